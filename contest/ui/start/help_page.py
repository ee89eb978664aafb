"""Help in the program: one page a task, found by typing a word of it."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from contest.domain.typed import bared
from contest.presentation.wording import Words
from contest.ui.setup.line_list import LineList

TOPICS = (
    "evening", "prepare", "keys", "answers", "slips", "power_cut", "stage", "papers", "rehearse",
)  # fmt: skip


class HelpPage(QWidget):
    """The tasks on the left; typing above them leaves those that speak of it."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._found: list[str] = []
        self.search = QLineEdit()
        self.search.setPlaceholderText(words.say("start.help_search"))
        self.search.setAccessibleName(words.say("start.help_search"))
        self.search.textChanged.connect(self._on_search_changed)
        self.list = LineList()
        self.list.setAccessibleName(words.say("start.help"))
        self.list.currentRowChanged.connect(self._on_row_changed)
        self.text = QTextBrowser()
        self.text.setAccessibleName(words.say("start.help"))
        left = QVBoxLayout()
        left.addWidget(self.search)
        left.addWidget(self.list, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(left, 2)
        row.addWidget(self.text, 3)
        self._on_search_changed("")

    def _on_search_changed(self, typed: str) -> None:
        say, wanted = self._words.say, bared(typed)
        self._found = [
            topic
            for topic in TOPICS
            if wanted in bared(say(f"start.help_{topic}") + " " + say(f"start.help_{topic}_text"))
        ]
        self.list.clear()
        self.list.addItems([say(f"start.help_{topic}") for topic in self._found])
        if self._found:
            self.list.setCurrentRow(0)
        else:
            self.text.setPlainText(say("start.help_nothing"))

    def _on_row_changed(self, row: int) -> None:
        if 0 <= row < len(self._found):
            self.text.setPlainText(self._words.say(f"start.help_{self._found[row]}_text"))
