"""Which key is learned next, and why a key cannot be taken; no window yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field

from contest.ui.keymaps import LETTERS, RESERVED, KeyMap
from contest.values import dataclass

BUZZER = ""  # the letter of a slot that is a buzzer


@dataclass(frozen=True, slots=True)
class Slot:
    """What a key is for: a team's letter, or its buzzer."""

    team: int
    letter: str = BUZZER


@dataclass(frozen=True, slots=True)
class Taken:
    """The key is the slot's from now on."""

    slot: Slot
    code: int


@dataclass(frozen=True, slots=True)
class UsedAlready:
    """The key belongs to somebody else in the same kind of round."""

    slot: Slot
    code: int


@dataclass(frozen=True, slots=True)
class BelongsToHost:
    """The key is the host's: `use` says what for."""

    use: str
    code: int


@dataclass(frozen=True, slots=True)
class WithoutCode:
    """A typing program made the letter: no key can be told from it."""


Answer = Taken | UsedAlready | BelongsToHost | WithoutCode


def slots_of(team: int) -> tuple[Slot, ...]:
    """Every key of a team, as the grid shows them: letters, then the buzzer."""
    return (*(Slot(team, letter) for letter in LETTERS), Slot(team))


def slots_with(keys: KeyMap, code: int) -> tuple[Slot, ...]:
    """All that a key is for: with letters and with buzzers it may be another team's."""
    found = []
    if code in keys.letters:
        found.append(Slot(*keys.letters[code]))
    if code in keys.buzzers:
        found.append(Slot(keys.buzzers[code]))
    return tuple(found)


def code_of(keys: KeyMap, slot: Slot) -> int:
    """The key of a slot, 0 where it has none."""
    if slot.letter == BUZZER:
        return next((code for code, team in keys.buzzers.items() if team == slot.team), 0)
    wanted = (slot.team, slot.letter)
    return next((code for code, one in keys.letters.items() if one == wanted), 0)


def with_key(keys: KeyMap, slot: Slot, code: int) -> KeyMap:
    """The map in which a slot has this key and no other."""
    letters = {one: own for one, own in keys.letters.items() if Slot(*own) != slot}
    buzzers = {one: team for one, team in keys.buzzers.items() if Slot(team) != slot}
    if slot.letter == BUZZER:
        buzzers[code] = slot.team
    else:
        letters[code] = (slot.team, slot.letter)
    return KeyMap(letters, buzzers)


@dataclass(frozen=True, slots=True)
class Learning:
    """A map on its way: the slots in the order in which they are asked for, and which is next."""

    keys: KeyMap
    slots: tuple[Slot, ...]
    at: int = 0
    before: tuple[KeyMap, ...] = field(default=())

    @property
    def wanted(self) -> Slot | None:
        """The slot whose key is to be pressed; None after the last one."""
        return self.slots[self.at] if self.at < len(self.slots) else None

    def asking(self, slot: Slot) -> Learning:
        """The same, where another slot was picked."""
        return Learning(self.keys, self.slots, self.slots.index(slot), self.before)

    def skipping(self) -> Learning:
        """The same, where the key of this slot stays as it is."""
        return Learning(self.keys, self.slots, min(self.at + 1, len(self.slots)), self.before)

    def hearing(self, code: int) -> tuple[Learning, Answer | None]:
        """What becomes of a press; nothing where no slot waits. `code` 0: it had no scan code."""
        slot = self.wanted
        if slot is None:
            return self, None
        if not code:
            return self, WithoutCode()
        if code in RESERVED:
            return self, BelongsToHost(RESERVED[code], code)
        is_buzzer = slot.letter == BUZZER
        for other in slots_with(self.keys, code):
            if other != slot and (other.letter == BUZZER) is is_buzzer:
                return self, UsedAlready(other, code)
        keys = with_key(self.keys, slot, code)
        learned = Learning(keys, self.slots, self.at + 1, (*self.before, self.keys))
        return learned, Taken(slot, code)

    def using(self, keys: KeyMap) -> Learning:
        """The same with another map, which can be taken back."""
        return Learning(keys, self.slots, self.at, (*self.before, self.keys))

    def undone(self) -> Learning:
        """One key back."""
        if not self.before:
            return self
        at = max(0, self.at - 1)
        return Learning(self.before[-1], self.slots, at, self.before[:-1])


def learning_for(keys: KeyMap, teams: Sequence[int]) -> Learning:
    """All keys of these teams, team by team."""
    return Learning(keys, tuple(slot for team in teams for slot in slots_of(team)))
