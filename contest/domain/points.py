"""Points: whole hundredths, so that no float ever touches a score.

825 is 8,25 points. Rounding is half-up by size at two places and done once.
"""

from __future__ import annotations

Points = int


def half_up(numerator: int, denominator: int) -> Points:
    """numerator ÷ denominator to the nearest whole; halves go away from zero."""
    size = (2 * abs(numerator) + denominator) // (2 * denominator)
    return size if numerator >= 0 else -size


def weighted(points: Points, weight: int) -> Points:
    """Points of a round times its weight (hundredths: 150 is one and a half), rounded once."""
    return points if weight == 100 else half_up(points * weight, 100)
