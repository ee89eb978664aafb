"""Run of show: what is done, where we are, what is ahead."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from contest.presentation.console import AgendaLine, Console
from contest.presentation.wording import Words
from contest.ui.host.panel import Panel

_SIGNS = {"done": "✓", "now": "▶", "ahead": "○"}


class AgendaPanel(Panel):
    """The rounds in order; a sign and a word say how far each is."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(words.say("host.agenda"), parent)
        self._words = words
        self._shown: tuple[AgendaLine, ...] = ()
        self._list = QListWidget()
        self._list.setWordWrap(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setAccessibleName(words.say("host.agenda"))
        self.body.addWidget(self._list)

    def show_console(self, console: Console) -> None:
        """Every round; the present one is marked."""
        if console.agenda == self._shown:
            return
        self._shown = console.agenda
        self._list.clear()
        for line in console.agenda:
            item = QListWidgetItem(self._text_of(line))
            state = self._words.say(f"host.agenda_{line.state}")
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{line.title}, {state} {line.detail}")
            self._list.addItem(item)
            if line.state == "now":
                font = item.font()
                font.setBold(True)
                item.setFont(font)
                self._list.setCurrentItem(item)

    def _text_of(self, line: AgendaLine) -> str:
        text = f"{_SIGNS[line.state]} {line.title}"
        return f"{text}\n     {line.detail}" if line.detail else text
