"""Team keys are tried, learned and held together: one page for start page, wizard and console."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from contest.presentation.wording import Words
from contest.ui.keymaps import RESERVED, KeyMap
from contest.ui.team_keys.book import KeyBook
from contest.ui.team_keys.cells import KeyGrid, KeyTeam
from contest.ui.team_keys.ears import Ears
from contest.ui.team_keys.learning import (
    Slot,
    WithoutCode,
    slots_with,
)
from contest.ui.team_keys.pads import Pads, PadsState
from contest.ui.team_keys.telling import RemoteLine, Telling
from contest.ui.team_keys.trial import Mode, Trial
from contest.ui.widgets.buttons import DeskButton, set_state
from contest.ui.widgets.help_place import set_help
from contest.ui.widgets.labels import label

F1 = 59  # help, where no team has it


class KeysPanel(QFrame):
    """While it is shown it hears every key, and nothing else does.

    Signals:
        changed: the map is another one, and is kept
        heard: a team's key was heard
        left: back to where it was opened from
    """

    changed = Signal()
    heard = Signal()
    left = Signal()

    def __init__(
        self, words: Words, book: KeyBook, pads: Pads, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words, self._book, self._tell = words, book, Telling(words)
        self._contest = ""
        self._pad_names: tuple[str, ...] = ()
        self.trial = Trial(KeyMap(), (), ())
        self.grid = KeyGrid(words, ())
        self.ears = Ears(self)
        self.ears.pressed.connect(self._on_ears_pressed)
        self.ears.released.connect(self._on_ears_released)
        self.ears.escaped.connect(self.leave)
        self.ears.lets_help = self._lets_help
        self.setProperty("panel", "sheet")
        set_help(self, "keys")
        self.setAccessibleName(words.say("keys.title"))
        self._build()
        self._hear_pads(pads)

    @property
    def keys(self) -> KeyMap:
        """The map as it is now."""
        return self.trial.keys

    @property
    def said(self) -> str:
        """The line about the last press."""
        return self.message.text()

    def show_teams(self, contest: str, teams: Sequence[KeyTeam]) -> None:
        """The keys of these teams; `contest` names whose map it is."""
        self._contest = contest
        numbers = [team.number for team in teams]
        keys = self._book.map_for(contest, numbers)
        self.trial = Trial(keys, numbers, self._book.heard(contest))
        grid = KeyGrid(self._words, teams)
        grid.picked.connect(self._on_grid_picked)
        self._scroll.setWidget(grid)
        self.grid = grid
        self.go_to(Mode.TRY)

    def go_to(self, mode: Mode) -> None:
        """Try, learn, or hold together."""
        self.trial.go_to(mode)
        for one, button in self.modes.items():
            set_state(button, "on", on=one is mode)
        self._say("")
        self._show()

    def take_focus(self) -> None:
        """The first button: Enter must not do anything that was not looked for."""
        self.modes[Mode.TRY].setFocus()

    def show_pads(self, state: PadsState) -> None:
        """Which game pads there are, or why there are none."""
        self._pad_names = state.names
        self._pads.setText(self._tell.pads(state))
        self._show()

    def leave(self) -> None:
        """Back: from learning and holding to trying, from there out of the page."""
        if self.trial.mode is Mode.TRY:
            self.left.emit()
        else:
            self.go_to(Mode.TRY)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.ears.open()
        self._start_pads()

    def hideEvent(self, event: QHideEvent) -> None:
        self.ears.close()
        super().hideEvent(event)

    def _hear_pads(self, pads: Pads) -> None:
        self._start_pads = pads.start
        pads.changed.connect(self.show_pads)
        pads.pressed.connect(self._on_pads_pressed)
        self.show_pads(pads.state)

    def _build(self) -> None:
        say = self._words.say
        self._head = label("title", wraps=True)
        self.modes = {mode: DeskButton(say(f"keys.{mode.value}")) for mode in Mode}
        top = QHBoxLayout()
        for button in self.modes.values():
            button.clicked.connect(self._on_mode_clicked)
            top.addWidget(button, 1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self.grid)
        self.message = label("keys_said", wraps=True)
        self._advice = label("quiet", wraps=True)
        self.remote = RemoteLine(self._words)
        self._pads = label("small", wraps=True)
        column = QVBoxLayout(self)
        for part in (self._head, self.message):
            column.addWidget(part)
        column.insertLayout(1, top)
        column.addWidget(self._scroll, 1)
        column.addWidget(self._advice)
        column.addWidget(self.remote)
        column.addWidget(self._pads)
        column.addLayout(self._made_deeds())

    def _made_deeds(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.deeds: dict[str, DeskButton] = {}
        for name in ("leave", "undo", "reset", "skip", "buzz", "lost"):
            self.deeds[name] = button = DeskButton(self._words.say(f"keys.{name}"))
            button.clicked.connect(self.leave if name == "leave" else self._on_deed_clicked)
            row.addWidget(button, 1)
        return row

    # --- what is shown ---------------------------------------------------------------------

    def _show(self) -> None:
        trial = self.trial
        self.grid.show_keys(trial.keys, trial.counts)
        self.grid.light(trial.lit)
        self.grid.ask(trial.asked)
        self._bring(trial.asked[:1])
        self.remote.setVisible(trial.mode is Mode.TRY)
        self._head.setText(self._tell.heading(trial, self.grid.cells))
        self._advice.setText(self._tell.advice(trial))
        learns = trial.mode is Mode.LEARN
        for name in ("skip", "undo", "reset"):
            self.deeds[name].setVisible(learns)
        self.deeds["buzz"].setVisible(learns and bool(self._pad_names))
        self.deeds["undo"].setEnabled(bool(trial.learning.before))
        self.deeds["lost"].setVisible(trial.mode is Mode.HOLD and trial.holding.grip is not None)

    def _bring(self, slots: Sequence[Slot]) -> None:
        """Scroll to a key that is asked for or was pressed."""
        for slot in slots:
            if slot in self.grid.cells:
                self._scroll.ensureWidgetVisible(self.grid.cells[slot], 0, 8)

    def _say(self, text: str, kind: str = "") -> None:
        self.message.setText(text)
        set_state(self.message, "wrong", on=kind == "wrong")

    # --- what is heard ---------------------------------------------------------------------

    def _lets_help(self) -> bool:
        return self.trial.mode is not Mode.LEARN and not slots_with(self.keys, F1)

    def _on_ears_pressed(self, code: int, remote: str) -> None:
        if not code:
            self._say(self._tell.answer(WithoutCode()), "wrong")
            return
        press = self.trial.press(code)
        if press.answer is not None:
            self._say(self._tell.answer(press.answer), "" if press.is_taken else "wrong")
        elif press.slots:
            self._say(self._tell.heard(code, press.slots))
            self._bring(press.slots[:1])
        elif self.trial.mode is Mode.TRY:
            self.remote.hear(remote)
            known = bool(remote) or code in RESERVED
            self._say(self._tell.stranger(code, remote), "" if known else "wrong")
        if press.slots:
            self._book.note(self._contest, press.slots)
        if press.is_taken:
            self._keep()
        elif press.slots:
            self.heard.emit()
        self._show()

    def _on_ears_released(self, code: int) -> None:
        self.trial.release(code)
        self._show()

    def _on_pads_pressed(self, code: int, _at: object, down: bool) -> None:
        if self.isVisible():
            self.ears.take(code, down=down)

    def _keep(self) -> None:
        self._book.keep(self._contest, self.keys)
        self.changed.emit()

    # --- buttons ---------------------------------------------------------------------------

    def _on_mode_clicked(self) -> None:
        self.go_to(next(mode for mode, one in self.modes.items() if one is self.sender()))

    def _on_grid_picked(self, slot: Slot) -> None:
        if self.trial.mode is Mode.LEARN:
            self.trial.ask(slot)
            self._show()

    def _on_deed_clicked(self) -> None:
        match next(name for name, one in self.deeds.items() if one is self.sender()):
            case "skip":
                self.trial.skip()
            case "lost":
                self.trial.give_up()
            case "undo":
                self.trial.undo()
                self._keep()
            case "buzz":
                self.trial.use_buzz_sets(len(self._pad_names))
                self._keep()
            case "reset":
                self._book.forget(self._contest)
                self.trial.reset(self._book.map_for(self._contest, self.trial.numbers))
                self.changed.emit()
            case _:
                pass  # “leave” has a way of its own
        self._show()
