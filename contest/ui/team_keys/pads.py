"""Game pads and USB buzzers that act as joysticks, heard on a thread of their own.

A reader stands for the library that knows them (sdl.py). Each press is stamped where it is read and
told to the windows' thread, where it counts as the key of a keyboard would.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from contest.ui.keymaps import pad_code
from contest.values import dataclass

_PATIENCE_S = 0.05  # how long a reader waits for a press before it looks whether it is to end


class PadsMissing(Exception):
    """The library that hears game pads is not installed."""


class PadsFailed(Exception):
    """The library is there and does not work; its words say why."""


@dataclass(frozen=True, slots=True)
class PadPress:
    """A button of a pad, both counted from 0, going down or up."""

    pad: int
    button: int
    down: bool


@dataclass(frozen=True, slots=True)
class PadsThere:
    """The pads that are plugged in now, by name."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PadsState:
    """What is known of pads: "off", "on" (with names), "missing", or "failed" (with why)."""

    kind: str = "off"
    names: tuple[str, ...] = ()
    why: str = ""


class PadReader(Protocol):
    """What hears pads; made and used on one thread."""

    def read(self, seconds: float) -> Iterable[PadPress | PadsThere]:
        """What has happened; waits no longer than that."""

    def close(self) -> None:
        """Let the pads go."""


class NoPads:
    """Nothing is plugged in: for pictures of the page."""

    def __init__(self) -> None:
        self._nothing = threading.Event()

    def read(self, seconds: float) -> Iterable[PadPress | PadsThere]:
        """Wait in vain."""
        self._nothing.wait(seconds)
        return ()

    def close(self) -> None:
        """There is nothing to let go."""


class Pads(QObject):
    """Hears pads from `start` to `close`.

    Signals:
        pressed: a button (its code as a key, the contest time in ns at which it was read, down)
        changed: the PadsState is another one
    """

    pressed = Signal(int, object, bool)
    changed = Signal(object)

    def __init__(
        self,
        make_reader: Callable[[], PadReader],
        now_ns: Callable[[], int],
        parent: QObject | None = None,
    ) -> None:
        """`make_reader` may raise PadsMissing or PadsFailed; it is called on the other thread."""
        super().__init__(parent)
        self._make_reader = make_reader
        self._now_ns = now_ns
        self._ends = threading.Event()
        self._thread: threading.Thread | None = None
        self.state = PadsState()
        self.changed.connect(self._on_changed)

    def stamp_with(self, now_ns: Callable[[], int]) -> None:
        """The clock of the contest that is on."""
        self._now_ns = now_ns

    def start(self) -> None:
        """Hear from now on; a second call changes nothing."""
        if self._thread is None:
            self._ends.clear()
            self._thread = threading.Thread(target=self._run, name="pads", daemon=True)
            self._thread.start()

    def close(self) -> None:
        """Hear nothing any more, until it is started again."""
        self._ends.set()
        thread, self._thread = self._thread, None
        if thread is not None:
            thread.join()

    def _run(self) -> None:
        try:
            reader = self._make_reader()
        except PadsMissing:
            self.changed.emit(PadsState("missing"))
            return
        except PadsFailed as failure:
            self.changed.emit(PadsState("failed", why=str(failure)))
            return
        try:
            self._hear(reader)
        except PadsFailed as failure:
            self.changed.emit(PadsState("failed", why=str(failure)))
        finally:
            reader.close()

    def _hear(self, reader: PadReader) -> None:
        self.changed.emit(PadsState("on"))
        while not self._ends.is_set():
            for one in reader.read(_PATIENCE_S):
                at = self._now_ns()  # before anything else
                if isinstance(one, PadPress):
                    self.pressed.emit(pad_code(one.pad, one.button), at, one.down)
                else:
                    self.changed.emit(PadsState("on", one.names))

    def _on_changed(self, state: PadsState) -> None:
        self.state = state
