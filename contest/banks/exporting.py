"""What an export gives: a file, and what of the bank that file cannot carry."""

from __future__ import annotations

from dataclasses import dataclass

from contest.presentation.wording import Words
from contest.reading.faults import Phrase


@dataclass(frozen=True, slots=True)
class Loss:
    """Something that does not come back when the file is imported again."""

    question: str  # its id; "" for what belongs to the bank as a whole
    what: Phrase

    def said(self, words: Words) -> str:
        """The loss in one sentence."""
        what = self.what.said(words)
        if not self.question:
            return what
        return words.say("exports.of_question", question=self.question, what=what)


@dataclass(frozen=True, slots=True)
class Export:
    """A file in another format; its losses are named, never silent."""

    raw: bytes
    losses: tuple[Loss, ...] = ()
