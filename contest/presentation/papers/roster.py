"""The list of teams in the order of play, and who has to be there: to read out, and to sign."""

from __future__ import annotations

from dataclasses import dataclass

from contest.domain.rounds import Elimination
from contest.domain.state import Contest
from contest.presentation.wording import Words


@dataclass(frozen=True, slots=True)
class RosterTeam:
    """A team: `order` in which it plays, its number, name, members, and why it does not play."""

    order: int
    number: int
    team: str
    short: str
    members: tuple[str, ...]
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Roster:
    """Everybody: teams in the order of play, judges by number, and contestants with a seat."""

    teams: tuple[RosterTeam, ...]
    judges: tuple[str, ...]
    seats: int  # numbered contestants of elimination rounds; 0 where there are none

    @property
    def is_of_contestants(self) -> bool:
        """Whether people play by number and no teams."""
        return bool(self.seats) and not self.teams


def roster_of(contest: Contest, words: Words) -> Roster:
    """The roster with names as they are corrected now."""
    teams = tuple(
        RosterTeam(
            order=place,
            number=team.number,
            team=team.name,
            short=team.short,
            members=team.members,
            remark=presence_said(contest, team.number, words),
        )
        for place, team in enumerate(contest.teams, start=1)
    )
    rounds = contest.format.rounds if contest.format else ()
    seats = max((one.seats for one in rounds if isinstance(one, Elimination)), default=0)
    return Roster(teams, contest.judges, seats)


def presence_said(contest: Contest, team: int, words: Words) -> str:
    """Why a team does not play, with the reason; empty for one that does."""
    presence = contest.presences.get(team)
    if presence is None:
        return ""
    said = words.say(f"record.attendance_{presence.attendance.value}")
    return f"{said}: {presence.reason}" if presence.reason else said


def team_line(team: RosterTeam, words: Words) -> str:
    """A team as the minutes name it: its short name, by which their lines call it, and members."""
    named = team.team
    if team.short and team.short != team.team:
        named = words.say("minutes.team_named", team=team.team, short=team.short)
    name = "after.team_line_remark" if team.remark else "after.team_line"
    members = ", ".join(team.members) or "–"
    return words.say(name, number=team.number, team=named, members=members, remark=team.remark)
