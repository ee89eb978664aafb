"""Undo and replace: pick what the last step should have been."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from contest.presentation.offers import Offer
from contest.presentation.wording import Words
from contest.ui.host.buttons import DeskButton
from contest.ui.host.panel import Sheet, label
from contest.ui.widgets.help_place import set_help


class ReplacePanel(Sheet):
    """A list above the question; arrows and Enter, or a double click.

    Signals:
        chosen: the offer that takes the step's place
        cancelled: the host left it
    """

    chosen = Signal(object)
    cancelled = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_help(self, "slips")
        self._words = words
        self._offers: tuple[Offer, ...] = ()
        self._build()
        self.hide()

    def open(self, what: str, offers: tuple[Offer, ...]) -> None:
        """Ask what the step `what` should have been."""
        self._offers = offers
        self._title.setText(self._words.say("host.instead_of", what=what))
        self.setAccessibleName(self._title.text())
        self._list.clear()
        for offer in offers:
            self._list.addItem(QListWidgetItem(offer.label))
        self._list.setCurrentRow(0)
        self.show()
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _takes_enter(self) -> bool:
        self._on_chosen()
        return True

    def _takes_escape(self) -> bool:
        self._on_left()
        return True

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        self._title = label("title", wraps=True)
        self._list = QListWidget()
        self._list.setMaximumHeight(190)
        self._list.setAccessibleName(self._words.say("host.undo_and_replace"))
        self._list.itemDoubleClicked.connect(self._on_chosen)
        column.addWidget(self._title)
        column.addWidget(self._list)
        row = QHBoxLayout()
        self._do = DeskButton(self._words.say("host.replace_with"))
        self._do.setProperty("kind", "do")
        self._leave = DeskButton(self._words.say("host.leave"))
        self._do.clicked.connect(self._on_chosen)
        self._leave.clicked.connect(self._on_left)
        row.addWidget(self._do, 2)
        row.addWidget(self._leave, 1)
        column.addLayout(row)

    def _on_chosen(self) -> None:
        place = self._list.currentRow()
        if 0 <= place < len(self._offers):
            self.hide()
            self.chosen.emit(self._offers[place])

    def _on_left(self) -> None:
        self.hide()
        self.cancelled.emit()
