"""GIFT as items: where one ends, what is escaped in it, and which line everything stands on.

Items are parted by blank lines. A line that begins with // is a comment, and may hold [id:…] and
[tag:…] of the item. Escaped signs become noncharacters of Unicode here, so that whoever looks
for a brace or a mark afterwards finds only those that mean something.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_LINE_END = re.compile(r"\r\n|[\r\n\x85\u2028\u2029]")
_ID = re.compile(r"\[id:([^\]]+)\]")
_TAG = re.compile(r"\[tag:([^\]]+)\]")
_CATEGORY = re.compile(r"\s*\$CATEGORY:(.*)", re.IGNORECASE)

# What may stand after a backslash, and the noncharacter that stands for the pair from here on.
_ESCAPES = {sign: chr(0xFDD0 + place) for place, sign in enumerate(":#={}~\\n")}
_MEANT = {mark: "\n" if sign == "n" else sign for sign, mark in _ESCAPES.items()}
_ESCAPED = re.compile(r"\\([:#={}~\\n])")
_NONCHARACTERS = re.compile("[\ufdd0-\ufdef]")
_IN_TAGS = re.compile(r"</?[a-zA-Z][^<>{}\n]*>")
_MARKS = str.maketrans({sign: _ESCAPES[sign] for sign in "=#~"})


@dataclass(frozen=True, slots=True)
class GiftItem:
    """The text of one item, escaped signs hidden, with what its comments say of it."""

    text: str
    lines: tuple[int, ...]  # the line in the file of each line of `text`
    id: str | None = None
    tags: tuple[str, ...] = ()
    joined: tuple[int, ...] = ()  # blank lines that stood inside its braces

    def line(self, position: int = 0) -> int:
        """The line in the file of a place in `text`."""
        return self.lines[self.text.count("\n", 0, position)]


@dataclass(frozen=True, slots=True)
class GiftCategory:
    """A line that says where the items after it belong: $CATEGORY: a/b."""

    path: str
    line: int


def gift_items(text: str) -> Iterator[GiftItem | GiftCategory]:
    """The items of a GIFT text in their order; comments on their own are left out."""
    waiting: GiftItem | None = None
    for item in _plain_items(text):
        if waiting is not None:
            joined = _joined(waiting, item)
            if joined is not None:
                waiting = joined
                continue
            yield waiting
        waiting = None
        if isinstance(item, GiftItem) and _is_open(item.text):
            waiting = item
        else:
            yield item
    if waiting is not None:
        yield waiting


def meant(text: str) -> str:
    """A piece of an item with its escaped signs as they are meant."""
    return _NONCHARACTERS.sub(lambda found: _MEANT.get(found[0], ""), text)


def _plain_items(text: str) -> Iterator[GiftItem | GiftCategory]:
    lines: list[tuple[int, str]] = []
    for number, line in enumerate([*_LINE_END.split(text.removeprefix("\ufeff")), ""], 1):
        category = _CATEGORY.match(line)
        if line.strip() and not category:
            lines.append((number, line))
            continue
        item = _item(lines)
        if item is not None:
            yield item
        if category:
            yield GiftCategory(meant(hidden(category[1])).strip(), number)
        lines = []


def _item(lines: list[tuple[int, str]]) -> GiftItem | None:
    comments = " ".join(line for _, line in lines if _is_comment(line))
    told = [(number, line) for number, line in lines if not _is_comment(line)]
    if not told:
        return None
    name = _ID.search(comments)
    tags = tuple(tag.strip() for tag in _TAG.findall(comments))
    text = hidden("\n".join(line for _, line in told))
    return GiftItem(text, tuple(number for number, _ in told), name and name[1].strip(), tags)


def _is_comment(line: str) -> bool:
    return line.lstrip().startswith("//")


def hidden(text: str) -> str:
    """A piece of GIFT or Cloze with its escaped signs hidden; `meant` brings them back."""
    text = _ESCAPED.sub(lambda pair: _ESCAPES[pair[1]], _NONCHARACTERS.sub("\ufffd", text))
    # What stands in an HTML tag marks no answer; Moodle itself writes it escaped.
    return _IN_TAGS.sub(lambda tag: tag[0].translate(_MARKS), text)


def _is_open(text: str) -> bool:
    return text.rfind("{") > text.rfind("}")


def _joined(first: GiftItem, second: GiftItem | GiftCategory) -> GiftItem | None:
    """An item whose braces go on after a blank line, which many write by hand."""
    if isinstance(second, GiftCategory):
        return None
    closing, opening = second.text.find("}"), second.text.find("{")
    if closing < 0 or 0 <= opening < closing:
        return None
    gap = first.lines[-1] + 1
    return GiftItem(
        f"{first.text}\n{second.text}",
        first.lines + second.lines,
        first.id,
        first.tags,
        (*first.joined, gap),
    )
