"""The frame of a form that stands in the place of the entry: title, hint, and what to press."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from contest.presentation.wording import Words
from contest.ui.widgets.buttons import DeskButton
from contest.ui.widgets.labels import label


class SheetForm(QFrame):
    """A form whose texts are `review.NAME_title`, `review.NAME_hint` and `review.NAME_do`.

    Signals:
        left: nothing is to be done
    """

    left = Signal()

    def __init__(self, words: Words, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self.setProperty("panel", "sheet")
        self.do_button = DeskButton(words.say(f"review.{name}_do"))
        self.do_button.setProperty("kind", "do")
        self.do_button.clicked.connect(self.accept)
        leave = DeskButton(words.say("editor.leave"))
        leave.clicked.connect(self.left)
        row = QHBoxLayout()
        row.addWidget(self.do_button)
        row.addWidget(leave)
        row.addStretch(1)
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(8)
        column.addWidget(label("title", words.say(f"review.{name}_title")))
        column.addWidget(label("small", words.say(f"review.{name}_hint"), wraps=True))
        column.addLayout(self.body, 1)
        column.addLayout(row)

    def accept(self) -> None:
        """Do what the form is for."""
        raise NotImplementedError

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
