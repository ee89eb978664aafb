"""The marks of the judges as papers list them: every sheet of each act, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass

from contest.domain.handling.acts import judges_of
from contest.domain.rounds.judged import Act, ActResult, Judged, JudgedPlay
from contest.domain.state import Contest, Run
from contest.presentation.papers.rounds import run_title
from contest.presentation.projection_acts import clock_face, judge_name
from contest.presentation.wording import Words


@dataclass(frozen=True, slots=True)
class MarksLine:
    """One act: a cell a judge ("(6)": not counted, "–": none), and what came of it."""

    number: int
    team: str
    sheets: tuple[str, ...]
    mean: str
    time: str
    penalty: str
    points: str


@dataclass(frozen=True, slots=True)
class MarksTable:
    """All acts of one run; `notes` say how the mean is taken, and who was excused and why."""

    title: str
    judges: tuple[str, ...]
    lines: tuple[MarksLine, ...]
    notes: tuple[str, ...]


def marks_tables_of(contest: Contest, words: Words) -> tuple[MarksTable, ...]:
    """A table for each run of a round of acts, in the order in which they were played."""
    return tuple(
        _table(contest, run, rules, run.play, words)
        for run in contest.all_runs
        if isinstance(rules := contest.rules_of(run), Judged) and isinstance(run.play, JudgedPlay)
    )


def sheet_text(act: Act, judge: int, words: Words) -> str:
    """What a judge gave: the sum, in brackets where it does not count; a dash for none."""
    result = act.result
    if judge in act.excused or result is None:
        return "–"
    sheets = dict(result.sheets)
    if judge not in sheets:
        return "–"
    said = words.points(sheets[judge])
    return f"({said})" if judge in result.dropped else said


def over_text(rules: Judged, result: ActResult, words: Words) -> str:
    """The time of an act, and how much it is over."""
    time = clock_face(result.seconds)
    over = result.seconds - rules.common.seconds
    return time if over <= 0 else words.say("papers.time_over", time=time, over=clock_face(over))


def _table(contest: Contest, run: Run, rules: Judged, play: JudgedPlay, words: Words) -> MarksTable:
    judges = range(1, judges_of(contest, rules) + 1)
    lines = tuple(_line(contest, rules, act, judges, words) for act in play.acts)
    title = words.say("papers.marks_title", round=run_title(contest, run, words))
    names = tuple(judge_name(contest, judge, words) for judge in judges)
    return MarksTable(title, names, lines, _notes(contest, rules, play, words))


def _line(contest: Contest, rules: Judged, act: Act, judges: range, words: Words) -> MarksLine:
    team, result = contest.team(act.team), act.result
    name = team.name if team else str(act.team)
    sheets = tuple(sheet_text(act, judge, words) for judge in judges)
    if result is None:
        return MarksLine(act.team, name, sheets, "–", "–", "–", "–")
    return MarksLine(
        act.team,
        name,
        sheets,
        words.points(result.mean),
        over_text(rules, result, words),
        words.points(-result.penalty) if result.penalty else "0",
        words.points(result.points),
    )


def _notes(contest: Contest, rules: Judged, play: JudgedPlay, words: Words) -> tuple[str, ...]:
    notes = [words.say("papers.marks_brackets")] if _any_dropped(play) else []
    if rules.common.weight != 100:
        notes.append(words.say("papers.marks_weight", weight=words.points(rules.common.weight)))
    for act in play.acts:
        team = contest.team(act.team)
        name = team.short if team else str(act.team)
        if act.result is not None and act.result.note:
            said = words.say(f"stage.{act.result.note}")
            notes.append(words.say("papers.marks_note", team=name, note=said))
        for judge, reason in sorted(act.excused.items()):
            judge_said = judge_name(contest, judge, words)
            notes.append(
                words.say("papers.marks_excused", team=name, judge=judge_said, reason=reason)
            )
    return tuple(notes)


def _any_dropped(play: JudgedPlay) -> bool:
    return any(act.result is not None and act.result.dropped for act in play.acts)
