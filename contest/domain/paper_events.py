"""What was decided about the papers. Undo leaves these alone: they are no part of the play."""

from __future__ import annotations

from contest.domain.happened import Happened
from contest.domain.heads import Head
from contest.values import dataclass


@dataclass(frozen=True, slots=True)
class HeadChosen(Happened):
    """All papers have this head from now on."""

    head: Head


@dataclass(frozen=True, slots=True)
class MinutesWritten(Happened):
    """The minutes carry this text of the organiser."""

    text: str


PaperEvent = HeadChosen | MinutesWritten
