"""Each shipped question stands on one page of the projector, as the stage itself lays it out."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from contest.banks.loader import load_bank
from contest.domain.questions import Matching, Question
from contest.presentation.answers import options_of
from contest.presentation.wording import Words
from contest.resources import assets_dir
from contest.ui.projector.lettering import Lettering, load_fonts
from contest.ui.projector.pieces import Size
from contest.ui.projector.planning import pages_of
from tests.question_banks.shipped import HOME

WIDE, OLD = Size(1366, 768), Size(1024, 768)  # a laptop's mirror, and a projector of old
TEAMS = 8


@pytest.fixture(scope="module")
def lettering(qapp: QApplication) -> Lettering:
    load_fonts(assets_dir() / "fonts" / "be-vietnam-pro")
    return Lettering()


def broken(size: Size, lettering: Lettering) -> Iterator[Question]:
    """The questions that take more than one page on a screen of `size`."""
    words = Words("vi")
    for path in sorted(HOME.glob("*/bank.json")):
        for question in load_bank(path.parent).questions():
            options = tuple(text for _, text in options_of(question, words))
            if pages_of(question.text, options, size, lettering, teams=TEAMS) > 1:
                yield question


def test_every_question_fits_one_page(lettering: Lettering) -> None:
    assert [question.id for question in broken(WIDE, lettering)] == []


def test_on_an_old_projector_only_pairs_may_need_two_pages(lettering: Lettering) -> None:
    assert [
        question.id
        for question in broken(OLD, lettering)
        if not isinstance(question.body, Matching)
    ] == []
