"""Fitting: every word on exactly one page, sizes within their bounds, nothing too wide or high."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from contest.presentation.slides import Option, QuestionOpen, QuestionRead
from contest.ui.projector import scale
from contest.ui.projector.fitting import Fitted, Room, fit, option_measures
from contest.ui.projector.lettering import Lettering
from contest.ui.projector.pieces import Canvas, Size
from contest.ui.projector.planning import page_counter, pages_of_slide, plan_of
from contest.ui.projector.plans.question import QuestionPlan
from tests import sample_slides as samples

SIZES = (Size(1024, 768), Size(1366, 768), Size(1920, 1080), Size(3840, 2160))

WORDS = st.sampled_from(
    "Theo Luật An ninh mạng số 116/2025/QH15 người sử dụng Điều 42 khoản 2 Ộ Ữ Ặ nghiêng "
    "30 giây – (trừ trường hợp) “tin giả” https://www.chinhphu.vn/van-ban/luat-an-ninh-mang-2025 "
    "20 triệu đồng; và, hoặc không".split()
)
TEXTS = st.lists(WORDS, min_size=1, max_size=250).map(" ".join)
OPTIONS = st.lists(st.lists(WORDS, min_size=1, max_size=40).map(" ".join), max_size=8).map(tuple)
ROOMS = st.tuples(st.sampled_from(SIZES), st.floats(0.3, 0.7), st.booleans())


def room_in(canvas: Canvas, height: float, *, medallion: bool) -> Room:
    beside = canvas.px(0.26) if medallion else 0
    return Room(canvas.safe.w, canvas.px(height), beside, beside)


def letters(text: str) -> str:
    return "".join(text.split())


def question_text(fitted: Fitted) -> str:
    return letters("".join(line for page in fitted.pages for line in page.lines))


def option_texts(fitted: Fitted, count: int) -> list[str]:
    parts = [option for page in fitted.pages for option in page.options]
    return [
        letters("".join(line for part in parts if part.index == at for line in part.lines))
        for at in range(count)
    ]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(text=TEXTS, options=OPTIONS, place=ROOMS)
def test_every_word_is_on_exactly_one_page(
    lettering: Lettering, text: str, options: tuple[str, ...], place: tuple[Size, float, bool]
) -> None:
    size, height, medallion = place
    canvas = Canvas(size, lettering)
    fitted = fit(text, options, room_in(canvas, height, medallion=medallion), canvas)
    assert question_text(fitted) == letters(text)
    assert option_texts(fitted, len(options)) == [letters(option) for option in options]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(text=TEXTS, options=OPTIONS, place=ROOMS)
def test_type_stays_between_its_largest_and_its_floor_and_lines_within_their_width(
    lettering: Lettering, text: str, options: tuple[str, ...], place: tuple[Size, float, bool]
) -> None:
    size, height, medallion = place
    canvas = Canvas(size, lettering)
    room = room_in(canvas, height, medallion=medallion)
    fitted = fit(text, options, room, canvas)
    assert 0.04 * size.height <= fitted.question_px <= 0.07 * size.height + 1
    if options:
        assert 0.036 * size.height - 0.5 <= fitted.option_px <= 0.05 * size.height + 1
    for page in fitted.pages:
        assert lettering.widest(page.lines, fitted.question_px, 600) <= room.width
        across = room.width - (room.beside_width if fitted.beside else 0)
        assert sum(fitted.bars) + (fitted.columns - 1) * canvas.gap <= across
        width = option_measures(canvas, fitted.option_px).text_width(fitted.bars[0])
        for option in page.options:
            assert lettering.widest(option.lines, fitted.option_px, 500) <= width


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(text=TEXTS, options=OPTIONS, place=ROOMS)
def test_no_page_is_higher_than_its_room(
    lettering: Lettering, text: str, options: tuple[str, ...], place: tuple[Size, float, bool]
) -> None:
    size, height, medallion = place
    canvas = Canvas(size, lettering)
    room = room_in(canvas, height, medallion=medallion)
    fitted = fit(text, options, room, canvas)
    measures = option_measures(canvas, fitted.option_px)
    for page in fitted.pages:
        used = len(page.lines) * canvas.pitch(fitted.question_px)
        if page.options:
            rows = -(-len(page.options) // fitted.columns)
            tallest = max(len(option.lines) for option in page.options)
            row = max(measures.minimum, tallest * canvas.pitch(fitted.option_px) + 2 * measures.pad)
            used += canvas.gap + rows * row + (rows - 1) * measures.gap
        assert used <= room.height


def test_a_text_of_many_pages_loses_nothing_between_them(lettering: Lettering) -> None:
    canvas = Canvas(Size(1024, 768), lettering)
    text = " ".join(f"từ{number}" for number in range(600))
    options = tuple(" ".join(f"lựa{number}" for number in range(200)) for _ in "AB")
    fitted = fit(text, options, room_in(canvas, 0.5, medallion=True), canvas)
    assert len(fitted.pages) > 4
    assert question_text(fitted) == letters(text)
    assert option_texts(fitted, 2) == [letters(option) for option in options]


def test_a_short_question_is_as_large_as_type_gets(lettering: Lettering) -> None:
    canvas = Canvas(Size(1920, 1080), lettering)
    room = room_in(canvas, 0.6, medallion=True)
    fitted = fit(samples.SHORT_QUESTION, samples.SHORT_OPTIONS, room, canvas)
    assert fitted.question_px == canvas.letters(scale.QUESTION[0])
    assert fitted.option_px == canvas.letters(scale.OPTION[0])


def test_a_long_text_takes_smaller_type_before_it_takes_pages(lettering: Lettering) -> None:
    canvas = Canvas(Size(1920, 1080), lettering)
    room = room_in(canvas, 0.6, medallion=True)
    sizes, pages = [], []
    for words in (10, 40, 80, 400):
        fitted = fit(" ".join(["nghiêng"] * words), ("Đúng", "Sai"), room, canvas)
        sizes.append(fitted.question_px)
        pages.append(len(fitted.pages))
    assert sizes == sorted(sizes, reverse=True)
    assert pages[0] == 1
    assert pages[-1] > 1
    assert sizes[-1] == canvas.letters(scale.QUESTION[1])


@pytest.mark.parametrize("teams", [2, 8, 12])
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size.width}x{size.height}")
def test_the_check_of_a_bank_is_told_the_pages_that_the_stage_makes(
    lettering: Lettering, size: Size, teams: int
) -> None:
    count = page_counter(size, lettering, teams=teams)
    opened = samples.question_slides(teams)["open"]
    assert isinstance(opened, QuestionOpen)
    told, made = [], []
    for times in (1, 3, 4, 5, 6, 8, 14):
        for options in (samples.OPTIONS, samples.LONG_OPTIONS, ("Đúng", "Sai"), ()):
            face = samples.face(" ".join([samples.SHORT_QUESTION] * times), options)
            told.append(count(face))
            made.append(pages_of_slide(replace(opened, face=face), size, lettering))
    assert told == made
    assert min(told) == 1 < max(told)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size.width}x{size.height}")
def test_the_sides_of_pairs_stand_in_two_columns(lettering: Lettering, size: Size) -> None:
    numbers = tuple(Option(str(at), f"Điều {at}") for at in (1, 8, 42))
    texts = ("Phạm vi điều chỉnh", "Hợp tác quốc tế", "Hiệu lực", "Trách nhiệm người sử dụng")
    letters_ = tuple(Option(letter, text) for letter, text in zip("ABCD", texts, strict=True))
    asked = replace(samples.face(samples.SHORT_QUESTION, ()), options=(*numbers, *letters_))
    slide = QuestionOpen(samples.HEADER, asked, samples.tiles(8), samples.clock())
    plan = plan_of(slide, size, lettering)
    assert isinstance(plan, QuestionPlan)
    assert [one.letter for one in plan.options] == ["1", "A", "8", "B", "42", "C", "D"]
    left = tuple(one for one in plan.options if one.letter.isdecimal())
    right = tuple(one for one in plan.options if not one.letter.isdecimal())
    assert len({one.box.x for one in left}) == len({one.box.x for one in right}) == 1
    assert left[0].box.right < right[0].box.x
    assert [one.box.y for one in left] == [one.box.y for one in right[:3]]
    assert right[0].box.w > left[0].box.w  # the longer texts have the wider bars


@pytest.mark.parametrize(
    ("text", "tied"),
    [
        ("theo quy định tại Điều 42 của Luật này", "Điều 42"),
        ("có hiệu lực kể từ ngày 01 của tháng sau", "ngày 01"),
        ("mỗi đội có đúng 30 giây để suy nghĩ", "30 giây"),
        ("không được cho người khác mượn mật khẩu của mình", "mật khẩu"),
        ("một câu có dấu – nằm giữa hai vế dài", "dấu –"),
        ("điều nào được nêu đầu tiên trong “5 Không” ở bản tin", "“5 Không”"),
        ("theo bài viết Kỳ 3 trên trang của tỉnh", "Kỳ 3"),
        ("tọa đàm ở Bến Tre (khi đó), những điều nào được nêu", "(khi đó),"),
    ],
)
def test_a_line_does_not_part_what_belongs_together(
    lettering: Lettering, text: str, tied: str
) -> None:
    widths = range(300, 1500, 25)
    for width in widths:
        for even in (False, True):
            lines = lettering.lines(text, 50, 600, width, even=even)
            assert any(tied in line for line in lines), (width, lines)


def test_a_title_is_broken_into_lines_of_about_one_length(lettering: Lettering) -> None:
    text = "Hội Liên hiệp Phụ nữ phường Tân Thới Hiệp"
    full = lettering.lines(text, 50, 700, 900, even=False)
    even = lettering.lines(text, 50, 700, 900)
    assert len(even) == len(full) == 2
    assert difference(lettering, even) <= difference(lettering, full)


def difference(lettering: Lettering, lines: tuple[str, ...]) -> float:
    widths = [lettering.width(line, 50, 700) for line in lines]
    return max(widths) - min(widths)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size.width}x{size.height}")
@pytest.mark.parametrize("hint", ["Đang đọc câu hỏi", "Người dẫn chương trình đọc câu hỏi"])
def test_text_below_the_medallion_leaves_its_words_alone(
    lettering: Lettering, size: Size, hint: str
) -> None:
    read = QuestionRead(samples.HEADER, samples.face(samples.LONG_QUESTION, ()), (), hint)
    plan = plan_of(read, size, lettering)
    assert isinstance(plan, QuestionPlan)
    text, words = plan.question, plan.medallion.caption
    shown = bool(words.h)
    for at, line in enumerate(text.text.split("\n")):
        above = text.y + at * text.pitch >= words.y + words.h
        beside = text.x + lettering.width(line, text.px, text.weight) <= words.x
        assert above or beside or not shown, line
