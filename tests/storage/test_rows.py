"""Rows that are packed in memory are those that were put in."""

from __future__ import annotations

import sys

from hypothesis import given, settings
from hypothesis import strategies as st

from contest.storage.chain import Row
from contest.storage.rows import BLOCK, Rows


def row(number: int) -> Row:
    payload = f'{{"text":"Đội “{number}” \\u0000 \U0001f600 \udc80"}}'
    return number, "answer_given", 1, number * 10**9, "2026-11-29T08:00:00.000+07:00", payload, "f"


@settings(deadline=None, derandomize=True, max_examples=40)
@given(
    st.lists(st.integers(0, BLOCK + 3), max_size=9),
    st.integers(-5 * BLOCK, 5 * BLOCK),
    st.integers(-5 * BLOCK, 5 * BLOCK),
    st.sampled_from([None, 1, 3, -1, -BLOCK]),
)
def test_rows_are_a_list_however_they_came(
    batches: list[int], start: int, stop: int, step: int | None
) -> None:
    plain: list[Row] = []
    rows = Rows()
    for count in batches:
        more = [row(len(plain) + number) for number in range(1, count + 1)]
        plain += more
        rows.extend(more)
    assert len(rows) == len(plain)
    assert list(rows) == plain == rows[:]
    assert rows == plain == rows == Rows(plain)
    assert rows != [*plain, row(0)]
    assert not plain or rows != [*plain[:-1], row(0)]
    assert rows[start:stop:step] == plain[start:stop:step]
    assert rows[start:] == plain[start:]
    if -len(plain) <= start < len(plain):
        assert rows[start] == plain[start]


def test_the_rows_of_a_long_day_take_a_fraction_of_their_size() -> None:
    plain = [row(number) for number in range(40 * BLOCK)]
    rows = Rows(plain)
    packed, latest = rows._parts
    as_they_stand = sum(sys.getsizeof(one) + sum(map(sys.getsizeof, one)) for one in plain)
    held = sum(map(sys.getsizeof, packed))
    assert len(latest) < 2 * BLOCK
    assert held < as_they_stand / 8


def test_a_reader_goes_on_with_what_it_saw_while_more_is_added() -> None:
    rows = Rows(row(number) for number in range(BLOCK))
    reading = iter(rows)
    first = next(reading)
    rows.extend(row(number) for number in range(BLOCK, 5 * BLOCK))
    seen = [first, *reading]
    assert seen == [row(number) for number in range(len(seen))]
