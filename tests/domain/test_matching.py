"""Answers in words and numbers: what counts as the same."""

from __future__ import annotations

import unicodedata
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contest.domain.matching import number_in, plain, says_keyword, seems_right
from contest.domain.questions import (
    Item,
    Matching,
    Numeric,
    Ordering,
    Question,
    Short,
    Situation,
)


def question(body: Short | Numeric | Ordering | Matching | Situation) -> Question:
    return Question("b", "q", "Câu hỏi?", body)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hoà bình", "hòa bình"),
        ("thuý", "thúy"),
        ("khoẻ", "khỏe"),
        ("Quý Tỵ", "Quý Tỵ"),
        ("xử lý", unicodedata.normalize("NFD", "xử lý")),
        ("toà án", unicodedata.normalize("NFD", "tòa án")),
    ],
)
def test_tone_placement_and_composition_never_matter(one: str, other: str) -> None:
    assert plain(one, "exact") == plain(other, "exact")
    assert plain(one, "no_tones") == plain(other, "no_tones")


@pytest.mark.parametrize(
    ("how", "same", "different"),
    [
        ("exact", [" An toàn "], ["an toàn", "An  toàn", "An toan", "Ân toàn"]),
        ("fold", ["AN TOÀN", "an  toàn", "antoàn", "an toàn"], ["an toan", "ân toàn", "an toán"]),
        ("no_tones", ["an toan", "ÂN TOÁN", "ăn tòan"], ["an toa", "am toan"]),
    ],
)
def test_each_way_of_matching_ignores_what_it_says(
    how: str, same: list[str], different: list[str]
) -> None:
    asked = question(Short(("An toàn",), how))  # type: ignore[arg-type]
    assert all(seems_right(asked, text) for text in same)
    assert not any(seems_right(asked, text) for text in different)


def test_d_with_a_stroke_is_a_letter_of_its_own_but_without_tones() -> None:
    assert not seems_right(question(Short(("đúng",))), "dúng")
    assert seems_right(question(Short(("đúng",), "no_tones")), "DUNG")


def test_every_listed_alternative_counts() -> None:
    asked = question(Short(("Luật An ninh mạng", "Luật ANM")))
    assert seems_right(asked, "luật anm")
    assert not seems_right(asked, "luật")


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [
        ("16", "16", ""),
        ("16 tuổi", "16", "tuổi"),
        ("7,5", "7.5", ""),
        ("7.5", "7.5", ""),
        ("1.000", "1000", ""),
        ("1 000 000 đồng", "1000000", "đồng"),
        ("1.234,56", "1234.56", ""),
        ("−3", "-3", ""),
    ],
)
def test_numbers_are_read_as_people_write_them(text: str, number: str, unit: str) -> None:
    assert number_in(text) == (Decimal(number), unit)


@pytest.mark.parametrize("text", ["", "tuổi", "mười sáu", "1,2,3", "--1"])
def test_what_is_no_number_is_none(text: str) -> None:
    assert number_in(text) is None


def test_a_number_may_be_off_by_the_tolerance_and_leave_out_the_unit() -> None:
    asked = question(Numeric("24", "1", "giờ"))
    assert seems_right(asked, "24 giờ")
    assert seems_right(asked, "25")
    assert seems_right(asked, "23 GIỜ")
    assert not seems_right(asked, "26 giờ")
    assert not seems_right(asked, "24 phút")
    assert not seems_right(asked, "hai mươi tư")


def test_orders_and_pairs_are_read_in_the_ways_that_people_say_them() -> None:
    items = tuple(Item(letter, letter) for letter in "ABC")
    order = question(Ordering(items, ("C", "A", "B")))
    assert all(seems_right(order, text) for text in ("CAB", "c a b", "C, A, B", "C → A → B"))
    assert not seems_right(order, "ABC")
    pairs = question(Matching(items[:2], items, (("1", "B"), ("2", "A"))))
    assert all(seems_right(pairs, text) for text in ("1B 2A", "2A, 1B", "1 – B, 2 – A"))
    assert not seems_right(pairs, "1A 2B")


@pytest.mark.parametrize(
    ("said", "exact", "fold", "no_tones"),
    [
        ("HÒA BÌNH", True, True, True),
        ("HOÀ BÌNH", True, True, True),  # the old placement of the mark
        (unicodedata.normalize("NFD", "HÒA BÌNH"), True, True, True),
        ("hòa bình", False, True, True),
        ("Hòa-bình!", False, True, True),
        ("hòabình", False, True, True),
        ("hoa binh", False, False, True),
        ("hòa", False, False, False),
        ("", False, False, False),
        ("…", False, False, False),
    ],
)
def test_a_keyword_is_compared_as_the_round_says(
    said: str, exact: bool, fold: bool, no_tones: bool
) -> None:
    found = [says_keyword("HÒA BÌNH", said, how) for how in ("exact", "fold", "no_tones")]
    assert found == [exact, fold, no_tones]


def test_a_situation_is_for_people_to_judge() -> None:
    assert seems_right(question(Situation("Báo công an")), "Báo công an") is None


@given(st.text(), st.sampled_from(["exact", "fold", "no_tones"]))
def test_comparing_is_the_same_for_any_normal_form_and_settles(text: str, how: str) -> None:
    forms = {plain(unicodedata.normalize(form, text), how) for form in ("NFC", "NFD")}  # type: ignore[arg-type]
    assert len(forms) == 1
