"""Whether an answer is right."""

from __future__ import annotations

from contest.domain.questions import Multiple, Question, Single, TrueFalse


def is_right(question: Question, answer: str) -> bool | None:
    """Right or wrong for an answer by letters; None where only a person can say."""
    match question.body:
        case Single(answer=right):
            return answer == right
        case Multiple(answer=right):
            return sorted(answer) == sorted(right)
        case TrueFalse(answer=right):
            return answer == ("A" if right else "B")
        case _:
            return None
