"""Sentences of the page of team keys, and the line about the presenter remote."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import assert_never

from PySide6.QtWidgets import QLabel

from contest.presentation.wording import Words
from contest.ui.keymaps import RESERVED, KeyMap, cap_of, keyboards_for
from contest.ui.team_keys.holding import Fault, Holding
from contest.ui.team_keys.learning import (
    Answer,
    BelongsToHost,
    Learning,
    Slot,
    Taken,
    UsedAlready,
    WithoutCode,
    code_of,
)
from contest.ui.team_keys.pads import PadsState
from contest.ui.team_keys.trial import Mode, Trial

_NO_BREAK = "\u00a0"
REMOTE_BUTTONS = ("next", "back", "black", "play")


class Telling:
    """What is said of slots, presses and faults."""

    def __init__(self, words: Words) -> None:
        self._words = words

    def slot(self, slot: Slot) -> str:
        """A slot in words: "đội 3, B"."""
        name = "slot_letter" if slot.letter else "slot_buzzer"
        return self._words.say(f"keys.{name}", team=slot.team, letter=slot.letter)

    def trying(self, done: int, every: int) -> str:
        """How many keys were heard."""
        return self._words.say("keys.tried", done=done, all=every)

    def learning(self, learning: Learning) -> str:
        """Which key is to be pressed."""
        slot = learning.wanted
        if slot is None:
            return self._words.say("keys.learned")
        return self._words.say("keys.press_for", slot=self.slot(slot))

    def holding(self, holding: Holding) -> str:
        """Which keys are to be held."""
        say, grip = self._words.say, holding.grip
        if grip is None:
            return say("keys.held" if holding.faults else "keys.held_well")
        letter = grip.slots[0].letter or say("keys.buzzer")
        caps = [cap_of(code_of(holding.keys, slot)) for slot in grip.slots]
        return say("keys.hold_all", letter=letter, keys=self._words.listed(caps))

    def faults(self, holding: Holding) -> str:
        """What was lost so far, and what to do about it; before, what the try is for."""
        lines = [self._fault(fault, holding.keys) for fault in holding.faults]
        if not lines:
            return self._words.say("keys.hold_hint")
        return "\n".join((*lines, self._words.say("keys.matrix")))

    def heading(self, trial: Trial, slots: Iterable[Slot]) -> str:
        """What is to be done now; `slots` are all keys there may be."""
        match trial.mode:
            case Mode.LEARN:
                return self.learning(trial.learning)
            case Mode.HOLD:
                return self.holding(trial.holding)
            case Mode.TRY:
                every = [slot for slot in slots if code_of(trial.keys, slot)]
                return self.trying(sum(trial.counts[one] > 0 for one in every), len(every))
            case _:
                assert_never(trial.mode)

    def advice(self, trial: Trial) -> str:
        """What helps with it."""
        if trial.mode is Mode.HOLD:
            return self.faults(trial.holding)
        name = "learn_hint" if trial.mode is Mode.LEARN else "try_hint"
        return self._words.say(f"keys.{name}", count=keyboards_for(len(trial.numbers)))

    def heard(self, code: int, slots: tuple[Slot, ...]) -> str:
        """A team's key."""
        told = "; ".join(self.slot(slot) for slot in slots)
        return self._words.say("keys.heard", cap=cap_of(code), slots=told)

    def stranger(self, code: int, remote: str) -> str:
        """A key that is no team's."""
        say, cap = self._words.say, cap_of(code)
        if remote:
            return say("keys.remote_heard", cap=cap, does=say(f"keys.remote_{remote}"))
        if code in RESERVED:
            return say("keys.hosts", cap=cap, use=say(f"keys.use_{RESERVED[code]}"))
        return say("keys.nobodys", cap=cap)

    def answer(self, answer: Answer) -> str:
        """What became of a press while keys are learned."""
        say = self._words.say
        match answer:
            case Taken(slot=slot, code=code):
                return say("keys.taken", cap=cap_of(code), slot=self.slot(slot))
            case UsedAlready(slot=slot, code=code):
                return say("keys.used", cap=cap_of(code), slot=self.slot(slot))
            case BelongsToHost(use=use, code=code):
                return say("keys.reserved", cap=cap_of(code), use=say(f"keys.use_{use}"))
            case WithoutCode():
                return say("keys.typing_program")
            case _:
                assert_never(answer)

    def pads(self, state: PadsState) -> str:
        """What is known of game pads, in one line; nothing before they are looked for."""
        match state.kind:
            case "on" if state.names:
                return self._words.say("keys.pads_some", names=self._words.listed(state.names))
            case "on":
                return self._words.say("keys.pads_none")
            case "missing":
                return self._words.say("keys.pads_missing")
            case "failed":
                return self._words.say("keys.pads_failed", why=state.why)
            case _:
                return ""

    def _fault(self, fault: Fault, keys: KeyMap) -> str:
        say, listed = self._words.say, self._words.listed
        lines = []
        held = [slot for slot in fault.grip.slots if slot not in fault.lost]
        if fault.lost:
            lost = listed([self._with_cap(slot, keys) for slot in fault.lost])
            others = listed([self._with_cap(slot, keys) for slot in held]) or "—"
            lines.append(say("keys.fault_lost", lost=lost, held=others))
        if fault.ghosts:
            ghosts = listed([cap_of(code) for code in fault.ghosts])
            lines.append(say("keys.fault_ghost", ghosts=ghosts))
        return "✗ " + " ".join(lines)

    def _with_cap(self, slot: Slot, keys: KeyMap) -> str:
        return f"{self.slot(slot)} ({cap_of(code_of(keys, slot))})"


class RemoteLine(QLabel):
    """Which buttons of the presenter remote were heard."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.setProperty("role", "small")
        self.setWordWrap(True)
        self._words = words
        self._heard: Counter[str] = Counter()
        self.hear("")

    def hear(self, button: str) -> None:
        """A button of it; an empty word is none."""
        self._heard[button] += 1
        told = (
            f"{'✓' if self._heard[one] else '○'} {self._words.say(f'keys.remote_{one}')}".replace(
                " ", _NO_BREAK
            )
            for one in REMOTE_BUTTONS
        )
        self.setText(self._words.say("keys.remote") + "   ".join(told))
