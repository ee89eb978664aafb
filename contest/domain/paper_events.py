"""What was decided about papers and files. Undo leaves these alone: they are no play."""

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


@dataclass(frozen=True, slots=True)
class PlaceChanged(Happened):
    """From here on the contest is written at `place`; before, it was at `before`."""

    place: str
    before: str


PaperEvent = HeadChosen | MinutesWritten | PlaceChanged
