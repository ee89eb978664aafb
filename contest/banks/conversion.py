"""From a record of the file to a question as the rules know it."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import assert_never

from msgspec import UNSET

from contest.banks.records import (
    ChoiceRecord,
    DocumentRecord,
    ItemRecord,
    MatchingRecord,
    MediaRecord,
    MultipleRecord,
    NumericRecord,
    OrderingRecord,
    QuestionRecord,
    ShortRecord,
    SingleRecord,
    SituationRecord,
    SourceRecord,
    TrueFalseRecord,
)
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
    RubricLine,
    Short,
    Single,
    Situation,
    Source,
    TrueFalse,
)


def question_of(
    record: QuestionRecord, bank_id: str, documents: Mapping[str, DocumentRecord]
) -> Question:
    """The question of a record; documents that it names are looked up in `documents`."""
    return Question(
        bank=bank_id,
        id=record.id,
        text=record.text,
        body=_body(record),
        points=None if record.points is UNSET else hundredths(record.points),
        seconds=None if record.seconds is UNSET else record.seconds,
        difficulty=record.difficulty,
        topic=record.topic,
        tags=record.tags,
        explanation=record.explanation,
        sources=tuple(source_of(source, documents) for source in record.sources),
        media=_media(record.media),
        note=record.note,
        use=record.use,
        history=record.about is not UNSET,
    )


def source_of(record: SourceRecord, documents: Mapping[str, DocumentRecord]) -> Source:
    """A source with the title of its document in words; dates not given are the document's."""
    if record.document is UNSET:
        title = "" if record.title is UNSET else record.title
        dates = (record.validFrom, record.validTo, record.asOf)
        return Source(title, record.locator, *map(_iso, dates))
    document = documents.get(record.document)
    if document is None:
        dates = (record.validFrom, record.validTo, record.asOf)
        return Source(record.document, record.locator, *map(_iso, dates))
    return Source(
        document_title(document),
        record.locator,
        _iso(record.validFrom or document.validFrom),
        _iso(record.validTo or document.validTo),
        _iso(record.asOf or document.asOf),
    )


def document_title(document: DocumentRecord) -> str:
    """The title as it is read out, with the number where the title lacks it."""
    if not document.number or document.number in document.title:
        return document.title
    return f"{document.title} ({document.number})"


def hundredths(points: float) -> int:
    """Points of the file in hundredths: 7.5 is 750."""
    return round(points * 100)


def decimal_text(number: float) -> str:
    """A number as a plain decimal text, the shortest that reads back the same: 0.10 is "0.1"."""
    if isinstance(number, int):
        return str(number)
    text = format(Decimal(repr(number)), "f")
    return (text.rstrip("0").rstrip(".") if "." in text else text).replace("-0", "0", text == "-0")


def _body(record: QuestionRecord) -> Body:
    match record:
        case SingleRecord():
            return Single(_choices(record.choices), record.answer)
        case MultipleRecord():
            return Multiple(_choices(record.choices), record.answer, record.scoring)
        case TrueFalseRecord():
            return TrueFalse(record.answer)
        case ShortRecord():
            return Short(record.answer, record.match)
        case NumericRecord():
            answer, tolerance = decimal_text(record.answer), decimal_text(record.tolerance)
            return Numeric(answer, tolerance, record.unit)
        case OrderingRecord():
            return Ordering(_items(record.items), record.answer)
        case MatchingRecord():
            left, right = _items(record.left), _items(record.right)
            return Matching(left, right, tuple(record.answer.items()))
        case SituationRecord():
            rubric = (RubricLine(line.text, hundredths(line.points)) for line in record.rubric)
            return Situation(record.modelAnswer, tuple(rubric))
        case _:
            assert_never(record)


def _choices(records: Iterable[ChoiceRecord]) -> tuple[Choice, ...]:
    return tuple(Choice(choice.id, choice.text, _media(choice.media)) for choice in records)


def _items(records: Iterable[ItemRecord]) -> tuple[Item, ...]:
    return tuple(Item(item.id, item.text) for item in records)


def _media(records: Iterable[MediaRecord]) -> tuple[Media, ...]:
    return tuple(Media(media.kind, media.src, media.alt, media.show) for media in records)


def _iso(date: datetime.date | None) -> str | None:
    return None if date is None else date.isoformat()
