"""Robots play a day of a contest into a real file, without windows: long_play.py CONTEST EVENTS.

The contest must be ready to begin. Prints as JSON, a number for each tenth of the events: `events`
so far; `memory`, MB of the process; `file` and `log`, MB of the contest file and of SQLite's log
beside it; `median`, `p99` and `busy`, ms from a command to the slide, the console and the MC's view
that follow from it, of each fifth command: half of them, 99 of 100, and 99 of 100 in processor
time. And once: `closed`, MB of the file in the end; `opened`, ms to open it and to show it; `hours`
of contest.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import TypeVar

from contest.cli.bench.figures import p99_of
from contest.cli.making import REHEARSAL_START
from contest.domain import commands as c
from contest.domain.show_commands import ShowMessage
from contest.domain.state import Contest
from contest.presentation.console import console_of
from contest.presentation.mc import mc_view
from contest.presentation.projection import slide_of
from contest.presentation.run_of_show import run_of_show
from contest.presentation.wall_times import WallTimes
from contest.presentation.wording import Words
from contest.session.clocks import VirtualClock
from contest.session.rehearsal import Rehearsal
from contest.session.session import Outcome, Session
from contest.storage.event_log import EventLog, open_for_writing

T = TypeVar("T")

_MB, _MS, _HOUR_NS = 1_000_000, 1_000_000, 3600 * 10**9
_SAMPLES = 10
_MESSAGE_EVERY = 40  # commands
_SHOWN_EVERY = 5  # so that fifty thousand events take minutes


class _Enough(Exception):
    """As many events are stored as were wanted."""


@dataclass
class _Curve:
    """What is measured, a number a sample in each list."""

    taken: list[float] = field(default_factory=list)  # ms, since the last sample
    spent: list[float] = field(default_factory=list)  # of them, of the processor
    found: dict[str, list[float]] = field(default_factory=dict)

    def note(self, **numbers: float) -> None:
        """A sample, with the times of the actions since the last one."""
        numbers |= {"median": median(self.taken), "p99": p99_of(self.taken)}
        numbers["busy"] = p99_of(self.spent)
        for name, number in numbers.items():
            self.found.setdefault(name, []).append(round(number, 4))
        self.taken, self.spent = [], []


class _Day:
    """A session as the robots of a rehearsal see it: each command is measured to what it shows."""

    def __init__(self, store: EventLog, clock: VirtualClock, events: int, curve: _Curve) -> None:
        self._store, self._clock, self._events, self._curve = store, clock, events, curve
        self._session = Session(store, clock)
        self._words = Words()
        self._every = max(1, events // _SAMPLES)
        self._next_at = len(store.rows) + self._every
        self._count = self._acts = 0

    @property
    def contest(self) -> Contest:
        """The contest as it is."""
        return self._session.contest

    @property
    def due_ns(self) -> int | None:
        """When the session acts by itself next."""
        return self._session.due_ns

    def let_time_pass(self) -> object:
        """Do what is due."""
        return self._measured(self._session.let_time_pass)

    def handle(self, command: c.Command) -> Outcome:
        """Do it, now and then with a message of the host before it; raises _Enough."""
        self._count += 1
        if self._count % _MESSAGE_EVERY == 0:
            said = f"Mời quý vị ổn định chỗ ngồi, lần {self._count}"
            message = c.stamped(ShowMessage(0, said), self._clock.now_ns())
            self._measured(lambda: self._session.handle(message))
        outcome = self._measured(lambda: self._session.handle(command))
        count = len(self._store.rows)
        if count >= self._next_at or (count >= self._events and self._curve.taken):
            self._next_at += self._every
            self._sample()
        if count >= self._events:
            raise _Enough
        return outcome

    def close(self) -> None:
        """Close the file."""
        self._session.close()

    def _measured(self, act: Callable[[], T]) -> T:
        self._acts += 1
        if self._acts % _SHOWN_EVERY:
            return act()
        began, busy = time.perf_counter_ns(), time.process_time_ns()
        done = act()
        _shown(self._session.contest, self._words)
        self._curve.spent.append((time.process_time_ns() - busy) / _MS)
        self._curve.taken.append((time.perf_counter_ns() - began) / _MS)
        return done

    def _sample(self) -> None:
        path = self._store.path
        self._curve.note(
            events=len(self._store.rows),
            memory=_memory_mb(),
            file=_size_mb(path),
            log=_size_mb(path.with_name(f"{path.name}-wal")),
        )


def _shown(contest: Contest, words: Words) -> None:
    slide_of(contest, words)
    mc_view(contest, console_of(contest, words), words)
    run_of_show(contest, words, WallTimes(), 0)


def _size_mb(path: Path) -> float:
    return path.stat().st_size / _MB if path.exists() else 0.0


def _memory_mb() -> float:
    statm = Path("/proc/self/statm")
    return int(statm.read_text(encoding="ascii").split()[1]) * 4096 / _MB if statm.exists() else 0.0


def main() -> None:
    """Play and print what was measured."""
    path, events = Path(sys.argv[1]), int(sys.argv[2])
    clock, curve = VirtualClock(REHEARSAL_START), _Curve()
    day = _Day(open_for_writing(path), clock, events, curve)
    with suppress(_Enough):
        Rehearsal(day, clock, 1).play()
    day.close()
    curve.found["hours"] = [clock.now_ns() / _HOUR_NS]
    curve.found["closed"] = [_size_mb(path)]
    began = time.perf_counter_ns()
    again = Session(open_for_writing(path), VirtualClock(REHEARSAL_START))
    _shown(again.contest, Words())
    curve.found["opened"] = [(time.perf_counter_ns() - began) / _MS]
    again.close()
    sys.stdout.write(json.dumps(curve.found))


if __name__ == "__main__":
    main()
