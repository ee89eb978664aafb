"""Each shipped question stands on one page of the projector, as the stage itself lays it out."""

from __future__ import annotations

from collections.abc import Iterator

from contest.banks.loader import load_bank
from contest.domain.questions import Matching, Question, Short
from contest.presentation.projection_cue import face_of
from contest.presentation.slides import Header, Reveal
from contest.presentation.wording import Words
from contest.ui.projector.lettering import Lettering
from contest.ui.projector.pieces import Size
from contest.ui.projector.planning import page_counter, plan_of
from contest.ui.projector.plans.question import QuestionPlan
from tests.question_banks.shipped import HOME
from tests.sample_slides import tiles

WIDE, OLD = Size(1366, 768), Size(1024, 768)  # a laptop's mirror, and a projector of old
TEAMS = 8


def broken(size: Size, lettering: Lettering) -> Iterator[Question]:
    """The questions that take more than one page on a screen of `size`."""
    count, words = page_counter(size, lettering, teams=TEAMS), Words("vi")
    for path in sorted(HOME.glob("*/bank.json")):
        for question in load_bank(path.parent).questions():
            if count(face_of(question, words)) > 1:
                yield question


def test_every_question_fits_one_page(lettering: Lettering) -> None:
    assert [question.id for question in broken(WIDE, lettering)] == []


def test_on_an_old_projector_only_pairs_may_need_two_pages(lettering: Lettering) -> None:
    assert [
        question.id
        for question in broken(OLD, lettering)
        if not isinstance(question.body, Matching)
    ] == []


def test_what_was_right_stands_on_the_first_page_of_its_reveal(lettering: Lettering) -> None:
    """An answer in words has no letter that could stand for it beside the question."""
    words, hidden = Words("vi"), []
    for path in sorted(HOME.glob("*/bank.json")):
        for question in load_bank(path.parent).questions():
            if not isinstance(question.body, Short) or question.media:
                continue
            answer = question.body.answer[0]
            slide = Reveal(
                Header("Phần 1 · Khởi động", "Câu 1/3", "10 điểm"),
                face_of(question, words), "Đáp án đúng", answer,
                question.explanation, "Nguồn: " + 3 * "văn bản, khoản 2 ",
                tiles(12, stage="reveal"),
            )  # fmt: skip
            plan = plan_of(slide, OLD, lettering)
            assert isinstance(plan, QuestionPlan)
            if answer not in plan.answer.text.replace("\n", " "):
                hidden.append(question.id)
    assert hidden == []
