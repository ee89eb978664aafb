"""What every event has in common."""

from __future__ import annotations

from contest.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """What every event has: its instant `at` (contest time, ns), and whether a step begins.

    A step is one command of the host with all presses and time-ups since: what undo takes back.
    """

    at: int
    step: bool = False
