"""Every text of questions that nobody may read before a seal is opened."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from contest.domain.questions import (
    Matching,
    Multiple,
    Ordering,
    Question,
    Short,
    Single,
    Situation,
)

SHORTEST = 8  # of a text that is searched for: shorter ones stand anywhere by chance


def every_text(questions: Iterable[Question]) -> Iterator[str]:
    """Questions, options, answers, explanations, notes, sources: what is long enough to find."""
    for question in questions:
        texts = (question.text, question.explanation, question.note, *_of_body(question))
        for text in (*texts, *(source.locator for source in question.sources)):
            if len(text) >= SHORTEST:
                yield text


def _of_body(question: Question) -> Iterator[str]:
    match question.body:
        case Single(choices=choices) | Multiple(choices=choices):
            yield from (choice.text for choice in choices)
        case Short(answer=answer):
            yield from answer
        case Ordering(items=items):
            yield from (item.text for item in items)
        case Matching(left=left, right=right):
            yield from (item.text for item in (*left, *right))
        case Situation(model_answer=model, rubric=rubric):
            yield model
            yield from (line.text for line in rubric)
        case _:
            pass
