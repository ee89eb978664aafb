"""The one clock of the stage: time up, pause, and the host's corrections."""

from __future__ import annotations

from typing import assert_never

from contest.domain.commands import (
    AdjustClock,
    ClockCommand,
    PauseClock,
    ResumeClock,
    SetClock,
    TimeUp,
)
from contest.domain.countdown import SECOND_NS, Clock, ClockKind, started
from contest.domain.cue import Cue, Phase
from contest.domain.events import ClockEvent, ClockPaused, ClockResumed, ClockSet, Event, TimeRanOut
from contest.domain.frozen import replace
from contest.domain.handling import asking
from contest.domain.refusals import Refusal, Why, because
from contest.domain.rounds.turns import GRACE_SECONDS
from contest.domain.state import Contest


def against(contest: Contest, command: ClockCommand) -> list[Refusal]:
    """Every reason not to do it."""
    if contest.clock is None:
        return [because(Why.NO_CLOCK)]
    countdown = contest.clock.countdown
    match command:
        case TimeUp(at=at):
            if not countdown.is_running:
                return [because(Why.CLOCK_HELD)]
            return [because(Why.TIME_LEFT)] if countdown.left(at) else []
        case PauseClock():
            return [] if countdown.is_running else [because(Why.CLOCK_HELD)]
        case ResumeClock():
            if countdown.is_running:
                return [because(Why.CLOCK_RUNS)]
            return [] if _may_run(contest) else [because(Why.NO_CLOCK)]
        case AdjustClock() | SetClock():
            reasons = [] if _may_run(contest) else [because(Why.NO_CLOCK)]
            takes = isinstance(command, AdjustClock) and command.seconds < 0
            if takes and not countdown.left(command.at):
                reasons.append(because(Why.CLOCK_AT_ZERO))
            return reasons
    assert_never(command)


def decide(contest: Contest, command: ClockCommand) -> list[Event]:
    """The event that a command about the clock makes."""
    at = command.at
    assert contest.clock is not None
    match command:
        case TimeUp():
            # It ran out at its deadline, however late somebody noticed.
            deadline = contest.clock.countdown.deadline_ns
            return [TimeRanOut(contest.clock.kind, at=at if deadline is None else deadline)]
        case PauseClock():
            return [ClockPaused(at=at)]
        case ResumeClock():
            return [ClockResumed(at=at)]
        case AdjustClock(seconds=seconds):
            left = contest.clock.countdown.left(at) + seconds * SECOND_NS
            return [ClockSet(max(0, left), at=at)]
        case SetClock(seconds=seconds):
            return [ClockSet(max(0, seconds) * SECOND_NS, at=at)]
    assert_never(command)


def evolve(contest: Contest, event: ClockEvent) -> Contest:
    """The contest after something about the clock."""
    if contest.clock is None:
        return contest
    countdown = contest.clock.countdown
    match event:
        case TimeRanOut():
            return _ran_out(contest, contest.cue, event)
        case ClockPaused():
            countdown = countdown.held(event.at)
        case ClockResumed():
            countdown = countdown.going(event.at)
        case ClockSet(left_ns=left_ns):
            countdown = countdown.with_left(left_ns, event.at)
        case _:
            assert_never(event)
    return replace(contest, clock=replace(contest.clock, countdown=countdown))


def _may_run(contest: Contest) -> bool:
    """A clock runs where a question is open, or is read until it opens, or a guess is heard."""
    cue, clock = contest.cue, contest.clock
    if contest.obstacle is not None and contest.obstacle.guessing is not None:
        return True
    reads = clock is not None and clock.kind is ClockKind.READING
    return cue is not None and cue.phase is (Phase.SHOWN if reads else Phase.OPEN)


def _ran_out(contest: Contest, cue: Cue | None, event: TimeRanOut) -> Contest:
    assert contest.clock is not None
    held = replace(contest.clock, countdown=contest.clock.countdown.held(event.at))
    if cue is None:
        return replace(contest, clock=held)
    match event.clock:
        case ClockKind.REPLY:
            # The host heard whether the answer came in time; the clock only says that it is over.
            return replace(contest, clock=held)
        case ClockKind.TURN:
            grace = Clock(ClockKind.GRACE, started(GRACE_SECONDS, event.at))
            return replace(contest, cue=replace(cue, ends_turn=True), clock=grace)
        case ClockKind.READING:
            return asking.opened(contest, cue, event.at)
        case ClockKind.ANSWER | ClockKind.BUZZ | ClockKind.GRACE:
            return asking.locked(replace(contest, clock=held), event.at)
    assert_never(event.clock)
