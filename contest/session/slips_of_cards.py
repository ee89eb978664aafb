"""Slips with a state card: one of another contest, and a correction of what came by it."""

from __future__ import annotations

from contest.domain.carried import Carried, CarriedRun
from contest.domain.carried_commands import TakeOver
from contest.domain.commands import Command
from contest.domain.cue import Verdict
from contest.domain.jury_commands import JudgeAgain
from contest.domain.refusals import Why
from contest.domain.state import Contest
from contest.session.slips import NAME, NOWHERE, REASON, Slip


def _other_card(_contest: Contest, _now: int) -> TakeOver:
    other = Carried("khac", 1, "0" * 16, (CarriedRun(NOWHERE, (), ()),))
    return TakeOver(0, other, (), (), 1)


def _correct_carried(contest: Contest, _now: int) -> Command | None:
    run = next((run for run in contest.all_runs if run.carried), None)
    if run is None or not contest.order:
        return None
    return JudgeAgain(0, run.number, 1, contest.order[0], Verdict.RIGHT, REASON, NAME)


SLIPS_OF_CARDS = (
    Slip(Why.CARD_UNFIT, _other_card),
    Slip(Why.CARRIED, _correct_carried),
)
