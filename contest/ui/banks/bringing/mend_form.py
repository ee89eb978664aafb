"""An entry written anew by hand: the text above, and below it how it is read while it is typed."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from contest.banks.importing import Entry
from contest.banks.reviewing.mending import Mending, mended, text_to_mend
from contest.presentation.wording import Words
from contest.ui.banks.bringing.sheet_form import SheetForm
from contest.ui.banks.fields import TextField
from contest.ui.banks.reading import ReadingPanel
from contest.ui.widgets.labels import label

_WAIT_MS = 200


class MendForm(SheetForm):
    """Writes one question as it would be pasted.

    Signals:
        mended: the question
    """

    mended = Signal(object)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(words, "mend", parent)
        self._entry: Entry | None = None
        self._result = Mending(None)
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

    def _build(self) -> None:
        self.text = TextField(self.words.say("review.mend_text"), least=6, most=14)
        self.text.typed_in.connect(self._on_text_typed_in)
        self.text.entered.connect(self._on_text_entered)
        self._why = label("note", wraps=True)
        self._shown = ReadingPanel(self.words)
        for widget in (self.text, self._why, self._shown):
            self.body.addWidget(widget)
        self.body.addStretch(1)

    def _read(self) -> None:
        self._timer.stop()
        if self._entry is None:
            return
        self._result = mended(self.text.text(), self._entry, "import")
        why = self._result.why
        self._why.setText(why.said(self.words) if why is not None else "")
        self._why.setVisible(why is not None)
        self._shown.setVisible(self._result.question is not None)
        self._shown.show_question(self._result.question)
        self.do_button.setEnabled(self._result.question is not None)

    def _on_text_typed_in(self) -> None:
        self._timer.start()

    def _on_text_entered(self, with_ctrl: bool) -> None:
        if with_ctrl:
            self.accept()
