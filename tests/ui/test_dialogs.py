"""No dialog covers the console while a clock runs: whatever is asked then holds it first."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from contest.domain import commands as c
from contest.domain.cue import Entry
from contest.domain.rounds import Everyone
from contest.presentation.wording import Words
from contest.ui.copying import Copying
from contest.ui.mirroring import Mirroring
from tests.ui.activating import make_active
from tests.ui.host.staging import Stand, common, contest_of

Key = Qt.Key
RUNNING = (c.StartRound(0, 0), c.ShowQuestion(0), c.OpenCue(0))


@pytest.fixture
def one(qtbot: QtBot) -> Iterator[Stand]:
    """A console with a question open and its clock running."""
    made = Stand(contest_of(Everyone(common(Entry.BOARDS), 3)))
    made.window.activateWindow()
    make_active(made.window, qtbot)
    made.do(*RUNNING)
    assert runs(made)
    yield made
    for dialog in QApplication.topLevelWidgets():
        if isinstance(dialog, QDialog):
            dialog.close()
            dialog.deleteLater()
    made.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def runs(one: Stand) -> bool:
    clock = one.contest.clock
    return clock is not None and clock.countdown.is_running


def dialogs() -> list[QDialog]:
    shown = QApplication.topLevelWidgets()
    return [one for one in shown if isinstance(one, QDialog) and one.isVisible()]


def _saved(_file: object) -> None:
    """Nothing is copied in these tests."""


def test_any_dialog_holds_the_clock_first(one: Stand, qtbot: QtBot) -> None:
    dialog = QDialog(one.window)
    dialog.open()
    qtbot.waitUntil(lambda: not runs(one))
    assert "Đã dừng đồng hồ" in one.message


@pytest.mark.parametrize("which", ["copy", "mirror"])
def test_the_dialogs_of_files_hold_it(one: Stand, qtbot: QtBot, which: str) -> None:
    words = Words("vi")
    asks: dict[str, Callable[[], None]] = {
        "copy": Copying(_saved, words, one.window).ask,
        "mirror": Mirroring(words, one.window).ask,
    }
    asks[which]()
    assert dialogs()
    qtbot.waitUntil(lambda: not runs(one))


@pytest.mark.parametrize("key", [Key.Key_F2, Key.Key_F6, Key.Key_F8], ids=["f2", "f6", "f8"])
def test_what_the_console_asks_itself_is_no_dialog(one: Stand, key: Qt.Key) -> None:
    QTest.keyClick(one.window, key)
    assert dialogs() == []
    assert not runs(one) or not one.window.middle.is_asking


def test_forms_of_actions_are_no_dialogs_and_hold_it(one: Stand) -> None:
    for name in ("skip", "replace", "throw_out", "change_points", "set_clock"):
        one.window.actions_table[name].trigger()
        assert one.window.middle.is_asking
        assert dialogs() == []
        assert not runs(one)
        one.press(Key.Key_Escape)
        one.press("P")
        assert runs(one)
