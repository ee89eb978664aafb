"""Answers, presses and the host's verdicts."""

from __future__ import annotations

from typing import assert_never

from contest.domain.commands import AnswerCommand, Buzz, GiveAnswer, Judge
from contest.domain.countdown import SECOND_NS, Clock, ClockKind, started
from contest.domain.cue import By, Counted, Cue, Entry, Given, Phase, Press, Verdict
from contest.domain.events import AnswerEvent, AnswerGiven, AnswerJudged, Event, Pressed
from contest.domain.frozen import replace
from contest.domain.handling import asking, judging
from contest.domain.matching import letters_in, takes_words
from contest.domain.questions import letters_of
from contest.domain.refusals import Refusal, Why, because
from contest.domain.rounds import Buzzer, ByBuzzer, Package, Turns
from contest.domain.rounds.buzzer import LEAST_REOPENED_SECONDS
from contest.domain.rounds.turns import GRACE_SECONDS
from contest.domain.stage import Scene
from contest.domain.state import Contest

MOST_WORDS = 200  # characters of an answer that is typed
_DEVICE = {By.KEYS: Entry.KEYS, By.TOUCH: Entry.TOUCH}


def against(contest: Contest, command: AnswerCommand) -> list[Refusal]:
    """Every reason not to take it."""
    if contest.cue is None or contest.rules is None:
        return [because(Why.NO_CUE)]
    if contest.team(command.team) is None:
        return [because(Why.NO_SUCH_TEAM, team=command.team)]
    if (heard := asking.against_heard(contest)) and not _was_before(contest, command):
        return heard
    match command:
        case GiveAnswer():
            return _against_answer(contest, contest.cue, command)
        case Buzz():
            return _against_buzz(contest, command)
        case Judge():
            return _against_judging(contest, contest.cue, command)
    assert_never(command)


def decide(contest: Contest, command: AnswerCommand) -> list[Event]:
    """The events that an answer, a press or a verdict makes."""
    at, team = command.at, command.team
    assert contest.cue is not None
    assert contest.rules is not None
    match command:
        case GiveAnswer(answer=answer, by=by):
            letters = letters_in(contest.cue.question, answer)
            kept = answer if letters is None else letters  # words stay as they were typed
            counts = _counts(contest, contest.cue, command, kept)
            return [AnswerGiven(team, kept, by, counts=counts, at=at)]
        case Buzz(by=by):
            return [Pressed(team, by, _counted(contest, contest.cue, command), at=at)]
        case Judge(verdict=verdict):
            return _judging(contest, contest.cue, command, verdict)
    assert_never(command)


def evolve(contest: Contest, event: AnswerEvent) -> Contest:
    """The contest after an answer, a press or a verdict."""
    cue = contest.cue
    if cue is None:
        return contest
    match event:
        case AnswerGiven():
            return _answered(contest, cue, event)
        case Pressed():
            return _pressed(contest, cue, event)
        case AnswerJudged():
            return _judged(contest, cue, event)
    assert_never(event)


def _against_answer(contest: Contest, cue: Cue, command: GiveAnswer) -> list[Refusal]:
    assert contest.rules is not None
    reasons = []
    letters = letters_of(cue.question)
    by_words = _takes_words(contest, cue) and command.by is By.HOST
    may = (letters or by_words) and _listens(contest, command.by)
    if isinstance(contest.rules, ByBuzzer) or not may:
        reasons.append(because(Why.WRONG_ENTRY))
    elif by_words:
        if len(command.answer) > MOST_WORDS:
            reasons.append(because(Why.ANSWER_TOO_LONG, most=MOST_WORDS))
    elif not _is_answer(cue, command):
        reasons.append(because(Why.NO_SUCH_OPTION, answer=command.answer[:20]))
    if command.team not in contest.rules.judged_teams(cue, contest.playing):
        reasons.append(_not_this_team(contest, command.team))
    if cue.thieves is not None:  # the owner's answer stands, and a thief speaks
        reasons.append(because(Why.STEAL_RUNS))
    if command.by is By.HOST:
        reasons += asking.in_phase(contest, Phase.OPEN, Phase.LOCKED)
    else:
        reasons += _in_time(contest, cue, command.at)
    return reasons


def _was_before(contest: Contest, command: AnswerCommand) -> bool:
    """Whether a device gave it before the keyword was called, though it is handled later."""
    play = contest.obstacle
    is_device = isinstance(command, GiveAnswer) and command.by is not By.HOST
    return is_device and play is not None and command.at <= play.heard_at


def _row_clock(contest: Contest) -> Clock | None:
    """The clock that answers are timed by; while a keyword is said it stands aside."""
    play = contest.obstacle
    return play.aside if play is not None and play.guessing is not None else contest.clock


def _is_answer(cue: Cue, command: GiveAnswer) -> bool:
    """Whether it is one by letters; only the host takes one back."""
    if not command.answer:
        return command.by is By.HOST
    return letters_in(cue.question, command.answer) is not None


def _takes_words(contest: Contest, cue: Cue) -> bool:
    """Whether the host may type what a team said or wrote."""
    rules = contest.rules
    return rules is not None and rules.common.entry is Entry.SPOKEN and takes_words(cue.question)


def _listens(contest: Contest, by: By) -> bool:
    """Only the way of entry of the round listens; the host's hand always does."""
    return by is By.HOST or (
        contest.rules is not None and contest.rules.common.entry is _DEVICE[by]
    )


def _in_time(contest: Contest, cue: Cue, at: int) -> list[Refusal]:
    """A press counts by its instant, even if it is handled after the lock."""
    if cue.phase is Phase.LOCKED and cue.locked_at is not None:
        return [] if at <= cue.locked_at else [because(Why.TOO_LATE)]
    if cue.phase is Phase.OPEN and _is_over(contest, at):
        return [because(Why.TOO_LATE)]
    return asking.in_phase(contest, Phase.OPEN)


def _is_over(contest: Contest, at: int) -> bool:
    """Whether the time had run out at this instant, though nobody has said so yet."""
    clock = _row_clock(contest)
    deadline = clock.countdown.deadline_ns if clock else None
    if deadline is None or clock is None:
        return False
    if clock.kind is ClockKind.TURN:
        deadline += GRACE_SECONDS * SECOND_NS
    return at > deadline


def _counts(contest: Contest, cue: Cue, command: GiveAnswer, answer: str) -> bool:
    """Whether it takes the place of what was there; the same answer again is no change."""
    assert contest.rules is not None
    there = cue.answers.get(command.team)
    if there is None or there.answer == answer:
        return there is None
    return command.by is By.HOST or contest.rules.common.answer_counts == "last"


def _against_buzz(contest: Contest, command: Buzz) -> list[Refusal]:
    if isinstance(contest.rules, Turns | Package) and contest.rules.others == "buzzer":
        return _against_stealing(contest, command)
    if not isinstance(contest.rules, ByBuzzer):
        return [because(Why.WRONG_ENTRY)]
    reasons = [] if _listens(contest, command.by) else [because(Why.WRONG_ENTRY)]
    if command.team not in contest.contending:
        reasons.append(because(Why.NOT_THIS_TEAM, team=command.team))
    return reasons + asking.in_phase(contest, Phase.SHOWN, Phase.OPEN, Phase.LOCKED)


def _against_stealing(contest: Contest, command: Buzz) -> list[Refusal]:
    """Thieves buzz by key whatever the way of entry is: it is the one for the owner's answer."""
    reasons = [because(Why.WRONG_ENTRY)] if command.by is By.TOUCH else []
    if contest.cue is None or contest.cue.thieves is None:
        return [*reasons, because(Why.NO_STEAL)]
    return reasons + asking.in_phase(contest, Phase.OPEN, Phase.LOCKED)


def _counted(contest: Contest, cue: Cue, press: Buzz) -> Counted:
    if cue.thieves is not None and (cue.tried or press.team not in cue.thieves):
        return Counted.BARRED
    if press.team in cue.tried or press.team in cue.barred:
        return Counted.BARRED
    if cue.phase is Phase.LOCKED:
        return Counted.TAKEN if _buzzed_in_time(contest, cue, press.at) else Counted.LATE
    if cue.phase is Phase.OPEN and cue.answering is None and _is_over(contest, press.at):
        return Counted.LATE
    if cue.phase is Phase.SHOWN:
        assert isinstance(contest.rules, ByBuzzer)
        return {"allowed": Counted.TAKEN, "ignored": Counted.EARLY, "loses": Counted.LOST}[
            contest.rules.early
        ]
    return Counted.TAKEN if cue.answering is None else Counted.QUEUED


def _buzzed_in_time(contest: Contest, cue: Cue, at: int) -> bool:
    """Whether a press handled after the lock was made while the others could still buzz."""
    buzzing = contest.clock is not None and contest.clock.kind is ClockKind.BUZZ
    return buzzing and cue.locked_at is not None and at <= cue.locked_at


def _against_judging(contest: Contest, cue: Cue, command: Judge) -> list[Refusal]:
    assert contest.rules is not None
    rules, team = contest.rules, command.team
    if cue.phase is Phase.REVEALED:
        if team not in cue.verdicts:
            return [because(Why.NOT_THIS_TEAM, team=team)]
        if cue.verdicts[team] is command.verdict:
            return [because(Why.NO_CHANGE)]
        return judging.against_part(cue, team, command.verdict)
    reasons = asking.in_phase(contest, Phase.OPEN, Phase.LOCKED)
    reasons += judging.against_part(cue, team, command.verdict)
    if isinstance(rules, ByBuzzer) or asking.steal_window_is_open(cue):
        if cue.answering is None:
            reasons.append(because(Why.NOBODY_BUZZED))
        elif cue.answering != team:
            reasons.append(because(Why.NOT_THIS_TEAM, team=team))
    elif team not in rules.judged_teams(cue, contest.playing):
        reasons.append(_not_this_team(contest, team))
    return reasons


def _not_this_team(contest: Contest, team: int) -> Refusal:
    """Why a team's answer is not asked for."""
    out = contest.obstacle is not None and team in contest.obstacle.out
    return because(Why.OUT_OF_ROUND if out else Why.NOT_THIS_TEAM, team=team)


def _judging(contest: Contest, cue: Cue, command: Judge, verdict: Verdict) -> list[Event]:
    at, team = command.at, command.team
    if cue.phase is Phase.REVEALED:
        # The mark counts from now on as if it had been there; the changes are worked out anew.
        marked = replace(contest, cue=replace(cue, marks=cue.marks_with(team, verdict)))
        changes = judging.changes_of(marked, {**cue.verdicts, team: verdict})
        return [AnswerJudged(team, verdict, changes, at=at)]
    judged = AnswerJudged(team, verdict, at=at)
    if isinstance(contest.rules, Turns) and contest.rules.turn_seconds is not None:
        after = _judged(contest, cue, judged)
        settled = asking.settle_now(after, at)
        return [judged, settled, *asking.quick_next(asking.evolve(after, settled), at)]
    return [judged]


def _answered(contest: Contest, cue: Cue, event: AnswerGiven) -> Contest:
    if not event.counts:
        return contest
    answers = dict(cue.answers)
    if event.answer:
        clock = None if event.by is By.HOST else _row_clock(contest)
        took = None if clock is None else clock.countdown.elapsed(event.at)
        answers[event.team] = Given(event.answer, event.at, took)
    else:
        answers.pop(event.team, None)
    return replace(contest, cue=replace(cue, answers=answers))


def _pressed(contest: Contest, cue: Cue, event: Pressed) -> Contest:
    cue = replace(cue, presses=(*cue.presses, Press(event.team, event.at, event.counted)))
    if event.counted is Counted.LOST:
        cue = replace(cue, barred=(*cue.barred, event.team))
    if event.counted is not Counted.TAKEN:
        return replace(contest, cue=cue)
    rules = contest.rules
    if isinstance(rules, Turns | Package):
        return _thief_answers(contest, cue, rules.steal_answer_seconds, event)
    assert isinstance(rules, ByBuzzer)
    if contest.clock is None or contest.clock.kind is ClockKind.READING:
        # Pressed before the signal, where that is allowed.
        waiting = started(rules.common.seconds_for(cue.question), event.at).held(event.at)
    else:
        waiting = contest.clock.countdown.held(event.at)
    cue = replace(
        cue,
        phase=Phase.OPEN,
        opened_at=event.at if cue.opened_at is None else cue.opened_at,
        locked_at=None,
        answering=event.team,
        waiting=waiting,
    )
    clock = Clock(ClockKind.REPLY, started(rules.answer_seconds, event.at))
    return replace(contest, cue=cue, clock=clock, scene=Scene.CUE)


def _thief_answers(contest: Contest, cue: Cue, seconds: int, event: Pressed) -> Contest:
    answering = replace(cue, phase=Phase.OPEN, locked_at=None, answering=event.team)
    clock = Clock(ClockKind.REPLY, started(seconds, event.at))
    return replace(contest, cue=answering, clock=clock, scene=Scene.CUE)


def _judged(contest: Contest, cue: Cue, event: AnswerJudged) -> Contest:
    team, verdict = event.team, event.verdict
    marked = replace(cue, marks=cue.marks_with(team, verdict))
    if cue.phase is Phase.REVEALED:
        verdicts = {**cue.verdicts, team: verdict}
        return replace(contest, cue=replace(marked, verdicts=verdicts, changes=event.changes))
    rules = contest.rules
    if isinstance(rules, ByBuzzer):
        tried = replace(marked, answering=None, tried=(*cue.tried, team))
        if verdict is not Verdict.RIGHT and rules.reopens(tried, len(contest.contending)):
            return _reopened(contest, tried, event.at)
        return asking.locked(replace(contest, cue=tried), event.at)
    if cue.answering == team:  # the one thief of the question
        tried = replace(marked, answering=None, tried=(team,))
        return asking.locked(replace(contest, cue=tried), event.at)
    after = replace(contest, cue=marked)
    if isinstance(rules, Turns) and rules.turn_seconds is not None:
        # It is settled at once, without a reveal: what counts for a tie stands in it from here.
        when = event.at if cue.locked_at is None else cue.locked_at
        known = replace(marked, verdicts={**cue.verdicts, team: verdict}, locked_at=when)
        return replace(contest, cue=known)
    if isinstance(rules, Turns | Package) and cue.phase is Phase.OPEN:
        return asking.locked(after, event.at)
    return after


def _reopened(contest: Contest, cue: Cue, at: int) -> Contest:
    """The others may buzz: with what is left of their time, but never less than 3 s.

    Where a buzz does not hold it, the answer took its time from it, and nothing may be left.
    """
    if cue.waiting is None:
        return replace(contest, cue=cue)
    left = max(cue.waiting.left_ns, LEAST_REOPENED_SECONDS * SECOND_NS)
    if isinstance(contest.rules, Buzzer) and not contest.rules.buzz_holds and contest.clock:
        left = cue.waiting.left_ns - contest.clock.countdown.elapsed(at)
    if left <= 0:
        return asking.locked(replace(contest, cue=replace(cue, waiting=None)), at)
    countdown = replace(cue.waiting, left_ns=left).going(at)
    clock = Clock(ClockKind.BUZZ, countdown)
    return replace(contest, cue=replace(cue, waiting=None), clock=clock)
