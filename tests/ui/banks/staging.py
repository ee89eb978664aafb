"""An editor of banks on a stand: real windows, real files, and a screen that keeps its slides."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from contest.presentation.slides import Slide
from contest.presentation.wording import Language, Words
from contest.ui.banks.desk import BanksDesk
from contest.ui.banks.forms.question import QuestionForm
from contest.ui.banks.pane import BankPane
from contest.ui.banks.screen import Screen
from tests.banks.samples import write_bank

DAY = "2026-11-22"


class EditorStand:
    """A desk with a screen that only remembers."""

    def __init__(self, home: Path, language: Language = "vi") -> None:
        self.slides: list[Slide] = []
        screen = Screen(QLabel(), self.slides.append, lambda _: 1, lambda _: 1)
        self.desk = BanksDesk(Words(language), screen, DAY, home)
        self.window = self.desk.window
        self.window.show()

    @property
    def left(self) -> BankPane:
        return self.window.left

    @property
    def form(self) -> QuestionForm:
        return self.window.form

    def open(self, qtbot: QtBot, path: Path, pane: BankPane | None = None) -> None:
        """Open a bank and wait until it is checked; what was open is dropped."""
        target = pane or self.left
        self.desk._unsaved, self.desk._proceed = [], None
        for bank in self.desk.panes.banks:
            bank.history.mark_saved(bank.document)
        before = target.bank
        self.desk.files.open(path, lambda opened: self.desk._put_bank(opened, target))
        qtbot.waitUntil(lambda: target.bank is not None and target.bank is not before)
        self.settle(qtbot)

    def settle(self, qtbot: QtBot) -> None:
        """Wait for work and checks to end."""
        check = self.desk.check
        qtbot.waitUntil(
            lambda: not self.desk.workshop.is_busy and not check._timer.isActive(), timeout=10_000
        )

    def fields(self, at: int | None = None) -> dict[str, Any]:
        """The fields of a question, of the current one unless told."""
        assert self.left.bank is not None
        index = self.left.current() if at is None else at
        assert index is not None
        return self.left.bank.document.rows[index].fields()

    def problems(self) -> list[str]:
        """What the panel says of the current question and of the bank."""
        shown = self.window.problems.list
        return [shown.item(place).text() for place in range(shown.count())]


def bank_at(folder: Path, bank: dict[str, Any], name: str = "mau") -> Path:
    return write_bank(folder, bank, name)


def written(home: Path) -> dict[str, Any]:
    value: dict[str, Any] = json.loads((home / "bank.json").read_text("utf-8"))
    return value


def named(parent: QWidget, kind: type[Any], name: str) -> Any:
    """The visible widget of a kind whose accessible name begins so."""
    found = [
        widget
        for widget in parent.findChildren(kind)
        if widget.accessibleName().startswith(name) and widget.isVisible()
    ]
    assert found, f"no {kind.__name__} named {name!r}"
    return found[0]


def drop(widget: QWidget, *paths: Path) -> None:
    """Drop files on a widget."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDropEvent(
        QPointF(QPoint(20, 20)),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    widget.dropEvent(event)


def type_in(widget: QWidget | None, text: str) -> None:
    """Type a text, Vietnamese letters as a typing program sends them."""
    assert widget is not None
    for sign in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            key = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, sign)
            QApplication.sendEvent(widget, key)


def press(qtbot: QtBot, widget: QWidget, key: Qt.Key, *held: Qt.KeyboardModifier) -> None:
    """Press a key with others held."""
    modifiers = Qt.KeyboardModifier.NoModifier
    for one in held:
        modifiers |= one
    qtbot.keyClick(widget, key, modifiers)
