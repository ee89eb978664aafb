"""The formats beside their rules in words: how many play, how long it lasts."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidgetItem, QTextBrowser, QWidget

from contest.domain.formats import Format
from contest.presentation.duration import minutes_of
from contest.presentation.rules_elimination import seats_of
from contest.presentation.rulesheet import contest_rules
from contest.presentation.wording import Words
from contest.ui.setup.line_list import LineList
from contest.ui.setup.ports import FormatChoice

_WIDTH_SHARE = 2, 3


class FormatShelf(QWidget):
    """Arrows choose a format, its rules stand beside it.

    Signals:
        chosen: the FormatChoice that the host stands on
    """

    chosen = Signal(object)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._choices: list[FormatChoice] = []
        self.list = LineList()
        self.list.setAccessibleName(words.say("start.formats"))
        self.list.currentRowChanged.connect(self._on_row_changed)
        self.rules = QTextBrowser()
        self.rules.setAccessibleName(words.say("setup.rules"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.list, _WIDTH_SHARE[0])
        row.addWidget(self.rules, _WIDTH_SHARE[1])

    def show_formats(self, choices: Sequence[FormatChoice]) -> None:
        """Fill the list."""
        self._choices = list(choices)
        self.list.blockSignals(True)
        self.list.clear()
        for one in choices:
            self._add(one.format)
        self.list.blockSignals(False)

    def add(self, choice: FormatChoice) -> None:
        """One more, which is chosen at once."""
        self._choices.append(choice)
        self._add(choice.format)
        self.list.setCurrentRow(self.list.count() - 1)

    def choose(self, name: str) -> None:
        """Stand on the format of that name."""
        names = [one.name for one in self._choices]
        if name in names:
            self.list.setCurrentRow(names.index(name))

    def _add(self, format_: Format) -> None:
        title = format_.title.in_language(self._words.language)
        item = QListWidgetItem(f"{title}\n{size_line(format_, self._words)}")
        self.list.addItem(item)

    def _on_row_changed(self, row: int) -> None:
        if 0 <= row < len(self._choices):
            self.rules.setHtml(rules_html(self._choices[row].format, self._words))
            self.chosen.emit(self._choices[row])


def size_line(format_: Format, words: Words) -> str:
    """How many play and how long it lasts, on a line."""
    few, many = format_.least_teams, format_.most_teams
    least, most = minutes_of(format_, few), minutes_of(format_, many)
    minutes = str(least) if least == most else f"{least}–{most}"
    teams = str(few) if few == many else f"{few}–{many}"
    name = "setup.size_teams" if many else "setup.size_seats"
    return words.say(name, teams=teams, seats=seats_of(format_), minutes=minutes)


def rules_html(format_: Format, words: Words, teams: int | None = None) -> str:
    """The rules of a contest as they are printed."""
    parts = [f"<p><i>{escape(format_.source.in_language(words.language))}</i></p>"]
    for section in contest_rules(format_, words, teams):
        lines = "".join(f"<li>{escape(line)}</li>" for line in section.lines)
        parts.append(f"<h3>{escape(section.title)}</h3><ul>{lines}</ul>")
    return "".join(parts)
