"""The run of show wired: its sheet, its line in the agenda, and the time that goes by."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut

from contest.domain.commands import Command
from contest.domain.state import Contest
from contest.presentation.offers import Offer
from contest.presentation.run_of_show import run_of_show
from contest.presentation.wall_times import WallTimes
from contest.presentation.wording import Words
from contest.ui.host.hands import Hands
from contest.ui.host.window import HostWindow

if TYPE_CHECKING:
    from contest.ui.host.show_sheet import ShowSheet

_LOOK_MS = 20_000  # minutes are told: nothing is missed by looking three times a minute


class ShowDesk(QObject):
    """Made once the window is complete. `open_hall` opens the questions to the audience."""

    def __init__(
        self,
        sheet: ShowSheet,
        window: HostWindow,
        hands: Hands,
        words: Words,
        open_hall: Callable[[], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window, self._hands, self._words = window, hands, words
        self._open_hall = open_hall
        self._contest = Contest()
        self._walls = WallTimes()
        self.sheet = sheet
        window.middle.add_sheet(self.sheet)
        window.agenda.opened.connect(self.open)
        QShortcut(QKeySequence(Qt.Key.Key_F2), window).activated.connect(self.open)
        self.sheet.chosen.connect(self._on_sheet_chosen)
        self.sheet.entered.connect(self._on_sheet_entered)
        self.sheet.hall_wanted.connect(self._on_sheet_hall_wanted)
        self.sheet.left.connect(self._on_sheet_left)
        self._look = QTimer(window, interval=_LOOK_MS)  # the window may go before its desk
        self._look.timeout.connect(self.refresh)
        self._look.start()

    def know(self, walls: WallTimes) -> None:
        """What the clock on the wall said when the contest was opened."""
        self._walls = walls
        self.refresh()

    def show_contest(self, contest: Contest) -> None:
        """The contest that is on."""
        self._contest = contest
        self.refresh()

    def refresh(self) -> None:
        """The run of show as it is now."""
        value = run_of_show(self._contest, self._words, self._walls, self._hands.now_ns())
        self._window.agenda.show_run(value)
        self.sheet.show_run(value)

    def open(self) -> None:
        """Show the sheet; the clock of a question is held while something may be typed in it."""
        self._hands.hold(self._hands.now_ns())
        self._window.middle.show_sheet(self.sheet)
        self.refresh()
        self.sheet.open()

    def _on_sheet_chosen(self, offer: Offer) -> None:
        self._hands.try_offer(offer)

    def _on_sheet_entered(self, command: Command) -> None:
        self._hands.complete((command,))

    def _on_sheet_hall_wanted(self) -> None:
        self._window.middle.show_sheet(None)
        self._open_hall()

    def _on_sheet_left(self) -> None:
        self._window.middle.show_sheet(None)
