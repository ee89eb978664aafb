"""What a measurement comes to: a median, its floor, their ratio, p99, and the goal."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Literal

Figure = Literal["value", "ratio", "p99"]


@dataclass(frozen=True, slots=True)
class Goal:
    """A limit for one figure: at most `limit`, or at least where `least`."""

    figure: Figure
    limit: float
    least: bool = False

    @property
    def text(self) -> str:
        """The goal as programs read it: "p99 <= 16.7"."""
        return f"{self.figure} {'>=' if self.least else '<='} {self.limit:g}"


@dataclass(frozen=True, slots=True)
class Measured:
    """One row of the bench, in `unit`. `floor` and `p99` are None where there is none."""

    name: str
    value: float
    unit: str
    floor: float | None = None
    p99: float | None = None
    goal: Goal | None = None

    @property
    def ratio(self) -> float | None:
        """How many times the floor it is."""
        return self.value / self.floor if self.floor else None

    @property
    def met(self) -> bool | None:
        """Whether the goal is met; None without a goal."""
        if self.goal is None:
            return None
        found: float | None = getattr(self, self.goal.figure)
        assert found is not None, f"{self.name} has no {self.goal.figure}"
        return found >= self.goal.limit if self.goal.least else found <= self.goal.limit

    def to_json(self) -> dict[str, object]:
        """The row as `contest bench --json` prints it."""
        return {
            "name": self.name,
            "value": _rounded(self.value),
            "unit": self.unit,
            "floor": _rounded(self.floor),
            "ratio": _rounded(self.ratio),
            "p99": _rounded(self.p99),
            "goal": self.goal.text if self.goal else None,
            "met": self.met,
        }


def timed(
    name: str, taken_ms: Sequence[float], floor_ms: Sequence[float], goal: Goal | None
) -> Measured:
    """A row of times."""
    return Measured(name, median(taken_ms), "ms", median(floor_ms), p99_of(taken_ms), goal)


def rated(
    name: str,
    unit: str,
    amounts: tuple[int, int],
    taken_s: Sequence[float],
    floor_s: Sequence[float],
    goal: Goal | None,
) -> Measured:
    """A row of rates, from the seconds that an amount took, here and for the floor.

    `p99` is the rate that 99 of 100 runs reached.
    """
    amount, of_floor = amounts
    value, floor = amount / median(taken_s), of_floor / median(floor_s)
    return Measured(name, value, unit, floor, amount / p99_of(taken_s), goal)


def p99_of(values: Sequence[float]) -> float:
    """The value that 99 of 100 do not exceed; of few values the largest."""
    ordered = sorted(values)
    return ordered[math.ceil(len(ordered) * 0.99) - 1]


def _rounded(value: float | None) -> float | None:
    return None if value is None else float(f"{value:.4g}") if abs(value) < 1000 else round(value)
