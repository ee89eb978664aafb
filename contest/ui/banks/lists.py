"""What lists of questions and of entries have in common: heads over columns, even rows."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from contest.presentation.wording import Words

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
_SIDES = 16  # pixels beside what stands in a column
_ROOM = 8  # pixels above and below a line


class ListModel(QAbstractTableModel):
    """Rows with a head over each column; `heads` are names of the catalogue."""

    def __init__(
        self, words: Words, columns: type[IntEnum], heads: str, parent: QObject | None
    ) -> None:
        super().__init__(parent)
        self.words = words
        self._heads = [f"{heads}_{column.name.lower()}" for column in columns]

    def shown_rows(self) -> Sequence[object]:
        """What stands in the rows."""
        raise NotImplementedError

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.shown_rows())

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._heads)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.DisplayRole:
            return self.words.say(self._heads[section])
        return None


class ListTable(QTableView):
    """Shows such rows; `samples` are what columns must have room for at any size of the letters.

    Signals:
        focused: the list got the focus
    """

    focused = Signal()

    def __init__(
        self,
        model: ListModel,
        name: str,
        samples: Sequence[tuple[int, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._samples = samples
        self.setModel(model)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        # One height for all rows: nothing is measured, however many there are.
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setStretchLastSection(True)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    def _fit(self) -> None:
        metrics = self.fontMetrics()
        self.verticalHeader().setDefaultSectionSize(metrics.lineSpacing() + _ROOM)
        for column, sample in self._samples:
            self.setColumnWidth(column, metrics.horizontalAdvance(sample) + _SIDES)
