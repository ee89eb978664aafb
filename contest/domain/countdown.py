"""A countdown: a stored start and the time now; nothing ticks."""

from __future__ import annotations

from enum import Enum

from contest.domain.frozen import replace
from contest.values import dataclass

SECOND_NS = 1_000_000_000


@dataclass(frozen=True)
class Countdown:
    """Time left, all in nanoseconds of contest time.

    `left_ns` is what was left at `since_ns`; `since_ns` is None while it is held.
    `ran_ns` is how long it had run before `since_ns`: pauses do not count as answering time.
    `held_ns` is when it was held last, for what happened before and is handled after.
    """

    total_ns: int
    left_ns: int
    since_ns: int | None
    ran_ns: int = 0
    held_ns: int | None = None

    @property
    def is_running(self) -> bool:
        """Whether time passes."""
        return self.since_ns is not None

    @property
    def deadline_ns(self) -> int | None:
        """The instant it reaches zero, if it runs."""
        return None if self.since_ns is None else self.since_ns + self.left_ns

    def left(self, now_ns: int) -> int:
        """Nanoseconds left at `now_ns`, never below zero."""
        passed = 0 if self.since_ns is None else max(0, now_ns - self.since_ns)
        return max(0, self.left_ns - passed)

    def elapsed(self, now_ns: int) -> int:
        """Nanoseconds that it has run at `now_ns`, without pauses."""
        if self.since_ns is not None:
            return self.ran_ns + max(0, now_ns - self.since_ns)
        since_held = 0 if self.held_ns is None else min(0, now_ns - self.held_ns)
        return max(0, self.ran_ns + since_held)

    def held(self, now_ns: int) -> Countdown:
        """The same, standing still."""
        if self.since_ns is None:
            return self
        return replace(
            self,
            left_ns=self.left(now_ns),
            ran_ns=self.elapsed(now_ns),
            since_ns=None,
            held_ns=now_ns,
        )

    def going(self, now_ns: int) -> Countdown:
        """The same, running from now on."""
        return self if self.is_running else replace(self, since_ns=now_ns)

    def with_left(self, left_ns: int, now_ns: int) -> Countdown:
        """The same with another time left, running or held as it was."""
        was_running = self.is_running
        changed = replace(self.held(now_ns), left_ns=max(0, left_ns))
        return changed.going(now_ns) if was_running else changed


def started(seconds: int, now_ns: int) -> Countdown:
    """A countdown of whole seconds that runs from now."""
    return Countdown(seconds * SECOND_NS, seconds * SECOND_NS, now_ns)


class ClockKind(Enum):
    """What the one running clock measures."""

    ANSWER = "answer"  # all teams, or the team whose question it is
    BUZZ = "buzz"  # time to buzz
    REPLY = "reply"  # the team that buzzed answers
    TURN = "turn"  # a whole turn
    READING = "reading"  # the question is read; at zero it opens by itself
    GRACE = "grace"  # the question on screen when a turn's clock ended


@dataclass(frozen=True)
class Clock:
    """The clock of the stage and what it measures."""

    kind: ClockKind
    countdown: Countdown
