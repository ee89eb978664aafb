"""Whether the machine slept while nobody looked, and when: a sleep is no time of the contest."""

from __future__ import annotations

from contest.session.ports import Clock
from contest.values import dataclass

MOST_NS = 2_000_000_000  # shorter ones are nothing


@dataclass(frozen=True, slots=True)
class Sleep:
    """It began at `at_ns` of contest time, when the wall said `wall`, and lasted `long_ns`."""

    at_ns: int
    wall: str
    long_ns: int


class Looks:
    """The last look at the clock, with which the next one is compared."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.look()

    def look(self) -> None:
        """What is seen now was seen by the session too."""
        self._slept_ns = self._clock.slept_ns()
        self._at_ns = self._clock.now_ns()
        self._wall = self._clock.wall()

    def sleep(self) -> Sleep | None:
        """The sleep since the last look, if there was one."""
        slept_ns = self._clock.slept_ns()
        if slept_ns is None or self._slept_ns is None:
            return None
        long_ns, now_ns = slept_ns - self._slept_ns, self._clock.now_ns()
        if long_ns <= MOST_NS:
            return None
        # On some systems contest time goes on in a sleep: then it began when we looked last.
        at_ns = self._at_ns if now_ns - self._at_ns >= long_ns else now_ns
        return Sleep(at_ns, self._wall, long_ns)
