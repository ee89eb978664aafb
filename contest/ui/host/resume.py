"""The question after a crash or a power cut: go on, ask again, or skip."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from contest.presentation.console import Console
from contest.presentation.offers import Offer
from contest.presentation.wording import Words
from contest.ui.host.buttons import DeskButton
from contest.ui.host.panel import label


class ResumePanel(QFrame):
    """Stands in the window above the question: no dialog covers anything.

    Signals:
        chosen: the offer of the way on
    """

    chosen = Signal(object)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "sheet")
        self.setAccessibleName(words.say("host.resume"))
        self._words = words
        self._offers: tuple[Offer, ...] = ()
        column = QVBoxLayout(self)
        self._text = label("title", wraps=True)
        column.addWidget(self._text)
        column.addWidget(label("small", words.say("host.resume_hint"), wraps=True))
        self._row = QVBoxLayout()
        column.addLayout(self._row)
        self.buttons: list[DeskButton] = []

    def show_console(self, console: Console) -> None:
        """The question, or nothing."""
        self.setVisible(console.resume is not None)
        if console.resume is None:
            self._offers = ()
            return
        self._text.setText(console.resume.text)
        self._offers = console.resume.offers
        while len(self.buttons) < len(self._offers):
            button = DeskButton()
            button.setProperty("kind", "do" if not self.buttons else "")
            button.clicked.connect(self._on_clicked)
            self._row.addWidget(button)
            self.buttons.append(button)
        for place, (button, offer) in enumerate(zip(self.buttons, self._offers, strict=False), 1):
            button.setText(f"{place} · {offer.label}")
            button.setAccessibleName(offer.label)

    def choose(self, number: int) -> None:
        """Take a way on by its number, from 1."""
        if 1 <= number <= len(self._offers):
            self.chosen.emit(self._offers[number - 1])

    def _on_clicked(self) -> None:
        self.choose(self.buttons.index(self.sender()) + 1)  # type: ignore[arg-type]
