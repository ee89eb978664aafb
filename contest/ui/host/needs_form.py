"""What must be typed before an action (reason, name, team, points, seconds), in the window."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QWidget,
)

from contest.domain import commands as c
from contest.presentation.console import HostTeam
from contest.presentation.offers import Offer
from contest.presentation.wording import Words
from contest.ui.host.buttons import DeskButton
from contest.ui.host.panel import Sheet, label
from contest.values import dataclass

_POINTS = re.compile(r"([+-]?)(\d{1,6})(?:[.,](\d{1,2}))?")
_MOST_SECONDS = 3600


@dataclass(frozen=True, slots=True)
class _Field:
    """How a need is read: the field of the command that it fills, and its reading or None."""

    target: str
    read: Callable[[str], object | None]


def points_of(text: str) -> int | None:
    """Hundredths from "5", "-2,5" or "+10"; None where it is no number, or nothing."""
    match = _POINTS.fullmatch(text.strip().replace("−", "-"))
    if match is None:
        return None
    sign, whole, part = match.groups()
    hundredths = int(whole) * 100 + int((part or "").ljust(2, "0") or 0)
    return (-hundredths if sign == "-" else hundredths) or None


def seconds_of(text: str) -> int | None:
    """Whole seconds up to an hour, or None."""
    text = text.strip()
    if not text.isascii() or not text.isdecimal() or len(text) > 4:
        return None
    return int(text) if int(text) <= _MOST_SECONDS else None


_FIELDS = {
    "reason": _Field("reason", lambda text: text.strip() or None),
    "name": _Field("by", lambda text: text.strip() or None),
    "points": _Field("points", points_of),
    "seconds": _Field("seconds", seconds_of),
}
_ORDER = ("team", "points", "seconds", "reason", "name")


class NeedsForm(Sheet):
    """A small form above the question. Keys typed in it are text, except black.

    Signals:
        filled: the command, complete but for its instant
        cancelled: the host left it
    """

    filled = Signal(object)
    cancelled = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._command: c.Command | None = None
        self._needs: tuple[str, ...] = ()
        self._build()
        self.hide()

    def open(self, offer: Offer, teams: tuple[HostTeam, ...], team: int | None) -> None:
        """Ask for what the offer needs; `team` is chosen beforehand."""
        assert offer.command is not None
        self._command, self._needs = offer.command, offer.needs
        self._title.setText(offer.label.rstrip("…"))
        self._do.setText(offer.label.rstrip("…"))
        self.setAccessibleName(offer.label)
        for name, (caption, widget) in self._rows.items():
            caption.setVisible(name in offer.needs)
            widget.setVisible(name in offer.needs)
            if isinstance(widget, QLineEdit) and name != "name":
                widget.clear()  # who decides is mostly the same person all evening
        self._fill_teams(teams, team)
        self._fault.hide()
        self.show()
        self._first_widget().setFocus(Qt.FocusReason.OtherFocusReason)

    def field(self, need: str) -> QWidget:
        """The widget where a need is typed."""
        return self._rows[need][1]

    def _takes_enter(self) -> bool:
        self._on_entered()
        return True

    def _takes_escape(self) -> bool:
        self._on_left()
        return True

    def _build(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(10, 8, 10, 8)
        grid.setSpacing(6)
        self._title = label("title")
        grid.addWidget(self._title, 0, 0, 1, 2)
        self._rows: dict[str, tuple[QLabel, QWidget]] = {}
        for place, name in enumerate(_ORDER, 1):
            caption = label("quiet", self._words.say(f"host.need_{name}"))
            widget = QComboBox() if name == "team" else self._line(name)
            widget.setAccessibleName(caption.text())
            caption.setBuddy(widget)
            grid.addWidget(caption, place, 0)
            grid.addWidget(widget, place, 1)
            self._rows[name] = (caption, widget)
        self._fault = label("note", wraps=True)
        grid.addWidget(self._fault, len(_ORDER) + 1, 0, 1, 2)
        row = QHBoxLayout()
        self._do, self._leave = DeskButton(), DeskButton(self._words.say("host.leave"))
        self._do.setProperty("kind", "do")
        self._do.clicked.connect(self._submit)
        self._leave.clicked.connect(self._on_left)
        row.addWidget(self._do, 2)
        row.addWidget(self._leave, 1)
        grid.addLayout(row, len(_ORDER) + 2, 0, 1, 2)
        grid.setColumnStretch(1, 1)

    def _line(self, name: str) -> QLineEdit:
        line = QLineEdit()
        line.setMaxLength(200)
        line.setPlaceholderText(self._words.say(f"host.need_{name}_example"))
        # Qt's own menu has no Vietnamese; Ctrl+C and Ctrl+V work without it.
        line.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        return line

    def _fill_teams(self, teams: tuple[HostTeam, ...], team: int | None) -> None:
        box = self._rows["team"][1]
        assert isinstance(box, QComboBox)
        box.clear()
        for one in teams:
            box.addItem(f"{one.number} · {one.short}", one.number)
        if team is not None:
            box.setCurrentIndex(max(0, box.findData(team)))

    def _first_widget(self) -> QWidget:
        return next(self._rows[name][1] for name in _ORDER if name in self._needs)

    def _on_entered(self) -> None:
        """Enter goes to the next field that is still wrong, and does it when none is."""
        for name in _ORDER:
            widget = self._rows[name][1]
            if name in self._needs and self._value(name) is None and not widget.hasFocus():
                widget.setFocus(Qt.FocusReason.TabFocusReason)
                return
        self._submit()

    def _submit(self) -> None:
        values = {name: self._value(name) for name in self._needs}
        wrong = [name for name in _ORDER if name in values and values[name] is None]
        if wrong:
            self._fault.setText(" ".join(self._words.say(f"host.need_{n}_wrong") for n in wrong))
            self._fault.show()
            self._rows[wrong[0]][1].setFocus(Qt.FocusReason.OtherFocusReason)
            return
        command = self._command
        assert command is not None
        self.hide()
        targets = {_target(name): value for name, value in values.items()}
        self.filled.emit(_with(command, targets))

    def _value(self, name: str) -> object | None:
        widget = self._rows[name][1]
        if isinstance(widget, QComboBox):
            found: object | None = widget.currentData()
            return found
        assert isinstance(widget, QLineEdit)
        return _FIELDS[name].read(widget.text())

    def _on_left(self) -> None:
        self.hide()
        self.cancelled.emit()


def _target(need: str) -> str:
    return _FIELDS[need].target if need in _FIELDS else need


def _with(command: c.Command, values: dict[str, object]) -> c.Command:
    """The command with what was typed; inside a replacement it is the inner one."""
    if isinstance(command, c.UndoAndReplace):
        return replace(command, command=_with(command.command, values))
    return replace(command, **values)  # type: ignore[arg-type]
