"""The check before the first round as a sheet in the console: each line with its remedy."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from contest.presentation.preflight import Check, Level, is_ready
from contest.presentation.wording import Words
from contest.ui.host.buttons import DeskButton
from contest.ui.host.panel import label
from contest.ui.widgets.help_place import set_help

_SIGNS = {Level.GOOD: "✓", Level.LOOK: "!", Level.BAD: "✗"}
_LOOKS = {Level.GOOD: "right", Level.LOOK: "look", Level.BAD: "wrong"}


class PreflightPanel(QFrame):
    """No dialog: it stands in the place of the question.

    Signals:
        start_wanted: begin, confirmed a second time where something is not ready
        again_wanted: look again
        left: back to the console
        act_wanted: a button of a line (its name, what to do)
    """

    start_wanted = Signal()
    again_wanted = Signal()
    left = Signal()
    act_wanted = Signal(str, str)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_help(self, "friday")
        self._words = words
        self._checks: tuple[Check, ...] = ()
        self._warned = False
        self.setProperty("panel", "sheet")
        self.setAccessibleName(words.say("preflight.title"))
        self.hide()
        self._head = label("title", wraps=True)
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        self._grid.setVerticalSpacing(5)
        self.again = DeskButton(words.say("preflight.again"))
        self.again.clicked.connect(self._on_again_clicked)
        self.start = DeskButton()
        self.start.setProperty("kind", "do")
        self.start.clicked.connect(self.confirm)
        self.leave = DeskButton(words.say("host.leave"))
        self.leave.clicked.connect(self.left)
        self._place()

    def open(self, checks: tuple[Check, ...], *, may_start: bool) -> None:
        """Show the lines; `may_start`: a round waits for it."""
        self.start.setVisible(may_start)
        self._warned = False
        self.show_checks(checks)
        self.show()
        (self.start if may_start else self.again).setFocus()

    def show_checks(self, checks: tuple[Check, ...]) -> None:
        """The lines as they are now."""
        self._checks = checks
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for row, check in enumerate(checks):
            self._add(row, check)
        count = sum(check.level is not Level.GOOD for check in checks)
        name = "preflight.to_see_to" if count else "preflight.ready"
        self._head.setText(self._words.say(name, count=count))
        self._name_start()

    def confirm(self) -> None:
        """Begin where all is ready; else ask once more, in the same place."""
        if is_ready(self._checks) or self._warned:
            self.start_wanted.emit()
            return
        self._warned = True
        self._name_start()

    def lines(self) -> list[str]:
        """What is shown, for whoever reads it aloud."""
        return [f"{_SIGNS[one.level]} {one.text}" for one in self._checks]

    def _add(self, row: int, check: Check) -> None:
        sign = label("sign", _SIGNS[check.level])
        sign.setProperty("sign", _LOOKS[check.level])
        text = label("option", check.text, wraps=True)
        self._grid.addWidget(sign, row * 3, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(text, row * 3, 1)
        if check.remedy:
            self._grid.addWidget(label("note", check.remedy, wraps=True), row * 3 + 1, 1)
        if check.acts:
            self._grid.addWidget(self._acts(check), row * 3 + 2, 1)

    def _acts(self, check: Check) -> QWidget:
        """The buttons of a line, under it: beside it they would narrow every text."""
        acts = QWidget()
        row = QHBoxLayout(acts)
        row.setContentsMargins(0, 0, 0, 0)
        for act in check.acts:
            button = DeskButton(self._words.say(f"preflight.act_{act}"))
            button.setAccessibleName(f"{button.text()}: {check.text}")
            button.setProperty("line", check.name)
            button.setProperty("act", act)
            button.clicked.connect(self._on_act_clicked)
            row.addWidget(button)
        row.addStretch()
        return acts

    def _name_start(self) -> None:
        count = sum(check.level is not Level.GOOD for check in self._checks)
        name = "start" if not count else "start_surely" if self._warned else "start_anyway"
        self.start.setText(self._words.say(f"preflight.{name}", count=count))

    def _place(self) -> None:
        inside = QWidget()
        inside.setLayout(self._grid)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row = QHBoxLayout()
        row.addWidget(self.leave)
        row.addWidget(self.again)
        row.addWidget(self.start, 1)
        column = QVBoxLayout(self)
        column.addWidget(self._head)
        column.addWidget(scroll, 1)
        column.addLayout(row)

    def _on_act_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, DeskButton):
            self.act_wanted.emit(button.property("line"), button.property("act"))
            if not button.isVisible():  # its line was made anew: the keyboard must not be lost
                (self.start if self.start.isVisible() else self.again).setFocus()

    def _on_again_clicked(self) -> None:
        self._warned = False
        self.again_wanted.emit()
