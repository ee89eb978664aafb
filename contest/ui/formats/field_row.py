"""A field of the form: its label, its control, the sentence that it stands for, its fault."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from contest.formats.editing.document import shown_value
from contest.formats.editing.fields_at import Fields, Path, value_at
from contest.formats.editing.problems import label_of, value_label
from contest.formats.editing.shape import Field, Sort
from contest.presentation.switches import SWITCHES, Switch
from contest.presentation.wording import Words
from contest.ui.banks.fields import is_undoing
from contest.ui.formats.controls import CONTROLS, ChoiceControl, Control, TicksControl
from contest.ui.widgets.buttons import set_state
from contest.ui.widgets.labels import label

_LABEL_SHARE, _CONTROL_SHARE = 2, 3
_FIELDS = re.compile(r"{\w+}")


class FieldRow(QWidget):
    """One field; `owner` is the kind of round or the list that it stands in.

    Signals:
        changed: the path, the Field and the value that somebody gave
        text_changed: the path, the language and the text
        undo_typed: undo or redo (the QKeyEvent) was pressed in the field
    """

    changed = Signal(object, object, object)
    text_changed = Signal(object, str, str)
    undo_typed = Signal(object)

    def __init__(self, path: Path, field: Field, owner: str, words: Words) -> None:
        super().__init__()
        self.path, self.field = path, field
        self._words = words
        self._switch = _switch_of(field.name, owner)
        name = label_of(field.name, words, owner)
        self.control: Control = CONTROLS[field.sort](field, name, words)
        if isinstance(self.control, TicksControl):
            self.control.offer([value_label(field.name, one, words) for one in field.choices])
        elif isinstance(self.control, ChoiceControl) and field.sort is Sort.CHOICE:
            labels = [value_label(field.name, one, words) for one in field.choices]
            self.control.offer(field.choices, labels)
        self._help = (
            words.say(f"forms.h_{field.name}") if words.has(f"forms.h_{field.name}") else ""
        )
        self._said = label("small", self._help, wraps=True)
        self._fault = label("fault", wraps=True)
        self._place(name)
        self.control.changed.connect(self._on_changed)
        self.control.text_changed.connect(self._on_text_changed)
        for one in self.control.inputs:
            one.installEventFilter(self)

    def show_fields(self, fields: Fields) -> None:
        """Show what the format says."""
        self._offer_rounds(fields)
        value = shown_value(fields, self.path, self.field)
        self.control.show_value(value)
        self._say(value)

    def show_fault(self, text: str, *, stops: bool) -> None:
        """Say what is wrong here, or with an empty text that nothing is."""
        text = self.control.trouble or text
        self._fault.setText(f"{'✗' if stops else '!'} {text}" if text else "")
        self._fault.setVisible(bool(text))
        set_state(self._fault, "stops", on=stops)

    def fault(self) -> str:
        """What is said to be wrong."""
        return "" if self._fault.isHidden() else self._fault.text()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Undo is the window's, in every kind of field."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            is_ours = is_undoing(event)
            if is_ours:
                self.undo_typed.emit(event)
            return is_ours
        return super().eventFilter(watched, event)

    def _place(self, name: str) -> None:
        right = QVBoxLayout()
        right.setSpacing(2)
        right.addWidget(self.control)
        right.addWidget(self._said)
        right.addWidget(self._fault)
        self._fault.hide()
        self._said.setVisible(bool(self._help))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        if self.field.sort is Sort.SWITCH:  # its name stands beside the box
            row.addLayout(right)
            return
        named = label("", name, wraps=True)
        named.setBuddy(self.control)
        column = QVBoxLayout()
        column.setContentsMargins(0, 5, 0, 0)
        column.addWidget(named)
        column.addStretch(1)
        row.addLayout(column, _LABEL_SHARE)
        row.addLayout(right, _CONTROL_SHARE)

    def _say(self, value: object) -> None:
        """The sentence of the rules that a value stands for."""
        text = _text_of(value)
        values = self._switch.values if self._switch else ()
        sentence = next((one.sentence for one in values if one.text == text), "")
        said = _FIELDS.sub("…", self._words.say(f"rules.{sentence}")) if sentence else self._help
        said = said[:1].upper() + said[1:]
        self._said.setText(said)
        self._said.setVisible(bool(said))

    def _offer_rounds(self, fields: Fields) -> None:
        """What separates equal teams may be the points of a round: which one is chosen by title."""
        if self.field.name == "round" and isinstance(self.control, ChoiceControl):
            rounds = fields["rounds"]
            titles = [str(one["title"][self._words.language]) for one in rounds]
            self.control.offer([one["id"] for one in rounds], titles)
            is_round = value_at(fields, (*self.path[:-1], "kind")) == "round"
            self.setVisible(is_round)

    def _on_changed(self, value: object) -> None:
        self.changed.emit(self.path, self.field, value)

    def _on_text_changed(self, language: str, text: str) -> None:
        if language:
            self.text_changed.emit(self.path, language, text)
        else:
            self.show_fault("", stops=True)


def _switch_of(name: str, owner: str) -> Switch | None:
    found = (one for one in SWITCHES if one.field == name and not one.is_fixed)
    owner = "judged" if owner == "overtime" else owner
    return next((one for one in found if not one.kinds or owner in one.kinds), None)


def _text_of(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)
