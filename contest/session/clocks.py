"""Clocks of contest time: the one of the machine, and one that moves only when it is told to."""

from __future__ import annotations

import sys
import time
from datetime import datetime, timedelta

if sys.platform == "win32":
    import ctypes

_MICROSECOND_NS = 1_000


class SystemClock:
    """Contest time on the monotonic clock of this process."""

    def __init__(self) -> None:
        # perf_counter is as monotonic as `monotonic` and ticks finer than 16 ms on Windows.
        self._zero_ns = time.perf_counter_ns()

    def now_ns(self) -> int:
        """Contest time now."""
        return time.perf_counter_ns() - self._zero_ns

    def go_on_from(self, at_ns: int) -> None:
        """Let it be `at_ns` now."""
        self._zero_ns = time.perf_counter_ns() - at_ns

    def wall(self) -> str:
        """Local time to the millisecond, "2026-07-01T19:30:00.000+07:00"."""
        return datetime.now().astimezone().isoformat(timespec="milliseconds")

    def wall_ns(self) -> int:
        """Nanoseconds since 1970."""
        return time.time_ns()

    def slept_ns(self) -> int | None:
        """How long the machine has been suspended since it was started."""
        return _slept_ns()


class HurriedClock(SystemClock):
    """Contest time that runs so many times as fast as the wall, for rehearsals.

    The wall, as far as anybody compares it with contest time, hurries along.
    """

    def __init__(self) -> None:
        super().__init__()
        self._speed = 1
        self._since_ns = time.perf_counter_ns()
        self._before_ns = 0  # contest time when the speed was chosen
        self._wall_zero_ns = time.time_ns()

    @property
    def speed(self) -> int:
        """How many times as fast as the wall it runs."""
        return self._speed

    def hurry(self, speed: int) -> None:
        """Run so many times as fast from now on."""
        self.go_on_from(self.now_ns())
        self._speed = speed

    def now_ns(self) -> int:
        """Contest time now."""
        return self._before_ns + self._speed * (time.perf_counter_ns() - self._since_ns)

    def go_on_from(self, at_ns: int) -> None:
        """Let it be `at_ns` now."""
        self._before_ns, self._since_ns = at_ns, time.perf_counter_ns()

    def wall_ns(self) -> int:
        """Nanoseconds since 1970, in step with contest time."""
        return self._wall_zero_ns + self.now_ns()


class VirtualClock:
    """Time for rehearsals, stories and tests; `start` (with an offset) is the wall time at 0."""

    def __init__(self, start: datetime) -> None:
        self._start = start
        self._now_ns = 0

    def advance(self, by_ns: int) -> None:
        """Let time pass; it never goes back."""
        if by_ns < 0:
            raise ValueError("time does not go back")
        self._now_ns += by_ns

    def now_ns(self) -> int:
        """Contest time now."""
        return self._now_ns

    def go_on_from(self, at_ns: int) -> None:
        """Let it be `at_ns` now. Time on the wall does not go back with it."""
        gone_ns = max(0, self._now_ns - at_ns)
        self._start += timedelta(microseconds=gone_ns // _MICROSECOND_NS)
        self._now_ns = at_ns

    def wall(self) -> str:
        """The start and the time since, to the millisecond."""
        now = self._start + timedelta(microseconds=self._now_ns // _MICROSECOND_NS)
        return now.isoformat(timespec="milliseconds")

    def wall_ns(self) -> int:
        """Nanoseconds since 1970, in step with contest time."""
        return int(self._start.timestamp() * 1_000_000) * _MICROSECOND_NS + self._now_ns

    def slept_ns(self) -> int | None:
        """It never sleeps."""
        return 0


if sys.platform == "linux":

    def _slept_ns() -> int | None:
        """One clock goes on while the machine is suspended, the other one stands."""
        return time.clock_gettime_ns(time.CLOCK_BOOTTIME) - time.monotonic_ns()

elif sys.platform == "darwin":

    def _slept_ns() -> int | None:
        awake_ns = time.clock_gettime_ns(time.CLOCK_UPTIME_RAW)
        return time.clock_gettime_ns(time.CLOCK_MONOTONIC) - awake_ns

elif sys.platform == "win32":
    _KERNEL = ctypes.WinDLL("kernel32")
    _KERNEL.GetTickCount64.restype = ctypes.c_uint64

    def _slept_ns() -> int | None:
        awake = ctypes.c_uint64()  # in steps of 100 ns
        if not _KERNEL.QueryUnbiasedInterruptTime(ctypes.byref(awake)):
            return None
        return int(_KERNEL.GetTickCount64()) * 1_000_000 - awake.value * 100

else:

    def _slept_ns() -> int | None:
        return None
