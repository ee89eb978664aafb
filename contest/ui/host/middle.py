"""The middle of the console: the question, or the sheet or panel that has its place now."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from contest.presentation.console import Console
from contest.ui.host.history import HistoryPanel
from contest.ui.host.next_button import NextButton
from contest.ui.host.question import QuestionPanel
from contest.ui.host.resume import ResumePanel
from contest.ui.widgets.showing import set_shown

QUESTION_SHARE = 3  # of the height that is left

Part = tuple[QWidget, int]  # a widget and its share of the height


def column_of(*parts: Part) -> QWidget:
    """Widgets one below the other, each with its share of the height that is left."""
    return _into(QWidget(), parts)


class MiddleColumn(QWidget):
    """One form at a time stands above the question, or in its place; below it stands Next."""

    def __init__(
        self,
        question: QuestionPanel,
        next_button: NextButton,
        history: HistoryPanel,
        resume: ResumePanel,
        between: tuple[QWidget, ...],
        actions: QWidget,
    ) -> None:
        """`between` stands between question and Next."""
        super().__init__()
        self._question, self._next, self._history = question, next_button, history
        self._resume = resume
        self._keyword: QWidget | None = None
        self._sheets: tuple[QWidget, ...] = ()
        self._tall: tuple[QWidget, ...] = ()
        self._tall_asks = self._has_keyword = self._is_free = False
        _into(
            self,
            (
                (resume, 0),
                (question, QUESTION_SHARE),
                *((part, 0) for part in between),
                (next_button, 0),
                (actions, 0),
                (history, 1),
            ),
        )

    @property
    def is_asking(self) -> bool:
        """Whether a form stands above the question."""
        return any(sheet.isVisible() for sheet in self._sheets)

    def complete(
        self, sheets: tuple[QWidget, ...], jury: QWidget, marks: QWidget, keyword: QWidget
    ) -> None:
        """The forms; `jury` is the tall one of them, which takes all there is."""
        self._keyword = keyword
        self._sheets, self._tall = (*sheets, jury), (jury,)
        low = ((sheet, 0) for sheet in sheets)
        add_below(self._resume, (*low, (jury, 1), (marks, QUESTION_SHARE), (keyword, 0)))

    def show_console(self, console: Console) -> None:
        """Where no question is on, what the round has instead gets its room."""
        self._has_keyword = console.obstacle is not None
        takes = self._has_keyword or console.acts is not None
        self._is_free = takes and console.question is None
        self._next.stand_back(on=self.is_asking)
        self._place()

    def show_sheet(self, sheet: QWidget | None) -> None:
        """Only one form at a time; None: none, and Next has the focus."""
        for other in self._sheets:
            if other is not sheet:
                other.hide()
        self._tall_asks = sheet in self._tall
        self._next.stand_back(on=sheet is not None)
        self._place()
        if sheet is None:
            self._next.setFocus()

    def add_sheet(self, sheet: QWidget) -> None:
        """A tall form of the program; needs the column to be complete."""
        add_below(self._resume, ((sheet, QUESTION_SHARE),))
        self._sheets = (*self._sheets, sheet)
        self._tall = (*self._tall, sheet)

    def add_panel(self, panel: QWidget) -> None:
        """A low panel of the program, below the question."""
        add_below(self._question, ((panel, 0),))

    def _place(self) -> None:
        """A tall sheet stands in its place; between rows the keyword does, with acts the marks."""
        keyword, column = self._keyword, self.layout()
        if keyword is None:  # nothing else is made yet
            return
        set_shown(keyword, on=self._has_keyword and not self._tall_asks)
        set_shown(self._question, on=not self._tall_asks and not self._is_free)
        # Its height is the effect's of a ruling.
        set_shown(self._history, on=not self._tall_asks)
        assert isinstance(column, QVBoxLayout)
        column.setStretchFactor(keyword, QUESTION_SHARE if self._is_free else 0)


def add_below(upper: QWidget, parts: Iterable[Part]) -> None:
    """Put widgets into the column of another, right below it."""
    parent = upper.parentWidget()
    column = parent.layout() if parent else None
    assert isinstance(column, QVBoxLayout)
    at = column.indexOf(upper) + 1
    for offset, (part, share) in enumerate(parts):
        column.insertWidget(at + offset, part, share)


def _into(widget: QWidget, parts: Iterable[Part]) -> QWidget:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(6)
    for part, share in parts:
        column.addWidget(part, share)
    return widget
