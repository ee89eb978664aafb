"""The editor of banks as an organiser uses it: found, edited, undone, checked, saved."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from contest.presentation.slides import Reveal
from contest.ui.banks.fields import LineField, TextField
from contest.ui.banks.forms.media import MediumRow
from contest.ui.widgets.buttons import DeskButton
from tests.banks.samples import sample
from tests.ui.activating import make_active
from tests.ui.banks.staging import EditorStand, bank_at, drop, named, press, type_in, written

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key


@pytest.fixture(scope="module")
def stage(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[EditorStand]:
    stand = EditorStand(tmp_path_factory.mktemp("home"))
    yield stand
    stand.desk.close()


@pytest.fixture
def home(tmp_path: Path) -> Path:
    bank = sample()
    bank["questions"][0]["x-facts"] = ["f1"]
    return bank_at(tmp_path, bank)


@pytest.fixture
def stand(stage: EditorStand, qtbot: QtBot, home: Path) -> EditorStand:
    stage.open(qtbot, home)
    stage.left.filters.clear()
    stage.left.select([0])
    stage.window.activateWindow()
    make_active(stage.window, qtbot)
    return stage


def test_a_bank_is_shown_with_its_title_and_questions(stand: EditorStand) -> None:
    assert stand.left._title.text() == "Ngân hàng mẫu"
    assert stand.left.model.rowCount() == 8
    assert "Ngân hàng mẫu" in stand.window.windowTitle()
    assert stand.left._count.text() == "8 câu trên 8"


def test_what_is_typed_is_saved_and_all_else_kept(
    stand: EditorStand, qtbot: QtBot, home: Path
) -> None:
    before = written(home)
    text = named(stand.form, TextField, "Câu hỏi")
    press(qtbot, text, Key.Key_End, CTRL)
    type_in(text, " Nhanh lên!")
    assert stand.left._title.text().startswith("●")
    press(qtbot, stand.window, Key.Key_S, CTRL)
    stand.settle(qtbot)
    after = written(home)
    assert after["questions"][0]["text"] == "Số nào đứng sau một? Nhanh lên!"
    before["questions"][0]["text"] = after["questions"][0]["text"]
    assert after == before
    assert (home / "bank.json.bak").is_file()
    assert not stand.left._title.text().startswith("●")


def test_undo_in_a_field_takes_back_what_was_typed_there(stand: EditorStand, qtbot: QtBot) -> None:
    text = named(stand.form, TextField, "Câu hỏi")
    text.setFocus()
    press(qtbot, text, Key.Key_End, CTRL)
    type_in(text, " abc")
    press(qtbot, text, Key.Key_Z, CTRL)
    assert text.text() == "Số nào đứng sau một?"
    press(qtbot, text, Key.Key_Y, CTRL)
    assert text.text() == "Số nào đứng sau một? abc"
    assert stand.fields()["text"] == "Số nào đứng sau một? abc"


@pytest.mark.parametrize(("typed", "found"), [("thu do", ["q4"]), ("Thủ", ["q4"]), ("thù", [])])
def test_search_as_it_is_typed(
    stand: EditorStand, qtbot: QtBot, typed: str, found: list[str]
) -> None:
    press(qtbot, stand.window, Key.Key_F, CTRL)
    type_in(stand.left.filters.search, typed)
    model = stand.left.model
    qtbot.waitUntil(lambda: model.rowCount() == len(found))
    assert [model.index(place, 1).data() for place in range(model.rowCount())] == found
    press(qtbot, stand.left.filters.search, Key.Key_Escape)
    qtbot.waitUntil(lambda: model.rowCount() == 8)


def test_a_search_in_slices_finds_all(
    stand: EditorStand, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("contest.ui.banks.questions_model._FIRST_SLICE", -1.0)
    monkeypatch.setattr("contest.ui.banks.questions_model._SLICE", -1.0)
    monkeypatch.setattr("contest.ui.banks.questions_model._BATCH", 1)
    stand.left.filters.search.setText("so")
    stand.left.filters.filter_changed.emit()
    assert stand.left._count.text().startswith("Đang tìm")
    qtbot.waitUntil(lambda: stand.left._count.text() == "3 câu trên 8")
    assert [stand.left.model.index_at(place) for place in range(3)] == [0, 1, 4]


def edit_single(stand: EditorStand, qtbot: QtBot) -> None:
    type_in(named(stand.form, TextField, "Phương án C"), " rưỡi")
    named(stand.form, QRadioButton, "Phương án C").click()


def edit_multiple(stand: EditorStand, qtbot: QtBot) -> None:
    named(stand.form, QCheckBox, "Phương án B").click()
    named(stand.form, DeskButton, "").parent()
    choose(named(stand.form, QComboBox, "Cách tính điểm"), "all")


def edit_truth(stand: EditorStand, qtbot: QtBot) -> None:
    buttons = [one for one in stand.form.findChildren(QRadioButton) if one.text() == "Sai"]
    buttons[0].click()


def edit_words(stand: EditorStand, qtbot: QtBot) -> None:
    field = named(stand.form, TextField, "Câu trả lời")
    press(qtbot, field, Key.Key_End)
    type_in(field, "!")
    choose(named(stand.form, QComboBox, "Cách so"), "exact")


def edit_number(stand: EditorStand, qtbot: QtBot) -> None:
    for name, text in (("Đáp số", "2,5"), ("Sai số", "0,1"), ("Đơn vị", "kg")):
        line = named(stand.form, LineField, name)
        line.selectAll()
        type_in(line, text)


def edit_order(stand: EditorStand, qtbot: QtBot) -> None:
    choose(named(stand.form, QComboBox, "Vị trí đúng"), 1)


def edit_pairs(stand: EditorStand, qtbot: QtBot) -> None:
    choose(named(stand.form, QComboBox, "Ghép với"), "A")
    field = named(stand.form, TextField, "Vế phải (có thể thừa) A")
    press(qtbot, field, Key.Key_End)
    type_in(field, " gâu")


def edit_case(stand: EditorStand, qtbot: QtBot) -> None:
    field = named(stand.form, TextField, "Đáp án mẫu")
    press(qtbot, field, Key.Key_End, CTRL)
    type_in(field, " Ngay.")
    points = [one for one in stand.form.findChildren(LineField) if one.placeholderText() == "Điểm"]
    points[0].selectAll()
    type_in(points[0], "7,5")


def choose(box: QComboBox, value: object) -> None:
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


@pytest.mark.parametrize(
    ("at", "edit", "expected"),
    [
        (0, edit_single, {"answer": "C"}),
        (1, edit_multiple, {"answer": ["A", "B", "C"], "scoring": "all"}),
        (2, edit_truth, {"answer": False}),
        (3, edit_words, {"answer": ["Hà Nội!", "Ha Noi"], "match": "exact"}),
        (4, edit_number, {"answer": 2.5, "tolerance": 0.1, "unit": "kg"}),
        (5, edit_order, {"answer": ["A", "B"]}),
        (6, edit_pairs, {"answer": {"1": "A", "2": "A"}}),
        (7, edit_case, {"modelAnswer": "Không bấm, báo công an phường. Ngay."}),
    ],
    ids="single multiple truefalse short numeric ordering matching situation".split(),
)
def test_every_type_is_edited_in_its_own_form(
    stand: EditorStand, qtbot: QtBot, at: int, edit: Any, expected: dict[str, Any]
) -> None:
    before = stand.fields(at)
    stand.left.select([at])
    edit(stand, qtbot)
    after = stand.fields(at)
    assert after.items() >= expected.items()
    assert {name for name in after if after[name] != before.get(name)} >= set(expected)
    undone = 0
    while stand.left.bank and stand.left.bank.history.undoes and undone < 9:
        press(qtbot, stand.window, Key.Key_Z, CTRL)
        undone += 1
    assert stand.fields(at) == before


def test_options_are_added_and_taken_out_with_their_letters(
    stand: EditorStand, qtbot: QtBot
) -> None:
    named(stand.form, DeskButton, "")
    add = [one for one in stand.form.findChildren(DeskButton) if one.text() == "+ Thêm phương án"]
    next(button for button in add if button.isVisible()).click()
    type_in(QApplication.focusWidget(), "Bốn")
    assert [choice["id"] for choice in stand.fields()["choices"]] == ["A", "B", "C", "D"]
    assert stand.fields()["choices"][3]["text"] == "Bốn"
    first = named(stand.form, TextField, "Phương án A").parentWidget()
    first.take_out.click()
    fields = stand.fields()
    assert [(one["id"], one["text"]) for one in fields["choices"]] == [
        ("A", "Hai"),
        ("B", "Ba"),
        ("C", "Bốn"),
    ]
    assert fields["answer"] == "A"  # Hai is right still


def test_ctrl_enter_marks_the_option_that_is_typed(stand: EditorStand, qtbot: QtBot) -> None:
    press(qtbot, named(stand.form, TextField, "Phương án C"), Key.Key_Return, CTRL)
    assert stand.fields()["answer"] == "C"


def test_another_type_keeps_what_both_have(stand: EditorStand, qtbot: QtBot) -> None:
    choose(named(stand.form, QComboBox, "Loại câu"), "multiple")
    fields = stand.fields()
    assert fields["type"] == "multiple"
    assert fields["answer"] == ["B"]
    assert fields["x-facts"] == ["f1"]


def test_sources_are_typed_and_dates_read(stand: EditorStand, qtbot: QtBot) -> None:
    locator = named(stand.form, LineField, "Điều, khoản")
    locator.selectAll()
    type_in(locator, "trang 6")
    until = named(stand.form, LineField, "Đến hết")
    type_in(until, "30/6/2030")
    (source,) = stand.fields()["sources"]
    assert source == {
        "title": "Sách Toán 1",
        "locator": "trang 6",
        "validFrom": "2020-01-01",
        "validTo": "2030-06-30",
        "asOf": "2026-10-15",
    }


def test_a_new_topic_comes_into_the_bank(stand: EditorStand, qtbot: QtBot) -> None:
    topic = named(stand.form, QComboBox, "Chủ đề")
    line = topic.lineEdit()
    line.selectAll()
    type_in(line, "Toán lớp một")
    press(qtbot, line, Key.Key_Return)
    assert stand.left.bank is not None
    assert stand.left.bank.document.topics["Toan-lop-mot"] == "Toán lớp một"
    assert stand.fields()["topic"] == "Toan-lop-mot"


def test_a_new_id_is_followed_by_packages(stand: EditorStand, qtbot: QtBot) -> None:
    line = named(stand.form, LineField, "Mã câu")
    line.selectAll()
    type_in(line, "cau-mot")
    press(qtbot, line, Key.Key_Return)
    assert stand.left.bank is not None
    packages: Any = stand.left.bank.document.value("packages")
    assert packages[0]["questions"][0] == "cau-mot"


def test_problems_come_while_typing_and_go_when_mended(stand: EditorStand, qtbot: QtBot) -> None:
    assert "Câu này không có lỗi." in stand.problems()[0]
    field = named(stand.form, TextField, "Phương án A")
    field.selectAll()
    type_in(field, "Hai")  # as option B
    qtbot.waitUntil(lambda: "giống hệt nhau" in stand.problems()[0], timeout=5000)
    press(qtbot, stand.window, Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: "không có lỗi" in stand.problems()[0], timeout=5000)


def test_the_next_problem_is_found_and_its_field_gets_the_focus(
    stage: EditorStand, qtbot: QtBot, tmp_path: Path
) -> None:
    bank = sample()
    bank["questions"][3]["topic"] = "khong-co"
    stage.open(qtbot, bank_at(tmp_path, bank))
    stage.left.select([0])
    press(qtbot, stage.window, Key.Key_F8)
    assert stage.left.current() == 3
    assert "khong-co" in stage.problems()[0]
    assert isinstance(QApplication.focusWidget(), QComboBox)


def test_a_problem_of_an_option_names_it_and_leads_to_it(stand: EditorStand, qtbot: QtBot) -> None:
    field = named(stand.form, TextField, "Phương án C")
    field.selectAll()
    type_in(field, "Một")  # as option A
    qtbot.waitUntil(lambda: "giống hệt nhau" in stand.problems()[0], timeout=5000)
    assert stand.problems()[0].startswith("✗ phương án C: ")
    stand.left.table.setFocus()
    stand.window.problems.list.setCurrentRow(0)
    press(qtbot, stand.window.problems.list, Key.Key_Return)
    assert QApplication.focusWidget() is named(stand.form, TextField, "Phương án C")


def test_a_whole_evening_by_keyboard(stand: EditorStand, qtbot: QtBot, home: Path) -> None:
    press(qtbot, stand.window, Key.Key_F, CTRL)
    type_in(stand.left.filters.search, "thu do")
    qtbot.waitUntil(lambda: stand.left.model.rowCount() == 1)
    press(qtbot, stand.left.filters.search, Key.Key_Down)
    press(qtbot, stand.left.table, Key.Key_Return)  # into the form
    type_in(QApplication.focusWidget(), "? ")
    press(qtbot, QApplication.focusWidget(), Key.Key_Escape)  # and back
    assert stand.left.table.hasFocus()
    press(qtbot, stand.window, Key.Key_N, CTRL)
    type_in(QApplication.focusWidget(), "Câu mới?")
    assert stand.fields()["text"] == "Câu mới?"
    assert stand.fields()["type"] == "short"  # as the one before
    press(qtbot, stand.window, Key.Key_D, CTRL)
    press(qtbot, stand.window, Key.Key_Delete, CTRL)
    press(qtbot, stand.window, Key.Key_S, CTRL)
    stand.settle(qtbot)
    assert [one["text"] for one in written(home)["questions"]].count("Câu mới?") == 1


def test_questions_are_deleted_and_come_back(stand: EditorStand, qtbot: QtBot) -> None:
    stand.left.select([1, 2, 5])
    press(qtbot, stand.window, Key.Key_Delete, CTRL)
    assert stand.left.model.rowCount() == 5
    assert "Ctrl+Z" in stand.window.message.text()
    press(qtbot, stand.window, Key.Key_Z, CTRL)
    assert stand.left.model.rowCount() == 8
    assert stand.left.selected() == [1, 2, 5]


def test_a_question_moves_in_its_bank(stand: EditorStand, qtbot: QtBot) -> None:
    press(qtbot, stand.window, Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert stand.left.bank is not None
    assert [row.id for row in stand.left.bank.document.rows][:2] == ["q2", "q1"]
    assert stand.left.current() == 1
    press(qtbot, stand.window, Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [row.id for row in stand.left.bank.document.rows][:2] == ["q1", "q2"]


def test_a_picture_is_dropped_copied_and_shown_with_an_option(
    stand: EditorStand, qtbot: QtBot, home: Path, tmp_path: Path
) -> None:
    picture = tmp_path / "Biển báo.PNG"
    picture.write_bytes(b"another picture")
    stand.left.select([1])
    drop(stand.form, picture, tmp_path / "notes.txt")
    qtbot.waitUntil(lambda: "media" in stand.fields())
    (medium,) = stand.fields()["media"]
    assert medium["src"] == "media/Bien-bao.png"
    assert (home / "media" / "Bien-bao.png").read_bytes() == b"another picture"
    (owner,) = [one.owner for one in stand.form.findChildren(MediumRow)]
    qtbot.waitUntil(owner.isVisible)  # Qt shows what came into a layout with a later event
    choose(owner, 2)
    fields = stand.fields()
    assert "media" not in fields
    assert fields["choices"][2]["media"][0]["src"] == "media/Bien-bao.png"


def test_the_hall_s_picture_follows_and_turns_to_the_answer(
    stand: EditorStand, qtbot: QtBot
) -> None:
    stand.slides.clear()
    type_in(named(stand.form, TextField, "Câu hỏi"), "Này, ")
    qtbot.waitUntil(lambda: bool(stand.slides))
    assert "Này" in stand.slides[-1].face.text  # type: ignore[union-attr]
    press(qtbot, stand.window, Key.Key_R, CTRL)
    assert isinstance(stand.slides[-1], Reveal)
    press(qtbot, stand.window, Key.Key_R, CTRL)


def test_a_half_written_question_is_shown_with_gaps(stand: EditorStand, qtbot: QtBot) -> None:
    press(qtbot, stand.window, Key.Key_N, CTRL)
    qtbot.waitUntil(lambda: stand.slides[-1].face.text == "…")  # type: ignore[union-attr]


def test_title_and_topics_are_edited(stand: EditorStand, qtbot: QtBot) -> None:
    press(qtbot, stand.window, Key.Key_B, CTRL)
    line = QApplication.focusWidget()
    assert isinstance(line, LineField)
    line.selectAll()
    type_in(line, "Tên mới")
    assert stand.left.bank is not None
    assert stand.left.bank.document.title == "Tên mới"
    stand.window.about._rows._add.click()
    type_in(QApplication.focusWidget(), "Chủ đề hai")
    assert "Chủ đề hai" in stand.left.bank.document.topics.values()
    press(qtbot, stand.window, Key.Key_B, CTRL)
    assert not stand.window.shows_about


def test_a_file_written_by_others_is_not_overwritten(
    stand: EditorStand, qtbot: QtBot, home: Path
) -> None:
    type_in(named(stand.form, TextField, "Câu hỏi"), "A")
    other = (home / "bank.json").read_bytes() + b"\n\n"
    (home / "bank.json").write_bytes(other)
    press(qtbot, stand.window, Key.Key_S, CTRL)
    stand.settle(qtbot)
    assert "Lưu thành" in stand.window.message.text()
    assert (home / "bank.json").read_bytes() == other


def test_a_bank_that_cannot_be_read_is_said(
    stand: EditorStand, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "x").mkdir()
    (tmp_path / "x" / "bank.json").write_text("{", encoding="utf-8")
    stand.desk.files.open(tmp_path / "x")
    stand.settle(qtbot)
    assert "JSON" in stand.window.message.text()
    assert stand.left.model.rowCount() == 8  # what was open stays


def test_law_is_looked_at_on_another_day(stage: EditorStand, qtbot: QtBot, tmp_path: Path) -> None:
    bank = sample()
    bank["questions"][0]["sources"][0]["validTo"] = "2027-01-31"
    stage.open(qtbot, bank_at(tmp_path, bank))
    stage.left.select([0])
    day = stage.left.filters._day
    day.selectAll()
    type_in(day, "01/02/2027")
    press(qtbot, day, Key.Key_Return)
    qtbot.waitUntil(lambda: "hết hiệu lực" in stage.problems()[0], timeout=5000)
    day.selectAll()
    type_in(day, "hôm qua")
    press(qtbot, day, Key.Key_Return)
    assert day.text() == "01/02/2027"  # what is no date is not taken


def widgets_without_name(window: QWidget) -> list[str]:
    kinds = (LineField, TextField, QComboBox)
    found = [one for kind in kinds for one in window.findChildren(kind) if not one.accessibleName()]
    return [f"{type(one).__name__} {one.objectName()}" for one in found]


def test_every_field_has_a_name_for_readers_of_the_screen(stand: EditorStand) -> None:
    for at in range(8):
        stand.left.select([at])
    assert widgets_without_name(stand.window) == []


def test_the_window_speaks_english_too(qapp: QApplication, tmp_path: Path) -> None:
    other = EditorStand(tmp_path, "en")
    assert other.window.deeds["save"].text() == "Save"
    other.desk.close()
