"""To go on from another contest by its state card: the last part of setting a contest up."""

from __future__ import annotations

from contest.domain.carried import Carried
from contest.domain.questions import Question
from contest.domain.rounds.common import RoundQuestions
from contest.values import dataclass


@dataclass(frozen=True, slots=True)
class TakeOver:
    """Take over scores and place in the agenda from the state card of another contest.

    With the questions as they were drawn there and as rounds that were played again changed it.
    """

    at: int
    carried: Carried
    questions: tuple[Question, ...]
    rounds: tuple[RoundQuestions, ...]
    seed: int
