"""What a command would change, before anybody decides it: points, places and prizes."""

from __future__ import annotations

from functools import reduce

from contest.domain.commands import Command
from contest.domain.contest import decide, evolve
from contest.domain.formats import Prize
from contest.domain.points import Points
from contest.domain.prizes import prizes_by_team
from contest.domain.standings import standings
from contest.domain.state import Contest
from contest.values import dataclass


@dataclass(frozen=True, slots=True)
class TeamEffect:
    """A team before and after; a place of 0 is none."""

    team: int
    old_points: Points
    new_points: Points
    old_place: int
    new_place: int


@dataclass(frozen=True, slots=True)
class PrizeEffect:
    """A team whose prize changes; None is no prize."""

    team: int
    old: Prize | None
    new: Prize | None


@dataclass(frozen=True, slots=True)
class Effect:
    """Every team in the order of seats, and each prize that changes hands."""

    teams: tuple[TeamEffect, ...]
    prizes: tuple[PrizeEffect, ...]

    @property
    def moves_a_place(self) -> bool:
        """Whether any team has another place."""
        return any(team.old_place != team.new_place for team in self.teams)


def effect_on(contest: Contest, command: Command) -> Effect:
    """What the command would change now; raises Refused with every reason."""
    after = reduce(evolve, decide(contest, command), contest)
    old = {standing.team: standing for standing in standings(contest)}
    new = {standing.team: standing for standing in standings(after)}
    had, has = prizes_by_team(contest), prizes_by_team(after)
    teams = tuple(
        TeamEffect(team, old[team].points, new[team].points, old[team].place, new[team].place)
        for team in contest.order
    )
    prizes = tuple(
        PrizeEffect(team, had.get(team), has.get(team))
        for team in contest.order
        if had.get(team) != has.get(team)
    )
    return Effect(teams, prizes)
