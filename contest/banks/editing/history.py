"""Undo and redo: the states that a bank was in; each shares nearly all with the next."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass

from contest.banks.editing.document import BankDocument
from contest.reading.faults import Phrase

MOST_STEPS = 200


@dataclass(frozen=True, slots=True)
class _Step:
    before: BankDocument
    after: BankDocument
    said: Phrase
    run: Hashable  # edits of one run (typing in one field) are undone together


class History:
    """The current document and the ways back and forth from it."""

    def __init__(self, document: BankDocument) -> None:
        self.document = document
        self._done: list[_Step] = []
        self._undone: list[_Step] = []
        self._saved = document

    @property
    def is_saved(self) -> bool:
        """Whether the document is what was last saved."""
        return self.document is self._saved

    @property
    def undoes(self) -> Phrase | None:
        """What undo would take back."""
        return self._done[-1].said if self._done else None

    @property
    def redoes(self) -> Phrase | None:
        """What redo would do again."""
        return self._undone[-1].said if self._undone else None

    def do(self, document: BankDocument, said: Phrase, run: Hashable = None) -> None:
        """Take a step; one of the same run as the step before (None: of none) continues it."""
        before = self.document
        if document is before:
            return
        if run is not None and self._done and self._done[-1].run == run and not self._undone:
            before = self._done.pop().before
        self._done.append(_Step(before, document, said, run))
        del self._done[:-MOST_STEPS]
        self._undone.clear()
        self.document = document

    def end_run(self) -> None:
        """What comes next is a step of its own."""
        if self._done and self._done[-1].run is not None:
            last = self._done.pop()
            self._done.append(_Step(last.before, last.after, last.said, None))

    def undo(self) -> bool:
        """Go back a step; False where there is none."""
        if not self._done:
            return False
        self.end_run()
        step = self._done.pop()
        self._undone.append(step)
        self.document = step.before
        return True

    def redo(self) -> bool:
        """Do again what was undone last; False where nothing was."""
        if not self._undone:
            return False
        step = self._undone.pop()
        self._done.append(step)
        self.document = step.after
        return True

    def mark_saved(self, document: BankDocument) -> None:
        """`document` is what the file holds now."""
        self._saved = document
