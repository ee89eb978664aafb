"""What stands beside the rounds on papers: how ties were played off, and who won in the hall."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from contest.domain.rounds import Aside, HallQuestion, PlayoffPlay
from contest.domain.state import Contest, Run
from contest.presentation.answers import right_answer
from contest.presentation.papers.rounds import run_title
from contest.presentation.wording import Words


def scored_runs(contest: Contest) -> tuple[Run, ...]:
    """The runs of rounds that can earn points."""
    return tuple(run for run in contest.all_runs if not is_aside(contest, run.round))


def is_aside(contest: Contest, index: int) -> bool:
    """Whether a round of the format earns no points, so that no table has a column for it."""
    assert contest.format is not None
    return isinstance(contest.format.rounds[index], Aside)


def plays_in(run: Run, team: int) -> bool:
    """Whether a run is told on the sheet of a team: of a playoff only those that were in it."""
    return not isinstance(run.play, PlayoffPlay) or team in run.play.teams


def place_won(run: Run, team: int) -> int:
    """The place that a team took in a playoff, 0 for none."""
    if not isinstance(run.play, PlayoffPlay):
        return 0
    placed = run.play.placed(run.cues)
    return run.play.place + placed.index(team) if team in placed else 0


def tie_lines(contest: Contest, words: Words, times: Sequence[str] = ()) -> Iterator[str]:
    """How ties were ended: every playoff that counts, then every lot that was drawn.

    `times` are the times of day of the lots; those that came by a state card, first, have none.
    """
    for run in contest.counted_runs:
        if isinstance(run.play, PlayoffPlay):
            yield playoff_line(contest, run, words)
    untimed = len(contest.lots) - len(times)
    for place, order in enumerate(contest.lots):
        names = ", ".join(_name(contest, team) for team in order)
        when = times[place - untimed] if place >= untimed else ""
        name = "papers.lots_at" if when else "papers.lots"
        yield words.say(name, order=names, time=when)


def playoff_line(contest: Contest, run: Run, words: Words) -> str:
    """Who played it off, and who took which place."""
    assert isinstance(run.play, PlayoffPlay)
    teams = words.listed([_name(contest, team) for team in run.play.teams])
    won = [
        words.say("papers.took_place", team=_name(contest, team), place=place_won(run, team))
        for team in run.play.placed(run.cues)
    ]
    result = words.listed(won) if won else words.say("papers.nobody_placed")
    title = run_title(contest, run, words)
    return words.say("papers.playoff", title=title, teams=teams, result=result)


def hall_line(number: int, asked: HallQuestion, words: Words) -> str:
    """A question to the hall with its answer, who won, and what."""
    name = "hall_won" if asked.winner else "hall_open"
    return words.say(
        f"papers.{name}",
        number=number,
        text=asked.question.text,
        answer=right_answer(asked.question, words),
        winner=asked.winner,
        prize=asked.prize,
    )


def _name(contest: Contest, number: int) -> str:
    team = contest.team(number)
    return team.name if team else str(number)
