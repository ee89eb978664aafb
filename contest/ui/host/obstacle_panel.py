"""The hidden keyword: rows to choose, presses by hand, and what the team that is heard says."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from contest.domain import commands as c
from contest.domain.cue import By
from contest.domain.obstacle_commands import ChooseRow
from contest.domain.teams import MOST_TEAMS
from contest.presentation.console import Console
from contest.presentation.panels.obstacle import ObstaclePanel, RowLine, guess, proposal
from contest.presentation.wording import Words
from contest.ui.host.buttons import DeskButton, set_state
from contest.ui.host.panel import Panel, label
from contest.ui.widgets.short_line import ShortButton, ShortLine

MOST_ROWS = 9  # with the centre
ROW_COLUMNS = 3
_PRESS_WIDTH = 30  # pixels: a number of two digits
MOST_LETTERS = 40  # of a guess: no keyword is longer, and the stage shows it whole
_SIGNS = {"open": " ✓", "asked": " –", "ahead": ""}


class KeywordPanel(Panel):
    """Hidden in other rounds. Keys stay with the contest while nothing is typed here.

    Signals:
        entered: a command, complete but for its instant
        chosen: an offer that may need something typed first
        left: the host is done here; the keys belong to the contest again
    """

    entered = Signal(object)
    chosen = Signal(object)
    left = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(words.say("host.obstacle"), parent)
        self._words = words
        self._value: ObstaclePanel | None = None
        self._build()
        self.hide()

    def show_console(self, console: Console) -> None:
        """Show the round as it stands now."""
        value, before = console.obstacle, self._value
        self._value = value
        self.setVisible(value is not None)
        if value is None:
            return
        self._keyword.setText(value.keyword)
        self._told.setText(" · ".join(value.told))
        self._told.setVisible(bool(value.told))
        for place, button in enumerate(self.rows):
            line = value.rows[place] if place < len(value.rows) else None
            button.setVisible(line is not None)
            if line is not None:
                self._show_row(button, line, choosing=value.choosing)
        # While a row is asked the question has the room.
        self._rows_part.setVisible(console.question is None)
        self._show_presses(value)
        self._show_heard(value, fresh=before is None or before.heard != value.heard)
        self.reveal.setVisible(value.reveal.is_open and value.heard is None)
        self.reveal.setText(value.reveal.label)

    def _takes_escape(self) -> bool:
        self.left.emit()
        return True

    def _build(self) -> None:
        self._keyword, self._told = label("answer", wraps=True), label("note", wraps=True)
        self.body.addWidget(self._keyword)
        self.body.addWidget(self._told)
        self.body.addWidget(self._made_rows())
        self.body.addWidget(self._made_heard())
        self.body.addWidget(self._made_presses())
        self.reveal = DeskButton()
        self.reveal.clicked.connect(self._on_reveal_clicked)
        self.body.addWidget(self.reveal)
        self.body.addStretch(1)

    def _made_rows(self) -> QWidget:
        self._rows_part, grid = _grid()
        self.rows = []
        for place in range(MOST_ROWS):
            button = ShortButton()
            button.setProperty("row", place + 1)
            button.clicked.connect(self._on_row_clicked)
            grid.addWidget(button, place // ROW_COLUMNS, place % ROW_COLUMNS)
            self.rows.append(button)
        return self._rows_part

    def _made_presses(self) -> QWidget:
        self._presses_part, grid = _grid()
        asked = ShortLine("caption")
        asked.say(self._words.say("host.obstacle_press"))
        # In one row: a low screen has no line to spare for what is seldom needed.
        grid.addWidget(asked, 0, 0)
        grid.setColumnStretch(0, 1)
        self.presses = []
        for place in range(MOST_TEAMS):
            button = DeskButton()
            button.setMinimumWidth(_PRESS_WIDTH)
            button.clicked.connect(self._on_press_clicked)
            grid.addWidget(button, 0, place + 1)
            self.presses.append(button)
        return self._presses_part

    def _made_heard(self) -> QWidget:
        say = self._words.say
        self._heard_part = QWidget()
        column = QVBoxLayout(self._heard_part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._heard = ShortLine("title")
        self.proposed = label("note", wraps=True)
        self.proposed.hide()
        self.text = QLineEdit()
        self.text.setMaxLength(MOST_LETTERS)
        self.text.setAccessibleName(say("host.obstacle_text"))
        self.text.setPlaceholderText(self.text.accessibleName())
        self.text.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.text.textChanged.connect(self._on_text_changed)
        self.text.returnPressed.connect(self._on_text_entered)
        self.right, self.wrong = (
            DeskButton(say("host.mark_right")),
            DeskButton(say("host.mark_wrong")),
        )
        self.right.setProperty("kind", "right")
        self.wrong.setProperty("kind", "wrong")
        self.right.clicked.connect(self._on_right_clicked)
        self.wrong.clicked.connect(self._on_wrong_clicked)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.text, 1)
        row.addWidget(self.right)
        row.addWidget(self.wrong)
        column.addWidget(self._heard)
        column.addLayout(row)
        column.addWidget(self.proposed)
        return self._heard_part

    def _show_row(self, button: ShortButton, line: RowLine, *, choosing: bool) -> None:
        may = choosing and line.choose.is_open
        text = f"{line.choose.label} · {line.answer}{_SIGNS[line.state]}"
        button.say(text, f"Alt+{line.number}")
        button.setEnabled(may)
        set_state(button, "on", on=may)
        reasons = "\n".join(line.choose.reasons) if not may else f"Alt+{line.number}"
        button.setToolTip(f"{line.answer}\n{reasons}")
        button.setAccessibleName(self._words.say("host.obstacle_row", row=line.choose.label))

    def _show_presses(self, value: ObstaclePanel) -> None:
        for place, button in enumerate(self.presses):
            there = place < len(value.guessers)
            button.setVisible(there)
            if there:
                guesser = value.guessers[place]
                button.setText(str(guesser.number))
                button.setEnabled(guesser.press.is_open)
                button.setProperty("team_number", guesser.number)
                button.setToolTip(guesser.press.label)
                button.setAccessibleName(guesser.press.label)
        self._presses_part.setVisible(bool(value.guessers))

    def _show_heard(self, value: ObstaclePanel, *, fresh: bool) -> None:
        self._heard_part.setVisible(value.heard is not None)
        if value.heard is None:
            self.text.clear()
            return
        if fresh:
            self.text.clear()
        team = f"{value.heard.number} {value.heard.short}"
        self._heard.say(self._words.say("host.obstacle_heard", team=team))

    def _on_text_changed(self, text: str) -> None:
        told = "" if self._value is None else proposal(self._value, text, self._words)
        self.proposed.setText(told)
        self.proposed.setVisible(bool(told))

    def _on_text_entered(self) -> None:
        """Enter goes to the button that is proposed: pressing it is the host's own deed."""
        same = self._value is not None and self.proposed.text() == proposal(
            self._value, self._value.word, self._words
        )
        (self.right if same else self.wrong).setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_right_clicked(self) -> None:
        self._guess(right=True)

    def _on_wrong_clicked(self) -> None:
        self._guess(right=False)

    def _guess(self, *, right: bool) -> None:
        command = None if self._value is None else guess(self._value, self.text.text(), right=right)
        if command is not None:
            self.left.emit()  # first: the field goes with the answer
            self.entered.emit(command)

    def _on_row_clicked(self) -> None:
        self._give(ChooseRow(0, int(self.sender().property("row"))))

    def _on_press_clicked(self) -> None:
        self._give(c.Buzz(0, int(self.sender().property("team_number")), By.HOST))

    def _on_reveal_clicked(self) -> None:
        if self._value is not None:
            self.chosen.emit(self._value.reveal)

    def _give(self, command: object) -> None:
        self.entered.emit(command)
        self.left.emit()


def _grid() -> tuple[QWidget, QGridLayout]:
    part = QWidget()
    grid = QGridLayout(part)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setSpacing(4)
    return part, grid
