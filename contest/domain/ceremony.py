"""The order in which places are announced: from the last, the teams of one prize together."""

from __future__ import annotations

from itertools import groupby

from contest.domain.prizes import prizes_by_team
from contest.domain.standings import Standing, groups_of_equal_place
from contest.domain.state import Contest

Group = tuple[Standing, ...]


def ceremony_groups(contest: Contest) -> tuple[Group, ...]:
    """Who is announced together, the best first: a prize with all its teams, else a place."""
    groups = groups_of_equal_place(contest)
    if not contest.teams:
        return groups
    prizes = prizes_by_team(contest)

    def told_with(group: Group) -> str | int:
        prize = prizes.get(group[0].team)
        return group[0].place if prize is None else prize.id

    parts = groupby(groups, told_with)
    return tuple(tuple(one for group in same for one in group) for _, same in parts)


def next_group(contest: Contest) -> Group | None:
    """Who is announced next, None once all are."""
    left = len(groups := ceremony_groups(contest)) - contest.ceremony
    return groups[left - 1] if left > 0 else None


def wins_prize(contest: Contest, group: Group) -> bool:
    """Whether a group is announced for a prize."""
    return group[0].team in prizes_by_team(contest)


def is_announced(contest: Contest) -> bool:
    """Whether every place was announced, so that nothing of the result is secret any more."""
    return contest.started and contest.ceremony > 0 and next_group(contest) is None
