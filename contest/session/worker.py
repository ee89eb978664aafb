"""A session on its own thread: no window ever waits for the disk."""

from __future__ import annotations

import sys
import threading
from collections import deque
from collections.abc import Callable
from functools import partial
from queue import Empty, SimpleQueue

from contest.domain.commands import Command
from contest.domain.state import Contest
from contest.session.ports import Clock, EventStore
from contest.session.session import SECOND_NS, Outcome, Session, Told

_LONGEST_WAIT_S = 1.0  # while a clock runs, so that a drift is noticed soon
_WAKE = "wake"
_CLOSE = "close"
_Item = Command | str | Callable[[], None]


class SessionThread:
    """Takes commands from any thread; `told` is called on the session's own thread.

    Commands that wait together are decided in order of delivery and stored in one transaction.
    The caller stamps them: `command.at` is `clock.now_ns()` at the key or click. `speed_of` says
    how many times as fast as the wall the clock runs.
    """

    def __init__(
        self,
        store: EventStore,
        clock: Clock,
        told: Told,
        speed_of: Callable[[], int] = lambda: 1,
    ) -> None:
        self._clock = clock
        self._speed_of = speed_of
        self._session = Session(store, clock, told)
        self._queue: SimpleQueue[_Item] = SimpleQueue()
        self._waiting: deque[int] = deque()
        self._closed = False
        self._thread = threading.Thread(target=self._run, name="session", daemon=True)

    @property
    def contest(self) -> Contest:
        """The contest as it is stored; a whole value, from any thread."""
        return self._session.contest

    @property
    def opening(self) -> Outcome | None:
        """What became of opening a history that existed."""
        return self._session.opening

    @property
    def pending_since_ns(self) -> int | None:
        """Since when (contest time) the oldest command waits to be stored, if one does."""
        try:
            return self._waiting[0]
        except IndexError:
            return None

    def start(self) -> None:
        """Begin to work on what is submitted."""
        self._thread.start()

    def submit(self, command: Command) -> None:
        """Queue a command; what becomes of it is told. After `close` it is dropped."""
        if self._closed:
            return
        self._waiting.append(self._clock.now_ns())
        self._queue.put(command)

    def between(self, work: Callable[[], None]) -> None:
        """Do something on the session's thread, where nothing is being stored. After `close` not.

        `work` raises nothing.
        """
        if not self._closed:
            self._queue.put(work)

    def wake(self) -> None:
        """Look at the time now: the machine woke up, or a clock was moved by hand."""
        self._queue.put(_WAKE)

    def close(self) -> None:
        """Do what waits, close the store properly, and end the thread."""
        if self._closed:
            return
        self._closed = True
        self._queue.put(_CLOSE)
        if self._thread.ident is None:
            self._thread.start()
        self._thread.join()

    def _run(self) -> None:
        closing = False
        while not closing:
            items = self._next_items()
            commands = [item for item in items if not isinstance(item, str) and not callable(item)]
            if commands:
                self._guarded(partial(self._session.handle_all, commands))
                for _ in commands:
                    self._waiting.popleft()
            for item in items:
                if callable(item):
                    self._guarded(item)
            self._guarded(self._session.let_time_pass)
            self._guarded(self._session.note_time)
            closing = _CLOSE in items
        self._guarded(self._session.close)

    def _next_items(self) -> list[_Item]:
        """Everything that waits; empty when it is time for the clock to act."""
        items: list[_Item] = []
        try:
            items.append(self._queue.get(timeout=self._patience_s()))
            while True:
                items.append(self._queue.get_nowait())
        except Empty:
            return items

    def _patience_s(self) -> float | None:
        due = [at for at in (self._session.due_ns, self._session.note_due_ns) if at is not None]
        if not due:
            return None
        due_ns = min(due)
        left_s = max(0, due_ns - self._clock.now_ns()) / SECOND_NS / self._speed_of()
        return min(_LONGEST_WAIT_S / self._speed_of(), left_s)

    def _guarded(self, work: Callable[[], object]) -> None:
        try:
            work()
        except Exception:  # noqa: BLE001 - a listener's fault must not stop the contest
            kind, error, trace = sys.exc_info()
            assert kind is not None
            threading.excepthook(threading.ExceptHookArgs((kind, error, trace, self._thread)))
