"""A rehearsal wired: its bar, robots that play, and time that hurries."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from contest.domain.state import Contest
from contest.presentation.wording import Words
from contest.session.live_robots import LiveRobots
from contest.ui.bridge import Bridge
from contest.ui.host.desk import Desk
from contest.ui.host.rehearsal_panel import RehearsalBar

_TURN_MS = 1400  # of a robot at the speed of the wall
_LEAST_TURN_MS = 200


class RehearsalDesk(QObject):
    """What a rehearsal has beyond a contest: its bar, robots, and time that hurries.

    Signals:
        again_wanted: from the beginning, in a new file
    """

    again_wanted = Signal()

    def __init__(
        self, desk: Desk, bridge: Bridge, words: Words, hurry: Callable[[int], None], seed: int
    ) -> None:
        super().__init__(desk)
        self._desk = desk
        self._hurry = hurry
        self._contest = Contest()
        self._robots = LiveRobots(bridge.submit, desk.hands.now_ns, seed)
        self._turns = QTimer(desk.window, interval=_TURN_MS)  # it stops with the window
        self._turns.timeout.connect(self.turn)
        self.bar = RehearsalBar(words)
        desk.window.middle.add_panel(self.bar)
        self.bar.robots_wanted.connect(self._on_bar_robots_wanted)
        self.bar.speed_wanted.connect(self.hurry)
        self.bar.again_wanted.connect(self.again_wanted)
        self.bar.end_wanted.connect(desk.window.close)
        desk.window.closing.connect(self._turns.stop)
        bridge.contest_changed.connect(self.show_contest)

    def show_contest(self, contest: Contest) -> None:
        """The contest that is rehearsed."""
        self._contest = contest
        if contest.ended:
            self.let_play(play=False)

    def turn(self) -> None:
        """One move of the robots."""
        self._robots.play(self._contest)

    def let_play(self, *, play: bool) -> None:
        """Let robots play, or the host by hand."""
        self.bar.show_robots(play=play)
        if play:
            self._turns.start()
        else:
            self._turns.stop()

    def hurry(self, speed: int) -> None:
        """Let time and robots go so many times as fast."""
        self._hurry(speed)
        self.bar.show_speed(speed)
        self._turns.setInterval(max(_LEAST_TURN_MS, _TURN_MS // speed))

    def _on_bar_robots_wanted(self, play: bool) -> None:
        self.let_play(play=play)
