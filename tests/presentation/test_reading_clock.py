"""A question that opens by itself shows the hall how long it is still read; others show none."""

from __future__ import annotations

from contest.presentation.projection import slide_of
from contest.presentation.slides import QuestionOpen, QuestionRead
from contest.presentation.wording import Words
from tests.session.test_stories import played

STORY = """contest "Thử"
round everyone count=1 seconds=10 entry=keys right=10 readingSeconds=5
team 1 "Đội A"
team 2 "Đội B"
start 1
ask
"""


def test_the_clock_of_the_reading_is_on_the_stage_until_the_question_opens() -> None:
    slide = slide_of(played(STORY), Words("vi"))
    assert isinstance(slide, QuestionRead)
    assert slide.clock is not None
    assert (slide.clock.left_ms, slide.clock.running, slide.clock.label) == (
        5000, True, "Đọc câu hỏi")  # fmt: skip
    opened = slide_of(played(f"{STORY}wait 5\n"), Words("vi"))
    assert isinstance(opened, QuestionOpen)
    assert opened.clock is not None
    assert opened.clock.label == "Thời gian trả lời"


def test_a_question_that_the_host_opens_has_no_clock_while_it_is_read() -> None:
    slide = slide_of(played(STORY.replace(" readingSeconds=5", "")), Words("vi"))
    assert isinstance(slide, QuestionRead)
    assert slide.clock is None


def test_a_clock_that_starts_with_the_question_leaves_nothing_to_read_before() -> None:
    at_once = STORY.replace("readingSeconds=5", "readingSeconds=0")
    assert isinstance(slide_of(played(at_once), Words("vi")), QuestionOpen)
