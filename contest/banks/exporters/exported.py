"""What an export gives: the bytes, and by name everything that the format could not carry."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from contest.domain.questions import (
    Matching,
    Media,
    Multiple,
    Numeric,
    Ordering,
    Question,
    Short,
    Single,
    Situation,
)
from contest.presentation.wording import Words

# Parts of a question that a format may not have a place for; each has words in the catalogue.
Part = Literal[
    "points", "seconds", "difficulty", "sources", "media", "note", "use", "history", "explanation",
    "scoring", "match", "unit", "rubric", "shown_order", "kind", "text", "topic", "tags",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Loss:
    """What is missing of one question; `kind` and `text` mean that all of it is."""

    question: str  # its id
    parts: tuple[Part, ...]

    def said(self, words: Words) -> str:
        """The loss in one sentence."""
        if self.parts == ("kind",):
            return words.say("exports.left_out", question=self.question)
        parts = words.listed([words.say(f"exports.part_{part}") for part in self.parts])
        return words.say("exports.lost", question=self.question, parts=parts)


@dataclass(frozen=True, slots=True)
class Exported:
    """A file for another program."""

    raw: bytes
    losses: tuple[Loss, ...] = ()


@dataclass(frozen=True, slots=True)
class Content:
    """What is to be exported: questions, the titles of their topics by id, their files by path."""

    questions: tuple[Question, ...]
    title: str = ""
    topics: Mapping[str, str] | None = None
    medium: Callable[[str], bytes | None] = lambda _: None

    def topic(self, question: Question) -> str:
        """The title of the topic of a question; its id where the bank has none."""
        return (self.topics or {}).get(question.topic, question.topic)


def losses_of(pairs: Iterable[tuple[Question, Iterable[Part]]]) -> tuple[Loss, ...]:
    """A loss for each question that loses something."""
    named = ((question.id, tuple(dict.fromkeys(parts))) for question, parts in pairs)
    return tuple(Loss(name, parts) for name, parts in named if parts)


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


def all_media(question: Question) -> Iterator[Media]:
    """The pictures, sounds and films of a question and of its options."""
    yield from question.media
    if isinstance(question.body, Single | Multiple):
        for choice in question.body.choices:
            yield from choice.media
