"""What is said of a bank as a whole: its title and its topics."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from contest.banks.editing.document import BankDocument
from contest.banks.editing.rows import text_in
from contest.banks.editing.wording import Fields
from contest.banks.importers.naming import unique
from contest.presentation.wording import Words
from contest.ui.banks.fields import LineField
from contest.ui.banks.forms.body import changed_at, objects_in, without_at
from contest.ui.banks.forms.rows import TextRows
from contest.ui.widgets.buttons import DeskButton
from contest.ui.widgets.labels import label

_MOST_TOPICS = 200


class BankForm(QFrame):
    """Shows title and topics and asks for their changes.

    Signals:
        edited: a field of the bank, its new value, and what is being typed in ("" for nothing)
        left: back to the questions
    """

    edited = Signal(str, object, str)
    left = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._topics: list[Fields] = []
        self._follows = False
        self.setProperty("panel", True)
        say = words.say
        self._title = LineField(say("editor.title"))
        self._title.typed_in.connect(self._on_title_typed_in)
        self._rows = TextRows(words, "one_topic", (0, _MOST_TOPICS))
        self._rows.typed_in.connect(self._on_rows_typed_in)
        self._rows.add_requested.connect(self._on_rows_add_requested)
        self._rows.gone.connect(self._on_rows_gone)
        self._kept = label("small", wraps=True)
        back = DeskButton(say("editor.back"))
        back.clicked.connect(self.left)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 12)
        column.setSpacing(8)
        column.addWidget(label("caption", say("editor.title")))
        column.addWidget(self._title)
        column.addWidget(self._made_scroll(), 1)
        column.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)

    def _made_scroll(self) -> QScrollArea:
        """A bank may have 200 topics: they scroll, or the window would grow with them."""
        content = QWidget()
        rows = QVBoxLayout(content)
        rows.setContentsMargins(0, 0, 4, 0)
        rows.addWidget(self._rows)
        rows.addWidget(self._kept)
        rows.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(content)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._on_scroll_range_changed)
        return self._scroll

    def show_document(self, document: BankDocument) -> None:
        """Show what is said of a bank."""
        self._title.show_text(document.title)
        self._topics = objects_in(document.value("topics"))
        names = [text_in(topic, "id") for topic in self._topics]
        self._rows.show_texts([text_in(topic, "title") for topic in self._topics], names)
        shown = ("format", "formatVersion", "title", "topics", "questions", "$schema", "language")
        others = [name for name in document.head if name not in shown]
        self._kept.setText(self._words.say("editor.kept_fields", names=", ".join(others)))
        self._kept.setVisible(bool(others))

    def start(self) -> None:
        """Let the title be typed in."""
        self._title.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_title_typed_in(self, text: str) -> None:
        self.edited.emit("title", text, "title")

    def _on_rows_typed_in(self, place: int, text: str) -> None:
        topics = changed_at(self._topics, place, title=text)
        self.edited.emit("topics", topics, f"topics {place}")

    def _on_rows_add_requested(self) -> None:
        taken = {text_in(topic, "id") for topic in self._topics}
        new = {"id": unique("chu-de", taken), "title": ""}
        self._follows = True
        self.edited.emit("topics", [*self._topics, new], "")

    def _on_scroll_range_changed(self, _least: int, most: int) -> None:
        """A topic that was added stands last: it comes into view."""
        if self._follows:
            self._follows = False
            self._scroll.verticalScrollBar().setValue(most)

    def _on_rows_gone(self, place: int) -> None:
        self.edited.emit("topics", without_at(self._topics, place) or None, "")
