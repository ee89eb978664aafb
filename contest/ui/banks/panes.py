"""The two panes of the editor, and which of them keys go to."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from contest.banks.editing.rows import Row
from contest.ui.banks.bank import EditedBank
from contest.ui.banks.pane import BankPane


class Panes(QObject):
    """Knows the active pane; with one pane it is always the left one.

    Signals:
        current_changed: another question is looked at
        edit_requested: the current question is to be edited
        day_changed: law must be in force on another day (ISO)
    """

    current_changed = Signal()
    edit_requested = Signal()
    day_changed = Signal(str)

    def __init__(self, left: BankPane, right: BankPane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.left, self.right = left, right
        self._is_right, self._are_two = False, False
        left.activated.connect(self._on_left_activated)
        right.activated.connect(self._on_right_activated)
        for pane in (left, right):
            pane.current_changed.connect(self.current_changed)
            pane.edit_requested.connect(self.edit_requested)
            pane.day_changed.connect(self._on_pane_day_changed)

    @property
    def active(self) -> BankPane:
        """The pane that deeds are done in."""
        return self.right if self._is_right else self.left

    @property
    def other(self) -> BankPane | None:
        """The pane that questions are copied to, where there are two."""
        if not self._are_two:
            return None
        return self.left if self._is_right else self.right

    @property
    def bank(self) -> EditedBank | None:
        """The bank of the active pane."""
        return self.active.bank

    @property
    def row(self) -> Row | None:
        """The question that is looked at."""
        return self.active.current_row()

    @property
    def banks(self) -> list[EditedBank]:
        """The banks that are open, each once."""
        shown = (pane.bank for pane in (self.left, self.right))
        return list(dict.fromkeys(bank for bank in shown if bank is not None))

    def set_two(self, *, on: bool) -> None:
        """Whether the right pane is there, too."""
        self._are_two = on
        self._activate(is_right=on and self._is_right)

    def _activate(self, *, is_right: bool) -> None:
        self._is_right = is_right
        self.left.set_active(self._are_two and not is_right)
        self.right.set_active(self._are_two and is_right)
        self.current_changed.emit()

    def _on_left_activated(self) -> None:
        if self._is_right:
            self._activate(is_right=False)

    def _on_right_activated(self) -> None:
        if not self._is_right:
            self._activate(is_right=True)

    def _on_pane_day_changed(self, day: str) -> None:
        for pane in (self.left, self.right):
            pane.filters.show_day(day)
        self.day_changed.emit(day)
