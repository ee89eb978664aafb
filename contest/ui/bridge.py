"""From the session's thread to the windows: one queued signal, and what was refused."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from contest.domain.commands import Command
from contest.domain.state import Contest
from contest.session.session import Origin, Outcome

PATIENCE_NS = 1_000_000_000
_LOOK_MS = 250


class SessionPort(Protocol):
    """What a window needs of a session."""

    def submit(self, command: Command) -> None:
        """Queue a command; what becomes of it is told."""


class Bridge(QObject):
    """Hands commands to the session and tells the windows, on their own thread, what came of them.

    `told` is what the session calls, on any thread: make the session with it, then `serve` it.

    Signals:
        contest_changed: the contest as it is stored
        decided: an Outcome, whatever it is; before the change that it made
        refused: an Outcome that the rules refused or that could not be stored
        storing: a command waits for the disk longer than a second, or no longer does
    """

    contest_changed = Signal(object)
    decided = Signal(object)
    refused = Signal(object)
    storing = Signal(bool)
    _heard = Signal(object, object)  # crosses the threads

    def __init__(self, now_ns: Callable[[], int], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now_ns = now_ns
        self._session: SessionPort | None = None
        self._waiting: deque[int] = deque()
        self._is_late = False
        self._watch = QTimer(self)
        self._watch.setInterval(_LOOK_MS)
        self._watch.timeout.connect(self.look)
        self._heard.connect(self._on_session_heard)

    def serve(self, session: SessionPort) -> None:
        """The session that commands go to."""
        self._session = session

    def submit(self, command: Command) -> None:
        """Queue a command that carries its instant. Needs a session."""
        assert self._session is not None
        self._waiting.append(self._now_ns())
        if not self._watch.isActive():
            self._watch.start()
        self._session.submit(command)

    def told(self, contest: Contest, outcomes: tuple[Outcome, ...]) -> None:
        """What the session has to tell; may be called on any thread."""
        self._heard.emit(contest, outcomes)

    @Slot()
    def look(self) -> None:
        """See whether a command waits too long."""
        waits = bool(self._waiting) and self._now_ns() - self._waiting[0] >= PATIENCE_NS
        if waits != self._is_late:
            self._is_late = waits
            self.storing.emit(waits)
        if not self._waiting:
            self._watch.stop()

    @Slot(object, object)
    def _on_session_heard(self, contest: Contest, outcomes: tuple[Outcome, ...]) -> None:
        for outcome in outcomes:
            if outcome.origin is Origin.ASKED and self._waiting:
                self._waiting.popleft()
            self.decided.emit(outcome)
            if outcome.refusals or outcome.failure is not None:
                self.refused.emit(outcome)
        self.look()
        self.contest_changed.emit(contest)
