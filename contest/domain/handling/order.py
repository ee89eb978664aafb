"""The draw of the order of play: numbers go to the teams at once, the hall learns them one by one.

A team's number is its place, its seat and its key, so all that is kept by number moves with it.
"""

from __future__ import annotations

from dataclasses import replace as replaced
from typing import TypeVar, assert_never

from contest.domain.events import Event
from contest.domain.frozen import replace
from contest.domain.order_commands import DrawOrder, OpenEnvelopes, OrderCommand
from contest.domain.order_events import EnvelopesOpened, OrderDrawn, OrderEvent
from contest.domain.refusals import Refusal, Why, because
from contest.domain.rulings import Complaint
from contest.domain.stage import Scene
from contest.domain.state import Adjustment, Contest, Envelopes

OfTeam = TypeVar("OfTeam", Adjustment, Complaint)


def against(contest: Contest, command: OrderCommand) -> list[Refusal]:
    """Every reason not to do it."""
    match command:
        case DrawOrder(order=order):
            reasons = [because(Why.ALREADY_STARTED)] if contest.started else []
            if len(contest.teams) < 2 or sorted(order) != sorted(contest.order):
                reasons.append(because(Why.NO_ORDER_TO_DRAW))
            return reasons
        case OpenEnvelopes(by=by):
            return [] if _may_open(contest, by) else [because(Why.NO_MORE_STEPS)]
    assert_never(command)


def decide(contest: Contest, command: OrderCommand) -> list[Event]:
    """The event of a draw, or of a step of showing it."""
    match command:
        case DrawOrder(order=order):
            return [OrderDrawn(order, at=command.at)]
        case OpenEnvelopes(by=by):
            opened = contest.envelopes.opened if contest.envelopes else 0
            return [EnvelopesOpened(opened + by, at=command.at)]
    assert_never(command)


def evolve(contest: Contest, event: OrderEvent) -> Contest:
    """The contest after it, with the draw on the stage."""
    match event:
        case OrderDrawn(order=order):
            return replace(_seated(contest, order), scene=Scene.ORDER)
        case EnvelopesOpened(opened=opened):
            shown = replaced(contest.envelopes or Envelopes(), opened=opened)
            return replace(contest, envelopes=shown, scene=Scene.ORDER)
    assert_never(event)


def _seated(contest: Contest, order: tuple[int, ...]) -> Contest:
    """Every team with the number of its place, and all that was known of it by number."""
    number_of = dict(zip(order, sorted(order), strict=True))
    teams = (replaced(team, number=number_of[team.number]) for team in contest.teams)

    def of_team(one: OfTeam) -> OfTeam:
        return replaced(one, team=number_of[one.team])

    return replace(
        contest,
        teams=tuple(sorted(teams, key=lambda team: team.number)),
        adjustments=tuple(map(of_team, contest.adjustments)),
        complaints=tuple(map(of_team, contest.complaints)),
        lots=tuple(tuple(number_of[team] for team in lots) for lots in contest.lots),
        envelopes=Envelopes(tuple(number_of[team] for team in contest.order)),
        presences={number_of[team]: one for team, one in contest.presences.items()},
        predictions={number_of[team]: one for team, one in contest.predictions.items()},
        board=None,  # it knows the teams by the numbers they had
        board_before=None,
    )


def _may_open(contest: Contest, by: int) -> bool:
    shown = contest.envelopes
    if shown is None or contest.scene is not Scene.ORDER or not by:
        return False
    return 0 <= shown.opened + by <= shown.steps
