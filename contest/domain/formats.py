"""A format: the rounds of a contest and their parameters, as data; frozen when a contest starts."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum
from typing import Literal

from contest.domain.rounds import Elimination, RoundRules
from contest.domain.rounds.common import Title
from contest.values import dataclass


class TieBreak(Enum):
    """What separates equal totals, in the order that the format lists."""

    ROUND = "round"  # points of a named round
    RIGHT = "right"  # more right answers
    FEWEST_WRONG = "fewest_wrong"  # blank is not wrong
    TIME = "time"  # total answering time of right answers
    LAST_RIGHT = "last_right"  # earlier last right answer
    PREDICTION = "prediction"  # nearest to the number that was to be predicted


@dataclass(frozen=True, slots=True)
class TieBreaker:
    """One link of the chain; `round` is the id of the round for TieBreak.ROUND."""

    kind: TieBreak
    round: str = ""


@dataclass(frozen=True, slots=True)
class Prize:
    """A prize and how many of it there are; filled from the top."""

    id: str
    title: Title
    count: int


@dataclass(frozen=True, slots=True)
class Format:
    """A whole format. `floor`: whether a score may fall below zero.

    `judging`: who says whether an answer in words is right, the host or a comparison of texts;
    either way the host may say otherwise.
    """

    id: str
    version: str
    title: Title
    source: Title
    season: str
    rounds: tuple[RoundRules, ...]
    least_teams: int = 2
    most_teams: int = 12
    floor: Literal["none", "zero"] = "none"
    tie_breakers: tuple[TieBreaker, ...] = ()
    prizes: tuple[Prize, ...] = ()
    judging: Literal["host", "automatic"] = "host"


def with_seats(format: Format, seats: int) -> Format:  # noqa: A002 - the word of the rule sheet
    """The format for so many contestants; blocks of teams that no longer add up are left out."""
    rounds = tuple(
        replace(one, seats=seats, blocks=one.blocks if sum(one.blocks) == seats else ())
        if isinstance(one, Elimination)
        else one
        for one in format.rounds
    )
    return replace(format, rounds=rounds)
