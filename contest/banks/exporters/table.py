"""A bank as one table, as workbooks and files of separated values show it.

The headers are those that our importer of tables knows. The one over the right answers says that
they are letters, by which the importer tells a table of ours and takes every cell as it is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import assert_never

from contest.banks.importers.sheets.bodies import ITEM_IDS
from contest.banks.importers.told import BETWEEN
from contest.banks.records import BankHead
from contest.domain.questions import (
    Item,
    Matching,
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

LEAST_OPTIONS = 4  # columns of options that stand even where fewer are needed
_ALWAYS = (
    *("id", "type", "question", "options", "key", "level", "points", "seconds", "topic"),
    *("explanation", "source", "note", "tags"),
)
_WHEN_USED = ("right", "tolerance", "unit", "rubric", "match", "scoring", "use", "law")
_WIDTHS = {"question": 60, "options": 24, "key": 22, "explanation": 40, "source": 40, "note": 30}
_USUAL_WIDTH = 14

Fields = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Table:
    """Headers, and a row of texts a question."""

    title: str
    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]  # of the columns, in signs


def table_of(questions: Sequence[Question], head: BankHead, words: Words) -> Table:
    """The table of a bank, in the language of `words`."""
    topics = {topic.id: topic.title for topic in head.topics}
    told = [_fields(question, topics, words) for question in questions]
    options = [_options(question) for question in questions]
    count = max(LEAST_OPTIONS, *map(len, options)) if options else LEAST_OPTIONS
    names = [*_ALWAYS, *(name for name in _WHEN_USED if any(name in row for row in told))]
    headers: list[str] = []
    widths: list[int] = []
    for name in names:
        letters = ITEM_IDS[:count] if name == "options" else ("",)
        headers += [words.say(f"sheets.column_{name}", letter=letter) for letter in letters]
        widths += [_WIDTHS.get(name, _USUAL_WIDTH)] * len(letters)
    rows = tuple(
        tuple(_cells(names, row, own, count)) for row, own in zip(told, options, strict=True)
    )
    return Table(head.title, tuple(headers), rows, tuple(widths))


def _cells(names: Sequence[str], row: Fields, options: Sequence[str], count: int) -> list[str]:
    cells: list[str] = []
    for name in names:
        if name == "options":
            cells += [*options, *[""] * (count - len(options))]
        else:
            cells.append(row.get(name, ""))
    return cells


def _fields(question: Question, topics: Mapping[str, str], words: Words) -> Fields:
    """What stands in each column for a question; what is empty is left out."""
    fields = {
        "id": question.id,
        "type": words.say(f"sheets.kind_{question.kind}"),
        "question": question.text,
        "level": words.say(f"sheets.level_{question.difficulty}"),
        "points": "" if question.points is None else words.points(question.points),
        "seconds": "" if question.seconds is None else str(question.seconds),
        "topic": topics.get(question.topic, question.topic),
        "explanation": question.explanation,
        "source": "\n".join(map(_source, question.sources)),
        "note": question.note,
        "tags": "\n".join(question.tags),
        "use": "\n".join(words.say(f"sheets.use_{use}") for use in question.use),
        "law": words.say("sheets.law_history") if question.history else "",
        **_answer(question, words),
    }
    return {name: text for name, text in fields.items() if text}


def _answer(question: Question, words: Words) -> Fields:
    match question.body:
        case Single(answer=answer):
            return {"key": answer}
        case Multiple() as body:
            part = words.say("sheets.scoring_partial") if body.scoring == "partial" else ""
            return {"key": ", ".join(body.answer), "scoring": part}
        case TrueFalse(answer=truth):
            return {"key": words.say("sheets.truth_true" if truth else "sheets.truth_false")}
        case Short() as body:
            how = "" if body.match == "fold" else words.say(f"sheets.match_{body.match}")
            return {"key": "\n".join(body.answer), "match": how}
        case Numeric() as body:
            tolerance = "" if body.tolerance == "0" else _comma(body.tolerance)
            return {"key": _comma(body.answer), "tolerance": tolerance, "unit": body.unit}
        case Ordering() as body:
            letters = _letters(body.items)
            return {"key": ", ".join(letters[one] for one in body.answer)}
        case Matching() as body:
            numbers = {item.id: str(place) for place, item in enumerate(body.left, 1)}
            letters = _letters(body.right)
            pairs = (f"{numbers[left]}-{letters[right]}" for left, right in body.answer)
            right = (f"{letters[item.id]}. {item.text}" for item in body.right)
            return {"key": "; ".join(pairs), "right": "\n".join(right)}
        case Situation() as body:
            lines = (f"{line.text}: {words.points(line.points)}" for line in body.rubric)
            return {"key": body.model_answer, "rubric": "\n".join(lines)}
        case _:
            assert_never(question.body)


def _options(question: Question) -> tuple[str, ...]:
    match question.body:
        case Single(choices=choices) | Multiple(choices=choices):
            return tuple(choice.text for choice in choices)
        case Ordering(items=items) | Matching(left=items):
            return tuple(item.text for item in items)
        case _:
            return ()


def _letters(items: Sequence[Item]) -> dict[str, str]:
    return {item.id: letter for item, letter in zip(items, ITEM_IDS, strict=False)}


def _source(source: Source) -> str:
    """A source on one line: title, place, from, to, as of; what is empty at the end left out."""
    parts = [source.document, source.locator, source.valid_from, source.valid_to, source.as_of]
    texts = [part or "" for part in parts]
    while len(texts) > 1 and not texts[-1]:
        texts.pop()
    return BETWEEN.join(" ".join(text.split()) for text in texts)


def _comma(number: str) -> str:
    """A decimal text with a comma, which nobody can take for thousands: 1.125 is "1,125"."""
    return number.replace(".", ",")
