"""Plays a contest in the real windows with scripted keys: playing.py CONTEST FONTS SECONDS SPEED.

Contest time runs SPEED times as fast as the clock. Prints as JSON: `busy`, for how many ms of
processor time the GUI thread was busy at a stretch while a clock of the contest ran; `memory`, MB
of the process once a second, and `at`, the hours of contest time of each.
"""

from __future__ import annotations

import gc
import json
import sys
import time
from array import array
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QAbstractEventDispatcher, QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent

from contest.domain.commands import StartRound, stamped
from contest.domain.contest import time_runs
from contest.domain.cue import Phase
from contest.domain.state import Contest, Run
from contest.presentation.wording import Words
from contest.session.clocks import SystemClock
from contest.session.worker import SessionThread
from contest.storage.event_log import open_for_writing
from contest.ui.bench.motion import MS, spent_ns
from contest.ui.hall import Hall
from contest.ui.host.rarer import RarerPanels
from contest.ui.keymaps import default_map
from contest.ui.memory import settle_memory
from contest.ui.program import Program, Soon

_LINUX_OFFSET = 8  # X11 and Wayland report scan codes so much higher
SAMPLE_MS = 1000
HOUR_NS = 3600 * 10**9
STAGE = (1920, 1080)
_PRESS_MS, _NEXT_MS = 15, 450  # Next takes no second press within 300 ms
_SPACE = 57
_LEAST = 20  # stretches
_WARM_UP_NS = 10**9  # the windows have just been opened
_MB = 1_000_000


class FastClock(SystemClock):
    """Contest time that runs several times as fast as the clock."""

    def __init__(self, speed: int) -> None:
        super().__init__()
        self._speed = speed

    def now_ns(self) -> int:
        """Contest time now."""
        return super().now_ns() * self._speed

    def go_on_from(self, at_ns: int) -> None:
        """Let it be `at_ns` now."""
        super().go_on_from(at_ns // self._speed)


class Player(QObject):
    """Presses the keys of all teams while a question is open, and Next from step to step."""

    def __init__(self, program: Program, session: SessionThread, clock: SystemClock) -> None:
        super().__init__()
        self._program, self._session, self._clock = program, session, clock
        self._codes: list[int] = []
        self._is_pressed = False  # every key of the open question
        self.busy = array("d")  # an object for each of so many would be growth of its own
        self.memory: list[float] = []
        self.at: list[float] = []
        self._spent_ns = spent_ns()
        self._counts = False
        dispatcher = QAbstractEventDispatcher.instance()
        assert dispatcher is not None
        dispatcher.aboutToBlock.connect(self._on_dispatcher_about_to_block)
        self._end_ns = 0
        self._warm_ns = time.perf_counter_ns() + _WARM_UP_NS
        self._timers = [
            self._every(_PRESS_MS, self._press),
            self._every(_NEXT_MS, self._go_on),
            self._every(SAMPLE_MS, self._sample),
        ]

    def end_after(self, seconds: int) -> None:
        """Quit then, but not before something was measured: a busy machine starts slowly."""
        self._end_ns = time.perf_counter_ns() + seconds * 10**9

    def _every(self, ms: int, do: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(ms)
        timer.timeout.connect(do)
        timer.start()
        return timer

    def _on_dispatcher_about_to_block(self) -> None:
        """Nothing waits any more: from one such moment to the next no other event was served."""
        spent = spent_ns()
        if self._counts:
            self.busy.append((spent - self._spent_ns) / MS)
        is_warm = time.perf_counter_ns() >= self._warm_ns
        self._counts, self._spent_ns = is_warm and time_runs(self._session.contest), spent

    def _press(self) -> None:
        """One key of one team while it counts."""
        contest = self._session.contest
        if contest.cue is None or contest.cue.phase is not Phase.OPEN:
            self._codes, self._is_pressed = [], False
            return
        if not self._is_pressed:
            self._codes, self._is_pressed = sorted(default_map(contest.order).letters), True
        if self._codes:
            self._send(Qt.Key.Key_unknown, self._codes.pop(), "x")

    def _go_on(self) -> None:
        """The Next key; an open question stays open until its teams have pressed."""
        contest = self._session.contest
        if contest.cue is not None and contest.cue.phase is Phase.OPEN and self._codes:
            return
        self._send(Qt.Key.Key_Space, _SPACE, " ")

    def _send(self, key: Qt.Key, scan: int, text: str) -> None:
        native = scan + (_LINUX_OFFSET if sys.platform.startswith("linux") else 0)
        window = self._program.desk.window
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            none = Qt.KeyboardModifier.NoModifier
            QCoreApplication.sendEvent(window, QKeyEvent(kind, key, none, native, 0, 0, text))

    def _sample(self) -> None:
        taken = memory_mb()
        if taken is not None:
            self.memory.append(taken)
            self.at.append(self._clock.now_ns() / HOUR_NS)
        if time.perf_counter_ns() >= self._end_ns and len(self.busy) >= _LEAST:
            QCoreApplication.quit()


def memory_mb() -> float | None:
    """What this process has of the memory now, in MB; None where the system does not tell."""
    statm = Path("/proc/self/statm")
    if not statm.exists():
        return None
    return int(statm.read_text(encoding="ascii").split()[1]) * 4096 / _MB


def _runs(contest: Contest) -> tuple[Run, ...]:
    return (*contest.runs, contest.run) if contest.run else contest.runs


def _kept(_target: Path) -> None:
    """Nobody saves a copy here."""


def main() -> None:
    """Play and print what was measured."""
    path, fonts = Path(sys.argv[1]), Path(sys.argv[2])
    seconds, speed = int(sys.argv[3]), int(sys.argv[4])
    clock = FastClock(speed)
    words = Words()
    gc.disable()  # as the program does until the last part of it is made

    def hall() -> Hall:
        made = Hall(words, clock.now_ns)
        settle_memory()
        return made

    program = Program(sys.argv[:1], words, clock.now_ns, fonts, _kept, Soon(hall, RarerPanels))
    session = SessionThread(open_for_writing(path), clock, program.bridge.told)
    program.bridge.serve(session)
    session.start()
    program.show(session.contest)
    program.open_hall()
    assert program.hall is not None
    program.hall.stage.resize(*STAGE)
    program.bridge.submit(stamped(StartRound(0, 0), clock.now_ns()))
    player = Player(program, session, clock)
    player.end_after(seconds)
    QCoreApplication.exec()
    program.close()
    session.close()
    found = {"busy": list(player.busy), "memory": player.memory, "at": player.at}
    found["questions"] = [float(sum(len(run.cues) for run in _runs(session.contest)))]
    sys.stdout.write(json.dumps(found))


if __name__ == "__main__":
    main()
