"""One entry beside its source: what stands there, how it is read, and what may be decided."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from contest.banks.importing import Doubt, Entry, Read, Reading
from contest.banks.reviewing.review import Line, Settled, State
from contest.domain.questions import Question
from contest.presentation.answers import right_answer
from contest.presentation.wording import Words
from contest.ui.banks.bringing.saying import said, where
from contest.ui.banks.fields import TextField
from contest.ui.banks.reading import ReadingPanel
from contest.ui.widgets.buttons import DeskButton, set_state
from contest.ui.widgets.labels import label

MOST_READINGS = 9  # a digit each


class ReadingButton(DeskButton):
    """One way to read a doubt.

    Signals:
        chosen: its number, from 1
    """

    chosen = Signal(int)

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number
        self.setProperty("kind", "choice")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(self._on_clicked)

    def show_reading(self, reading: Reading, words: Words, *, is_chosen: bool) -> None:
        """Show what comes of the reading."""
        question = reading.question
        comes = words.say("review.comes_out") if question is None else said_answer(question, words)
        self.setText(f"{self._number}   {reading.said.said(words)}\n      {comes}")
        self.setAccessibleName(self.text())
        set_state(self, "on", on=is_chosen)

    def _on_clicked(self) -> None:
        self.chosen.emit(self._number)


class EntryView(QFrame):
    """Shows an entry; what is decided is told by the keys of the list or the buttons here.

    Signals:
        reading_chosen: the number of a reading, from 1
        left_out: the entry is not to come into the bank
        mend_requested: it is to be written by hand
        taken_back: the decision is to be forgotten
    """

    reading_chosen = Signal(int)
    left_out = Signal()
    mend_requested = Signal()
    taken_back = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.setProperty("panel", True)
        self._readings: list[ReadingButton] = []
        self._build()

    def show_line(self, line: Line | None, file: str = "") -> None:
        """Show an entry of a file, or that there is none."""
        for part in (self._excerpt, self._why, self._hint, self._result, self._remarks):
            part.setVisible(line is not None)
        self._show_readings(line)
        for button in (self._leave, self._mend, self._back):
            button.setEnabled(line is not None)
        if line is None:
            self._where.setText(self._words.say("review.nothing"))
            return
        words, entry = self._words, line.entry
        self._where.setText(words.say("review.in_source", place=where(line, words, file=file)))
        self._excerpt.show_text(entry.place.excerpt or words.say("review.no_excerpt"))
        why = "" if isinstance(entry, Read) else said(entry.why, words)
        self._why.setText(why[:1].upper() + why[1:])
        self._why.setVisible(bool(why))
        self._why.setProperty("role", "fault" if line.state is State.REFUSED else "note")
        self._why.style().polish(self._why)
        self._hint.setText(self._said_hint(line))
        question = line.result.question if line.result is not None else asked_in(entry)
        self._result.setVisible(question is not None and line.state is not State.LEFT_OUT)
        self._result.show_question(question, with_answer=line.result is not None)
        remarks = line.result.remarks if line.result else ()
        self._remarks.setText("\n".join(f"• {said(one, words)}" for one in remarks))
        self._remarks.setVisible(bool(remarks))
        self._leave.setEnabled(line.state is not State.LEFT_OUT)
        self._back.setEnabled(line.decision is not None)

    def _show_readings(self, line: Line | None) -> None:
        doubt = line.entry if line is not None and isinstance(line.entry, Doubt) else None
        readings = doubt.readings[:MOST_READINGS] if doubt is not None else ()
        chosen = line.decision if line is not None else None
        while len(self._readings) < len(readings):
            button = ReadingButton(len(self._readings) + 1)
            button.chosen.connect(self.reading_chosen)
            self._readings.append(button)
            self._choices.addWidget(button)
        for place, button in enumerate(self._readings):
            button.setVisible(place < len(readings))
            if place < len(readings):
                is_chosen = isinstance(chosen, Settled) and chosen.name == readings[place].name
                button.show_reading(readings[place], self._words, is_chosen=is_chosen)

    def _said_hint(self, line: Line) -> str:
        name = f"hint_{line.state.value}"
        if isinstance(line.entry, Doubt) and line.state is not State.DOUBT:
            name = "hint_settled"
        return self._words.say(f"review.{name}")

    def _build(self) -> None:
        say = self._words.say
        self._where = label("caption", wraps=True)
        self._excerpt = TextField(say("review.excerpt"), least=3, most=9)
        self._excerpt.setReadOnly(True)
        self._why = label("note", wraps=True)
        self._hint = label("small", wraps=True)
        self._choices = QVBoxLayout()
        self._choices.setSpacing(5)
        self._result = ReadingPanel(self._words)
        self._remarks = label("note", wraps=True)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 4, 0)
        column.setSpacing(7)
        column.addWidget(self._where)
        column.addWidget(self._excerpt)
        column.addWidget(self._result)
        column.addWidget(self._why)
        column.addLayout(self._choices)
        column.addWidget(self._hint)
        column.addWidget(self._remarks)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(holder)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(10, 8, 10, 8)
        whole.addWidget(scroll, 1)
        whole.addLayout(self._made_buttons())

    def _made_buttons(self) -> QHBoxLayout:
        say = self._words.say
        self._mend = DeskButton(say("review.mend"))
        self._leave = DeskButton(say("review.leave_out"))
        self._back = DeskButton(say("review.take_back"))
        self._mend.clicked.connect(self.mend_requested)
        self._leave.clicked.connect(self.left_out)
        self._back.clicked.connect(self.taken_back)
        row = QHBoxLayout()
        for button in (self._mend, self._leave, self._back):
            row.addWidget(button)
        row.addStretch(1)
        return row


def asked_in(entry: Entry) -> Question | None:
    """What an entry asks, as far as it can be told before anything is decided."""
    match entry:
        case Read(question=question):
            return question
        case Doubt(readings=readings):
            return next((one.question for one in readings if one.question is not None), None)
        case _:
            return None


def said_answer(question: Question, words: Words) -> str:
    """What would be right, in one line."""
    return words.say("review.answer", answer=" ".join(right_answer(question, words).split()))
