"""The first page: what one may do, and the contests that were open last."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QListWidgetItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from contest.presentation.wording import Words
from contest.ui.start.remembered import Recent
from contest.ui.widgets.buttons import DeskButton
from contest.ui.widgets.labels import label
from contest.ui.widgets.line_list import LineList

# What may be done, in the order of the buttons; the first is golden. Those that open a contest
# are big and say what they are; the others say it below when somebody comes to them.
DEEDS = (
    "demo",
    "new",
    "open",
    "rehearse",
    "papers",
    "banks",
    "formats",
    "keys",
    "settings",
    "help",
    "card",
)

BIG = ("demo", "new", "open", "rehearse")
COLUMNS = 2  # of the others
ROOM = 460  # pixels that all of them need, the big ones with two lines


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


class SmallButton(DeskButton):
    """What may be done; what that is it tells whoever comes to it.

    Signals:
        reached: its hint; empty when it is left again
    """

    reached = Signal(str)

    def __init__(self, text: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._hint = hint
        self.setProperty("step", True)
        self.setAccessibleName(text)
        self.setAccessibleDescription(hint)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.Enter):
            self.reached.emit(self._hint)
        elif event.type() in (QEvent.Type.FocusOut, QEvent.Type.Leave):
            self.reached.emit("")
        return super().event(event)


class HomePage(QWidget):
    """Buttons on the left, contests on the right.

    Signals:
        wanted: a word of DEEDS
    """

    wanted = Signal(str)

    def __init__(self, words: Words, deeds: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[str, BigButton | SmallButton] = {}
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
        self._area.setWidget(self._made_deeds(words, deeds))
        row.addWidget(self._area, 5)
        row.addLayout(right, 5)

    def show_recent(self, recent: Sequence[Recent], missing: frozenset[str]) -> None:
        """Fill the list of contests."""
        self.recent.show_recent(recent, missing)
        self.recent.setVisible(bool(recent))
        self._none.setVisible(not recent)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_low = self.height() < ROOM
        for name in BIG:
            button = self.buttons.get(name)
            if isinstance(button, BigButton):
                button.set_low(on=is_low)

    def _made_deeds(self, words: Words, deeds: Sequence[str]) -> QWidget:
        """The big ones, and below them the others in columns with a line that tells of them."""
        inside = QWidget()
        left = QVBoxLayout(inside)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(6)
        hint = label("small", wraps=True)
        more = QGridLayout()
        more.setSpacing(6)
        for name in deeds:
            kind = BigButton if name in BIG else SmallButton
            button = kind(words.say(f"start.{name}"), words.say(f"start.{name}_hint"))
            button.setProperty("first", name == deeds[0])
            button.clicked.connect(self._on_clicked)
            if isinstance(button, SmallButton):
                button.reached.connect(hint.setText)
                more.addWidget(button, *divmod(more.count(), COLUMNS))
            else:
                left.addWidget(button)
            self.buttons[name] = button
        left.addSpacing(8)
        left.addWidget(label("caption", words.say("start.more")))
        left.addLayout(more)
        left.addWidget(hint)
        left.addStretch(1)
        return inside

    def _on_clicked(self) -> None:
        names = (name for name, button in self.buttons.items() if button is self.sender())
        self.wanted.emit(next(names))
