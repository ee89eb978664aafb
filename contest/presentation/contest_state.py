"""How far a contest has come, in the few words that a list of contests has room for."""

from __future__ import annotations

from contest.domain.state import Contest
from contest.presentation.wording import Words
from contest.values import dataclass


@dataclass(frozen=True, slots=True)
class Progress:
    """A word of the catalogue and the number of the round that it speaks of, 0 for none."""

    word: str
    round: int = 0

    def said(self, words: Words) -> str:
        """In words; a word that a newer program wrote is said as unknown."""
        name = f"start.state_{self.word}"
        return words.say(name if words.has(name) else "start.state_unknown", round=self.round)


def progress_of(contest: Contest) -> Progress:
    """How far it has come."""
    if contest.ended:
        return Progress("ended")
    if contest.run is not None:
        return Progress("in_round", contest.run.round + 1)
    if contest.runs:
        return Progress("after_round", contest.runs[-1].round + 1)
    return Progress("not_begun")
