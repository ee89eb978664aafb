"""Work that takes long, away from the windows' thread: with its progress, and a way to stop it."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal

from contest.banks.importers.source import Cancelled
from contest.reading.faults import BadFile, NotPossible

Tick = Callable[[int, int], None]  # (done, of); raises Cancelled when somebody has stopped it
Work = Callable[[Tick], Any]
Then = Callable[[Any], None]
Failed = Callable[[Exception], None]
_TOLD_EVERY = 0.1  # seconds
_TURN_S = 0.0005


class Job:
    """One piece of work on another thread."""

    def __init__(self, work: Work, then: Then, failed: Failed) -> None:
        self.work, self.then, self.failed = work, then, failed
        self.is_stopped = False

    def cancel(self) -> None:
        """Stop it at its next step."""
        self.is_stopped = True


class Workshop(QObject):
    """Does jobs, one after another, and tells what came of them on the windows' thread.

    Signals:
        progressed: a job, how much of it is done, of how much
        ended: a job is done, or has failed
    """

    progressed = Signal(object, int, int)
    ended = Signal(object)
    _came = Signal(object, object, object)  # from the other thread: job, result, why there is none

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # A list that is drawn asks Python for each cell, and whenever the other thread works it may
        # wait so long for its turn; by Python's own measure (5 ms) a step of the list took 80 ms.
        sys.setswitchinterval(_TURN_S)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)  # the other core belongs to the windows
        self._jobs: list[Job] = []
        self._came.connect(self._on_came, Qt.ConnectionType.QueuedConnection)

    def begin(
        self, work: Work, then: Then, failed: Failed, follow: Callable[[Job], None] | None = None
    ) -> None:
        """Do some work when that before it is done; then `then` gets what came of it.

        `follow` is called with the job before it begins: it may end at once.
        """
        job = Job(work, then, failed)
        self._jobs.append(job)
        if follow is not None:
            follow(job)
        # The job says its last word through the workshop, which outlives it on any thread.
        self._pool.start(_Run(job, self._came.emit, self.progressed.emit))

    @property
    def is_busy(self) -> bool:
        """Whether something is being done, or its end is still to be told."""
        return bool(self._jobs)

    def close(self) -> None:
        """Stop what can be stopped and wait for the rest; nobody is told any more."""
        for job in self._jobs:
            job.cancel()
        self._jobs.clear()
        self._pool.clear()
        self._pool.waitForDone()

    def _on_came(self, job: Job, result: object, why: Exception | None) -> None:
        if job not in self._jobs:
            return  # the workshop was closed meanwhile
        self._jobs.remove(job)
        self.ended.emit(job)
        if why is None:
            job.then(result)
        else:
            job.failed(why)


class _Run(QRunnable):
    def __init__(
        self,
        job: Job,
        came: Callable[[Job, object, Exception | None], None],
        progressed: Callable[[Job, int, int], None],
    ) -> None:
        super().__init__()
        self._job, self._came, self._progressed = job, came, progressed
        self._told_at = 0.0

    def run(self) -> None:
        """Do it; on the other thread."""
        try:
            result = self._job.work(self._tick)
        except (BadFile, NotPossible, OSError, Cancelled) as why:
            self._came(self._job, None, why)
        except Exception as bug:  # noqa: BLE001 - a fault of ours; a window must not wait for ever
            self._came(self._job, None, bug)
        else:
            self._came(self._job, result, None)

    def _tick(self, done: int, of: int) -> None:
        if self._job.is_stopped:
            raise Cancelled
        now = time.monotonic()
        if now - self._told_at > _TOLD_EVERY:
            self._told_at = now
            self._progressed(self._job, done, of)
