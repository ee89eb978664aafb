"""Keeps Next from acting by accident: twice in a row, or on what nobody can have read yet."""

from __future__ import annotations

LEAST_NS = 300_000_000


class NextGuard:
    """Instants are contest time in ns: those of presses, and of what Next does appearing."""

    def __init__(self) -> None:
        self._pressed_ns: int | None = None
        self._appeared_ns: int | None = None
        self._shown: object = None

    def show(self, what: object, at: int) -> None:
        """What Next does now; only a change of it counts as appearing."""
        if what != self._shown:
            self._shown, self._appeared_ns = what, at

    def lets(self, at: int) -> bool:
        """Whether a press at this instant acts. Every press counts as the one before the next."""
        before, self._pressed_ns = self._pressed_ns, at
        rested = before is None or at - before >= LEAST_NS
        read = self._appeared_ns is None or at - self._appeared_ns >= LEAST_NS
        return rested and read
