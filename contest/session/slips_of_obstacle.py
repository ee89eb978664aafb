"""Slips at a hidden keyword: a row that is not there or not left, a press that comes too late."""

from __future__ import annotations

from contest.domain import commands as c
from contest.domain import jury_commands as j
from contest.domain import obstacle_commands as o
from contest.domain.cue import By, Verdict
from contest.domain.refusals import Why
from contest.domain.rounds.obstacle import asked_numbers
from contest.domain.state import Contest
from contest.session.slips import NAME, NOWHERE, REASON, Slip


def _row_asked(contest: Contest, _now: int) -> o.ChooseRow | None:
    asked = asked_numbers(contest.run_cues)
    return o.ChooseRow(0, min(asked)) if contest.obstacle is not None and asked else None


def _row_more(contest: Contest, _now: int) -> o.ChooseRow | None:
    """Another row while one is chosen, or after all of them."""
    if contest.obstacle is None or contest.rows_to_choose:
        return None
    asked = asked_numbers(contest.run_cues)
    return o.ChooseRow(0, next(number for number in range(1, NOWHERE) if number not in asked))


def _buzz(contest: Contest, _now: int) -> c.Buzz | None:
    return c.Buzz(0, contest.order[0], By.KEYS) if contest.order else None


def _judge_out(contest: Contest, _now: int) -> c.Judge | None:
    play = contest.obstacle
    return c.Judge(0, play.out[0], Verdict.RIGHT) if play is not None and play.out else None


def _guess(contest: Contest, _now: int) -> j.JudgeKeyword | None:
    runs = contest.counted_runs
    return j.JudgeKeyword(0, runs[0].number, NOWHERE, True, REASON, NAME) if runs else None


SLIPS_OF_OBSTACLE = (
    Slip(Why.NO_OBSTACLE, lambda _contest, _now: o.HearKeyword(0)),
    Slip(Why.NO_SUCH_ROW, lambda _contest, _now: o.ChooseRow(0, NOWHERE)),
    Slip(Why.ROW_ASKED, _row_asked),
    Slip(Why.ROW_CHOSEN, _row_more),
    Slip(Why.ROW_FIRST, lambda _contest, _now: c.ShowQuestion(0)),
    Slip(Why.KEYWORD_HEARD, lambda _contest, _now: o.RevealKeyword(0, REASON)),
    Slip(Why.KEYWORD_WAITS, lambda _contest, _now: o.RevealKeyword(0, REASON)),
    Slip(Why.KEYWORD_KNOWN, _buzz),
    Slip(Why.KEYWORD_HIDDEN, _buzz),
    Slip(Why.OUT_OF_ROUND, _judge_out),
    Slip(Why.NOBODY_WAITS, lambda _contest, _now: o.HearKeyword(0)),
    Slip(Why.NO_GUESS, _guess),
)
