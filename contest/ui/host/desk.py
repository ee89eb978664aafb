"""The console put together: the bridge, the keys, the host's hands and the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from contest.domain.commands import Command, Reopen
from contest.domain.events import Event
from contest.domain.state import Contest
from contest.presentation.console import Console, console_of
from contest.presentation.offers import Offer, say_refusal
from contest.presentation.panels.jury import Filled, command_for, effect_lines, lot_of
from contest.presentation.record import step_line
from contest.presentation.replacements import replacements_of
from contest.presentation.wall_times import WallTimes
from contest.presentation.wording import Words
from contest.session.session import Origin, Outcome
from contest.ui.bridge import Bridge
from contest.ui.host.hands import Hands
from contest.ui.host.replacing import commands_for
from contest.ui.host.show_desk import ShowDesk
from contest.ui.host.window import HostWindow
from contest.ui.keymaps import KeyMap, default_map
from contest.ui.keys import KeyFilter, listening_of

if TYPE_CHECKING:
    from contest.ui.host.rarer import RarerPanels

PagesOf = Callable[[Contest], int]
MapOf = Callable[[Contest], KeyMap]
MakeRarer = Callable[[Words, Callable[[], int]], "RarerPanels"]


class Desk(QObject):
    """What the program makes of the console.

    `thumbnail` is the audience's picture, made by the program; `pages_of` says how many pages the
    stage needs for the question that is on. Install `keys` on the application. Call `complete`
    when the first picture stands: only then is `make_rarer` asked for the rest.
    """

    def __init__(
        self,
        bridge: Bridge,
        words: Words,
        thumbnail: QWidget,
        now_ns: Callable[[], int],
        pages_of: PagesOf,
        make_rarer: MakeRarer,
        parent: QObject | None = None,
        sentence_of: Callable[[Exception], str] = str,
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._is_whole = False
        self._make_rarer = make_rarer
        self._now_ns = now_ns
        self._sentence_of = sentence_of
        self._pages_of = pages_of
        self._contest = Contest()
        self._replaced: Event | None = None
        self._walls = WallTimes()
        self.console: Console | None = None
        self.keys = KeyFilter(now_ns, self)
        self.map_of: MapOf = _default_map_of
        self.hands = Hands(bridge.submit, now_ns, words, self)
        self.window = HostWindow(words, thumbnail, now_ns)
        self._wire_bridge(bridge)
        self._wire_window()

    @property
    def contest(self) -> Contest:
        """The contest as it is shown."""
        return self._contest

    def complete(self) -> None:
        """Make and wire forms and rarer panels, if they are not there."""
        if self._is_whole:
            return
        self._is_whole = True
        rarer = self._make_rarer(self._words, self._now_ns)
        self.window.complete(rarer)
        self._wire_forms()
        self.show = ShowDesk(
            rarer.show, self.window, self.hands, self._words, self._on_hall_wanted, self
        )
        self.show.know(self._walls)
        self.show.show_contest(self._contest)
        if self.console is not None:
            self.window.show_console(self.console)

    def show_contest(self, contest: Contest) -> None:
        """Show a contest as it is stored."""
        if contest.order != self._contest.order:
            self.keys.use(self.map_of(contest))
        self._contest = contest
        console = console_of(contest, self._words, self._pages_of(contest))
        self.console = console
        of_kind = console.elimination or console.acts or console.turns or console.obstacle
        if of_kind or console.ties:
            self.complete()
        self.keys.listen(listening_of(console))
        self.window.show_console(console)
        self.hands.show_console(console)
        if self._is_whole:
            self.show.show_contest(contest)

    def hold_clock(self) -> None:
        """Nobody is timed while the host cannot see the console."""
        self.hands.hold(self.hands.now_ns())

    def know_walls(self, walls: WallTimes) -> None:
        """What the clock on the wall said at instants of contest time, for the run of show."""
        self._walls = walls
        if self._is_whole:
            self.show.know(walls)

    def use_map_of(self, map_of: MapOf) -> None:
        """Whose keys count from now on; `map_of` gives the map of a contest."""
        self.map_of = map_of
        self.keys.use(map_of(self._contest))

    def say_opening(self, reopening: Reopen) -> None:
        """Tell the host that the program had been stopped without closing the contest."""
        if not reopening.clean:
            wall = reopening.stopped_wall[11:19]
            self.window.message.keep(self._words.say("host.not_closed", wall=wall))

    def _wire_bridge(self, bridge: Bridge) -> None:
        bridge.contest_changed.connect(self.show_contest)
        bridge.decided.connect(self._on_bridge_decided)
        bridge.refused.connect(self._on_bridge_refused)
        bridge.storing.connect(self._on_bridge_storing)

    def _wire_window(self) -> None:
        hands, window = self.hands, self.window
        self.keys.pressed.connect(hands.do)
        hands.marked.connect(window.show_mark)
        hands.said.connect(window.message.say)
        hands.form_wanted.connect(self._on_hands_form_wanted)
        hands.replacing_wanted.connect(self._on_hands_replacing_wanted)
        hands.resume_chosen.connect(window.resume.choose)
        window.covered.connect(self.hold_clock)
        window.next_button.clicked.connect(hands.click_next)
        window.actions_table.chosen.connect(hands.try_offer)
        window.resume.chosen.connect(hands.try_offer)
        window.grid.picked.connect(hands.pick)
        window.grid.tapped.connect(hands.tap)
        window.jury_button.clicked.connect(self._on_jury_wanted)
        window.hall_button.clicked.connect(self._on_hall_wanted)
        for key, wanted in (
            (Qt.Key.Key_F8, self._on_jury_wanted),
            (Qt.Key.Key_F6, self._on_hall_wanted),
            (Qt.Key.Key_F7, self._on_sheet_wanted),
        ):
            shortcut = QShortcut(QKeySequence(key), window)
            shortcut.activated.connect(wanted)
        for button in window.action_buttons():
            button.reached.connect(hands.say_reasons)

    def _wire_forms(self) -> None:
        hands, window = self.hands, self.window
        window.form.filled.connect(self._on_form_filled)
        window.seats.entered.connect(self._on_seats_entered)
        window.seats.left.connect(window.next_button.setFocus)
        window.marks.entered.connect(self._on_marks_entered)
        window.marks.left.connect(window.next_button.setFocus)
        window.choice.entered.connect(self._on_choice_entered)
        window.choice.left.connect(window.next_button.setFocus)
        window.keyword.entered.connect(self._on_keyword_entered)
        window.keyword.chosen.connect(hands.try_offer)
        window.keyword.left.connect(window.next_button.setFocus)
        window.ties.chosen.connect(hands.try_offer)
        window.hall.chosen.connect(hands.try_offer)
        window.hall.entered.connect(self._on_winner_entered)
        window.hall.left.connect(window.next_button.setFocus)
        window.spoken.entered.connect(self._on_spoken_entered)
        window.spoken.left.connect(window.next_button.setFocus)
        window.form.cancelled.connect(self._on_sheet_cancelled)
        window.replacing.chosen.connect(self._on_replacing_chosen)
        window.replacing.cancelled.connect(self._on_sheet_cancelled)
        window.jury.changed.connect(self._on_jury_changed)
        window.jury.filled.connect(self._on_jury_filled)
        window.jury.cancelled.connect(self._on_sheet_cancelled)

    def _on_bridge_decided(self, outcome: Outcome) -> None:
        self.hands.on_decided(outcome)
        if outcome.origin in (Origin.DRIFT, Origin.SLEPT):
            self.window.message.say(self._words.say(f"host.{outcome.origin.value}"), "fault")

    def _on_bridge_refused(self, outcome: Outcome) -> None:
        if outcome.failure is not None:
            why = self._words.say("host.not_stored", why=self._sentence_of(outcome.failure))
            self.window.message.say(why, "fault")
        elif outcome.origin is Origin.ASKED and not self.hands.is_quiet(outcome.command):
            reasons = (say_refusal(refusal, self._words) for refusal in outcome.refusals)
            self.window.message.say(" ".join(reasons), "why")

    def _on_bridge_storing(self, is_late: bool) -> None:
        self.window.message.keep(self._words.say("host.storing") if is_late else "")

    def _on_hands_form_wanted(self, offer: Offer) -> None:
        self.complete()
        self._replaced = None
        self._open_form(offer)

    def _on_hands_replacing_wanted(self, at: int) -> None:
        self.complete()
        step = self._contest.last_step
        offers = replacements_of(self._contest, self._words)
        if step is None or not offers:
            self.window.message.say(self._words.say("host.nothing_instead"), "why")
            return
        self._replaced = step.event
        self.window.middle.show_sheet(self.window.replacing)
        self.window.replacing.open(step_line(step, self._words), offers)
        # After the step was noted: holding the clock is a step too.
        self.hands.hold(at)

    def _on_replacing_chosen(self, offer: Offer) -> None:
        if offer.needs:
            self._open_form(offer)
        elif offer.command is not None:
            self._on_form_filled(offer.command)

    def _on_form_filled(self, command: Command) -> None:
        commands: tuple[Command, ...] = (command,)
        if self._replaced is not None:
            commands = commands_for(self._contest, self._replaced, command)
        self.window.middle.show_sheet(None)
        self.hands.complete(commands)

    def _on_seats_entered(self, command: Command) -> None:
        self.hands.complete((command,))

    def _on_marks_entered(self, command: Command) -> None:
        self.hands.complete((command,))

    def _on_sheet_wanted(self) -> None:
        """The field for the code of a mark sheet; without one the digits behind go nowhere."""
        if self._is_whole and self.window.marks.isVisible():
            self.window.marks.open_code()
            return
        self.keys.pass_over_scan()
        self.window.message.say(self._words.say("host.acts_code_none"))

    def _on_choice_entered(self, command: Command) -> None:
        self.hands.complete((command,))

    def _on_keyword_entered(self, command: Command) -> None:
        self.hands.complete((command,))

    def _on_hall_wanted(self) -> None:
        self.complete()
        if self.console is not None and self.console.hall is not None:
            self.window.hall.open()
        else:
            self.window.message.say(self._words.say("show.no_hall"), "why")

    def _on_winner_entered(self, command: Command) -> None:
        self.hands.complete((command,))

    def _on_spoken_entered(self, command: Command) -> None:
        self.hands.complete((command,))

    def _on_jury_wanted(self) -> None:
        self.complete()
        if self.console is not None and self.console.jury is not None:
            self.hands.hold(self.hands.now_ns())
            self.window.middle.show_sheet(self.window.jury)
            self.window.jury.open(self.console.jury, self.console.teams)

    def _on_jury_changed(self, deed: str, filled: Filled) -> None:
        # What is not typed yet must not hide the effect; the order of lots is not known yet.
        whole = replace(filled, reason=filled.reason or "…", name=filled.name or "…")
        command = None if deed.startswith("lots") else command_for(deed, whole, (), self._contest)
        lines = effect_lines(self._contest, command, self._words) if command else ()
        self.window.jury.show_effect(lines)

    def _on_jury_filled(self, deed: str, filled: Filled) -> None:
        command = command_for(deed, filled, lot_of(self._contest, deed), self._contest)
        self.window.middle.show_sheet(None)
        if command is not None:
            self.hands.complete((command,))

    def _on_sheet_cancelled(self) -> None:
        self.window.middle.show_sheet(None)

    def _open_form(self, offer: Offer) -> None:
        assert self.console is not None
        self.window.middle.show_sheet(self.window.form)
        self.window.form.open(offer, self.console.teams, self.hands.marked_team)


def _default_map_of(contest: Contest) -> KeyMap:
    return default_map(contest.order)
