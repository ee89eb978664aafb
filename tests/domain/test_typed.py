"""Texts as people type them."""

from __future__ import annotations

import pytest

from contest.domain.typed import bared, tidied, time_of_day


@pytest.mark.parametrize(
    ("typed", "time"),
    [
        ("", ""),
        ("19h30", "19:30"),
        ("19g30", "19:30"),
        ("19.30", "19:30"),
        ("19:30", "19:30"),
        (" 7 H 5 ", "07:05"),
        ("19h", "19:00"),
        ("19", "19:00"),
        ("0h00", "00:00"),
        ("23h59", "23:59"),
        ("24h00", None),
        ("24", None),
        ("19h60", None),
        ("tối", None),
        ("19h30p", None),
        ("190h30", None),
        ("-7h", None),
    ],
)
def test_a_time_of_day(typed: str, time: str | None) -> None:
    assert time_of_day(typed) == time


def test_a_text_is_tidied_to_be_shown() -> None:
    assert tidied("  To\u0302\u0309 \n\tđo\u0302\u0323i\u200b ") == "Tổ đội"
    assert tidied("a\u202eb\x00c") == "abc"


def test_a_text_is_bared_to_be_found() -> None:
    assert bared("  Đội  THƯỜNG\ntrực ") == "doi thuong truc"
    assert bared("ĐIỀU 12") == bared("điều  12") == "dieu 12"
