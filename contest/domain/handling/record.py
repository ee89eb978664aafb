"""Manual changes, undo, and going on after the program stopped."""

from __future__ import annotations

from typing import assert_never

from contest.domain.commands import ChangePoints, Reopen, ResumeCue, Undo
from contest.domain.cue import Ended, Phase
from contest.domain.events import (
    ContestReopened,
    CueResumed,
    Event,
    PointsChanged,
    RecordEvent,
    Resume,
    StepUndone,
)
from contest.domain.frozen import replace
from contest.domain.handling import acts, asking
from contest.domain.refusals import Refusal, Why, because
from contest.domain.rulings import Adjustment
from contest.domain.standings import groups_of_equal_place, totals
from contest.domain.state import Contest


def against(contest: Contest, command: ChangePoints | Undo | Reopen | ResumeCue) -> list[Refusal]:
    """Every reason not to do it."""
    match command:
        case ChangePoints():
            return _against_change(contest, command)
        case Undo():
            return [] if contest.last_step else [because(Why.NOTHING_TO_UNDO)]
        case Reopen():
            return [] if contest.id else [because(Why.NOT_SET_UP)]
        case ResumeCue():
            return [] if contest.asks_to_resume else [because(Why.NOTHING_TO_RESUME)]
    assert_never(command)


def decide(contest: Contest, command: ChangePoints | Undo | Reopen | ResumeCue) -> list[Event]:
    """The events of a correction or of going on."""
    at = command.at
    match command:
        case ChangePoints(team=team, points=points, reason=reason, by=by):
            if contest.format and contest.format.floor == "zero":
                # What is recorded is what is really added.
                points = max(points, min(0, -totals(contest)[team]))
            return [PointsChanged(team, points, reason.strip(), by.strip(), at=at)]
        case Undo():
            return [StepUndone(at=at)]
        case Reopen(clean=clean, stopped_wall=wall):
            return [ContestReopened(clean, wall, at=at)]
        case ResumeCue(choice=choice):
            skipped = [asking.after_question(contest, at)] if choice is Resume.SKIP else []
            return [CueResumed(choice, at=at), *skipped]
    assert_never(command)


def evolve(contest: Contest, event: RecordEvent) -> Contest:
    """The contest after a correction, an undo, or an opening of its file."""
    match event:
        case PointsChanged(team=team, points=points, reason=reason, by=by):
            run = contest.run.number if contest.run else len(contest.runs)
            ruled = len(contest.rulings)
            change = Adjustment(team, points, reason, by, event.at, run, ruled)
            after = replace(contest, adjustments=(*contest.adjustments, change))
            return replace(after, ceremony=announced(contest, after))
        case StepUndone():
            return undone(contest)
        case ContestReopened(stopped_wall=wall):
            asks = contest.cue is not None and contest.cue.phase is Phase.OPEN
            return replace(
                held(contest, event.at),
                asks_to_resume=asks,
                stopped_at=event.at,
                stopped_wall=wall,
            )
        case CueResumed(choice=choice):
            return _resumed(replace(contest, asks_to_resume=False), choice, event.at)
    assert_never(event)


def undone(contest: Contest) -> Contest:
    """The contest before its last step; a clock that ran comes back held at that step's value."""
    step = contest.last_step
    if step is None:
        return contest
    return replace(
        held(step.before, step.event.at),
        black=contest.black,
        head=contest.head,
        look=contest.look,
        minutes_text=contest.minutes_text,
        starts=contest.starts,
        stopped_at=contest.stopped_at,
        stopped_wall=contest.stopped_wall,
    )


def held(contest: Contest, at: int) -> Contest:
    """The contest with its clock standing still."""
    contest = acts.held(contest, at)
    if contest.clock is None or not contest.clock.countdown.is_running:
        return contest
    clock = replace(contest.clock, countdown=contest.clock.countdown.held(at))
    return replace(contest, clock=clock)


def announced(before: Contest, after: Contest) -> int:
    """How many groups are announced when a change makes other groups: all of them stay all."""
    if not before.ceremony:
        return 0
    groups = len(groups_of_equal_place(after))
    if before.ceremony >= len(groups_of_equal_place(before)):
        return groups
    return min(before.ceremony, groups)


def _against_change(contest: Contest, command: ChangePoints) -> list[Refusal]:
    reasons = []
    if contest.team(command.team) is None:
        reasons.append(because(Why.NO_SUCH_TEAM, team=command.team))
    if not command.points:
        reasons.append(because(Why.NO_CHANGE))
    if not command.reason.strip():
        reasons.append(because(Why.REASON_NEEDED))
    if not command.by.strip():
        reasons.append(because(Why.NAME_NEEDED))
    return reasons


def _resumed(contest: Contest, choice: Resume, at: int) -> Contest:
    cue, clock = contest.cue, contest.clock
    if cue is None:
        return contest
    match choice:
        case Resume.GO_ON:
            if clock is None:
                return contest
            return replace(contest, clock=replace(clock, countdown=clock.countdown.going(at)))
        case Resume.ASK_AGAIN:
            return asking.asked_again(contest, cue, at)
        case Resume.SKIP:
            return asking.taken_out(contest, cue, Ended.SKIPPED, "", at)
    assert_never(choice)
