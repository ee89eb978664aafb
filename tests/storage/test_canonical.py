"""Canonical JSON is what the standard encoder writes, however it is made faster."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contest.storage.chain import canonical, read_canonical

texts = st.text(st.characters(codec="utf-8"))
values = st.recursive(
    st.none() | st.booleans() | st.integers() | texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=20,
)


@settings(deadline=None, derandomize=True)
@given(st.dictionaries(texts, values, max_size=5))
def test_it_is_the_text_of_the_standard_encoder(value: dict[str, object]) -> None:
    text = canonical(value)
    assert text == json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert read_canonical(text) == value


def test_what_is_no_number_is_refused() -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        canonical({"points": float("nan")})


@pytest.mark.parametrize("text", ['{"b":1,"a":2}', '{"a": 1}', '{"a":1,"a":1}', '{"a":"\\u0041"}'])
def test_another_way_of_writing_the_same_is_not_taken(text: str) -> None:
    with pytest.raises(ValueError, match="canonical"):
        read_canonical(text)
