"""Step 2: the format, with its rules in words."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QWidget

from contest.domain.rounds.elimination import LEAST_SEATS, MOST_SEATS
from contest.presentation.rules_elimination import seats_of
from contest.presentation.setup.draft import Draft, Step
from contest.presentation.wording import Words
from contest.ui.asking import ask_for_file
from contest.ui.setup.format_shelf import EditButton, FormatShelf
from contest.ui.setup.page import RemarkList, SetupPage
from contest.ui.setup.ports import FormatChoice, NotMade, Workshop
from contest.ui.widgets.buttons import DeskButton
from contest.ui.widgets.labels import label
from contest.ui.widgets.spin import with_room


class FormatPage(SetupPage):
    """The shelf of formats; for contestants without teams also how many there are.

    Signals:
        edit_wanted: the name of a format that is to be changed, or copied and changed
    """

    edit_wanted = Signal(str)
    step = Step.FORMAT

    def __init__(self, words: Words, workshop: Workshop, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._workshop = workshop
        self.shelf = FormatShelf(words)
        self.shelf.show_formats(workshop.formats())
        self.shelf.chosen.connect(self._on_shelf_chosen)
        self.shelf.list.itemActivated.connect(self.left)
        self.body.addWidget(self.shelf, 1)
        row = QHBoxLayout()
        self._seats_label = label("quiet", words.say("setup.seats"))
        self.seats = with_room(QSpinBox())
        self.seats.setRange(LEAST_SEATS, MOST_SEATS)
        self.seats.setAccessibleName(words.say("setup.seats"))
        self.seats.valueChanged.connect(self._on_seats_changed)
        self.open = DeskButton(words.say("setup.open_format"))
        self.open.clicked.connect(self._on_open_clicked)
        self.trouble = RemarkList()
        self.edit = EditButton(words, self.shelf)
        self.edit.wanted.connect(self.edit_wanted)
        for widget in (self.edit, self.open, self._seats_label, self.seats):
            row.addWidget(widget)
        row.addWidget(self.trouble, 1)
        row.addStretch(0)
        self.body.addLayout(row)

    def fill(self, draft: Draft) -> None:
        """Stand on the format of the draft."""
        self.shelf.choose(draft.format_name)
        self._show_seats(draft)

    def take_focus(self) -> None:
        """The list."""
        self.shelf.list.setFocus()

    def open_file(self, file: Path) -> None:
        """A format of somebody's own."""
        try:
            choice = self._workshop.format_in(file)
        except NotMade as reasons:
            self.trouble.say(str(reasons))
            return
        self.trouble.say("")
        self.shelf.add(choice)

    def renew(self, name: str) -> None:
        """Show the formats anew, standing on one that was changed."""
        self.shelf.renew(self._workshop.formats(), name)

    def _show_seats(self, draft: Draft) -> None:
        alone = not draft.plays_in_teams
        self._seats_label.setVisible(alone)
        self.seats.setVisible(alone)
        if alone:
            self.seats.blockSignals(True)
            self.seats.setValue(draft.seats or seats_of(draft.format))
            self.seats.blockSignals(False)

    def _on_shelf_chosen(self, choice: FormatChoice) -> None:
        self.change(format_name=choice.name, format=choice.format, seats=None)
        if self._draft is not None:
            self._show_seats(self._draft)

    def _on_seats_changed(self, count: int) -> None:
        self.change(seats=count)

    def _on_open_clicked(self) -> None:
        ask_for_file(self, self._words, "setup.open_format", "*.json", self.open_file)
