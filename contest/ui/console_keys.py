"""The page of team keys on the console: its button, its sheet, and the map that counts."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt

from contest.domain.state import Contest
from contest.presentation.preflight import uses_keys
from contest.presentation.wording import Words
from contest.ui.host.desk import Desk
from contest.ui.keymaps import KeyMap
from contest.ui.team_keys.book import KeyBook
from contest.ui.team_keys.cells import KeyTeam
from contest.ui.team_keys.pads import Pads
from contest.ui.team_keys.panel import KeysPanel
from contest.ui.widgets.buttons import DeskButton


class TeamKeys(QObject):
    """Lets the desk hear the keys that were learned; the page is made when it is first opened."""

    def __init__(
        self,
        desk: Desk,
        words: Words,
        book: KeyBook,
        pads: Pads,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._words, self._book = desk, words, book
        self._contest = Contest()
        self._pads = pads
        pads.pressed.connect(self._on_pads_pressed)
        self.panel: KeysPanel | None = None
        self.button = DeskButton(words.say("keys.open"))
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.clicked.connect(self.open)
        desk.window.add_tool(self.button)
        desk.use_map_of(self.map_of)

    def map_of(self, contest: Contest) -> KeyMap:
        """The keys of a contest's teams."""
        return self._book.map_for(contest.id, contest.order)

    def show_contest(self, contest: Contest) -> None:
        """The contest that is on."""
        if contest.format is not None and any(map(uses_keys, contest.format.rounds)):
            self._pads.start()
        again = contest.teams != self._contest.teams
        self._contest = contest
        if again and self.panel is not None and self.panel.isVisible():
            self._show_teams(self.panel)

    def open(self) -> None:
        """The page in the place of the question; a clock that runs is held."""
        desk = self._desk
        if self.panel is None:
            desk.complete()
            self.panel = KeysPanel(self._words, self._book, self._pads)
            self.panel.hide()
            self.panel.left.connect(self._on_panel_left)
            self.panel.changed.connect(self._on_panel_changed)
            desk.window.middle.add_sheet(self.panel)
        desk.hands.hold(desk.hands.now_ns())
        self._show_teams(self.panel)
        desk.window.middle.show_sheet(self.panel)
        self.panel.show()
        desk.window.history.hide()  # twelve teams want the height
        self.panel.take_focus()

    def close(self) -> None:
        """Hear nothing any more."""
        if self.panel is not None:
            self.panel.ears.close()
        self._pads.pressed.disconnect(self._on_pads_pressed)

    def _show_teams(self, panel: KeysPanel) -> None:
        teams = [KeyTeam(one.number, one.short, one.color) for one in self._contest.teams]
        panel.show_teams(self._contest.id, teams)

    def _on_pads_pressed(self, code: int, at: int, down: bool) -> None:
        if self.panel is None or not self.panel.isVisible():
            self._desk.keys.take(code, at, down=down)

    def _on_panel_left(self) -> None:
        if self.panel is not None:
            self.panel.hide()
        self._desk.window.history.show()
        self._desk.window.middle.show_sheet(None)

    def _on_panel_changed(self) -> None:
        self._desk.use_map_of(self.map_of)
