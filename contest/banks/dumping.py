"""Writing a bank file in its canonical form: fields in the order of the schema, two blanks deep."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import assert_never

import msgspec

from contest.banks.records import BankHead
from contest.domain.questions import (
    Body,
    Choice,
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

Fields = dict[str, object]


def dump_bank(
    questions: Iterable[Question],
    head: BankHead,
    extensions: Mapping[str, object] | None = None,
    question_extensions: Mapping[str, Mapping[str, object]] | None = None,
) -> bytes:
    """A bank file as UTF-8 JSON that ends with a line end.

    `head` gives title, language, topics, packages and obstacles; `extensions` are fields of the
    bank that begin with x-, `question_extensions` those of its questions by id. A source is
    written with its title in words, since that is all that a question knows of it.
    """
    plain: Fields = msgspec.to_builtins(head)
    whole: Fields = {"$schema": head.schema} if head.schema else {}
    whole |= {name: plain[name] for name in ("format", "formatVersion", "title", "language")}
    whole |= _given(topics=plain["topics"])
    own = question_extensions or {}
    whole["questions"] = [
        question_fields(question) | dict(own.get(question.id, {})) for question in questions
    ]
    whole |= _given(packages=plain["packages"], obstacles=plain["obstacles"])
    whole |= extensions or {}
    return (json.dumps(whole, ensure_ascii=False, indent=2, allow_nan=False) + "\n").encode()


def question_fields(question: Question) -> Fields:
    """A question as the fields of its JSON object; what holds its default is left out."""
    fields: Fields = {"id": question.id, "type": question.kind, "text": question.text}
    fields |= _body(question.body)
    if question.points is not None:
        fields["points"] = points_number(question.points)
    if question.seconds is not None:
        fields["seconds"] = question.seconds
    fields["difficulty"] = question.difficulty
    return fields | _given(
        topic=question.topic,
        tags=list(question.tags),
        explanation=question.explanation,
        sources=[_source(source) for source in question.sources],
        media=_media(question.media),
        note=question.note,
        use=list(question.use),
        about="history" if question.history else "",
    )


def points_number(hundredths: int) -> int | float:
    """Hundredths as the number of points that a file holds: 750 is 7.5, 1000 is 10."""
    return hundredths / 100 if hundredths % 100 else hundredths // 100


def _body(body: Body) -> Fields:
    match body:
        case Single():
            return {"choices": _choices(body.choices), "answer": body.answer}
        case Multiple():
            fields: Fields = {"choices": _choices(body.choices), "answer": list(body.answer)}
            return fields | {"scoring": body.scoring}
        case TrueFalse():
            return {"answer": body.answer}
        case Short():
            return {"answer": list(body.answer), "match": body.match}
        case Numeric():
            fields = {"answer": _number(body.answer), "tolerance": _number(body.tolerance)}
            return fields | _given(unit=body.unit)
        case Ordering():
            return {"items": _items(body.items), "answer": list(body.answer)}
        case Matching():
            sides: Fields = {"left": _items(body.left), "right": _items(body.right)}
            return sides | {"answer": dict(body.answer)}
        case Situation():
            lines = [
                {"text": line.text, "points": points_number(line.points)} for line in body.rubric
            ]
            return {"modelAnswer": body.model_answer} | _given(rubric=lines)
        case _:
            assert_never(body)


def _source(source: Source) -> Fields:
    fields: Fields = {"title": source.document}
    return fields | _given(
        locator=source.locator,
        validFrom=source.valid_from,
        validTo=source.valid_to,
        asOf=source.as_of,
    )


def _media(media: Iterable[Media]) -> list[Fields]:
    return [
        {"kind": one.kind, "src": one.src} | _given(alt=one.alt) | {"show": one.show}
        for one in media
    ]


def _choices(choices: Iterable[Choice]) -> list[Fields]:
    return [
        {"id": choice.id, "text": choice.text} | _given(media=_media(choice.media))
        for choice in choices
    ]


def _items(items: Iterable[Item]) -> list[Fields]:
    return [{"id": item.id, "text": item.text} for item in items]


def _number(text: str) -> int | float:
    number = Decimal(text)
    return int(number) if number == number.to_integral_value() else float(number)


def _given(**fields: object) -> Fields:
    return {name: value for name, value in fields.items() if value}
