"""What the clock on the wall said at an instant of contest time."""

from __future__ import annotations

from collections.abc import Iterable

from contest.values import dataclass

DAY_SECONDS = 24 * 3600
_SECOND_NS = 1_000_000_000


@dataclass(frozen=True, slots=True)
class WallTimes:
    """Instants (ns) with their second of the day, in order: one for each opening of the file.

    Between two of them contest time and the wall go on together.
    """

    anchors: tuple[tuple[int, int], ...] = ()

    def at(self, instant: int) -> int | None:
        """The second of the day at that instant; None where nothing is known of it."""
        before = [one for one in self.anchors if one[0] <= instant]
        if not before:
            return None
        known, second = before[-1]
        return (second + (instant - known) // _SECOND_NS) % DAY_SECONDS

    def noted(self, instant: int, wall: str) -> WallTimes:
        """With what the wall said at one more instant ("2026-07-01T19:30:00.000+07:00")."""
        second = second_of(wall)
        return self if second is None else WallTimes((*self.anchors, (instant, second)))


def wall_times(records: Iterable[tuple[int, str]]) -> WallTimes:
    """From instants and wall labels; what cannot be read is left out."""
    known = WallTimes()
    for instant, wall in records:
        known = known.noted(instant, wall)
    return known


def second_of(wall: str) -> int | None:
    """The second of the day in an ISO label or in "19:30"; None where there is none."""
    text = wall.partition("T")[2] or wall
    parts = text[:8].split(":")
    if len(parts) < 2 or not all(part.isascii() and part.isdecimal() for part in parts):
        return None
    hours, minutes, seconds = (*(int(part) for part in parts), 0)[:3]
    return (hours * 60 + minutes) * 60 + seconds


def clock_text(second: int) -> str:
    """The time of day without its seconds: "19:30"."""
    hours, minutes = divmod(second % DAY_SECONDS // 60, 60)
    return f"{hours:02d}:{minutes:02d}"


def between(earlier: int, later: int) -> int:
    """Seconds from one second of the day to another, over midnight where that is nearer."""
    half = DAY_SECONDS // 2
    return (later - earlier + half) % DAY_SECONDS - half
