"""What one field is filled in with, by its sort; each shows a value and tells of another."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QGridLayout,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from contest.formats.amounts import amount_of, hundredths
from contest.formats.editing.shape import Field, Sort
from contest.presentation.wording import Words
from contest.ui.banks.fields import LineField
from contest.ui.widgets.labels import label
from contest.ui.widgets.spin import with_room
from contest.ui.widgets.theme import POPUP

_NUMBERS = re.compile(r"[+\-−]?\d{1,5}([.,]\d{1,2})?")
_TICKS_IN_ROW = 3


class Control(QWidget):
    """A field's own widget.

    Signals:
        changed: the value that somebody gave, None for nothing
        text_changed: the language and the text, of a text in both languages
    """

    changed = Signal(object)
    text_changed = Signal(str, str)

    def __init__(self, field: Field, name: str, words: Words) -> None:
        super().__init__()
        self.field, self.name, self.words = field, name, words
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(3)
        self.inputs: list[QWidget] = []
        self.trouble = ""  # what was typed and means nothing
        self.build()
        if self.inputs:
            self.setFocusProxy(self.inputs[0])

    def build(self) -> None:
        """Make what is typed or chosen in."""

    def show_value(self, value: Any) -> None:
        """Show a value; nothing is told of it."""

    def give(self, value: object) -> None:
        """Tell of a value; signals of Qt's own types do not lead into one for any value."""
        self.changed.emit(value)

    def take(self, *inputs: QWidget) -> None:
        """Keep inputs; Qt's own menus have no Vietnamese, and undo is the window's."""
        for one in inputs:
            one.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
            self.inputs.append(one)


class _Whole(QSpinBox):
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # whoever rolls the form does not mean the number under the mouse


class _Points(QDoubleSpinBox):
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def textFromValue(self, value: float) -> str:
        text = super().textFromValue(value)
        point = self.locale().decimalPoint()
        return text.rstrip("0").rstrip(point) if point in text else text


class _Choice(QComboBox):
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class NumberControl(Control):
    """A whole number or points; one below the least is for a field that is left out."""

    def build(self) -> None:
        self._is_points = self.field.sort is Sort.POINTS
        self.box: QSpinBox | QDoubleSpinBox = _Points() if self._is_points else _Whole()
        spin = with_room(self.box)
        spin.setLocale(QLocale(self.words.language))
        spin.setGroupSeparatorShown(False)
        if isinstance(spin, QDoubleSpinBox):
            spin.setDecimals(2)
        self._may_lack = self.field.default is None
        step = 0.01 if 0 < self.field.least < 1 else 1
        least = self.field.least - (step if self._may_lack else 0)
        if isinstance(spin, QDoubleSpinBox):
            spin.setRange(least, self.field.most)
        else:
            spin.setRange(int(least), int(self.field.most))
        if self._may_lack:
            spin.setSpecialValueText(self.words.say("forms.not_set"))
        if self.field.unit:
            spin.setSuffix(f" {self.words.say(f'forms.unit_{self.field.unit}')}")
        spin.setAccessibleName(self.name)
        spin.valueChanged.connect(self._on_value_changed)
        self.take(spin)
        self.column.addWidget(spin)

    def show_value(self, value: Any) -> None:
        shown = self.box.minimum() if value is None else (hundredths(value) or 0) / 100
        if shown == self.box.value():
            return
        self.box.blockSignals(True)
        if isinstance(self.box, QDoubleSpinBox):
            self.box.setValue(shown)
        else:
            self.box.setValue(int(shown))
        self.box.blockSignals(False)

    def _on_value_changed(self, value: float) -> None:
        if self._may_lack and value < self.field.least:
            self.changed.emit(None)
        else:
            self.changed.emit(amount_of(round(value * 100)))


class SwitchControl(Control):
    """Yes or no; its name stands beside the box."""

    def build(self) -> None:
        self.box = QCheckBox(self.name)
        self.box.setAccessibleName(self.name)
        self.box.toggled.connect(self.give)
        self.take(self.box)
        self.column.addWidget(self.box)

    def show_value(self, value: Any) -> None:
        self.box.blockSignals(True)
        self.box.setChecked(bool(value))
        self.box.blockSignals(False)


class ChoiceControl(Control):
    """One of some; what is not filled in stands on nothing."""

    def build(self) -> None:
        self.box = _Choice()
        self.box.view().setStyleSheet(POPUP)
        self.box.setAccessibleName(self.name)
        self.box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.box.setMinimumContentsLength(12)
        self.box.activated.connect(self._on_activated)
        self.take(self.box)
        self.column.addWidget(self.box)
        self._values: list[object] = []

    def offer(self, values: Sequence[object], labels: Sequence[str]) -> None:
        """The values that may be chosen, and how they are called."""
        if list(values) == self._values and self.box.count() == len(labels):
            for place, text in enumerate(labels):
                self.box.setItemText(place, text)
            return
        self._values = list(values)
        self.box.clear()
        self.box.addItems(list(labels))

    def show_value(self, value: Any) -> None:
        known = [str(one) for one in self._values]
        self.box.setCurrentIndex(known.index(str(value)) if str(value) in known else -1)

    def _on_activated(self, place: int) -> None:
        self.changed.emit(self._values[place])


class LineControl(Control):
    """A line."""

    def build(self) -> None:
        self.line = LineField(self.name)
        self.line.typed_in.connect(self.give)
        self.take(self.line)
        self.column.addWidget(self.line)

    def show_value(self, value: Any) -> None:
        self.line.show_text(str(value or ""))


class BothControl(Control):
    """A text in both languages, one below the other."""

    def build(self) -> None:
        self.lines: dict[str, LineField] = {}
        grid = QGridLayout()
        grid.setSpacing(3)
        for row, language in enumerate(("vi", "en")):
            said = self.words.say(f"forms.in_{language}")
            line = LineField(f"{self.name}, {said}")
            line.setPlaceholderText(said)
            line.setToolTip(said)
            line.setMaxLength(int(self.field.most))
            line.typed_in.connect(self._on_typed_in)
            grid.addWidget(label("small", said), row, 0)
            grid.addWidget(line, row, 1)
            self.lines[language] = line
        grid.setColumnStretch(1, 1)
        self.take(*self.lines.values())
        self.column.addLayout(grid)

    def show_value(self, value: Any) -> None:
        for language, line in self.lines.items():
            line.show_text(str(value.get(language, "")) if isinstance(value, dict) else "")

    def _on_typed_in(self, text: str) -> None:
        language = next(one for one, line in self.lines.items() if line is self.sender())
        self.text_changed.emit(language, text)


class ListControl(Control):
    """Numbers or texts in a line, separated by semicolons."""

    def build(self) -> None:
        self.line = LineField(self.name)
        self.line.setPlaceholderText(self.words.say("forms.separated"))
        self.line.typed_in.connect(self._on_typed_in)
        self.take(self.line)
        self.column.addWidget(self.line)

    def show_value(self, value: Any) -> None:
        if self.trouble or self._read(self.line.text()) == (value or []):
            return  # what is being typed is left alone
        self.line.show_text("; ".join(self._written(one) for one in value or []))

    def _written(self, one: Any) -> str:
        if self.field.sort is Sort.TEXTS:
            return str(one)
        return self.words.points(hundredths(one) or 0)

    def _read(self, text: str) -> list[object] | None:
        parts = [one.strip() for one in text.split(";") if one.strip()]
        if self.field.sort is Sort.TEXTS:
            return list(parts)
        if not all(_NUMBERS.fullmatch(one) for one in parts):
            return None
        return [amount_of(hundredths(one) or 0) for one in parts]

    def _on_typed_in(self, text: str) -> None:
        values = self._read(text)
        self.trouble = "" if values is not None else self.words.say("forms.not_numbers")
        if values is not None:
            self.changed.emit(values)
        else:
            self.text_changed.emit("", "")  # only to have the trouble shown


class TicksControl(Control):
    """Some of some, each with a box."""

    def build(self) -> None:
        self.boxes: list[QCheckBox] = []
        self._grid = QGridLayout()
        self._grid.setSpacing(2)
        self.column.addLayout(self._grid)

    def offer(self, labels: Sequence[str]) -> None:
        """How the values are called."""
        for place, text in enumerate(labels):
            box = QCheckBox(text)
            box.setAccessibleName(f"{self.name}: {text}")
            box.toggled.connect(self._on_toggled)
            self._grid.addWidget(box, place // _TICKS_IN_ROW, place % _TICKS_IN_ROW)
            self.boxes.append(box)
        self.take(*self.boxes)
        self.setFocusProxy(self.boxes[0])

    def show_value(self, value: Any) -> None:
        for box, one in zip(self.boxes, self.field.choices, strict=True):
            box.blockSignals(True)
            box.setChecked(one in (value or []))
            box.blockSignals(False)

    def _on_toggled(self) -> None:
        pairs = zip(self.boxes, self.field.choices, strict=True)
        self.changed.emit([one for box, one in pairs if box.isChecked()])


CONTROLS: dict[Sort, type[Control]] = {
    Sort.NUMBER: NumberControl,
    Sort.POINTS: NumberControl,
    Sort.SWITCH: SwitchControl,
    Sort.CHOICE: ChoiceControl,
    Sort.LINE: LineControl,
    Sort.BOTH: BothControl,
    Sort.NUMBERS: ListControl,
    Sort.AMOUNTS: ListControl,
    Sort.TEXTS: ListControl,
    Sort.TICKS: TicksControl,
}
