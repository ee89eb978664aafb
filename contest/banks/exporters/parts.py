"""The parts of a question that a format may have no place for, and how their loss is said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

from contest.banks.exporting import Loss
from contest.banks.records import BankHead
from contest.domain.questions import (
    Matching,
    Multiple,
    Numeric,
    Ordering,
    Question,
    Short,
    Situation,
    all_media,
)
from contest.reading.faults import Phrase, phrase

# Parts of a question that a format may not have a place for; each has words in the catalogue.
Part = Literal[
    "points", "seconds", "difficulty", "sources", "media", "note", "use", "history", "explanation",
    "scoring", "match", "unit", "rubric", "shown_order", "kind", "text", "topic", "tags",
    "whole",
]  # fmt: skip


# All of the question is missing: the format has no such type.
LEFT_OUT: tuple[Part, ...] = ("kind",)


def titles_of(head: BankHead) -> Mapping[str, str]:
    """The titles of topics by id."""
    return {topic.id: topic.title for topic in head.topics}


def named_losses(
    head: BankHead, lost: Sequence[tuple[Question, Iterable[Part]]]
) -> tuple[Loss, ...]:
    """A loss for each part of a question that is missing, and for what only a bank has."""
    of_bank = [
        Loss("", phrase(f"exports.lost_{name}"))
        for name, things in (("packages", head.packages), ("obstacles", head.obstacles))
        if things
    ]
    of_questions = [
        Loss(question.id, said_of(part))
        for question, parts in lost
        for part in dict.fromkeys(parts)
    ]
    return (*of_bank, *of_questions)


def said_of(part: Part) -> Phrase:
    """The loss of a part in words."""
    if part in LEFT_OUT:
        return phrase("exports.left_out")
    if part == "whole":
        return phrase("exports.not_read_again")
    return phrase("exports.lost", part=phrase(f"exports.part_{part}"))


def parts_in(question: Question) -> Iterator[Part]:
    """The parts that a question has, beyond its text, its options and its key."""
    given: dict[Part, object] = {
        "points": question.points is not None,
        "seconds": question.seconds is not None,
        "difficulty": question.difficulty != 1,
        "sources": question.sources,
        "media": any(all_media(question)),
        "note": question.note,
        "use": question.use,
        "history": question.history,
        "explanation": question.explanation,
        "topic": question.topic,
        "tags": question.tags,
    }
    yield from (part for part, is_given in given.items() if is_given)
    match question.body:
        case Multiple(scoring="all"):
            yield "scoring"
        case Short(match=match) if match != "fold":
            yield "match"
        case Numeric(unit=unit) if unit:
            yield "unit"
        case Situation(rubric=rubric) if rubric:
            yield "rubric"
        case Ordering() | Matching():
            yield "shown_order"
        case _:
            pass
