"""Quotation marks on the stage and in the Vietnamese words: “ ”, but for what stands in files."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contest.domain.questions import Choice, Question, Single
from contest.presentation import slides
from contest.presentation.question_preview import preview_slide
from contest.presentation.quotes import curled, curled_text
from contest.presentation.wording import LANGUAGES, Words

# What stands between straight marks there is written so in a file or on a command line.
VI, EN = (dict(Words(language).section("")) for language in LANGUAGES)
_OF_FILES = ("banks", "formats", "files")


@pytest.mark.parametrize("texts", [VI, EN], ids=["vi", "en"])
def test_straight_marks_stand_only_round_what_is_typed_so(texts: dict[str, str]) -> None:
    wrong = [
        f"{name}: {text}"
        for name, text in texts.items()
        if '"' in text
        and (name.partition(".")[0] not in _OF_FILES or re.search(r'"\{(title|short)\}"', text))
    ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("texts", [VI, EN], ids=["vi", "en"])
def test_marks_open_and_close(texts: dict[str, str]) -> None:
    for name, text in texts.items():
        assert text.count("“") == text.count("”"), name


def test_no_vietnamese_word_has_a_straight_apostrophe_for_a_mark() -> None:
    assert not [name for name, text in VI.items() if re.search(r"(^|\s)'\w", text)]


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ('Khẩu hiệu "5 Không" có nghĩa gì?', "Khẩu hiệu “5 Không” có nghĩa gì?"),
        ('("Luật") và "Nghị định".', "(“Luật”) và “Nghị định”."),
        ('Màn hình 15" hay 20"?', 'Màn hình 15" hay 20"?'),
        ('<a href="x">', '<a href="x">'),
        ('Một dấu " lẻ', 'Một dấu " lẻ'),
        ("“Sẵn có”", "“Sẵn có”"),
    ],
)
def test_pairs_are_curled_and_nothing_else(typed: str, printed: str) -> None:
    assert curled_text(typed) == printed


@given(st.text(alphabet=st.sampled_from(' "aỘ.,(')))
def test_a_text_keeps_its_letters_and_its_length(text: str) -> None:
    made = curled_text(text)
    assert made.replace("“", '"').replace("”", '"') == text
    assert curled_text(made) == made


def test_the_hall_sees_them_in_every_part_of_a_question() -> None:
    body = Single((Choice("A", 'Là "lừa đảo"'), Choice("B", "Không")), "A")
    question = Question("b", "q1", 'Cụm từ "OTP" là gì?', body, explanation='Xem "Điều 4".')
    told = (
        preview_slide(question, Words("vi")),
        preview_slide(question, Words("vi"), revealed=True),
    )
    assert '"' not in str([(one.face.text, one.face.options) for one in told]).replace("'", "")
    assert isinstance(told[1], slides.Reveal)
    assert told[1].explanation == "Xem “Điều 4”."


def test_a_slide_without_marks_is_handed_on_as_it_is() -> None:
    slide = slides.Agenda("Chương trình", "Hội thi", (slides.AgendaItem("1", "Một", "now", ""),))
    assert curled(slide) is slide
