"""The numbers of corrections and manual changes: on every paper those of the minutes.

The minutes number both kinds in one list, as they were made; a sheet that shows some of them
keeps those numbers, so that "correction 4" is one thing wherever it is read.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping

from contest.domain.state import Contest
from contest.values import dataclass


@dataclass(frozen=True, slots=True)
class Numbers:
    """The number in the minutes of each ruling, and of each manual change by its place."""

    rulings: tuple[int, ...]
    changes: Mapping[int, int]


def numbers_of(contest: Contest) -> Numbers:
    """What is numbered in the minutes of a contest as it stands."""
    carried = contest.carried.contest if contest.carried is not None else None
    # What a state card brought was decided in another file: its minutes tell of it.
    own = [
        place
        for place, one in enumerate(contest.adjustments)
        if carried is None or one.by != carried
    ]
    before = [contest.adjustments[place].rulings for place in own]
    return Numbers(
        tuple(
            number + bisect_left(before, number)  # the changes that were made before it
            for number in range(1, len(contest.rulings) + 1)
        ),
        {place: rulings + n for n, (place, rulings) in enumerate(zip(own, before, strict=True), 1)},
    )
