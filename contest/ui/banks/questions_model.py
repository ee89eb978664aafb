"""The questions of a bank as rows of a table: a row is worked out only when it is looked at.

The search goes through a large bank in slices, so that no key press waits for it.
"""

from __future__ import annotations

import time
from bisect import bisect_left
from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QObject,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QBrush, QColor

from contest.banks.editing.filtering import Filter, Wanted, wanted
from contest.banks.editing.rows import Row
from contest.presentation.wording import Words
from contest.reading.faults import Severity
from contest.ui.banks.bank import EditedBank
from contest.ui.banks.lists import NOWHERE, Index, ListModel


class Column(IntEnum):
    """What stands in a row, from left to right."""

    SIGN = 0
    ID = 1
    KIND = 2
    LEVEL = 3
    TEXT = 4


SIGNS = {Severity.FAULT: "✗", Severity.WARNING: "▲", Severity.HINT: "•"}
COLOURS = {Severity.FAULT: "#ff9a90", Severity.WARNING: "#ffca4b", Severity.HINT: "#8fb8ff"}
_FIRST_SLICE, _SLICE = 0.03, 0.012  # seconds
_BATCH = 64  # questions between two looks at the clock


class QuestionsModel(ListModel):
    """Those questions of a bank that a filter wants.

    Signals:
        looked: how many were found so far, and whether all have been looked at
    """

    looked = Signal(int, bool)

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(words, Column, "editor.head", parent)
        self._bank: EditedBank | None = None
        self._rows: tuple[Row, ...] = ()
        self._visible: Sequence[int] = ()
        self._filter, self._day = Filter(), ""
        self._wanted: Wanted | None = None
        self._next = 0  # the question to be looked at next
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._on_timer_timeout)

    def show_bank(self, bank: EditedBank | None) -> None:
        """Show another bank."""
        if self._bank is not None:
            self._bank.changed.disconnect(self._on_bank_changed)
            self._bank.checked.disconnect(self._on_bank_checked)
        self._bank = bank
        if bank is not None:
            bank.changed.connect(self._on_bank_changed)
            bank.checked.connect(self._on_bank_checked)
        self._rows = bank.document.rows if bank is not None else ()
        self.set_filter(self._filter, self._day)

    def set_filter(self, sought: Filter, day: str) -> None:
        """Show what is wanted; `day` (ISO) is that of the law."""
        self._filter, self._day = sought, day
        self._timer.stop()
        self.beginResetModel()
        if self._bank is None or sought.is_open:
            self._visible, self._next = range(len(self._rows)), len(self._rows)
            self._wanted = None  # whatever
        else:
            documents = self._bank.opened.documents
            self._wanted = wanted(sought, documents, self._bank.worst_at, day)
            self._visible, self._next = [], 0
            self._visible = self._found(_FIRST_SLICE)
        self.endResetModel()
        self._tell()

    def index_at(self, place: int) -> int:
        """Which question of the bank stands in a row of the table."""
        return self._visible[place]

    def place_of(self, index: int) -> int | None:
        """In which row of the table a question of the bank stands, None when it is not shown."""
        if isinstance(self._visible, range):
            return index if index in self._visible else None
        try:
            return self._visible.index(index)
        except ValueError:
            return None

    def nearest(self, index: int) -> int | None:
        """The shown question that stands nearest to a place in the bank, None when none is."""
        if not self._visible:
            return None
        return self._visible[min(bisect_left(self._visible, index), len(self._visible) - 1)]

    def shown_rows(self) -> Sequence[int]:
        return self._visible

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = self._rows[self._visible[index.row()]], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._shown(row, column)
            case Qt.ItemDataRole.ToolTipRole if column == Column.TEXT:
                return row.text
            case Qt.ItemDataRole.TextAlignmentRole if column == Column.LEVEL:
                return Qt.AlignmentFlag.AlignCenter
            case _ if column == Column.SIGN and (worst := self._worst(row)):
                return self._of_sign(worst, role)
            case _:
                return None

    def _shown(self, row: Row, column: int) -> str:
        match column:
            case Column.SIGN:
                worst = self._worst(row)
                return SIGNS[worst] if worst else ""
            case Column.ID:
                return row.id
            case Column.KIND:
                name = f"editor.short_{row.kind}"
                return self.words.say(name) if self.words.has(name) else row.kind
            case Column.LEVEL:
                return str(row.record.difficulty) if row.record else ""
            case _:
                return " ".join(row.text.split())

    def _of_sign(self, worst: Severity, role: int) -> Any:
        match role:
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return self.words.say(f"editor.worst_{worst.value}")
            case Qt.ItemDataRole.ForegroundRole:
                return QBrush(QColor(COLOURS[worst]))
            case Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignCenter
            case _:
                return None

    def _worst(self, row: Row) -> Severity | None:
        return self._bank.worst_at(row) if self._bank is not None else None

    def _found(self, seconds: float) -> list[int]:
        """Some more questions that are wanted, as many as are found in so much time."""
        until, found, test = time.monotonic() + seconds, list[int](), self._wanted
        assert test is not None
        while self._next < len(self._rows):
            end = min(self._next + _BATCH, len(self._rows))
            found += (at for at in range(self._next, end) if test(self._rows[at]))
            self._next = end
            if time.monotonic() > until:
                break
        return found

    def _tell(self) -> None:
        is_done = self._next >= len(self._rows)
        if not is_done:
            self._timer.start()
        self.looked.emit(len(self._visible), is_done)

    def _on_timer_timeout(self) -> None:
        found = self._found(_SLICE)
        if found and isinstance(self._visible, list):
            first = len(self._visible)
            self.beginInsertRows(NOWHERE, first, first + len(found) - 1)
            self._visible += found
            self.endInsertRows()
        if self._next >= len(self._rows):
            self._timer.stop()
        self.looked.emit(len(self._visible), self._next >= len(self._rows))

    def _on_bank_changed(self) -> None:
        assert self._bank is not None
        before, self._rows = self._rows, self._bank.document.rows
        if before is self._rows:
            return
        if len(before) == len(self._rows):
            pairs = enumerate(zip(before, self._rows, strict=True))
            changed = [index for index, (old, new) in pairs if old is not new]
            if len(changed) == 1:  # it stays where it is, even if it is not what was looked for
                self._tell_changed(changed[0])
                return
        self._rearrange(set(before))

    def _tell_changed(self, index: int) -> None:
        place = self.place_of(index)
        if place is not None:
            self.dataChanged.emit(self.index(place, Column.SIGN), self.index(place, Column.TEXT))

    def _rearrange(self, before: set[Row]) -> None:
        """Questions came, went or moved: new ones are shown, whatever is looked for."""
        test = self._wanted
        self._timer.stop()
        self.beginResetModel()
        if test is None:
            self._visible = range(len(self._rows))
        else:
            pairs = enumerate(self._rows)
            self._visible = [at for at, row in pairs if row not in before or test(row)]
        self._next = len(self._rows)
        self.endResetModel()
        self._tell()

    def _on_bank_checked(self) -> None:
        if self._visible:
            last = self.index(len(self._visible) - 1, Column.SIGN)
            self.dataChanged.emit(self.index(0, Column.SIGN), last)
