"""The teams, and the keys that enter their answers and say what is right."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from contest.domain.cue import BY_HAND
from contest.presentation.console import Console
from contest.presentation.wording import Words
from contest.ui.host.buttons import DeskButton, set_state
from contest.ui.host.entry import EntryMark
from contest.ui.host.panel import Panel, label
from contest.ui.host.team_row import TeamRow
from contest.ui.keys import Act, Clear, FillRest, Judged, Letter
from contest.ui.widgets.showing import set_shown

LETTERS = ("A", "B", "C", "D", "E", "F")


class _TapButton(DeskButton):
    """A button that stands for an act of the keyboard."""

    tapped = Signal(object)

    def __init__(self, text: str, act: Act) -> None:
        super().__init__(text)
        self._act = act
        self.setAccessibleName(text)
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.tapped.emit(self._act)


class _Rows(QScrollArea):
    """Where the rows stand. It measures them when it is shown, not whenever the style changes.

    To be measured they must be styled, and the window that is being styled does that once more.
    """

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.StyleChange and not self.isVisible():
            self.changeEvent(event)
            return True
        return super().event(event)


class TeamGrid(Panel):
    """One row a team; below, what the keys do now, and the same as buttons.

    Signals:
        picked: a row was pressed (team number)
        tapped: a button of a letter, `*`, clear or a verdict was pressed (an Act)
    """

    picked = Signal(int)
    tapped = Signal(object)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(words.say("host.teams"), parent)
        self._words = words
        self._console: Console | None = None
        self._mark = EntryMark()
        self._row_heights = (34, 48)
        self.rows: list[TeamRow] = []
        self._build()

    def show_console(self, console: Console) -> None:
        """Every team as it stands now."""
        self._console = console
        self._make_rows(len(console.teams))
        self._show()

    def show_mark(self, mark: EntryMark) -> None:
        """Which team the keys speak of."""
        if mark != self._mark:
            self._mark = mark
            self._show()

    def set_row_height(self, least: int, most: int) -> None:
        """How high a row is, in pixels; few teams get higher rows."""
        self._row_heights = (least, most)
        for row in self.rows:
            row.setMinimumHeight(least)
            row.setMaximumHeight(most)

    def _build(self) -> None:
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(1)
        self._column.addStretch(1)
        self._scroll = _Rows()
        self._scroll.setWidgetResizable(True)
        self._scroll.setAccessibleName(self._words.say("host.teams"))
        self._scroll.setWidget(content)
        self.body.addWidget(self._scroll, 1)
        self._hint = label("note", wraps=True)
        self.body.addWidget(self._hint)
        self.body.addWidget(self._made_letters())
        self.body.addWidget(self._made_verdicts())

    def _made_letters(self) -> QWidget:
        self._letters_row, row = _row()
        self.letters = {letter: self._button(letter, Letter(letter)) for letter in LETTERS}
        self.rest = self._button(self._words.say("host.rest"), FillRest())
        self.clear = self._button(self._words.say("host.clear"), Clear())
        for button in (*self.letters.values(), self.rest, self.clear):
            row.addWidget(button)
        return self._letters_row

    def _made_verdicts(self) -> QWidget:
        self._verdicts_row, row = _row()
        self.verdicts = {}
        for verdict in BY_HAND:
            button = self._button(self._words.say(f"host.mark_{verdict.value}"), Judged(verdict))
            button.setProperty("kind", verdict.value)
            self.verdicts[verdict] = button
            row.addWidget(button)
        return self._verdicts_row

    def _button(self, text: str, act: Act) -> DeskButton:
        button = _TapButton(text, act)
        button.tapped.connect(self.tapped)
        return button

    def _make_rows(self, count: int) -> None:
        while len(self.rows) < count:
            row = TeamRow(self._words)
            least, most = self._row_heights
            row.setMinimumHeight(least)
            row.setMaximumHeight(most)
            row.picked.connect(self.picked)
            self._column.insertWidget(len(self.rows), row, 100)
            self.rows.append(row)
        for place, row in enumerate(self.rows):
            set_shown(row, on=place < count)

    def _show(self) -> None:
        console, mark = self._console, self._mark
        if console is None:
            return
        placed = console.question is None and any(team.place > 1 for team in console.teams)
        for row, team in zip(self.rows, console.teams, strict=False):
            marked = team.number == mark.team and console.resume is None
            row.show_team(team, marked=marked, placed=placed)
            if marked:
                self._scroll.ensureWidgetVisible(row, 0, 4)
        for letter, button in self.letters.items():
            set_shown(button, on=letter in console.letters)
        can_mark = any(team.may_be_marked for team in console.teams)
        asks = console.resume is not None
        heard = console.obstacle is not None and console.obstacle.heard is not None
        set_shown(self._letters_row, on=bool(console.letters) and not asks)
        set_shown(
            self._verdicts_row,
            on=can_mark and (console.judges or not console.letters) and not asks and not heard,
        )
        set_shown(self.rest, on=console.entry_kind == "boards" and not console.several)
        set_state(self.rest, "on", on=mark.fills_rest)
        hint = self._hint_of(console, mark)
        self._hint.setText(hint)
        set_shown(self._hint, on=bool(hint))

    def _hint_of(self, console: Console, mark: EntryMark) -> str:
        """What the keys do now, in words."""
        say = self._words.say
        marked = next((team for team in console.teams if team.number == mark.team), None)
        team = f"{marked.number} {marked.short}" if marked else ""
        if console.obstacle is not None and console.obstacle.heard is not None:
            heard = console.obstacle.heard
            return say("host.hint_keyword", team=f"{heard.number} {heard.short}")
        if console.resume is not None or console.question is None:
            return ""
        letters = " ".join(console.letters)
        if console.several:
            name = "hint_several" if team else "hint_several_pick"
            return say(f"host.{name}", team=team, letters=letters)
        if console.letters and console.entry_kind == "boards":
            if mark.fills_rest:
                return say("host.hint_rest", letters=letters)
            name = "hint_letter" if team else "hint_all_in"
            return say(f"host.{name}", team=team, letters=letters)
        if console.judges:
            return say("host.hint_judge", team=team) if team else say("host.hint_pick")
        if console.takes == "buzz" and console.phase == "open":
            return say(f"host.{_hint_of_buzz(console)}")
        if console.letters:
            return say(f"host.hint_{console.entry_kind}")
        return say("host.hint_correct") if console.phase == "revealed" else ""


def _hint_of_buzz(console: Console) -> str:
    """The name of what is said while a team's key, or its typed number, is its buzzer."""
    if console.obstacle is not None:
        return "hint_press"
    return "hint_buzz_keys" if console.entry_kind == "keys" else "hint_buzz"


def _row() -> tuple[QWidget, QHBoxLayout]:
    """A row of buttons that can be hidden as a whole."""
    widget = QWidget()
    row = QHBoxLayout(widget)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(4)
    return widget, row
