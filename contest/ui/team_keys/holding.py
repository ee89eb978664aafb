"""Keys held together: cheap keyboards lose one of three, or tell of a key that nobody pressed.

Nobody can hear what a keyboard swallows: the teams say that they hold, and what is missing then was
lost. Keys that lie at the corners of a rectangle on the keyboard's matrix are the ones that suffer.
"""

from __future__ import annotations

from collections.abc import Sequence

from contest.ui.keymaps import LETTERS, KeyMap
from contest.ui.team_keys.learning import BUZZER, Slot, code_of
from contest.values import dataclass


@dataclass(frozen=True, slots=True)
class Grip:
    """Slots whose keys are to be held in one moment."""

    slots: tuple[Slot, ...]


@dataclass(frozen=True, slots=True)
class Fault:
    """What a keyboard did with a grip: keys that were not heard, keys that nobody held."""

    grip: Grip
    lost: tuple[Slot, ...]
    ghosts: tuple[int, ...] = ()


def grips_of(keys: KeyMap, teams: Sequence[int]) -> tuple[Grip, ...]:
    """All teams hold A together, then B, C, D, then their buzzers; only where keys are mapped."""
    grips = []
    for letter in (*LETTERS, BUZZER):
        slots = tuple(Slot(team, letter) for team in teams if code_of(keys, Slot(team, letter)))
        if len(slots) > 1:
            grips.append(Grip(slots))
    return tuple(grips)


@dataclass(frozen=True, slots=True)
class Holding:
    """One try after the other: which keys are down now, and what was lost so far."""

    keys: KeyMap
    grips: tuple[Grip, ...]
    at: int = 0
    down: frozenset[int] = frozenset()
    ghosts: frozenset[int] = frozenset()
    faults: tuple[Fault, ...] = ()

    @property
    def grip(self) -> Grip | None:
        """What is to be held now; None after the last one."""
        return self.grips[self.at] if self.at < len(self.grips) else None

    @property
    def missing(self) -> tuple[Slot, ...]:
        """The slots of this grip whose keys are not down."""
        slots = self.grip.slots if self.grip else ()
        return tuple(slot for slot in slots if code_of(self.keys, slot) not in self.down)

    def pressed(self, code: int) -> Holding:
        """A key went down; the grip is done when all of it is down at once."""
        if self.grip is None:
            return self
        wanted = {code_of(self.keys, slot) for slot in self.grip.slots}
        ghosts = self.ghosts if code in wanted else self.ghosts | {code}
        down = self.down | {code}
        here = Holding(self.keys, self.grips, self.at, down, ghosts, self.faults)
        if here.missing:
            return here
        return here._next(() if not ghosts else (Fault(self.grip, (), tuple(sorted(ghosts))),))

    def released(self, code: int) -> Holding:
        """A key went up."""
        down = self.down - {code}
        return Holding(self.keys, self.grips, self.at, down, self.ghosts, self.faults)

    def given_up(self) -> Holding:
        """All say that they hold, and not all is heard: that is what the keyboard loses."""
        if self.grip is None:
            return self
        return self._next((Fault(self.grip, self.missing, tuple(sorted(self.ghosts))),))

    def _next(self, faults: tuple[Fault, ...]) -> Holding:
        # Keys that are still down belong to the grip that is over.
        return Holding(self.keys, self.grips, self.at + 1, faults=(*self.faults, *faults))


def holding_for(keys: KeyMap, teams: Sequence[int]) -> Holding:
    """The tries for these teams."""
    return Holding(keys, grips_of(keys, teams))
