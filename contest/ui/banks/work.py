"""Work that takes long, away from the windows' thread: with its progress, and a way to stop it."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from contest.banks.importers.source import Cancelled
from contest.reading.faults import BadFile, NotPossible

Tick = Callable[[int, int], None]  # (done, of); raises Cancelled when somebody has stopped it
Work = Callable[[Tick], Any]
Then = Callable[[Any], None]
Failed = Callable[[Exception], None]
_TOLD_EVERY = 0.1  # seconds


class Job(QObject):
    """One piece of work on another thread.

    Signals:
        progressed: how much is done, of how much
        ended: the job itself, what came of it, and why nothing came of it (BadFile, NotPossible,
            OSError, Cancelled or a fault of ours) or None
    """

    progressed = Signal(int, int)
    ended = Signal(object, object, object)

    def __init__(self, work: Work, then: Then, failed: Failed, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self.then, self.failed = then, failed
        self._told_at = 0.0
        self._is_stopped = False

    def cancel(self) -> None:
        """Stop it at its next step."""
        self._is_stopped = True

    def run(self) -> None:
        """Do it; on the other thread."""
        try:
            result = self._work(self._tick)
        except (BadFile, NotPossible, OSError, Cancelled) as why:
            self.ended.emit(self, None, why)
        except Exception as bug:  # noqa: BLE001 - a fault of ours; a window must not wait for ever
            self.ended.emit(self, None, bug)
        else:
            self.ended.emit(self, result, None)

    def _tick(self, done: int, of: int) -> None:
        if self._is_stopped:
            raise Cancelled
        now = time.monotonic()
        if now - self._told_at > _TOLD_EVERY:
            self._told_at = now
            self.progressed.emit(done, of)


class Workshop(QObject):
    """Does jobs, one after another, and tells what came of them on the windows' thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)  # the other core belongs to the windows
        self._jobs: list[Job] = []

    def begin(
        self, work: Work, then: Then, failed: Failed, follow: Callable[[Job], None] | None = None
    ) -> None:
        """Do some work when that before it is done; then `then` gets what came of it.

        `follow` is called with the job before it begins: it may end at once.
        """
        job = Job(work, then, failed, self)
        job.ended.connect(self._on_job_ended)
        self._jobs.append(job)
        if follow is not None:
            follow(job)
        self._pool.start(_Run(job))

    @property
    def is_busy(self) -> bool:
        """Whether something is being done, or its end is still to be told."""
        return bool(self._jobs)

    def close(self) -> None:
        """Stop what can be stopped and wait for the rest; nobody is told any more."""
        for job in self._jobs:
            job.ended.disconnect(self._on_job_ended)
            job.cancel()
        self._jobs.clear()
        self._pool.clear()
        self._pool.waitForDone()

    def _on_job_ended(self, job: Job, result: object, why: Exception | None) -> None:
        self._jobs.remove(job)
        if why is None:
            job.then(result)
        else:
            job.failed(why)
        job.deleteLater()


class _Run(QRunnable):
    def __init__(self, job: Job) -> None:
        super().__init__()
        self._job = job

    def run(self) -> None:
        self._job.run()
