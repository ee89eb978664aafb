"""Names from right to left: drawn as they are read, and read back as they were typed."""

from __future__ import annotations

from pathlib import Path

import pytest

from contest.printing.direction import as_drawn
from contest.printing.missing import missing_signs
from contest.printing.papers import draw_papers
from tests.printing.reading import needs_poppler, text_of
from tests.printing.staged import set_up, ward_format


@pytest.mark.parametrize(
    ("typed", "drawn"),
    [
        ("Đội thi (1)", "Đội thi (1)"),
        ("אבג", "גבא"),
        ("Đội אבג 12", "Đội 12 גבא"),
        ("אב 12 גד z", "דג 12 בא z"),
        ("א (ב) ג", "ג (ב) א"),
        ("(אב)", "(בא)"),
        ("שִׂמְחָה", "ה" + "חָ" + "מְ" + "שִׂ"),
    ],
)
def test_lines_are_turned_where_they_have_to_be(typed: str, drawn: str) -> None:
    assert sorted(as_drawn(typed)) == sorted(typed)
    assert as_drawn(typed) == drawn


@needs_poppler
def test_a_hebrew_name_comes_back_as_it_was_typed(tmp_path: Path) -> None:
    given = set_up(("נבחרת העיר", "Khu phố 1"), ward_format()).given()
    draw_papers(["team-list"], given, tmp_path)
    text = text_of(tmp_path / "danh-sach-doi.pdf")
    plain = "".join(sign for sign in text if sign not in "\u202a\u202b\u202c\u200e\u200f")
    assert "נבחרת העיר" in plain


def test_arabic_has_no_letters_here_and_that_is_said_before_printing() -> None:
    given = set_up(("فريق", "Khu phố 1"), ward_format()).given()
    (lack,) = missing_signs(given)
    assert lack.text == "فريق"
    assert "ف (U+0641)" in lack.named
