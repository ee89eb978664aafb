"""A countdown on the real clock: how far from its end the time is up, for a quarter of an hour."""

from __future__ import annotations

import threading
import time

from contest.cli.bench.figures import Goal, Measured
from contest.cli.bench.staging import Bench, ready
from contest.domain.commands import OpenCue, SetClock, ShowQuestion, StartRound, stamped
from contest.domain.cue import Phase
from contest.domain.state import Contest
from contest.session.clocks import SystemClock
from contest.session.session import Outcome
from contest.session.worker import SessionThread
from contest.storage.event_log import open_for_writing

_QUARTER_S = 900
_PATIENCE_S = 30
_MS = 1e6
_MOST_OFF = Goal("value", 20)


class _Ear:
    """Hears of the session when the time is up, on both clocks of the machine."""

    def __init__(self, clock: SystemClock) -> None:
        self._clock = clock
        self.is_open, self.is_up = threading.Event(), threading.Event()
        self.open_ns = self.open_wall_ns = self.up_ns = self.up_wall_ns = 0

    def told(self, contest: Contest, _outcomes: tuple[Outcome, ...]) -> None:
        phase = contest.cue.phase if contest.cue else None
        if phase is Phase.OPEN and contest.clock is not None and not self.is_open.is_set():
            self.open_ns, self.open_wall_ns = self._clock.now_ns(), time.time_ns()
            self.is_open.set()
        elif phase is Phase.LOCKED:
            self.up_ns, self.up_wall_ns = self._clock.now_ns(), time.time_ns()
            self.is_up.set()


def countdown(bench: Bench) -> list[Measured]:
    """How late the windows hear of the end, and how the clock drifts, over fifteen minutes."""
    path, seconds = bench.folder / "countdown.contest", bench.size.countdown_s
    ready(path, bench.folder)
    clock = SystemClock()
    ear = _Ear(clock)
    session = SessionThread(open_for_writing(path), clock, ear.told)
    session.start()
    for command in (StartRound(0, 0), ShowQuestion(0), OpenCue(0)):
        session.submit(stamped(command, clock.now_ns()))
    ear.is_open.wait(_PATIENCE_S)
    began = clock.now_ns()
    session.submit(SetClock(began, seconds))
    ear.is_up.wait(seconds + _PATIENCE_S)
    session.close()
    late = (ear.up_ns - began) / _MS - seconds * 1000
    drift = ((ear.up_ns - ear.open_ns) - (ear.up_wall_ns - ear.open_wall_ns)) / _MS
    off = abs(late) + abs(drift) * _QUARTER_S / seconds
    return [Measured("countdown", off, "ms", None, None, _MOST_OFF)]
