"""'Open the seal': a button in the console while a bank is sealed, and the panel behind it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal

from contest.domain.commands import Command, stamped
from contest.domain.state import Contest
from contest.presentation.wording import Words
from contest.ui.bridge import Bridge
from contest.ui.host.desk import Desk
from contest.ui.host.seal_panel import SealPanel
from contest.ui.widgets.buttons import DeskButton

Opened = Callable[[Command | None, str], None]  # may be called on any thread
OpenBank = Callable[[str, str, str, Opened], None]  # bank, by whom, passphrase


class Unsealing(QObject):
    """Asks for the passphrase and hands it on; the key is made on another thread."""

    _ended = Signal(object, str)  # crosses the threads

    def __init__(self, open_bank: OpenBank, words: Words, bridge: Bridge, desk: Desk) -> None:
        super().__init__(desk)
        self._open_bank = open_bank
        self._words = words
        self._bridge = bridge
        self._desk = desk
        self._contest = Contest()
        self._bank = ""
        self._placed = False
        self.panel = SealPanel(words)
        self.panel.filled.connect(self._on_panel_filled)
        self.panel.left.connect(self._leave)
        self.button = DeskButton(words.say("sealing.open"))
        self.button.setProperty("kind", "black")
        self.button.setProperty("on", "true")  # red: the contest cannot begin
        self.button.setVisible(False)
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.clicked.connect(self.ask)
        desk.window.add_tool(self.button)
        bridge.contest_changed.connect(self.show_contest)
        self._ended.connect(self._on_ended)

    def show_contest(self, contest: Contest) -> None:
        """The button stands there while something is sealed."""
        self._contest = contest
        self.button.setVisible(bool(contest.seals))
        if self._bank and self._bank not in contest.seals:
            self._desk.window.message.say(self._words.say("sealing.done", bank=self._bank), "why")
            self._bank = ""
            self.panel.done()
            self._leave()
            if contest.seals:
                self.ask()  # for the next one

    def ask(self) -> None:
        """Show the panel in the place of the question."""
        if not self._placed:
            self._placed = True
            self._desk.complete()
            self._desk.window.middle.add_sheet(self.panel)
        drawn = Counter(one.bank for one in self._contest.questions.values())
        self._desk.window.middle.show_sheet(self.panel)
        self.panel.open({bank: drawn[bank] for bank in self._contest.seals})

    def _leave(self) -> None:
        self.panel.hide()
        self._desk.window.middle.show_sheet(None)

    def _on_panel_filled(self, bank: str, by: str, passphrase: str) -> None:
        self._open_bank(bank, by, passphrase, self._ended.emit)

    def _on_ended(self, command: Command | None, why: str) -> None:
        if command is None:
            self.panel.say(self._words.say("sealing.not_done", why=why))
            return
        self._bank = getattr(command, "bank", "")
        self._bridge.submit(stamped(command, self._desk.hands.now_ns()))
