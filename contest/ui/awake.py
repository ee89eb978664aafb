"""Keeps the screens on and the computer awake while a contest is open, as each system wants it.

The system is asked when the windows stand, and let go when they close: before the first round and
after the last one the hall looks at the stage as well.
Where it does not listen, the check before the first round says so, and the contest goes on.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal

_LATER_MS = 700  # once the stage stands
_CONTINUOUS, _SYSTEM, _DISPLAY = 0x80000000, 0x1, 0x2


class Wakefulness(Protocol):
    """How a system is asked to stay awake. Neither raises anything."""

    def hold(self, told: Callable[[bool], None]) -> None:
        """Ask; `told` hears, on any thread, whether the screen stays on."""

    def release(self) -> None:
        """Let it sleep again."""


class Awake(QObject):
    """Holds from `begin` until it is closed."""

    _told = Signal(bool)

    def __init__(self, find: Callable[[], Wakefulness], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._find = find  # late: what asks a system takes a while to load
        self._system: Wakefulness | None = None
        self._asked = False
        self.is_held: bool | None = None  # None: the system has not answered yet
        self._later = QTimer(self, singleShot=True, interval=_LATER_MS)
        self._later.timeout.connect(self.hold)
        self._told.connect(self._on_told, Qt.ConnectionType.QueuedConnection)

    def begin(self) -> None:
        """Ask in a moment, when the windows have been drawn."""
        self._later.start()

    def hold(self) -> None:
        """Ask now, once."""
        self._later.stop()
        if not self._asked:
            self._asked = True
            self._system = self._system or self._find()
            self._system.hold(self._told.emit)

    def close(self) -> None:
        """Let the computer sleep again."""
        self._later.stop()
        if self._asked and self._system is not None:
            self._asked, self.is_held = False, None
            self._system.release()

    def _on_told(self, is_held: bool) -> None:
        if self._asked:
            self.is_held = is_held


class ExecutionState:
    """Windows: a state of the thread that asks, so both calls are made on the GUI thread."""

    def __init__(self, set_state: Callable[[int], int]) -> None:
        self._set_state = set_state

    def hold(self, told: Callable[[bool], None]) -> None:
        """Zero is the answer that it failed."""
        told(self._set_state(_CONTINUOUS | _SYSTEM | _DISPLAY) != 0)

    def release(self) -> None:
        """Only what was continuous ends."""
        self._set_state(_CONTINUOUS)


class Deaf:
    """A system that understands nothing of it."""

    def hold(self, told: Callable[[bool], None]) -> None:
        """The screen goes off as it likes."""
        told(False)

    def release(self) -> None:
        """There is nothing to let go."""
