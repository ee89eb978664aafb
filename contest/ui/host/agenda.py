"""Run of show: what is done, where we are, what is ahead."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidgetItem, QWidget

from contest.presentation.console import AgendaLine, Console
from contest.presentation.run_of_show import RunOfShow, ShowLine
from contest.presentation.wording import Words
from contest.ui.host.buttons import DeskButton, restyle
from contest.ui.host.panel import Panel, label
from contest.ui.widgets.line_list import TIGHT, LineList

_SIGNS = {"done": "✓", "now": "▶", "ahead": "○"}


class AgendaPanel(Panel):
    """The rounds in order; a sign and words say how far each is, and when it was to be.

    Signals:
        opened: the host wants the whole run of show
    """

    opened = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(words.say("host.agenda"), parent)
        self._words = words
        self._lines: tuple[AgendaLine, ...] = ()
        self._times: tuple[ShowLine, ...] = ()
        self._list = _RoundList(padding=TIGHT)
        self._list.setAccessibleName(words.say("host.agenda"))
        self.told = label("small", wraps=True)
        self.told.hide()
        self.open_button = DeskButton(words.say("show.open"))
        self.open_button.setAccessibleName(self.open_button.text())
        self.open_button.clicked.connect(self.opened)
        for part in (self._list, self.told, self.open_button):
            self.body.addWidget(part)

    def show_console(self, console: Console) -> None:
        """Every round; the present one is marked."""
        if console.agenda != self._lines:
            self._lines = console.agenda
            self._fill()

    def hasHeightForWidth(self) -> bool:
        """The list gives way: else the column takes height from the audience's picture above."""
        return False

    def show_run(self, value: RunOfShow) -> None:
        """When each round was to be and was, and how late it is."""
        self.told.setText(value.told)
        self.told.setVisible(bool(value.told))
        self.told.setProperty("role", "note" if value.is_late else "small")
        restyle(self.told)
        if value.lines != self._times:
            self._times = value.lines
            self._fill()

    def _fill(self) -> None:
        self._list.clear()
        times = self._times if len(self._times) == len(self._lines) else ()
        for at, line in enumerate(self._lines):
            time, detail = (_time_of(times[at]) if times else ""), line.detail
            title = " ".join(part for part in (_SIGNS[line.state], time, line.short) if part)
            item = QListWidgetItem(f"{title}\n     {detail}" if detail else title)
            state = self._words.say(f"host.agenda_{line.state}")
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole, f"{time} {line.title}, {state} {detail}"
            )
            self._list.addItem(item)
            if line.state == "now":
                font = item.font()
                font.setBold(True)
                item.setFont(font)
                self._list.setCurrentItem(item)


class _RoundList(LineList):
    """The present round stays in view, however the lines are broken anew."""

    def doItemsLayout(self) -> None:
        super().doItemsLayout()
        if (current := self.currentItem()) is not None:
            self.scrollToItem(current, LineList.ScrollHint.PositionAtCenter)


def _time_of(line: ShowLine) -> str:
    """What is of use still: of what has begun its real times, of what is ahead the planned one."""
    return line.real or line.planned
