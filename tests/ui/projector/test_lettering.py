"""How Vietnamese is set: no syllable alone on a last line, no mark of a letter in another line."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QFontMetricsF

from contest.ui.projector.lettering import Lettering, Weight
from contest.ui.projector.pieces import Box, Canvas, Size
from contest.ui.widgets.typeface import FAMILY
from tests import sample_slides as samples

PX = 50
SYLLABLES = (
    "ở",
    "Luật",
    "nghiêng",
    "“5",
    "Không”",
    "2026",
    "20",
    "giây",
    "thông",
    "tin",
    "đăng",
)
TEXTS = st.lists(st.sampled_from(SYLLABLES), min_size=1, max_size=18).map(" ".join)
WIDTHS = st.integers(240, 1200)  # as wide as the widest word at least


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TEXTS, width=WIDTHS, even=st.booleans())
def test_no_syllable_stands_alone_on_the_last_line_where_two_go(
    lettering: Lettering, text: str, width: int, even: bool
) -> None:
    lines = lettering.lines(text, PX, 600, width, even=even)
    assert " ".join(lines).split() == text.split(), "a text is read back as it was"
    words = text.split()
    if len(lines) < 2 or len(words) < 3 or " " in lines[-1]:
        return
    # What stays with the last syllable ("20 giây", "thông tin") may be too wide, or a pair is.
    assert lettering.room(" ".join(words[-3:]), PX, 600) > width or (
        lettering.room(" ".join(words[-2:]), PX, 600) > width
    )


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TEXTS, width=st.integers(300, 1200), beside=st.integers(300, 1200))
def test_nor_where_lines_are_of_two_widths(
    lettering: Lettering, text: str, width: int, beside: int
) -> None:
    widths = (min(width, beside), max(width, beside))
    lines = lettering.poured(text, PX, 600, lambda line: widths[line > 1])
    assert " ".join(lines).split() == text.split()
    if len(lines) > 1 and len(text.split()) > 2:
        pair = lettering.room(" ".join(text.split()[-3:]), PX, 600)
        assert " " in lines[-1] or pair > widths[0]


@pytest.mark.parametrize("width", range(300, 1700, 50))
def test_questions_and_titles_of_the_samples_end_on_two_syllables(
    lettering: Lettering, width: int
) -> None:
    texts = (samples.QUESTION, samples.LONG_QUESTION, samples.welcome(long=True).title)
    for text in texts:
        for even in (False, True):
            assert " " in lettering.lines(text, PX, 600, width, even=even)[-1]


@pytest.mark.parametrize("weight", [500, 600, 700, 800])
def test_marks_above_and_below_keep_to_their_own_line(lettering: Lettering, weight: Weight) -> None:
    canvas = Canvas(Size(1024, 768), lettering)
    for line in ("ẪỘỮẶỐỞỴỔẴ", "đỗ hậu bổ nữ ngõ Đào", "ỨNG PHÓ"):
        lines = ("thụ hưởng (cọc; gõ) ỘỢỰ", line)
        font = QFont(FAMILY)
        font.setPixelSize(PX * 4)
        font.setWeight(QFont.Weight(weight))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        above, below = (QFontMetricsF(font).tightBoundingRect(line) for line in lines)
        assert above.bottom() - below.top() <= canvas.pitch_of(lines, PX * 4), line


def test_only_capitals_with_two_marks_take_more_room(lettering: Lettering) -> None:
    canvas = Canvas(Size(1024, 768), lettering)
    box = Box(0, 0, 400, 400)
    tall = canvas.set("CÂU LẠC BỘ NGƯỜI CAO TUỔI PHƯỜNG", 40, 700, box)
    usual = canvas.set("Câu lạc bộ Người cao tuổi phường", 40, 700, box)
    assert tall.pitch > usual.pitch == canvas.pitch(40)
    lines = len(tall.text.split("\n"))
    assert lines > 1
    assert tall.h == lines * tall.pitch
    assert canvas.height("CÂU LẠC BỘ NGƯỜI CAO TUỔI PHƯỜNG", 40, 700, 400) == tall.h


@pytest.mark.parametrize(
    ("text", "broken"),
    [
        ("Hội Liên hiệp Phụ nữ phường và Câu lạc bộ Gia đình Trẻ số 12", "lạc\nbộ"),
        ("Theo bài viết về Quy định 85 ở TP. Hồ Chí Minh, ai phải làm gì", "Hồ\nChí"),
        ("Luật An ninh mạng năm 2025 được Quốc hội thông qua vào ngày nào", "Quốc\nhội"),
    ],
)
def test_words_of_several_syllables_stay_together_on_every_width(
    lettering: Lettering, text: str, broken: str
) -> None:
    for width in range(560, 1400, 10):
        for even in (True, False):
            assert broken not in "\n".join(lettering.lines(text, PX, 600, width, even=even))


@pytest.mark.parametrize(
    ("name", "lines"),
    [("Công đoàn UBND", ("Công đoàn", "UBND")), ("Quân sự phường", ("Quân sự", "phường"))],
)
def test_a_short_name_is_parted_between_its_words(
    lettering: Lettering, name: str, lines: tuple[str, ...]
) -> None:
    width = lettering.room(name, PX, 600) * 0.9
    assert lettering.lines(name, PX, 600, width) == lines


WEIGHTS: tuple[Weight, ...] = (500, 800)


def test_what_is_remembered_of_a_text_is_of_that_size_weight_and_width(
    lettering: Lettering,
) -> None:
    seen = set()
    for text, px, weight, width in product(
        (samples.QUESTION, samples.OPTIONS[0]), (31, 44), WEIGHTS, (340.0, 520.0)
    ):
        for even in (True, False):
            lines = lettering.lines(text, px, weight, width, even=even)
            assert lines == Lettering().lines(text, px, weight, width, even=even)
            seen.add(lines)
        widest = max(Lettering().room(word, px, weight) for word in text.split())
        assert lettering.widest_word(text, px, weight) == pytest.approx(widest)
    assert len(seen) > 6, "they would all break alike"
