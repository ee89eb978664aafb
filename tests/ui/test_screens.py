"""The stage and its screens: F11, a projector that is plugged in, one that is pulled out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QScreen, QWindow
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from contest.presentation.wording import Words
from contest.ui.projector.lettering import Lettering
from contest.ui.projector.window import StageWindow
from contest.ui.screens import StageScreens
from contest.ui.widgets.typeface import load_fonts

FONTS = Path(__file__).parents[2] / "assets" / "fonts" / "be-vietnam-pro"
FULL, FRAMED = QWindow.Visibility.FullScreen, QWindow.Visibility.Windowed


class Hall:
    """A stage, and a projector that is there when a test says so."""

    def __init__(self) -> None:
        load_fonts(FONTS)
        self.projector: QScreen | None = None
        self.stage = StageWindow(Lettering(), lambda: 0)
        self.stage.set_staying(True)
        self.screens = StageScreens(self.stage, lambda: self.projector, Words("vi"))
        self.said: list[tuple[str, str]] = []
        self.screens.said.connect(lambda text, kind: self.said.append((text, kind)))
        self.screens.place()

    @property
    def looks(self) -> QWindow.Visibility:
        return self.stage.visibility()

    def plug_in(self) -> None:
        self.projector = QGuiApplication.primaryScreen()
        application().screenAdded.emit(self.projector)

    def pull_out(self) -> None:
        gone, self.projector = self.projector, None
        application().screenRemoved.emit(gone)


def application() -> QGuiApplication:
    found = QGuiApplication.instance()
    assert isinstance(found, QGuiApplication)
    return found


@pytest.fixture
def hall(qapp: QApplication, qtbot: QtBot) -> Iterator[Hall]:
    made = Hall()
    yield made
    made.stage.set_staying(False)
    made.stage.close()
    made.screens.deleteLater()


def test_without_a_projector_the_stage_is_a_window_that_f11_makes_full(hall: Hall) -> None:
    assert hall.looks == FRAMED
    hall.screens.toggle()
    assert hall.looks == FULL
    hall.screens.toggle()
    assert hall.looks == FRAMED


def test_a_hidden_stage_comes_back(hall: Hall) -> None:
    hall.stage.hide()
    hall.screens.toggle()
    assert hall.looks == FRAMED


def test_a_projector_plugged_in_later_gets_the_stage_and_the_host_is_told(hall: Hall) -> None:
    hall.plug_in()
    assert hall.looks == FULL
    assert hall.said == [(Words("vi").say("host.stage_came"), "why")]


def test_a_projector_pulled_out_leaves_the_stage_in_a_window(hall: Hall) -> None:
    hall.plug_in()
    hall.pull_out()
    assert hall.looks == FRAMED
    assert hall.said[1:] == [(Words("vi").say("host.stage_went"), "fault")]
    hall.plug_in()
    assert hall.looks == FULL


def test_another_screen_does_not_move_a_stage_that_the_host_put_in_a_window(hall: Hall) -> None:
    hall.plug_in()
    hall.screens.toggle()
    hall.pull_out()
    assert hall.looks == FRAMED
    assert len(hall.said) == 1
