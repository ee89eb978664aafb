"""The fast records and the published schema accept and refuse the same files."""

from __future__ import annotations

import json
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from contest.banks.diagnosis import (
    BANK_SCHEMA,
    SOURCES_SCHEMA,
    has_one_name,
    has_one_way,
    published_schema,
)
from contest.banks.records import BankRecord
from contest.reading.schema import validator_of
from tests.banks.samples import sample

VALIDATOR = validator_of(published_schema(BANK_SCHEMA))

odd_values: st.SearchStrategy[Any] = st.sampled_from(
    [None, True, 0, -1, 1, 2.5, 10.0, 10**9, [], {}]
) | st.sampled_from(
    [
        *("", " ", "A", "Z", "q1", "q1\n", "2026-01-01", "2026-13-01", "history"),
        *("media/a.png", "media/.a", "media/../a", "x" * 501, "x" * 5001),
        *(["A"], [1], ["A", "B"], {"A": "B"}, {"1": "A", "2": "B"}, {"id": "A"}),
    ]
)


def paths(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    parts = value.items() if isinstance(value, dict) else enumerate(value)
    found = [path] if path else []
    for step, part in parts if isinstance(value, dict | list) else ():
        found += paths(part, (*path, step)) if isinstance(part, dict | list) else [(*path, step)]
    return found


PATHS = paths(sample())


def records_accept(bank: Any) -> bool:
    try:
        record = msgspec.json.decode(json.dumps(bank), type=BankRecord)
    except msgspec.ValidationError:
        return False
    sources = [source for question in record.questions for source in question.sources]
    return all(map(has_one_name, sources)) and all(map(has_one_way, record.packages))


def test_the_published_schemas_are_schemas() -> None:
    for name in (BANK_SCHEMA, SOURCES_SCHEMA):
        Draft202012Validator.check_schema(published_schema(name))


def test_the_sample_is_accepted_by_both() -> None:
    assert records_accept(sample())
    assert VALIDATOR.is_valid(sample())


@given(st.sampled_from(PATHS), odd_values)
@settings(max_examples=300, deadline=None)
def test_both_say_the_same_of_a_changed_value(path: tuple[Any, ...], value: Any) -> None:
    bank = sample()
    holder: Any = bank
    for step in path[:-1]:
        holder = holder[step]
    holder[path[-1]] = value
    assert records_accept(bank) == VALIDATOR.is_valid(bank)


@pytest.mark.parametrize("path", PATHS)
def test_both_say_the_same_of_a_removed_value(path: tuple[Any, ...]) -> None:
    bank = sample()
    holder: Any = bank
    for step in path[:-1]:
        holder = holder[step]
    del holder[path[-1]]
    assert records_accept(bank) == VALIDATOR.is_valid(bank)
