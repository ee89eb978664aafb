"""A contest that is open in its windows, as somebody sits before it: keys, waiting, robots."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from contest.app import Opened
from contest.domain.state import Contest
from contest.session.live_robots import LiveRobots
from contest.ui.bank_tour import rest
from contest.ui.projector.window import StageWindow
from tests.guide.camera import Camera

REST_MS = 360  # the guard of the Next key
FADE_MS = 700
MOVES = 900
NEVER = 400


class House:
    """Both windows of an open contest."""

    def __init__(self, opened: Opened, camera: Camera) -> None:
        self.opened, self._camera = opened, camera
        rest(lambda: opened.program.hall is not None)
        self.desk = opened.program.desk
        self.window = self.desk.window
        self.window.resize(1366, 768)
        self._robots = LiveRobots(opened.program.bridge.submit, opened.program.now_ns, 3)
        QTest.qWait(FADE_MS)

    @property
    def contest(self) -> Contest:
        """As the windows show it."""
        return self.desk.contest

    @property
    def stage(self) -> StageWindow:
        """What the hall sees."""
        assert self.opened.program.hall is not None
        return self.opened.program.hall.stage

    def take(self, name: str, *, stage: bool = True) -> None:
        """A picture of the console, and one of the stage."""
        QTest.qWait(FADE_MS if stage else 60)
        self._camera.window(name, self.window)
        if stage:
            self._camera.stage(name, self.stage)

    def press(self, key: Qt.Key, text: str = "", scan: int = 0, to: QWidget | None = None) -> None:
        """One key, a little later than the one before."""
        QTest.qWait(30)
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            held = Qt.KeyboardModifier.NoModifier
            event = QKeyEvent(kind, key, held, scan + 8 if scan else 0, 0, 0, text)
            QApplication.sendEvent(to or QApplication.focusWidget() or self.window, event)
        self.settle()

    def shortcut(self, key: Qt.Key) -> None:
        """A key that only a shortcut hears."""
        self.window.activateWindow()
        QTest.keyClick(self.window, key)
        self.settle()

    def type(self, letters: str) -> None:
        """Letters or signs, one key each."""
        for letter in letters:
            self.press(Qt.Key(ord(letter.upper())), letter.lower(), to=self.window)

    def next(self) -> None:
        """The golden button."""
        QTest.qWait(REST_MS)
        self.press(Qt.Key.Key_Space, " ", scan=57, to=self.window)

    def next_until(self, holds: Callable[[Contest], bool]) -> None:
        """The golden button until something is so."""
        for _ in range(20):
            if holds(self.contest):
                return
            self.next()
        raise AssertionError(self._told())

    def play_until(self, holds: Callable[[Contest], bool]) -> None:
        """Robots play until something is so."""
        for _ in range(MOVES):
            if holds(self.contest):
                return
            self._robots.play(self.contest)
            QTest.qWait(1)
            self.settle()
        raise AssertionError(self._told())

    def settle(self) -> None:
        """Until all is stored and shown."""
        rest(lambda: not self.opened.program.bridge._waiting)
        QTest.qWait(5)

    def _told(self) -> str:
        """Where it stands, for whom it does not get on."""
        run, cue, console = self.contest.run, self.contest.cue, self.desk.console
        offer = console.next if console is not None else None
        return f"{run and run.round} {cue and cue.phase} {self.contest.scene} {offer}"
