"""Slips with what stands beside the rounds: playoffs without a tie, and questions to the hall."""

from __future__ import annotations

from contest.domain import commands as c
from contest.domain.audience_commands import AskAudience, NameWinner, RevealToAudience
from contest.domain.handling import playoff
from contest.domain.handling.audience import PRIZE_LIMIT
from contest.domain.jury_commands import StartPlayoff
from contest.domain.refusals import Why
from contest.domain.rounds import Audience
from contest.domain.rounds.playoff import PlayoffPlay
from contest.domain.state import Contest
from contest.session.slips import Slip


def _by_hand(contest: Contest, _now: int) -> c.StartRound | None:
    index = playoff.round_of(contest)
    return None if index is None else c.StartRound(0, index)


def _not_in_agenda(contest: Contest, _now: int) -> c.StartRound | None:
    for index, rules in enumerate(contest.format.rounds if contest.format else ()):
        if isinstance(rules, Audience) and not rules.agenda:
            return c.StartRound(0, index)
    return None


def _again(contest: Contest, _now: int) -> StartPlayoff | None:
    played = [run.play for run in contest.counted_runs if isinstance(run.play, PlayoffPlay)]
    return StartPlayoff(0, played[-1].teams) if played else None


def _nobody(contest: Contest, _now: int) -> NameWinner | None:
    """What was won, and by nobody."""
    return NameWinner(0, "", contest.hall[-1].prize) if contest.hall else None


SLIPS_OF_ASIDES = (
    Slip(Why.NO_PLAYOFF, lambda contest, _now: StartPlayoff(0, contest.order)),
    Slip(Why.PLAYOFF_BY_TIE, _by_hand),
    Slip(Why.PLAYOFF_PLAYED, _again),
    Slip(Why.TEAMS_AWAY, lambda contest, _now: StartPlayoff(0, contest.order[:1])),
    Slip(Why.HALL_IN_BETWEEN, _not_in_agenda),
    Slip(Why.NO_HALL_QUESTION, lambda _contest, _now: RevealToAudience(0)),
    Slip(Why.NO_HALL_QUESTION_LEFT, lambda _contest, _now: AskAudience(0)),
    Slip(Why.WINNER_NEEDED, _nobody),
    Slip(Why.TEXT_TOO_LONG, lambda _contest, _now: AskAudience(0, "a" * (PRIZE_LIMIT + 1))),
    Slip(Why.CEREMONY_RUNS, lambda _contest, _now: AskAudience(0)),
)
