"""Slips while a contest is set up: no format, wrong teams and judges, questions that do not fit."""

from __future__ import annotations

from contest.domain import commands as c
from contest.domain.act_commands import EnterJudges
from contest.domain.questions import Question, Situation
from contest.domain.refusals import Why
from contest.domain.rounds.common import RoundQuestions
from contest.domain.seal_commands import OpenSeal
from contest.domain.show_commands import PlanStart, RepeatRound
from contest.domain.state import Contest
from contest.domain.teams import MOST_TEAMS, NAME_LIMIT, Team
from contest.session.slips import NAME, REASON, Slip

_ASKED = Question("thu", "mot", "Câu thử?", Situation("Câu thử."))


def _teams(*numbers: int, name: str = "Đội") -> tuple[Team, ...]:
    return tuple(Team(number, name, "Đội") for number in numbers)


def _draw(contest: Contest, *keys: str) -> c.DrawQuestions:
    """A draw that gives every round the same few questions."""
    rounds = contest.format.rounds if contest.format else ()
    return c.DrawQuestions(0, (_ASKED,), tuple(RoundQuestions(keys) for _ in rounds), 1)


def _other_seal(contest: Contest) -> OpenSeal | None:
    """What was opened holds nothing of what was drawn."""
    return OpenSeal(0, next(iter(contest.seals)), NAME, ()) if contest.seals else None


SLIPS_OF_SETUP = (
    Slip(Why.NOT_SET_UP, lambda _contest, _now: c.StartRound(0, 0)),
    Slip(Why.NOT_STARTED, lambda _contest, _now: c.EndContest(0)),
    Slip(Why.TIME_OF_DAY, lambda _contest, _now: PlanStart(0, "25:00")),
    Slip(Why.ROUND_NOT_PLAYED, lambda _contest, _now: RepeatRound(0, 0, REASON, NAME)),
    Slip(Why.NOTHING_TO_UNDO, lambda _contest, _now: c.Undo(0)),
    Slip(Why.NO_FORMAT, lambda contest, _now: _draw(contest)),
    Slip(
        Why.TEAM_COUNT,
        lambda _contest, _now: c.EnterTeams(0, _teams(*range(1, MOST_TEAMS + 2))),
    ),
    Slip(Why.TEAM_NUMBER, lambda _contest, _now: c.EnterTeams(0, _teams(1, 1))),
    Slip(Why.TEAM_NAME, lambda _contest, _now: c.EnterTeams(0, _teams(1, 2, name=""))),
    Slip(Why.JUDGE_COUNT, lambda _contest, _now: EnterJudges(0, tuple("ABCDEFGHIK"))),
    Slip(Why.JUDGE_NAME, lambda _contest, _now: EnterJudges(0, ("A" * (NAME_LIMIT + 1),))),
    Slip(Why.TOO_FEW_QUESTIONS, lambda contest, _now: _draw(contest)),
    Slip(Why.NO_KEYWORD, lambda contest, _now: _draw(contest)),
    Slip(Why.ASKED_TWICE, lambda contest, _now: _draw(contest, _ASKED.key, _ASKED.key)),
    Slip(Why.NOT_FOR_ENTRY, lambda contest, _now: _draw(contest, _ASKED.key)),
    Slip(Why.SEALED, lambda contest, _now: c.StartRound(0, 0) if contest.seals else None),
    Slip(Why.NOT_SEALED, lambda _contest, _now: OpenSeal(0, "", NAME, ())),
    Slip(Why.OTHER_SEAL, lambda contest, _now: _other_seal(contest)),
    Slip(Why.ALREADY_STARTED, lambda _contest, _now: EnterJudges(0, (NAME,))),
)
