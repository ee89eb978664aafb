"""The console's window: it places the panels and hands each change to them, nothing more."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Protocol

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QGridLayout,
    QMainWindow,
    QVBoxLayout,
    QWidget,
)

from contest.presentation.console import Console
from contest.presentation.wording import Words
from contest.ui.host.action_bar import ActionBar
from contest.ui.host.actions import QUESTION, RECORD, ROUND, SCENES, Actions
from contest.ui.host.acts_panel import MarksPanel
from contest.ui.host.agenda import AgendaPanel
from contest.ui.host.audience import AudiencePanel
from contest.ui.host.buttons import ActionButton, DeskButton
from contest.ui.host.clock import ClockPanel
from contest.ui.host.entry import EntryMark
from contest.ui.host.history import HistoryPanel
from contest.ui.host.jury_sheet import JurySheet
from contest.ui.host.needs_form import NeedsForm
from contest.ui.host.next_button import NextButton
from contest.ui.host.obstacle_panel import KeywordPanel
from contest.ui.host.panel import label
from contest.ui.host.question import QuestionPanel
from contest.ui.host.replace_panel import ReplacePanel
from contest.ui.host.resume import ResumePanel
from contest.ui.host.seats_panel import SeatsPanel
from contest.ui.host.spoken_panel import SpokenLine
from contest.ui.host.team_grid import TeamGrid
from contest.ui.host.tie_break_panel import TieBreakPanel
from contest.ui.host.top_line import TopLine
from contest.ui.host.turns_panel import ChoicePanel
from contest.ui.host.winner_panel import WinnerPanel
from contest.ui.widgets.message import MessageLine
from contest.ui.widgets.short_line import ShortLine
from contest.ui.widgets.theme import Scale, is_low, scale_for, sheet_of

_LEAST_LIST = 40  # pixels: two lines in a low window
QUESTION_SHARE = 3  # of the height that the middle column has left


class ConsolePanel(Protocol):
    """A panel of the console: it shows each new state."""

    def show_console(self, console: Console) -> None:
        """Show it."""


class HostWindow(QMainWindow):
    """Left the run of show, in the middle the question and Next, right the clock and the teams.

    Forms and the panels of some kinds of round are made by `complete`, once the rest is painted.

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
        self._has_keyword = self._keyword_only = self._marks_only = self._tall_asks = False
        self._sheets: tuple[QWidget, ...] = ()
        self._tall: tuple[QWidget, ...] = ()
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
        self._title.say(title)
        self._entry_word.setText(console.entry)
        self._black.setVisible(console.is_black)
        warnings = console.jury.warnings if console.jury else ()
        self._warning.say(" ".join(warnings))
        self._warning.setVisible(bool(warnings))
        self.hall_button.setVisible(console.hall is not None)
        self.actions_table.show_console(console)
        self.next_button.show_offer(console.next)
        self.grid.setVisible(bool(console.teams) or console.elimination is None)
        for panel in self._panels:
            panel.show_console(console)
        no_question = console.question is None
        self._keyword_only = console.obstacle is not None and no_question
        self._marks_only = console.acts is not None and no_question
        self._has_keyword = console.obstacle is not None
        self._place_question()

    def mark(self) -> None:
        """Say in every title that this is a rehearsal."""
        self._mark = True

    def complete(self, now_ns: Callable[[], int]) -> None:
        """Make what the first picture of most contests does without."""
        words = self._words
        self.form, self.replacing = NeedsForm(words), ReplacePanel(words)
        self.jury = JurySheet(words)
        self.marks, self.choice = MarksPanel(words, now_ns), ChoicePanel(words)
        self.seats, self.ties, self.hall = (
            SeatsPanel(words),
            TieBreakPanel(words),
            WinnerPanel(words),
        )
        self.keyword = KeywordPanel(words)
        self._sheets = (self.form, self.replacing, self.jury)
        above = ((self.marks, QUESTION_SHARE), (self.keyword, 0))
        shares = zip(self._sheets, (0, 0, 1), strict=True)  # the jury's takes all there is
        _add_below(self.resume, (*shares, *above))
        beside = ((self.ties, 0), (self.hall, 0), (self.choice, 0))
        _add_below(self.clock, (*beside, (self.seats, 1)))
        late = (self.seats, self.marks, self.choice, self.ties, self.hall, self.keyword)
        self._panels = (*self._panels, *late)

    def show_mark(self, mark: EntryMark) -> None:
        """Whom the keys speak of."""
        self.grid.show_mark(mark)
        self.spoken.show_mark(mark)

    def show_sheet(self, sheet: QWidget | None) -> None:
        """Only one form stands above the question at a time; None: none, and Next has the focus."""
        for other in self._sheets:
            if other is not sheet:
                other.hide()
        self._tall_asks = sheet is self.jury or sheet in self._tall
        self._place_question()
        if sheet is None:
            self.next_button.setFocus()

    def add_sheet(self, sheet: QWidget) -> None:
        """A tall form of the program; needs the window to be complete."""
        _add_below(self.resume, ((sheet, 3),))
        self._sheets = (*self._sheets, sheet)
        self._tall = (*self._tall, sheet)

    def add_panel(self, panel: QWidget) -> None:
        """A low panel of the program, below the question."""
        _add_below(self.question, ((panel, 0),))

    @property
    def is_asking(self) -> bool:
        """Whether a form stands above the question."""
        return any(sheet.isVisible() for sheet in self._sheets)

    def _place_question(self) -> None:
        """A tall sheet stands in its place; between rows the keyword does, with acts the marks."""
        if not self._sheets:  # nothing else is made yet
            return
        self.keyword.setVisible(self._has_keyword and not self._tall_asks)
        yields = self._tall_asks or self._keyword_only or self._marks_only
        self.question.setVisible(not yields)
        self.history.setVisible(not self._tall_asks)  # its height is the effect's of a ruling
        column = self._middle.layout()
        assert isinstance(column, QVBoxLayout)
        column.setStretchFactor(self.keyword, QUESTION_SHARE if self._keyword_only else 0)

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
        self._middle = self._made_middle()
        grid.addWidget(self._middle, 1, 1)
        grid.addWidget(self._right, 1, 2)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(1, 1)
        self.setCentralWidget(desk)

    def _made_top(self) -> QWidget:
        self._title, self._entry_word = ShortLine("title"), label("quiet")
        self._black = label("black", self._words.say("host.is_black"))
        self._warning = ShortLine("note")
        self.jury_button = DeskButton(self._words.say("host.jury"))
        self.jury_button.setAccessibleName(self.jury_button.text())
        self.hall_button = DeskButton(self._words.say("host.hall_open"))
        self.hall_button.setAccessibleName(self.hall_button.text())
        self._top = TopLine(
            (self._title, self._warning),
            (self.hall_button, self.jury_button, self._black, self._entry_word),
            self._words.say("show.more"),
        )
        return self._top

    def _made_left(self) -> QWidget:
        say, table = self._words.say, self.actions_table
        scenes = ActionBar(say("host.scenes"), table.several(SCENES), 2)
        rounds = ActionBar(say("host.rounds"), table.several(ROUND), 1)
        return _column((self.audience, 0), (self.agenda, 1), (scenes, 0), (rounds, 0))

    def _made_middle(self) -> QWidget:
        actions = self.actions_table.several((*QUESTION, *RECORD))
        bar = ActionBar("", actions, 3)
        bar.setAccessibleName(self._words.say("host.question_actions"))
        return _column(
            (self.resume, 0),
            (self.question, QUESTION_SHARE),
            (self.spoken, 0),
            (self.message, 0),
            (self.next_button, 0),
            (bar, 0),
            (self.history, 1),
        )

    def _made_right(self) -> QWidget:
        return _column((self.clock, 0), (self.grid, 1))

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
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self.audience.fit(self._left.minimumWidth(), self.height())
        self._top.place()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)


def _column(*parts: tuple[QWidget, int]) -> QWidget:
    """Widgets one below the other, each with its share of the height that is left."""
    widget = QWidget()
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(6)
    for part, share in parts:
        column.addWidget(part, share)
    return widget


def _add_below(upper: QWidget, parts: Iterable[tuple[QWidget, int]]) -> None:
    """Put widgets into the column of another, right below it."""
    parent = upper.parentWidget()
    column = parent.layout() if parent else None
    assert isinstance(column, QVBoxLayout)
    at = column.indexOf(upper) + 1
    for offset, (part, share) in enumerate(parts):
        column.insertWidget(at + offset, part, share)
