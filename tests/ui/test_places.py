"""Windows come back where they stood, and always where somebody can reach them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from contest.ui.help.window import HelpOpener
from contest.ui.places import FILE, Places, keep_beside
from tests.ui.banks.staging import EditorStand


def window(qtbot: QtBot, places: Places, name: str = "console") -> QWidget:
    one = QWidget()
    qtbot.addWidget(one)
    one.resize(300, 200)
    places.keep(name, one)
    one.show()
    return one


def test_a_window_comes_back_where_it_stood(qtbot: QtBot, tmp_path: Path) -> None:
    places = Places(tmp_path)
    first = window(qtbot, places)
    first.move(40, 60)
    first.resize(420, 310)
    first.close()
    later = Places(tmp_path)
    other = window(qtbot, later, "papers")
    assert other.size().width() == 300
    again = window(qtbot, later)
    assert (again.pos().toTuple(), again.size().toTuple()) == ((40, 60), (420, 310))


def test_windows_of_several_parts_share_the_file(qtbot: QtBot, tmp_path: Path) -> None:
    here, there = Places(tmp_path), Places(tmp_path)
    one, two = window(qtbot, here, "start"), window(qtbot, there, "banks")
    one.setGeometry(10, 20, 333, 222)
    one.close()
    two.setGeometry(30, 40, 444, 333)
    two.hide()
    assert set(json.loads((tmp_path / FILE).read_text("utf-8"))) == {"start", "banks"}


def test_a_place_on_a_screen_that_is_gone_is_brought_back(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    room = qapp.primaryScreen().availableGeometry()
    at = {"console": {"at": [room.right() + 500, -900, 99_000, 99_000], "whole": False}}
    (tmp_path / FILE).write_text(json.dumps(at), "utf-8")
    one = window(qtbot, Places(tmp_path))
    assert room.adjusted(-8, -8, 8, 8).contains(one.geometry())  # but for its frame


@pytest.mark.parametrize(
    "raw", ["", "[", "[]", '{"console": 1}', '{"console": {"at": [1, 2, 3]}}',
            '{"console": {"at": [1, 2, true, 4]}}', '{"console": {"at": [0, 0, -5, 10]}}'],
)  # fmt: skip
def test_a_broken_file_does_not_matter(qtbot: QtBot, tmp_path: Path, raw: str) -> None:
    (tmp_path / FILE).write_text(raw, "utf-8")
    assert window(qtbot, Places(tmp_path)).width() == 300


def test_without_a_folder_nothing_is_remembered(qtbot: QtBot, tmp_path: Path) -> None:
    window(qtbot, Places(None)).close()
    assert list(tmp_path.iterdir()) == []


def test_windows_that_a_kept_one_opens_are_kept_too(qtbot: QtBot, tmp_path: Path) -> None:
    def opened() -> tuple[QWidget, QWidget, QWidget]:
        stand = EditorStand(tmp_path)
        qtbot.addWidget(stand.window)
        Places(tmp_path).keep("banks", stand.window)
        stand.desk.bring([])
        assert stand.desk.bringing is not None
        review = stand.desk.bringing.window
        (opener,) = review.findChildren(HelpOpener)
        opener.open()
        assert opener.opened is not None
        qtbot.addWidget(opener.opened)
        return stand.window, review, opener.opened

    bank, review, manual = opened()
    review.resize(960, 666)
    manual.resize(777, 555)
    for window in (manual, review, bank):
        window.hide()
    _, review, manual = opened()
    assert (review.width(), review.height()) == (960, 666)
    assert (manual.width(), manual.height()) == (777, 555)


def test_a_window_beside_one_that_is_not_kept_comes_up_as_usual(qtbot: QtBot) -> None:
    owner, other = QWidget(), QWidget()
    qtbot.addWidget(owner)
    qtbot.addWidget(other)
    assert not keep_beside(owner, "help", other)
