"""The list of prizes, from the first down, and who won each; what is still tied is said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from contest.domain.points import Points
from contest.domain.prizes import prize_ties, prizes_by_team
from contest.domain.seat_numbers import listed
from contest.domain.standings import standings
from contest.domain.state import Contest
from contest.presentation.wording import Words


@dataclass(frozen=True, slots=True)
class PrizeLine:
    """One prize that was won: its title, by whom, with how many points, at which place."""

    prize: str
    number: int
    winner: str
    members: tuple[str, ...]
    points: Points
    total: str
    place: int


@dataclass(frozen=True, slots=True)
class PrizeList:
    """All prizes won, and a sentence for each tie that nothing has ended yet."""

    lines: tuple[PrizeLine, ...]
    ties: tuple[str, ...]
    unfinished: bool


def prize_list_of(contest: Contest, words: Words) -> PrizeList:
    """Who wins what by the standings as they are now."""
    won = prizes_by_team(contest)
    lines = []
    for standing in standings(contest):
        prize = won.get(standing.team)
        if prize is None:
            continue
        team = contest.team(standing.team)
        name = team.name if team else words.say("after.contestant", number=standing.team)
        lines.append(
            PrizeLine(
                prize=prize.title.in_language(words.language),
                number=standing.team,
                winner=name,
                members=team.members if team else (),
                points=standing.points,
                total=words.points(standing.points) if team else "–",
                place=standing.place,
            )
        )
    return PrizeList(tuple(lines), tuple(_ties(contest, words)), unfinished=not contest.ended)


def _ties(contest: Contest, words: Words) -> list[str]:
    return [
        words.say(
            "after.tie_left",
            teams=_tied(contest, tie.teams, words),
            place=tie.place,
            left=tie.left,
            prize=tie.prize.title.in_language(words.language),
        )
        for tie in prize_ties(contest)
    ]


def _tied(contest: Contest, numbers: Sequence[int], words: Words) -> str:
    """Teams by name; contestants, of whom there may be hundreds, by their numbers."""
    if not contest.teams:
        return words.say("after.contestant", number=listed(numbers))
    teams = (contest.team(number) for number in numbers)
    return words.listed([team.name for team in teams if team is not None])
