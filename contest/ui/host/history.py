"""The last steps in words, with undo and undo-and-replace."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QWidget

from contest.presentation.console import Console, HistoryLine
from contest.presentation.wording import Words
from contest.ui.host.actions import Actions
from contest.ui.host.buttons import ActionButton
from contest.ui.host.panel import Panel


class HistoryPanel(Panel):
    """The latest step stands first: it is the one that undo takes back."""

    def __init__(self, words: Words, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(words.say("host.history"), parent)
        self.buttons = [ActionButton(one) for one in actions.several(("undo", "undo_and_replace"))]
        row = QHBoxLayout()
        row.setSpacing(4)
        for button, share in zip(self.buttons, (2, 1), strict=True):
            row.addWidget(button, share)
        self.body.addLayout(row)
        self._list = QListWidget()
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setAccessibleName(words.say("host.history"))
        self.body.addWidget(self._list, 1)
        self._shown: tuple[HistoryLine, ...] = ()

    def show_console(self, console: Console) -> None:
        """The steps that can be taken back, the latest first."""
        if console.history == self._shown:
            return
        self._shown = console.history
        self._list.clear()
        for line in console.history:
            item = QListWidgetItem(f"{_clock_time(line.at)}   {line.text}")
            item.setData(Qt.ItemDataRole.AccessibleTextRole, line.text)
            self._list.addItem(item)


def _clock_time(at_ns: int) -> str:
    """Contest time as hours, minutes and seconds."""
    seconds = at_ns // 1_000_000_000
    return f"{seconds // 3600}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"
