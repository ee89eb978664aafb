"""Game pads that a test presses: a reader behind the port, on the thread that Pads makes."""

from __future__ import annotations

import queue
from collections.abc import Iterable
from pathlib import Path

from contest.ui.team_keys.book import KeyBook
from contest.ui.team_keys.pads import PadPress, PadReader, Pads, PadsMissing, PadsThere


class HandReader:
    """Tells what a test puts into it."""

    def __init__(self) -> None:
        self.waiting: queue.Queue[PadPress | PadsThere] = queue.Queue()
        self.is_closed = False

    def read(self, seconds: float) -> Iterable[PadPress | PadsThere]:
        try:
            return [self.waiting.get(timeout=seconds)]
        except queue.Empty:
            return []

    def close(self) -> None:
        self.is_closed = True


def no_library() -> PadReader:
    raise PadsMissing


def keys_of(folder: Path) -> tuple[KeyBook, Pads]:
    """What windows need to know of keys, on a machine without game pads."""
    return KeyBook(folder), Pads(no_library, int)
