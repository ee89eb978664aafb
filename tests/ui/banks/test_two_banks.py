"""Two banks beside each other: copied, moved, merged, split; and windows that close."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from contest.banks.checks import check_bank_files
from contest.ui.banks.asking import Choice, NewBankDialog
from tests.banks.samples import PICTURE, sample
from tests.ui.activating import make_active
from tests.ui.banks.staging import EditorStand, bank_at, drop, press, type_in, written

CTRL = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


@pytest.fixture(scope="module")
def stage(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[EditorStand]:
    stand = EditorStand(tmp_path_factory.mktemp("home"))
    stand.desk.forms.toggle_two()
    yield stand
    stand.desk.close()


@pytest.fixture
def other(tmp_path: Path) -> Path:
    bank = sample() | {"title": "Kia", "packages": [], "obstacles": [], "topics": []}
    bank["questions"] = [{"id": "k1", "type": "truefalse", "text": "Kia?", "answer": True}]
    return bank_at(tmp_path / "b", bank, "kia")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return bank_at(tmp_path, sample())


@pytest.fixture
def stand(stage: EditorStand, qtbot: QtBot, home: Path, other: Path) -> EditorStand:
    if not stage.window.are_two:
        stage.desk.forms.toggle_two()
    stage.open(qtbot, home)
    stage.open(qtbot, other, stage.window.right)
    stage.window.activateWindow()
    make_active(stage.window, qtbot)
    stage.left.table.setFocus()
    return stage


def ids(stand: EditorStand, right: bool = False) -> list[str]:
    bank = (stand.window.right if right else stand.left).bank
    assert bank is not None
    return [row.id for row in bank.document.rows]


def test_marked_questions_are_copied_with_all_that_belongs_to_them(
    stand: EditorStand, qtbot: QtBot, other: Path
) -> None:
    stand.left.select([0, 3])
    press(qtbot, stand.window, Key.Key_F5)
    qtbot.waitUntil(lambda: ids(stand, right=True) == ["k1", "q1", "q4"])
    assert len(ids(stand)) == 8
    assert (other / "media" / "so.png").read_bytes() == PICTURE
    stand.window.right.table.setFocus()
    press(qtbot, stand.window, Key.Key_S, CTRL)
    stand.settle(qtbot)
    assert written(other)["topics"] == [{"id": "attt", "title": "An toàn thông tin"}]
    assert check_bank_files([other]).is_clean


def test_moved_questions_leave_and_each_bank_undoes_its_own(
    stand: EditorStand, qtbot: QtBot
) -> None:
    stand.left.select([4])
    press(qtbot, stand.window, Key.Key_F6)
    qtbot.waitUntil(lambda: ids(stand, right=True) == ["k1", "q5"])
    assert "q5" not in ids(stand)
    press(qtbot, stand.window, Key.Key_Z, CTRL)
    assert "q5" in ids(stand)
    assert ids(stand, right=True) == ["k1", "q5"]
    stand.window.right.table.setFocus()
    press(qtbot, stand.window, Key.Key_Z, CTRL)
    assert ids(stand, right=True) == ["k1"]


def test_with_one_bank_there_is_nowhere_to_copy_to(stand: EditorStand, qtbot: QtBot) -> None:
    press(qtbot, stand.window, Key.Key_F4)
    assert not stand.window.deeds["copy_over"].isEnabled()
    stand.desk.questions.copy_over()
    assert "F4" in stand.window.message.text()


def test_the_same_bank_on_both_sides_is_one(stand: EditorStand, qtbot: QtBot, home: Path) -> None:
    stand.desk.files.open(home, lambda opened: stand.desk._put_bank(opened, stand.window.right))
    qtbot.waitUntil(lambda: stand.window.right.bank is stand.left.bank)
    stand.left.select([0])
    stand.desk.questions.copy_over()
    assert "cùng một ngân hàng" in stand.window.message.text()


def test_banks_are_merged(stand: EditorStand, qtbot: QtBot, other: Path) -> None:
    bank = stand.left.bank
    assert bank is not None
    stand.desk.files.merge(bank, [other, other])
    stand.settle(qtbot)
    assert ids(stand)[8:] == ["k1", "k1-2"]
    assert "2 câu" in stand.window.message.text()
    press(qtbot, stand.window, Key.Key_Z, CTRL)
    assert len(ids(stand)) == 8


def dialog_of(stand: EditorStand, kind: type[Any]) -> Any:
    (found,) = [one for one in stand.window.findChildren(kind) if one.isVisible()]
    return found


def test_marked_questions_become_a_bank_of_their_own(
    stand: EditorStand, qtbot: QtBot, tmp_path: Path
) -> None:
    stand.left.select([0, 2])
    stand.window.deeds["split"].trigger()
    dialog = dialog_of(stand, NewBankDialog)
    dialog.place.setText(str(tmp_path / "c"))
    assert not dialog.make.isEnabled()  # a bank has a title
    type_in(dialog.title, "Phần tách ra")
    dialog.make.click()
    stand.settle(qtbot)
    made = tmp_path / "c" / "phan-tach-ra"
    assert [one["id"] for one in written(made)["questions"]] == ["q1", "q3"]
    assert written(made)["title"] == "Phần tách ra"
    assert (made / "media" / "so.png").is_file()
    assert "q1" not in ids(stand)


def test_a_new_bank_is_made_and_its_place_must_be_free(
    stand: EditorStand, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "c" / "moi").mkdir(parents=True)
    (tmp_path / "c" / "moi" / "thư.txt").write_text("đã có", encoding="utf-8")
    stand.desk.files.make(tmp_path / "c" / "moi", "Mới")
    stand.settle(qtbot)
    assert str(tmp_path / "c" / "moi") in stand.window.message.text()
    stand.desk.files.make(tmp_path / "c" / "moi-2", "Mới")
    qtbot.waitUntil(lambda: stand.left._title.text() == "Mới")
    press(qtbot, stand.window, Key.Key_N, CTRL)
    assert ids(stand) == ["cau-001"]


def test_a_bank_that_is_dropped_is_opened(stand: EditorStand, qtbot: QtBot, tmp_path: Path) -> None:
    third = bank_at(tmp_path / "t", sample() | {"title": "Thứ ba"}, "ba")
    drop(stand.window, third)
    qtbot.waitUntil(lambda: stand.left._title.text() == "Thứ ba")


def test_unsaved_changes_are_asked_about_before_another_bank_comes(
    stand: EditorStand, qtbot: QtBot, home: Path, tmp_path: Path
) -> None:
    third = bank_at(tmp_path / "t", sample() | {"title": "Thứ ba"}, "ba")
    stand.left.select([1])
    stand.desk.questions.delete()
    for word, title in (("stay", "● Ngân hàng mẫu"), ("save", "Thứ ba")):
        stand.desk.files.open(third)
        stand.settle(qtbot)
        choice = dialog_of(stand, Choice)
        choice.buttons[word].click()
        qtbot.waitUntil(lambda title=title: stand.left._title.text() == title)
    assert len(written(home)["questions"]) == 7


def test_the_window_closes_when_nothing_is_to_be_lost(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, home: Path
) -> None:
    stand = EditorStand(tmp_path)
    stand.open(qtbot, home)
    stand.left.select([1])
    stand.desk.questions.delete()
    stand.window.close()
    assert stand.window.isVisible()
    press(qtbot, dialog_of(stand, Choice), Key.Key_Escape)  # stays
    assert stand.window.isVisible()
    stand.window.close()
    dialog_of(stand, Choice).buttons["drop"].click()
    assert not stand.window.isVisible()
    assert len(written(home)["questions"]) == 8
