"""A tie for a prize once all rounds are played: what it is, and the ways out of it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from contest.presentation.console import Console
from contest.presentation.offers import Offer
from contest.presentation.panels.ties import TiesPanel
from contest.presentation.wording import Words
from contest.ui.host.buttons import DeskButton, set_state
from contest.ui.host.panel import Panel, label


class _WayButton(DeskButton):
    """A way out of the tie; a locked one answers a try with its reasons.

    Signals:
        chosen: its offer
    """

    chosen = Signal(object)

    def __init__(self, offer: Offer) -> None:
        super().__init__(offer.label)
        self.offer = offer
        self.setAccessibleName(offer.label)
        self.setAccessibleDescription(" ".join(offer.reasons))
        self.setToolTip("\n".join((offer.label, *offer.reasons)))
        self.setProperty("kind", "do")
        set_state(self, "locked", on=bool(offer.reasons))
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.chosen.emit(self.offer)


class TieBreakPanel(Panel):
    """Hidden while no prize depends on a tie, and before the last round is over.

    Signals:
        chosen: the offer of a way out
    """

    chosen = Signal(object)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(words.say("host.ties"), parent)
        self._value: TiesPanel | None = None
        self.ways: list[DeskButton] = []  # in their order
        self._told = label("note", wraps=True)
        buttons = QWidget()
        self._column = QVBoxLayout(buttons)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(self._told)
        self.body.addWidget(buttons)
        self.hide()

    def show_console(self, console: Console) -> None:
        """The best prize that is tied; buttons are made anew only where something changed."""
        value = console.ties
        if value == self._value:
            return
        self._value = value
        self.setVisible(value is not None)
        for old in self.ways:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.ways = []
        if value is None:
            return
        self._told.setText(value.text)
        for offer in value.offers:
            button = _WayButton(offer)
            button.chosen.connect(self.chosen)
            self._column.addWidget(button)
            self.ways.append(button)
