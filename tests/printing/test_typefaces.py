"""Lines: nothing is lost, nothing is wider than its place."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as some

from contest.printing.typefaces import HOLDS, Style, typefaces
from tests.printing.staged import FONTS, NAMES

FACES = typefaces(FONTS)


@given(some.text(max_size=200), some.floats(30, 400), some.sampled_from(Style))
def test_lines_hold_every_letter_and_fit(text: str, width: float, style: Style) -> None:
    lines = FACES.lines(text, style, 12, width)
    assert lines
    assert "".join("".join(lines).split()) == "".join(FACES.clean(text).split())
    assert all(FACES.width(line, style, 12) <= width + 0.01 for line in lines)


@given(some.text(max_size=100), some.floats(60, 400))
def test_balanced_lines_are_no_more_and_lose_nothing(text: str, width: float) -> None:
    lines = FACES.lines(text, Style.BOLD, 12, width)
    even = FACES.balanced(text, Style.BOLD, 12, width)
    assert len(even) == len(lines)
    assert "".join("".join(even).split()) == "".join("".join(lines).split())


def test_balanced_lines_cut_no_word_that_has_room() -> None:
    title = "Khởi động, lượt riêng"
    widest = FACES.longest_word(title, Style.BOLD, 12)
    for width in range(int(widest) + 1, int(widest) + 60):
        words = " ".join(FACES.balanced(title, Style.BOLD, 12, width)).split()
        assert words == title.split()


def test_letters_of_the_language_stay_and_come_composed() -> None:
    letters = "".join(NAMES).replace("🚓", "")
    assert FACES.clean(unicodedata.normalize("NFD", letters)) == letters


def test_what_cannot_be_printed_leaves_a_box_and_what_is_unseen_leaves_nothing() -> None:
    assert FACES.clean("a🚓b") == "a□b"
    assert FACES.clean("👍🏽") == "□"
    assert FACES.clean("x\u200b\ufeff\u00ad\x07y") == "xy"
    assert FACES.clean("một\thai\u00a0ba\r\nbốn") == "một hai ba\nbốn"


def test_a_mark_is_not_torn_from_its_letter() -> None:
    word = "x\u0323" * 60
    lines = FACES.lines(word, Style.REGULAR, 12, 50)
    assert len(lines) > 1
    assert not any(unicodedata.combining(line[0]) for line in lines)


def test_a_space_that_holds_is_drawn_as_a_space_and_no_line_ends_at_it() -> None:
    held = f"Khu phố 12: 32,5{HOLDS}→{HOLDS}31,5"
    width = FACES.longest_word(held, Style.REGULAR, 11) + 1
    lines = FACES.lines(held, Style.REGULAR, 11, width)
    assert lines[-1] == "32,5 → 31,5"
    assert len(FACES.lines(held.replace(HOLDS, " "), Style.REGULAR, 11, width)) >= len(lines)
