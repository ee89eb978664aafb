"""Cells that a spreadsheet opens: a text never becomes a formula, a number stays a number."""

from __future__ import annotations

import pytest

from contest.presentation.cells import number_cell, safe_cell


@pytest.mark.parametrize("sign", list("=+-@＝＋－＠"))
@pytest.mark.parametrize(
    "before", ["", " ", "\u00a0", "\u3000", "\u200b", "\ufeff", "\u202e", "\t"]
)
def test_no_sign_begins_a_formula_whatever_stands_before_it(sign: str, before: str) -> None:
    text = f"{before}{sign}1+1"
    assert safe_cell(text) == f"'{text}"


def test_other_texts_stay_as_they_are() -> None:
    for text in ("", "Khu phố 1", "7,33", "–", "a=b", "(+84) 28", "'đã rào"):
        assert safe_cell(text) == text


def test_points_are_numbers_for_a_spreadsheet() -> None:
    assert [number_cell(text) for text in ("−10", "+2,5", "7,33", "0")] == [
        "-10",
        "2,5",
        "7,33",
        "0",
    ]
    assert number_cell("–") == "–"
    assert number_cell("-1+1") == "'-1+1"
