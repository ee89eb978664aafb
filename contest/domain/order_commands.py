"""What is asked about the draw of the order of play, before the eyes of the hall."""

from __future__ import annotations

from contest.values import dataclass


@dataclass(frozen=True, slots=True)
class DrawOrder:
    """Draw who plays in which place; the session shuffles `order`, the numbers of all teams.

    `on_paper`: it was drawn in the hall without this program, and `order` stands as it is.
    """

    at: int
    order: tuple[int, ...]
    on_paper: bool = False


@dataclass(frozen=True, slots=True)
class OpenEnvelopes:
    """Open so many envelopes more, or close them again (less than 0)."""

    at: int
    by: int


OrderCommand = DrawOrder | OpenEnvelopes
