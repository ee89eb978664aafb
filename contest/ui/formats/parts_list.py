"""The parts of a format on the left: what is said of the whole, its rounds, ranking, prizes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QVBoxLayout, QWidget

from contest.formats.editing.fields_at import Fields, Path
from contest.formats.editing.problems import Problem, place_of
from contest.formats.fields import KINDS
from contest.presentation.wording import Words
from contest.ui.widgets.buttons import DeskButton
from contest.ui.widgets.line_list import LineList
from contest.ui.widgets.theme import POPUP

DEEDS = ("copy", "remove", "up", "down")


class _Parts(LineList):
    """Delete takes a round out.

    Signals:
        removed: Delete was pressed
    """

    removed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        else:
            super().keyPressEvent(event)


class PartsList(QWidget):
    """Which part is shown, and what may be done with the rounds.

    Signals:
        chosen: the path of the part that the host stands on
        added: a kind of round that is wanted
        touched: a word of DEEDS, for the round that the host stands on
    """

    chosen = Signal(object)
    added = Signal(str)
    touched = Signal(str)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._paths: list[Path] = []
        self.list = _Parts()
        self.list.setAccessibleName(words.say("forms.parts"))
        self.list.currentRowChanged.connect(self._on_row_changed)
        self.list.removed.connect(self._on_removed)
        self.kinds = QComboBox()
        self.kinds.view().setStyleSheet(POPUP)
        self.kinds.setAccessibleName(words.say("forms.add"))
        self.kinds.setPlaceholderText(f"＋ {words.say('forms.add')}")
        self.kinds.setMinimumContentsLength(8)
        self.kinds.addItems([words.say(f"forms.kind_{kind}") for kind in KINDS])
        self.kinds.setCurrentIndex(-1)
        self.kinds.activated.connect(self._on_kind_activated)
        self.buttons: dict[str, DeskButton] = {}
        grid = QGridLayout()
        grid.setSpacing(5)
        grid.addWidget(self.kinds, 0, 0, 1, 2)
        for place, deed in enumerate(DEEDS):
            button = DeskButton(words.say(f"forms.{deed}"))
            button.clicked.connect(self._on_clicked)
            grid.addWidget(button, 1 + place // 2, place % 2)
            self.buttons[deed] = button
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list, 1)
        column.addLayout(grid)

    @property
    def path(self) -> Path:
        """The part that the host stands on: () for the whole, or ("rounds", 2), ("prizes",)."""
        row = self.list.currentRow()
        return self._paths[row] if 0 <= row < len(self._paths) else ()

    def show_fields(self, fields: Fields, problems: Sequence[Problem], path: Path) -> None:
        """Fill the list and stand on a path; parts with faults carry a sign."""
        rounds: list[Path] = [("rounds", place) for place in range(len(fields["rounds"]))]
        self._paths = [(), *rounds, ("tieBreakers",), ("prizes",)]
        self.list.blockSignals(True)
        while self.list.count() > len(self._paths):
            self.list.takeItem(self.list.count() - 1)
        for row, one in enumerate(self._paths):
            text = place_of(one, fields, self._words) + _sign(one, problems)
            if row < self.list.count():
                self.list.item(row).setText(text)
            else:
                self.list.addItem(text)
        self.list.setCurrentRow(self._paths.index(path) if path in self._paths else 0)
        self.list.blockSignals(False)
        self._allow(len(rounds))

    def _allow(self, rounds: int) -> None:
        path = self.path
        place = int(path[1]) if path[:1] == ("rounds",) else None
        here = place is not None
        allowed = {
            "copy": here,
            "remove": here and rounds > 1,
            "up": here and place != 0,
            "down": here and place != rounds - 1,
        }
        for deed, button in self.buttons.items():
            button.setEnabled(allowed[deed])

    def _on_row_changed(self, row: int) -> None:
        if 0 <= row < len(self._paths):
            self._allow(len(self._paths) - 3)
            self.chosen.emit(self._paths[row])

    def _on_kind_activated(self, place: int) -> None:
        self.kinds.setCurrentIndex(-1)
        self.added.emit(list(KINDS)[place])

    def _on_clicked(self) -> None:
        deed = next(name for name, button in self.buttons.items() if button is self.sender())
        self.touched.emit(deed)

    def _on_removed(self) -> None:
        if self.buttons["remove"].isEnabled():
            self.touched.emit("remove")


def part_of(path: Path) -> Path:
    """The part of the list that a path of a field stands in."""
    if path[:1] == ("rounds",):
        return path[:2]
    return path[:1] if path[:1] in (("tieBreakers",), ("prizes",)) else ()


def _sign(path: Path, problems: Sequence[Problem]) -> str:
    mine = [one for one in problems if part_of(one.path) == path]
    return " ✗" if any(one.stops for one in mine) else " !" if mine else ""
