"""The field for the code of a mark sheet: digits, whatever layout the keyboard has."""

from __future__ import annotations

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from contest.ui.keys import KeyStroke, digit_of, scan_code_of


class CodeField(QLineEdit):
    """A scanner presses the keys of digits; the Vietnamese layout writes letters with them."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = digit_of(KeyStroke(event.key(), event.text(), scan_code_of(event)))
        if digit is not None and not event.text().isascii():
            self.insert(str(digit))
            return
        super().keyPressEvent(event)
