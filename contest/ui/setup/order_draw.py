"""The draw of the order of play, as a hall can follow it: one place after the other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from contest.presentation.wording import Words
from contest.ui.widgets.buttons import DeskButton, restyle
from contest.ui.widgets.labels import label

STEP_MS = 350
_LEAST_LIST = 60  # pixels
_MOST_LARGE = 8  # more teams than this have no room in large letters on a small screen


class OrderDraw(QFrame):
    """The list of places; `show_order` turns them over from the first to the last.

    Signals:
        draw_wanted: draw, or draw anew
        as_entered_wanted: no draw: as the teams were entered
        shown: every place stands there
    """

    draw_wanted = Signal()
    as_entered_wanted = Signal()
    shown = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.setProperty("panel", True)
        self._lines: tuple[str, ...] = ()
        self._count = 0
        self._timer = QTimer(self)
        self._timer.setInterval(STEP_MS)
        self._timer.timeout.connect(self._turn)
        column = QVBoxLayout(self)
        column.addWidget(label("caption", words.say("setup.order")))
        self._list = label("drawn", wraps=True)
        self._list.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._seed = label("small", wraps=True)
        self.draw = DeskButton(words.say("setup.draw_order"))
        self.draw.clicked.connect(self.draw_wanted)
        self.plain = DeskButton(words.say("setup.order_as_entered"))
        self.plain.clicked.connect(self.as_entered_wanted)
        # Twelve teams in large letters are higher than the page on a low screen.
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setMinimumHeight(_LEAST_LIST)
        scroll.setWidget(self._list)
        column.addWidget(scroll, 1)
        column.addWidget(self._seed)
        column.addWidget(self.draw)
        column.addWidget(self.plain)
        column.addWidget(label("small", words.say("order.in_hall"), wraps=True))

    def show_order(self, names: Sequence[str], seed: int | None, *, turning: bool = False) -> None:
        """The teams in the order of play; `seed` None: as entered. `turning`: one by one."""
        self._lines = tuple(f"{number}. {name}" for number, name in enumerate(names, 1))
        said = self._words.say("setup.order_entered")
        if seed is not None:
            said = self._words.say("setup.order_drawn", seed=seed)
        self._seed.setText(said)
        self._list.setProperty("role", "drawn" if len(names) <= _MOST_LARGE else "")
        restyle(self._list)
        self.draw.setEnabled(len(names) > 1)
        self.plain.setVisible(seed is not None)
        self._count = 0 if turning else len(self._lines)
        self._show()
        if turning:
            self._timer.start()
        else:
            self._timer.stop()

    def text(self) -> str:
        """The places that have been turned over."""
        return self._list.text()

    def _turn(self) -> None:
        self._count += 1
        self._show()
        if self._count >= len(self._lines):
            self._timer.stop()
            self.shown.emit()

    def _show(self) -> None:
        hidden = (f"{number}. …" for number in range(self._count + 1, len(self._lines) + 1))
        self._list.setText("\n".join((*self._lines[: self._count], *hidden)))
