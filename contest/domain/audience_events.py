"""What happened around a question to the hall."""

from __future__ import annotations

from contest.domain.happened import Happened
from contest.values import dataclass


@dataclass(frozen=True, slots=True)
class AudienceAsked(Happened):
    """The hall was asked a question of a round (index), for this prize."""

    round: int
    question: str
    prize: str


@dataclass(frozen=True, slots=True)
class AudienceRevealed(Happened):
    """The hall saw the right answer."""


@dataclass(frozen=True, slots=True)
class WinnerNamed(Happened):
    """Who in the hall won what with its question of that number, from 1; empty for nobody."""

    number: int
    name: str
    prize: str


AudienceEvent = AudienceAsked | AudienceRevealed | WinnerNamed
