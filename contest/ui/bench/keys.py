"""Measures a key from its event over the disk to the new slide: keys.py CONTEST FLOORS DB COUNT.

Prints milliseconds as JSON: `whole` of each key, `commit` of as many bare ones in between.
"""

from __future__ import annotations

import json
import runpy
import sys
import time
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication

from contest.domain.commands import stamped
from contest.domain.cue import Phase
from contest.domain.state import Contest
from contest.presentation.console import console_of
from contest.presentation.next_step import next_step
from contest.presentation.projection import slide_of
from contest.presentation.wording import Words
from contest.session.clocks import SystemClock
from contest.session.worker import SessionThread
from contest.storage.event_log import open_for_writing
from contest.ui.bridge import Bridge
from contest.ui.host.hands import Hands
from contest.ui.keymaps import default_map
from contest.ui.keys import KeyFilter, listening_of

_WARM_UP = 20
_LINUX_OFFSET = 8  # X11 and Wayland report scan codes so much higher
_MS = 1e6


class KeyRun(QObject):
    """Presses team keys one after the other, each when the slide of the one before is there."""

    def __init__(self, path: Path, floors: dict[str, Any], database: str, count: int) -> None:
        super().__init__()
        self._words, self._clock = Words(), SystemClock()
        self._floors, self._database = floors, floors["database"](database)
        self._left, self._pressed, self._began = count + _WARM_UP, 0, 0
        self.whole: list[float] = []
        self.commit: list[float] = []
        self._window = QWindow()
        self._bridge = Bridge(self._clock.now_ns, self)
        self._keys = KeyFilter(self._clock.now_ns, self)
        self._hands = Hands(self._bridge.submit, self._clock.now_ns, self._words, self)
        self._keys.pressed.connect(self._hands.do)
        self._bridge.contest_changed.connect(self._on_contest_changed)
        self.session = SessionThread(open_for_writing(path), self._clock, self._bridge.told)
        self._codes: list[int] = []

    def start(self) -> None:
        """Begin; the application quits at the end."""
        application = QCoreApplication.instance()
        assert application is not None
        application.installEventFilter(self._keys)
        contest = self.session.contest
        keys = default_map(contest.order)
        by_letter = sorted(keys.letters, key=lambda code: (keys.letters[code][1], code))
        self._codes = [code for code in by_letter if keys.letters[code][1] in "ABCD"]
        self._keys.use(keys)
        self._bridge.serve(self.session)
        self.session.start()
        self._go_on(contest)

    def _on_contest_changed(self, contest: Contest) -> None:
        slide_of(contest, self._words)
        if self._began:
            self.whole.append((time.perf_counter_ns() - self._began) / _MS)
            self.commit.append(self._floors["commit"](self._database) / _MS)
        console = console_of(contest, self._words, 1)
        self._keys.listen(listening_of(console))
        self._hands.show_console(console)
        self._go_on(contest)

    def _go_on(self, contest: Contest) -> None:
        if contest.cue is not None and contest.cue.phase is Phase.OPEN:
            QTimer.singleShot(0, self._press)
            return
        command = next_step(contest, self._words, 1).command
        assert command is not None, "the round is over"
        self._bridge.submit(stamped(command, self._clock.now_ns()))

    def _press(self) -> None:
        if self._pressed == self._left:
            QCoreApplication.quit()
            return
        code = self._codes[self._pressed % len(self._codes)]
        self._pressed += 1
        self._send(QEvent.Type.KeyRelease, code)  # of the time before
        self._began = time.perf_counter_ns()
        self._send(QEvent.Type.KeyPress, code)

    def _send(self, kind: QEvent.Type, code: int) -> None:
        native = code + (_LINUX_OFFSET if sys.platform.startswith("linux") else 0)
        none = Qt.KeyboardModifier.NoModifier
        event = QKeyEvent(kind, Qt.Key.Key_unknown, none, native, 0, 0, "x")
        QCoreApplication.sendEvent(self._window, event)

    def result(self) -> dict[str, list[float]]:
        """Milliseconds, without the first few."""
        return {"whole": self.whole[_WARM_UP:], "commit": self.commit[_WARM_UP:]}


def main() -> None:
    """Run once and print what was measured."""
    path, floors, database, count = sys.argv[1:]
    application = QApplication(sys.argv[:1])
    run = KeyRun(Path(path), runpy.run_path(floors), database, int(count))
    run.start()
    application.exec()
    run.session.close()
    sys.stdout.write(json.dumps(run.result()))


if __name__ == "__main__":
    main()
