"""The elements of QTI whatever their version calls them, and the HTML that stands in them.

Version 3 writes the names of version 2 with a prefix and hyphens: qti-choice-interaction.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy

from lxml import etree

from contest.banks.importers.gift_grammar import GAP
from contest.banks.importers.xml import local_name, text_of

_INLINE = ("textentryinteraction", "inlinechoiceinteraction")


def name_of(element: etree._Element) -> str:
    """The name of an element as all versions have it: choiceinteraction."""
    return local_name(element).removeprefix("qti-").replace("-", "").lower()


def attribute(element: etree._Element, name: str) -> str:
    """An attribute by its name in version 2: responseIdentifier."""
    hyphened = "".join(f"-{sign.lower()}" if sign.isupper() else sign for sign in name)
    return element.get(name) or element.get(hyphened) or ""


def named(element: etree._Element, *names: str) -> Iterator[etree._Element]:
    """The elements below that have one of the names, in the order of the text."""
    return (one for one in element.iterdescendants() if name_of(one) in names)


def parts(element: etree._Element, name: str) -> Iterator[etree._Element]:
    """The children of that name."""
    return (one for one in element if name_of(one) == name)


def is_interaction(element: etree._Element) -> bool:
    """Whether something is answered here."""
    return name_of(element).endswith("interaction")


def html_of(element: etree._Element, *, with_gaps: bool = False) -> str:
    """What stands in an element as HTML, without interactions; those in a line may leave a gap."""
    copy = deepcopy(element)
    for one in list(copy.iterdescendants()):
        if not isinstance(one.tag, str):
            continue
        if is_interaction(one) or name_of(one) in ("rubricblock", "modalfeedback"):
            is_gap = with_gaps and name_of(one) in _INLINE
            _replace(one, f" {GAP} " if is_gap else " ")
        elif name_of(one) in ("feedbackinline", "feedbackblock", "printedvariable", "stylesheet"):
            _replace(one, " ")
    for one in copy.iter():
        if isinstance(one.tag, str):
            one.tag = _html_name(local_name(one))
            data = one.get("data")
            if one.tag == "object" and data:
                one.tag, one.attrib["src"] = "img", data
    etree.cleanup_namespaces(copy)
    copy.tail = None
    whole = etree.tostring(copy, encoding="unicode", method="html")
    return whole[whole.index(">") + 1 : whole.rindex("<")] if "</" in whole else ""


def plain_of(element: etree._Element | None) -> str:
    """The bare text of an element."""
    return " ".join(text_of(element).split())


def _replace(element: etree._Element, text: str) -> None:
    """Put a text where an element stood."""
    parent = element.getparent()
    if parent is None:
        return
    text += element.tail or ""
    before = element.getprevious()
    if before is not None:
        before.tail = (before.tail or "") + text
    else:
        parent.text = (parent.text or "") + text
    parent.remove(element)


def _html_name(name: str) -> str:
    """Elements that are none of HTML become a span: their text stays."""
    plain = name.lower()
    return "span" if "-" in plain or plain not in _HTML else plain


_HTML = frozenset(
    "a abbr b blockquote br caption cite code dd div dl dt em h1 h2 h3 h4 h5 h6 hr i img li math"
    " object ol p pre q s small span strong sub sup table tbody td tfoot th thead tr u ul audio"
    " video source".split()
)
