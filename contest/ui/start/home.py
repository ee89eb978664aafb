"""The first page: what one may do, and the contests that were open last."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidgetItem, QScrollArea, QVBoxLayout, QWidget

from contest.presentation.wording import Words
from contest.ui.setup.line_list import LineList
from contest.ui.start.remembered import Recent
from contest.ui.widgets.buttons import DeskButton
from contest.ui.widgets.labels import label

# What may be done, in the order of the buttons; the first is golden.
DEEDS = (
    "demo",
    "new",
    "open",
    "rehearse",
    "card",
    "papers",
    "formats",
    "banks",
    "keys",
    "settings",
    "help",
)

ROOM = 57  # pixels that a button with two lines needs, and the gap below it


class RecentList(LineList):
    """Enter opens, Delete takes off the list.

    Signals:
        opened: the Recent that the host wants
        forgotten: the Recent that is not wanted on the list
    """

    opened = Signal(object)
    forgotten = Signal(object)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._recent: tuple[Recent, ...] = ()
        self.setAccessibleName(words.say("start.recent"))
        self.itemActivated.connect(self._on_item_activated)
        self.itemClicked.connect(self._on_item_activated)

    def show_recent(self, recent: Sequence[Recent], missing: frozenset[str]) -> None:
        """Fill the list; `missing` are files that are not there now."""
        row = self.currentRow()
        self._recent = tuple(recent)
        self.clear()
        for one in recent:
            state = one.progress.said(self._words)
            if one.file in missing:
                state = self._words.say("start.missing")
            when = self._words.date(one.date)
            line = self._words.say("start.recent_line", state=state, date=when)
            item = QListWidgetItem(f"{one.title}\n{line}")
            item.setToolTip(one.file)
            self.addItem(item)
        self.setCurrentRow(row if 0 <= row < len(recent) else 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentRow()
        if event.key() == Qt.Key.Key_Delete and 0 <= row < len(self._recent):
            self.forgotten.emit(self._recent[row])
            return
        super().keyPressEvent(event)

    def _on_item_activated(self, item: QListWidgetItem) -> None:
        row = self.row(item)
        # The click and the activation of one press tell twice: the window takes the first.
        if 0 <= row < len(self._recent):
            self.opened.emit(self._recent[row])


class BigButton(DeskButton):
    """What may be done, and below it in small what that is."""

    def __init__(self, text: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setProperty("big", True)
        self.setAccessibleName(text)
        self.setAccessibleDescription(hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 6, 16, 6)
        column.setSpacing(1)
        self._hint = label("small", hint)
        for line in (label("deed", text), self._hint):
            line.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(line)

    def set_low(self, *, on: bool) -> None:
        """Without the small line, where there is no room for all of them."""
        self._hint.setVisible(not on)
        self.setToolTip(self.accessibleDescription() if on else "")

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout else super().sizeHint()


class HomePage(QWidget):
    """Big buttons on the left, contests on the right.

    Signals:
        wanted: a word of DEEDS
    """

    wanted = Signal(str)

    def __init__(self, words: Words, deeds: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[str, BigButton] = {}
        inside = QWidget()
        left = QVBoxLayout(inside)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(6)
        for name in deeds:
            button = BigButton(words.say(f"start.{name}"), words.say(f"start.{name}_hint"))
            button.setProperty("first", name == deeds[0])
            button.clicked.connect(self._on_clicked)
            left.addWidget(button)
            self.buttons[name] = button
        left.addStretch(1)
        self.recent = RecentList(words)
        self._none = label("quiet", words.say("start.no_recent"), wraps=True)
        right = QVBoxLayout()
        right.addWidget(label("caption", words.say("start.recent")))
        right.addWidget(self.recent, 1)
        right.addWidget(self._none, 1, Qt.AlignmentFlag.AlignTop)
        right.addWidget(label("small", words.say("start.recent_hint"), wraps=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        self._area = QScrollArea()  # a low screen shows the first deeds, and rolls to the others
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(inside)
        row.addWidget(self._area, 4)
        row.addLayout(right, 5)

    def show_recent(self, recent: Sequence[Recent], missing: frozenset[str]) -> None:
        """Fill the list of contests."""
        self.recent.show_recent(recent, missing)
        self.recent.setVisible(bool(recent))
        self._none.setVisible(not recent)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for button in self.buttons.values():
            button.set_low(on=self.height() < ROOM * len(self.buttons))

    def _on_clicked(self) -> None:
        names = (name for name, button in self.buttons.items() if button is self.sender())
        self.wanted.emit(next(names))
