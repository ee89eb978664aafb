"""Acts before a jury on the console: the stopwatch, and mark sheets typed judge by judge."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from contest.domain.act_commands import CheckMarks, EnterMarks, ExcuseJudge, SetStopwatch
from contest.presentation.console import Console
from contest.presentation.panels.acts import ActSheets, ActsPanel, SheetRow, marks_of
from contest.presentation.panels.sheet_codes import SheetFault
from contest.presentation.projection_acts import clock_face, elapsed_ms
from contest.presentation.wording import Words
from contest.ui.host.buttons import DeskButton
from contest.ui.host.code_field import CodeField
from contest.ui.host.panel import Panel, label
from contest.ui.keys import KEEPS_KEYS

_CODE_WIDTH = 96  # pixels: the hint in the field
_LEAST_SHEETS = 24  # pixels: a judge, and that there are more


class MarksPanel(Panel):
    """The sheet of one judge at a time: a mark, Enter, the next criterion, the next judge.

    In two-person entry the second person types into empty fields and signs with initials.
    Refusals of the rules come back in words on the message line. Hidden in other rounds.

    Signals:
        entered: a command, complete but for its instant
        left: the host is done here; the keys belong to the question again
    """

    entered = Signal(object)
    left = Signal()

    def __init__(
        self, words: Words, now_ns: Callable[[], int], parent: QWidget | None = None
    ) -> None:
        super().__init__(words.say("host.acts"), parent)
        self.setProperty(KEEPS_KEYS, True)
        self._words = words
        self._now_ns = now_ns
        self._value: ActsPanel | None = None
        self._fields: list[QLineEdit] = []
        self._build()
        self._tick = QTimer(self)
        self._tick.setInterval(200)
        self._tick.timeout.connect(self._show_time)
        self.hide()

    def show_console(self, console: Console) -> None:
        """Show the acts, keeping the chosen one and what is being typed."""
        value, known = console.acts, len(self._value.acts) if self._value else 0
        self._value = value
        self.setVisible(value is not None)
        if value is None:
            self._tick.stop()
            return
        if len(value.columns) != len(self._fields):
            self._make_fields(value)
        self._fill(self.act, [(one.name, one.team) for one in value.acts])
        if len(value.acts) > known:
            self.act.setCurrentIndex(len(value.acts) - 1)
        self._start.setEnabled(value.start.is_open)
        self._stop.setEnabled(value.stop.is_open)
        self._start.setToolTip("\n".join(value.start.reasons))
        self._stop.setToolTip("\n".join(value.stop.reasons))
        self._back.setEnabled(value.turn_back.is_open)
        self._next.setEnabled(value.next_act.is_open)
        self._show_act()
        self._show_time()
        running = value.stopwatch is not None and value.stopwatch.running
        (self._tick.start if running else self._tick.stop)()

    def open_code(self) -> None:
        """Take the code of a sheet: a scanner types digits and Enter, which here is never Next."""
        self.code.clear()
        self.code.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _takes_enter(self) -> bool:
        (self._open_sheet if self.code.hasFocus() else self._go_on)()
        return True

    def _takes_escape(self) -> bool:
        self.left.emit()
        return True

    def _build(self) -> None:
        say = self._words.say
        self.act, self.judge, self.way = QComboBox(), QComboBox(), QComboBox()
        for box, name in ((self.act, "act"), (self.judge, "judge"), (self.way, "way")):
            box.setAccessibleName(say(f"host.acts_{name}"))
            box.activated.connect(self._show_act)
        for way in ("first", "second", "excuse", "time"):
            self.way.addItem(say(f"host.acts_{way}"), way)
        self._time, self._note = label("title"), label("note", wraps=True)
        self._sheets = label("quiet", wraps=True)
        self._signed = self._line("host.acts_signed")
        self.code = self._line("host.acts_code", CodeField())
        row, watch = QHBoxLayout(), QHBoxLayout()
        for box in (self.act, self.judge, self.way):
            row.addWidget(box, 1)
        self._start, self._stop = self._button("start"), self._button("stop")
        self._back, self._next = self._button("back"), self._button("next")
        self.code.setMinimumWidth(_CODE_WIDTH)
        watch.addWidget(self._time, 1)
        watch.addWidget(self.code, 1)
        for button in (self._start, self._stop, self._back, self._next):
            watch.addWidget(button)
        self._grid = QGridLayout()
        self.body.addLayout(watch)
        self.body.addLayout(row)
        self.body.addLayout(self._grid)
        self.body.addWidget(self._signed)
        self.body.addWidget(self._note)
        self.body.addWidget(self._made_scroll(), 1)
        self._start.clicked.connect(self._on_start_clicked)
        self._stop.clicked.connect(self._on_stop_clicked)
        self._back.clicked.connect(self._on_back_clicked)
        self._next.clicked.connect(self._on_next_clicked)

    def _made_scroll(self) -> QScrollArea:
        """Nine judges in a low window: their lines scroll, the fields keep their height."""
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 4, 0)
        column.addWidget(self._sheets)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName(self._words.say("host.acts_judge"))
        scroll.setMinimumHeight(_LEAST_SHEETS)
        scroll.setWidget(content)
        return scroll

    def _button(self, name: str) -> DeskButton:
        return DeskButton(self._words.say(f"host.acts_{name}_button"))

    def _line(self, name: str, field: QLineEdit | None = None) -> QLineEdit:
        line = field or QLineEdit()
        line.setMaxLength(80)
        line.setAccessibleName(self._words.say(name))
        line.setPlaceholderText(line.accessibleName())
        line.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        return line

    def _make_fields(self, value: ActsPanel) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self._fields = []
        for place, column in enumerate(value.columns):
            field = QLineEdit()
            field.setMaxLength(6)
            field.setAccessibleName(column.title)
            field.setPlaceholderText(column.range)
            field.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
            self._grid.addWidget(label("quiet", column.title), 0, place)
            self._grid.addWidget(field, 1, place)
            self._fields.append(field)

    def _fill(self, box: QComboBox, items: list[tuple[str, int]]) -> None:
        if [(box.itemText(at), box.itemData(at)) for at in range(box.count())] == items:
            return
        chosen = box.currentData()
        box.clear()
        for text, data in items:
            box.addItem(text, data)
        box.setCurrentIndex(max(0, box.findData(chosen)))

    def _show_act(self) -> None:
        value, sheets = self._value, self._chosen()
        if value is None or sheets is None:
            self._note.setText("")
            self._sheets.setText("")
            return
        self._fill(self.judge, [(row.name, row.judge) for row in sheets.rows])
        way = self.way.currentData()
        for field in self._fields:
            field.setVisible(way in ("first", "second"))
        self._signed.setVisible(way != "first")
        self._signed.setPlaceholderText(self._words.say(f"host.acts_signed_{way}"))
        self._note.setText(sheets.note)
        self._sheets.setText("\n".join(map(_row_line, sheets.rows)))

    def _chosen(self) -> ActSheets | None:
        acts = self._value.acts if self._value else ()
        return next((one for one in acts if one.team == self.act.currentData()), None)

    def _show_time(self) -> None:
        watch = self._value.stopwatch if self._value else None
        if watch is None:
            self._time.setText("")
            return
        seconds = elapsed_ms(watch, self._now_ns()) // 1000
        reached = [step.text for step in watch.steps if step.from_s <= seconds]
        self._time.setText(" · ".join((clock_face(seconds), *reached[-1:])))

    def _go_on(self) -> None:
        """Enter: to the next empty field of the sheet, or give the whole sheet."""
        if self.way.currentData() in ("first", "second"):
            for field in self._fields:
                if marks_of(field.text()) is None:
                    if field.text():
                        self._note.setText(self._words.say("host.acts_no_number"))
                    field.setFocus(Qt.FocusReason.OtherFocusReason)
                    return
            if self.way.currentData() == "second" and not self._signed.text().strip():
                self._signed.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        self._submit()

    def _open_sheet(self) -> None:
        """To the form of a printed sheet: its act, its judge, the first mark."""
        text = self.code.text()
        self.code.clear()
        if self._value is None or not text.strip():
            return
        place = self._value.codes.place(text)
        if isinstance(place, SheetFault):
            title = self._value.codes.round_of(text)
            said = self._words.say(f"host.acts_code_{place.value}", code=text, round=title)
            self._note.setText(said)
            return
        # What was typed for another sheet must not be given to this one: a scanner may send
        # Enter twice.
        for field in self._fields:
            field.clear()
        self.act.setCurrentIndex(self.act.findData(place.team))
        self._show_act()
        self.judge.setCurrentIndex(self.judge.findData(place.judge))
        if self.way.currentData() in ("excuse", "time"):
            self.way.setCurrentIndex(0)
        self._show_act()
        if self._fields:
            self._fields[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _submit(self) -> None:
        team, judge, text = self.act.currentData(), self.judge.currentData(), self._signed.text()
        value = self._value
        if value is None or team is None or judge is None:
            return
        typed = [marks_of(field.text()) for field in self._fields]
        names = (column.id for column in value.columns)
        marks = tuple(
            (name, points) for name, points in zip(names, typed, strict=True) if points is not None
        )
        match self.way.currentData():
            case "first":
                self.entered.emit(EnterMarks(0, judge, marks, team))
            case "second":
                self.entered.emit(CheckMarks(0, judge, marks, text.strip(), team))
            case "excuse":
                self.entered.emit(ExcuseJudge(0, judge, text.strip(), team))
            case _:
                if text.strip().isdecimal():
                    self.entered.emit(SetStopwatch(0, int(text)))
        self._clear()

    def _clear(self) -> None:
        """Ready for the next judge; the initials stay with the person who signs."""
        for field in self._fields:
            field.clear()
        if self.way.currentData() in ("excuse", "time"):
            self._signed.clear()
            self.way.setCurrentIndex(0)
        elif self.judge.count():
            self.judge.setCurrentIndex((self.judge.currentIndex() + 1) % self.judge.count())
        self._show_act()
        if self._fields:
            self._fields[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_start_clicked(self) -> None:
        if self._value is not None:
            self.entered.emit(self._value.start.command)

    def _on_stop_clicked(self) -> None:
        if self._value is not None:
            self.entered.emit(self._value.stop.command)

    def _on_back_clicked(self) -> None:
        if self._value is not None:
            self.entered.emit(self._value.turn_back.command)

    def _on_next_clicked(self) -> None:
        if self._value is not None:
            self.entered.emit(self._value.next_act.command)


def _row_line(row: SheetRow) -> str:
    """One judge in one line: name, marks, sum, and what is still to do."""
    marks = " · ".join(mark or "–" for mark in row.marks)
    return f"{row.judge}. {row.name}: {marks} {f'= {row.sum}' if row.sum else ''} ({row.note})"
