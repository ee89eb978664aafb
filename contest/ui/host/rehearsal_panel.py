"""A rehearsal on the console: how it is begun, and the bar that stands there while it runs."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from contest.presentation.wording import Words
from contest.ui.host.buttons import DeskButton, set_state
from contest.ui.host.panel import Panel, Sheet, label

SPEEDS = (1, 4, 10)


class PracticeSheet(Sheet):
    """Which questions a rehearsal asks: those of the demo, unless the host insists.

    Signals:
        chosen: whether it asks the real questions
        left: no rehearsal
    """

    chosen = Signal(bool)
    left = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say = words.say
        self.setAccessibleName(say("rehearsal.open"))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(8)
        column.addWidget(label("title", say("rehearsal.title"), wraps=True))
        column.addWidget(label("quiet", say("rehearsal.about"), wraps=True))
        self.demo, self.real = DeskButton(say("rehearsal.demo")), DeskButton(say("rehearsal.real"))
        self.demo.setProperty("kind", "do")
        self.leave = DeskButton(say("host.leave"))
        self.demo.clicked.connect(self._on_demo_clicked)
        self.real.clicked.connect(self._on_real_clicked)
        self.leave.clicked.connect(self._takes_escape)
        column.addWidget(self.demo)
        column.addWidget(label("note", say("rehearsal.seen"), wraps=True))
        column.addWidget(self.real)
        column.addWidget(self.leave)
        column.addStretch(1)

    def open(self) -> None:
        """Ask, with the demo's questions as what Enter takes."""
        self.show()
        self.demo.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_demo_clicked(self) -> None:
        self._choose(real=False)

    def _on_real_clicked(self) -> None:
        self._choose(real=True)

    def _choose(self, *, real: bool) -> None:
        self.hide()
        self.chosen.emit(real)

    def _takes_escape(self) -> bool:
        self.hide()
        self.left.emit()
        return True


class RehearsalBar(Panel):
    """Who plays, how fast, from the beginning again, and the end of it.

    Signals:
        robots_wanted: whether robots play from now on
        speed_wanted: how many times as fast
        again_wanted: from the beginning
        end_wanted: the rehearsal is over
    """

    robots_wanted = Signal(bool)
    speed_wanted = Signal(int)
    again_wanted = Signal()
    end_wanted = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._words = words
        self._plays = False
        self.setProperty("active", True)
        self.setAccessibleName(words.say("rehearsal.mark"))
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(label("phase", words.say("rehearsal.mark")))
        self.robots = DeskButton()
        self.robots.clicked.connect(self._on_robots_clicked)
        row.addWidget(self.robots, 2)
        self.speeds = {speed: DeskButton(f"{speed}×") for speed in SPEEDS}
        for speed, button in self.speeds.items():
            button.setAccessibleName(words.say("rehearsal.speed", speed=speed))
            button.setToolTip(button.accessibleName())
            button.clicked.connect(self._on_speed_clicked)
            row.addWidget(button, 1)
        self.again, self.end = DeskButton(), DeskButton()
        for button, name, wanted in (
            (self.again, "again", self.again_wanted), (self.end, "end", self.end_wanted),
        ):  # fmt: skip
            button.setText(words.say(f"rehearsal.{name}"))
            button.setAccessibleName(words.say(f"rehearsal.{name}_name"))
            button.setToolTip(button.accessibleName())
            button.clicked.connect(wanted)
            row.addWidget(button, 1)
        self.body.addLayout(row)
        self.show_speed(SPEEDS[0])
        self.show_robots(play=False)

    def show_speed(self, speed: int) -> None:
        """Which speed is on."""
        for each, button in self.speeds.items():
            set_state(button, "on", on=each == speed)

    def show_robots(self, *, play: bool) -> None:
        """Whether robots play."""
        self._plays = play
        self.robots.setText(self._words.say(f"rehearsal.robots_{'on' if play else 'off'}"))
        self.robots.setAccessibleName(self.robots.text())
        set_state(self.robots, "on", on=play)

    def _on_robots_clicked(self) -> None:
        self.robots_wanted.emit(not self._plays)

    def _on_speed_clicked(self) -> None:
        speeds = (speed for speed, button in self.speeds.items() if button is self.sender())
        self.speed_wanted.emit(next(speeds))
