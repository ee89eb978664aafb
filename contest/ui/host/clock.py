"""The clock: what is left, and the keys to hold it, let it go on and correct it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from contest.presentation.console import Console
from contest.presentation.slides import Clock
from contest.presentation.wording import Words
from contest.ui.host.actions import CLOCK, Actions
from contest.ui.host.buttons import ActionButton, set_state
from contest.ui.host.panel import Panel, label

_TICK_MS = 100
_LATE_MS = 5_000


class ClockPanel(Panel):
    """Computed from contest time (`now_ns`); the timer only repaints."""

    def __init__(
        self,
        words: Words,
        actions: Actions,
        now_ns: Callable[[], int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self._words = words
        self._now_ns = now_ns
        self._clock: Clock | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)
        self.buttons = [ActionButton(one) for one in actions.several(("pause", *CLOCK))]
        self._build()

    def show_console(self, console: Console) -> None:
        """The clock of the stage, running or held."""
        self._clock = console.clock
        running = self._clock is not None and self._clock.running
        if running:
            self._timer.start()
        else:
            self._timer.stop()
        self._label.setText(self._clock.label if self._clock else self._words.say("host.no_clock"))
        self._tick()

    def _build(self) -> None:
        self.setAccessibleName(self._words.say("host.clock"))
        row = QHBoxLayout()
        row.setSpacing(8)
        figures = QVBoxLayout()
        figures.setSpacing(0)
        self._digits, self._label = label("clock", "–"), label("small")
        self._digits.setMinimumWidth(86)
        figures.addWidget(self._digits)
        figures.addWidget(self._label)
        row.addLayout(figures)
        right = QVBoxLayout()
        right.setSpacing(4)
        pause, less, more, other = self.buttons
        right.addWidget(pause)
        below = QHBoxLayout()
        below.setSpacing(4)
        for button in (less, more):
            below.addWidget(button, 1)
        right.addLayout(below)
        right.addWidget(other)
        row.addLayout(right, 1)
        self.body.addLayout(row)

    def _tick(self) -> None:
        left_ms = left_ms_of(self._clock, self._now_ns())
        text = "–" if left_ms is None else figures_of(left_ms)
        if text != self._digits.text():
            self._digits.setText(text)
            self._digits.setAccessibleName(self._words.say("host.left", seconds=text))
        set_state(self._digits, "late", on=left_ms is not None and left_ms <= _LATE_MS)


def left_ms_of(clock: Clock | None, now_ns: int) -> int | None:
    """What is left on a clock at an instant; None without one."""
    if clock is None:
        return None
    passed = (now_ns - clock.at_ns) // 1_000_000 if clock.running else 0
    return max(0, clock.left_ms - max(0, passed))


def figures_of(left_ms: int) -> str:
    """Whole seconds, begun ones counted; minutes from a hundred seconds on."""
    seconds = -(-left_ms // 1000)
    return str(seconds) if seconds < 100 else f"{seconds // 60}:{seconds % 60:02d}"
