"""Opening a sealed bank on the console: which one, who opens it, and the passphrase."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout

from contest.presentation.wording import Words
from contest.ui.host.buttons import DeskButton
from contest.ui.host.panel import label
from contest.ui.keys import KEEPS_KEYS
from contest.ui.widgets.help_place import set_help

_LONGEST_NAME = 60


class SealPanel(QFrame):
    """No dialog: it stands in the place of the question. The passphrase is never shown unasked.

    Signals:
        filled: the bank, who opens it, and the passphrase
        left: back to the console
    """

    filled = Signal(str, str, str)
    left = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        set_help(self, "sealed")
        self._words = words
        self._counts: Mapping[str, int] = {}
        self.setProperty("panel", "sheet")
        self.setProperty(KEEPS_KEYS, True)
        self.setAccessibleName(words.say("sealing.panel"))
        self._head = label("title", words.say("sealing.panel"), wraps=True)
        self.told = label("option", wraps=True)
        self.banks = QComboBox()
        self.banks.setAccessibleName(words.say("sealing.of_by_id"))
        self.banks.currentIndexChanged.connect(self._on_bank_chosen)
        self.by = self._line("by", "by_example")
        self.by.setMaxLength(_LONGEST_NAME)
        self.passphrase = self._line("passphrase", "passphrase")
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.seen = QCheckBox(words.say("sealing.show"))
        self.seen.toggled.connect(self._on_seen_toggled)
        self.why = label("note", wraps=True)
        self.leave = DeskButton(words.say("sealing.later"))
        self.leave.clicked.connect(self.left)
        self.do = DeskButton(words.say("sealing.do"))
        self.do.setProperty("kind", "do")
        self.do.clicked.connect(self.submit)
        self._place()
        self.hide()

    def open(self, counts: Mapping[str, int]) -> None:
        """Ask for the passphrase of one of these banks, of which so many questions were drawn."""
        self._counts = counts
        self.banks.blockSignals(True)
        self.banks.clear()
        self.banks.addItems(list(counts))
        self.banks.blockSignals(False)
        self.banks.setVisible(len(counts) > 1)
        self._forget()
        self._on_bank_chosen()
        self.show()
        first = self.passphrase if self.by.text() else self.by
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, text: str) -> None:
        """What is missing or went wrong; what was typed may be put right."""
        self.do.setEnabled(True)
        self.why.setText(text)
        self.why.setVisible(bool(text))
        self.passphrase.selectAll()

    def submit(self) -> None:
        """Hand over what was typed, if it is all there."""
        if not self.do.isEnabled():
            return
        by, passphrase = self.by.text().strip(), self.passphrase.text()
        if not by or not passphrase:
            self.say(self._words.say(f"sealing.{'passphrase' if by else 'by'}_needed"))
            (self.passphrase if by else self.by).setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.say(self._words.say("sealing.working"))
        self.do.setEnabled(False)
        self.filled.emit(self.banks.currentText(), by, passphrase)

    def done(self) -> None:
        """It is open: nothing of the passphrase stays here."""
        self._forget()
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.submit()
        elif event.key() == Qt.Key.Key_Escape:
            self._forget()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _forget(self) -> None:
        self.passphrase.clear()
        self.seen.setChecked(False)
        self.say("")

    def _line(self, name: str, example: str) -> QLineEdit:
        line = QLineEdit()
        line.setAccessibleName(self._words.say(f"sealing.{name}"))
        line.setPlaceholderText(self._words.say(f"sealing.{example}"))
        line.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        return line

    def _place(self) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addWidget(self._head)
        column.addWidget(self.banks)
        column.addWidget(self.told)
        for name, line in (("by", self.by), ("passphrase", self.passphrase)):
            column.addWidget(label("caption", self._words.say(f"sealing.{name}")))
            column.addWidget(line)
        column.addWidget(self.seen)
        column.addWidget(self.why)
        column.addStretch(1)
        row = QHBoxLayout()
        row.addWidget(self.leave)
        row.addWidget(self.do, 1)
        column.addLayout(row)

    def _on_bank_chosen(self) -> None:
        bank = self.banks.currentText()
        count = self._counts.get(bank, 0)
        self.told.setText(self._words.say("sealing.of", bank=bank, count=count))

    def _on_seen_toggled(self, on: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if on else QLineEdit.EchoMode.Password
        self.passphrase.setEchoMode(mode)
