"""The console's window: it places the panels and hands each change to them, nothing more."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QGridLayout,
    QMainWindow,
    QWidget,
)

from contest.presentation.console import Console
from contest.presentation.wording import Words
from contest.ui.host.action_bar import ActionBar
from contest.ui.host.actions import QUESTION, RECORD, ROUND, SCENES, Actions
from contest.ui.host.agenda import AgendaPanel
from contest.ui.host.audience import AudiencePanel
from contest.ui.host.buttons import ActionButton, DeskButton
from contest.ui.host.clock import ClockPanel
from contest.ui.host.entry import EntryMark
from contest.ui.host.history import HistoryPanel
from contest.ui.host.middle import MiddleColumn, add_below, column_of
from contest.ui.host.next_button import NextButton
from contest.ui.host.question import QuestionPanel
from contest.ui.host.resume import ResumePanel
from contest.ui.host.spoken_panel import SpokenLine
from contest.ui.host.team_grid import TeamGrid
from contest.ui.host.top_line import StateLine
from contest.ui.widgets.message import MessageLine
from contest.ui.widgets.showing import set_shown
from contest.ui.widgets.theme import Scale, is_low, scale_for, sheet_of

if TYPE_CHECKING:
    from contest.ui.host.rarer import RarerPanels

_LEAST_LIST = 40  # pixels: two lines in a low window


class ConsolePanel(Protocol):
    """A panel of the console: it shows each new state."""

    def show_console(self, console: Console) -> None:
        """Show it."""


class HostWindow(QMainWindow):
    """Left the run of show, in the middle the question and Next, right the clock and the teams.

    `complete` brings forms and the panels of some kinds of round, once the rest is painted.

    Signals:
        closing: the window is about to close
        covered: a dialog stands before it, whichever it is
    """

    closing = Signal()
    covered = Signal()

    def __init__(
        self,
        words: Words,
        thumbnail: QWidget,
        now_ns: Callable[[], int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._scale: Scale | None = None
        self._mark = False
        self._panels: tuple[ConsolePanel, ...] = ()
        # Typing programs of the system do not rewrite keys where no text is typed.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.actions_table = Actions(words, self)
        self._make_panels(words, thumbnail, now_ns)
        self._build()
        self.setMinimumSize(960, 520)
        self.resize(1366, 768)
        self.next_button.setFocus()

    def show_console(self, console: Console) -> None:
        """Hand a new state to every panel."""
        title = console.title
        if self._mark:
            title = self._words.say("rehearsal.window", title=title)
        self.setWindowTitle(self._words.say("host.window", title=title))
        self._top.show_console(console, title)
        set_shown(self.hall_button, on=console.hall is not None)
        self.actions_table.show_console(console)
        self.next_button.show_offer(console.next)
        set_shown(self.grid, on=bool(console.teams) or console.elimination is None)
        for panel in self._panels:
            panel.show_console(console)
        self.middle.show_console(console)

    def mark(self) -> None:
        """Say in every title that this is a rehearsal."""
        self._mark = True

    def complete(self, rarer: RarerPanels) -> None:
        """Place what the first picture of most contests does without."""
        self.form, self.replacing, self.jury = rarer.form, rarer.replacing, rarer.jury
        self.marks, self.choice, self.seats = rarer.marks, rarer.choice, rarer.seats
        self.ties, self.hall, self.keyword = rarer.ties, rarer.hall, rarer.keyword
        self.middle.complete((self.form, self.replacing), self.jury, self.marks, self.keyword)
        beside = ((self.ties, 0), (self.hall, 0), (self.choice, 0))
        add_below(self.clock, (*beside, (self.seats, 1)))
        late = (self.seats, self.marks, self.choice, self.ties, self.hall, self.keyword)
        self._panels = (*self._panels, *late)

    def show_mark(self, mark: EntryMark) -> None:
        """Whom the keys speak of."""
        self.grid.show_mark(mark)
        self.spoken.show_mark(mark)

    def add_tool(self, button: QWidget) -> None:
        """Place a button of the program in the top line."""
        self._top.add_tool(button)

    def action_buttons(self) -> list[ActionButton]:
        """Every button of an action."""
        return self.findChildren(ActionButton)

    def _make_panels(self, words: Words, thumbnail: QWidget, now_ns: Callable[[], int]) -> None:
        table = self.actions_table
        self.audience = AudiencePanel(words, table, thumbnail)
        self.agenda = AgendaPanel(words)
        self.question = QuestionPanel(words)
        self.resume = ResumePanel(words)
        self.message = MessageLine()
        self.next_button = NextButton(words)
        self.clock = ClockPanel(words, table, now_ns)
        self.grid = TeamGrid(words)
        self.spoken = SpokenLine(words)
        self.history = HistoryPanel(words, table)
        self._panels = (
            self.audience, self.agenda, self.question, self.resume, self.clock, self.grid,
            self.spoken,
            self.history,
        )  # fmt: skip

    def _build(self) -> None:
        desk = QWidget()
        desk.setObjectName("desk")
        grid = QGridLayout(desk)
        grid.setContentsMargins(6, 6, 6, 6)
        grid.setSpacing(6)
        grid.addWidget(self._made_top(), 0, 0, 1, 3)
        self._left, self._right = self._made_left(), self._made_right()
        grid.addWidget(self._left, 1, 0)
        self.middle = self._made_middle()
        grid.addWidget(self.middle, 1, 1)
        grid.addWidget(self._right, 1, 2)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(1, 1)
        self.setCentralWidget(desk)

    def _made_top(self) -> QWidget:
        self.jury_button = DeskButton(self._words.say("host.jury"))
        self.jury_button.setAccessibleName(self.jury_button.text())
        self.hall_button = DeskButton(self._words.say("host.hall_open"))
        self.hall_button.setAccessibleName(self.hall_button.text())
        self._top = StateLine(self._words, (self.hall_button, self.jury_button))
        return self._top

    def _made_left(self) -> QWidget:
        say, table = self._words.say, self.actions_table
        scenes = ActionBar(say("host.scenes"), table.several(SCENES), 2)
        rounds = ActionBar(say("host.rounds"), table.several(ROUND), 1)
        return column_of((self.audience, 0), (self.agenda, 1), (scenes, 0), (rounds, 0))

    def _made_middle(self) -> MiddleColumn:
        actions = self.actions_table.several((*QUESTION, *RECORD))
        bar = ActionBar("", actions, 3)
        bar.setAccessibleName(self._words.say("host.question_actions"))
        between = (self.spoken, self.message)
        return MiddleColumn(
            self.question, self.next_button, self.history, self.resume, between, bar
        )

    def _made_right(self) -> QWidget:
        return column_of((self.clock, 0), (self.grid, 1))

    def _fit(self) -> None:
        """Sizes for the window as it is now."""
        scale = scale_for(self.width(), self.height(), is_full=True)
        if scale == self._scale:
            return
        self._scale = scale
        self.setStyleSheet(sheet_of(scale))
        self._left.setFixedWidth(scale.left)
        self._right.setFixedWidth(scale.right)
        self.grid.set_row_height(scale.row, scale.row * 3 // 2)
        least = _LEAST_LIST if is_low(scale) else 0  # 0: as much as Qt asks for
        for panel in (self.agenda, self.history, self.question):
            for scrolls in panel.findChildren(QAbstractScrollArea):
                scrolls.setMinimumHeight(least)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowBlocked:
            self.covered.emit()
        elif event.type() == QEvent.Type.Polish:
            self._fit()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self.audience.fit(self._left.minimumWidth(), self.height())
        self._top.place()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)
