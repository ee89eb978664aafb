"""Texts one below the other, each with a name before it and what belongs to it behind it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from contest.presentation.wording import Words
from contest.ui.banks.fields import TextField
from contest.ui.widgets.buttons import DeskButton
from contest.ui.widgets.labels import label

_LEAST_NAME = 18  # pixels, for a letter

Side = Callable[[int], QWidget]  # makes what stands beside the text in a place


class TextRow(QWidget):
    """One text.

    Signals:
        typed_in: the place, and the text as it is kept
        entered: the place, and whether Ctrl was held
        gone: the place whose text is to be taken out
    """

    typed_in = Signal(int, str)
    entered = Signal(int, bool)
    gone = Signal(int)

    def __init__(
        self, place: int, words: Words, before: QWidget | None, behind: QWidget | None
    ) -> None:
        super().__init__()
        self._place = place
        self.before, self.behind = before, behind
        self.name = label("quiet")
        self.name.setContentsMargins(0, 6, 0, 0)
        self.text = TextField("", most=4, breaks=False)
        self.take_out = DeskButton("✕")
        self.take_out.setProperty("kind", "small")
        self.take_out.setToolTip(words.say("editor.take_out"))
        self.take_out.setAccessibleName(words.say("editor.take_out"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for widget in (before, self.name):
            if widget is not None:
                row.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.text, 1)
        for widget in (behind, self.take_out):
            if widget is not None:
                row.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        self.text.typed_in.connect(self._on_text_typed_in)
        self.text.entered.connect(self._on_text_entered)
        self.take_out.clicked.connect(self._on_take_out_clicked)

    def show_row(self, name: str, text: str, what: str) -> None:
        """Show a text under its name; `what` says for a reader of the screen what it is."""
        self.name.setText(name)
        self.name.setVisible(bool(name))
        self.text.show_text(text)
        self.text.setAccessibleName(f"{what} {name}".strip())

    def _on_text_typed_in(self, text: str) -> None:
        self.typed_in.emit(self._place, text)

    def _on_text_entered(self, with_ctrl: bool) -> None:
        self.entered.emit(self._place, with_ctrl)

    def _on_take_out_clicked(self) -> None:
        self.gone.emit(self._place)


class TextRows(QWidget):
    """A list of texts with a button that adds one; it shows what it is told and asks for changes.

    Signals:
        typed_in: a place, and its text as it is kept
        add_requested: one more is wanted
        gone: the place of one that is to go
        marked: Ctrl+Enter was pressed in a place
    """

    typed_in = Signal(int, str)
    add_requested = Signal()
    gone = Signal(int)
    marked = Signal(int)

    def __init__(
        self,
        words: Words,
        what: str,
        limits: tuple[int, int],
        *,
        before: Side | None = None,
        behind: Side | None = None,
    ) -> None:
        super().__init__()
        self._words, self._what = words, words.say(f"editor.{what}")
        self._least, self._most = limits
        self._before, self._behind = before, behind
        self.rows: list[TextRow] = []
        self._add = DeskButton(words.say(f"editor.add_{what}"))
        self._add.setProperty("kind", "small")
        self._add.clicked.connect(self._on_add_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        caption: QLabel = label("caption", self._what)
        column.addWidget(caption)
        self._column = QVBoxLayout()
        self._column.setSpacing(4)
        column.addLayout(self._column)
        column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)

    def show_texts(self, texts: Sequence[str], names: Sequence[str] = ()) -> None:
        """Show these texts under these names."""
        while len(self.rows) > len(texts):
            row = self.rows.pop()
            self._column.removeWidget(row)
            row.setParent(None)
            row.deleteLater()
        while len(self.rows) < len(texts):
            self._put_row(len(self.rows))
        for place, text in enumerate(texts):
            name = names[place] if place < len(names) else ""
            self.rows[place].show_row(name, text, self._what)
            self.rows[place].take_out.setEnabled(len(texts) > self._least)
        metrics = self.fontMetrics()
        widest = max((metrics.horizontalAdvance(name) for name in names), default=0)
        for row in self.rows:
            row.name.setMinimumWidth(max(_LEAST_NAME, widest))
        self._add.setEnabled(len(texts) < self._most)

    def focus_row(self, place: int) -> None:
        """Let the text in a place be typed in."""
        if 0 <= place < len(self.rows):
            self.rows[place].text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put_row(self, place: int) -> None:
        before = self._before(place) if self._before else None
        behind = self._behind(place) if self._behind else None
        row = TextRow(place, self._words, before, behind)
        row.typed_in.connect(self.typed_in)
        row.entered.connect(self._on_row_entered)
        row.gone.connect(self.gone)
        self.rows.append(row)
        self._column.addWidget(row)

    def _on_row_entered(self, place: int, with_ctrl: bool) -> None:
        if with_ctrl:
            self.marked.emit(place)
        elif place + 1 < len(self.rows):
            self.focus_row(place + 1)
        else:
            self._add.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_add_clicked(self) -> None:
        self.add_requested.emit()
        self.focus_row(len(self.rows) - 1)
