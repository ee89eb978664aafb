"""A contest is its history: commands are decided into events, events fold into state."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace as replaced
from functools import reduce
from typing import assert_never

from contest.domain import commands as c
from contest.domain import events as e
from contest.domain.act_commands import ActCommand
from contest.domain.act_events import ActEvent
from contest.domain.audience_commands import AudienceCommand
from contest.domain.audience_events import AudienceEvent
from contest.domain.cue import By, Phase
from contest.domain.frozen import replace
from contest.domain.handling import (
    acts,
    answering,
    asking,
    audience,
    clocks,
    elimination,
    jury,
    looks,
    obstacle,
    order,
    papers,
    record,
    running,
    seals,
    setup,
    show,
    stage,
    turns,
)
from contest.domain.jury_commands import CancelRun, JuryCommand
from contest.domain.jury_events import JuryEvent
from contest.domain.look_commands import LookCommand
from contest.domain.look_events import LookEvent
from contest.domain.obstacle_commands import ObstacleCommand
from contest.domain.obstacle_events import ObstacleEvent
from contest.domain.order_commands import OrderCommand
from contest.domain.order_events import OrderEvent
from contest.domain.paper_commands import ChangePlace, PaperCommand
from contest.domain.paper_events import PaperEvent
from contest.domain.refusals import Refusal, Refused, Why, because
from contest.domain.seal_commands import SealCommand
from contest.domain.seal_events import SealEvent
from contest.domain.show_commands import PlanStart, RepeatRound, ShowCommand
from contest.domain.show_events import ShowEvent
from contest.domain.state import Contest, Step

__all__ = ["Contest", "decide", "evolve", "reasons_against", "replay", "time_runs"]

# What may be done while the question about an interrupted cue is open.
_BEFORE_RESUMING = c.ResumeCue | c.BlackStage | c.Reopen | c.Undo | ChangePlace


def decide(contest: Contest, command: c.Command) -> list[e.Event]:
    """The events that a command makes; raises Refused with every reason."""
    reasons = reasons_against(contest, command)
    if reasons:
        raise Refused(reasons)
    events = _events(contest, command)
    if not _is_step(command):
        return events
    return [replaced(events[0], step=True), *events[1:]]


def reasons_against(contest: Contest, command: c.Command) -> tuple[Refusal, ...]:
    """Every reason why the command would be refused now; empty when it may be done."""
    if contest.asks_to_resume and not isinstance(command, _BEFORE_RESUMING):
        return (because(Why.RESUME_FIRST),)
    return tuple(_against(contest, command))


def evolve(contest: Contest, event: e.Event) -> Contest:
    """The contest after an event. Never refuses."""
    after = _evolved(contest, event)
    page, undone = after.page, isinstance(event, e.StepUndone)
    happened = contest.happened + 1
    if not undone:
        after = show.moved_on(contest, after)
        page = 0 if after.scene is not contest.scene else page
    if event.step:
        step = Step(contest, event, evolve)
        return replace(after, page=page, last_step=step, since=(), happened=happened)
    # What comes after an undo does not come from the last step alone.
    known = None if undone or after.last_step is None else contest.since
    since = None if known is None else (known, event)
    return replace(after, page=page, since=since, happened=happened)


def time_runs(contest: Contest) -> bool:
    """Whether something counts time: the clock of the stage, or the stopwatch of an act."""
    return record.held(contest, 0) is not contest


def replay(events: Iterable[e.Event]) -> Contest:
    """The contest that a history leads to."""
    return reduce(evolve, events, Contest())


def _against(contest: Contest, command: c.Command) -> list[Refusal]:  # noqa: C901 - one line a part of the evening
    if isinstance(command, c.SetupCommand):
        return setup.against(contest, command)
    if isinstance(command, c.StageCommand):
        return stage.against(contest, command)
    if isinstance(command, c.RoundCommand):
        return running.against(contest, command)
    if isinstance(command, c.CueCommand):
        return asking.against(contest, command)
    if isinstance(command, ObstacleCommand):
        return obstacle.against(contest, command)
    if isinstance(command, c.Buzz) and contest.obstacle is not None:
        return obstacle.against_buzz(contest, contest.obstacle, command)
    if isinstance(command, c.AnswerCommand):
        return answering.against(contest, command)
    if isinstance(command, JuryCommand):
        return jury.against(contest, command)
    if isinstance(command, ActCommand):
        return acts.against(contest, command)
    if isinstance(command, AudienceCommand):
        return audience.against(contest, command)
    if isinstance(command, PaperCommand):
        return papers.against(contest, command)
    if isinstance(command, SealCommand):
        return seals.against(contest, command)
    if isinstance(command, ShowCommand):
        return show.against(contest, command)
    if isinstance(command, LookCommand):
        return looks.against(contest, command)
    if isinstance(command, OrderCommand):
        return order.against(contest, command)
    if isinstance(command, c.TurnCommand):
        return turns.against(contest, command)
    if isinstance(command, c.SeatCommand):
        return elimination.against(contest, command)
    if isinstance(command, c.ClockCommand):
        return clocks.against(contest, command)
    if isinstance(command, RepeatRound):
        return _against_repeating(contest, command)
    if isinstance(command, c.UndoAndReplace):
        return list(_against_replacing(contest, command))
    if isinstance(command, c.RecordCommand):
        return record.against(contest, command)
    assert_never(command)


def _events(contest: Contest, command: c.Command) -> list[e.Event]:  # noqa: C901 - one line a part of the evening
    if isinstance(command, c.SetupCommand):
        return setup.decide(contest, command)
    if isinstance(command, c.StageCommand):
        return stage.decide(contest, command)
    if isinstance(command, c.RoundCommand):
        return running.decide(contest, command)
    if isinstance(command, c.CueCommand):
        return asking.decide(contest, command)
    if isinstance(command, ObstacleCommand):
        return obstacle.decide(contest, command)
    if isinstance(command, c.Buzz) and contest.obstacle is not None:
        return [obstacle.pressed(contest, contest.obstacle, command)]
    if isinstance(command, c.AnswerCommand):
        return answering.decide(contest, command)
    if isinstance(command, JuryCommand):
        return jury.decide(contest, command)
    if isinstance(command, ActCommand):
        return acts.decide(contest, command)
    if isinstance(command, AudienceCommand):
        return audience.decide(contest, command)
    if isinstance(command, PaperCommand):
        return papers.decide(contest, command)
    if isinstance(command, SealCommand):
        return seals.decide(contest, command)
    if isinstance(command, ShowCommand):
        return show.decide(contest, command)
    if isinstance(command, LookCommand):
        return looks.decide(contest, command)
    if isinstance(command, OrderCommand):
        return order.decide(contest, command)
    if isinstance(command, c.TurnCommand):
        return turns.decide(contest, command)
    if isinstance(command, c.SeatCommand):
        return elimination.decide(contest, command)
    if isinstance(command, c.ClockCommand):
        return clocks.decide(contest, command)
    if isinstance(command, RepeatRound):
        return _repeating(contest, command)
    if isinstance(command, c.UndoAndReplace):
        return _replacing(contest, command)
    if isinstance(command, c.RecordCommand):
        return record.decide(contest, command)
    assert_never(command)


def _evolved(contest: Contest, event: e.Event) -> Contest:  # noqa: C901 - one line a part of the evening
    if isinstance(event, e.AnswerEvent):
        return answering.evolve(contest, event)
    if isinstance(event, ObstacleEvent):
        return obstacle.evolve(contest, event)
    if isinstance(event, e.TurnEvent):
        return turns.evolve(contest, event)
    if isinstance(event, e.CueEvent):
        return asking.evolve(contest, event)
    if isinstance(event, JuryEvent):
        return jury.evolve(contest, event)
    if isinstance(event, ActEvent):
        return acts.evolve(contest, event)
    if isinstance(event, AudienceEvent):
        return audience.evolve(contest, event)
    if isinstance(event, PaperEvent):
        return papers.evolve(contest, event)
    if isinstance(event, SealEvent):
        # As set-up: undo must not bring stand-ins back to where they would be asked.
        return replace(seals.evolve(contest, event), last_step=None)
    if isinstance(event, ShowEvent):
        return show.evolve(contest, event)
    if isinstance(event, LookEvent):
        return looks.evolve(contest, event)
    if isinstance(event, OrderEvent):
        return order.evolve(contest, event)
    if isinstance(event, e.SeatEvent):
        return elimination.evolve(contest, event)
    if isinstance(event, e.ClockEvent):
        return clocks.evolve(contest, event)
    if isinstance(event, e.StageEvent):
        return stage.evolve(contest, event)
    if isinstance(event, e.RoundEvent):
        return running.evolve(contest, event)
    if isinstance(event, e.RecordEvent):
        return record.evolve(contest, event)
    if isinstance(event, e.SetupEvent):
        # Set-up is not undone step by step, and nothing before it may take it back.
        return replace(setup.evolve(contest, event), last_step=None)
    assert_never(event)


def _against_replacing(contest: Contest, command: c.UndoAndReplace) -> tuple[Refusal, ...]:
    if contest.last_step is None:
        return (because(Why.NOTHING_TO_UNDO),)
    if isinstance(command.command, c.Undo | c.UndoAndReplace) or not _is_step(command.command):
        return (because(Why.NO_CHANGE),)
    return reasons_against(record.undone(contest), command.command)


def _replacing(contest: Contest, command: c.UndoAndReplace) -> list[e.Event]:
    """Undo and the other command; a clock that the undone one left running runs again."""
    undo = e.StepUndone(replacing=True, at=command.at)
    events = [undo, *_events(record.undone(contest), command.command)]
    clock, after = contest.clock, reduce(evolve, events, contest)
    if clock is None or after.clock is None or not clock.countdown.is_running:
        return events
    stands_still = after.cue is not None and after.cue.phase is Phase.OPEN
    if stands_still and after.clock.kind is clock.kind and not after.clock.countdown.is_running:
        events.append(e.ClockResumed(at=command.at))
    return events


def _against_repeating(contest: Contest, command: RepeatRound) -> list[Refusal]:
    """All that is against letting the last run not count, then all against beginning again."""
    cancel = show.cancelling(contest, command)
    if cancel is None:
        return [because(Why.ROUND_NOT_PLAYED, round=command.round + 1)]
    reasons = [*asking.against_leaving_cue(contest), *jury.against(contest, cancel)]
    return reasons or running.against(_without_run(contest, cancel), show.starting(command))


def _repeating(contest: Contest, command: RepeatRound) -> list[e.Event]:
    cancel = show.cancelling(contest, command)
    assert cancel is not None
    after = _without_run(contest, cancel)
    return [*jury.decide(contest, cancel), *running.decide(after, show.starting(command))]


def _without_run(contest: Contest, cancel: CancelRun) -> Contest:
    return reduce(evolve, jury.decide(contest, cancel), contest)


def _is_step(command: c.Command) -> bool:
    """Whether undo takes it back: what the host does to the contest itself."""
    match command:
        case c.GiveAnswer(by=by) | c.Buzz(by=by):
            return by is By.HOST
        case c.TimeUp() | c.BlackStage() | c.TurnPage() | c.Undo() | c.Reopen():
            return False
        case _:
            return not isinstance(
                command,
                c.SetupCommand | PaperCommand | SealCommand | LookCommand | PlanStart,
            )
