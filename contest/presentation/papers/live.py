"""What was decided while a question ran: verdicts, rights that went over, clocks, stakes.

One line a question, in the order of the decisions. With the corrections that came later it is all
that people decided; what buttons and letters decided by themselves stands on the score sheets.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from contest.domain import events as e
from contest.domain.act_events import MarksEntered, StopwatchSet
from contest.domain.cue import By, Cue, Phase, Verdict
from contest.domain.obstacle_events import RowChosen
from contest.domain.rounds import JudgedPlay, Seats
from contest.domain.seat_numbers import listed
from contest.domain.state import Contest
from contest.presentation.papers.keyword_lines import row_label
from contest.presentation.papers.minute_lines import minute_line
from contest.presentation.papers.telling import Told
from contest.presentation.projection_acts import judge_name
from contest.presentation.question_numbers import question_named
from contest.presentation.wording import Words

_OF_CUE = (
    e.AnswerJudged | e.AnswerGiven | e.QuestionPassed | e.StealOpened | e.StakeDeclared
    | e.StarDeclared | e.ClockSet | e.ContestantsMarked
)  # fmt: skip
_ALONE = e.PackageTaken | RowChosen | StopwatchSet


def live_said(told: Sequence[Told], words: Words) -> Iterator[tuple[Told, str]]:
    """The decisions of a run, each question's in one line beside the first event of it.

    Questions of which nothing is said but a verdict share a line, as long as nothing else comes
    in between: a round by turns would fill a page with them.
    """
    lines = sorted((*_of_cues(told, words), *_alone(told, words)), key=lambda line: line[0].seq)
    for plain, group in groupby(lines, lambda line: line[2]):
        several = tuple(group)
        if plain:
            yield several[0][0], ". ".join(said for _, said, _ in several)
        else:
            yield from ((one, said) for one, said, _ in several)


def _of_cues(told: Sequence[Told], words: Words) -> Iterator[tuple[Told, str, bool]]:
    """Beside each line: whether it holds first verdicts only."""
    of_cue = (one for one in told if isinstance(one.event, _OF_CUE) and one.before.cue is not None)
    for _, group in groupby(of_cue, _place_of_cue):
        line = tuple(group)
        parts = [part for part in _joined(line, words) if part]
        if parts:
            said = _of_cue(line[0].before, "; ".join(parts), words)
            yield line[0], said, all(_first_verdict(one) is not None for one in line)


def _alone(told: Sequence[Told], words: Words) -> Iterator[tuple[Told, str, bool]]:
    for one in told:
        if isinstance(one.event, _ALONE):
            yield one, minute_line(one, words), False
        elif isinstance(one.event, MarksEntered) and (said := _marks_again(one, words)):
            yield one, said, False


def _place_of_cue(told: Told) -> tuple[int, str]:
    run, cue = told.before.run, told.before.cue
    return len(run.cues) if run else 0, cue.question.key if cue else ""


def _of_cue(contest: Contest, said: str, words: Words) -> str:
    assert contest.run is not None
    assert contest.cue is not None
    number = row_label(contest, contest.run, contest.cue, words)
    owner = contest.cue.team
    if owner is not None and not said.startswith(f"{_short(contest, owner)} "):
        number = question_named(contest, contest.cue, words)
    if contest.cue.value is not None:
        worth = words.points(contest.cue.value)
        number = words.say("live.worth", number=number, points=worth)
    return words.say("live.cue", number=number, said=said)


def _joined(told: Sequence[Told], words: Words) -> Iterator[str]:
    """The decisions as they came; first verdicts of several teams that are alike in one part."""
    for verdict, group in groupby(told, _first_verdict):
        if verdict is None:
            yield from (_part(one, words) for one in group)
            continue
        teams = [
            _short(one.before, one.event.team)
            for one in group
            if isinstance(one.event, e.AnswerJudged)
        ]
        said = words.say(f"common.{verdict.value}")
        yield words.say("live.judged", teams=", ".join(teams), verdict=said)


def _first_verdict(told: Told) -> Verdict | None:
    event, cue = told.event, told.before.cue
    if isinstance(event, e.AnswerJudged) and cue is not None and _verdict(cue, event.team) is None:
        return event.verdict
    return None


def _verdict(cue: Cue, team: int) -> Verdict | None:
    """What the team's answer was before: on a revealed question that of the letters, too."""
    known = cue.verdicts if cue.phase is Phase.REVEALED else cue.marks
    return known.get(team)


def _part(told: Told, words: Words) -> str:
    event, before, cue = told.event, told.before, told.before.cue
    assert cue is not None
    match event:
        case e.AnswerJudged(team=team, verdict=verdict):
            old = _verdict(cue, team)
            return "" if old is verdict or old is None else _corrected(before, event, old, words)
        case e.AnswerGiven():
            return _answer_again(before, cue, event, words)
        case e.QuestionPassed():
            return words.say("live.passed")
        case e.StealOpened(answering=None):
            return words.say("live.steal")
        case e.StealOpened(answering=team):
            return words.say("live.steal_one", team=_short(before, team or 0))
        case e.StakeDeclared(team=team, points=points):
            said = words.points(points)
            return words.say("live.stake", team=_short(before, team), points=said)
        case e.StarDeclared(team=team, on=on):
            return words.say(f"live.star_{'on' if on else 'off'}", team=_short(before, team))
        case e.ClockSet(left_ns=left_ns):
            return words.say("live.clock", seconds=left_ns // 1_000_000_000)
        case e.ContestantsMarked(out=out):
            return _marked_again(before, out, words)
        case _:
            return ""


def _corrected(before: Contest, event: e.AnswerJudged, old: Verdict, words: Words) -> str:
    was, now = (words.say(f"common.{one.value}") for one in (old, event.verdict))
    return words.say("live.corrected", team=_short(before, event.team), old=was, new=now)


def _answer_again(before: Contest, cue: Cue, event: e.AnswerGiven, words: Words) -> str:
    """An answer that the host entered in place of another one."""
    given = cue.answers.get(event.team)
    if event.by is not By.HOST or given is None or given.answer in ("", event.answer):
        return ""
    team, new = _short(before, event.team), event.answer or "–"
    return words.say("live.answer_again", team=team, old=given.answer, new=new)


def _marked_again(before: Contest, out: tuple[int, ...], words: Words) -> str:
    play = before.run.play if before.run else None
    if not isinstance(play, Seats) or play.marked is None or play.marked == set(out):
        return ""
    nobody = words.say("record.nobody")
    old, new = (listed(numbers) or nobody for numbers in (play.marked, out))
    return words.say("live.marked_again", old=old, new=new)


def _marks_again(told: Told, words: Words) -> str:
    """A judge's sheet that took the place of another one."""
    event, play = told.event, told.before.run.play if told.before.run else None
    if not isinstance(event, MarksEntered) or not isinstance(play, JudgedPlay):
        return ""
    act = play.act(event.team)
    old, new = dict(act.marks.get(event.judge, {})) if act else {}, dict(event.marks)
    if not old or old == new:
        return ""
    was, now = (" · ".join(map(words.points, one.values())) for one in (old, new))
    judge = judge_name(told.before, event.judge, words)
    team = _short(told.before, event.team)
    return words.say("live.marks_again", judge=judge, team=team, old=was, new=now)


def _short(contest: Contest, number: int) -> str:
    team = contest.team(number)
    return team.short if team else str(number)
