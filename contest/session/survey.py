"""A tally of what happens in many rehearsals: every command, refusal and event, how often.

What nobody ever sees in a thousand evenings is either dead or untested.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import get_args

from contest.domain.commands import Command
from contest.domain.events import Event
from contest.domain.refusals import Refusal, Why
from contest.domain.state import Contest
from contest.presentation.offers import say_refusal
from contest.presentation.wording import LANGUAGES, Words
from contest.session.session import Outcome


def names_in(union: object) -> tuple[str, ...]:
    """The names of all classes of a closed union."""
    parts: Iterable[type] = get_args(union)
    return tuple(part.__name__ for part in parts)


COMMANDS, EVENTS = names_in(Command), names_in(Event)
REASONS = tuple(why.value for why in Why)


class Tally:
    """Counts by name: commands that were done and that were refused, reasons, events.

    `unexplained`: what should never be: a refusal without words, a rule or a store that broke, a
    command that was offered as open and refused.
    """

    def __init__(self) -> None:
        self.done: Counter[str] = Counter()
        self.refused: Counter[str] = Counter()
        self.reasons: Counter[str] = Counter()
        self.events: Counter[str] = Counter()
        self.unexplained: list[str] = []
        self.contests = 0
        self._words = tuple(Words(language) for language in LANGUAGES)

    def told(self, _contest: Contest, outcomes: tuple[Outcome, ...]) -> None:
        """Count what became of some commands: a session tells it."""
        for outcome in outcomes:
            name = type(outcome.command).__name__
            if outcome.failure is not None:
                self.unexplained.append(f"{name}: {outcome.failure!r}")
            elif outcome.refusals:
                self.refused[name] += 1
                for refusal in outcome.refusals:
                    self._count(name, refusal)
            else:
                self.done[name] += 1
                self.events.update(type(event).__name__ for event in outcome.events)

    def surprised(self, commands: Iterable[Command]) -> None:
        """Note commands that were offered and refused."""
        self.unexplained += (f"{command!r:.200}" for command in commands)

    def never(self) -> tuple[str, ...]:
        """What was never seen: commands done, reasons given, events that happened."""
        return (
            *(f"command {name}" for name in COMMANDS if not self.done[name]),
            *(f"refusal {name}" for name in REASONS if not self.reasons[name]),
            *(f"event {name}" for name in EVENTS if not self.events[name]),
        )

    def _count(self, name: str, refusal: Refusal) -> None:
        self.reasons[refusal.why.value] += 1
        for words in self._words:
            try:
                said = say_refusal(refusal, words)
            except (KeyError, IndexError, ValueError) as fault:
                said = f"{{{fault!r}}}"
            if not said or "{" in said:  # a field that nobody filled
                self.unexplained.append(f"{name}: {refusal.why.value} {said}")
