"""Parts of a window are shown and hidden, and nothing is made of them before the window is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from contest.ui.widgets.buttons import restyle
from contest.ui.widgets.showing import set_shown

POLISHED = Qt.WidgetAttribute.WA_WState_Polished


def window_of(qtbot: QtBot, *parts: QWidget) -> QWidget:
    window = QWidget()
    column = QVBoxLayout(window)
    for part in parts:
        column.addWidget(part)
    qtbot.addWidget(window)
    return window


def test_a_part_of_a_window_that_comes_later_waits_for_it(qtbot: QtBot) -> None:
    part = QLabel("a")
    window = window_of(qtbot, part)
    set_shown(part, on=True)
    assert not part.testAttribute(POLISHED)
    window.show()
    assert part.isVisible()


def test_a_part_that_was_put_away_comes_back_before_and_after(qtbot: QtBot) -> None:
    away, back = QLabel("away"), QLabel("back")
    window = window_of(qtbot, away, back)
    for part in (away, back):
        set_shown(part, on=False)
    set_shown(back, on=True)
    window.show()
    assert (away.isVisible(), back.isVisible()) == (False, True)
    set_shown(away, on=True)
    set_shown(back, on=False)
    assert (away.isVisible(), back.isVisible()) == (True, False)


def test_what_no_style_sheet_was_applied_to_is_not_restyled(qtbot: QtBot) -> None:
    part = QLabel("a")
    window = window_of(qtbot, part)
    window.ensurePolished()
    part.setProperty("role", "loud")
    restyle(part)
    window.setStyleSheet("QLabel[role='loud'] { color: #ff0000; }")
    window.show()
    assert part.palette().windowText().color().name() == "#ff0000"
    part.setProperty("role", "quiet")
    restyle(part)
    assert part.palette().windowText().color().name() != "#ff0000"
