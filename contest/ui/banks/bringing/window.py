"""The window of the review: what was found on the left, one entry beside its source."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QKeyEvent,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from contest.banks.importers.naming import identifier
from contest.banks.reviewing.review import Review, State
from contest.presentation.wording import Words
from contest.ui.banks.bringing.coding_form import CodingForm
from contest.ui.banks.bringing.entry_view import EntryView
from contest.ui.banks.bringing.lines_model import COLOURS, LinesModel, Wanted
from contest.ui.banks.bringing.lines_table import LinesTable
from contest.ui.banks.bringing.mapping_form import MappingForm
from contest.ui.banks.bringing.mend_form import MendForm
from contest.ui.banks.bringing.paste_form import PasteForm
from contest.ui.banks.clothed import ClothedWindow
from contest.ui.banks.fields import LineField
from contest.ui.banks.waiting import WaitingLine
from contest.ui.help.window import HelpOpener
from contest.ui.widgets.buttons import DeskButton
from contest.ui.widgets.help_place import set_help
from contest.ui.widgets.labels import label
from contest.ui.widgets.message import MessageLine

_TOOLS = {
    "add": "Ctrl+O",
    "paste": "Ctrl+Shift+V",
    "map": "F4",
    "coding": "F6",
    "mend": "F2",
    "drop_source": "",
    "undo": "Ctrl+Z",
}


_SHORT = len("Ctrl+O")  # keys that are longer stand in the tip: seven buttons share a line


class BringWindow(ClothedWindow):
    """Places the parts and shows a review; what is asked for is done elsewhere.

    Signals:
        closed: the window was closed
    """

    closed = Signal()

    def __init__(self, words: Words, home: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_help(self, "import_word")
        HelpOpener(self, words)
        self._words, self._home = words, home
        self.model = LinesModel(words, self)
        self.table = LinesTable(self.model, words)
        self.view = EntryView(words)
        self.mend, self.map, self.paste = MendForm(words), MappingForm(words), PasteForm(words)
        self.coding = CodingForm(words)
        self.message = MessageLine()
        self.waiting = WaitingLine(words)
        self._build()
        self.setMinimumSize(960, 520)
        self.resize(1366, 768)

    @property
    def folder(self) -> Path:
        """Where the bank will lie."""
        return self._home / identifier(self.title.text(), "ngan-hang").lower()

    def show_review(self, review: Review) -> None:
        """Show how everything stands now."""
        self.model.show_review(review)
        counts, say = review.counts(), self._words.say
        parts = (
            (State.READ, counts.read),
            (State.DOUBT, counts.doubts),
            (State.REFUSED, counts.refused),
            (State.LEFT_OUT, counts.left_out),
        )
        spans = [
            f'<span style="color:{COLOURS[state] if count else "#919bb0"}">'
            f"<b>{count}</b> {say(f'review.count_{state.value}')}</span>"
            for state, count in parts
        ]
        seen = say("review.count_seen", count=counts.seen)
        self.counts.setText(f"{seen} &nbsp;=&nbsp; {' &nbsp;+&nbsp; '.join(spans)}")
        still = counts.doubts + counts.refused
        self.save.setEnabled(not still and counts.read > 0)
        name = "still_open" if still else "will_lie"
        told = say("review.still_open", doubts=counts.doubts, refused=counts.refused)
        self.why.setText(told if still else say(f"editor.{name}", folder=self.folder))
        for word in ("map", "coding", "mend", "drop_source"):
            self.tools[word].setEnabled(bool(review.imports))

    def show_part(self, part: QWidget) -> None:
        """Show one of the forms in the place of the entry, or the entry."""
        self._parts.setCurrentWidget(part)

    def _build(self) -> None:
        say = self._words.say
        self.setWindowTitle(say("review.window"))
        self._parts = QStackedWidget()
        for part in (self.view, self.mend, self.map, self.paste, self.coding):
            self._parts.addWidget(part)
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.setChildrenCollapsible(False)
        halves.addWidget(self._made_list())
        halves.addWidget(self._parts)
        halves.setSizes([600, 700])
        desk = QWidget()
        desk.setObjectName("desk")
        whole = QVBoxLayout(desk)
        whole.setContentsMargins(6, 6, 6, 6)
        whole.setSpacing(6)
        whole.addLayout(self._made_tools())
        whole.addWidget(self.waiting)
        whole.addWidget(halves, 1)
        whole.addWidget(self.message)
        whole.addWidget(self._made_foot())
        self.setCentralWidget(desk)

    def _made_tools(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        self.tools: dict[str, DeskButton] = {}
        for word, keys in _TOOLS.items():
            text = self._words.say(f"review.do_{word}")
            is_short = 0 < len(keys) <= _SHORT
            button = DeskButton(f"{text} · {keys}" if is_short else text)
            button.setToolTip(f"{text} · {keys}" if keys else text)
            if keys:  # a button's own shortcut would be pressed for a while first
                QShortcut(QKeySequence(keys), self, button.click)
            button.setAccessibleName(text)
            self.tools[word] = button
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _made_list(self) -> QFrame:
        frame = QFrame()
        frame.setProperty("panel", True)
        self.counts = label("option", wraps=True)
        self.counts.setTextFormat(Qt.TextFormat.RichText)  # of numbers and our own words alone
        self.wanted = QComboBox()
        self.wanted.setAccessibleName(self._words.say("review.wanted"))
        for wanted in Wanted:
            self.wanted.addItem(self._words.say(f"review.wanted_{wanted.value}"), wanted)
        column = QVBoxLayout(frame)
        column.setContentsMargins(8, 6, 8, 6)
        column.setSpacing(6)
        column.addWidget(self.counts)
        column.addWidget(self.wanted)
        column.addWidget(self.table, 1)
        column.addWidget(label("small", self._words.say("review.keys"), wraps=True))
        return frame

    def _made_foot(self) -> QFrame:
        say = self._words.say
        frame = QFrame()
        frame.setProperty("panel", True)
        self.title = LineField(say("editor.title"))
        self.title.setPlaceholderText(say("editor.title"))
        self.why = label("small", wraps=True)
        self.save = DeskButton(say("review.save"))
        self.save.setProperty("kind", "do")
        self.save.setMinimumWidth(210)
        row = QHBoxLayout(frame)
        row.setContentsMargins(8, 6, 8, 6)
        row.setSpacing(8)
        row.addWidget(label("quiet", say("editor.title")))
        row.addWidget(self.title, 3)
        row.addWidget(self.why, 4)
        row.addWidget(self.save)
        return frame

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Undo comes here from the fields, which leave it to the window."""
        if event.matches(QKeySequence.StandardKey.Undo):
            self.tools["undo"].click()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()
