"""Questions without options: true or false, a few words, a number, a case to talk about."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QRadioButton, QWidget

from contest.banks.editing.rows import text_in
from contest.banks.editing.wording import Fields
from contest.presentation.wording import Words
from contest.ui.banks.fields import LineField, TextField
from contest.ui.banks.forms.body import BodyForm, changed_at, objects_in, texts_in, without_at
from contest.ui.banks.forms.rows import TextRows
from contest.ui.banks.values import number_shown, number_typed
from contest.ui.widgets.labels import label

_MOST_ANSWERS = 20
_MOST_LINES = 30


class TruthForm(BodyForm):
    """A statement that is true or false."""

    def __init__(self, words: Words) -> None:
        super().__init__(words)
        self._true = QRadioButton(words.say("common.true"))
        self._false = QRadioButton(words.say("common.false"))
        row = QHBoxLayout()
        row.addWidget(label("caption", words.say("editor.statement_is")))
        for button in (self._true, self._false):
            button.clicked.connect(self._on_button_clicked)
            row.addWidget(button)
        row.addStretch(1)
        self.body.addLayout(row)

    def show_fields(self, fields: Fields) -> None:
        for button, truth in ((self._true, True), (self._false, False)):
            button.setAutoExclusive(False)  # neither, where the file has neither
            button.setChecked(fields.get("answer") is truth)
            button.setAutoExclusive(True)

    def focus_field(self, name: str, place: int = 0) -> None:  # noqa: ARG002 one field has the answer
        self._true.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_button_clicked(self) -> None:
        self.edited.emit({"answer": self._true.isChecked()}, "")


class WordsForm(BodyForm):
    """Every accepted text, the one to be shown first, and what is overlooked in comparing."""

    def __init__(self, words: Words) -> None:
        super().__init__(words)
        self._texts: list[str] = []
        self._rows = TextRows(words, "accepted", (1, _MOST_ANSWERS))
        self._rows.typed_in.connect(self._on_rows_typed_in)
        self._rows.add_requested.connect(self._on_rows_add_requested)
        self._rows.gone.connect(self._on_rows_gone)
        self._match = QComboBox()
        self._match.setAccessibleName(words.say("editor.match"))
        for way in ("fold", "no_tones", "exact"):
            self._match.addItem(words.say(f"editor.match_{way}"), way)
        self._match.activated.connect(self._on_match_activated)
        self.body.addWidget(self._rows)
        self.body.addWidget(self._match)

    def show_fields(self, fields: Fields) -> None:
        self._texts = texts_in(fields.get("answer"))
        self._rows.show_texts(self._texts)
        self._match.setCurrentIndex(max(0, self._match.findData(fields.get("match"))))

    def focus_field(self, name: str, place: int = 0) -> None:  # noqa: ARG002 one field has the answers
        self._rows.focus_row(place)

    def _on_rows_typed_in(self, place: int, text: str) -> None:
        texts = [text if at == place else own for at, own in enumerate(self._texts)]
        self.edited.emit({"answer": texts}, f"answer {place}")

    def _on_rows_add_requested(self) -> None:
        self.edited.emit({"answer": [*self._texts, ""]}, "")

    def _on_rows_gone(self, place: int) -> None:
        self.edited.emit({"answer": self._texts[:place] + self._texts[place + 1 :]}, "")

    def _on_match_activated(self) -> None:
        self.edited.emit({"match": self._match.currentData()}, "")


class NumberForm(BodyForm):
    """A number, how far an answer may be from it, and its unit."""

    def __init__(self, words: Words) -> None:
        super().__init__(words)
        grid = QGridLayout()
        grid.setSpacing(6)
        self._lines: dict[str, LineField] = {}
        for place, name in enumerate(("answer", "tolerance", "unit")):
            said = words.say(f"editor.number_{name}")
            line = self._lines[name] = LineField(said)
            grid.addWidget(label("caption", said), 0, place)
            grid.addWidget(line, 1, place)
        self._lines["answer"].typed_in.connect(self._on_answer_typed_in)
        self._lines["tolerance"].typed_in.connect(self._on_tolerance_typed_in)
        self._lines["unit"].typed_in.connect(self._on_unit_typed_in)
        self.body.addLayout(grid)

    def show_fields(self, fields: Fields) -> None:
        for name in ("answer", "tolerance"):
            line, value = self._lines[name], fields.get(name)
            if number_typed(line.text()) != value:
                line.show_text(number_shown(value, self.words.language))
        self._lines["unit"].show_text(text_in(fields, "unit"))

    def focus_field(self, name: str, place: int = 0) -> None:  # noqa: ARG002 no field is a list
        line = self._lines.get(name, self._lines["answer"])
        line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_answer_typed_in(self, text: str) -> None:
        number = number_typed(text)
        self.edited.emit({"answer": "" if number is None else number}, "answer")

    def _on_tolerance_typed_in(self, text: str) -> None:
        self.edited.emit({"tolerance": number_typed(text)}, "tolerance")

    def _on_unit_typed_in(self, text: str) -> None:
        self.edited.emit({"unit": text or None}, "unit")


class PointsLine(LineField):
    """The points of one line of a rubric.

    Signals:
        points_typed: the place of the line, and its points
    """

    points_typed = Signal(int, object)

    def __init__(self, place: int, name: str) -> None:
        super().__init__(name)
        self._place = place
        self.setPlaceholderText(name)
        self.keep_room_for("000,00")
        self.typed_in.connect(self._on_typed_in)

    def _on_typed_in(self, text: str) -> None:
        number = number_typed(text)
        self.points_typed.emit(self._place, "" if number is None else number)


class CaseForm(BodyForm):
    """A model answer, and what earns points in an answer."""

    def __init__(self, words: Words) -> None:
        super().__init__(words)
        self._lines: list[Fields] = []
        self._model = TextField(words.say("editor.model_answer"), least=3, most=10)
        self._model.typed_in.connect(self._on_model_typed_in)
        self._rows = TextRows(words, "rubric", (0, _MOST_LINES), behind=self._made_points)
        self._rows.typed_in.connect(self._on_rows_typed_in)
        self._rows.add_requested.connect(self._on_rows_add_requested)
        self._rows.gone.connect(self._on_rows_gone)
        self.body.addWidget(label("caption", words.say("editor.model_answer")))
        self.body.addWidget(self._model)
        self.body.addWidget(self._rows)

    def show_fields(self, fields: Fields) -> None:
        self._model.show_text(text_in(fields, "modelAnswer"))
        self._lines = objects_in(fields.get("rubric"))
        self._rows.show_texts([text_in(line, "text") for line in self._lines])
        for row, line in zip(self._rows.rows, self._lines, strict=True):
            points, shown = line.get("points"), row.behind
            if isinstance(shown, PointsLine) and number_typed(shown.text()) != points:
                shown.show_text(number_shown(points, self.words.language))

    def focus_field(self, name: str, place: int = 0) -> None:
        if name == "rubric":
            self._rows.focus_row(place)
        else:
            self._model.setFocus(Qt.FocusReason.OtherFocusReason)

    def _made_points(self, place: int) -> QWidget:
        line = PointsLine(place, self.words.say("editor.points"))
        line.points_typed.connect(self._on_line_points_typed)
        return line

    def _ask(self, lines: list[Fields], run: str = "") -> None:
        self.edited.emit({"rubric": lines or None}, run)

    def _on_model_typed_in(self, text: str) -> None:
        self.edited.emit({"modelAnswer": text}, "modelAnswer")

    def _on_rows_typed_in(self, place: int, text: str) -> None:
        self._ask(changed_at(self._lines, place, text=text), f"rubric {place}")

    def _on_line_points_typed(self, place: int, points: object) -> None:
        self._ask(changed_at(self._lines, place, points=points), f"points {place}")

    def _on_rows_add_requested(self) -> None:
        self._ask([*self._lines, {"text": "", "points": 5}])

    def _on_rows_gone(self, place: int) -> None:
        self._ask(without_at(self._lines, place))
