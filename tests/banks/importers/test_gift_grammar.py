"""GIFT as the published grammar reads it: its own 51 examples, field by field."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from contest.banks.importers.gift_grammar import (
    GiftQuestion,
    Number,
    Option,
    Rich,
    question_of_item,
)
from contest.banks.importers.gift_items import GiftCategory, gift_items

PAIRS = 51


@pytest.fixture(scope="module")
def pairs(corpus: Path) -> list[tuple[str, str, list[dict[str, Any]]]]:
    """Name, text and expected structure of each example."""
    return [
        (
            path.name,
            path.read_text(encoding="utf-8"),
            json.loads(path.with_suffix(".json").read_text(encoding="utf-8")),
        )
        for path in sorted((corpus / "gift").rglob("*.gift"))
    ]


def test_every_example_has_the_structure_that_its_authors_expect(
    pairs: list[tuple[str, str, list[dict[str, Any]]]],
) -> None:
    assert len(pairs) == PAIRS
    for name, text, expected in pairs:
        assert composed(structure(text)) == composed(expected), name


def test_no_field_of_an_expected_structure_can_change_unnoticed(
    pairs: list[tuple[str, str, list[dict[str, Any]]]],
) -> None:
    changes = 0
    for name, text, expected in pairs:
        read = composed(structure(text))
        for path in leaves(expected):
            changed = deepcopy(expected)
            change(changed, path)
            assert composed(changed) != read, (name, path)
            changes += 1
    assert changes > 1000


def structure(text: str) -> list[dict[str, Any]]:
    """A GIFT text as the grammar's own parser gives it."""
    return [
        {"type": "Category", "title": item.path}
        if isinstance(item, GiftCategory)
        else of_question(question_of_item(item))
        for item in gift_items(text)
    ]


def of_question(question: GiftQuestion) -> dict[str, Any]:
    fields: dict[str, Any] = {
        "id": question.item.id,
        "tags": list(question.item.tags) or None,
        "type": question.kind,
        "title": question.title,
        "stem": of_rich(question.stem),
        "hasEmbeddedAnswers": question.is_embedded,
    }
    if question.kind != "Description":
        fields["globalFeedback"] = of_rich(question.general)
    match question.kind:
        case "TF":
            first, second = map(of_rich, question.feedback)
            fields |= {
                "isTrue": question.is_true,
                "trueFeedback": first,
                "falseFeedback": second,
            }
        case "Matching":
            fields["matchPairs"] = [
                {"subquestion": of_rich(pair.left), "subanswer": pair.right}
                for pair in question.pairs
            ]
        case "Numerical" if is_bare(question):
            fields["choices"] = of_value(question.options[0].value)
        case "MC" | "Short" | "Numerical":
            fields["choices"] = [of_option(option) for option in question.options]
    return fields


def is_bare(question: GiftQuestion) -> bool:
    """A number on its own after {#, without a mark of an answer."""
    braces = question.item.text.partition("{")[2]
    return "=" not in braces and "~" not in braces


def of_option(option: Option) -> dict[str, Any]:
    return {
        "isCorrect": option.is_right,
        "weight": None if option.weight is None else float(option.weight),
        "text": of_value(option.value),
        "feedback": of_rich(option.feedback),
    }


def of_value(value: Rich | Number) -> dict[str, Any] | None:
    if isinstance(value, Rich):
        return of_rich(value)
    number, other = float(value.number), float(value.other)
    match value.kind:
        case "simple":
            return {"type": "simple", "number": number}
        case "range":
            return {"type": "range", "number": number, "range": other}
        case "high-low":
            return {"type": "high-low", "numberHigh": other, "numberLow": number}


def of_rich(rich: Rich | None) -> dict[str, Any] | None:
    return None if rich is None else {"format": rich.format, "text": rich.text}


def composed(value: Any) -> Any:
    """The same with every text in Unicode's composed form, and types that stay apart."""
    match value:
        case str():
            return unicodedata.normalize("NFC", value)
        case bool() | None:
            return str(value)  # True is not 1
        case dict():
            return {name: composed(part) for name, part in value.items()}
        case list():
            return [composed(part) for part in value]
        case _:
            return value


def leaves(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    if isinstance(value, dict):
        for name, part in value.items():
            yield from leaves(part, (*path, name))
    elif isinstance(value, list) and value:
        for place, part in enumerate(value):
            yield from leaves(part, (*path, place))
    else:
        yield path


def change(value: Any, path: tuple[str | int, ...]) -> None:
    """Change what stands at `path`, keeping its kind."""
    for step in path[:-1]:
        value = value[step]
    old = value[path[-1]]
    match old:
        case bool():
            new: Any = not old
        case int() | float():
            new = old + 1
        case str():
            new = f"{old}x"
        case _:
            new = "x"
    value[path[-1]] = new
