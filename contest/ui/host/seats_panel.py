"""The floor of an elimination: numbers are typed here, with a live count before they are given."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QRadioButton, QWidget

from contest.presentation.console import Console
from contest.presentation.panels.elimination import (
    WAYS,
    EliminationPanel,
    Preview,
    Way,
    preview,
)
from contest.presentation.wording import Words
from contest.ui.host.buttons import DeskButton
from contest.ui.host.panel import Panel, label
from contest.ui.keys import KEEPS_KEYS


class SeatsPanel(Panel):
    """Who is in, who is out by this question, and who comes back. Hidden in other rounds.

    Signals:
        entered: a command, complete but for its instant
        left: the host is done here; the keys belong to the question again
    """

    entered = Signal(object)
    left = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(words.say("host.seats"), parent)
        self.setProperty(KEEPS_KEYS, True)
        self._words = words
        self._value: EliminationPanel | None = None
        self._asked: object = None
        self._build()
        self.hide()

    def show_console(self, console: Console) -> None:
        """Show the floor; once the answer is revealed the host may type at once."""
        value = console.elimination
        self._value = value
        self.setVisible(value is not None)
        if value is None:
            return
        self._summary.setText(value.summary)
        self._standing.setText(self._words.say("host.seats_standing", numbers=value.standing))
        self._entered.setText(value.entered or value.rescue)
        for way, button in self._ways.items():
            button.setVisible(way in value.ways)
        if self.way not in value.ways:
            self._ways[value.ways[0]].setChecked(True)
        asked = (console.question.text if console.question else "", console.phase)
        if asked != self._asked:
            self._asked = asked
            self.numbers.clear()
            if console.phase == "revealed" and self.isVisible():
                self.numbers.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_way()

    @property
    def way(self) -> Way:
        """What the typed numbers mean."""
        return next(way for way, button in self._ways.items() if button.isChecked())

    def choose(self, way: Way) -> None:
        """Say what the typed numbers mean, as a click does."""
        self._ways[way].click()

    def _takes_enter(self) -> bool:
        self._submit()
        return True

    def _takes_escape(self) -> bool:
        self.left.emit()
        return True

    def _build(self) -> None:
        say = self._words.say
        self._summary, self._standing = label("title", wraps=True), label("quiet", wraps=True)
        self._entered, self.told = label("quiet", wraps=True), label("note", wraps=True)
        self._group = QButtonGroup(self)
        self._ways: dict[Way, QRadioButton] = {}
        row = QHBoxLayout()
        for way in WAYS:
            button = QRadioButton(say(f"host.seats_way_{way}"))
            self._ways[way] = button
            self._group.addButton(button)
            row.addWidget(button)
        self._ways["out"].setChecked(True)
        self._group.buttonClicked.connect(self._show_way)
        self.numbers, self.reason = self._line("numbers"), self._line("reason")
        self._do = DeskButton(say("host.seats_enter"))
        self._do.setProperty("kind", "do")
        self._do.clicked.connect(self._submit)
        self.body.addWidget(self._summary)
        self.body.addWidget(self._entered)
        self.body.addLayout(row)
        for part in (self.numbers, self.reason, self.told, self._do, self._standing):
            self.body.addWidget(part)
        self.body.addStretch(1)

    def _line(self, name: str) -> QLineEdit:
        line = QLineEdit()
        line.setMaxLength(400)
        line.setAccessibleName(self._words.say(f"host.seats_{name}"))
        line.setPlaceholderText(line.accessibleName())
        line.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        line.textChanged.connect(self._show_preview)
        return line

    def _show_way(self) -> None:
        self.reason.setVisible(self.way == "rescue")
        self.numbers.setPlaceholderText(self._words.say(f"host.seats_example_{self.way}"))
        self._show_preview()

    def _show_preview(self) -> None:
        found = self._preview()
        self.told.setText("" if found is None else found.text)
        self._do.setEnabled(found is not None and found.command is not None)

    def _preview(self) -> Preview | None:
        if self._value is None:
            return None
        reason = self.reason.text()
        return preview(self._value, self.way, self.numbers.text(), reason, self._words)

    def _submit(self) -> None:
        found = self._preview()
        if found is None or found.command is None:
            return
        self.numbers.clear()
        self.entered.emit(found.command)
        self.left.emit()
