"""The grid of all keys of all teams: each press lights its cell, and the cell counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from contest.presentation.wording import Words
from contest.ui.keymaps import LETTERS, KeyMap, cap_of
from contest.ui.team_keys.learning import BUZZER, Slot, code_of
from contest.ui.team_keys.telling import Telling
from contest.ui.widgets.buttons import DeskButton, set_state
from contest.ui.widgets.labels import label
from contest.ui.widgets.palette import ink_on, team_color
from contest.values import dataclass

_NAME_PADDING = 10  # what the style sheet leaves free on both sides


@dataclass(frozen=True, slots=True)
class KeyTeam:
    """A team as the grid shows it."""

    number: int
    name: str
    color: int


class KeyCell(DeskButton):
    """One key: its cap, ✓ and the count once it was heard; bright while it is down."""

    def __init__(self, slot: Slot, said: str) -> None:
        super().__init__()
        self.slot = slot
        self._said = said
        self.setProperty("cell", True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(56, 24)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def show_key(self, cap: str, count: int) -> None:
        """What is known of the key."""
        told = f"{cap}  ✓ {count}" if count else cap or "—"
        self.setText(told.replace("&", "&&"))
        self.setAccessibleName(f"{self._said}: {told}")
        set_state(self, "heard", on=bool(count))


class _TeamName(QLabel):
    """A team's number and name, or the number alone; the whole of it is in the tooltip."""

    def __init__(self, team: KeyTeam) -> None:
        super().__init__()
        self._number, self._whole = str(team.number), f"{team.number}  {team.name}"
        color = team_color(team.color)
        self.setStyleSheet(f"background: {color}; color: {ink_on(color)};")
        self.setProperty("role", "team_of_keys")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setToolTip(self._whole)
        self.setAccessibleName(self._whole)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    @property
    def has_room(self) -> bool:
        """Whether number and name go into it."""
        room = self.contentsRect().width() - _NAME_PADDING
        return self.fontMetrics().horizontalAdvance(self._whole) <= room

    def show_name(self, *, whole: bool) -> None:
        """Number and name, or the number in the middle."""
        self.setText(self._whole if whole else self._number)
        self.setAlignment(Qt.AlignmentFlag.AlignVCenter if whole else Qt.AlignmentFlag.AlignCenter)


class KeyGrid(QWidget):
    """Teams below each other, their letters and the buzzer side by side.

    Signals:
        picked: a cell was clicked (its Slot)
    """

    picked = Signal(object)

    def __init__(
        self, words: Words, teams: Sequence[KeyTeam], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        telling = Telling(words)
        self.cells: dict[Slot, KeyCell] = {}
        self._names = [_TeamName(team) for team in teams]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(3)
        grid.setColumnStretch(0, 4)
        kinds = (*LETTERS, BUZZER)
        for column, letter in enumerate(kinds, 1):
            head = label("caption", letter or words.say("keys.buzzer"))
            head.setAlignment(Qt.AlignmentFlag.AlignCenter)
            grid.addWidget(head, 0, column)
            grid.setColumnStretch(column, 2)
        for row, team in enumerate(teams, 1):
            grid.addWidget(self._names[row - 1], row, 0)
            grid.setRowStretch(row, 1)
            for column, letter in enumerate(kinds, 1):
                slot = Slot(team.number, letter)
                cell = KeyCell(slot, telling.slot(slot))
                cell.clicked.connect(self._on_cell_clicked)
                self.cells[cell.slot] = cell
                grid.addWidget(cell, row, column)

    def show_keys(self, keys: KeyMap, counts: Mapping[Slot, int]) -> None:
        """The caps of a map, and how often each key was heard."""
        for slot, cell in self.cells.items():
            code = code_of(keys, slot)
            cell.show_key(cap_of(code) if code else "", counts.get(slot, 0))

    def light(self, slots: Sequence[Slot]) -> None:
        """The keys that are down now."""
        for slot, cell in self.cells.items():
            set_state(cell, "lit", on=slot in slots)

    def ask(self, slots: Sequence[Slot]) -> None:
        """The keys that are asked for."""
        for slot, cell in self.cells.items():
            set_state(cell, "asked", on=slot in slots)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where a name has no room all rows show their numbers: half a name is no help."""
        super().resizeEvent(event)
        whole = all(name.has_room for name in self._names)
        for name in self._names:
            name.show_name(whole=whole)

    def _on_cell_clicked(self) -> None:
        cell = self.sender()
        if isinstance(cell, KeyCell):
            self.picked.emit(cell.slot)
