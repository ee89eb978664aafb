"""A source as somebody brought it: bytes and a name, and what the organiser has said of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from contest.banks.importing import Import


@dataclass(frozen=True, slots=True)
class Source:
    """One file, or one pasted text; `name` is shown, and never trusted to tell the format."""

    name: str
    raw: bytes
    bank: str = "import"  # id of the bank that its questions will be in
    mapping: Mapping[str, str] = field(default_factory=dict)  # --map: our field → theirs
    assumed: Mapping[str, str] = field(default_factory=dict)  # --assume: kind of doubt → reading
    tick: Callable[[int, int], None] | None = None  # called with (done, of); may raise Cancelled


class Cancelled(Exception):
    """Somebody stopped the import; raised by `Source.tick`."""


@dataclass(frozen=True, slots=True)
class Importer:
    """A format: `knows` looks at the content alone; `read` raises BadFile for a whole bad file."""

    name: str  # "word", "sheet", "aiken"
    knows: Callable[[Source], bool]
    read: Callable[[Source], Import]
