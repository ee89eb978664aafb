"""The MC's window: large type, the answer in it, and a band that says it is not for the hall."""

from __future__ import annotations

from collections.abc import Callable
from string import Template

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QMoveEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from contest.presentation.mc import McTeam, McView
from contest.presentation.slides import Clock
from contest.presentation.wording import Words
from contest.ui.help.window import HelpOpener
from contest.ui.host.clock import figures_of, left_ms_of
from contest.ui.host.team_row import SIGNS
from contest.ui.widgets.buttons import DeskButton
from contest.ui.widgets.help_place import set_help
from contest.ui.widgets.labels import label
from contest.ui.widgets.palette import ink_on, team_color

MOST_OPTIONS, MOST_TEAMS = 8, 12
ZOOMS = (0.7, 0.85, 1.0, 1.2, 1.45, 1.75, 2.1)
_USUAL = ZOOMS.index(1.0)
_TICK_MS = 200
_SHEET = Template("""
* { font-family: "Be Vietnam Pro", "Noto Sans", sans-serif; color: #f4f1ea; font-size: ${body}px; }
QWidget#mc { background: #b3123f; }
QWidget#page { background: #17110f; }
QScrollArea { border: none; background: transparent; }
QScrollArea > QWidget > QWidget { background: transparent; }
QLabel[role="band"] { color: #ffffff; font-size: ${band}px; font-weight: 800; }
QLabel[role="head"] { color: #d8cfc2; font-weight: 600; }
QLabel[role="stage"] { background: #ffca4b; color: #17110f; font-weight: 700; padding: 4px 10px;
  border-radius: 6px; }
QLabel[role="text"] { font-size: ${large}px; font-weight: 600; }
QLabel[role="option"] { font-size: ${option}px; }
QLabel[role="right"] { font-size: ${option}px; font-weight: 700; color: #4fe6a4; }
QLabel[role="spoken"] { font-size: ${option}px; font-weight: 700; color: #ffca4b; }
QLabel[role="note"] { color: #ffca4b; }
QLabel[role="small"] { color: #d8cfc2; font-size: ${small}px; }
QLabel[role="clock"] { font-size: ${clock}px; font-weight: 800; }
QLabel[role="turn"] { font-weight: 700; color: #9fd0ff; }
QLabel[role="next"] { background: #2b211d; font-weight: 700; padding: 8px 12px;
  border-radius: 8px; }
QLabel[role="holds"] { font-weight: 800; color: #9fd0ff; }
QPushButton { background: #7d0c2c; color: #ffffff; border: 2px solid #e88aa5; border-radius: 6px;
  padding: 2px 10px; font-size: ${small}px; font-weight: 700; }
QPushButton:focus { border-color: #ffca4b; }
QScrollBar:vertical { background: transparent; width: 12px; }
QScrollBar::handle:vertical { background: #6b5a50; border-radius: 6px; min-height: 30px; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0; }
""")


class McWindow(QWidget):
    """Kept when it is closed: its ✕ hides it.

    Signals:
        placed: it stands somewhere else; whoever knows the screens says whether the hall sees it
        home_wanted: it is to go to the console's screen
        full_wanted: it is to cover its screen, or to have a frame again
    """

    placed = Signal()
    home_wanted = Signal()
    full_wanted = Signal()

    def __init__(self, words: Words, now_ns: Callable[[], int]) -> None:
        super().__init__()
        set_help(self, "mc")
        HelpOpener(self, words)
        self._words = words
        self._now_ns = now_ns
        self._clock: Clock | None = None
        self._shown: McView | None = None
        self._zoom = _USUAL
        self._sheet = ""
        self._stays = True
        self._allowed = False  # the host lets the hall see it
        self._public = False
        self.setObjectName("mc")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setWindowTitle(words.say("mc.window"))
        self.setMinimumSize(720, 540)
        self.resize(1024, 720)
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._build()

    def show_view(self, view: McView) -> None:
        """What the MC sees from now on."""
        self._clock = view.clock
        if view.clock is not None and view.clock.running:
            self._timer.start()
        else:
            self._timer.stop()
        self._tick()
        if view == self._shown:
            return
        before, self._shown = self._shown, view
        self._show_texts(view)
        self._show_teams(view.teams)
        if before is None or before.question is None or before.question != view.question:
            self._scroll.verticalScrollBar().setValue(0)

    def set_public(self, *, public: bool) -> None:
        """Whether the hall would see it here; then it is blank until the host says so."""
        if not public:
            self._allowed = False
        self._public = public
        self._pages.setCurrentIndex(1 if public and not self._allowed else 0)
        self._band.setText(self._words.say("mc.seen" if public else "mc.band"))

    @property
    def is_blank(self) -> bool:
        """Whether it hides everything because the hall would see it."""
        return self._pages.currentIndex() == 1

    def let_go(self) -> None:
        """Let it be closed: a window that ignores its closing keeps the program alive."""
        self._stays = False

    def zoom_by(self, steps: int) -> None:
        """Larger or smaller type; 0 is as it was at first."""
        self._zoom = max(0, min(len(ZOOMS) - 1, self._zoom + steps)) if steps else _USUAL
        self._fit()

    # --- building --------------------------------------------------------------------------

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(10, 6, 10, 10)
        outer.setSpacing(6)
        outer.addLayout(self._made_band())
        self._pages = QStackedWidget()
        self._pages.addWidget(self._made_page())
        self._pages.addWidget(self._made_guard())
        outer.addWidget(self._pages, 1)
        for keys, slot in (
            ("Ctrl++", self._on_larger), ("Ctrl+=", self._on_larger),
            ("Ctrl+-", self._on_smaller), ("Ctrl+0", self._on_usual),
        ):  # fmt: skip
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    def _made_band(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._band = label("band", self._words.say("mc.band"))
        row.addWidget(self._band, 1)
        for name, slot in (
            ("smaller", self._on_smaller), ("larger", self._on_larger),
            ("full", self.full_wanted),
        ):  # fmt: skip
            row.addWidget(self._button(name, slot))
        return row

    def _button(self, name: str, slot: object) -> QPushButton:
        button = DeskButton(self._words.say(f"mc.{name}"))
        button.setAccessibleName(self._words.say(f"mc.{name}_name"))
        button.setToolTip(button.accessibleName())
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(slot)
        return button

    def _made_page(self) -> QWidget:
        page = QWidget()
        page.setObjectName("page")
        page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        grid = QGridLayout(page)
        grid.setContentsMargins(14, 10, 14, 10)
        grid.setHorizontalSpacing(18)
        grid.addWidget(self._made_text(), 0, 0)
        grid.addWidget(self._made_side(), 0, 1)
        self._next = label("next", wraps=True)
        grid.addWidget(self._next, 1, 0, 1, 2)
        grid.setColumnStretch(0, 5)
        grid.setColumnStretch(1, 2)
        grid.setRowStretch(0, 1)
        return page

    def _made_text(self) -> QWidget:
        text = QWidget()
        whole = QVBoxLayout(text)
        whole.setContentsMargins(0, 0, 0, 0)
        self._head, self._stage = label("head", wraps=True), label("stage", wraps=True)
        whole.addWidget(self._head)
        whole.addWidget(self._stage)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(8)
        self._text = label("text", wraps=True)
        self._options = [label("option", wraps=True) for _ in range(MOST_OPTIONS)]
        self._spoken, self._answer = label("spoken", wraps=True), label("right", wraps=True)
        self._note, self._explanation = label("note", wraps=True), label("body", wraps=True)
        self._source = label("small", wraps=True)
        for part in (self._text, self._spoken, *self._options, *self._further()):
            column.addWidget(part)
        column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(self._words.say("mc.window"))
        self._scroll.setWidget(content)
        whole.addWidget(self._scroll, 1)
        return text

    def _further(self) -> tuple[QLabel, ...]:
        return self._answer, self._note, self._explanation, self._source

    def _made_side(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._digits, self._clock_label = label("clock"), label("small", wraps=True)
        self._turn = label("turn", wraps=True)
        for part in (self._digits, self._clock_label, self._turn):
            column.addWidget(part)
        column.addSpacing(6)
        grid = QGridLayout()
        grid.setVerticalSpacing(2)
        grid.setHorizontalSpacing(10)
        grid.setColumnStretch(2, 1)
        self._rows = [tuple(label("body") for _ in range(5)) for _ in range(MOST_TEAMS)]
        for place, row in enumerate(self._rows):
            for at, part in enumerate(row):
                grid.addWidget(part, place, at)
            row[1].setAlignment(Qt.AlignmentFlag.AlignCenter)
            row[4].setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(grid)
        column.addStretch(1)
        return side

    def _made_guard(self) -> QWidget:
        guard = QWidget()
        guard.setObjectName("page")
        guard.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        column = QVBoxLayout(guard)
        column.setContentsMargins(40, 40, 40, 40)
        column.addStretch(1)
        column.addWidget(label("text", self._words.say("mc.guard"), wraps=True))
        self.home_button = self._button("home", self.home_wanted)
        self.allow_button = self._button("allow", self._on_allow_clicked)
        column.addWidget(self.home_button)
        column.addWidget(self.allow_button)
        column.addStretch(1)
        return guard

    # --- what is shown ---------------------------------------------------------------------

    def _show_texts(self, view: McView) -> None:
        say, question = self._words.say, view.question
        head = f"{question.header} · {question.phase}" if question else view.title
        self._head.setText(head)
        _tell(self._stage, view.stage)
        text = (
            question.text
            if question
            else "\n".join(f"• {line}" for line in view.lines) or say("mc.nothing")
        )
        self._text.setText(text)
        options = question.options if question else ()
        for part, option in zip(self._options, (*options, *[None] * MOST_OPTIONS), strict=False):
            part.setVisible(option is not None)
            if option is not None:
                part.setText(f"{'✓ ' if option.right else ''}{option.letter}. {option.text}")
                part.setProperty("role", "right" if option.right else "option")
                part.style().unpolish(part)
                part.style().polish(part)
        by_option = any(option.right for option in options)
        answer = question.answer if question and not by_option else ""
        _tell(self._answer, answer and say("host.answer", text=answer))
        _tell(self._spoken, view.spoken and say("mc.spoken", text=view.spoken))
        _tell(self._note, view.note and say("host.note", text=view.note))
        explanation = question.explanation if question else ""
        _tell(self._explanation, explanation and say("host.explanation", text=explanation))
        source = question.source if question else ""
        _tell(self._source, source and say("host.source", text=source))
        _tell(self._turn, view.turn)
        self._next.setText(say("mc.next", what=view.next))

    def _show_teams(self, teams: tuple[McTeam, ...]) -> None:
        for row, team in zip(self._rows, (*teams, *[None] * MOST_TEAMS), strict=False):
            for part in row:
                part.setVisible(team is not None)
            if team is not None:
                _show_team(row, team)

    def _tick(self) -> None:
        left_ms = left_ms_of(self._clock, self._now_ns())
        self._digits.setText("" if left_ms is None else figures_of(left_ms))
        self._digits.setVisible(left_ms is not None)
        _tell(self._clock_label, self._clock.label if self._clock is not None else "")

    def _fit(self) -> None:
        """Type for the size of the window and the zoom."""
        unit = min(self.height() / 768, self.width() / 1024) * ZOOMS[self._zoom]
        sheet = _SHEET.substitute(
            body=round(20 * unit), small=round(max(12, 15 * unit)), large=round(34 * unit),
            option=round(27 * unit), band=round(max(16, 20 * unit)), clock=round(64 * unit),
        )  # fmt: skip
        if sheet != self._sheet:
            self._sheet = sheet
            self.setStyleSheet(sheet)

    # --- slots and events ------------------------------------------------------------------

    def _on_larger(self) -> None:
        self.zoom_by(1)

    def _on_smaller(self) -> None:
        self.zoom_by(-1)

    def _on_usual(self) -> None:
        self.zoom_by(0)

    def _on_allow_clicked(self) -> None:
        self._allowed = True
        self.set_public(public=self._public)

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self.placed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self.placed.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._stays:
            event.ignore()
            self.hide()
        else:
            super().closeEvent(event)


def _tell(part: QLabel, text: str) -> None:
    part.setText(text)
    part.setVisible(bool(text))


def _show_team(row: tuple[QLabel, ...], team: McTeam) -> None:
    place, number, short, answer, points = row
    color = team_color(team.color)
    place.setText(f"{team.place}." if team.place else "–")
    number.setText(str(team.number))
    look = (
        f"background: {color}; color: {ink_on(color)}; border-radius: 4px; font-weight: 800;"
        " padding: 0 5px;"
    )
    if number.styleSheet() != look:
        number.setStyleSheet(look)
    short.setText(team.short)
    role = "holds" if team.holds else "body"
    if short.property("role") != role:
        short.setProperty("role", role)
        short.style().unpolish(short)
        short.style().polish(short)
    said = team.answer if len(team.answer) <= 8 else f"{team.answer[:7]}…"
    answer.setText(f"{said} {SIGNS.get(team.verdict, '')}".strip())
    points.setText(team.points)
