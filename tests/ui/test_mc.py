"""The MC's window: where it stands, what it hides from the hall, and that it is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from contest.domain import commands as c
from contest.domain.cue import Entry
from contest.domain.rounds import Everyone
from contest.presentation.wording import Words
from contest.ui.host.mc_window import McWindow
from contest.ui.mc_screen import McScreen
from contest.ui.places import Places
from tests.ui.activating import make_active
from tests.ui.host.staging import Stand, common, contest_of

Key = Qt.Key


class Hall(QObject):
    """A stage that covers a screen when a test says so."""

    moved = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.covered: QRect | None = None

    def cover(self, *, on: bool) -> None:
        self.covered = QGuiApplication.primaryScreen().geometry() if on else None
        self.moved.emit()


class Place:
    """A console with an MC's window beside it."""

    def __init__(self) -> None:
        self.stand = Stand(contest_of(Everyone(common(Entry.BOARDS), 3)))
        self.hall = Hall()
        self.screen = McScreen(self.stand.desk, self.hall, Words("vi"))  # type: ignore[arg-type]
        self.stand.bridge.contest_changed.connect(self.screen.show_contest)
        self.screen.show_contest(self.stand.contest)

    @property
    def window(self) -> McWindow:
        assert self.screen.window is not None
        return self.screen.window

    @property
    def texts(self) -> str:
        """All that can be read in it now."""
        labels = self.window.findChildren(QLabel)
        return "\n".join(one.text() for one in labels if one.isVisible())

    def close(self) -> None:
        self.screen.close()
        self.stand.close()
        if self.screen.window is not None:
            self.screen.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def place(qtbot: QtBot) -> Iterator[Place]:
    made = Place()
    made.stand.window.activateWindow()
    make_active(made.stand.window, qtbot)
    yield made
    made.close()


def test_f4_opens_it_and_puts_it_away(place: Place) -> None:
    QTest.keyClick(place.stand.window, Key.Key_F4)
    assert place.window.isVisible()
    QTest.keyClick(place.stand.window, Key.Key_F4)
    assert not place.window.isVisible()


def test_it_shows_the_answer_the_clock_and_what_is_next(place: Place) -> None:
    place.screen.open()
    place.stand.do(c.StartRound(0, 0), c.ShowQuestion(0), c.OpenCue(0))
    assert "✓ B. 24 giờ" in place.texts
    assert "Ghi chú cho MC: Đọc chậm" in place.texts
    assert "Tiếp theo: Khóa trả lời" in place.texts
    assert "Luật An ninh mạng số 116/2025/QH15" in place.texts
    assert "\n14\n" in place.texts or "\n15\n" in place.texts
    assert "MC – KHÔNG CHIẾU" in place.texts


def test_opened_late_it_is_right_at_once(place: Place) -> None:
    place.stand.do(c.StartRound(0, 0), c.ShowQuestion(0))
    place.screen.open()
    assert "✓ B. 24 giờ" in place.texts


def test_on_the_screen_of_the_stage_it_is_blank_until_the_host_says_so(place: Place) -> None:
    place.stand.do(c.StartRound(0, 0), c.ShowQuestion(0))
    place.hall.cover(on=True)
    place.screen.open()
    assert place.window.is_blank
    assert "24 giờ" not in place.texts
    assert "đang chiếu cho khán giả" in place.texts
    place.window.allow_button.click()
    assert not place.window.is_blank
    assert "KHÁN GIẢ ĐANG THẤY" in place.texts


def test_a_stage_that_comes_onto_its_screen_blanks_it(place: Place) -> None:
    place.screen.open()
    assert not place.window.is_blank
    place.hall.cover(on=True)
    assert place.window.is_blank
    place.hall.cover(on=False)
    assert not place.window.is_blank


def test_what_was_allowed_once_is_asked_again_the_next_time(place: Place) -> None:
    place.screen.open()
    place.hall.cover(on=True)
    place.window.allow_button.click()
    place.hall.cover(on=False)
    place.hall.cover(on=True)
    assert place.window.is_blank


def test_moved_onto_the_screen_of_the_stage_it_is_blank(place: Place) -> None:
    place.screen.open()
    place.hall.covered = QGuiApplication.primaryScreen().geometry()
    place.window.move(40, 50)
    assert place.window.is_blank


def test_a_screen_that_goes_brings_it_home(place: Place) -> None:
    place.screen.open()
    place.window.move(9000, 9000)
    screen = QGuiApplication.primaryScreen()
    application().screenRemoved.emit(screen)
    assert screen.geometry().contains(place.window.frameGeometry().center())


def test_its_cross_hides_it_and_it_is_kept(place: Place) -> None:
    place.screen.open()
    window = place.window
    window.close()
    assert not window.isVisible()
    place.screen.open()
    assert place.window is window
    assert window.isVisible()


def test_it_comes_back_where_it_stood_on_an_evening_before(tmp_path: Path) -> None:
    def opened() -> Place:
        one = Place()
        Places(tmp_path).keep("console", one.stand.window)
        one.screen.open()
        return one

    one = opened()
    one.window.setGeometry(20, 30, 740, 560)
    one.window.hide()
    one.close()
    again = opened()
    assert again.window.geometry().getRect() == (20, 30, 740, 560)
    again.close()


def test_it_lets_the_program_end(place: Place) -> None:
    place.screen.open()
    place.screen.close()
    assert not place.window.isVisible()


def test_type_gets_larger_and_smaller_and_stays_in_bounds(place: Place) -> None:
    place.screen.open()
    label = place.window.findChildren(QLabel)[1]
    before = label.fontInfo().pixelSize()
    place.window.zoom_by(1)
    assert label.fontInfo().pixelSize() > before
    for _ in range(20):
        place.window.zoom_by(-1)
    assert label.fontInfo().pixelSize() < before
    place.window.zoom_by(0)
    assert label.fontInfo().pixelSize() == before


def test_next_goes_on_from_its_window_too(place: Place, qtbot: QtBot) -> None:
    place.screen.open()
    place.window.activateWindow()
    make_active(place.window, qtbot)
    place.stand.clock.wait(1)
    event_keys(place, Key.Key_PageDown)
    assert place.stand.session.commands


def event_keys(place: Place, key: Qt.Key) -> None:
    """A key of the remote, delivered to the MC's window."""
    press: Callable[..., None] = QTest.keyClick
    press(place.window, key)


def application() -> QGuiApplication:
    found = QGuiApplication.instance()
    assert isinstance(found, QGuiApplication)
    return found
