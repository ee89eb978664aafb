"""A question as the rules know it: eight kinds of body, and what may be said of its source.

Dates are ISO texts ("2026-07-01"): they sort as dates do, and the domain needs no calendar.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import Literal

from contest.values import dataclass


class Level(Enum):
    """Difficulty 1..4: nhận biết, thông hiểu, vận dụng, vận dụng cao."""

    RECALL = 1
    UNDERSTANDING = 2
    APPLICATION = 3
    TRANSFER = 4


@dataclass(frozen=True, slots=True)
class Media:
    """A picture, sound or film beside a question; `src` is relative to its bank.

    `hash` is the SHA-256 of its bytes in hexadecimal, once they lie in the contest; without it
    the question is asked without its medium. A picture has its size in pixels, as it is shown.
    """

    kind: Literal["image", "audio", "video"]
    src: str
    alt: str = ""
    show: Literal["question", "answer"] = "question"
    hash: str = ""
    width: int = 0
    height: int = 0


@dataclass(frozen=True, slots=True)
class Source:
    """Where an answer comes from: the document in words, the place in it, and its validity."""

    document: str
    locator: str = ""
    valid_from: str | None = None
    valid_to: str | None = None  # the last day in force
    as_of: str | None = None

    def covers(self, date: str) -> bool:
        """Whether the document is in force on `date` (ISO)."""
        return (self.valid_from or "") <= date and (self.valid_to is None or date <= self.valid_to)


@dataclass(frozen=True, slots=True)
class Choice:
    """One option; its id is the letter that is shown."""

    id: str
    text: str
    media: tuple[Media, ...] = ()


@dataclass(frozen=True, slots=True)
class Single:
    """One right option among several."""

    choices: tuple[Choice, ...]
    answer: str


@dataclass(frozen=True, slots=True)
class Multiple:
    """Several right options; `scoring` says whether a part earns a part."""

    choices: tuple[Choice, ...]
    answer: tuple[str, ...]
    scoring: Literal["all", "partial"] = "all"


@dataclass(frozen=True, slots=True)
class TrueFalse:
    """A statement; Đúng is A and Sai is B."""

    answer: bool


@dataclass(frozen=True, slots=True)
class Short:
    """A few words; every accepted text is listed, the first is the one shown."""

    answer: tuple[str, ...]
    match: Literal["exact", "fold", "no_tones"] = "fold"


@dataclass(frozen=True, slots=True)
class Numeric:
    """A number within a tolerance; both as decimal texts, so that nothing is rounded."""

    answer: str
    tolerance: str = "0"
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """A piece to order, or one side of a pair."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Ordering:
    """Items shown in one order, to be put in another (`answer`, by id)."""

    items: tuple[Item, ...]
    answer: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Matching:
    """Left items to pair with right ones; the right side may hold extras."""

    left: tuple[Item, ...]
    right: tuple[Item, ...]
    answer: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class RubricLine:
    """One thing a judge looks for in the answer to a situation; points in hundredths."""

    text: str
    points: int


@dataclass(frozen=True, slots=True)
class Situation:
    """A case to talk about, with a model answer and what earns points."""

    model_answer: str
    rubric: tuple[RubricLine, ...] = ()


Body = Single | Multiple | TrueFalse | Short | Numeric | Ordering | Matching | Situation


@dataclass(frozen=True, slots=True)
class Question:
    """A question as drawn: everything the stage, the console and the papers need of it."""

    bank: str
    id: str
    text: str
    body: Body
    points: int | None = None  # hundredths; counts only where a round says `from_question`
    seconds: int | None = None
    difficulty: int = 1
    topic: str = ""
    tags: tuple[str, ...] = ()
    explanation: str = ""
    sources: tuple[Source, ...] = ()
    media: tuple[Media, ...] = ()
    note: str = ""  # for the MC
    use: tuple[str, ...] = ()  # audience, playoff, reserve, bell
    history: bool = False  # cites law no longer in force, on purpose

    @property
    def key(self) -> str:
        """Name of the question across banks, unique in a contest."""
        return f"{self.bank}/{self.id}"

    @property
    def kind(self) -> str:
        """The type word of the native format: single, multiple, truefalse, …"""
        return type(self.body).__name__.lower()

    def in_force(self, date: str) -> bool:
        """Whether every document cited is in force on `date` (ISO)."""
        return all(source.covers(date) for source in self.sources)


def letters_of(question: Question) -> tuple[str, ...]:
    """The letters a team may press for this question, none when it is not by letter."""
    match question.body:
        case Single(choices=choices) | Multiple(choices=choices):
            return tuple(choice.id for choice in choices)
        case TrueFalse():
            return ("A", "B")
        case _:
            return ()


def is_by_letter(question: Question) -> bool:
    """Whether boards and keys can take it: single choice or true/false, at most four options."""
    return isinstance(question.body, Single | TrueFalse) and len(letters_of(question)) <= 4


def all_media(question: Question) -> Iterator[Media]:
    """The pictures, sounds and films of a question and of its options."""
    yield from question.media
    if isinstance(question.body, Single | Multiple):
        for choice in question.body.choices:
            yield from choice.media
