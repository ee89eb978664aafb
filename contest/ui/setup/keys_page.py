"""Step 7: the keys of the teams, where a round is played with them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from contest.presentation.preflight import uses_keys
from contest.presentation.setup.draft import Draft, Step, TeamRow
from contest.presentation.wording import Words
from contest.ui.setup.page import SetupPage
from contest.ui.team_keys.book import LAPTOP, KeyBook
from contest.ui.team_keys.cells import KeyTeam
from contest.ui.team_keys.pads import Pads
from contest.ui.team_keys.panel import KeysPanel
from contest.ui.widgets.labels import label


class KeysPage(SetupPage):
    """The same page as on the console; what is learned here is this laptop's.

    Signals:
        escaped: back to the start page
    """

    escaped = Signal()
    step = Step.KEYS

    def __init__(
        self, words: Words, book: KeyBook, pads: Pads, parent: QWidget | None = None
    ) -> None:
        super().__init__(words, parent)
        self._none = label("option", words.say("setup.keys_none"), wraps=True)
        self.panel = KeysPanel(words, book, pads)
        self.panel.deeds["leave"].hide()
        self.panel.left.connect(self.escaped)
        self._shown: tuple[TeamRow, ...] | None = None
        self.body.addWidget(self._none)
        self.body.addWidget(self.panel, 1)
        self.body.addStretch(0)

    def fill(self, draft: Draft) -> None:
        """The teams as they were entered."""
        needed = any(map(uses_keys, draft.format.rounds))
        self._none.setVisible(not needed)
        self.panel.setVisible(needed)
        if draft.entered != self._shown:
            self._shown = draft.entered
            self.panel.show_teams(LAPTOP, _teams_of(draft))

    def take_focus(self) -> None:
        """The first button of the page."""
        self.panel.take_focus()


def _teams_of(draft: Draft) -> list[KeyTeam]:
    rows = draft.entered[:12]
    return [KeyTeam(n, row.short or row.name, n - 1) for n, row in enumerate(rows, 1)]
