"""Arithmetic of scores, with names: ranks by speed and what a table gives for them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from contest.domain.points import Points, half_up

SpeedTies = Literal["skip", "next"]


def speed_ranks(times_ms: Mapping[int, int], ties: SpeedTies = "skip") -> dict[int, int]:
    """Rank of each team by its time: the same millisecond is the same rank.

    `ties`: the rank after a shared one is skipped, or is simply the next.
    """
    faster = list(times_ms.values()) if ties == "skip" else list(set(times_ms.values()))
    return {team: 1 + sum(one < time for one in faster) for team, time in times_ms.items()}


def linear_points(points: Points, took_ms: int, given_ms: int) -> Points:
    """The share of the points that goes with the time left, rounded half up once."""
    return half_up(points * max(0, given_ms - took_ms), given_ms)


def table_points(table: Sequence[Points], rank: int, beyond: Literal["repeat", "zero"]) -> Points:
    """What rank (from 1) earns; beyond the table the last entry repeats, or nothing is earned."""
    if rank <= len(table):
        return table[rank - 1]
    return table[-1] if beyond == "repeat" else 0
