"""What an export gives: a file, and what of the bank that file cannot carry."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from contest.presentation.wording import Words
from contest.reading.faults import Phrase

T = TypeVar("T")
Tick = Callable[[int, int], None]  # (done, of); raises where somebody has stopped the work


def untold(_done: int, _of: int) -> None:
    """Nobody waits for it."""


def counted(items: Sequence[T], tick: Tick) -> Iterator[T]:
    """The items, telling of each how many are done; a file is complete only after the last."""
    for place, item in enumerate(items):
        tick(place, len(items))
        yield item


@dataclass(frozen=True, slots=True)
class Loss:
    """Something that does not come back when the file is imported again."""

    question: str  # its id; "" for what belongs to the bank as a whole
    what: Phrase

    def said(self, words: Words) -> str:
        """The loss in one sentence."""
        what = self.what.said(words)
        if not self.question:
            return what
        return words.say("exports.of_question", question=self.question, what=what)


@dataclass(frozen=True, slots=True)
class Export:
    """A file in another format; its losses are named, never silent."""

    raw: bytes
    losses: tuple[Loss, ...] = ()
