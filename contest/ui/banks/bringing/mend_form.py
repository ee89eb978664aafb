"""An entry written anew by hand: the text above, and below it how it is read while it is typed."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from contest.banks.importing import Entry
from contest.banks.reviewing.mending import Mending, mended, text_to_mend
from contest.presentation.wording import Words
from contest.ui.banks.fields import TextField
from contest.ui.banks.reading import ReadingPanel
from contest.ui.widgets.buttons import DeskButton
from contest.ui.widgets.labels import label

_WAIT_MS = 200


class MendForm(QFrame):
    """Writes one question as it would be pasted.

    Signals:
        mended: the question
        left: it stays as it was
    """

    mended = Signal(object)
    left = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._entry: Entry | None = None
        self._result = Mending(None)
        self.setProperty("sheet", True)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT_MS)
        self._timer.timeout.connect(self._read)
        self._build()

    def open(self, entry: Entry) -> None:
        """Begin with what stands in the source."""
        self._entry = entry
        self.text.show_text(text_to_mend(entry.place))
        self._read()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)
        self.text.moveCursor(QTextCursor.MoveOperation.End)

    def accept(self) -> None:
        """Take what is read, if it is a question."""
        self._read()
        if self._result.question is not None:
            self.mended.emit(self._result.question)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        say = self._words.say
        self.text = TextField(say("review.mend_text"), least=6, most=14)
        self.text.typed_in.connect(self._on_text_typed_in)
        self.text.entered.connect(self._on_text_entered)
        self._why = label("note", wraps=True)
        self._shown = ReadingPanel(self._words)
        self._do = DeskButton(say("review.mend_do"))
        self._do.setProperty("kind", "do")
        self._do.clicked.connect(self.accept)
        leave = DeskButton(say("editor.leave"))
        leave.clicked.connect(self.left)
        row = QHBoxLayout()
        row.addWidget(self._do)
        row.addWidget(leave)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(8)
        column.addWidget(label("title", say("review.mend_title")))
        column.addWidget(label("small", say("review.mend_hint"), wraps=True))
        for widget in (self.text, self._why, self._shown):
            column.addWidget(widget)
        column.addStretch(1)
        column.addLayout(row)

    def _read(self) -> None:
        self._timer.stop()
        if self._entry is None:
            return
        self._result = mended(self.text.text(), self._entry, "import")
        why = self._result.why
        self._why.setText(why.said(self._words) if why is not None else "")
        self._why.setVisible(why is not None)
        self._shown.setVisible(self._result.question is not None)
        self._shown.show_question(self._result.question)
        self._do.setEnabled(self._result.question is not None)

    def _on_text_typed_in(self) -> None:
        self._timer.start()

    def _on_text_entered(self, with_ctrl: bool) -> None:
        if with_ctrl:
            self.accept()
