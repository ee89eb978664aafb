"""Plays a contest in the hall alone, again and again: stage_memory.py CONTEST FONTS SECONDS SPEED.

The hall is the stage with its small picture, getting ready for what comes as it does in the
program; there is no console and no session. What happened comes at its times, SPEED times as fast
as the clock. Prints as JSON `memory`, MB of the process once a second, `at`, the hours of
contest time of each, and `evening`, the hours from one beginning to the next.
"""

from __future__ import annotations

import gc
import json
import sys
import time
from collections.abc import Iterator, Sequence
from itertools import accumulate, cycle
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from contest.domain.contest import evolve
from contest.domain.state import Contest
from contest.presentation.wording import Words
from contest.storage.stored import open_for_reading
from contest.ui.application import application
from contest.ui.bench.playing import HOUR_NS, SAMPLE_MS, STAGE, memory_mb
from contest.ui.hall import Hall
from contest.ui.memory import settle_memory
from contest.ui.widgets.typeface import load_fonts

_BETWEEN_NS = 10**9  # from the end of the contest to its beginning again

Moment = tuple[int, Contest]  # when, and what there is then


class Evenings(QObject):
    """Shows what there is when its time has come; after the end, the beginning again."""

    def __init__(self, moments: Sequence[Moment], seconds: int, speed: int) -> None:
        super().__init__()
        self._moments = _again_and_again(moments)
        self._speed, self._seconds = speed, seconds
        self._began_ns, self._end_ns, self._earlier_ns = time.perf_counter_ns(), 0, 0
        self.memory: list[float] = []
        self.at: list[float] = []
        self.hall = Hall(Words(), self.now_ns)
        self.hall.stage.resize(*STAGE)
        self._coming = QTimer(self, singleShot=True)
        self._coming.timeout.connect(self._on_coming_timeout)
        self._sampling = QTimer(self, interval=SAMPLE_MS)
        self._sampling.timeout.connect(self._on_sampling_timeout)

    def begin(self) -> None:
        """Let it come."""
        self.hall.stage.show()
        self._began_ns = time.perf_counter_ns()
        self._end_ns = self._began_ns + self._seconds * 10**9
        self._sampling.start()
        self._due_ns, self._earlier_ns, self._contest = next(self._moments)
        self._on_coming_timeout()

    def now_ns(self) -> int:
        """Contest time of the evening that is played: each begins with its own."""
        return self._played_ns() - self._earlier_ns

    def _played_ns(self) -> int:
        return (time.perf_counter_ns() - self._began_ns) * self._speed

    def _on_coming_timeout(self) -> None:
        self.hall.show_contest(self._contest)
        self._due_ns, self._earlier_ns, self._contest = next(self._moments)
        wait_ns = max(0, self._due_ns - self._played_ns()) // self._speed
        self._coming.start(wait_ns // 10**6)

    def _on_sampling_timeout(self) -> None:
        taken = memory_mb()
        if taken is not None:
            self.memory.append(taken)
            self.at.append(self._played_ns() / HOUR_NS)
        if time.perf_counter_ns() >= self._end_ns:
            QCoreApplication.quit()


def _again_and_again(moments: Sequence[Moment]) -> Iterator[tuple[int, int, Contest]]:
    """When each is due from the first one on, what of that is earlier evenings, and the contest."""
    first, whole = moments[0][0], _whole(moments)
    for place, (at, contest) in enumerate(cycle(moments)):
        earlier = place // len(moments) * whole - first
        yield at + earlier, earlier, contest


def _whole(moments: Sequence[Moment]) -> int:
    """From one beginning to the next, in nanoseconds."""
    return moments[-1][0] - moments[0][0] + _BETWEEN_NS


def _moments_of(path: Path) -> Iterator[Moment]:
    stored = open_for_reading(path)
    contests = accumulate(stored.events, evolve, initial=Contest())
    next(contests)
    yield from zip((record.at_ns for record in stored.records), contests, strict=True)


def main() -> None:
    """Play and print what was measured."""
    path, fonts = Path(sys.argv[1]), Path(sys.argv[2])
    gc.disable()  # as the program does until all is there
    qt = application(sys.argv[:1])
    load_fonts(fonts)
    moments = list(_moments_of(path))
    evenings = Evenings(moments, int(sys.argv[3]), int(sys.argv[4]))
    settle_memory()
    evenings.begin()
    qt.exec()
    found = {"memory": evenings.memory, "at": evenings.at, "evening": [_whole(moments) / HOUR_NS]}
    sys.stdout.write(json.dumps(found))


if __name__ == "__main__":
    main()
