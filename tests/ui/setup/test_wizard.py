"""A new contest in the real pages: pasted, drawn, left and come back to, mended and made."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QTableWidgetItem
from pytestqt.qtbot import QtBot

from contest.domain.contest import replay
from contest.presentation.setup.draft import Step
from contest.presentation.wording import Words
from contest.storage.stored import open_for_reading
from contest.ui.settings.file import SettingsFile
from contest.ui.setup.banks_page import BanksPage
from contest.ui.setup.cover_page import CoverPage
from contest.ui.setup.finish_page import FinishPage
from contest.ui.setup.format_page import FormatPage
from contest.ui.setup.stage_page import StagePage
from contest.ui.setup.teams_page import TeamsPage
from contest.ui.setup.wizard import Wizard
from contest.workshop import Workshop
from tests.ui.activating import make_active
from tests.ui.team_keys.padding import keys_of

EIGHT = "\r\n".join(
    f"Đội thi Khu phố {number}\tKhu phố {number}\tAn; Bình" for number in range(1, 9)
)


@pytest.fixture
def wizard(qtbot: QtBot, tmp_path: Path) -> Wizard:
    words = Words()
    one = Wizard(
        words,
        Workshop(words, tmp_path / "Hoi thi", tmp_path / "templates"),
        SettingsFile(tmp_path),
        *keys_of(tmp_path),
    )
    qtbot.addWidget(one)
    one.resize(1100, 640)
    one.show()
    one.activateWindow()
    make_active(one, qtbot)
    return one


def teams(wizard: Wizard) -> TeamsPage:
    page = wizard.page(Step.TEAMS)
    assert isinstance(page, TeamsPage)
    return page


def finish(wizard: Wizard) -> FinishPage:
    page = wizard.page(Step.FINISH)
    assert isinstance(page, FinishPage)
    return page


def paste(wizard: Wizard, qtbot: QtBot, text: str) -> None:
    wizard.go_to(Step.TEAMS)
    QGuiApplication.clipboard().setText(text)
    qtbot.keyClick(teams(wizard).table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def test_what_excel_copied_is_pasted_with_one_press(wizard: Wizard, qtbot: QtBot) -> None:
    paste(wizard, qtbot, EIGHT)
    assert [row.name for row in wizard.draft.rows][:2] == ["Đội thi Khu phố 1", "Đội thi Khu phố 2"]
    assert wizard.draft.rows[7].short == "Khu phố 8"
    assert wizard.draft.rows[7].members == "An;Bình"
    assert not teams(wizard).remarks.text()


def test_a_fault_is_said_at_its_cell_and_stops_the_making(wizard: Wizard, qtbot: QtBot) -> None:
    paste(wizard, qtbot, EIGHT)
    cell = teams(wizard).table.item(2, 2)
    assert cell is not None
    cell.setText("một tên gọn quá dài")
    assert "14" in cell.toolTip()
    assert "Dòng 3" in teams(wizard).remarks.text()
    wizard.go_to(Step.FINISH)
    made: list[Path] = []
    wizard.made.connect(made.append)
    finish(wizard).make.click()
    assert made == []
    qtbot.mouseClick(finish(wizard).hindrances[0], Qt.MouseButton.LeftButton)
    assert wizard.step is Step.TEAMS
    teams(wizard).table.setItem(2, 2, QTableWidgetItem("Khu phố 3"))
    wizard.go_to(Step.FINISH)
    finish(wizard).make.click()
    assert len(made) == 1
    assert made[0].is_file()


def test_every_step_can_be_left_and_come_back_to(wizard: Wizard, qtbot: QtBot) -> None:
    cover = wizard.page(Step.COVER)
    assert isinstance(cover, CoverPage)
    qtbot.keyClicks(cover.title, "Hoi thi he")
    for step in reversed(Step):
        wizard.go_to(step)
    assert cover.title.text() == "Hoi thi he"
    assert wizard.step is Step.COVER
    qtbot.keyClick(wizard, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    assert wizard.step is Step.BANKS
    qtbot.keyClick(wizard, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert wizard.step is Step.JUDGES


def test_the_order_is_drawn_place_by_place_and_recorded(wizard: Wizard, qtbot: QtBot) -> None:
    paste(wizard, qtbot, EIGHT)
    page = teams(wizard)
    page.order.draw.click()
    assert page.order.text().startswith("1. …")
    with qtbot.waitSignal(page.order.shown, timeout=6000):
        page.order._timer.setInterval(1)
    assert sorted(wizard.draft.order) == list(range(8))
    assert str(wizard.draft.seed) in page.order._seed.text()
    cell = page.table.item(0, 1)
    assert cell is not None
    cell.setText("Tên đã sửa")
    assert wizard.draft.order, "a corrected name needs no other draw"
    page.order.plain.click()
    assert wizard.draft.order == ()


def test_banks_that_are_unticked_leave_rounds_short_in_words(wizard: Wizard) -> None:
    wizard.go_to(Step.BANKS)
    page = wizard.page(Step.BANKS)
    assert isinstance(page, BanksPage)
    assert not page.remarks.text()
    for row in range(page.list.count()):
        page.list.item(row).setCheckState(Qt.CheckState.Unchecked)
    assert "Chưa chọn ngân hàng" in page.remarks.text()
    page.list.item(0).setCheckState(Qt.CheckState.Checked)
    assert "thiếu" in page.remarks.text()
    assert "--" not in page.remarks.text(), "nobody types options here"
    assert page.needs.item(0, 4).text().startswith("thiếu")


def test_a_format_for_contestants_asks_for_seats_and_for_no_teams(wizard: Wizard) -> None:
    wizard.go_to(Step.FORMAT)
    page = wizard.page(Step.FORMAT)
    assert isinstance(page, FormatPage)
    assert page.seats.isHidden()
    page.shelf.choose("golden-bell-15")
    assert not page.seats.isHidden()
    page.seats.setValue(42)
    assert wizard.draft.seats == 42
    wizard.go_to(Step.FINISH)
    assert finish(wizard).hindrances == []


def test_a_wrong_format_file_is_said_and_changes_nothing(wizard: Wizard, tmp_path: Path) -> None:
    wizard.go_to(Step.FORMAT)
    page = wizard.page(Step.FORMAT)
    assert isinstance(page, FormatPage)
    (tmp_path / "x.json").write_text("{")
    page.open_file(tmp_path / "x.json")
    assert "x.json" in page.trouble.text()
    assert wizard.draft.format_name == "ward-quiz"


def test_a_template_is_kept_and_chosen(wizard: Wizard, qtbot: QtBot, tmp_path: Path) -> None:
    paste(wizard, qtbot, EIGHT)
    cover = wizard.page(Step.COVER)
    assert isinstance(cover, CoverPage)
    wizard.go_to(Step.COVER)
    qtbot.keyClicks(cover.organiser, "Phuong")
    wizard.go_to(Step.FINISH)
    qtbot.keyClicks(finish(wizard).template, "Hang nam")
    finish(wizard).keep.click()
    words = Words()
    workshop = Workshop(words, tmp_path, tmp_path / "templates")
    other = Wizard(words, workshop, SettingsFile(tmp_path), *keys_of(tmp_path))
    qtbot.addWidget(other)
    paste(other, qtbot, EIGHT)
    other.use_template("Hang nam")
    assert other.draft.organiser == "Phuong"
    assert len(other.draft.rows) == 8, "teams that were entered stay"


def test_the_planned_start_is_typed_as_people_write_it(
    wizard: Wizard, qtbot: QtBot, tmp_path: Path
) -> None:
    paste(wizard, qtbot, EIGHT)
    cover = wizard.page(Step.COVER)
    assert isinstance(cover, CoverPage)
    wizard.go_to(Step.COVER)
    qtbot.keyClicks(cover.start, "19 gio")
    assert "19:30" in cover.remarks.text()
    wizard.go_to(Step.FINISH)
    made: list[Path] = []
    wizard.made.connect(made.append)
    finish(wizard).make.click()
    assert made == []
    wizard.go_to(Step.COVER)
    cover.start.clear()
    qtbot.keyClicks(cover.start, "19h30")
    assert not cover.remarks.text()
    words = Words()
    workshop = Workshop(words, tmp_path, tmp_path / "templates")
    workshop.keep("Hang nam", wizard.draft)
    assert workshop.draft_of("Hang nam").start == "19h30"
    file = tmp_path / "made.contest"
    workshop.make(wizard.draft, file)
    assert replay(open_for_reading(file).events).starts == "19:30"


def test_the_projector_is_chosen_on_a_page_and_is_a_setting(
    wizard: Wizard, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wizard.go_to(Step.STAGE)
    page = wizard.page(Step.STAGE)
    assert isinstance(page, StagePage)
    assert "F11" in page.found.text()  # there is no projector here
    monkeypatch.setattr("contest.ui.setup.stage_page.projector_names", lambda: ["ACME X1"])
    qtbot.keyClick(page.again, Qt.Key.Key_Return)
    assert "ACME X1" in page.found.text()
    page.screen_box.setCurrentIndex(1)
    page.screen_box.activated.emit(1)
    page.theme.setCurrentIndex(1)
    page.theme.activated.emit(1)
    page.calm.click()
    kept = SettingsFile(tmp_path).value
    assert (kept.screen, kept.theme, kept.reduced_motion) == ("ACME X1", "light", True)
    monkeypatch.setattr("contest.ui.setup.stage_page.projector_names", list)
    wizard.go_to(Step.FINISH)
    wizard.go_to(Step.STAGE)  # unplugged: what was chosen stays
    assert page.screen_box.currentText() == "ACME X1"


def test_every_step_is_left_and_come_back_to_with_what_was_entered(
    wizard: Wizard, qtbot: QtBot
) -> None:
    paste(wizard, qtbot, EIGHT)
    before = wizard.draft
    for step in Step:
        wizard.go_to(step)
    for step in reversed(Step):
        wizard.go_to(step)
        assert wizard.step is step
    assert wizard.draft == before
