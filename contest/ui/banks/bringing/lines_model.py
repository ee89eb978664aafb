"""The entries of an import as rows of a table: how each stands, where it was, what it says."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, IntEnum
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QBrush, QColor

from contest.banks.importing import Read
from contest.banks.reviewing.review import Key, Line, Review, State
from contest.presentation.wording import Words
from contest.ui.banks.bringing.entry_view import asked_in
from contest.ui.banks.bringing.saying import file_of, said, where
from contest.ui.banks.lists import Index, ListModel

SIGNS = {State.DOUBT: "?", State.REFUSED: "✗", State.READ: "✓", State.LEFT_OUT: "–"}
COLOURS = {
    State.DOUBT: "#ffca4b",
    State.REFUSED: "#ff9a90",
    State.READ: "#4fe6a4",
    State.LEFT_OUT: "#919bb0",
}


class Wanted(Enum):
    """Which entries are shown."""

    ALL = "all"
    OPEN = "open"  # a decision is still wanted
    READ = "read"
    REMARKED = "remarked"
    LEFT_OUT = "left_out"


class Column(IntEnum):
    """What stands in a row, from left to right."""

    SIGN = 0
    PLACE = 1
    TEXT = 2


class LinesModel(ListModel):
    """Those entries of a review that are wanted."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(words, Column, "review.head", parent)
        self._review = Review()
        self._lines: list[Line] = []
        self._wanted = Wanted.ALL

    def begin(self, review: Review) -> None:
        """Show the entries of other sources."""
        self._review = review
        self.set_wanted(self._wanted)

    def show_review(self, review: Review) -> None:
        """Show the entries as they stand now; those that were shown stay where they are."""
        before = [line.key for line in self._lines]
        self._review = review
        keys = set(before)
        lines = [line for line in review.lines() if line.key in keys or self._is_wanted(line)]
        if [line.key for line in lines] == before:
            self._lines = lines
            if not lines:
                return
            last = self.index(len(lines) - 1, Column.TEXT)
            self.dataChanged.emit(self.index(0, Column.SIGN), last)
            return
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def set_wanted(self, wanted: Wanted) -> None:
        """Show other entries."""
        self._wanted = wanted
        self.beginResetModel()
        self._lines = [line for line in self._review.lines() if self._is_wanted(line)]
        self.endResetModel()

    def line_at(self, place: int) -> Line:
        """The entry in a row."""
        return self._lines[place]

    def place_of(self, key: Key) -> int | None:
        """The row of an entry, None when it is not shown."""
        keys = (line.key for line in self._lines)
        return next((place for place, other in enumerate(keys) if other == key), None)

    def shown_rows(self) -> Sequence[Line]:
        return self._lines

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line, column = self._lines[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._shown(line, column)
            case Qt.ItemDataRole.ForegroundRole if column == Column.SIGN:
                return QBrush(QColor(COLOURS[line.state]))
            case Qt.ItemDataRole.ForegroundRole if line.state is State.LEFT_OUT:
                return QBrush(QColor(COLOURS[line.state]))
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                name = self.words.say(f"review.state_{line.state.value}")
                return name if column == Column.SIGN else self._shown(line, column)
            case Qt.ItemDataRole.TextAlignmentRole if column == Column.SIGN:
                return Qt.AlignmentFlag.AlignCenter
            case _:
                return None

    def _shown(self, line: Line, column: int) -> str:
        match column:
            case Column.SIGN:
                return SIGNS[line.state]
            case Column.PLACE:
                return where(line, self.words, file=file_of(line, self._review))
            case _:
                return said_of(line, self.words)

    def _is_wanted(self, line: Line) -> bool:
        match self._wanted:
            case Wanted.ALL:
                return True
            case Wanted.OPEN:
                return line.state in (State.DOUBT, State.REFUSED)
            case Wanted.READ:
                return line.state is State.READ
            case Wanted.REMARKED:
                return line.result is not None and bool(line.result.remarks)
            case Wanted.LEFT_OUT:
                return line.state is State.LEFT_OUT


def said_of(line: Line, words: Words) -> str:
    """One line that tells an entry from the others: what it asks, or why it is none."""
    question = line.result.question if line.result is not None else asked_in(line.entry)
    if question is not None:
        return " ".join(question.text.split())
    return " ".join(line.entry.place.excerpt.split()) or _why(line, words)


def _why(line: Line, words: Words) -> str:
    return "" if isinstance(line.entry, Read) else said(line.entry.why, words)
