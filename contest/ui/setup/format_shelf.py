"""The formats beside their rules in words: how many play, how long it lasts."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidgetItem, QTextBrowser, QVBoxLayout, QWidget

from contest.domain.formats import Format
from contest.presentation.duration import minutes_of
from contest.presentation.rules_elimination import seats_of
from contest.presentation.rulesheet import contest_rules
from contest.presentation.wording import Words
from contest.ui.setup.ports import FormatChoice
from contest.ui.widgets.buttons import DeskButton
from contest.ui.widgets.help_place import set_help
from contest.ui.widgets.line_list import LineList

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
            self._add(one)
        self.list.blockSignals(False)

    def add(self, choice: FormatChoice) -> None:
        """One more, which is chosen at once."""
        self._choices.append(choice)
        self._add(choice)
        self.list.setCurrentRow(self.list.count() - 1)

    @property
    def choice(self) -> FormatChoice | None:
        """The format that the host stands on."""
        row = self.list.currentRow()
        return self._choices[row] if 0 <= row < len(self._choices) else None

    def renew(self, choices: Sequence[FormatChoice], name: str) -> None:
        """Other formats, or the same ones changed; stand on that of the name."""
        listed = {one.name for one in choices}
        opened = [one for one in self._choices if one.is_own and one.name not in listed]
        self.show_formats([*choices, *opened])
        self.choose(name)

    def choose(self, name: str) -> None:
        """Stand on the format of that name."""
        names = [one.name for one in self._choices]
        if name in names:
            self.list.setCurrentRow(names.index(name))

    def _add(self, choice: FormatChoice) -> None:
        title = choice.format.title.in_language(self._words.language)
        own = f" · {self._words.say('forms.own')}" if choice.is_own else ""
        item = QListWidgetItem(f"{title}\n{size_line(choice.format, self._words)}{own}")
        self.list.addItem(item)

    def _on_row_changed(self, row: int) -> None:
        if 0 <= row < len(self._choices):
            self.rules.setHtml(rules_html(self._choices[row].format, self._words))
            self.chosen.emit(self._choices[row])


class EditButton(DeskButton):
    """Opens the editor with the format that the host stands on: itself, or a copy of a shipped one.

    Signals:
        wanted: the name of the format
    """

    wanted = Signal(str)

    def __init__(self, words: Words, shelf: FormatShelf, parent: QWidget | None = None) -> None:
        super().__init__(words.say("forms.edit_copy"), parent)
        self._words, self._shelf = words, shelf
        shelf.chosen.connect(self._on_chosen)
        self.clicked.connect(self._on_clicked)

    def _on_chosen(self, choice: FormatChoice) -> None:
        self.setText(self._words.say("forms.edit" if choice.is_own else "forms.edit_copy"))

    def _on_clicked(self) -> None:
        if self._shelf.choice is not None:
            self.wanted.emit(self._shelf.choice.name)


class FormatsPage(QWidget):
    """The formats with their rules, and the way into the editor.

    Signals:
        edit_wanted: the name of a format that is to be changed, or copied and changed
    """

    edit_wanted = Signal(str)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_help(self, "formats")
        self.shelf = FormatShelf(words)
        self.edit = EditButton(words, self.shelf)
        self.edit.wanted.connect(self.edit_wanted)
        below = QHBoxLayout()
        below.addWidget(self.edit)
        below.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.shelf, 1)
        column.addLayout(below)

    @property
    def list(self) -> LineList:
        """The list of formats."""
        return self.shelf.list

    @property
    def rules(self) -> QTextBrowser:
        """The rules of the chosen one."""
        return self.shelf.rules


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
    for place, section in enumerate(contest_rules(format_, words, teams)):
        lines = "".join(f"<li>{escape(line)}</li>" for line in section.lines)
        parts.append(f'<h3><a name="{place}">{escape(section.title)}</a></h3><ul>{lines}</ul>')
    return "".join(parts)


def anchor_of(title: str, format_: Format, words: Words) -> str:
    """Where in these rules the section of a round of that title begins."""
    titles = [section.title for section in contest_rules(format_, words, None)]
    found = (str(place) for place, one in enumerate(titles) if one.endswith(title))
    return next(found, "0")
