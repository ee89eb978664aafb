"""The draw of the order of play: numbers go to the teams at once, the hall learns them one by one.

A team's number is its place, its seat and its key, so all that is kept by number moves with it.
"""

from __future__ import annotations

from collections.abc import Mapping
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

_Of = TypeVar("_Of", Adjustment, Complaint)


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
        case DrawOrder(order=order, on_paper=on_paper):
            return [OrderDrawn(order, on_paper, at=command.at)]
        case OpenEnvelopes(by=by):
            opened = contest.envelopes.opened if contest.envelopes else 0
            return [EnvelopesOpened(opened + by, at=command.at)]
    assert_never(command)


def evolve(contest: Contest, event: OrderEvent) -> Contest:
    """The contest after it, with the draw on the stage."""
    match event:
        case OrderDrawn(order=order, on_paper=on_paper):
            drawn = _seated(contest, order)
            shown = drawn.envelopes or Envelopes()
            # The hall saw it drawn: there is nothing to open any more.
            opened = shown.steps if on_paper else 0
            return replace(drawn, scene=Scene.ORDER, envelopes=replaced(shown, opened=opened))
        case EnvelopesOpened(opened=opened):
            shown = replaced(contest.envelopes or Envelopes(), opened=opened)
            return replace(contest, envelopes=shown, scene=Scene.ORDER)
    assert_never(event)


def _seated(contest: Contest, order: tuple[int, ...]) -> Contest:
    """Every team with the number of its place, and all that was known of it by number."""
    number_of = dict(zip(order, sorted(order), strict=True))
    teams = (replaced(team, number=number_of[team.number]) for team in contest.teams)
    presences, predictions = contest.presences.items(), contest.predictions.items()
    return replace(
        contest,
        teams=tuple(sorted(teams, key=lambda team: team.number)),
        envelopes=Envelopes(tuple(number_of[team] for team in contest.order)),
        # Of a team that is not entered any more, nothing is known.
        presences={number_of[team]: one for team, one in presences if team in number_of},
        predictions={number_of[team]: one for team, one in predictions if team in number_of},
        adjustments=_renumbered(contest.adjustments, number_of),
        complaints=_renumbered(contest.complaints, number_of),
        lots=tuple(tuple(number_of.get(team, team) for team in lot) for lot in contest.lots),
        board=None,  # it knows the teams by the numbers they had
        board_before=None,
    )


def _renumbered(known: tuple[_Of, ...], number_of: Mapping[int, int]) -> tuple[_Of, ...]:
    """What was given or said before anything began stays with its team."""
    return tuple(replaced(one, team=number_of.get(one.team, one.team)) for one in known)


def _may_open(contest: Contest, by: int) -> bool:
    shown = contest.envelopes
    if shown is None or contest.scene is not Scene.ORDER or not by:
        return False
    return 0 <= shown.opened + by <= shown.steps
