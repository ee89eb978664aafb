"""Arithmetic and small values: points, ranks, right answers, names."""

from __future__ import annotations

import pytest

from contest.domain.matching import is_right
from contest.domain.points import half_up, weighted
from contest.domain.questions import (
    Multiple,
    Short,
    Source,
    TrueFalse,
    is_by_letter,
    letters_of,
)
from contest.domain.scoring import speed_ranks, table_points
from contest.domain.teams import proposed_short
from tests.domain.builders import question, single


@pytest.mark.parametrize(
    ("numerator", "denominator", "rounded"),
    [(5, 2, 3), (-5, 2, -3), (7, 3, 2), (8, 3, 3), (-7, 3, -2), (0, 7, 0), (2600, 3, 867)],
)
def test_halves_go_away_from_zero(numerator: int, denominator: int, rounded: int) -> None:
    assert half_up(numerator, denominator) == rounded


def test_weights_are_hundredths() -> None:
    assert [weighted(825, weight) for weight in (100, 50, 150, 0)] == [825, 413, 1238, 0]


def test_equal_times_are_equal_ranks_and_the_next_is_skipped() -> None:
    assert speed_ranks({1: 3412, 2: 5000, 3: 3412, 4: 9}) == {1: 2, 2: 4, 3: 2, 4: 1}


def test_beyond_the_table() -> None:
    assert [table_points((40, 30), rank, "repeat") for rank in (1, 2, 3, 9)] == [40, 30, 30, 30]
    assert [table_points((40, 30), rank, "zero") for rank in (1, 2, 3, 9)] == [40, 30, 0, 0]


def test_right_answers_by_letter() -> None:
    assert is_right(question(1), "B") is True
    assert is_right(question(1), "C") is False
    assert is_right(question(1, TrueFalse(answer=True)), "A") is True
    assert is_right(question(1, TrueFalse(answer=False)), "A") is False
    assert is_right(question(1, Multiple(single().choices, ("A", "C"))), "CA") is True
    assert is_right(question(1, Multiple(single().choices, ("A", "C"))), "A") is False
    assert is_right(question(1, Short(("x",))), "x") is None


def test_what_boards_and_keys_can_take() -> None:
    assert is_by_letter(question(1))
    assert is_by_letter(question(1, TrueFalse(answer=True)))
    assert not is_by_letter(question(1, single(letters="ABCDE")))
    assert not is_by_letter(question(1, Multiple(single().choices, ("A",))))
    assert not is_by_letter(question(1, Short(("x",))))
    assert letters_of(question(1, Short(("x",)))) == ()


def test_a_document_is_in_force_from_its_first_to_its_last_day() -> None:
    source = Source("Luật", valid_from="2026-07-01", valid_to="2027-06-30")
    days = ("2026-06-30", "2026-07-01", "2027-06-30", "2027-07-01")
    assert [source.covers(day) for day in days] == [False, True, True, False]


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Đội thi Chi đoàn Khu phố 7", "đoàn Khu phố 7"),
        ("Đội thi Phường Linh Trung", "Linh Trung"),
        ("Hợp tác xã công nghệ cao Ngã Bảy – Đại Thành", "Đại Thành"),
        ("Hội Cựu chiến binh Khu phố Ộ Ữ (thử dấu chồng)", "dấu chồng"),
        ("Chi đoàn (KP 9)", "đoàn (KP 9)"),
        ("Đội 1", "Đội 1"),
        ("Nghiêngngảnghiêngngả", "Nghiêngngảnghi"),
        ("", ""),
    ],
)
def test_a_short_name_is_the_end_of_the_long_one(name: str, short: str) -> None:
    assert proposed_short(name) == short
