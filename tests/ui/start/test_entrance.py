"""The way into the evening by keys: how many presses from the start page to a contest that runs."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from contest.entrance import Entrance
from contest.presentation.contest_state import Progress
from contest.presentation.setup.draft import Step, TeamRow
from contest.presentation.wording import Words
from contest.resources import fonts_dir
from contest.ui.help.shelf import NAMES
from contest.ui.settings.file import SettingsFile
from contest.ui.start.remembered import Recent, Remembered
from contest.ui.start.tour import start_pictures
from tests.ui.activating import make_active

EIGHT = "\r\n".join(f"Khu phố {number}\tKP {number}\tAn; Bình" for number in range(1, 9))


class Counted:
    """Presses keys where the focus is, and counts them."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.presses = 0

    def press(
        self,
        key: Qt.Key,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        self.presses += 1
        widget = QApplication.focusWidget()
        assert isinstance(widget, QWidget), "nothing has the focus"
        self._qtbot.keyClick(widget, key, modifier)


@pytest.fixture
def entrance(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Entrance]:
    monkeypatch.setenv("CONTEST_HOME", str(tmp_path / "home"))
    one = Entrance(Words(), Remembered(tmp_path / "settings"), tmp_path / "Hoi thi")
    one.show()
    make_active(one.window, qtbot)
    yield one
    one.leave()
    for window in (one.papers, one.window):
        if window is not None:
            window.close()  # one that stays open would keep the focus from other tests
    one.window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_one_press_opens_the_demo(entrance: Entrance, qtbot: QtBot) -> None:
    keys = Counted(qtbot)
    keys.press(Qt.Key.Key_Return)
    assert keys.presses <= 2
    assert entrance.opened is not None
    console = entrance.opened.program.desk.window
    assert console.isVisible()
    assert not entrance.window.isVisible()
    qtbot.waitUntil(
        lambda: entrance.opened is not None and entrance.opened.program.hall is not None
    )


def test_a_new_contest_with_eight_pasted_teams_takes_few_presses(
    entrance: Entrance, qtbot: QtBot
) -> None:
    keys = Counted(qtbot)
    QGuiApplication.clipboard().setText(EIGHT)
    keys.press(Qt.Key.Key_Down)
    keys.press(Qt.Key.Key_Return)  # new contest
    on = (Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    wizard = entrance.window.wizard
    assert wizard is not None
    while wizard.step is not Step.FINISH:
        if wizard.step is Step.TEAMS:
            keys.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        keys.press(*on)
    keys.press(Qt.Key.Key_Return)  # make it
    assert keys.presses <= 25
    assert entrance.opened is not None
    contest = entrance.opened.session.contest
    assert [team.name for team in contest.teams] == [f"Khu phố {n}" for n in range(1, 9)]
    assert entrance.opened.program.desk.window.isVisible()
    assert entrance.window.wizard is None, "the next one begins anew"


def test_closing_the_console_leads_back_and_the_contest_is_remembered(
    entrance: Entrance, qtbot: QtBot
) -> None:
    entrance.open_demo()
    entrance.leave()
    assert entrance.window.isVisible()
    home = entrance.window.home
    assert home.recent.count() == 1
    assert "chưa bắt đầu" in home.recent.item(0).text()
    home.recent.setFocus()
    qtbot.keyClick(home.recent, Qt.Key.Key_Return)
    assert entrance.opened is not None


def test_a_wrong_file_is_said_on_the_start_page(entrance: Entrance, tmp_path: Path) -> None:
    (tmp_path / "x.contest").write_text("no contest")
    entrance.open(tmp_path / "x.contest")
    assert entrance.opened is None
    assert entrance.window.isVisible()
    assert "x.contest" in entrance.window.message.text()


def test_a_contest_whose_file_has_gone_says_so_and_can_be_taken_off(
    entrance: Entrance, qtbot: QtBot
) -> None:
    entrance.open_demo()
    assert entrance.opened is not None
    file = entrance.opened.path
    entrance.leave()
    file.unlink()
    entrance.show()
    recent = entrance.window.home.recent
    assert "không thấy tệp" in recent.item(0).text()
    qtbot.keyClick(recent, Qt.Key.Key_Delete)
    assert recent.count() == 0


def test_the_language_is_switched_and_remembered(entrance: Entrance, tmp_path: Path) -> None:
    entrance.window.language.click()
    assert "demo contest" in entrance.window.home.buttons["demo"].accessibleName()
    assert SettingsFile(tmp_path / "settings").value.language == "en"
    entrance.window.language.click()
    assert SettingsFile(tmp_path / "settings").value.language == "vi"


def test_every_deed_is_reached_by_tab_and_shows_its_focus(entrance: Entrance, qtbot: QtBot) -> None:
    wanted: list[QObject] = [*entrance.window.home.buttons.values(), entrance.window.language]
    seen = []
    for _ in range(len(wanted) + 3):
        seen.append(QApplication.focusWidget())
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert [one for one in wanted if one not in seen] == []


def test_help_is_found_by_a_word_without_its_marks(entrance: Entrance, qtbot: QtBot) -> None:
    qtbot.keyClick(entrance.window, Qt.Key.Key_F1)
    page = entrance.window.help
    assert page is not None
    assert page.list.count() == len(NAMES) + 2
    qtbot.keyClicks(page.search, "mat dien")
    assert page.list.count() < len(NAMES)
    assert "Mất điện" in page.list.item(0).text()
    qtbot.keyClick(page.search, Qt.Key.Key_Escape)
    assert entrance.window.home.isVisible()


def test_papers_of_a_file_open_the_print_centre(entrance: Entrance, qtbot: QtBot) -> None:
    entrance.open_demo()
    assert entrance.opened is not None
    file = entrance.opened.path
    entrance.leave()
    entrance.show_papers(file)
    assert entrance.papers is not None
    qtbot.addWidget(entrance.papers)
    assert "script" in entrance.papers._kinds.printable()


def test_every_page_can_be_drawn_for_the_tour(entrance: Entrance, tmp_path: Path) -> None:
    workshop, rows = entrance.window.workshop, (TeamRow("Khu phố 1"), TeamRow("Khu phố 2"))
    files = start_pictures(workshop, [], rows, tmp_path, [(1024, 768)], fonts_dir(), Words("en"))
    assert len(files) == 5 + len(Step)
    assert len({file.read_bytes() for file in files}) == len(files)


@pytest.mark.parametrize("width", [960, 1366, 1920])
def test_no_line_of_a_recent_contest_is_cut(entrance: Entrance, width: int) -> None:
    title = "Hội thi “Văn hóa ứng xử trên không gian mạng” phường Ngã Bảy chào mừng Đại hội " * 2
    recent = Recent("/x.contest", title, "2026-11-22", Progress("in_round", 2))
    entrance.window.resize(width, 700)
    entrance.window.show_recent([recent], frozenset())
    QApplication.processEvents()
    shown = entrance.window.home.recent
    item = shown.item(0)
    assert "dừng ở phần 2" in item.text()
    narrow = QRect(0, 0, shown.viewport().width() - 20, 0)  # the padding of the style sheet
    text = shown.fontMetrics().boundingRect(narrow, Qt.TextFlag.TextWordWrap, item.text())
    assert shown.visualItemRect(item).height() >= text.height()


def test_the_banks_are_edited_in_a_window_of_their_own(entrance: Entrance, qtbot: QtBot) -> None:
    entrance.window.home.buttons["banks"].click()
    editor = entrance.banks["vi"].desk.window
    assert editor.isVisible()
    editor.close()
    assert not editor.isVisible()
    assert entrance.window.isVisible()
    entrance.window.home.buttons["banks"].click()  # the same one comes again
    assert list(entrance.banks) == ["vi"]
    assert editor.isVisible()
    editor.close()


def test_a_format_changed_from_the_start_page_is_offered_for_a_new_contest(
    entrance: Entrance, qtbot: QtBot
) -> None:
    keys = Counted(qtbot)
    page = entrance.window.show_formats()
    page.edit.setFocus()
    keys.press(Qt.Key.Key_Return)
    desk = entrance.formats["vi"]
    make_active(desk.window, qtbot)
    assert desk.window.document.is_changed  # a copy of a shipped one
    qtbot.keyClick(desk.window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert desk.file is not None
    assert page.shelf.choice is not None
    assert page.shelf.choice.name == str(desk.file)
    assert page.edit.text() == "Sửa thể thức này…"
    desk.window.close()
    wizard = entrance.window.begin_new()
    wizard.go_to(Step.FORMAT)
    wizard.formats.shelf.choose(str(desk.file))
    assert wizard.draft.format_name == str(desk.file)
    wizard.formats.edit.click()
    assert desk.window.isVisible()
    desk.window.document.set_text(("title",), "vi", "Hội thi của phường")
    desk.save()
    assert wizard.draft.format.title.vi == "Hội thi của phường"
    desk.window.close()


class Loop:
    """Stands for the application: whether rubbish is collected once windows are served."""

    def __init__(self) -> None:
        self.collects: list[bool] = []

    def exec(self) -> int:
        self.collects.append(gc.isenabled())
        gc.disable()  # as for every test of windows
        return 0


def test_rubbish_is_collected_from_the_start_page_on(
    entrance: Entrance, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A start keeps the collector out; banks and formats are edited before any stage is made."""
    loop = Loop()
    monkeypatch.setattr(entrance, "_application", loop)
    gc.disable()
    assert entrance.run() == 0
    assert loop.collects == [True]
