"""A line to type what a team said, with a proposal whether it is right; the host decides."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from contest.domain.handling.answering import MOST_WORDS
from contest.presentation.console import Console
from contest.presentation.panels.spoken import Heard, SpokenPanel, heard
from contest.presentation.wording import Words
from contest.ui.host.buttons import restyle
from contest.ui.host.entry import EntryMark
from contest.ui.host.panel import Panel, label
from contest.ui.keys import KEEPS_KEYS


class SpokenLine(Panel):
    """The answer of the marked team in words. Hidden where answers are letters.

    Signals:
        entered: a command, complete but for its instant
        left: the host is done here; the keys belong to the question again
    """

    entered = Signal(object)
    left = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(words.say("host.spoken"), parent)
        self.setProperty(KEEPS_KEYS, True)
        self._words = words
        self._value: SpokenPanel | None = None
        self._teams: dict[int, str] = {}
        self._team: int | None = None
        self._asked = ""
        self._build()
        self.hide()

    def show_console(self, console: Console) -> None:
        """Show the line while the question takes an answer in words."""
        self._value = console.spoken
        self._teams = {team.number: team.short for team in console.teams}
        question = console.question.text if console.question else ""
        if question != self._asked:
            self._asked = question
            self.line.clear()
        self.setVisible(self._value is not None)
        if self._value is not None:
            self._decides.setText(self._value.who_decides)
            self._show_team()

    def show_mark(self, mark: EntryMark) -> None:
        """The team that the next answer is of."""
        self._team = mark.team
        self._show_team()

    def _takes_enter(self) -> bool:
        self._submit()
        return True

    def _takes_escape(self) -> bool:
        self.left.emit()
        return True

    def _build(self) -> None:
        self._of, self._decides = label("title"), label("quiet", wraps=True)
        self.told = label("note", wraps=True)
        self.line = QLineEdit()
        self.line.setMaxLength(MOST_WORDS)
        self.line.setAccessibleName(self._words.say("host.spoken_line"))
        self.line.setPlaceholderText(self.line.accessibleName())
        self.line.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.line.textChanged.connect(self._show_heard)
        row = QHBoxLayout()
        row.addWidget(self._of)
        row.addWidget(self.line, 1)
        self.body.addLayout(row)
        self.body.addWidget(self.told)
        self.body.addWidget(self._decides)

    def _show_team(self) -> None:
        name = self._teams.get(self._team or 0, "")
        self._of.setText(name or self._words.say("host.spoken_nobody"))
        self.line.setEnabled(bool(name))
        self._show_heard()

    def _show_heard(self) -> None:
        found = self._heard()
        self.told.setText("" if found is None else found.text)
        sign = "" if found is None else found.proposal
        if self.told.property("sign") != sign:
            self.told.setProperty("sign", sign)
            restyle(self.told)

    def _heard(self) -> Heard | None:
        if self._value is None or self._team is None:
            return None
        return heard(self._value, self._team, self.line.text(), self._words)

    def _submit(self) -> None:
        found = self._heard()
        if found is None or found.command is None:
            return
        self.line.clear()
        self.entered.emit(found.command)
        self.left.emit()
