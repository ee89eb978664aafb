"""The run of show apart from its rounds: its planned beginning, and a message on the stage.

A message lies over the scene as black does, so that taking it away shows what was there before.
"""

from __future__ import annotations

import re
from typing import assert_never

from contest.domain.commands import StartRound
from contest.domain.events import ClockPaused, Event
from contest.domain.frozen import replace
from contest.domain.jury_commands import CancelRun
from contest.domain.refusals import Refusal, Why, because
from contest.domain.show_commands import PlanStart, RepeatRound, ShowCommand, ShowMessage
from contest.domain.show_events import MessageShown, ShowEvent, StartPlanned
from contest.domain.state import Contest

MESSAGE_LIMIT = 200
_TIME_OF_DAY = re.compile(r"([01]\d|2[0-3]):[0-5]\d")


def against(contest: Contest, command: ShowCommand) -> list[Refusal]:
    """Every reason not to do it."""
    match command:
        case PlanStart(start=start):
            reasons = []
            if contest.started:
                reasons.append(because(Why.ALREADY_STARTED))
            if start and not _TIME_OF_DAY.fullmatch(start):
                reasons.append(because(Why.TIME_OF_DAY))
            return [*reasons, because(Why.NO_CHANGE)] if start == contest.starts else reasons
        case ShowMessage(text=text):
            if len(text.strip()) > MESSAGE_LIMIT:
                return [because(Why.TEXT_TOO_LONG, most=MESSAGE_LIMIT)]
            return [because(Why.NO_CHANGE)] if _one_line(text) == contest.message else []
    assert_never(command)


def decide(contest: Contest, command: ShowCommand) -> list[Event]:
    """The events that it makes; nobody is timed while a message covers the question."""
    at = command.at
    match command:
        case PlanStart(start=start):
            return [StartPlanned(start, at=at)]
        case ShowMessage(text=text):
            clock = contest.clock
            runs = clock is not None and clock.countdown.is_running
            held: list[Event] = [ClockPaused(at=at)] if text.strip() and runs else []
            return [MessageShown(_one_line(text), at=at), *held]
    assert_never(command)


def evolve(contest: Contest, event: ShowEvent) -> Contest:
    """The contest after it."""
    match event:
        case StartPlanned(start=start):
            return replace(contest, starts=start)
        case MessageShown(text=text):
            return replace(contest, message=text)
    assert_never(event)


def cancelling(contest: Contest, command: RepeatRound) -> CancelRun | None:
    """The command that lets the last run of the round not count; None where it has none."""
    runs = [run for run in contest.counted_runs if run.round == command.round]
    if not runs:
        return None
    return CancelRun(command.at, runs[-1].number, command.reason, command.by)


def starting(command: RepeatRound) -> StartRound:
    """The command that begins the round again; the reason may cut another one short."""
    return StartRound(command.at, command.round, command.reason)


def moved_on(before: Contest, after: Contest) -> Contest:
    """The contest without the message that it had, where something else came onto the stage."""
    if not before.message or after.message != before.message or _seen(before) == _seen(after):
        return after
    return replace(after, message="")


def _seen(contest: Contest) -> tuple[object, ...]:
    """What tells one thing on the stage from the next."""
    cue = contest.cue
    asked = None if cue is None else (cue.question.key, cue.phase)
    return contest.scene, asked, contest.ceremony, len(contest.hall), contest.envelopes


def _one_line(text: str) -> str:
    return " ".join(text.split())
