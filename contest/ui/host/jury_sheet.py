"""What jury and organiser do: past questions judged again, complaints, teams, ties, pauses."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QSpinBox,
    QWidget,
)

from contest.domain.cue import Verdict
from contest.presentation.console import HostTeam
from contest.presentation.panels.jury import Deed, Filled, JuryPanel, PastQuestion, written
from contest.presentation.wording import Words
from contest.ui.host.buttons import DeskButton
from contest.ui.host.panel import Sheet, label
from contest.ui.widgets.help_place import set_help
from contest.ui.widgets.spin import with_room

_VERDICTS = {
    Qt.Key.Key_Plus: Verdict.RIGHT,
    Qt.Key.Key_Equal: Verdict.RIGHT,
    Qt.Key.Key_Minus: Verdict.WRONG,
    Qt.Key.Key_Slash: Verdict.BLANK,
}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LEAST_LIST = 60  # pixels: three questions
_OWN_LINES = 2  # of an effect that stand one below the other
_ROWS = ("deed", "team", "verdict", "answer", "count", "reason", "name")


class QuestionList(QListWidget):
    """Past questions: arrows choose one, a digit a team, plus and minus say what its answer was.

    Signals:
        team_typed: the number of a team
        judged: a verdict
    """

    team_typed = Signal(int)
    judged = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typed = ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if event.text().isascii() and event.text().isdecimal():
            self._typed = (self._typed + event.text())[-2:]
            self.team_typed.emit(int(self._typed))
            return
        self._typed = ""
        if key in _VERDICTS:
            self.judged.emit(_VERDICTS[key])
        else:
            super().keyPressEvent(event)


class JurySheet(Sheet):
    """Above the question: past questions, a deed, and what it needs; the effect stands below.

    Signals:
        changed: the deed's id and what is filled in, to say what it would change
        filled: the same, to be done
        cancelled: the host left it
    """

    changed = Signal(str, object)
    filled = Signal(str, object)
    cancelled = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_help(self, "correct_mark")
        self._words = words
        self._deeds: tuple[Deed, ...] = ()
        self._panel: JuryPanel | None = None
        self._prefilled: tuple[str, ...] = ()  # fields that hold what is to be corrected
        self._questions: tuple[PastQuestion, ...] = ()
        self._numbers: tuple[int, ...] = ()
        self._build()
        self._wire()
        self.hide()

    def open(self, panel: JuryPanel, teams: tuple[HostTeam, ...]) -> None:
        """Begin with the latest question and the first deed."""
        self._panel, self._prefilled = panel, ()
        self._questions, self._deeds = panel.questions, panel.deeds
        self._numbers = tuple(team.number for team in teams)
        self._list.clear()
        self._list.addItems([question.line for question in self._questions])
        self._list.setCurrentRow(0)
        self._deed.clear()
        self._deed.addItems([deed.label for deed in panel.deeds])
        self._team.clear()
        self._team.addItems([f"{team.number} · {team.short}" for team in teams])
        for line in (self._answer, self._reason):
            line.clear()
        self._count.setValue(0)
        if panel.contest.judges and not self._name.text():
            self._name.setText(panel.contest.judges[0])  # who it is mostly; it can be typed over
        self._say("")
        self.show()
        self._on_changed()
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_effect(self, lines: tuple[str, ...]) -> None:
        """What the deed would change, or why it cannot be done."""
        # A line each for twelve teams and their prizes would not fit below the fields.
        self._say(("\n" if len(lines) <= _OWN_LINES else " · ").join(lines))

    def field(self, name: str) -> QWidget:
        """The widget of a row: deed, team, verdict, answer, count, reason or name."""
        return self._rows[name][1]

    @property
    def questions(self) -> QuestionList:
        """The list of past questions."""
        return self._list

    @property
    def said(self) -> str:
        """The effect as it is shown."""
        return self._effect.text()

    def _takes_enter(self) -> bool:
        self._on_entered()
        return True

    def _takes_escape(self) -> bool:
        self._on_left()
        return True

    def _build(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(10, 8, 10, 8)
        grid.setSpacing(4)
        say = self._words.say
        self.setAccessibleName(say("host.jury"))
        grid.addWidget(label("quiet", say("host.jury_hint"), wraps=True), 0, 0, 1, 2)
        self._list = QuestionList()
        self._list.setAccessibleName(say("host.jury_questions"))
        self._list.setMinimumHeight(_LEAST_LIST)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        grid.addWidget(self._list, 1, 0, 1, 2)
        self._deed, self._team, self._verdict = QComboBox(), QComboBox(), QComboBox()
        self._verdict.addItems([say(f"common.{verdict.value}") for verdict in Verdict])
        self._answer, self._reason, self._name = _line(60), _line(200), _line(60)
        self._count = with_room(QSpinBox())
        self._count.setRange(0, 1_000_000)
        widgets = (
            self._deed, self._team, self._verdict, self._answer,
            self._count, self._reason, self._name,
        )  # fmt: skip
        self._rows: dict[str, tuple[QLabel, QWidget]] = {}
        for place, (name, widget) in enumerate(zip(_ROWS, widgets, strict=True), 2):
            caption = label("quiet", say(f"host.jury_{name}"))
            widget.setAccessibleName(caption.text())
            caption.setBuddy(widget)
            grid.addWidget(caption, place, 0)
            grid.addWidget(widget, place, 1)
            self._rows[name] = (caption, widget)
        self._effect = label("note", wraps=True)
        grid.addWidget(self._effect, 9, 0, 1, 2)
        row = QHBoxLayout()
        self._do, self._leave = DeskButton(say("host.jury_do")), DeskButton(say("host.leave"))
        self._do.setProperty("kind", "do")
        row.addWidget(self._do, 2)
        row.addWidget(self._leave, 1)
        grid.addLayout(row, 10, 0, 1, 2)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(1, 1)  # the more room, the more questions

    def _wire(self) -> None:
        self._do.clicked.connect(self._submit)
        self._leave.clicked.connect(self._on_left)
        self._list.team_typed.connect(self._on_team_typed)
        self._list.judged.connect(self._on_judged)
        self._list.currentRowChanged.connect(self._on_changed)
        for box in (self._deed, self._team, self._verdict):
            box.currentIndexChanged.connect(self._on_changed)
        for box in (self._deed, self._team):
            box.currentIndexChanged.connect(self._on_about_changed)
        for line in (self._answer, self._reason, self._name):
            line.textChanged.connect(self._on_changed)
        self._count.valueChanged.connect(self._on_changed)

    def _chosen(self) -> Deed | None:
        place = self._deed.currentIndex()
        return self._deeds[place] if 0 <= place < len(self._deeds) else None

    def _filled(self) -> Filled:
        row, team = self._list.currentRow(), self._team.currentIndex()
        past = self._questions[row] if 0 <= row < len(self._questions) else None
        return Filled(
            run=past.run if past else 0,
            cue=past.cue if past else 0,
            team=self._numbers[team] if 0 <= team < len(self._numbers) else 0,
            verdict=tuple(Verdict)[max(0, self._verdict.currentIndex())],
            answer=self._answer.text().strip(),
            count=self._count.value(),
            reason=self._reason.text().strip(),
            name=self._name.text().strip(),
        )

    def _missing(self) -> list[QLineEdit]:
        """The texts that the deed needs and that are empty."""
        deed = self._chosen()
        texts = {"answer": self._answer, "reason": self._reason, "name": self._name}
        needs = deed.needs if deed else ()
        optional = deed.optional if deed else ()
        asked = [name for name in needs if name in texts and name not in optional]
        return [texts[name] for name in asked if not texts[name].text().strip()]

    def _say(self, text: str) -> None:
        self._effect.setText(text)
        self._effect.setVisible(bool(text))

    def _submit(self) -> None:
        missing, deed = self._missing(), self._chosen()
        if missing:
            self._say(self._words.say("host.jury_incomplete"))
            missing[0].setFocus(Qt.FocusReason.OtherFocusReason)
        elif deed is not None:
            self.hide()
            self.filled.emit(deed.id, self._filled())

    def _on_entered(self) -> None:
        """Enter goes to the next text that is empty, and does it when none is."""
        missing = [line for line in self._missing() if not line.hasFocus()]
        if self._list.hasFocus() and not self._missing():
            self._deed.setFocus(Qt.FocusReason.TabFocusReason)
        elif missing:
            missing[0].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._submit()

    def _caption_of(self, deed: Deed, name: str) -> str:
        """How a row is called: a deed may have a name of its own for it."""
        own = f"host.jury_{deed.id}_{name}"
        return self._words.say(own if self._words.has(own) else f"host.jury_{name}")

    def _on_about_changed(self) -> None:
        """Another deed or team: a name that is to be corrected stands there as it is."""
        deed, panel = self._chosen(), self._panel
        if deed is None or panel is None or not self.isVisible():
            return
        texts = written(panel, deed.id, self._filled().team)
        if texts is None and self._prefilled:
            texts = dict.fromkeys(self._prefilled, "")
        lines = {"reason": self._reason, "answer": self._answer, "name": self._name}
        for name, text in (texts or {}).items():
            lines[name].setText(text)
        self._prefilled = tuple(texts or ()) if deed.id.startswith("correct") else ()

    def _on_left(self) -> None:
        self.hide()
        self.cancelled.emit()

    def _on_team_typed(self, number: int) -> None:
        for found in (number, number % 10):
            if found in self._numbers:
                self._team.setCurrentIndex(self._numbers.index(found))
                return

    def _on_judged(self, verdict: Verdict) -> None:
        self._deed.setCurrentIndex([deed.id for deed in self._deeds].index("judge"))
        self._verdict.setCurrentIndex(tuple(Verdict).index(verdict))
        self._reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_changed(self) -> None:
        deed = self._chosen()
        if deed is None or not self.isVisible():
            return
        needed = {"deed", *deed.needs}
        for name, (caption, widget) in self._rows.items():
            caption.setText(self._caption_of(deed, name))
            widget.setAccessibleName(caption.text())
            caption.setVisible(name in needed)
            widget.setVisible(name in needed)
        self.changed.emit(deed.id, self._filled())


def _line(most: int) -> QLineEdit:
    line = QLineEdit()
    line.setMaxLength(most)
    # Qt's own menu has no Vietnamese; Ctrl+C and Ctrl+V work without it.
    line.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
    return line
