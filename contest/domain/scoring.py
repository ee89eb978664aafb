"""Arithmetic of scores, with names: ranks by speed and what a table gives for them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from contest.domain.points import Points


def speed_ranks(times_ms: Mapping[int, int]) -> dict[int, int]:
    """Rank of each team by its time: the same millisecond is the same rank, the next is skipped."""
    return {
        team: 1 + sum(other < time for other in times_ms.values())
        for team, time in times_ms.items()
    }


def table_points(table: Sequence[Points], rank: int, beyond: Literal["repeat", "zero"]) -> Points:
    """What rank (from 1) earns; beyond the table the last entry repeats, or nothing is earned."""
    if rank <= len(table):
        return table[rank - 1]
    return table[-1] if beyond == "repeat" else 0
