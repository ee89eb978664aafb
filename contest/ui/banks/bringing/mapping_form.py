"""What the columns of a table, or the fields of a JSON file, are: a choice for each of ours."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QScrollArea, QWidget

from contest.banks.reviewing.columns import Mappable
from contest.presentation.wording import Words
from contest.ui.banks.bringing.sheet_form import SheetForm
from contest.ui.widgets.labels import label

_LONGEST = 46  # signs of what stands in a column


class MappingForm(SheetForm):
    """A row for each of our fields: which of theirs it is.

    Signals:
        told: theirs by ours
    """

    told = Signal(object)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(words, "map", parent)
        self.boxes: dict[str, QComboBox] = {}
        holder = QWidget()
        self._grid = QGridLayout(holder)
        self._grid.setContentsMargins(0, 0, 4, 0)
        self._grid.setSpacing(5)
        self._grid.setColumnStretch(1, 1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(holder)
        self.body.addWidget(scroll, 1)

    def open(self, found: Mappable, told: Mapping[str, str]) -> None:
        """Ask about a file; what was told before comes first, then what can be guessed."""
        for box in self.boxes.values():
            box.deleteLater()
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self.boxes = {}
        for place, ours in enumerate(found.fields):
            box = self._made_box(ours, found, told.get(ours, found.guessed.get(ours, "")))
            self._grid.addWidget(label("quiet", self._said(ours)), place, 0)
            self._grid.addWidget(box, place, 1)
            self.boxes[ours] = box
        next(iter(self.boxes.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept()
        else:
            super().keyPressEvent(event)

    def _made_box(self, ours: str, found: Mappable, chosen: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(self._said(ours))
        box.setMinimumContentsLength(16)
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        box.setSizeAdjustPolicy(policy)
        box.addItem(self.words.say("review.map_none"), "")
        for one in found.theirs:
            sample = ", ".join(one.samples)
            shown = f"{one.shown}   ({sample[:_LONGEST]})" if sample else one.shown
            box.addItem(shown, one.name)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        return box

    def _said(self, ours: str) -> str:
        if len(ours) == 1:
            return self.words.say("review.map_letter", letter=ours)
        return self.words.say(f"review.map_{ours}")

    def accept(self) -> None:
        chosen = {ours: box.currentData() for ours, box in self.boxes.items()}
        self.told.emit({ours: theirs for ours, theirs in chosen.items() if theirs})
