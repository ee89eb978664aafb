"""Team keys are tried, learned and held together: one page for start page, wizard and console."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from contest.presentation.wording import Words
from contest.ui.keymaps import RESERVED, KeyMap, keyboards_for, with_buzz_set
from contest.ui.team_keys.book import KeyBook
from contest.ui.team_keys.cells import KeyGrid, KeyTeam
from contest.ui.team_keys.ears import Ears
from contest.ui.team_keys.holding import Holding, holding_for
from contest.ui.team_keys.learning import (
    Learning,
    Slot,
    Taken,
    WithoutCode,
    code_of,
    learning_for,
    slots_with,
)
from contest.ui.team_keys.pads import Pads, PadsState
from contest.ui.team_keys.telling import RemoteLine, Telling
from contest.ui.widgets.buttons import DeskButton, set_state
from contest.ui.widgets.help_place import set_help
from contest.ui.widgets.labels import label

F1 = 59  # help, where no team has it


class Mode(Enum):
    """What a press does here."""

    TRY = "try"
    LEARN = "learn"
    HOLD = "hold"


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
        self._teams: tuple[KeyTeam, ...] = ()
        self._learning = Learning(KeyMap(), ())
        self._holding = Holding(KeyMap(), ())
        self._counts: Counter[Slot] = Counter()
        self._lit: dict[int, tuple[Slot, ...]] = {}
        self._pad_names: tuple[str, ...] = ()
        self.mode = Mode.TRY
        self.grid = KeyGrid(words, ())
        self.ears = Ears(self)
        self.ears.pressed.connect(self._on_ears_pressed)
        self.ears.released.connect(self._on_ears_released)
        self.ears.escaped.connect(self.leave)
        self.ears.lets_help = self._lets_help
        self.setProperty("sheet", True)
        set_help(self, "keys")
        self.setAccessibleName(words.say("keys.title"))
        self._build()
        self._hear_pads(pads)

    @property
    def keys(self) -> KeyMap:
        """The map as it is now."""
        return self._learning.keys

    @property
    def said(self) -> str:
        """The line about the last press."""
        return self.message.text()

    def show_teams(self, contest: str, teams: Sequence[KeyTeam]) -> None:
        """The keys of these teams; `contest` names whose map it is."""
        self._contest, self._teams = contest, tuple(teams)
        self._counts = Counter(dict.fromkeys(self._book.heard(contest), 1))
        numbers = [team.number for team in teams]
        self._learning = learning_for(self._book.map_for(contest, numbers), numbers)
        grid = KeyGrid(self._words, teams)
        grid.picked.connect(self._on_grid_picked)
        self._scroll.setWidget(grid)
        self.grid = grid
        self.go_to(Mode.TRY)

    def go_to(self, mode: Mode) -> None:
        """Try, learn, or hold together."""
        self.mode = mode
        numbers = [team.number for team in self._teams]
        if mode is Mode.LEARN:
            self._learning = learning_for(self.keys, numbers)
        if mode is Mode.HOLD:
            self._holding = holding_for(self.keys, numbers)
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
        if self.mode is Mode.TRY:
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
        for name, done in (
            ("leave", self.leave),
            ("undo", self._on_undo_clicked),
            ("reset", self._on_reset_clicked),
            ("skip", self._on_skip_clicked),
            ("buzz", self._on_buzz_clicked),
            ("lost", self._on_lost_clicked),
        ):
            self.deeds[name] = button = DeskButton(self._words.say(f"keys.{name}"))
            button.clicked.connect(done)
            row.addWidget(button, 1)
        return row

    # --- what is shown ---------------------------------------------------------------------

    def _show(self) -> None:
        self.grid.show_keys(self.keys, self._counts)
        self.grid.light([slot for slots in self._lit.values() for slot in slots])
        asked = self._asked()
        self.grid.ask(asked)
        self._bring(asked[:1])
        self.remote.setVisible(self.mode is Mode.TRY)
        self._head.setText(self._heading())
        self._advice.setText(self._advice_text())
        learns = self.mode is Mode.LEARN
        for name in ("skip", "undo", "reset"):
            self.deeds[name].setVisible(learns)
        self.deeds["buzz"].setVisible(learns and bool(self._pad_names))
        self.deeds["undo"].setEnabled(bool(self._learning.before))
        self.deeds["lost"].setVisible(self.mode is Mode.HOLD and self._holding.grip is not None)

    def _heading(self) -> str:
        match self.mode:
            case Mode.LEARN:
                return self._tell.learning(self._learning)
            case Mode.HOLD:
                return self._tell.holding(self._holding)
            case Mode.TRY:
                every = [slot for slot in self.grid.cells if code_of(self.keys, slot)]
                return self._tell.trying(
                    len([one for one in every if self._counts[one]]), len(every)
                )

    def _advice_text(self) -> str:
        if self.mode is Mode.HOLD:
            return self._tell.faults(self._holding)
        count = keyboards_for(len(self._teams))
        name = "learn_hint" if self.mode is Mode.LEARN else "try_hint"
        return self._words.say(f"keys.{name}", count=count)

    def _bring(self, slots: Sequence[Slot]) -> None:
        """Scroll to a key that is asked for or was pressed."""
        for slot in slots:
            if slot in self.grid.cells:
                self._scroll.ensureWidgetVisible(self.grid.cells[slot], 0, 8)

    def _asked(self) -> tuple[Slot, ...]:
        if self.mode is Mode.LEARN:
            return (self._learning.wanted,) if self._learning.wanted else ()
        return self._holding.missing if self.mode is Mode.HOLD else ()

    def _say(self, text: str, kind: str = "") -> None:
        self.message.setText(text)
        set_state(self.message, "wrong", on=kind == "wrong")

    # --- what is heard ---------------------------------------------------------------------

    def _lets_help(self) -> bool:
        return self.mode is not Mode.LEARN and not slots_with(self.keys, F1)

    def _on_ears_pressed(self, code: int, remote: str) -> None:
        if not code:
            self._say(self._tell.answer(WithoutCode()), "wrong")
        elif self.mode is Mode.LEARN:
            self._learn(code)
        else:
            slots = slots_with(self.keys, code)
            if slots:
                self._hear(code, slots)
            if self.mode is Mode.HOLD:
                self._holding = self._holding.pressed(code)
            elif not slots:
                self.remote.hear(remote)
                known = bool(remote) or code in RESERVED
                self._say(self._tell.stranger(code, remote), "" if known else "wrong")
        self._show()

    def _on_ears_released(self, code: int) -> None:
        self._lit.pop(code, None)
        self._holding = self._holding.released(code)
        self._show()

    def _on_pads_pressed(self, code: int, _at: object, down: bool) -> None:
        if self.isVisible():
            self.ears.take(code, down=down)

    def _hear(self, code: int, slots: tuple[Slot, ...]) -> None:
        self._lit[code] = slots
        self._counts.update(slots)
        self._book.note(self._contest, slots)
        self._say(self._tell.heard(code, slots))
        self._bring(slots[:1])
        self.heard.emit()

    def _learn(self, code: int) -> None:
        self._learning, answer = self._learning.hearing(code)
        if answer is not None:
            self._say(self._tell.answer(answer), "" if isinstance(answer, Taken) else "wrong")
        if isinstance(answer, Taken):
            self._lit[code] = (answer.slot,)
            self._counts[answer.slot] = 1
            self._book.note(self._contest, (answer.slot,))
            self._keep()

    def _keep(self) -> None:
        self._book.keep(self._contest, self.keys)
        self.changed.emit()

    # --- buttons ---------------------------------------------------------------------------

    def _on_mode_clicked(self) -> None:
        self.go_to(next(mode for mode, one in self.modes.items() if one is self.sender()))

    def _on_grid_picked(self, slot: Slot) -> None:
        if self.mode is Mode.LEARN:
            self._learning = self._learning.asking(slot)
            self._show()

    def _on_skip_clicked(self) -> None:
        self._learning = self._learning.skipping()
        self._show()

    def _on_buzz_clicked(self) -> None:
        numbers = [team.number for team in self._teams][: 4 * len(self._pad_names)]
        self._learning = self._learning.using(with_buzz_set(self.keys, numbers))
        self._keep()
        self._show()

    def _on_lost_clicked(self) -> None:
        self._holding = self._holding.given_up()
        self._show()

    def _on_undo_clicked(self) -> None:
        self._learning = self._learning.undone()
        self._keep()
        self._show()

    def _on_reset_clicked(self) -> None:
        before = self._learning
        self._book.forget(self._contest)
        numbers = [team.number for team in self._teams]
        keys = self._book.map_for(self._contest, numbers)
        # What was learned comes back with one step of undo.
        self._learning = Learning(before.keys, before.slots).using(keys)
        self._counts.clear()
        self.changed.emit()
        self._show()
