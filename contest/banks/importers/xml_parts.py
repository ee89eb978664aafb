"""XML that somebody brought: no entities, no DTD, no network, and no more than memory can take.

The tree that XML becomes is many times its text, so its size is reckoned from the bytes while
they are fed to the parser, and the reading stops where the tree would grow too large.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from lxml import etree

from contest.reading.faults import BadFile, fault

MOST_TREE = 96 * 1024**2  # bytes that the tree may come to at any time
_A_TAG, _AN_ATTRIBUTE = 120, 220  # bytes that each costs in the tree
SAFE = {
    "resolve_entities": False,
    "no_network": True,
    "load_dtd": False,
    "dtd_validation": False,
    "huge_tree": False,
    "remove_comments": True,
    "remove_pis": True,
}

Element = Any  # lxml has no types of its own


def parsed_xml(pieces: Iterable[bytes], file: str, part: str) -> Element:
    """The root of an XML text given in pieces; raises BadFile for a bad, huge or tricky one."""
    parser = etree.XMLParser(**SAFE)
    weight = 0
    try:
        for piece in pieces:
            weight += tree_weight(piece)
            if weight > MOST_TREE:
                raise BadFile(fault("imports.xml_too_large", file, name=part))
            parser.feed(piece)
        root = parser.close()
    except etree.LxmlError as error:
        raise BadFile(fault("imports.xml_broken", file, name=part)) from error
    _refuse_doctype(root, file, part)
    return root


def children_of(
    pieces: Iterable[bytes], holder: str, tags: tuple[str, ...], file: str, part: str
) -> Iterator[Element]:
    """The elements of these tags right inside `holder`, each gone when the next one comes.

    Only one of them is in memory at a time, so that a long document needs no more than a short
    one. Raises BadFile as `parsed_xml` does.
    """
    parser = etree.XMLPullParser(events=("end",), tag=tags, **SAFE)
    weight = 0
    is_first = True
    try:
        for piece in pieces:
            weight += tree_weight(piece)
            if weight > MOST_TREE:
                raise BadFile(fault("imports.xml_too_large", file, name=part))
            parser.feed(piece)
            for _, element in parser.read_events():
                parent = element.getparent()
                if parent is None or parent.tag != holder:
                    continue
                if is_first:
                    _refuse_doctype(element, file, part)
                    is_first = False
                yield element
                weight = 0
                element.clear(keep_tail=False)
                while element.getprevious() is not None:
                    del parent[0]
        parser.close()
    except etree.LxmlError as error:
        raise BadFile(fault("imports.xml_broken", file, name=part)) from error


def tree_weight(piece: bytes) -> int:
    """About how many bytes the tree of a piece of XML takes."""
    return len(piece) + _A_TAG * piece.count(b"<") + _AN_ATTRIBUTE * piece.count(b"=")


def _refuse_doctype(element: Element, file: str, part: str) -> None:
    if element.getroottree().docinfo.doctype:
        raise BadFile(fault("imports.xml_doctype", file, name=part))
