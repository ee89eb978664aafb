"""Text pasted from Word, a page or a message, to be read as a file would be."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from contest.presentation.wording import Words
from contest.ui.banks.bringing.sheet_form import SheetForm
from contest.ui.banks.fields import typed


class PasteForm(SheetForm):
    """Takes a text.

    Signals:
        pasted: the text
    """

    pasted = Signal(str)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(words, "paste", parent)
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(words.say("review.paste_title"))
        self.text.setPlaceholderText(words.say("review.paste_example"))
        self.text.setTabChangesFocus(True)
        self.text.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.body.addWidget(self.text, 1)

    def open(self) -> None:
        """Begin with what was copied, if it is a text of several lines."""
        copied = QGuiApplication.clipboard().text()
        self.text.setPlainText(copied if "\n" in copied.strip() else "")
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def accept(self) -> None:
        text = typed(self.text.toPlainText())
        if text.strip():
            self.pasted.emit(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.accept()
        else:
            super().keyPressEvent(event)
