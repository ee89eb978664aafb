"""Rows that are packed in memory are those that were put in."""

from __future__ import annotations

import sys

from hypothesis import given, settings
from hypothesis import strategies as st

from contest.storage.chain import Row, link, start_of
from contest.storage.rows import BLOCK, Rows


def row(number: int) -> Row:
    payload = f'{{"text":"Đội “{number}” \\u0000 \U0001f600 \udc80"}}'
    return number, "answer_given", 1, number * 10**9, "2026-11-29T08:00:00.000+07:00", payload, "f"


def chain(count: int, seed: int = 0) -> list[Row]:
    """Rows that follow one another, as in a file."""
    rows: list[Row] = []
    before = start_of("một cuộc thi")
    for seq in range(1, count + 1):
        kind, payload = "answer_given", f'{{"text":"Đội {seq * seed}"}}'
        if seq == 1:
            kind, payload = "contest_created", '{"id":"một cuộc thi"}'
        at_ns, wall = seq * seed**5, f"2026-11-29T08:00:{seq % 60:02}.000+07:00"
        before = link(before, seq, kind, 1, at_ns, wall, payload)
        rows.append((seq, kind, 1, at_ns, wall, payload, before.hex()))
    return rows


@settings(deadline=None, derandomize=True, max_examples=30)
@given(
    st.lists(st.integers(0, BLOCK + 3), max_size=7),
    st.integers(0, 10**3),
    st.sampled_from([None, *range(7)]),
    st.data(),
)
def test_a_chain_comes_back_with_its_hashes_and_what_is_none_as_it_was(
    batches: list[int], seed: int, forged: int | None, data: st.DataObject
) -> None:
    plain = chain(sum(batches), seed)
    if plain and forged is not None:
        at = data.draw(st.integers(0, len(plain) - 1))
        row = list(plain[at])
        row[forged] = "0" * 64 if forged in {1, 4, 5, 6} else row[forged] + 1  # type: ignore[operator]
        plain[at] = tuple(row)  # type: ignore[assignment]
    rows, begun = Rows(), 0
    for count in batches:
        rows.extend(plain[begun : begun + count])
        begun += count
    assert list(rows) == plain == list(Rows(plain))
    assert all(type(one) is tuple for one in rows[:-BLOCK])
    if forged is None:
        assert list(Rows(plain, checked=True)) == plain


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
    plain = chain(40 * BLOCK, 7)
    rows = Rows(plain)
    packed, latest = rows._parts
    as_they_stand = sum(sys.getsizeof(one) + sum(map(sys.getsizeof, one)) for one in plain)
    held = sum(sys.getsizeof(part) for block in packed for part in (block, *block))
    assert len(latest) < 2 * BLOCK
    assert held < as_they_stand / 25  # a hash alone would take a twelfth


def test_a_reader_goes_on_with_what_it_saw_while_more_is_added() -> None:
    rows = Rows(row(number) for number in range(BLOCK))
    reading = iter(rows)
    first = next(reading)
    rows.extend(row(number) for number in range(BLOCK, 5 * BLOCK))
    seen = [first, *reading]
    assert seen == [row(number) for number in range(len(seen))]
