"""A bank in the editor: what it is now, the ways back, and what the check says of it."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from contest.banks.editing.document import BankDocument
from contest.banks.editing.history import History
from contest.banks.editing.opened import OpenedBank
from contest.banks.editing.problems import Problem, Problems, problems_of_form, worst_of
from contest.banks.editing.rows import Row
from contest.banks.editing.wording import Fields
from contest.banks.importers.naming import identifier, unique
from contest.reading.faults import Phrase, Severity, phrase


class EditedBank(QObject):
    """One bank with its history; every change goes through `do`.

    Signals:
        changed: the document is another one
        checked: the problems are known anew
    """

    changed = Signal()
    checked = Signal()

    def __init__(self, opened: OpenedBank, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opened = opened
        self._history = History(opened.document)
        self.problems = Problems()
        self.pages: dict[Row, Problem | None] = {}  # of questions that were measured

    @property
    def opened(self) -> OpenedBank:
        """The bank as it is now."""
        return self._opened.with_document(self._history.document)

    @property
    def document(self) -> BankDocument:
        """What it holds now."""
        return self._history.document

    @property
    def history(self) -> History:
        """The ways back and forth."""
        return self._history

    @property
    def is_saved(self) -> bool:
        """Whether its file holds what it is now."""
        return self._history.is_saved

    def problems_at(self, row: Row) -> tuple[Problem, ...]:
        """What is known to be wrong with a question, the worst first."""
        pages = self.pages.get(row)
        found = self.problems.at.get(row)
        return (*(problems_of_form(row) if found is None else found), *((pages,) if pages else ()))

    def worst_at(self, row: Row) -> Severity | None:
        """The worst that is known of a question."""
        return worst_of(self.problems_at(row))

    def do(self, document: BankDocument, said: Phrase, run: Hashable = None) -> None:
        """Take a step."""
        if document is not self.document:
            self._history.do(document, said, run)
            self.changed.emit()

    def edit(self, index: int, fields: Fields, run: str = "") -> None:
        """Give a question other fields; `run` is the field that is being typed in."""
        document = self.document
        said = phrase("editor.did_edit", id=document.rows[index].id)
        new = document.with_row(index, document.row(fields))
        self.do(new, said, (index, run) if run else None)

    def name_topic(self, index: int, title: str) -> None:
        """Give the bank a topic, and a question that topic."""
        document = self.document
        topics = document.topics
        name = unique(identifier(title, "chu-de"), topics)
        listed = document.value("topics")
        known = listed if isinstance(listed, list) else []
        document = document.with_value("topics", [*known, {"id": name, "title": title}])
        fields = document.rows[index].fields() | {"topic": name}
        self.do(document.with_row(index, document.row(fields)), phrase("editor.did_topic"))

    def undo(self) -> None:
        """Go back a step."""
        if self._history.undo():
            self.changed.emit()

    def redo(self) -> None:
        """Go forth a step."""
        if self._history.redo():
            self.changed.emit()

    def take_saved(self, saved: OpenedBank) -> None:
        """It was written: from now on it lies where `saved` says."""
        self._history.mark_saved(saved.document)
        self._opened = replace(saved, document=self._opened.document)
        self.changed.emit()

    def take_problems(self, problems: Problems) -> None:
        """The check has looked at it."""
        self.problems = problems
        self.checked.emit()

    def take_pages(self, measured: Mapping[Row, Problem | None]) -> None:
        """Questions were laid out for the projector."""
        self.pages |= measured
        if len(self.pages) > 2 * len(self.document.rows) + 100:  # states that were typed over
            kept = set(self.document.rows)
            self.pages = {row: found for row, found in self.pages.items() if row in kept}
        if any(measured.values()):
            self.checked.emit()

    def unmeasured(self) -> Iterable[Row]:
        """Questions that were not laid out for the projector yet."""
        return (row for row in self.document.rows if row not in self.pages)
