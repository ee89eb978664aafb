"""Questions and answers in words: what the options say, what the right answer is."""

from __future__ import annotations

from typing import assert_never

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
    TrueFalse,
)
from contest.presentation.wording import Words


def options_of(question: Question, words: Words) -> tuple[tuple[str, str], ...]:
    """Letter and text of everything that is listed under a question; none says what is right."""
    body = question.body
    match body:
        case Single(choices=choices) | Multiple(choices=choices):
            return tuple((choice.id, choice.text) for choice in choices)
        case TrueFalse():
            return (("A", words.say("common.true")), ("B", words.say("common.false")))
        case Ordering(items=items):
            return tuple((item.id, item.text) for item in items)
        case Matching(left=left, right=right):
            return tuple((item.id, item.text) for item in (*left, *right))
        case Short() | Numeric() | Situation():
            return ()
    assert_never(body)


def option_media(question: Question) -> tuple[tuple[str, tuple[Media, ...]], ...]:
    """The letter of each option with the media beside it."""
    match question.body:
        case Single(choices=choices) | Multiple(choices=choices):
            return tuple((choice.id, choice.media) for choice in choices)
        case _:
            return ()


def right_letters(question: Question) -> tuple[str, ...]:
    """The letters that are right, where the question is by letter."""
    match question.body:
        case Single(answer=answer):
            return (answer,)
        case Multiple(answer=answer):
            return answer
        case TrueFalse(answer=answer):
            return ("A",) if answer else ("B",)
        case _:
            return ()


def right_answer(question: Question, words: Words) -> str:
    """The right answer in words; for options the letter and the text."""
    body = question.body
    match body:
        case Single() | Multiple() | TrueFalse():
            right = right_letters(question)
            texts = dict(options_of(question, words))
            return "; ".join(f"{letter}. {texts.get(letter, '')}" for letter in right)
        case Short(answer=answer):
            return words.say("common.or").join(answer)
        case Numeric(answer=answer, unit=unit):
            number = answer.replace(".", ",") if words.language == "vi" else answer
            return f"{number} {unit}".strip()
        case Ordering(answer=answer):
            return " → ".join(answer)
        case Matching(answer=answer):
            return ", ".join(f"{left} – {right}" for left, right in answer)
        case Situation(model_answer=text):
            return text
    assert_never(body)


def source_line(question: Question, words: Words) -> str:
    """The sources of a question as one line, each document named once with all its places."""
    places: dict[tuple[str, str | None], list[str]] = {}
    for source in question.sources:
        here = places.setdefault((source.document, source.valid_from), [])
        here += [source.locator] if source.locator else []
    return "; ".join(_source(*named, found, words) for named, found in places.items())


def _source(document: str, valid_from: str | None, places: list[str], words: Words) -> str:
    located = f"{document}, {'; '.join(places)}" if places else document
    if valid_from:
        return f"{located} ({words.say('common.in_force_from', date=words.date(valid_from))})"
    return located
