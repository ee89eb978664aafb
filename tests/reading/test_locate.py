"""Lines of values inside JSON texts."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contest.reading.locate import item_offsets, locate, offset_of, repeated_names

TEXT = b"""{
 "a": 1,
 "b": [
  {"c": "}]"},
  {"c": "x\\"y",
   "d": [1,
    2]}
 ],
 "tr\\u00ean": null
}"""


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ((), 1),
        (("a",), 2),
        (("b",), 3),
        (("b", 0, "c"), 4),
        (("b", 1), 5),
        (("b", 1, "d", 1), 7),
        (("trên",), 9),
        (("b", 1, "missing"), 5),
        (("b", 7), 3),
        (("a", "deeper"), 2),
    ],
)
def test_a_path_leads_to_its_line(path: tuple[str | int, ...], line: int) -> None:
    assert locate(TEXT, path) == line


def test_an_empty_text_has_no_line() -> None:
    assert locate(b"  ", ()) is None


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4)
    ),
    max_leaves=20,
)


def every_path(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[tuple[Any, ...], Any]]:
    below: Any = ()
    if isinstance(value, dict | list):
        below = value.items() if isinstance(value, dict) else enumerate(value)
    return [(path, value), *(pair for s, part in below for pair in every_path(part, (*path, s)))]


@given(values, st.sampled_from([None, 1, 3]), st.booleans())
def test_every_value_is_found(value: Any, indent: int | None, ascii_only: bool) -> None:
    raw = json.dumps(value, indent=indent, ensure_ascii=ascii_only).encode("utf-8", "surrogatepass")
    decoder = json.JSONDecoder()
    for path, part in every_path(value):
        offset = offset_of(raw, path)
        assert offset is not None
        assert decoder.raw_decode(raw[offset:].decode("utf-8", "surrogatepass"))[0] == part


def test_items_of_a_list_are_found_without_reading_them() -> None:
    items = [b'{"a": [1, 2]}', b"3", b'"x, y"']
    raw = b'{"l": [\n ' + b" ,\n".join(items) + b"]}"
    offsets = item_offsets(raw, raw.index(b"["), items)
    assert [raw[at : at + len(item)] for at, item in zip(offsets, items, strict=True)] == items


def test_names_twice_in_one_object_are_found_and_only_these() -> None:
    raw = b'{"a": {"x": 1, "y": 2, "x": 3}, "b": {"x": ["a", "a"]}, "\\u0061": 0}'
    assert [name for name, _ in repeated_names(raw)] == ["x", "a"]
