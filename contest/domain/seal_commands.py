"""What is asked about sealed banks: to open one in the contest."""

from __future__ import annotations

from contest.domain.keywords import Keyword
from contest.domain.questions import Question
from contest.values import dataclass


@dataclass(frozen=True, slots=True)
class OpenSeal:
    """Put what was read with the passphrase in the place of the stand-ins of a bank."""

    at: int
    bank: str
    by: str  # who opens it
    questions: tuple[Question, ...]
    keywords: tuple[Keyword, ...] = ()


SealCommand = OpenSeal
