"""The list of entries: digits settle a doubt, with Shift all of its kind."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from contest.presentation.wording import Words
from contest.ui.banks.bringing.lines_model import Column, LinesModel
from contest.ui.banks.lists import ListTable
from contest.ui.keys import scan_code_of

_FIRST_DIGIT = 2  # the set-1 code of the key 1
_SHIFTED = "!@#$%^&*("  # what Shift makes of 1 to 9 where no scan code is told
_SAMPLES = ((Column.SIGN, "✗"), (Column.PLACE, "bảng 10, hàng 100"))


class LinesTable(ListTable):
    """Entries, one of them the current one.

    Signals:
        chosen: the number of a reading, and whether it is for all doubts of its kind
        left_out: the current entry is not to come into the bank
        refusals_left_out: no refusal is to come into the bank
        taken_back: the decision about the current entry is to be forgotten
        next_requested: the next entry that wants a decision
    """

    chosen = Signal(int, bool)
    left_out = Signal()
    refusals_left_out = Signal()
    taken_back = Signal()
    next_requested = Signal()

    def __init__(self, model: LinesModel, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(model, words.say("review.list"), _SAMPLES, parent)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        digit = digit_of(event)
        if digit:
            self.chosen.emit(digit, shift)
            return
        match event.key():
            case Qt.Key.Key_Delete if shift:
                self.refusals_left_out.emit()
            case Qt.Key.Key_Delete:
                self.left_out.emit()
            case Qt.Key.Key_Backspace:
                self.taken_back.emit()
            case Qt.Key.Key_Space | Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.next_requested.emit()
            case _:
                super().keyPressEvent(event)


def digit_of(event: QKeyEvent) -> int:
    """The digit 1 to 9 of a press, held with Shift or not; 0 for any other key."""
    held = event.modifiers() & ~(
        Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
    )
    if held != Qt.KeyboardModifier.NoModifier:
        return 0
    if Qt.Key.Key_1 <= event.key() <= Qt.Key.Key_9:
        return event.key() - Qt.Key.Key_0
    code = scan_code_of(event) - _FIRST_DIGIT + 1
    if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
        if 1 <= code <= 9:
            return code
        return _SHIFTED.find(event.text()) + 1 if event.text() else 0
    return 0
