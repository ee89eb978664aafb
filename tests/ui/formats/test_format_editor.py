"""The editor of formats as a person uses it: rounds, numbers, faults, rules beside them, files."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QDoubleSpinBox, QFileDialog, QSpinBox
from pytestqt.qtbot import QtBot

from contest.cli.commands import run
from contest.formats.loader import load_format
from contest.preparing import formats_dir
from contest.presentation.wording import Words
from contest.ui.formats.controls import ChoiceControl, ListControl, SwitchControl
from contest.ui.formats.desk import FormatsDesk
from contest.ui.formats.window import FormatWindow
from contest.workshop import Workshop, own_formats_dir
from tests.ui.activating import make_active

CTRL = Qt.KeyboardModifier.ControlModifier
KNOWLEDGE = ("rounds", 1)


@pytest.fixture
def contests(tmp_path: Path) -> Path:
    return tmp_path / "Hoi thi"


@pytest.fixture
def desk(qtbot: QtBot, contests: Path) -> Iterator[FormatsDesk]:
    first = formats_dir() / "ward-standard.json"
    one = FormatsDesk(Words(), own_formats_dir(contests), formats_dir(), first)
    one.show()
    make_active(one.window, qtbot)
    yield one
    one.window.document.note_saved()
    one.window.close()
    one.window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def rules_of(window: FormatWindow) -> str:
    return window.rules.toPlainText()


def test_a_number_changes_the_rules_and_the_time_beside_it(desk: FormatsDesk, qtbot: QtBot) -> None:
    window = desk.window
    window.go_to((*KNOWLEDGE, "count"))
    before = window._size.text()
    box = window.form.row(*KNOWLEDGE, "count").control.inputs[0]
    assert isinstance(box, QSpinBox)
    assert QApplication.focusWidget() is box
    assert "10 câu hỏi" in rules_of(window)
    box.selectAll()
    qtbot.keyClicks(box, "40")
    window.settle()
    assert "40 câu hỏi" in rules_of(window)
    assert window._size.text() != before
    qtbot.keyClick(box, Qt.Key.Key_Z, CTRL)  # one step, though two digits were typed
    assert "10 câu hỏi" in rules_of(window)
    assert box.value() == 10
    qtbot.keyClick(box, Qt.Key.Key_Y, CTRL)
    assert box.value() == 40


def test_a_fault_stands_at_its_field_and_leads_there(desk: FormatsDesk, qtbot: QtBot) -> None:
    window = desk.window
    window.go_to((*KNOWLEDGE, "speedTable"))
    table = window.form.row(*KNOWLEDGE, "speedTable").control
    assert isinstance(table, ListControl)
    qtbot.keyClicks(table.line, "30; 20")
    window.settle()
    row = window.form.row(*KNOWLEDGE, "entry")
    assert "bàn phím, chuông" in row.fault()
    assert "✗" in window.parts.list.item(2).text()
    assert window._state.isVisible()  # the rules are those of before
    window.parts.list.setCurrentRow(0)
    qtbot.keyClick(window, Qt.Key.Key_S, CTRL)
    assert window.parts.path == KNOWLEDGE
    assert isinstance(row.control, ChoiceControl)
    assert window.form.row(*KNOWLEDGE, "entry").control.isAncestorOf(QApplication.focusWidget())
    assert desk.file is None
    window.parts.list.setCurrentRow(0)
    window.problems.itemActivated.emit(window.problems.item(0))
    assert window.parts.path == KNOWLEDGE


def test_what_is_no_number_is_said_where_it_is_typed(desk: FormatsDesk, qtbot: QtBot) -> None:
    window = desk.window
    window.go_to((*KNOWLEDGE, "questionSeconds"))
    row = window.form.row(*KNOWLEDGE, "questionSeconds")
    assert isinstance(row.control, ListControl)
    qtbot.keyClicks(row.control.line, "20; x")
    window.settle()
    assert "Chỉ ghi số" in row.fault()
    assert row.control.line.text() == "20; x"


def test_switches_say_their_sentence(desk: FormatsDesk) -> None:
    window = desk.window
    window.go_to(("rounds", 3, "star"))
    row = window.form.row("rounds", 3, "star")
    assert isinstance(row.control, SwitchControl)
    assert "ngôi sao hy vọng một lần" in row._said.text()
    row.control.box.click()
    assert "không có ngôi sao" in row._said.text()
    window.settle()
    assert "Phần thi này không có ngôi sao hy vọng." in rules_of(window)


def test_points_have_decimals_as_the_language_writes_them(desk: FormatsDesk, qtbot: QtBot) -> None:
    window = desk.window
    window.go_to((*KNOWLEDGE, "right"))
    box = window.form.row(*KNOWLEDGE, "right").control.inputs[0]
    assert isinstance(box, QDoubleSpinBox)
    assert box.text() == "10 điểm"
    box.selectAll()
    qtbot.keyClicks(box, "7,5")
    assert window.document.rounds[1]["right"] == 7.5
    window.settle()
    assert "7,5 điểm" in rules_of(window)


def test_rounds_come_go_and_move_by_the_keyboard(desk: FormatsDesk, qtbot: QtBot) -> None:
    window = desk.window
    window.parts.list.setCurrentRow(2)
    window.parts.list.setFocus()
    window.parts.kinds.activated.emit(2)  # buzzer
    assert window.parts.path == ("rounds", 2)
    assert "Bấm chuông giành quyền" in window.parts.list.item(3).text()
    assert not window.checked.stops
    qtbot.keyClick(window.parts.buttons["up"], Qt.Key.Key_Return)
    assert window.parts.path == ("rounds", 1)
    qtbot.keyClick(window.parts.buttons["copy"], Qt.Key.Key_Return)
    assert len(window.document.rounds) == 8
    qtbot.keyClick(window.parts.list, Qt.Key.Key_Delete)
    qtbot.keyClick(window.parts.list, Qt.Key.Key_Delete)
    assert len(window.document.rounds) == 6
    for _ in range(5):
        qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert window.document.rounds == load_fields("ward-standard")["rounds"]


def test_lines_of_lists_come_and_go(desk: FormatsDesk, qtbot: QtBot) -> None:
    window = desk.window
    window.go_to(("prizes",))
    rows = len(window.form.rows)
    window.form.part_wanted.emit(("prizes",))
    assert len(window.form.rows) == rows + 2
    window.form.row("prizes", 4, "title").control.setFocus()
    window.form.part_touched.emit(("prizes",), 4, "up")
    assert window.document.fields["prizes"][3]["title"]["vi"] == "Giải mới"
    window.form.part_touched.emit(("prizes",), 3, "remove")
    assert len(window.form.rows) == rows
    window.go_to(("tieBreakers",))
    kind = window.form.row("tieBreakers", 1, "kind").control
    assert isinstance(kind, ChoiceControl)
    kind.box.activated.emit(0)
    assert window.document.fields["tieBreakers"][1] == {"kind": "round", "round": "chao-hoi"}
    assert window.form.row("tieBreakers", 1, "round").isVisibleTo(window.form)
    assert not window.checked.stops


def test_a_copy_is_saved_beside_the_contests_and_offered_for_new_ones(
    desk: FormatsDesk, contests: Path, qtbot: QtBot
) -> None:
    saved: list[Path] = []
    desk.saved.connect(saved.append)
    assert desk.window.windowTitle().endswith("*")
    qtbot.keyClick(desk.window, Qt.Key.Key_S, CTRL)
    assert saved == [desk.file]
    assert saved[0].parent == own_formats_dir(contests)
    assert str(saved[0]) in desk.window.message.text()
    assert not desk.window.windowTitle().endswith("*")
    workshop = Workshop(Words(), contests, contests)
    own = [one for one in workshop.formats() if one.is_own]
    assert [one.name for one in own] == [str(saved[0])]
    assert load_format(saved[0]).rounds == load_format(formats_dir() / "ward-standard.json").rounds


def test_shipped_formats_are_not_written_over(desk: FormatsDesk) -> None:
    file = formats_dir() / "ward-quiz.json"
    before = file.read_bytes()
    desk.save_at(file)
    assert "ward-quiz" in desk.window.message.text()
    assert file.read_bytes() == before
    assert desk.window.document.is_changed


def test_a_broken_file_is_said_and_the_format_stays(desk: FormatsDesk, tmp_path: Path) -> None:
    desk.save()
    file = tmp_path / "hong.json"
    file.write_text(json.dumps({**load_fields("ward-quiz"), "colour": 1}), "utf-8")
    desk.open(file)
    assert "colour" in desk.window.message.text()
    assert len(desk.window.document.rounds) == 6
    good = tmp_path / "tot.json"
    good.write_text(json.dumps(load_fields("ward-quiz")), "utf-8")
    desk.open(good)
    assert desk.file == good
    assert desk.window.document.fields == load_fields("ward-quiz")


def test_what_was_not_saved_is_told_before_it_is_dropped(desk: FormatsDesk) -> None:
    event = QCloseEvent()
    QApplication.sendEvent(desk.window, event)
    assert not event.isAccepted()
    assert "Ctrl+S" in desk.window.message.text()
    again = QCloseEvent()
    QApplication.sendEvent(desk.window, again)
    assert again.isAccepted()


def test_the_dialogs_ask_for_files(desk: FormatsDesk, qtbot: QtBot, tmp_path: Path) -> None:
    qtbot.keyClick(desk.window, Qt.Key.Key_S, CTRL | Qt.KeyboardModifier.ShiftModifier)
    dialog = desk.window.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    dialog.fileSelected.emit(str(tmp_path / "cua-toi"))
    assert desk.file == tmp_path / "cua-toi.json"
    assert load_format(tmp_path / "cua-toi.json").id == "cua-toi"
    dialog.close()


def test_every_part_of_every_shipped_format_has_a_form(qtbot: QtBot) -> None:
    for file in sorted(formats_dir().glob("*.json")):
        desk = FormatsDesk(Words("en"), file.parent.parent, formats_dir(), file)
        window = desk.window
        for row in range(window.parts.list.count()):
            window.parts.list.setCurrentRow(row)
            assert window.form.rows or row >= window.parts.list.count() - 2
        assert not window.checked.stops
        window.document.note_saved()
        window.close()
        window.deleteLater()


@pytest.mark.parametrize(("name", "status"), [("no-such-format", 1), ("", 1)])
def test_the_command_says_what_is_wrong_with_a_name(
    name: str, status: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["formats", "--edit", name]) == status
    assert capsys.readouterr().err.strip()


def load_fields(name: str) -> dict[str, object]:
    fields: dict[str, object] = json.loads((formats_dir() / f"{name}.json").read_text("utf-8"))
    return fields
