"""The numbers of corrections and manual changes: on every paper those of the minutes.

The minutes number both kinds in one list, by when they were made; a sheet that shows some of them
keeps those numbers, so that "correction 4" is one thing wherever it is read.
"""

from __future__ import annotations

from collections.abc import Mapping
from heapq import merge
from operator import itemgetter

from contest.domain.state import Contest
from contest.values import dataclass


@dataclass(frozen=True, slots=True)
class Numbers:
    """The number in the minutes of each ruling, and of each manual change by its place."""

    rulings: tuple[int, ...]
    changes: Mapping[int, int]


def numbers_of(contest: Contest) -> Numbers:
    """What is numbered in the minutes of a contest as it stands; by the instant of each act."""
    carried = contest.carried.contest if contest.carried is not None else None
    # What a state card brought was decided in another file: its minutes tell of it.
    own = [
        place
        for place, one in enumerate(contest.adjustments)
        if carried is None or one.by != carried
    ]
    rulings = ((one.at, True, place) for place, one in enumerate(contest.rulings))
    changes = ((contest.adjustments[place].at, False, place) for place in own)
    in_time = list(merge(rulings, changes, key=itemgetter(0)))
    number = {one[1:]: place for place, one in enumerate(in_time, start=1)}
    return Numbers(
        tuple(number[True, place] for place in range(len(contest.rulings))),
        {place: number[False, place] for place in own},
    )
