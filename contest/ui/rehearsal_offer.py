"""The offer of a rehearsal, in a contest that has not begun."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from contest.domain.state import Contest
from contest.presentation.wording import Words
from contest.ui.bridge import Bridge
from contest.ui.host.desk import Desk
from contest.ui.host.rehearsal_panel import PracticeSheet
from contest.ui.widgets.buttons import DeskButton
from contest.ui.widgets.showing import set_shown


class RehearsalOffer(QObject):
    """A button of the console as long as nothing has begun.

    Signals:
        wanted: a rehearsal, and whether with the real questions
    """

    wanted = Signal(bool)

    def __init__(self, desk: Desk, bridge: Bridge, words: Words) -> None:
        super().__init__(desk)
        self._desk, self._words = desk, words
        self.sheet: PracticeSheet | None = None
        self.button = DeskButton(words.say("rehearsal.open"))
        self.button.clicked.connect(self.ask)
        desk.window.add_tool(self.button)
        bridge.contest_changed.connect(self.show_contest)

    def show_contest(self, contest: Contest) -> None:
        """The contest that is on."""
        set_shown(self.button, on=not contest.started and not contest.ended)
        if contest.started and self.sheet is not None and self.sheet.isVisible():
            self._desk.window.middle.show_sheet(None)
            self.sheet.hide()

    def ask(self) -> None:
        """Ask which questions the rehearsal is to have."""
        self._desk.complete()
        if self.sheet is None:
            self.sheet = PracticeSheet(self._words)
            self._desk.window.middle.add_sheet(self.sheet)
            self.sheet.chosen.connect(self.wanted)
            self.sheet.left.connect(self._on_sheet_left)
        self._desk.window.middle.show_sheet(self.sheet)
        self.sheet.open()

    def _on_sheet_left(self) -> None:
        self._desk.window.middle.show_sheet(None)
