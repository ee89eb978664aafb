"""Which prize goes with which place: prizes are filled from the top, one team each."""

from __future__ import annotations

from contest.domain.formats import Prize
from contest.domain.standings import standings
from contest.domain.state import Contest


def prizes_by_team(contest: Contest) -> dict[int, Prize]:
    """The prize of each team that has one; teams of equal place have the same prize."""
    if contest.format is None:
        return {}
    slots = [prize for prize in contest.format.prizes for _ in range(prize.count)]
    return {
        standing.team: slots[standing.place - 1]
        for standing in standings(contest)
        if standing.place <= len(slots)
    }
