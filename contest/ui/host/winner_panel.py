"""Questions to the hall on the console: asking one, and typing who has won what with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from contest.presentation.console import Console
from contest.presentation.panels.hall import HallPanel, winner_of
from contest.presentation.wording import Words
from contest.ui.host.buttons import DeskButton, set_state
from contest.ui.host.panel import Panel, label
from contest.ui.keys import KEEPS_KEYS
from contest.ui.widgets.help_place import set_help


class WinnerPanel(Panel):
    """There while a question for the hall is on the stage, or when the host opens it.

    Signals:
        chosen: the offer to ask the hall, or to show its latest question again
        entered: a command, complete but for its instant
        left: the host is done here; the keys belong to the evening again
    """

    chosen = Signal(object)
    entered = Signal(object)
    left = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(words.say("host.hall"), parent)
        set_help(self, "audience")
        self._words = words
        self._value: HallPanel | None = None
        self._opened = False
        self._build()
        self.hide()

    def show_console(self, console: Console) -> None:
        """Show what may be asked; what is being typed stays while the question stays."""
        value, before = console.hall, self._value
        self._value = value
        was_on = before is not None and before.is_on
        if was_on and value is not None and not value.is_on:
            self._opened = False  # the evening has gone on
        self._show()
        if value is None:
            return
        self._ask.setText(value.ask.label)
        self._ask.setToolTip("\n".join(value.ask.reasons))
        set_state(self._ask, "locked", on=bool(value.ask.reasons))
        self._again.setText(value.show.label)
        self._again.setVisible(bool(value.lines) and not value.is_on)
        self._form.setVisible(bool(value.lines))
        if before is None or before.lines != value.lines:
            self._fill(value)

    def open(self) -> None:
        """The host wants to ask the hall, or to put a winner right."""
        self._opened = True
        self._show()
        self._ask.setFocus(Qt.FocusReason.OtherFocusReason)

    def _takes_enter(self) -> bool:
        self._submit()
        return True

    def _takes_escape(self) -> bool:
        self._leave()
        return True

    def _build(self) -> None:
        say = self._words.say
        self._ask, self._again = DeskButton(), DeskButton()
        self._ask.clicked.connect(self._on_ask_clicked)
        self._again.clicked.connect(self._on_again_clicked)
        self._form = QWidget()
        self._form.setProperty(KEEPS_KEYS, True)
        column = QVBoxLayout(self._form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.questions = QComboBox()
        self.questions.setAccessibleName(say("host.hall_question"))
        self.questions.currentIndexChanged.connect(self._on_question_chosen)
        self.name, self.prize = self._line("name"), self._line("prize")
        self.name.setPlaceholderText(f"{say('host.hall_name')} ({say('host.hall_name_example')})")
        self.told = label("note", wraps=True)
        self._do = DeskButton(say("host.hall_do"))
        self._do.setProperty("kind", "do")
        self._do.clicked.connect(self._submit)
        for field in (self.questions, self.name, self.prize, self.told, self._do):
            column.addWidget(field)
        for part in (self._form, self._ask, self._again):
            self.body.addWidget(part)

    def _line(self, name: str) -> QLineEdit:
        line = QLineEdit()
        line.setMaxLength(60)
        line.setAccessibleName(self._words.say(f"host.hall_{name}"))
        line.setPlaceholderText(line.accessibleName())
        line.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        line.textChanged.connect(self._on_line_changed)
        return line

    def _on_line_changed(self) -> None:
        """What was said of the last try is no longer about what is typed."""
        self.told.clear()
        self.told.hide()

    def _fill(self, value: HallPanel) -> None:
        """The questions to choose from, the latest chosen, with its winner and prize."""
        self.questions.blockSignals(True)
        self.questions.clear()
        self.questions.addItems([line.label for line in value.lines])
        self.questions.setCurrentIndex(len(value.lines) - 1)
        self.questions.blockSignals(False)
        self.questions.setVisible(len(value.lines) > 1)
        self._on_question_chosen()

    def _on_question_chosen(self) -> None:
        place = self.questions.currentIndex()
        lines = self._value.lines if self._value else ()
        if 0 <= place < len(lines):
            self.name.setText(lines[place].winner)
            self.prize.setText(lines[place].prize)
        self._on_line_changed()

    def _on_ask_clicked(self) -> None:
        if self._value is not None:
            self.chosen.emit(self._value.ask)

    def _on_again_clicked(self) -> None:
        if self._value is not None:
            self.chosen.emit(self._value.show)

    def _show(self) -> None:
        on = self._value is not None and self._value.is_on
        self.setVisible(self._value is not None and (on or self._opened))

    def _leave(self) -> None:
        self._opened = False
        self._show()
        self.left.emit()

    def _submit(self) -> None:
        if self._value is None or not self._value.lines:
            return
        number = self.questions.currentIndex() + 1
        command, reasons = winner_of(
            self._value, number, self.name.text(), self.prize.text(), self._words
        )
        if reasons:
            self.told.setText(" ".join(reasons))
            self.told.show()
            return
        self.entered.emit(command)
        self._leave()
