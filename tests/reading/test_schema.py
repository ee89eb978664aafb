"""Faults of a schema in words, each with its line."""

from __future__ import annotations

from typing import Any

import pytest

from contest.presentation.wording import Words
from contest.reading.faults import Severity, phrase
from contest.reading.schema import schema_faults, validator_of

SCHEMA: dict[str, Any] = {
    "type": "object",
    "properties": {
        "name": {"type": "string", "minLength": 2, "maxLength": 5},
        "mode": {"enum": ["flat", "speed"]},
        "kind": {"const": "k"},
        "count": {"type": "integer", "minimum": 1, "maximum": 9},
        "ratio": {"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 1},
        "list": {"type": "array", "minItems": 1, "maxItems": 2, "uniqueItems": True},
        "code": {"type": "string", "pattern": "^[a-z]+$"},
        "day": {"title": "date", "type": "string", "format": "date"},
    },
    "required": ["name"],
    "patternProperties": {"^x-": {}},
    "additionalProperties": False,
}
VALIDATOR = validator_of(SCHEMA)


@pytest.mark.parametrize(
    ("field", "code"),
    [
        ('"name": 5', "banks.schema_type"),
        ('"name": "a"', "banks.schema_min_length"),
        ('"name": "abcdef"', "banks.schema_max_length"),
        ('"mode": "flta"', "banks.schema_enum_near"),
        ('"mode": "zzzz"', "banks.schema_enum"),
        ('"kind": "x"', "banks.schema_const"),
        ('"count": 0', "banks.schema_minimum"),
        ('"count": 10', "banks.schema_maximum"),
        ('"count": true', "banks.schema_type"),
        ('"count": 2.0', "banks.schema_type"),
        ('"ratio": 0', "banks.schema_above"),
        ('"ratio": 1', "banks.schema_below"),
        ('"list": []', "banks.schema_min_items"),
        ('"list": [1, 2, 3]', "banks.schema_max_items"),
        ('"list": [1, 1]', "banks.schema_unique"),
        ('"code": "a1"', "banks.pattern_other"),
        ('"code": "a\\n"', "banks.pattern_other"),
        ('"day": "2026-02-30"', "banks.pattern_date"),
        ('"coumt": 1', "banks.unknown_field_near"),
        ('"zzzzzz": 1', "banks.unknown_field"),
    ],
)
def test_each_keyword_has_its_sentence(field: str, code: str) -> None:
    name = "" if field.startswith('"name"') else '"name": "abc",\n'
    raw = f'before\n{{\n{name}{field},\n"x-own": 1}}'.encode()
    (found,) = schema_faults(raw, 7, VALIDATOR, file="f.json", where=(phrase("banks.type_null"),))
    assert found.code == code
    assert found.line == (3 if not name else 4)
    for words in (Words("vi"), Words("en")):
        assert found.sentence(words).startswith("f.json, ")


def test_all_faults_are_found_at_once() -> None:
    found = schema_faults(b'{"count": "x", "b": 1, "c": 2}', 0, VALIDATOR, file="f")
    assert sorted(one.code for one in found) == [
        "banks.schema_required",
        "banks.schema_type",
        "banks.unknown_field",
        "banks.unknown_field",
    ]


def test_an_unknown_field_of_a_newer_file_is_a_warning() -> None:
    (found,) = schema_faults(b'{"name": "abc", "new": 1}', 0, VALIDATOR, file="f", newer=True)
    assert found.severity is Severity.WARNING
