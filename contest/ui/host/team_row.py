"""One team in the grid: number, short name, answer, verdict, what it gains, points."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from contest.presentation.console import HostTeam
from contest.presentation.wording import Words
from contest.ui.host.buttons import DeskButton, restyle
from contest.ui.host.panel import label
from contest.ui.widgets.palette import ink_on, team_color
from contest.ui.widgets.short_line import ShortLine

SIGNS = {"right": "✓", "wrong": "✗", "blank": "–", "partial": "◐"}


MOST_LETTERS = 3  # of a choice; more are words
MOST_ANSWER = 8  # characters; the whole of it is in the tooltip


def _short(answer: str) -> str:
    """An answer in words as far as a row has room for it."""
    return answer if len(answer) <= MOST_ANSWER else f"{answer[: MOST_ANSWER - 1]}…"


class TeamRow(DeskButton):
    """A row that can be pressed, to mark the team.

    Signals:
        picked: the number of the team
    """

    picked = Signal(int)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._words = words
        self._shown: tuple[HostTeam, bool, bool] | None = None
        self.setProperty("team", True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self.clicked.connect(self._on_clicked)
        self._build()

    def show_team(self, team: HostTeam, *, marked: bool, placed: bool = False) -> None:
        """The team as it stands now; `placed` shows its place too."""
        if (team, marked, placed) == self._shown:
            return
        self._shown = (team, marked, placed)
        self._number.setText(str(team.number))
        self._paint_number(team_color(team.color))
        self._name.say(team.short)
        self._answer.setText(_short(team.answer))
        self._size_answer(team.answer)
        self._verdict.setText(SIGNS.get(team.verdict, ""))
        place = self._place(team) if placed else ""
        self._change.setText(team.buzz or team.change or place)
        self._points.setText(team.points)
        self._restyle(team, marked=marked)
        self._tell(team)

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 6, 2)
        row.setSpacing(6)
        self._number, self._name = label("number"), ShortLine("team")
        self._answer, self._verdict = label("letter"), label("sign")
        self._change, self._points = label("small"), label("points")
        self._number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._number.setFixedWidth(28)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for part, chars in ((self._answer, 2), (self._verdict, 2), (self._change, 3)):
            part.setMinimumWidth(chars * 11)
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._points.setMinimumWidth(34)
        self._points.setAlignment(right)
        row.addWidget(self._number)
        row.addWidget(self._name, 1)
        for part in (self._answer, self._verdict, self._change, self._points):
            row.addWidget(part)
        for part in self.findChildren(QLabel):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def _size_answer(self, answer: str) -> None:
        """Letters stand out; words would push the name of the team away."""
        role = "letter" if len(answer) <= MOST_LETTERS else "quiet"
        if self._answer.property("role") != role:
            self._answer.setProperty("role", role)
            restyle(self._answer)

    def _paint_number(self, color: str) -> None:
        look = f"background: {color}; color: {ink_on(color)}; border-radius: 4px; font-weight: 800;"
        if self._number.styleSheet() != look:  # a style sheet is dear
            self._number.setStyleSheet(look)

    def _restyle(self, team: HostTeam, *, marked: bool) -> None:
        if (self.property("status"), self.property("marked")) != (team.status, marked):
            dims = "out" in (team.status, self.property("status"))
            self.setProperty("status", team.status)
            self.setProperty("marked", marked)
            restyle(self)
            if dims:
                restyle(self._name)
        if self._verdict.property("sign") != team.verdict:
            self._verdict.setProperty("sign", team.verdict)
            restyle(self._verdict)

    def _place(self, team: HostTeam) -> str:
        """A team that withdrew or was excluded has no place."""
        say = self._words.say
        return say("host.place", place=team.place) if team.place else say("host.no_rank")

    def _tell(self, team: HostTeam) -> None:
        """The whole of it in words, for screen readers and the tooltip."""
        say = self._words.say
        parts = [
            say("host.team_line", number=team.number, name=team.name, points=team.points),
            self._place(team),
        ]
        if team.buzz:
            parts.append(team.buzz)
        if team.answer:
            parts.append(say("host.answered", answer=team.answer))
        if team.verdict:
            parts.append(say(f"common.{team.verdict}"))
        self.setAccessibleName(", ".join(parts))
        self.setToolTip(", ".join(parts))

    def _on_clicked(self) -> None:
        if self._shown is not None:
            self.picked.emit(self._shown[0].number)
