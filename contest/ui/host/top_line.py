"""The top of the console: what is said there, and the program's buttons, one line in all."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from contest.presentation.console import Console
from contest.presentation.wording import Words
from contest.ui.host.buttons import DeskButton
from contest.ui.host.panel import label
from contest.ui.widgets.short_line import ShortLine
from contest.ui.widgets.showing import is_away, set_shown

_BETWEEN = 12  # pixels
_LEAST_TITLE = 60
_COLUMNS = 4  # of the drawer


class Drawer(QFrame):
    """Unfolds below the line with what has no room in it; a choice in it folds it again.

    It covers nothing: the panels below give way, and the clock and the teams stay in sight.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(6)
        self.hide()

    def hold(self, buttons: Sequence[QWidget]) -> None:
        """These, in rows."""
        for place, button in enumerate(buttons):
            self._grid.addWidget(button, place // _COLUMNS, place % _COLUMNS)
            if isinstance(button, QPushButton):
                button.clicked.connect(self.hide, Qt.ConnectionType.UniqueConnection)

    def unfold(self) -> None:
        """Show it with the focus on its first button, or fold it."""
        self.setVisible(self.isHidden())
        first = next((one for one in self.findChildren(QPushButton) if one.isVisible()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)


class TopLine(QWidget):
    """One line; buttons for which it has no room stand in a drawer behind its last one.

    `texts` are cut where there is no room; `fixed` are not. Whatever may yet be shown of these has
    its room, so that the line does not jump in the evening. What is no button, or warns, stays
    out of the drawer.
    """

    def __init__(
        self,
        texts: Sequence[QWidget],
        fixed: Sequence[QWidget],
        more: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._fixed = fixed
        self._tools: list[QWidget] = []
        self._shown: list[QWidget] = []
        whole = QVBoxLayout(self)
        whole.setContentsMargins(4, 0, 4, 0)
        whole.setSpacing(_BETWEEN // 2)
        self._row = QHBoxLayout()
        whole.addLayout(self._row)
        self._row.setSpacing(_BETWEEN)
        for share, text in enumerate(texts, 1):
            text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            self._row.addWidget(text, share)
        for widget in fixed:
            self._row.addWidget(widget)
        self._place_of_tools = self._row.count()
        self.more = DeskButton(more)
        self.more.setAccessibleName(more)
        self.more.clicked.connect(self._on_more_clicked)
        self.more.hide()
        self._row.addWidget(self.more)
        self.drawer = Drawer()
        whole.addWidget(self.drawer)

    def add_tool(self, tool: QWidget) -> None:
        """Place a button of the program; those that came first stay in the line longest."""
        self._tools.append(tool)
        self._shown.append(tool)
        self._row.insertWidget(self._row.count() - 1, tool)

    def place(self) -> None:
        """Put the tools where they go in a window of this width."""
        shown = self._fitting()
        if shown == self._shown:
            return
        self._shown = shown
        away = [tool for tool in self._tools if tool not in shown]
        self.drawer.hold(away)
        for place, tool in enumerate(shown):
            self._row.insertWidget(self._place_of_tools + place, tool)
        self.more.setVisible(any(not is_away(tool) for tool in away))
        if self.more.isHidden():
            self.drawer.hide()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # a button has come, or says something else
            self.place()
        return super().event(event)

    def _fitting(self) -> list[QWidget]:
        """The tools that have room in the line, in their order; hidden ones need none."""
        room = self.window().width() - _LEAST_TITLE - _BETWEEN
        room -= sum(_wide(widget) for widget in self._fixed)
        room -= sum(_wide(tool) for tool in self._tools if _stays(tool) and not is_away(tool))
        buttons = [tool for tool in self._tools if not _stays(tool)]
        if sum(_wide(button) for button in buttons if not is_away(button)) > room:
            room -= _wide(self.more)
        out: set[int] = set()
        full = False
        for button in buttons:
            wide = 0 if is_away(button) else _wide(button)
            full = full or wide > room
            room -= 0 if full else wide
            if full:
                out.add(id(button))
        return [tool for tool in self._tools if id(tool) not in out]

    def _on_more_clicked(self) -> None:
        self.drawer.unfold()


class StateLine(TopLine):
    """The title of the contest and what is to be known all the time, then `buttons`."""

    def __init__(self, words: Words, buttons: Sequence[QWidget]) -> None:
        self._title, self._entry_word = ShortLine("title"), label("quiet")
        self._warning = ShortLine("note")
        self.black = label("black", words.say("host.is_black"))
        fixed = (*buttons, self.black, self._entry_word)
        super().__init__((self._title, self._warning), fixed, words.say("show.more"))

    def show_console(self, console: Console, title: str) -> None:
        """What is on."""
        self._title.say(title)
        self._entry_word.setText(console.entry)
        set_shown(self.black, on=console.is_black)
        warnings = console.jury.warnings if console.jury else ()
        self._warning.say(" ".join(warnings))
        set_shown(self._warning, on=bool(warnings))


def _wide(widget: QWidget) -> int:
    return widget.sizeHint().width() + _BETWEEN


def _stays(tool: QWidget) -> bool:
    """Whether it is never put away: no button, or one that warns."""
    return not isinstance(tool, QPushButton) or tool.property("kind") == "black"
