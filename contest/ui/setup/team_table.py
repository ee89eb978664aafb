"""The table of teams: a row a team, typed or pasted; what is wrong is marked in its cell."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QKeySequence, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHeaderView,
    QStyledItemDelegate,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from contest.domain.teams import MOST_TEAMS, proposed_short
from contest.domain.typed import tidied
from contest.formats.pasting import PastedTeam, pasted_teams
from contest.presentation.look_wish import name_of
from contest.presentation.setup.checking import Remark
from contest.presentation.setup.draft import TeamRow
from contest.presentation.wording import Words
from contest.ui.widgets.palette import TEAM_COLORS

FIELDS = ("name", "short", "members", "logo")
_COLUMNS = ("order", *FIELDS, "color")
_COLOR = len(_COLUMNS) - 1
_WIDTHS = {0: 64, 2: 116, 4: 96, _COLOR: 92}  # pixels; the name has what is left
_NARROW = {0: 48, 2: 80, 4: 72, _COLOR: 92}
_ROOMY = 680
_LOGO = FIELDS.index("logo") + 1
_FAULT, _LOOK, _PLAIN = QColor("#7a1230"), QColor("#4a3a10"), QColor("#12151d")


class TeamTable(QTableWidget):
    """Twelve rows wait; those that hold nothing are no teams. Ctrl+V pastes what Excel copied.

    Signals:
        edited: the rows hold something else
    """

    edited = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(0, len(_COLUMNS), parent)
        self._words = words
        self.setHorizontalHeaderLabels([words.say(f"setup.column_{name}") for name in _COLUMNS])
        self.setAccessibleName(words.say("setup.step_teams"))
        self.verticalHeader().hide()
        self.setTabKeyNavigation(False)
        self.setItemDelegateForColumn(_LOGO, _FileNames(self))
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self._make_rows(MOST_TEAMS)
        self.itemChanged.connect(self._on_item_changed)

    def rows(self) -> tuple[TeamRow, ...]:
        """What was entered, without empty rows."""
        rows = (self._row(place) for place in range(self.rowCount()))
        return tuple(row for row in rows if not row.is_empty)

    def show_rows(self, rows: Sequence[TeamRow]) -> None:
        """Fill the table; nothing is told of it."""
        self.blockSignals(True)
        self._make_rows(max(MOST_TEAMS, len(rows)))
        for place in range(self.rowCount()):
            row = rows[place] if place < len(rows) else TeamRow()
            for column, text in enumerate((row.name, row.short, row.members, row.logo), 1):
                self._item(place, column).setText(text)
            self._combo(place).setCurrentIndex(0 if row.color is None else row.color + 1)
        self.blockSignals(False)
        self._place_columns()

    def show_order(self, places: Sequence[int]) -> None:
        """Write in the first column when each team plays; 0: not known yet."""
        self.blockSignals(True)
        for row in range(self.rowCount()):
            number = places[row] if row < len(places) else 0
            self._item(row, 0).setText(str(number) if number else "")
        self.blockSignals(False)

    def show_remarks(self, remarks: Sequence[Remark]) -> None:
        """Mark the cells that something is said of; the sentence is their tool tip."""
        self.blockSignals(True)
        at = {(one.row, one.field): one for one in reversed(remarks) if one.row is not None}
        for row in range(self.rowCount()):
            for column, field in enumerate(FIELDS, 1):
                remark, item = at.get((row, field)), self._item(row, column)
                item.setToolTip(remark.text if remark else item.text())
                item.setBackground(_ground(remark))
            self._propose_short(row)
        self.blockSignals(False)

    def paste(self, text: str) -> int:
        """Put teams from a text where the cursor stands, over what is there; returns how many."""
        return self.take_teams(pasted_teams(text), max(0, self.currentRow()))

    def take_teams(self, teams: Sequence[PastedTeam], at: int = 0) -> int:
        """Put teams into the rows from `at`."""
        if not teams:
            return 0
        rows = [self._row(place) for place in range(self.rowCount())]
        rows += [TeamRow()] * (at + len(teams) - len(rows))
        for place, team in enumerate(teams, at):
            rows[place] = TeamRow(team.name, team.short, team.members, rows[place].color, team.logo)
        while rows and rows[-1].is_empty:
            rows.pop()
        self.show_rows(rows)
        self.edited.emit()
        return len(teams)

    def set_logo(self, file: str) -> None:
        """The picture of the team where the cursor stands."""
        self._item(max(0, self.currentRow()), _LOGO).setText(file)
        self._place_columns()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_columns()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste(QGuiApplication.clipboard().text())
            return
        if event.key() == Qt.Key.Key_Delete:
            for item in self.selectedItems():
                item.setText("")
            return
        super().keyPressEvent(event)

    def _place_columns(self) -> None:
        """Logos take room only where a team has one; the name has what is left."""
        has_logos = any(row.logo for row in self.rows())
        self.setColumnHidden(_LOGO, not has_logos)
        narrow = has_logos and self.width() < _ROOMY
        for column, width in (_NARROW if narrow else _WIDTHS).items():
            self.setColumnWidth(column, width)
        members = 80 if narrow else max(90, self.width() // 4)
        self.setColumnWidth(FIELDS.index("members") + 1, members)

    def _make_rows(self, count: int) -> None:
        first = self.rowCount()
        self.setRowCount(count)
        for row in range(first, count):
            for column in range(_COLOR):
                self.setItem(row, column, QTableWidgetItem())
            number = self._item(row, 0)
            number.setFlags(Qt.ItemFlag.ItemIsEnabled)
            number.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
            self.setCellWidget(row, _COLOR, self._made_combo())

    def _made_combo(self) -> QComboBox:
        combo = QComboBox()
        combo.setAccessibleName(self._words.say("setup.column_color"))
        combo.addItem(self._words.say("setup.color_by_place"))
        for number, color in enumerate(TEAM_COLORS, 1):
            swatch = QPixmap(28, 14)
            swatch.fill(QColor(color))
            combo.addItem(swatch, str(number))
        combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        combo.currentIndexChanged.connect(self._on_color_changed)
        return combo

    def _row(self, place: int) -> TeamRow:
        name, short, members, logo = (self._item(place, one).text() for one in (1, 2, 3, 4))
        index = self._combo(place).currentIndex()
        return TeamRow(name, short, members, index - 1 if index > 0 else None, logo)

    def _propose_short(self, row: int) -> None:
        """The short name that the team will have stands as a hint where none was typed."""
        name, short = tidied(self._item(row, 1).text()), self._item(row, 2).text()
        hint = "" if short or not name else proposed_short(name)
        item = self._item(row, 2)
        if hint:
            item.setToolTip(self._words.say("setup.short_proposed", short=hint))

    def _item(self, row: int, column: int) -> QTableWidgetItem:
        item = self.item(row, column)
        assert item is not None
        return item

    def _combo(self, row: int) -> QComboBox:
        combo = self.cellWidget(row, _COLOR)
        assert isinstance(combo, QComboBox)
        return combo

    def _on_item_changed(self) -> None:
        self.edited.emit()

    def _on_color_changed(self) -> None:
        if not self.signalsBlocked():
            self.edited.emit()


class _FileNames(QStyledItemDelegate):
    """Shows of a path what people call the file; the whole of it is there to edit."""

    def displayText(self, value: object, locale: QLocale | QLocale.Language) -> str:  # noqa: ARG002 Qt's own signature
        return name_of(str(value))


def _ground(remark: Remark | None) -> QColor:
    if remark is None:
        return _PLAIN
    return _FAULT if remark.stops else _LOOK
