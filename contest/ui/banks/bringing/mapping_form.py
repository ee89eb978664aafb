"""What the columns of a table, or the fields of a JSON file, are: a choice for each of ours."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from contest.banks.reviewing.columns import Mappable
from contest.presentation.wording import Words
from contest.ui.widgets.buttons import DeskButton
from contest.ui.widgets.labels import label

_LONGEST = 46  # signs of what stands in a column


class MappingForm(QFrame):
    """A row for each of our fields: which of theirs it is.

    Signals:
        told: theirs by ours
        left: the file is read as it was
    """

    told = Signal(object)
    left = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.boxes: dict[str, QComboBox] = {}
        self.setProperty("sheet", True)
        say = words.say
        self._holder = QWidget()
        self._grid = QGridLayout(self._holder)
        self._grid.setContentsMargins(0, 0, 4, 0)
        self._grid.setSpacing(5)
        self._grid.setColumnStretch(1, 1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self._holder)
        do = DeskButton(say("review.map_do"))
        do.setProperty("kind", "do")
        do.clicked.connect(self._on_do_clicked)
        leave = DeskButton(say("editor.leave"))
        leave.clicked.connect(self.left)
        row = QHBoxLayout()
        row.addWidget(do)
        row.addWidget(leave)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.addWidget(label("title", say("review.map_title")))
        column.addWidget(label("small", say("review.map_hint"), wraps=True))
        column.addWidget(scroll, 1)
        column.addLayout(row)

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
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_do_clicked()
        else:
            super().keyPressEvent(event)

    def _made_box(self, ours: str, found: Mappable, chosen: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(self._said(ours))
        box.setMinimumContentsLength(16)
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        box.setSizeAdjustPolicy(policy)
        box.addItem(self._words.say("review.map_none"), "")
        for one in found.theirs:
            sample = ", ".join(one.samples)
            shown = f"{one.shown}   ({sample[:_LONGEST]})" if sample else one.shown
            box.addItem(shown, one.name)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        return box

    def _said(self, ours: str) -> str:
        if len(ours) == 1:
            return self._words.say("review.map_letter", letter=ours)
        return self._words.say(f"review.map_{ours}")

    def _on_do_clicked(self) -> None:
        chosen = {ours: box.currentData() for ours, box in self.boxes.items()}
        self.told.emit({ours: theirs for ours, theirs in chosen.items() if theirs})
