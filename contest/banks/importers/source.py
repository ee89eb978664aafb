"""A source as somebody brought it: bytes and a name, and what the organiser has said of it."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from contest.banks.importing import Import
from contest.reading.faults import BadFile, fault

MOST_SECONDS = 120  # a thousand questions take one; what takes this long was made to


@dataclass(frozen=True, slots=True)
class Source:
    """One file, or one pasted text; `name` is shown, and never trusted to tell the format."""

    name: str
    raw: bytes
    bank: str = "import"  # id of the bank that its questions will be in
    mapping: Mapping[str, str] = field(default_factory=dict)  # --map: our field → theirs
    assumed: Mapping[str, str] = field(default_factory=dict)  # --assume: kind of doubt → reading
    tick: Callable[[int, int], None] | None = None  # called with (done, of); may raise Cancelled
    began: float = field(default_factory=time.monotonic)

    def step(self, done: int, of: int) -> None:
        """Say how far the reading is; an importer calls it about once a question.

        Raises Cancelled when somebody has stopped the import, BadFile when it takes too long.
        """
        if self.tick is not None:
            self.tick(done, of)
        if time.monotonic() - self.began > MOST_SECONDS:
            raise BadFile(fault("imports.too_slow", self.name, seconds=MOST_SECONDS))


class Cancelled(Exception):
    """Somebody stopped the import; raised by `Source.tick`."""


@dataclass(frozen=True, slots=True)
class Importer:
    """A format: `knows` looks at the content alone; `read` raises BadFile for a whole bad file."""

    name: str  # "word", "sheet", "aiken"
    knows: Callable[[Source], bool]
    read: Callable[[Source], Import]
