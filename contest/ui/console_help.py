"""F1 at the console: its button, the page about what is on, and the report of this contest."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt

from contest.presentation.wording import Words
from contest.ui.help.places import place_of
from contest.ui.help.report import Report, report_of
from contest.ui.help.window import HelpOpener
from contest.ui.host.desk import Desk
from contest.ui.widgets.buttons import DeskButton


class ConsoleHelp(QObject):
    """Made late: nobody asks for help before the stage stands."""

    def __init__(self, desk: Desk, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.opener = HelpOpener(desk.window, words, self._place, self._report)
        self.button = DeskButton(words.say("help.open"))
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.clicked.connect(self.opener.open)
        desk.window.add_tool(self.button)

    def close(self) -> None:
        """Take the window of help down."""
        if self.opener.opened is not None:
            self.opener.opened.close()

    def _place(self) -> str:
        return place_of(self._desk.console)

    def _report(self) -> Report:
        return report_of(self._desk.contest)
