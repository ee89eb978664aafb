"""An offer: something the host may do, in words, or every reason why not."""

from __future__ import annotations

from contest.domain.commands import Command
from contest.domain.contest import reasons_against
from contest.domain.refusals import Refusal
from contest.domain.state import Contest
from contest.presentation.wording import Words
from contest.values import dataclass


@dataclass(frozen=True, slots=True)
class Offer:
    """A command with its label; its instant is 0 and is set when the key is pressed.

    `reasons`: why it is locked now, all of them, in words. `needs`: what the host must type
    first (reason, name, team, points, seconds).
    """

    id: str
    label: str
    command: Command | None
    reasons: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether it may be done now."""
        return self.command is not None and not self.reasons


def offer(
    contest: Contest,
    words: Words,
    name: str,
    command: Command,
    label: str,
    needs: tuple[str, ...] = (),
) -> Offer:
    """The offer of a command in this state."""
    return Offer(name, label, command, reasons_in_words(contest, command, words), needs)


def reasons_in_words(contest: Contest, command: Command, words: Words) -> tuple[str, ...]:
    """Every reason against a command, as sentences."""
    return tuple(say_refusal(refusal, words) for refusal in reasons_against(contest, command))


def say_refusal(refusal: Refusal, words: Words) -> str:
    """A reason as a sentence; values that are words of ours (a phase) are said too."""
    values = dict(refusal.values)
    if "phase" in values:
        values["phase"] = words.say(f"console.phase_{values['phase']}")
    for name in [name for name in values if name.endswith("_points")]:
        values[name.removesuffix("_points")] = words.points(int(values.pop(name)))
    if "criterion_vi" in values:
        values["criterion"] = values[f"criterion_{words.language}"]
    return words.say(f"refusal.{refusal.why.value}", **values)
