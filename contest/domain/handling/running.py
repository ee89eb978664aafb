"""Runs of rounds: starting, ending, and the end of the contest."""

from __future__ import annotations

from typing import assert_never

from contest.domain.commands import EndContest, EndRound, RoundCommand, StartRound
from contest.domain.events import ContestEnded, Event, RoundEnded, RoundEvent, RoundStarted
from contest.domain.frozen import replace
from contest.domain.handling import asking
from contest.domain.refusals import Refusal, Why, because
from contest.domain.stage import Scene
from contest.domain.state import Contest, Run


def against(contest: Contest, command: RoundCommand) -> list[Refusal]:
    """Every reason not to start or end a round, or the contest."""
    match command:
        case StartRound(round=number):
            return _against_start(contest, number)
        case EndRound(reason=reason):
            if contest.run is None:
                return [because(Why.NO_ROUND)]
            reasons = asking.against_leaving_cue(contest)
            if contest.next_ask() is not None and not reason.strip():
                reasons.append(because(Why.REASON_NEEDED))
            return reasons
        case EndContest():
            reasons = against_ending(contest)
            if contest.ended:
                reasons.append(because(Why.ENDED))
            if not contest.started:
                reasons.append(because(Why.NOT_STARTED))
            return reasons
    assert_never(command)


def decide(contest: Contest, command: RoundCommand) -> list[Event]:
    """The events that a command about a round makes."""
    at = command.at
    match command:
        case StartRound(round=number):
            return [*ending(contest, at), RoundStarted(number, at=at)]
        case EndRound(reason=reason):
            return [*asking.settling(contest, at), RoundEnded(reason, at=at), asking.board(at)]
        case EndContest():
            # What was on the stage of the running round goes with it.
            leaves = contest.run is not None and contest.scene in (Scene.CUE, Scene.RULES)
            shown = [asking.board(at)] if leaves else []
            return [*ending(contest, at), *shown, ContestEnded(at=at)]
    assert_never(command)


def evolve(contest: Contest, event: RoundEvent) -> Contest:
    """The contest after a round started or ended."""
    match event:
        case RoundStarted(round=number):
            run = Run(len(contest.runs) + 1, number, event.at)
            return replace(contest, run=run, cue=None, clock=None, scene=Scene.RULES)
        case RoundEnded(reason=reason):
            if contest.run is None:
                return contest
            over = replace(contest.run, ended_at=event.at, reason=reason)
            return replace(contest, runs=(*contest.runs, over), run=None, cue=None, clock=None)
        case ContestEnded():
            return replace(contest, ended=True)
    assert_never(event)


def ending(contest: Contest, at: int) -> list[Event]:
    """Events that end the running round where nothing is left in it."""
    if contest.run is None:
        return []
    return [*asking.settling(contest, at), RoundEnded(at=at)]


def against_ending(contest: Contest) -> list[Refusal]:
    """Every reason why the running round cannot end by itself."""
    reasons = asking.against_leaving_cue(contest)
    if contest.run is not None and contest.next_ask() is not None:
        reasons.append(because(Why.ROUND_NOT_FINISHED))
    return reasons


def _against_start(contest: Contest, number: int) -> list[Refusal]:
    if contest.format is None or not contest.drawn or not contest.teams:
        return [because(Why.NOT_SET_UP)]
    reasons = against_ending(contest)
    if contest.ended:
        reasons.append(because(Why.ENDED))
    if not 0 <= number < len(contest.format.rounds):
        reasons.append(because(Why.NO_SUCH_ROUND, round=number + 1))
    if any(run.round == number for run in contest.all_runs):
        reasons.append(because(Why.ROUND_PLAYED, round=number + 1))
    return reasons
