"""A stopwatch counts up: how long it has run, and since when it runs; nothing ticks."""

from __future__ import annotations

from contest.values import dataclass

SECOND_NS = 1_000_000_000


@dataclass(frozen=True, slots=True)
class Stopwatch:
    """`ran_ns` is how long it had run before `since_ns`, which is None while it stands."""

    ran_ns: int = 0
    since_ns: int | None = None

    @property
    def is_running(self) -> bool:
        """Whether time passes."""
        return self.since_ns is not None

    @property
    def ran_seconds(self) -> int:
        """Whole seconds on a stopwatch that stands: begun ones do not count."""
        return self.ran_ns // SECOND_NS

    def elapsed(self, now_ns: int) -> int:
        """Nanoseconds that it has run at `now_ns`."""
        return self.ran_ns + (0 if self.since_ns is None else max(0, now_ns - self.since_ns))

    def held(self, now_ns: int) -> Stopwatch:
        """The same, standing still."""
        return Stopwatch(self.elapsed(now_ns))

    def going(self, now_ns: int) -> Stopwatch:
        """The same, running from now on."""
        return self if self.is_running else Stopwatch(self.ran_ns, now_ns)
