"""Corrections of past questions and runs: what is recomputed, and what stays as it was played."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace as changed
from decimal import Decimal, InvalidOperation
from operator import is_
from typing import assert_never

from contest.domain.cue import Change, Cue, Ended, Verdict
from contest.domain.events import Event
from contest.domain.frozen import replace
from contest.domain.handling import asking, elimination, judging, keyword_rulings
from contest.domain.handling.record import announced
from contest.domain.handling.recounting import differences, refloored, ruled
from contest.domain.jury_commands import (
    CancelRun,
    ChangeKey,
    JudgeAgain,
    JudgeKeyword,
    ReplacePast,
    RulingCommand,
    ThrowOutPast,
)
from contest.domain.jury_events import (
    AnswerRuled,
    KeyChanged,
    KeywordRuled,
    PastReplaced,
    PastThrownOut,
    RulingEvent,
    RunCancelled,
)
from contest.domain.questions import (
    Body,
    Multiple,
    Numeric,
    Question,
    Short,
    Single,
    TrueFalse,
    letters_of,
)
from contest.domain.refusals import Refusal, Why, because
from contest.domain.rounds import Buzzer, Everyone, Turns
from contest.domain.rounds.common import Ask
from contest.domain.rulings import PointsMoved, Ruling, RulingKind
from contest.domain.standings import totals
from contest.domain.state import Contest, Run

_RunChange = Callable[[Run], Run]


def past_cue(contest: Contest, run: int, cue: int) -> Cue | None:
    """The ended cue at that place (from 1) of the run of that number."""
    found = run_numbered(contest, run)
    if found is None or not 1 <= cue <= len(found.cues):
        return None
    return found.cues[cue - 1]


def run_numbered(contest: Contest, number: int) -> Run | None:
    """The run of that number."""
    return next((run for run in contest.all_runs if run.number == number), None)


def against(contest: Contest, command: RulingCommand) -> list[Refusal]:
    """Every reason not to correct it so."""
    reasons = [] if command.reason.strip() else [because(Why.REASON_NEEDED)]
    if not command.by.strip():
        reasons.append(because(Why.NAME_NEEDED))
    run = run_numbered(contest, command.run)
    if run is None:
        return [*reasons, because(Why.NO_SUCH_RUN, run=command.run)]
    if run.cancelled:
        return [*reasons, because(Why.RUN_CANCELLED, run=command.run)]
    if _is_carried(run, command):
        return [*reasons, because(Why.CARRIED, run=command.run)]
    if isinstance(command, CancelRun):
        return reasons
    if isinstance(command, JudgeKeyword):
        return reasons + keyword_rulings.against(run, command)
    cue = past_cue(contest, command.run, command.cue)
    if cue is None or cue.ended is not Ended.SETTLED:
        return [*reasons, because(Why.NOT_SETTLED, number=command.cue)]
    return reasons + _against_change(contest, cue, command)


def _is_carried(run: Run, command: RulingCommand) -> bool:
    """Whether it is about what came by a state card: its points belong to no question here."""
    match command:
        case CancelRun():
            return False
        case JudgeKeyword():
            return run.carried > 0
        case _:
            return command.cue <= run.carried


def decide(contest: Contest, command: RulingCommand) -> list[Event]:
    """The event of a correction, with everything that is recomputed."""
    corrected = _corrected(contest, command)
    after = refloored(corrected)
    recounted = differences(contest, after)
    event = changed(_event(contest, command), changes=recounted, lifts=after.lifts)
    leaves = isinstance(command, CancelRun) and _runs(contest, command.run)
    if isinstance(command, ThrowOutPast | ReplacePast):
        return [event, *_returning(contest, command)]
    return [event, asking.board(command.at)] if leaves else [event]


def _returning(contest: Contest, command: ThrowOutPast | ReplacePast) -> list[Event]:
    """Who fell by the question comes back onto the floor."""
    run, cue = run_numbered(contest, command.run), past_cue(contest, command.run, command.cue)
    return [] if run is None or cue is None else elimination.returning(run, cue.number, command.at)


def evolve(contest: Contest, event: RulingEvent) -> Contest:
    """The contest after a correction: it is in the record, and later standings follow."""
    after = _applied(contest, event)
    by_place = {(one.run, one.cue): one.changes for one in event.changes}
    after = _with_runs(after, lambda run: _with_changes(run, by_place))
    after = replace(after, lifts=event.lifts)
    ruling = changed(_ruling(contest, event), moved=_moved(contest, after))
    after = replace(after, rulings=(*contest.rulings, ruling))
    return replace(after, ceremony=announced(contest, after))


def with_key(question: Question, answer: str) -> Question | None:
    """The question with another right answer; None where that is no answer to it."""
    body: Body | None = None
    letters = letters_of(question)
    match question.body:
        case Single() as single if answer in letters:
            body = changed(single, answer=answer)
        case TrueFalse() if answer in letters:
            body = TrueFalse(answer == "A")
        case Multiple() as several if answer and set(answer) <= set(letters):
            body = changed(several, answer=tuple(sorted(set(answer))))
        case Short() as short if answer.strip():
            body = changed(short, answer=(answer.strip(),))
        case Numeric() as number if _is_number(answer):
            body = changed(number, answer=answer.strip().replace(",", "."))
    return None if body is None else changed(question, body=body)


def _is_number(text: str) -> bool:
    try:
        return Decimal(text.strip().replace(",", ".")).is_finite()
    except InvalidOperation:
        return False


def _against_change(contest: Contest, cue: Cue, command: RulingCommand) -> list[Refusal]:
    match command:
        case JudgeAgain(team=team, verdict=verdict):
            if contest.team(team) is None:
                return [because(Why.NO_SUCH_TEAM, team=team)]
            if team not in cue.verdicts:
                return [because(Why.NO_VERDICT, team=team)]
            same = cue.verdicts[team] is verdict
            return [because(Why.NO_CHANGE)] if same else judging.against_part(cue, team, verdict)
        case ChangeKey(answer=answer):
            fresh = with_key(cue.question, answer)
            if fresh is None:
                return [because(Why.KEY_UNFIT, answer=answer[:20])]
            return [because(Why.NO_CHANGE)] if fresh == cue.question else []
        case _:
            return []


def _corrected(contest: Contest, command: RulingCommand) -> Contest:
    """The contest with the correction made, floors not yet worked out again."""
    if isinstance(command, CancelRun):
        return _with_runs(contest, lambda run: _cancelled(run, command.run))
    run = run_numbered(contest, command.run)
    assert run is not None
    if isinstance(command, JudgeKeyword):
        fresh_run = keyword_rulings.corrected(contest, run, command.guess, right=command.right)
        return _with_runs(contest, lambda one: fresh_run if one.number == run.number else one)
    cue = past_cue(contest, command.run, command.cue)
    assert cue is not None
    match command:
        case JudgeAgain(team=team, verdict=verdict):
            fresh = _judged(cue, team, verdict)
        case ChangeKey(answer=answer):
            fresh = _rekeyed(cue, answer, _verdicts_by(contest, run, cue, answer))
        case ThrowOutPast() | ReplacePast():
            fresh = replace(cue, ended=Ended.THROWN_OUT, verdicts={}, changes=())
            return _with_cue(contest, command.run, command.cue, fresh)
        case _:
            assert_never(command)
    changes = contest.rules_of(run).changes(fresh, fresh.verdicts)
    fresh = replace(fresh, changes=ruled(cue.changes, changes))
    return _with_cue(contest, command.run, command.cue, fresh)


def _event(contest: Contest, command: RulingCommand) -> RulingEvent:
    """The event without what is recomputed."""
    at, run, reason, by = command.at, command.run, command.reason.strip(), command.by.strip()
    match command:
        case JudgeAgain(cue=cue, team=team, verdict=verdict):
            return AnswerRuled(team, verdict, run=run, cue=cue, reason=reason, by=by, at=at)
        case ChangeKey(cue=cue, answer=answer):
            past, of_run = past_cue(contest, run, cue), run_numbered(contest, run)
            assert past is not None
            assert of_run is not None
            verdicts = tuple(sorted(_verdicts_by(contest, of_run, past, answer).items()))
            return KeyChanged(answer, verdicts, run=run, cue=cue, reason=reason, by=by, at=at)
        case ThrowOutPast(cue=cue):
            return PastThrownOut(run=run, cue=cue, reason=reason, by=by, at=at)
        case ReplacePast(cue=cue):
            question = _in_its_place(contest, run)
            return PastReplaced(question, run=run, cue=cue, reason=reason, by=by, at=at)
        case JudgeKeyword():
            return keyword_rulings.event(contest, command)
        case CancelRun():
            return RunCancelled(run=run, reason=reason, by=by, at=at)
    assert_never(command)


def _in_its_place(contest: Contest, run: int) -> str:
    """The reserve question that is asked for a past one; none where its round is over."""
    if contest.run is None or contest.run.number != run:
        return ""
    rules = contest.rules
    by_question = isinstance(rules, Turns) and rules.turn_seconds is None
    if not by_question and not isinstance(rules, Everyone | Buzzer):
        return ""
    return next(iter(contest.reserve_left()), "")


def _applied(contest: Contest, event: RulingEvent) -> Contest:
    """The contest after the event, but for the points."""
    if isinstance(event, RunCancelled):
        after = _with_runs(contest, lambda run: _cancelled(run, event.run))
        return _without_run(after, event.at) if _runs(contest, event.run) else after
    if isinstance(event, KeywordRuled):
        return _with_runs(contest, lambda run: keyword_rulings.applied(run, event))
    cue = past_cue(contest, event.run, event.cue)
    if cue is None:
        return contest
    match event:
        case AnswerRuled(team=team, verdict=verdict):
            fresh = _judged(cue, team, verdict)
        case KeyChanged(answer=answer, verdicts=verdicts):
            fresh = _rekeyed(cue, answer, dict(verdicts))
        case PastThrownOut() | PastReplaced():
            fresh = replace(cue, ended=Ended.THROWN_OUT, verdicts={}, reason=event.reason)
        case _:
            assert_never(event)
    after = _with_cue(contest, event.run, event.cue, fresh)
    if isinstance(event, PastReplaced) and event.question and after.run is not None:
        ask = Ask(event.question, cue.number, cue.team)
        after = replace(after, run=replace(after.run, again=(*after.run.again, ask)))
    return after


def _runs(contest: Contest, run: int) -> bool:
    return contest.run is not None and contest.run.number == run


def _without_run(contest: Contest, at: int) -> Contest:
    """The running run is over with what is on the stage of it."""
    assert contest.run is not None
    over = replace(contest.run, ended_at=at)
    return replace(contest, runs=(*contest.runs, over), run=None, cue=None, clock=None)


def _judged(cue: Cue, team: int, verdict: Verdict) -> Cue:
    marks = cue.marks_with(team, verdict)
    return replace(cue, marks=marks, verdicts={**cue.verdicts, team: verdict})


def _rekeyed(cue: Cue, answer: str, verdicts: Mapping[int, Verdict]) -> Cue:
    question = with_key(cue.question, answer) or cue.question
    return replace(cue, question=question, verdicts=verdicts)


def _verdicts_by(contest: Contest, run: Run, cue: Cue, answer: str) -> dict[int, Verdict]:
    """Verdicts by another key, as far as no person has judged: what one has judged stays."""
    question = with_key(cue.question, answer)
    verdicts = dict(cue.verdicts)
    for team, given in cue.answers.items():
        if question is None:
            continue
        fresh = judging.known(contest, contest.rules_of(run), question, given.answer)
        if team in verdicts and team not in cue.marks and fresh is not None:
            verdicts[team] = fresh
    return verdicts


def _with_runs(contest: Contest, change: _RunChange) -> Contest:
    run = None if contest.run is None else change(contest.run)
    runs = tuple(change(one) for one in contest.runs)
    same = all(map(is_, runs, contest.runs))  # then what was worked out from them holds on
    return replace(contest, runs=contest.runs if same else runs, run=run)


def _with_cue(contest: Contest, run: int, place: int, fresh: Cue) -> Contest:
    def put(one: Run) -> Run:
        if one.number != run:
            return one
        return replace(one, cues=(*one.cues[: place - 1], fresh, *one.cues[place:]))

    return _with_runs(contest, put)


def _cancelled(run: Run, number: int) -> Run:
    return replace(run, cancelled=True) if run.number == number else run


def _with_changes(run: Run, by_place: Mapping[tuple[int, int], tuple[Change, ...]]) -> Run:
    """The run with other changes in some of its cues; the same one where it has none of them."""
    if all(number != run.number for number, _ in by_place):
        return run
    cues = list(run.cues)
    for (number, place), changes in by_place.items():
        if number == run.number and 0 < place <= len(cues):
            cues[place - 1] = replace(cues[place - 1], changes=changes)
    return replace(run, cues=tuple(cues))


def _moved(before: Contest, after: Contest) -> tuple[PointsMoved, ...]:
    old, new = totals(before), totals(after)
    return tuple(
        PointsMoved(team, old[team], new[team]) for team in before.order if old[team] != new[team]
    )


def _ruling(contest: Contest, event: RulingEvent) -> Ruling:
    """The correction as the minutes tell it, without the totals that it moved."""
    cue = past_cue(contest, event.run, event.cue)
    number = len(contest.rulings) + 1
    team, old, new = 0, "", ""
    match event:
        case AnswerRuled():
            kind, team, new = RulingKind.ANSWER, event.team, event.verdict.value
            was = cue.verdicts.get(team) if cue is not None else None
            old = was.value if was is not None else ""
        case KeyChanged():
            kind, new = RulingKind.KEY, event.answer
            old = key_of(cue.question) if cue is not None else ""
        case PastThrownOut():
            kind = RulingKind.THROWN_OUT
        case PastReplaced():
            kind, new = RulingKind.REPLACED, event.question
        case KeywordRuled():
            kind = RulingKind.KEYWORD
            team, old, new = keyword_rulings.told(run_numbered(contest, event.run), event)
        case RunCancelled():
            kind = RulingKind.CANCELLED
        case _:
            assert_never(event)
    return Ruling(
        number, kind, event.run, event.cue, event.reason, event.by, event.at, team, old, new
    )


def key_of(question: Question) -> str:
    """The right answer as a key is typed: letters, or the text or number."""
    match question.body:
        case Single(answer=answer):
            return answer
        case TrueFalse(answer=answer):
            return "A" if answer else "B"
        case Multiple(answer=answers):
            return "".join(answers)
        case Short(answer=texts):
            return texts[0] if texts else ""
        case Numeric(answer=number):
            return number
        case _:
            return ""
