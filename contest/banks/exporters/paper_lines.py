"""A question as the lines of a paper, in the form that the importer of Word files reads again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import assert_never

from contest.banks.importers.told import BETWEEN
from contest.domain.questions import (
    Body,
    Item,
    Matching,
    Media,
    Multiple,
    Numeric,
    Ordering,
    Question,
    Short,
    Single,
    Situation,
    Source,
    TrueFalse,
)
from contest.presentation.wording import Words

_LETTERS = "ABCDEFGHIJKL"


@dataclass(frozen=True, slots=True)
class PaperLine:
    """A paragraph of a paper: `strong` is its beginning in bold; pictures stand below it."""

    text: str
    strong: str = ""
    is_option: bool = False
    is_key: bool = False
    media: tuple[Media, ...] = ()


def lines_of(
    question: Question, number: int, words: Words, *, with_key: bool
) -> Iterator[PaperLine]:
    """The lines of a question; what gives the answer away only `with_key`."""
    tags = _tags(question.body, words)
    start = words.say("exports.question", number=number) + (f" ({tags})" if tags else "")
    shown = tuple(one for one in question.media if one.show == "question")
    yield PaperLine(question.text, f"{start}: ", media=shown)
    yield from _options(question.body, words, with_key=with_key)
    if with_key:
        for line in _key(question.body, words):
            yield PaperLine(line[1], f"{line[0]}: ", is_key=True)
        answer = tuple(one for one in question.media if one.show == "answer")
        if answer:
            yield PaperLine("", is_key=True, media=answer)
        for name, value in _beside(question, words):
            yield PaperLine(value, f"{words.say(f'exports.{name}')}: ", is_key=True)


def _tags(body: Body, words: Words) -> str:
    """The kind of a question that its lines do not show by themselves."""
    match body:
        case Single():
            return ""
        case Multiple(scoring=scoring):
            return words.say(f"exports.kind_multiple_{scoring}")
        case Short(match=match):
            return words.say(f"exports.kind_short_{match}")
        case TrueFalse() | Numeric() | Ordering() | Matching() | Situation():
            return words.say(f"exports.kind_{type(body).__name__.lower()}")
        case _:
            assert_never(body)


def _options(body: Body, words: Words, *, with_key: bool) -> Iterator[PaperLine]:
    match body:
        case Single() | Multiple():
            for choice in body.choices:
                yield PaperLine(choice.text, f"{choice.id}. ", is_option=True, media=choice.media)
        case Ordering():
            yield from _items(body.items, _LETTERS)
        case Matching():
            numbers = tuple(str(number) for number in range(1, len(body.left) + 1))
            yield from _items(body.left, numbers)
            yield from _items(body.right, _LETTERS)
        case _ if not with_key:
            yield PaperLine(words.say("exports.space"), is_option=True)
        case _:
            pass


def _items(items: tuple[Item, ...], labels: tuple[str, ...] | str) -> Iterator[PaperLine]:
    for label, item in zip(labels, items, strict=False):
        yield PaperLine(item.text, f"{label}. ", is_option=True)


def _key(body: Body, words: Words) -> Iterator[tuple[str, str]]:
    """The key, a name and a value a line."""
    key = words.say("exports.key")
    yield from ((key, value) for value in _answers(body, words))
    match body:
        case Numeric():
            if body.tolerance != "0":
                yield words.say("exports.tolerance"), _comma(body.tolerance)
            if body.unit:
                yield words.say("exports.unit"), body.unit
        case Situation():
            for line in body.rubric:
                yield words.say("exports.rubric"), f"{line.text} | {words.points(line.points)}"
        case _:
            pass


def _answers(body: Body, words: Words) -> tuple[str, ...]:
    match body:
        case Single():
            return (body.answer,)
        case Multiple():
            return (", ".join(body.answer),)
        case TrueFalse():
            return (words.say("exports.true" if body.answer else "exports.false"),)
        case Short():
            return body.answer
        case Numeric():
            return (_comma(body.answer),)
        case Ordering():
            letters = dict(zip((item.id for item in body.items), _LETTERS, strict=False))
            return (", ".join(letters[name] for name in body.answer),)
        case Matching():
            left = {item.id: number for number, item in enumerate(body.left, 1)}
            right = dict(zip((item.id for item in body.right), _LETTERS, strict=False))
            return (", ".join(f"{left[one]}-{right[other]}" for one, other in body.answer),)
        case Situation():
            return (body.model_answer,)
        case _:
            assert_never(body)


def _beside(question: Question, words: Words) -> Iterator[tuple[str, str]]:
    """What else is known of a question, by the name of its field."""
    if question.explanation:
        yield "explanation", question.explanation
    for source in question.sources:
        yield "source", _source(source)
    if question.difficulty != 1:
        yield "level", words.say(f"exports.level_{question.difficulty}")
    if question.seconds is not None:
        yield "seconds", words.say("exports.in_seconds", count=question.seconds)
    if question.points is not None:
        yield "points", words.points(question.points)
    if question.tags:
        yield "tags", "; ".join(question.tags)
    if question.use:
        yield "use", "; ".join(words.say(f"exports.use_{use}") for use in question.use)
    if question.history:
        yield "law", words.say("exports.old_law")
    yield "id", question.id
    if question.note:
        yield "note", question.note


def _source(source: Source) -> str:
    parts = [source.document, source.locator, source.valid_from, source.valid_to, source.as_of]
    texts = [part or "" for part in parts]
    while len(texts) > 1 and not texts[-1]:
        texts.pop()
    return BETWEEN.join(texts)


def _comma(number: str) -> str:
    return number.replace(".", ",")
