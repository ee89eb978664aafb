"""The editor with the projector's own layout, as the program puts it together."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from contest.presentation.wording import Words
from contest.resources import fonts_dir
from contest.ui.bank_program import BankProgram
from contest.ui.projector.thumbnail import Thumbnail
from tests.banks.samples import sample
from tests.ui.banks.staging import bank_at


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    bank = sample()
    words = "Một câu hỏi rất dài về an ninh mạng và trách nhiệm của mỗi người dân. "
    bank["questions"][1]["text"] = words * 12
    bank["questions"][2]["text"] = words * 60
    return bank_at(tmp_path_factory.mktemp("bank"), bank)


@pytest.fixture(scope="module")
def program(qapp: QApplication, home: Path) -> Iterator[BankProgram]:
    made = BankProgram(["contest"], Words(), fonts_dir(), "2026-11-22")
    made.show([home], [])
    yield made
    made.close()


def problems(program: BankProgram) -> str:
    shown = program.desk.window.problems.list
    return "\n".join(shown.item(place).text() for place in range(shown.count()))


def test_the_picture_is_the_projector_s_and_changes_with_the_question(
    program: BankProgram, qtbot: QtBot
) -> None:
    pane = program.desk.panes.left
    qtbot.waitUntil(lambda: pane.current() == 0)
    picture = program.desk.window.findChild(Thumbnail)
    qtbot.waitUntil(lambda: not picture.picture().isNull())
    first = picture.picture().copy()
    pane.select([3])
    qtbot.waitUntil(lambda: picture.picture() != first)


def test_questions_that_need_several_pages_are_told_with_how_many(
    program: BankProgram, qtbot: QtBot
) -> None:
    pane = program.desk.panes.left
    qtbot.waitUntil(lambda: pane.current() is not None)
    pane.select([1])
    qtbot.waitUntil(lambda: "cần 2 trang" in problems(program), timeout=10_000)
    preview = program.desk.window.preview
    qtbot.waitUntil(lambda: preview._pages.text() == "trang 1/2")
    preview._next.click()
    assert preview._pages.text() == "trang 2/2"
    pane.select([2])
    qtbot.waitUntil(lambda: "✗" in problems(program), timeout=10_000)  # more than two: a fault


def test_files_to_be_brought_in_open_the_review(
    program: BankProgram, qtbot: QtBot, tmp_path: Path
) -> None:
    text = tmp_path / "câu hỏi.txt"
    text.write_text("Câu 1: Một?\nA. 1\nB. 2\nĐáp án: A\n", encoding="utf-8")
    program.desk.bring([text])
    bringing = program.desk.bringing
    assert bringing is not None
    qtbot.waitUntil(bringing.window.save.isEnabled)
    bringing.window._home = tmp_path / "banks"
    bringing.window.save.click()
    # What was made is opened in the editor, and the review is gone.
    qtbot.waitUntil(lambda: program.desk.panes.left._title.text() == "câu hỏi")
    assert program.desk.bringing is None
