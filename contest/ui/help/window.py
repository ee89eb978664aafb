"""F1: help in a window of its own, at the page about where one is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow, QVBoxLayout, QWidget

from contest.presentation.wording import Words
from contest.ui.help.page import HelpPage
from contest.ui.help.report import GetReport, report_of
from contest.ui.places import keep_beside
from contest.ui.widgets.clothes import clothes_for
from contest.ui.widgets.help_place import page_at

FIRST = "evening"


class HelpWindow(QMainWindow):
    """It takes no place of the console, and Escape closes it."""

    def __init__(self, words: Words, get_report: GetReport) -> None:
        super().__init__()
        self.setWindowTitle(words.say("start.help_window"))
        self.page = HelpPage(words, get_report)
        desk = QWidget()
        desk.setObjectName("desk")
        column = QVBoxLayout(desk)
        column.addWidget(self.page)
        self.setCentralWidget(desk)
        self.resize(1000, 660)
        self.setStyleSheet(clothes_for(1000, 660))
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self).activated.connect(self.close)


class HelpOpener(QObject):
    """Lets F1 in a window open the page about where the focus is.

    `page_of` says what the window as a whole is about now.
    """

    def __init__(
        self,
        window: QWidget,
        words: Words,
        page_of: Callable[[], str] | None = None,
        get_report: GetReport = report_of,
    ) -> None:
        super().__init__(window)
        self._window, self._words, self._get_report = window, words, get_report
        self._page_of = page_of
        self.opened: HelpWindow | None = None
        QShortcut(QKeySequence(Qt.Key.Key_F1), window).activated.connect(self.open)

    @property
    def place(self) -> str:
        """The page about where the focus is."""
        whole = self._page_of() if self._page_of is not None else page_at(self._window, FIRST)
        focused = QApplication.focusWidget()
        is_inside = focused is not None and focused.window() is self._window
        return page_at(focused, whole) if is_inside else whole

    def open(self) -> None:
        """Show that page, in a window that is kept."""
        name = self.place
        if self.opened is None:
            self.opened = HelpWindow(self._words, self._get_report)
            keep_beside(self._window, "help", self.opened)
        self.opened.page.show_page(name)
        self.opened.show()
        self.opened.raise_()
        self.opened.activateWindow()
        self.opened.page.search.setFocus()
