"""The review of an import as an organiser goes through it, key by key."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from contest.banks.checks import check_bank_files
from contest.presentation.wording import Words
from contest.ui.banks.bringing.desk import BringDesk
from contest.ui.banks.work import Tick
from tests.ui.activating import make_active
from tests.ui.banks.staging import drop, press, type_in, written

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key
TABLE = (
    "Câu hỏi;A;B;C;D;Đáp án\n"
    "1+1 bằng mấy?;2;1;3;4;2\n"
    "2+1 bằng mấy?;2;1;3;4;2\n"
    "Thủ đô nước ta?;Huế;Hà Nội;Vinh;Cần Thơ;B\n"
    "Câu không có đáp án?;Một;Hai;Ba;Bốn;\n"
)


class Bringing:
    """A review with a way to wait for its work."""

    def __init__(self, qtbot: QtBot, home: Path) -> None:
        self.qtbot = qtbot
        self.desk = BringDesk(Words(), home)
        self.window = self.desk.window
        self.window.show()

    def bring(self, *paths: Path) -> None:
        self.desk.bring(paths)
        self.settle()

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.desk.workshop.is_busy, timeout=10_000)

    def press(self, key: Qt.Key, *held: Qt.KeyboardModifier) -> None:
        press(self.qtbot, self.window.table, key, *held)

    @property
    def counts(self) -> tuple[int, int, int, int, int]:
        """Seen, read, in doubt, refused, left out, as they are told."""
        text = self.window.counts.text()
        numbers = [int(part.split("<")[0]) for part in text.split("<b>")[1:]]
        seen, read, doubts, refused, left = numbers
        assert seen == read + doubts + refused + left
        return seen, read, doubts, refused, left


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "Câu hỏi phường.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


@pytest.fixture
def bringing(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Bringing]:
    made = Bringing(qtbot, tmp_path / "home")
    made.window.activateWindow()
    make_active(made.window, qtbot)
    yield made
    made.desk.close()


def test_doubts_are_settled_and_refusals_mended_by_keys_alone(
    bringing: Bringing, table: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    bringing.bring(table)
    assert bringing.counts == (4, 1, 2, 1, 0)
    assert bringing.window.title.text() == "Câu hỏi phường"
    assert not bringing.window.save.isEnabled()
    assert "1+1" in bringing.window.view._excerpt.text()
    assert "B. 1" in bringing.window.view._readings[0].text()
    assert "A. 2" in bringing.window.view._readings[1].text()
    bringing.press(Key.Key_2)
    assert bringing.counts == (4, 2, 1, 1, 0)
    bringing.press(Key.Key_1)  # the next doubt is the current one already
    assert bringing.counts == (4, 3, 0, 1, 0)
    press(qtbot, bringing.window, Key.Key_F2)
    text = QApplication.focusWidget()
    type_in(text, "C")  # behind "Đáp án: "
    press(qtbot, text, Key.Key_Return, CTRL)
    assert bringing.counts == (4, 4, 0, 0, 0)
    folder = bringing.window.folder
    with qtbot.waitSignal(bringing.desk.saved) as saved:
        bringing.window.save.click()
    assert saved.args == [folder]
    questions = {one["text"]: one for one in written(folder)["questions"]}
    assert questions["1+1 bằng mấy?"]["answer"] == "A"
    assert questions["2+1 bằng mấy?"]["answer"] == "B"
    assert questions["Câu không có đáp án?"]["answer"] == "C"
    assert questions["Thủ đô nước ta?"]["x-import"]["place"] == "dòng 4"
    assert check_bank_files([folder]).is_clean


def test_all_of_a_kind_with_shift_and_back_again(bringing: Bringing, table: Path) -> None:
    bringing.bring(table)
    bringing.press(Key.Key_1, SHIFT)
    assert bringing.counts == (4, 3, 0, 1, 0)
    press(bringing.qtbot, bringing.window, Key.Key_Z, CTRL)
    assert bringing.counts == (4, 1, 2, 1, 0)
    bringing.press(Key.Key_9)  # no such reading
    assert bringing.counts == (4, 1, 2, 1, 0)


def test_things_are_left_out_and_taken_back(bringing: Bringing, table: Path) -> None:
    bringing.bring(table)
    bringing.press(Key.Key_Delete)
    assert bringing.counts == (4, 1, 1, 1, 1)
    bringing.press(Key.Key_Delete, SHIFT)
    assert bringing.counts == (4, 1, 1, 0, 2)
    bringing.window.table.selectRow(0)
    bringing.press(Key.Key_Backspace)
    assert bringing.counts == (4, 1, 2, 0, 1)


def test_only_what_is_open_can_be_shown(bringing: Bringing, table: Path) -> None:
    bringing.bring(table)
    bringing.window.wanted.setCurrentIndex(1)
    bringing.window.wanted.activated.emit(1)
    assert bringing.window.model.rowCount() == 3
    bringing.press(Key.Key_1)
    assert bringing.window.model.rowCount() == 3  # nothing jumps away while it is decided


def test_several_files_stand_together_and_one_is_dropped_again(
    bringing: Bringing, table: Path, tmp_path: Path
) -> None:
    other = tmp_path / "khác.txt"
    other.write_text("Câu 1: Một?\nA. 1\nB. 2\nĐáp án: A\n", encoding="utf-8")
    drop(bringing.window, table, other)
    bringing.settle()
    assert bringing.counts == (5, 2, 2, 1, 0)
    assert bringing.window.model.index(4, 1).data() == "khác.txt: dòng 1"
    bringing.window.table.selectRow(4)
    bringing.window.tools["drop_source"].click()
    assert bringing.counts == (4, 1, 2, 1, 0)


def test_text_is_pasted(bringing: Bringing, qtbot: QtBot) -> None:
    QApplication.clipboard().setText("Câu 1: Một?\nA. 1\nB. 2\nĐáp án: A\n")
    press(qtbot, bringing.window, Key.Key_V, CTRL, SHIFT)
    press(qtbot, bringing.window.paste.text, Key.Key_Return, CTRL)
    bringing.settle()
    assert bringing.counts == (1, 1, 0, 0, 0)


def test_columns_of_an_unknown_table_are_told(bringing: Bringing, tmp_path: Path) -> None:
    odd = tmp_path / "lạ.json"
    rows = [{"de": {"loi": f"Câu {n}?"}, "chon": ["a", "b"], "trung": "b"} for n in range(3)]
    odd.write_text(json.dumps({"tat_ca": rows}), encoding="utf-8")
    bringing.bring(odd)
    assert bringing.counts == (1, 0, 0, 1, 0)  # the file as a whole
    assert "--" not in bringing.window.view._why.text()  # no option of the command line
    assert "F4" in bringing.window.view._why.text()
    press(bringing.qtbot, bringing.window, Key.Key_F4)
    bringing.settle()
    boxes = bringing.window.map.boxes
    for ours, theirs in (("question", "de.loi"), ("choices", "chon"), ("answer", "trung")):
        boxes[ours].setCurrentIndex(boxes[ours].findData(theirs))
    press(bringing.qtbot, boxes["question"], Key.Key_Return)
    bringing.settle()
    assert bringing.counts == (3, 3, 0, 0, 0)


def test_a_file_without_columns_says_so(bringing: Bringing, tmp_path: Path) -> None:
    text = tmp_path / "a.txt"
    text.write_text("Câu 1: Một?\nA. 1\nB. 2\nĐáp án: A\n", encoding="utf-8")
    bringing.bring(text)
    bringing.window.tools["map"].click()
    bringing.settle()
    assert "F2" in bringing.window.message.text()


def test_a_file_that_is_not_there_is_a_refusal(bringing: Bringing, tmp_path: Path) -> None:
    bringing.bring(tmp_path / "khong-co.docx")
    assert bringing.counts == (1, 0, 0, 1, 0)
    assert "không tìm thấy" in bringing.window.view._why.text().lower()


def test_long_work_shows_how_far_it_is_and_can_be_stopped(
    bringing: Bringing, table: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never_ends(_path: Path, tick: Tick) -> None:
        while True:
            tick(1, 4)

    monkeypatch.setattr("contest.ui.banks.bringing.desk._read", never_ends)
    waiting = bringing.window.waiting
    bringing.desk.bring([table])
    assert not waiting.isVisible()  # short work never shows it
    qtbot.waitUntil(waiting.isVisible)
    qtbot.waitUntil(lambda: (waiting._bar.value(), waiting._bar.maximum()) == (1, 4))
    waiting.stop.click()
    bringing.settle()
    assert not waiting.isVisible()
    assert "Đã dừng" in bringing.window.message.text()
    assert bringing.counts == (0, 0, 0, 0, 0)


def test_a_file_is_read_again_in_the_encoding_that_is_chosen(
    bringing: Bringing, tmp_path: Path
) -> None:
    table = "Câu hỏi;A;B;Đáp án\nThủ đô của nước Việt Nam?;Huế;Hà Nội;B\n"
    file = tmp_path / "cu.csv"
    file.write_text(table, "utf-16")
    bringing.bring(file)
    bringing.window.tools["coding"].click()
    form = bringing.window.coding
    named = [form.list.item(row).text() for row in range(form.list.count())]
    assert any("Unicode (UTF-16)" in text and "Câu hỏi" in text for text in named)
    assert all("\n" in text for text in named)  # each with what comes of it
    row = next(at for at, text in enumerate(named) if "UTF-16" in text)
    form.list.setCurrentRow(row)
    bringing.qtbot.keyClick(form.list, Qt.Key.Key_Return)
    bringing.settle()
    assert bringing.counts[:2] == (1, 1)
    assert bringing.desk._sources[0].assumed == {"encoding": "utf-16"}
    bringing.window.tools["coding"].click()
    assert form.list.currentRow() == row
    form.list.setCurrentRow(0)
    form.do_button.click()
    bringing.settle()
    assert not bringing.desk._sources[0].assumed
