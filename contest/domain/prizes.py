"""Which prize goes with which place: prizes are filled from the top, one team each."""

from __future__ import annotations

from contest.domain.formats import Prize
from contest.domain.standings import groups_of_equal_place, standings
from contest.domain.state import Contest
from contest.values import dataclass


@dataclass(frozen=True, slots=True)
class PrizeTie:
    """Teams of one place for which there are not enough prizes of the better kind.

    `prize` is the better one, `left` how many of it are left at that place (from 1).
    """

    place: int
    teams: tuple[int, ...]
    prize: Prize
    left: int


def slots_of(contest: Contest) -> tuple[Prize, ...]:
    """The prizes from the top, one entry for each; those that were added stand with their kind."""
    if contest.format is None:
        return ()
    return tuple(
        prize
        for prize in contest.format.prizes
        for _ in range(prize.count + contest.prizes_added.count(prize.id))
    )


def prizes_by_team(contest: Contest) -> dict[int, Prize]:
    """The prize of each team that has one; teams of equal place have the same prize."""
    slots = slots_of(contest)
    return {
        standing.team: slots[standing.place - 1]
        for standing in standings(contest)
        if 1 <= standing.place <= len(slots)
    }


def prize_ties(contest: Contest) -> tuple[PrizeTie, ...]:
    """The ties that a playoff, lots or one prize more has to end, best place first.

    Teams that share a place inside one prize need nothing.
    """
    slots = slots_of(contest)
    found = []
    for group in groups_of_equal_place(contest):
        first = group[0].place - 1
        if len(group) == 1 or first >= len(slots):
            continue
        prize = slots[first]
        left = sum(slot.id == prize.id for slot in slots[first : first + len(group)])
        if left < len(group):
            teams = tuple(standing.team for standing in group)
            found.append(PrizeTie(first + 1, teams, prize, left))
    return tuple(found)
