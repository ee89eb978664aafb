"""What presses mean on the page of team keys: tried, learned, or held together; no widgets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from enum import Enum

from contest.ui.keymaps import KeyMap, with_buzz_set
from contest.ui.team_keys.holding import Holding, holding_for
from contest.ui.team_keys.learning import (
    Answer,
    Learning,
    Slot,
    Taken,
    learning_for,
    slots_with,
)
from contest.values import dataclass


class Mode(Enum):
    """What a press does here."""

    TRY = "try"
    LEARN = "learn"
    HOLD = "hold"


@dataclass(frozen=True, slots=True)
class Press:
    """What a press was: the keys of teams that it stands for, and what was learned by it."""

    slots: tuple[Slot, ...] = ()
    answer: Answer | None = None

    @property
    def is_taken(self) -> bool:
        """Whether a key was given to a team."""
        return isinstance(self.answer, Taken)


class Trial:
    """The keys of some teams on their way: which were heard how often, and what is asked for."""

    def __init__(self, keys: KeyMap, numbers: Sequence[int], heard: Iterable[Slot]) -> None:
        self.mode = Mode.TRY
        self.numbers = tuple(numbers)
        self.counts: Counter[Slot] = Counter(dict.fromkeys(heard, 1))
        self.learning = learning_for(keys, numbers)
        self.holding = Holding(keys, ())
        self._lit: dict[int, tuple[Slot, ...]] = {}

    @property
    def keys(self) -> KeyMap:
        """The map as it is now."""
        return self.learning.keys

    @property
    def lit(self) -> list[Slot]:
        """The keys that are down."""
        return [slot for slots in self._lit.values() for slot in slots]

    @property
    def asked(self) -> tuple[Slot, ...]:
        """The keys that are to be pressed now."""
        if self.mode is Mode.LEARN:
            return (self.learning.wanted,) if self.learning.wanted else ()
        return self.holding.missing if self.mode is Mode.HOLD else ()

    def go_to(self, mode: Mode) -> None:
        """Try, learn from the first key on, or hold together."""
        self.mode = mode
        if mode is Mode.LEARN:
            self.learning = learning_for(self.keys, self.numbers)
        if mode is Mode.HOLD:
            self.holding = holding_for(self.keys, self.numbers)

    def press(self, code: int) -> Press:
        """A key with a scan code went down."""
        if self.mode is Mode.LEARN:
            return self._learned(code)
        slots = slots_with(self.keys, code)
        if slots:
            self._lit[code] = slots
            self.counts.update(slots)
        if self.mode is Mode.HOLD:
            self.holding = self.holding.pressed(code)
        return Press(slots)

    def release(self, code: int) -> None:
        """It came up again."""
        self._lit.pop(code, None)
        self.holding = self.holding.released(code)

    def ask(self, slot: Slot) -> None:
        """Learn this key next."""
        self.learning = self.learning.asking(slot)

    def skip(self) -> None:
        """Leave the key that is asked for as it is."""
        self.learning = self.learning.skipping()

    def undo(self) -> None:
        """One learned key back."""
        self.learning = self.learning.undone()

    def use_buzz_sets(self, pads: int) -> None:
        """Give the first teams the buzzers of so many sets of four."""
        keys = with_buzz_set(self.keys, list(self.numbers[: 4 * pads]))
        self.learning = self.learning.using(keys)

    def reset(self, keys: KeyMap) -> None:
        """Another map; what was learned comes back with one step of undo."""
        before = self.learning
        self.learning = Learning(before.keys, before.slots).using(keys)
        self.counts.clear()

    def give_up(self) -> None:
        """What is missing of the keys that are held was lost."""
        self.holding = self.holding.given_up()

    def _learned(self, code: int) -> Press:
        self.learning, answer = self.learning.hearing(code)
        if not isinstance(answer, Taken):
            return Press((), answer)
        self._lit[code] = (answer.slot,)
        self.counts[answer.slot] = 1
        return Press((answer.slot,), answer)
