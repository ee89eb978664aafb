"""Text pasted from Word, a page or a message, to be read as a file would be."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from contest.presentation.wording import Words
from contest.ui.banks.fields import typed
from contest.ui.widgets.buttons import DeskButton
from contest.ui.widgets.labels import label


class PasteForm(QFrame):
    """Takes a text.

    Signals:
        pasted: the text
        left: nothing is pasted
    """

    pasted = Signal(str)
    left = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say = words.say
        self.setProperty("sheet", True)
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(say("review.paste_title"))
        self.text.setPlaceholderText(say("review.paste_example"))
        self.text.setTabChangesFocus(True)
        self.text.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        do = DeskButton(say("review.paste_do"))
        do.setProperty("kind", "do")
        do.clicked.connect(self._on_do_clicked)
        leave = DeskButton(say("editor.leave"))
        leave.clicked.connect(self.left)
        row = QHBoxLayout()
        row.addWidget(do)
        row.addWidget(leave)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.addWidget(label("title", say("review.paste_title")))
        column.addWidget(label("small", say("review.paste_hint"), wraps=True))
        column.addWidget(self.text, 1)
        column.addLayout(row)

    def open(self) -> None:
        """Begin with what was copied, if it is a text of several lines."""
        copied = QGuiApplication.clipboard().text()
        self.text.setPlainText(copied if "\n" in copied.strip() else "")
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._on_do_clicked()
        else:
            super().keyPressEvent(event)

    def _on_do_clicked(self) -> None:
        text = typed(self.text.toPlainText())
        if text.strip():
            self.pasted.emit(text)
