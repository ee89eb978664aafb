"""A small contest to run: two teams, a quiz by keys, a clock of ten seconds."""

from __future__ import annotations

from collections.abc import Callable

from contest.domain import commands as c
from contest.domain.cue import By, Entry
from contest.domain.formats import Format
from contest.domain.questions import Choice, Question, Single
from contest.domain.rounds import Everyone
from contest.domain.rounds.common import Common, RoundQuestions, Title
from contest.domain.teams import Team

SECONDS = 10
SECOND_NS = 1_000_000_000

_TITLE = Title("Kiến thức", "Knowledge")
_KNOWLEDGE = Everyone(Common("knowledge", _TITLE, SECONDS, Entry.KEYS, right=1000), count=2)
FORMAT = Format("f", "1", _TITLE, _TITLE, "", rounds=(_KNOWLEDGE,))
QUESTIONS = tuple(
    Question("b", f"q{n}", "Câu hỏi?", Single((Choice("A", "Có"), Choice("B", "Không")), "A"))
    for n in (1, 2)
)
DRAWN = (RoundQuestions(tuple(question.key for question in QUESTIONS)),)

Make = Callable[[int], c.Command]

SET_UP: tuple[Make, ...] = (
    lambda at: c.CreateContest(at, "c1", "Hội thi", "2026-07-01"),
    lambda at: c.ChooseFormat(at, FORMAT),
    lambda at: c.EnterTeams(at, (Team(1, "Đội Một", "Một"), Team(2, "Đội Hai", "Hai"))),
    lambda at: c.DrawQuestions(at, QUESTIONS, DRAWN, 1),
)
TO_OPEN: tuple[Make, ...] = (
    *SET_UP,
    lambda at: c.StartRound(at, 0),
    c.ShowQuestion,
    c.OpenCue,
)


def answer(at: int, team: int, letter: str = "A") -> c.GiveAnswer:
    """A key of a team."""
    return c.GiveAnswer(at, team, letter, By.KEYS)
