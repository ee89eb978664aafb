"""The summary: teams by rounds, manual changes, total and place."""

from __future__ import annotations

from contest.domain.points import Points
from contest.domain.standings import adjusted, run_points, standings
from contest.domain.state import Contest, Run
from contest.presentation.papers.asides import is_aside, scored_runs, tie_lines
from contest.presentation.papers.contestants import ContestantGroup, contestant_groups
from contest.presentation.papers.marks import MarksTable, marks_tables_of
from contest.presentation.papers.naming import place_said
from contest.presentation.papers.rounds import round_title, run_title
from contest.presentation.papers.rulings import RulingLine, rulings_of
from contest.presentation.papers.score_sheet import Change, changes_of
from contest.presentation.papers.ties import broken_ties
from contest.presentation.wording import Words
from contest.values import dataclass


@dataclass(frozen=True, slots=True)
class SummaryLine:
    """One team: points of each round, manual changes, total, place. "–": not played."""

    number: int
    team: str
    rounds: tuple[str, ...]
    changed: str
    points: Points
    total: str
    place: str


@dataclass(frozen=True, slots=True)
class Summary:
    """The whole table with what explains it."""

    rounds: tuple[str, ...]
    lines: tuple[SummaryLine, ...]
    changes: tuple[tuple[str, Change], ...]  # with the team's name, as the minutes number them
    marks: tuple[MarksTable, ...]
    rulings: tuple[RulingLine, ...]
    tie_note: str  # how equal totals were separated; empty where none were
    unfinished: bool
    contestants: tuple[ContestantGroup, ...] = ()  # in the place of `lines` where no teams play


def summary_of(contest: Contest, words: Words) -> Summary:
    """The summary in order of play; a round that is still to come has a column of its own."""
    runs = scored_runs(contest)
    won = [run_points(contest, run) for run in runs]
    titles = [_column(contest, run, words) for run in runs]
    played = {run.round for run in runs}
    rounds = contest.format.rounds if contest.format else ()
    to_come = [
        index
        for index in range(len(rounds))
        if index not in played and not is_aside(contest, index)
    ]
    titles += [round_title(contest, index, words) for index in to_come]
    sums, placed = adjusted(contest), {one.team: one for one in standings(contest)}
    lines = tuple(
        SummaryLine(
            number=team.number,
            team=team.name,
            rounds=(*(words.points(run[team.number]) for run in won), *("–" for _ in to_come)),
            changed=words.points(sums[team.number], signed=sums[team.number] != 0),
            points=placed[team.number].points,
            total=words.points(placed[team.number].points),
            place=place_said(placed[team.number].place),
        )
        for team in contest.teams
    )
    changes = [
        (team.name, change)
        for team in contest.teams
        for change in changes_of(contest, team.number, words)
    ]
    changes.sort(
        key=lambda one: one[1].number or len(contest.adjustments) + len(contest.rulings) + 1
    )
    note = " ".join((*broken_ties(contest, words), *tie_lines(contest, words)))
    return Summary(
        tuple(titles),
        lines,
        tuple(changes),
        marks_tables_of(contest, words),
        rulings_of(contest, words),
        note,
        unfinished=not contest.ended,
        contestants=contestant_groups(contest, words),
    )


def _column(contest: Contest, run: Run, words: Words) -> str:
    """The title of a run; its noughts are no result where it was cancelled."""
    title = run_title(contest, run, words)
    return words.say("papers.cancelled_column", round=title) if run.cancelled else title
