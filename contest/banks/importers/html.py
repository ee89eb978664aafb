"""HTML that other programs put into questions, made into plain text by a list of what is known.

Nothing of it is ever shown as HTML. Lines, lists, powers and indices survive as text; pictures
and sounds come out as references; what a text cannot carry is named in `lost`, so that the
importer can say it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import Literal

from lxml import etree

from contest.banks.importers.cleaning import cleaned

Lost = Literal["underline", "strike", "table", "layout", "formula", "script", "form", "indent"]

_TAG = re.compile(
    r"</?(?:a|b|blockquote|br|center|code|dd|div|dl|dt|em|font|h[1-6]|hr|i|img|li|ol|p|pre|s|small"
    r"|span|strong|sub|sup|table|tbody|td|th|tr|u|ul|script|style|iframe|audio|video|source)"
    r"(?:\s[^<>]*|/)?>",
    re.IGNORECASE,
)
_ENTITY = re.compile(r"&(?:[a-zA-Z][a-zA-Z0-9]{1,30}|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});")
_FORMULA = re.compile(r"\\\(|\\\[|\$\$")

_BLOCKS = frozenset(
    "address article aside blockquote center dd div dl dt fieldset figcaption figure footer form h1"
    " h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody tfoot thead tr ul".split()
)
# What stands in these is not for reading.
_UNREAD: dict[str, Lost | None] = {
    "script": "script",
    "iframe": "script",
    "object": "script",
    "embed": "script",
    "applet": "script",
    "svg": None,
    "style": None,
    "head": None,
    "template": None,
    "select": "form",
    "textarea": "form",
    "button": "form",
}
_NAMED: dict[str, Lost] = {
    "u": "underline",
    "ins": "underline",
    "s": "strike",
    "strike": "strike",
    "del": "strike",
    "table": "table",
    "math": "formula",
    "input": "form",
}
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LOWERED = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_BLOCK_END = "\x1e"  # where a block begins or ends: a new line, however many meet there
_SPACES = re.compile(r"[ \t]{2,}")
_ENDS = re.compile(r"(?: ?[\n\x1e] ?)+")
_ANY_TAG = re.compile(r"<[^<>]*>")
_UNWANTED = {0: None, ord(_BLOCK_END): None}
_MOST_MARKUP = 20 * 1024**2


@dataclass(frozen=True, slots=True)
class Link:
    """A picture, sound or film that a text shows; `src` as it is written there."""

    kind: Literal["image", "audio", "video"]
    src: str
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Plain:
    """What is left of a piece of HTML."""

    text: str
    links: tuple[Link, ...] = ()
    lost: tuple[Lost, ...] = ()


def is_markup(text: str) -> bool:
    """Whether a text that does not say so is meant as HTML: it has a known tag or an entity."""
    return bool(_TAG.search(text) or _ENTITY.search(text))


def plain(markup: str) -> Plain:
    """A piece of HTML as text, with what it shows and what a text cannot carry."""
    raw = markup[:_MOST_MARKUP].translate(_UNWANTED).encode("utf-8", "replace")
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, recover=True)
    root = etree.fromstring(b"<div>" + raw + b"</div>", parser)
    if root is None or any("depth" in error.message.lower() for error in parser.error_log):
        return _without_tags(markup)  # nested so deep that the reader gave up in the middle
    writer = _Writer()
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        if event == "start":
            writer.open(element)
        elif event == "end":
            writer.close(element)
        else:
            writer.write(element.tail)
    text = cleaned(_ENDS.sub(_line_ends, _SPACES.sub(" ", "".join(writer.pieces))))
    if _FORMULA.search(text):
        writer.lose("formula")
    return Plain(text, tuple(writer.links), tuple(writer.lost))


def _line_ends(run: re.Match[str]) -> str:
    """One line end between blocks; lines that were broken on purpose keep theirs."""
    return "\n" * max(1, run[0].count("\n"))


def _without_tags(markup: str) -> Plain:
    return Plain(cleaned(unescape(_ANY_TAG.sub(" ", markup))), (), ("layout",))


@dataclass(slots=True)
class _Writer:
    """Takes the elements as they open and close, and puts down what is to be read of them."""

    pieces: list[str] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    lost: dict[Lost, None] = field(default_factory=dict)
    _unread: int = 0
    _pre: int = 0
    _cells: int = 0  # in the row so far
    _marked: list[int] = field(default_factory=list)  # where sub and sup began in `pieces`
    _counts: list[int | None] = field(default_factory=list)  # of each open list; None: bullets

    def open(self, element: etree._Element) -> None:
        tag = str(element.tag).lower()
        if tag in _UNREAD:
            self._unread += 1
        if self._unread:
            self._lose_named(tag, _UNREAD)
            return
        self._lose_named(tag, _NAMED)
        if "underline" in element.get("style", "").replace(" ", "").lower():
            self.lose("underline")
        self.links += _links(tag, element)
        self._begin(tag)
        self.write(element.text)

    def close(self, element: etree._Element) -> None:
        tag = str(element.tag).lower()
        if self._unread:
            self._unread -= tag in _UNREAD
        else:
            self._end(tag)
        self.write(element.tail)

    def write(self, text: str | None) -> None:
        if not text or self._unread:
            return
        if self._pre:
            if "\n " in text or "\n\t" in text:
                self.lose("indent")
            self.pieces.append(text)
        else:
            self.pieces.append(_BLANKS.sub(" ", text))

    def lose(self, what: Lost) -> None:
        self.lost[what] = None

    def _lose_named(self, tag: str, names: dict[str, Lost] | dict[str, Lost | None]) -> None:
        what = names.get(tag)
        if what is not None:
            self.lose(what)

    def _begin(self, tag: str) -> None:
        if tag in _BLOCKS or tag == "br":
            self.pieces.append("\n" if tag == "br" else _BLOCK_END)
        if tag in ("ol", "ul"):
            self._counts.append(0 if tag == "ol" else None)
        elif tag == "li":
            self.pieces.append(self._mark())
        elif tag == "pre":
            self._pre += 1
        elif tag in ("sub", "sup"):
            self._marked.append(len(self.pieces))
        elif tag == "tr":
            self._cells = 0
        elif tag in ("td", "th"):
            self.pieces.append(" | " if self._cells else "")
            self._cells += 1

    def _end(self, tag: str) -> None:
        if tag in ("sub", "sup") and self._marked:
            start = self._marked.pop()
            inside = "".join(self.pieces[start:])
            del self.pieces[start:]
            self.pieces.append(_shifted(tag, inside))
        elif tag in ("ol", "ul") and self._counts:
            self._counts.pop()
        elif tag == "pre":
            self._pre -= 1
        if tag in _BLOCKS:
            self.pieces.append(_BLOCK_END)

    def _mark(self) -> str:
        if not self._counts or self._counts[-1] is None:
            return "- "
        self._counts[-1] += 1
        return f"{self._counts[-1]}. "


def _links(tag: str, element: etree._Element) -> Iterator[Link]:
    src = (element.get("src") or "").strip()
    if not src:
        return
    if tag == "img":
        yield Link("image", src, element.get("alt") or "")
    elif tag in ("audio", "video"):
        yield Link("audio" if tag == "audio" else "video", src)
    elif tag == "source":
        parent = element.getparent()
        yield Link("audio" if parent is not None and parent.tag == "audio" else "video", src)


def _shifted(tag: str, text: str) -> str:
    """Powers and indices: digits have signs of their own, the rest is written x^(n+1)."""
    inside = text.strip()
    if not inside:
        return text
    if inside.isascii() and inside.isdecimal():
        return inside.translate(_RAISED if tag == "sup" else _LOWERED)
    mark = "^" if tag == "sup" else "_"
    return f"{mark}{inside}" if len(inside) == 1 else f"{mark}({inside})"
