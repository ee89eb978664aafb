"""The run of show as a sheet: times, jumps and repeats, breaks, and a message to the hall."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from contest.domain import jury_commands as j
from contest.domain.handling.show import MESSAGE_LIMIT
from contest.domain.order_commands import DrawOrder
from contest.domain.show_commands import PlanStart, ShowMessage
from contest.domain.stage import Scene
from contest.domain.state import Contest
from contest.domain.typed import time_of_day
from contest.presentation.next_order import draw_key, order_on_paper
from contest.presentation.offers import Offer
from contest.presentation.run_of_show import RoundOffers, RunOfShow, ShowLine, round_offers
from contest.presentation.wording import Words
from contest.ui.host.buttons import DeskButton, set_state
from contest.ui.host.panel import Sheet, label
from contest.ui.widgets.help_place import set_help

_SIGNS = {"done": "✓", "now": "▶", "ahead": "○"}
_COLUMNS = ("round", "planned_column", "real_column", "length_column")
_USUAL_MINUTES = "10"
_MOST = {"intermission": 3, "message": MESSAGE_LIMIT, "plan_start": 5, "paper": 60}


class RoundTable(QTableWidget):
    """The rounds in order; only arrows are its own, every other key is the sheet's."""

    _MINE = frozenset(
        {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Tab,
         Qt.Key.Key_Backtab}
    )  # fmt: skip

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in self._MINE:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().currentChanged(current, previous)
        # Nothing is typed here, whatever Qt thinks of its cells: typing programs stay away.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)


class ShowSheet(Sheet):
    """Opened by F2, it stands in the place of the question; a letter does each thing in it.

    Signals:
        chosen: an offer that was tried, open or locked
        entered: a command, complete but for its instant
        hall_wanted: the host wants to ask the audience
        left: back to the console
    """

    chosen = Signal(object)
    entered = Signal(object)
    hall_wanted = Signal()
    left = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_help(self, "show")
        self._words = words
        self._value: RunOfShow | None = None
        self._asked = ""  # what the line is typed for: an offer's id, or nothing
        self._build()

    def open(self) -> None:
        """Begin with the round that runs, or with the first that is ahead."""
        self._ask("")
        self.show()
        states = [line.state for line in self._value.lines] if self._value else []
        place = next((at for at, state in enumerate(states) if state in ("now", "ahead")), 0)
        self.table.setCurrentCell(place, 0)
        self._show_row()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_run(self, value: RunOfShow) -> None:
        """The rounds and their times as they are now; what is being typed stays."""
        before, self._value = self._value, value
        if before is None or before.lines != value.lines:
            self._fill(value.lines)
        plan = value.told or (self._words.say("show.no_plan") if value.plan.is_open else "")
        self._told.setText(plan)
        set_state(self._told, "late", on=value.is_late)
        for button, scene in zip(self._breaks, value.breaks, strict=True):
            on = isinstance(scene.command, j.Interrupt)
            button.setText(self._words.say(f"show.{_BREAK_KEYS[scene.id]}") if on else scene.label)
            _lock(button, scene)
        _lock(self._message, value.clear if value.message else value.say)
        name = "do_clear" if value.message else "message_key"
        self._message.setText(self._words.say(f"show.{name}"))
        _lock(self._start, value.plan)
        self._order.setText(draw_key(value.contest, self._words))
        self._order.setAccessibleName(value.order.label)
        _lock(self._order, value.order)
        _lock(self._paper, value.paper)
        self._show_row()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        deed = self._deeds.get(Qt.Key(event.key()))
        if deed is not None and not self._line.hasFocus():
            deed()
        else:
            super().keyPressEvent(event)

    @property
    def line(self) -> QLineEdit:
        """Where minutes, a message or a time of day is typed."""
        return self._line

    def _takes_enter(self) -> bool:
        if self._asked:
            self._submit()
        else:
            self._on_enter_clicked()
        return True

    def _takes_escape(self) -> bool:
        if self._asked:
            self._ask("")
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.hide()
            self.left.emit()
        return True

    # --- building --------------------------------------------------------------------------

    def _build(self) -> None:
        say = self._words.say
        self.setAccessibleName(say("show.title"))
        grid = QGridLayout(self)
        grid.setContentsMargins(10, 8, 10, 8)
        grid.setSpacing(6)
        self._told = label("title", wraps=True)
        grid.addWidget(self._told, 0, 0)
        grid.addWidget(label("quiet", say("show.hint"), wraps=True), 1, 0)
        self.table = self._made_table()
        grid.addWidget(self.table, 2, 0)
        self._enter, self._repeat = self._button("enter_button"), self._button("repeat_button")
        self._breaks = [self._button(name) for name in _BREAK_KEYS.values()]
        self._message, self._hall = self._button("message_key"), self._button("hall_key")
        self._order = DeskButton(say("order.key_draw"))
        self._start = self._button("start_key")
        self._paper = DeskButton(say("order.key_paper"))
        self._paper.setAccessibleName(say("order.do_paper"))
        said, drawn = (self._message, self._hall), (self._order, self._paper)
        rows = ((self._enter, self._repeat, self._start), self._breaks, said, drawn)
        for place, row in enumerate(rows, 3):
            line = QHBoxLayout()
            for button in row:
                line.addWidget(button, 1)
            grid.addLayout(line, place, 0)
        self._caption, self._line = label("quiet", wraps=True), QLineEdit()
        # Qt's own menu has no Vietnamese; Ctrl+C and Ctrl+V work without it.
        self._line.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._fault = label("note", wraps=True)
        for place, part in enumerate((self._caption, self._line, self._fault), 7):
            grid.addWidget(part, place, 0)
        grid.setRowStretch(2, 1)
        self._wire()

    def _made_table(self) -> RoundTable:
        table = RoundTable(0, len(_COLUMNS))
        table.setHorizontalHeaderLabels([self._words.say(f"show.{name}") for name in _COLUMNS])
        table.setAccessibleName(self._words.say("show.title"))
        table.verticalHeader().hide()
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        return table

    def _button(self, name: str) -> DeskButton:
        made = DeskButton(self._words.say(f"show.{name}"))
        made.setAccessibleName(made.text())
        return made

    def _wire(self) -> None:
        self._enter.clicked.connect(self._on_enter_clicked)
        self._repeat.clicked.connect(self._on_repeat_clicked)
        deeds = (self._on_intermission, self._on_technical, self._on_deliberation)
        for button, deed in zip(self._breaks, deeds, strict=True):
            button.clicked.connect(deed)
        self._message.clicked.connect(self._on_message)
        self._hall.clicked.connect(self.hall_wanted)
        self._start.clicked.connect(self._on_start)
        self._order.clicked.connect(self._on_order)
        self._paper.clicked.connect(self._on_paper)
        self.table.currentCellChanged.connect(self._show_row)
        self.table.cellDoubleClicked.connect(self._on_enter_clicked)
        self._deeds = {
            Qt.Key.Key_T: self._on_repeat_clicked,
            Qt.Key.Key_G: self._on_intermission,
            Qt.Key.Key_K: self._on_technical,
            Qt.Key.Key_H: self._on_deliberation,
            Qt.Key.Key_N: self._on_message,
            Qt.Key.Key_A: self.hall_wanted.emit,
            Qt.Key.Key_B: self._on_start,
            Qt.Key.Key_S: self._on_order,
            Qt.Key.Key_P: self._on_paper,
        }

    # --- what is shown ---------------------------------------------------------------------

    def _fill(self, lines: tuple[ShowLine, ...]) -> None:
        place = max(0, self.table.currentRow())
        self.table.setRowCount(len(lines))
        for row, line in enumerate(lines):
            title = f"{_SIGNS[line.state]} {line.title}"
            for column, text in enumerate((title, line.planned, line.real, line.length)):
                item = QTableWidgetItem(text)
                font = item.font()
                font.setBold(line.state == "now")
                item.setFont(font)
                item.setToolTip(line.title)
                self.table.setItem(row, column, item)
        self.table.setCurrentCell(min(place, len(lines) - 1), 0)

    def _show_row(self) -> None:
        """What may be done with the round that is chosen, and why not."""
        offers = self._chosen() if self.isVisible() else None
        if offers is not None:
            _lock(self._enter, offers.enter)
            _lock(self._repeat, offers.repeat)

    def _chosen(self) -> RoundOffers | None:
        if self._value is None:
            return None
        return round_offers(self._value, self.table.currentRow(), self._words)

    # --- what is done ----------------------------------------------------------------------

    def _on_enter_clicked(self) -> None:
        offers = self._chosen()
        if offers is not None:
            self._try(offers.enter)

    def _on_repeat_clicked(self) -> None:
        offers = self._chosen()
        if offers is not None:
            self._try(offers.repeat)

    def _on_intermission(self) -> None:
        self._break(0)

    def _on_technical(self) -> None:
        self._break(1)

    def _on_deliberation(self) -> None:
        self._break(2)

    def _break(self, place: int) -> None:
        if self._value is None:
            return
        wanted = self._value.breaks[place]
        begins = wanted.is_open and isinstance(wanted.command, j.Interrupt)
        if begins and wanted.id == Scene.INTERMISSION.value:
            self._ask(wanted.id, _USUAL_MINUTES)
        else:
            self._try(wanted)

    def _on_message(self) -> None:
        if self._value is None:
            return
        if self._value.message:
            self._try(self._value.clear)
        elif self._value.say.is_open:
            self._ask("message")
        else:
            self._try(self._value.say)

    def _on_start(self) -> None:
        if self._value is not None and self._value.plan.is_open:
            self._ask("plan_start", self._value.starts)
        elif self._value is not None:
            self._try(self._value.plan)

    def _on_order(self) -> None:
        if self._value is not None:
            self._try(self._value.order)

    def _on_paper(self) -> None:
        if self._value is not None and self._value.paper.is_open:
            self._ask("paper")
        elif self._value is not None:
            self._try(self._value.paper)

    def _try(self, wanted: Offer) -> None:
        """What is locked is said with the sheet open; what is done leads back to the evening."""
        if wanted.is_open and not wanted.needs:
            self.hide()
            self.left.emit()
        self.chosen.emit(wanted)

    def _ask(self, what: str, text: str = "") -> None:
        """Let something be typed, or nothing any more."""
        self._asked = what
        for part in (self._caption, self._line):
            part.setVisible(bool(what))
        self._fault.hide()
        if not what:
            return
        caption = self._words.say(_CAPTIONS[what], most=MESSAGE_LIMIT, teams=self._teams())
        self._caption.setText(caption)
        self._line.setAccessibleName(caption)
        self._line.setMaxLength(_MOST[what])
        example = _EXAMPLES.get(what)
        self._line.setPlaceholderText(self._words.say(example) if example else "")
        self._line.setText(text)
        self._line.selectAll()
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _submit(self) -> None:
        if self._value is None:
            return
        contest = self._value.contest
        command = _command_of(self._asked, self._line.text().strip(), contest)
        if command is None:
            fault = self._words.say(_FAULTS[self._asked], count=len(contest.order))
            self._fault.setText(fault)
            self._fault.show()
            return
        stays = self._asked == "plan_start"
        self._ask("")
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        if not stays:
            self.hide()
            self.left.emit()
        self.entered.emit(command)

    def _teams(self) -> str:
        """All teams in short, as they are numbered now."""
        teams = self._value.contest.teams if self._value else ()
        return ", ".join(team.short for team in teams)


_BREAK_KEYS = {
    Scene.INTERMISSION.value: "intermission_key",
    Scene.TECHNICAL.value: "technical_key",
    Scene.DELIBERATION.value: "deliberation_key",
}
_CAPTIONS = {
    "intermission": "show.minutes_field", "message": "show.message_field",
    "plan_start": "show.start_field", "paper": "order.paper_field",
}  # fmt: skip
_FAULTS = {
    "intermission": "show.intermission_wrong", "message": "show.message_wrong",
    "plan_start": "show.plan_start_wrong", "paper": "order.paper_wrong",
}  # fmt: skip
_EXAMPLES = {"message": "show.message_example", "paper": "order.paper_example"}


def _command_of(
    asked: str, text: str, contest: Contest
) -> PlanStart | ShowMessage | DrawOrder | j.Interrupt | None:
    """The command of what was typed; None where it is none."""
    match asked:
        case "paper":
            return order_on_paper(contest, text)
        case "message":
            return ShowMessage(0, text) if text else None
        case "plan_start":
            start = time_of_day(text)
            return None if start is None else PlanStart(0, start)
        case "intermission" if text.isascii() and text.isdecimal() and int(text) <= 120:
            return j.Interrupt(0, Scene.INTERMISSION, 60 * int(text) or None)
        case _:
            return None


def _lock(button: DeskButton, wanted: Offer) -> None:
    button.setToolTip("\n".join(wanted.reasons))
    button.setAccessibleDescription(" ".join(wanted.reasons))
    set_state(button, "locked", on=not wanted.is_open)
