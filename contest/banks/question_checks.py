"""Checks of questions one by one: ids, options and answers, topics, points.

Each asks about all questions at once first, and looks for the ones that are wrong only when
there are some: a bank of fifty thousand questions is checked at every import.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import cast

from msgspec import UnsetType

from contest.banks.findings import Finding, on_question
from contest.banks.loader import LoadedBank
from contest.banks.records import (
    ItemRecord,
    MatchingRecord,
    MultipleRecord,
    OrderingRecord,
    QuestionRecord,
    SingleRecord,
    SituationRecord,
)

_LETTERS = tuple("ABCDEFGHIJ")

# The answer as it stands, then the letters of the options in order.
OptionShape = tuple[str | tuple[str, ...], ...]


def question_findings(bank: LoadedBank) -> Iterator[Finding]:
    """Everything wrong inside single questions of a bank."""
    yield from _repeated_ids(bank)
    yield from _options(bank)
    yield from _pieces(bank)
    yield from _topics(bank)
    yield from _points(bank)


def _repeated_ids(bank: LoadedBank) -> Iterator[Finding]:
    if len({record.id for record in bank.records}) == len(bank.records):
        return
    first: dict[str, int] = {}
    for index, record in enumerate(bank.records):
        if record.id in first:
            number = bank.numbers[first[record.id]] + 1
            yield on_question(bank, index, ("id",), "banks.repeated_id", first=number)
        first.setdefault(record.id, index)


def _options(bank: LoadedBank) -> Iterator[Finding]:
    shapes: list[OptionShape] = [
        (record.answer, *[choice.id for choice in record.choices]) for _, record in bank.lettered
    ]
    wrong = {shape for shape in set(shapes) if any(_shape_faults(shape))}
    if wrong:
        for (index, _), shape in zip(bank.lettered, shapes, strict=True):
            for path, code, value in _shape_faults(shape) if shape in wrong else ():
                yield on_question(bank, index, path, code, letter=value)
    equal = [
        place for place, texts in enumerate(bank.option_texts) if len(set(texts)) != len(texts)
    ]
    for place in equal:
        yield from _equal_options(bank, bank.lettered[place][0], bank.option_texts[place])


def _shape_faults(shape: OptionShape) -> Iterator[tuple[tuple[str | int, ...], str, str]]:
    """Where, what and which letter; options must be lettered A, B, C … as they are shown."""
    answer, letters = shape[0], cast(tuple[str, ...], shape[1:])
    if letters != _LETTERS[: len(letters)]:
        place = next(i for i, letter in enumerate(letters) if letter != _LETTERS[i])
        yield ("choices", place, "id"), "banks.letter_order", _LETTERS[place]
    if isinstance(answer, str):
        if answer not in letters:
            yield ("answer",), "banks.answer_unknown", answer
        return
    for place, letter in enumerate(answer):
        if letter not in letters:
            yield ("answer", place), "banks.answer_unknown", letter
        elif letter in answer[:place]:
            yield ("answer", place), "banks.answer_repeated", letter


def _equal_options(bank: LoadedBank, index: int, texts: Sequence[str]) -> Iterator[Finding]:
    for place, text in enumerate(texts):
        if text in texts[:place]:
            pair = (_LETTERS[texts.index(text)], _LETTERS[place])
            path = ("choices", place, "text")
            yield on_question(bank, index, path, "banks.equal_options", letters=pair)


def _pieces(bank: LoadedBank) -> Iterator[Finding]:
    for index, record in bank.of_kind(OrderingRecord):
        yield from _repeated_pieces(bank, index, "items", record.items)
        ids = {item.id for item in record.items}
        if len(record.answer) != len(record.items) or set(record.answer) != ids:
            yield on_question(bank, index, ("answer",), "banks.order_incomplete")
    for index, pairs in bank.of_kind(MatchingRecord):
        yield from _pairs(bank, index, pairs)


def _pairs(bank: LoadedBank, index: int, record: MatchingRecord) -> Iterator[Finding]:
    yield from _repeated_pieces(bank, index, "left", record.left)
    yield from _repeated_pieces(bank, index, "right", record.right)
    if set(record.answer) != {item.id for item in record.left}:
        yield on_question(bank, index, ("answer",), "banks.pairs_incomplete")
    right = {item.id for item in record.right}
    for left_id, right_id in record.answer.items():
        if right_id not in right:
            path = ("answer", left_id)
            yield on_question(bank, index, path, "banks.pair_unknown", id=right_id)


def _repeated_pieces(
    bank: LoadedBank, index: int, field: str, items: Sequence[ItemRecord]
) -> Iterator[Finding]:
    seen: set[str] = set()
    for place, item in enumerate(items):
        if item.id in seen:
            path = (field, place, "id")
            yield on_question(bank, index, path, "banks.piece_repeated", id=item.id)
        seen.add(item.id)


def _topics(bank: LoadedBank) -> Iterator[Finding]:
    known = {topic.id for topic in bank.head.topics} | {""}
    unknown = {record.topic for record in bank.records} - known
    if unknown:
        for index, record in enumerate(bank.records):
            if record.topic in unknown:
                path = ("topic",)
                yield on_question(bank, index, path, "banks.topic_unknown", topic=record.topic)


def _points(bank: LoadedBank) -> Iterator[Finding]:
    """Points go to hundredths and no further."""
    wrong = {points for points in {record.points for record in bank.records} if _too_fine(points)}
    for index, record in enumerate(bank.records) if wrong else ():
        if record.points in wrong:
            yield on_question(bank, index, ("points",), "banks.points_too_fine")
    for index, told in bank.of_kind(SituationRecord):
        for place, line in enumerate(told.rubric):
            if _too_fine(line.points):
                path = ("rubric", place, "points")
                yield on_question(bank, index, path, "banks.points_too_fine")


def _too_fine(points: float | UnsetType) -> bool:
    return isinstance(points, float) and round(points, 2) != points


def texts_of(record: QuestionRecord) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Every text of a question that somebody reads, with its path in the question."""
    yield ("text",), record.text
    yield ("explanation",), record.explanation
    yield ("note",), record.note
    if isinstance(record, SingleRecord | MultipleRecord):
        for place, choice in enumerate(record.choices):
            yield ("choices", place, "text"), choice.text
    elif isinstance(record, OrderingRecord):
        yield from _item_texts("items", record.items)
    elif isinstance(record, MatchingRecord):
        yield from _item_texts("left", record.left)
        yield from _item_texts("right", record.right)
    elif isinstance(record, SituationRecord):
        yield ("modelAnswer",), record.modelAnswer
        for place, line in enumerate(record.rubric):
            yield ("rubric", place, "text"), line.text
    elif isinstance(getattr(record, "answer", None), tuple):
        for place, text in enumerate(cast(tuple[str, ...], getattr(record, "answer", ()))):
            yield ("answer", place), text


def _item_texts(
    field: str, items: Sequence[ItemRecord]
) -> Iterator[tuple[tuple[str | int, ...], str]]:
    for place, item in enumerate(items):
        yield (field, place, "text"), item.text
