"""Questions with options: one of them is right, or several are."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QRadioButton, QVBoxLayout, QWidget

from contest.banks.editing.kinds import LETTERS
from contest.banks.editing.rows import text_in
from contest.banks.editing.wording import Fields
from contest.presentation.wording import Words
from contest.ui.banks.forms.body import BodyForm, changed_at, objects_in, without_at
from contest.ui.banks.forms.rows import TextRows
from contest.ui.widgets.buttons import restyle
from contest.ui.widgets.labels import label

_LIMITS = (2, len(LETTERS))


class Mark(QWidget):
    """Says of the option in a place that it is right.

    Signals:
        clicked: the place, and whether it is right now
    """

    clicked = Signal(int, bool)

    def __init__(self, place: int, *, several: bool) -> None:
        super().__init__()
        self._place = place
        # Radio buttons of different parents do not push each other out: the form shows all anew.
        self.button = QCheckBox() if several else QRadioButton()
        self.button.setAutoExclusive(False)
        self.setFocusProxy(self.button)
        self.button.clicked.connect(self._on_button_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.addWidget(self.button)

    def _on_button_clicked(self, is_on: bool) -> None:
        self.clicked.emit(self._place, is_on)


class OptionsForm(BodyForm):
    """Options with their letters; a mark before each right one."""

    def __init__(self, words: Words, *, several: bool) -> None:
        super().__init__(words)
        self._several = several
        self._choices: list[Fields] = []
        self._right: list[bool] = []
        self._rows = TextRows(words, "option", _LIMITS, before=self._made_mark)
        self._rows.typed_in.connect(self._on_rows_typed_in)
        self._rows.add_requested.connect(self._on_rows_add_requested)
        self._rows.gone.connect(self._on_rows_gone)
        self._rows.marked.connect(self._on_rows_marked)
        self.body.addWidget(self._rows)
        self.body.addWidget(label("small", words.say("editor.right_hint"), wraps=True))
        self._scoring = QComboBox()
        self._scoring.setAccessibleName(words.say("editor.scoring"))
        for way in ("all", "partial"):
            self._scoring.addItem(words.say(f"editor.scoring_{way}"), way)
        self._scoring.activated.connect(self._on_scoring_activated)
        self._scoring.setVisible(several)
        self.body.addWidget(self._scoring)

    def show_fields(self, fields: Fields) -> None:
        self._choices = objects_in(fields.get("choices"))
        answer = fields.get("answer")
        letters = answer if isinstance(answer, list) else [answer]
        names = [text_in(choice, "id") for choice in self._choices]
        self._right = [name in letters for name in names]
        self._rows.show_texts([text_in(choice, "text") for choice in self._choices], names)
        for row, right, name in zip(self._rows.rows, self._right, names, strict=True):
            if isinstance(row.before, Mark):
                row.before.button.setChecked(right)
                row.before.button.setAccessibleName(self.words.say("editor.is_right", name=name))
            row.name.setProperty("role", "keyed" if right else "quiet")
            restyle(row.name)
        self._scoring.setCurrentIndex(max(0, self._scoring.findData(fields.get("scoring"))))

    def focus_field(self, name: str, place: int = 0) -> None:
        if name == "answer" and self._rows.rows:
            before = self._rows.rows[0].before
            assert before is not None
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._rows.focus_row(place)

    def _made_mark(self, place: int) -> QWidget:
        mark = Mark(place, several=self._several)
        mark.clicked.connect(self._on_mark_clicked)
        return mark

    def _ask(self, choices: list[Fields], right: list[bool], run: str = "") -> None:
        """Ask for these options: lettered anew, with the answer by their letters."""
        lettered = [
            {"id": letter, **{key: value for key, value in choice.items() if key != "id"}}
            for letter, choice in zip(LETTERS, choices, strict=False)
        ]
        keyed = [letter for letter, is_right in zip(LETTERS, right, strict=False) if is_right]
        answer: object = keyed if self._several else (keyed[0] if keyed else "")
        self.edited.emit({"choices": lettered, "answer": answer}, run)

    def _on_rows_typed_in(self, place: int, text: str) -> None:
        choices = changed_at(self._choices, place, text=text)
        # Letters and answer stay as they stand: odd ones are mended by a deed, not by typing.
        self.edited.emit({"choices": choices}, f"choices {place}")

    def _on_rows_add_requested(self) -> None:
        self._ask([*self._choices, {"text": ""}], [*self._right, False])

    def _on_rows_gone(self, place: int) -> None:
        self._ask(without_at(self._choices, place), self._right[:place] + self._right[place + 1 :])

    def _on_rows_marked(self, place: int) -> None:
        self._on_mark_clicked(place, not self._right[place] or not self._several)

    def _on_mark_clicked(self, place: int, is_on: bool) -> None:
        if self._several:
            right = [is_on if at == place else own for at, own in enumerate(self._right)]
        else:
            right = [at == place for at in range(len(self._choices))]
        self._ask(self._choices, right)

    def _on_scoring_activated(self) -> None:
        self.edited.emit({"scoring": self._scoring.currentData()}, "")
