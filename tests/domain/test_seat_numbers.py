"""Numbers of contestants as a host types them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contest.domain.seat_numbers import listed, numbers_of


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("12-15 20", (12, 13, 14, 15, 20)),
        ("3, 7;  9", (3, 7, 9)),
        ("12 – 14", (12, 13, 14)),
        ("20 20 3", (3, 20)),
        ("", ()),
        ("   ", ()),
    ],
)
def test_what_a_host_types(text: str, numbers: tuple[int, ...]) -> None:
    assert numbers_of(text) == numbers


@pytest.mark.parametrize("text", ["abc", "15-12", "3-", "-4", "1-2-3", "1234", "3+4", "٣"])
def test_what_is_no_list_of_numbers(text: str) -> None:
    assert numbers_of(text) is None


def test_neighbours_are_drawn_together() -> None:
    assert listed([20, 12, 13, 14, 15, 3, 4]) == "3, 4, 12–15, 20"
    assert listed([]) == ""


@given(st.sets(st.integers(1, 300)))
def test_what_is_shown_can_be_typed_again(numbers: set[int]) -> None:
    assert numbers_of(listed(numbers)) == tuple(sorted(numbers))
