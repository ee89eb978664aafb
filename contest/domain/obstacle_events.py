"""What happened in an obstacle round beyond its questions."""

from __future__ import annotations

from contest.domain.cue import By, Change, Counted
from contest.domain.happened import Happened
from contest.values import dataclass


@dataclass(frozen=True, slots=True)
class RowChosen(Happened):
    """A team chose a row (from 1)."""

    team: int
    row: int


@dataclass(frozen=True, slots=True)
class KeywordPressed(Happened):
    """A team pressed its buzzer to say the keyword."""

    team: int
    by: By
    counted: Counted


@dataclass(frozen=True, slots=True)
class KeywordHeard(Happened):
    """The team that waited longest says the keyword now."""

    team: int


@dataclass(frozen=True, slots=True)
class KeywordGuessed(Happened):
    """A team said what the keyword is; `asked` rows had been asked, the centre counting as one.

    Wrong: the team is out of the round. `changes` are the points that the guess brought.
    """

    team: int
    text: str
    right: bool
    asked: int
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class KeywordRevealed(Happened):
    """The host showed the keyword that nobody had found; the reason, where rows were left."""

    reason: str = ""


ObstacleEvent = RowChosen | KeywordPressed | KeywordHeard | KeywordGuessed | KeywordRevealed
