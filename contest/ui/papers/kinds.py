"""The list of papers, by when they are wanted; what cannot be printed yet says why."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from contest.domain.state import Contest
from contest.presentation.wording import Words
from contest.printing.papers import PaperKind, When

_WORD = Qt.ItemDataRole.UserRole
_WIDTH = 420
_LOCKED = "#919bb0"  # as locked buttons are written


class KindList(QTreeWidget):
    """A tick each: Space ticks, arrows preview.

    Signals:
        chosen: the word of the kind to be previewed
        ticks_changed: other papers are ticked than before
    """

    chosen = Signal(str)
    ticks_changed = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setFixedWidth(_WIDTH)
        self.setWordWrap(True)
        self.setAccessibleName(words.say("printing.list"))
        self.currentItemChanged.connect(self._on_current_item_changed)
        self.itemChanged.connect(self._on_item_changed)

    def show_kinds(self, kinds: Sequence[PaperKind], contest: Contest) -> None:
        """Fill the list; ticks that were set stay where the paper can still be printed.

        So does the paper that is looked at; without one it is the first that can be printed.
        """
        ticked, current = self.ticked(), self.currentItem()
        looked_at = current.data(0, _WORD) if current is not None else None
        self.blockSignals(True)
        self.clear()
        for when in When:
            head = QTreeWidgetItem([self._words.say(f"printing.when_{when.value}")])
            head.setFlags(Qt.ItemFlag.ItemIsEnabled)
            font = head.font(0)
            font.setBold(True)
            head.setFont(0, font)
            of_this_time = [kind for kind in kinds if kind.when is when]
            if of_this_time:
                self.addTopLevelItem(head)
            for kind in of_this_time:
                head.addChild(self._item(kind, kind.lacks(contest), kind.word in ticked))
        self.expandAll()
        self.blockSignals(False)
        able = [item for item in self._items() if item.flags() & _TICKABLE]
        same = (item for item in able if item.data(0, _WORD) == looked_at)
        chosen = next(same, able[0] if able else None)
        if chosen is not None:
            self.setCurrentItem(chosen)
        self.ticks_changed.emit()

    def ticked(self) -> list[str]:
        """The words of the ticked kinds, in order."""
        return [
            item.data(0, _WORD)
            for item in self._items()
            if item.checkState(0) is Qt.CheckState.Checked
        ]

    def printable(self) -> list[str]:
        """The words of all kinds that can be printed now."""
        return [item.data(0, _WORD) for item in self._items() if item.flags() & _TICKABLE]

    def tick_all(self, on: bool) -> None:
        """Tick everything that can be printed now, or nothing."""
        for item in self._items():
            if item.flags() & _TICKABLE:
                item.setCheckState(0, Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    def _item(self, kind: PaperKind, lack: str, ticked: bool) -> QTreeWidgetItem:
        name = self._words.say(f"printing.kind_{kind.word}")
        if lack:
            why = self._words.say(lack)
            item = QTreeWidgetItem([f"{name}\n{why}"])
            item.setToolTip(0, why)
            item.setFlags(Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled)
            item.setForeground(0, QColor(_LOCKED))
        else:
            item = QTreeWidgetItem([name])
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(0, Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        item.setData(0, _WORD, kind.word)
        return item

    def _items(self) -> list[QTreeWidgetItem]:
        found = (self.topLevelItem(place) for place in range(self.topLevelItemCount()))
        heads = [head for head in found if head is not None]
        children = (head.child(place) for head in heads for place in range(head.childCount()))
        return [child for child in children if child is not None]

    def _on_current_item_changed(self, item: QTreeWidgetItem | None) -> None:
        if item is not None and item.data(0, _WORD):
            self.chosen.emit(item.data(0, _WORD))

    def _on_item_changed(self) -> None:
        self.ticks_changed.emit()


_TICKABLE = Qt.ItemFlag.ItemIsUserCheckable
