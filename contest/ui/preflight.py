"""The check before the first round, wired: when it is shown, what it hears, what it lets pass."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from contest.domain import commands as c
from contest.domain.state import Contest
from contest.presentation.preflight import CONFIRM, PLAY, Check, Facts, checks_of, is_ready
from contest.presentation.wording import Words
from contest.ui.host.desk import Desk
from contest.ui.host.preflight_panel import PreflightPanel
from contest.ui.keys import scan_code_of
from contest.ui.team_keys.book import KeyBook
from contest.ui.team_keys.learning import slots_with
from contest.ui.team_keys.pads import Pads

GetFacts = Callable[[], Facts]
LongQuestions = Callable[[Contest], tuple[str, ...]]


class TestSound(Protocol):
    """What is needed of the program's sound."""

    @property
    def has_output(self) -> bool | None:
        """Whether there is a loudspeaker; None before it was looked for."""

    def play_test(self) -> None:
        """A sound for the hall to hear."""


class Preflight(QObject):
    """Stands between Next and the first round. `get_facts` asks the machine.

    While the sheet is open every team presses a key of its own, and its line says who did.
    """

    def __init__(
        self,
        desk: Desk,
        words: Words,
        get_facts: GetFacts,
        long_questions: LongQuestions,
        book: KeyBook | None = None,
        pads: Pads | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._words = words
        self._get_facts = get_facts
        self._long_questions = long_questions
        self._book = book
        self._contest = Contest()
        self._waiting: c.Command | None = None
        self._passed = False
        self._tested: set[int] = set()
        self._confirmed: set[str] = set()
        self._sound: TestSound | None = None
        self._long: tuple[Contest, tuple[str, ...]] | None = None
        self.panel = PreflightPanel(words)
        desk.window.middle.add_sheet(self.panel)
        desk.hands.gate = self.lets
        self.panel.start_wanted.connect(self._on_start_wanted)
        self.panel.again_wanted.connect(self._on_again_wanted)
        self.panel.left.connect(self._leave)
        self.panel.act_wanted.connect(self._on_act_wanted)
        if pads is not None:
            pads.pressed.connect(self._on_pads_pressed)

    def show_contest(self, contest: Contest) -> None:
        """The contest that is on."""
        self._contest = contest

    def hear_through(self, sound: TestSound) -> None:
        """What can be heard, once the program has it."""
        self._sound = sound

    def lets(self, command: c.Command) -> bool:
        """Whether a command may go on now; the first round waits until the check was seen."""
        first = isinstance(command, c.StartRound) and not self._contest.started
        if not first or self._passed:
            return True
        if self.panel.isVisible() and self._waiting is not None:
            self.panel.confirm()  # Next means the golden button of the sheet
            return False
        checks = self._checks()
        if is_ready(checks):
            self._passed = True
            return True
        self._waiting = command
        self._show(checks, may_start=True)
        return False

    def open(self) -> None:
        """The check on demand; a clock that runs is held."""
        self._waiting = None
        self._desk.hands.hold(self._desk.hands.now_ns())
        self._show(self._checks(), may_start=False)

    def close(self) -> None:
        """Hear no keys any more, and stand in no way."""
        self._listen(on=False)
        self._desk.hands.gate = None

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if not self.panel.isVisible():
            return False
        if event.key() == Qt.Key.Key_Escape:  # the keys of the contest would take it
            self._leave()
            return True
        return self._heard(scan_code_of(event))

    def _heard(self, code: int) -> bool:
        """Whether a key is a team's; its line says so from now on."""
        slots = slots_with(self._desk.map_of(self._contest), code)
        if not slots:
            return False
        if self._book is not None:
            self._book.note(self._contest.id, slots)
        if slots[0].team not in self._tested:
            self._tested.add(slots[0].team)
            self.panel.show_checks(self._checks())
        return True

    def _checks(self) -> tuple[Check, ...]:
        if self._long is None or self._long[0].questions is not self._contest.questions:
            self._long = (self._contest, self._long_questions(self._contest))
        facts = replace(
            self._get_facts(),
            long_questions=self._long[1],
            tested=self._tested_teams(),
            confirmed=frozenset(self._confirmed),
            has_sound=None if self._sound is None else self._sound.has_output,
        )
        return checks_of(self._contest, facts, self._words)

    def _tested_teams(self) -> frozenset[int]:
        """Teams of which a key was heard, here or on the page of team keys."""
        heard = self._book.heard(self._contest.id) if self._book is not None else frozenset()
        return frozenset(self._tested | {slot.team for slot in heard})

    def _show(self, checks: tuple[Check, ...], *, may_start: bool) -> None:
        self._desk.window.middle.show_sheet(self.panel)
        self.panel.open(checks, may_start=may_start)
        self._listen(on=True)

    def _listen(self, *, on: bool) -> None:
        """The keys of teams are heard before all other filters while the sheet is open."""
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
            if on:
                application.installEventFilter(self)

    def _leave(self) -> None:
        self._waiting = None
        self._listen(on=False)
        self.panel.hide()
        self._desk.window.middle.show_sheet(None)

    def _on_start_wanted(self) -> None:
        waiting = self._waiting
        self._passed = True
        self._leave()
        if waiting is not None:
            self._desk.hands.complete((waiting,))

    def _on_act_wanted(self, line: str, act: str) -> None:
        if act == PLAY and self._sound is not None:
            self._sound.play_test()
        if act == CONFIRM:
            self._confirmed.add(line)
            self.panel.show_checks(self._checks())

    def _on_pads_pressed(self, code: int, _at: object, down: bool) -> None:
        if down and self.panel.isVisible():
            self._heard(code)

    def _on_again_wanted(self) -> None:
        self.panel.show_checks(self._checks())
