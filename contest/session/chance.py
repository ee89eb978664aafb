"""Chance that can be repeated: the same seed and word give the same order, on every machine."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256
from typing import TypeVar

from contest.domain.commands import Command
from contest.domain.jury_commands import DrawLots
from contest.domain.order_commands import DrawOrder

T = TypeVar("T")


class SeededShuffler:
    """Orders by SHA-256, because `random` promises no equal shuffles across Python versions."""

    def __init__(self, seed: int) -> None:
        self._seed = seed

    def shuffled(self, items: Sequence[T], seed_word: str) -> list[T]:
        """The items in an order that depends on the seed, the word and their number alone."""

        def drawn(place: int) -> bytes:
            return sha256(f"{self._seed}/{seed_word}/{place}".encode()).digest()

        return [items[place] for place in sorted(range(len(items)), key=drawn)]


def dealt(command: Command, at: int) -> Command:
    """The command, with its lots drawn if it is about lots or the order of play.

    The instant of a press is nobody's choice to the nanosecond: what follows from it is chance.
    """
    if not isinstance(command, DrawLots | DrawOrder):
        return command
    if isinstance(command, DrawOrder) and command.on_paper:
        return command
    order = SeededShuffler(at).shuffled(command.order, "lots")
    return replace(command, order=tuple(order))


class Dice:
    """Throws that depend on the seed and on how many there were before."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self._thrown = 0

    def below(self, sides: int) -> int:
        """A whole number from 0 to below `sides`."""
        self._thrown += 1
        digest = sha256(f"{self._seed}/dice/{self._thrown}".encode()).digest()
        return int.from_bytes(digest[:8], "big") % sides

    def happens(self, percent: int) -> bool:
        """Whether something that happens so often happens now."""
        return self.below(100) < percent

    def pick(self, items: Sequence[T]) -> T:
        """One of the items."""
        return items[self.below(len(items))]


class Steady(Dice):
    """No chance at all: what happens more often than not always does, and all teams fare alike."""

    def below(self, sides: int) -> int:
        """The first of the sides."""
        return 0 * sides

    def happens(self, percent: int) -> bool:
        """Whether it happens more often than not."""
        return percent >= 50
