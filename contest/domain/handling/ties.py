"""What ends a tie for a prize: a playoff, lots, one prize more, and the prediction."""

from __future__ import annotations

from typing import assert_never

from contest.domain.events import Event
from contest.domain.frozen import replace
from contest.domain.handling import playoff
from contest.domain.handling.record import announced
from contest.domain.jury_commands import (
    AddPrize,
    DrawLots,
    EnterPrediction,
    SetPredicted,
    StartPlayoff,
    TieCommand,
)
from contest.domain.jury_events import (
    LotsDrawn,
    PlayoffStarted,
    PredictedSet,
    PredictionEntered,
    PrizeAdded,
    TieEvent,
)
from contest.domain.prizes import prize_ties
from contest.domain.refusals import Refusal, Why, because
from contest.domain.stage import ENDINGS, Scene
from contest.domain.state import Contest


def against(contest: Contest, command: TieCommand) -> list[Refusal]:
    """Every reason not to do it."""
    match command:
        case DrawLots(order=order):
            tied = any(sorted(order) == sorted(tie.teams) for tie in prize_ties(contest))
            reasons = [] if tied else [because(Why.NOT_TIED)]
            return [*reasons, *_against_stage(contest)]
        case StartPlayoff(teams=teams):
            return playoff.against(contest, teams)
        case AddPrize():
            return _against_prize(contest, command)
        case EnterPrediction(team=team, value=value):
            if contest.team(team) is None:
                return [because(Why.NO_SUCH_TEAM, team=team)]
            same = contest.predictions.get(team) == value
            return [because(Why.NO_CHANGE)] if same else []
        case SetPredicted(value=value):
            return [because(Why.NO_CHANGE)] if contest.predicted == value else []
    assert_never(command)


def decide(contest: Contest, command: TieCommand) -> list[Event]:
    """The event that ends a tie or is one day needed for it."""
    at = command.at
    match command:
        case DrawLots(order=order):
            return [LotsDrawn(order, at=at)]
        case StartPlayoff(teams=teams):
            return playoff.decide(contest, teams, at)
        case AddPrize(prize=prize, reason=reason, by=by):
            return [PrizeAdded(prize, reason.strip(), by.strip(), at=at)]
        case EnterPrediction(team=team, value=value):
            return [PredictionEntered(team, value, at=at)]
        case SetPredicted(value=value):
            return [PredictedSet(value, at=at)]
    assert_never(command)


def evolve(contest: Contest, event: TieEvent) -> Contest:
    """The contest after it; places may be others."""
    match event:
        case LotsDrawn(order=order):
            after = replace(contest, lots=(*contest.lots, order), scene=Scene.LOTS)
        case PlayoffStarted():
            return playoff.evolve(contest, event)
        case PrizeAdded(prize=prize):
            return replace(contest, prizes_added=(*contest.prizes_added, prize))
        case PredictionEntered(team=team, value=value):
            after = replace(contest, predictions={**contest.predictions, team: value})
        case PredictedSet(value=value):
            after = replace(contest, predicted=value)
        case _:
            assert_never(event)
    return replace(after, ceremony=announced(contest, after))


def _against_stage(contest: Contest) -> list[Refusal]:
    """Lots are drawn on the screen: nothing else may be going on there."""
    if contest.cue is not None or contest.scene in ENDINGS:
        return [because(Why.CUE_RUNS)]
    return []


def _against_prize(contest: Contest, command: AddPrize) -> list[Refusal]:
    prizes = contest.format.prizes if contest.format else ()
    reasons = []
    if command.prize not in {prize.id for prize in prizes}:
        reasons.append(because(Why.NO_PRIZE, prize=command.prize[:40]))
    if not command.reason.strip():
        reasons.append(because(Why.REASON_NEEDED))
    if not command.by.strip():
        reasons.append(because(Why.NAME_NEEDED))
    return reasons
