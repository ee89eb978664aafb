"""Standings as rows for people and as data for programs."""

from __future__ import annotations

from contest.domain.standings import standings
from contest.domain.state import Contest
from contest.presentation.papers.naming import place_said
from contest.presentation.projection_elimination import contestant_name
from contest.presentation.wording import Words


def standing_rows(contest: Contest, words: Words) -> list[list[str]]:
    """Place, team and points of every team, with a head row."""
    head = [words.say(f"cli.column_{name}") for name in ("place", "team", "points")]
    rows = [
        [place_said(one.place), _name(contest, one.team, words), words.points(one.points)]
        for one in standings(contest)
    ]
    return [head, *rows]


def standing_data(contest: Contest) -> list[dict[str, object]]:
    """The standings as the command line promises them: place, full name, points as a text.

    A team that withdrew or was excluded has no place: None. Where no teams play, "team"
    is a contestant's number in words: "Số 12".
    """
    words = Words()
    return [
        {
            "place": one.place or None,
            "team": _name(contest, one.team, words),
            "points": exact(one.points),
        }
        for one in standings(contest)
    ]


def exact(hundredths: int) -> str:
    """Points with two decimals and a point: 26225 is "262.25"."""
    sign = "-" if hundredths < 0 else ""
    whole, part = divmod(abs(hundredths), 100)
    return f"{sign}{whole}.{part:02d}"


def _name(contest: Contest, number: int, words: Words) -> str:
    team = contest.team(number)
    return team.name if team else contestant_name(number, words)
