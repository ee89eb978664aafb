"""The real program under scripted keys, which says each slide once it is on the stage.

A child process of the torture: `python -m tests.torture.played_app FILE SEED [PRESSES]`; after so
many presses its windows hang for good. It prints

    opened SEQ ASKS RUNS TOLD    once the stage stands: does it ask, does a clock run, what is said
    shown SEQ HASH SLIDE         for each state on the stage: the last event, and the slide's digest
    hung                         nothing is drawn or heard from here on
"""

from __future__ import annotations

import random
import sys
import threading
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from contest import alone, app
from contest.domain.state import Contest
from contest.presentation.projection import slide_of
from contest.presentation.wording import Words
from contest.session.clocks import SystemClock
from contest.session.session import Outcome
from contest.ui.program import Program

WORDS = Words("vi")
PRESS_MS = 10
GUARD_NS = 400_000_000  # the Next key takes no second press before that
_NEXT = (int(Qt.Key.Key_Space), " ", 57)
_KEYS = (
    *(_NEXT,) * 12,
    *(
        (ord(letter), letter.lower(), scan)
        for letter, scan in zip("ABCD", (30, 48, 46, 32), strict=True)
    ),
    *((ord(digit), digit, 1 + int(digit)) for digit in "1234"),
    (int(Qt.Key.Key_Plus), "+", 13),
    (int(Qt.Key.Key_Minus), "-", 12),
    (int(Qt.Key.Key_P), "p", 25),
    (int(Qt.Key.Key_F9), "", 67),
)


def digest(contest: Contest) -> str:
    """What the hall sees of a contest, as a short word."""
    return sha256(repr(slide_of(contest, WORDS)).encode()).hexdigest()[:16]


class HastyClock(SystemClock):
    """A clock that the keys push on; the wall goes with it, so that nothing seems to have slept."""

    def wall_ns(self) -> int:
        return self.now_ns()


class PlayedProgram(Program):
    """The program, with somebody who presses keys all the time."""

    def __init__(self, *arguments: object, **named: object) -> None:
        super().__init__(*arguments, **named)  # type: ignore[arg-type]
        self._seq, self._hash = 0, ""
        self._pressed = 0
        self.bridge.decided.connect(self._on_bridge_decided)
        self.bridge.contest_changed.connect(self._on_contest_shown)  # after the stage has heard
        self._presses = QTimer(self)
        self._presses.setInterval(PRESS_MS)
        self._presses.timeout.connect(self._on_presses_timeout)

    def run(self, contest: Contest, opening: Outcome | None = None) -> int:
        if opening is not None:
            self._on_bridge_decided(opening)
        return super().run(contest, opening)

    def open_hall(self) -> None:
        super().open_hall()
        contest = self._contest
        runs = contest.clock is not None and contest.clock.countdown.is_running
        told = self.desk.window.message.text().replace("\n", " ")
        print("opened", self._seq, int(contest.asks_to_resume), int(runs), told, flush=True)
        self._on_contest_shown(contest)
        self._presses.start()

    def _on_bridge_decided(self, outcome: Outcome) -> None:
        if outcome.records:
            self._seq, self._hash = outcome.records[-1].seq, outcome.records[-1].hash

    def _on_contest_shown(self, contest: Contest) -> None:
        if self.hall is not None:
            print("shown", self._seq, self._hash, digest(contest), flush=True)

    def _on_presses_timeout(self) -> None:
        self._pressed += 1
        if self._pressed == HANGS_AFTER:
            print("hung", flush=True)
            threading.Event().wait()
        CLOCK.go_on_from(CLOCK.now_ns() + GUARD_NS)
        key, text, scan = CHANCE.choice(_KEYS)
        if self._contest.asks_to_resume:
            key, text, scan = ord("1"), "1", 2
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, scan + 8, 0, 0, text)
            QApplication.sendEvent(self.desk.window, event)


if __name__ == "__main__":
    CHANCE = random.Random(int(sys.argv[2]))
    HANGS_AFTER = int(sys.argv[3]) if len(sys.argv) > 3 else 0
    CLOCK = HastyClock()
    app.SystemClock = lambda: CLOCK  # type: ignore[assignment, misc]
    app.Program = PlayedProgram  # type: ignore[misc]
    sys.exit(alone.run(Path(sys.argv[1]), WORDS))
