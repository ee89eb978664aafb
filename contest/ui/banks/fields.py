"""Fields that texts are typed in: they grow with the text, and leave undo to the window."""

from __future__ import annotations

import re
import unicodedata

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

_ALONE = re.compile("[\ud800-\udfff]")  # half a sign cannot be written to a file
_FRAME = 12  # pixels of border and padding, above and below together
_SIDES = 24  # pixels of border and padding, left and right together
_UNDOING = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


def typed(text: str) -> str:
    """A text as it is kept: composed letters, whole signs."""
    return unicodedata.normalize("NFC", _ALONE.sub("", text))


def is_undoing(event: QKeyEvent) -> bool:
    """Whether a key press is undo or redo, which the window does for all its fields together."""
    return any(event.matches(key) for key in _UNDOING)


class LineField(QLineEdit):
    """A line.

    Signals:
        typed_in: somebody changed the text (as it is kept)
    """

    typed_in = Signal(str)
    _sample = ""  # what there must be room for

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        # Qt's own menu has no Vietnamese; Ctrl+C and Ctrl+V work without it.
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.textEdited.connect(self._on_text_edited)

    def show_text(self, text: str) -> None:
        """Show a text; what is being typed is left alone when it means the same."""
        if typed(self.text()) != text:
            self.setText(text)
            self.setCursorPosition(0)

    def keep_room_for(self, sample: str) -> None:
        """Be as wide as this text, whatever the size of the letters."""
        self._sample = sample
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_undoing(event):
            event.ignore()  # the window hears it
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        if self._sample:
            self.setFixedWidth(self.fontMetrics().horizontalAdvance(self._sample) + _SIDES)

    def _on_text_edited(self, text: str) -> None:
        self.typed_in.emit(typed(text))


class TextField(QPlainTextEdit):
    """A text of one or several lines, as high as it needs.

    Signals:
        typed_in: somebody changed the text (as it is kept)
        entered: Enter was pressed, with Ctrl or (in a field without line ends) without it
    """

    typed_in = Signal(str)
    entered = Signal(bool)

    def __init__(
        self, name: str, *, least: int = 1, most: int = 8, breaks: bool = True,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._least, self._most, self._breaks = least, most, breaks
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(2)
        self.textChanged.connect(self._on_text_changed)

    def text(self) -> str:
        """The text as it is kept."""
        return typed(self.toPlainText())

    def show_text(self, text: str) -> None:
        """Show a text; what is being typed is left alone when it means the same."""
        if self.text() == text:
            return
        place = self.textCursor().position()
        self.blockSignals(True)
        self.setPlainText(text)
        self.blockSignals(False)
        cursor = self.textCursor()
        cursor.setPosition(min(place, max(0, self.document().characterCount() - 1)))
        self.setTextCursor(cursor)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_undoing(event):
            event.ignore()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            with_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if with_ctrl or not self._breaks:
                self.entered.emit(with_ctrl)
                return
        super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        text = typed(source.text())
        self.insertPlainText(text if self._breaks else " ".join(text.split()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        # A plain text layout measures in lines.
        lines = max(1, round(self.document().size().height()))
        shown = min(max(lines, self._least), self._most)
        self.setFixedHeight(shown * self.fontMetrics().lineSpacing() + _FRAME)
        more = Qt.ScrollBarPolicy.ScrollBarAsNeeded
        none = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(more if lines > self._most else none)

    def _on_text_changed(self) -> None:
        self._fit()
        self.typed_in.emit(self.text())
