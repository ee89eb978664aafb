"""Step 3: the teams, and in which order they play."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from contest.domain.typed import tidied
from contest.presentation.setup.checking import Remark
from contest.presentation.setup.draft import Draft, Step, teams_of
from contest.presentation.wording import Words
from contest.ui.asking import ask_for_file
from contest.ui.setup.look_form import PICTURES
from contest.ui.setup.order_draw import OrderDraw
from contest.ui.setup.page import RemarkList, SetupPage
from contest.ui.setup.ports import NotMade, Workshop
from contest.ui.setup.team_table import TeamTable
from contest.ui.widgets.buttons import DeskButton
from contest.ui.widgets.labels import label

_DRAW_WIDTH = 210


class TeamsPage(SetupPage):
    """The table on the left, the order of play on the right."""

    step = Step.TEAMS

    def __init__(self, words: Words, workshop: Workshop, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._workshop = workshop
        self.table = TeamTable(words)
        self.table.edited.connect(self._on_table_edited)
        self.order = OrderDraw(words)
        self.order.setFixedWidth(_DRAW_WIDTH)
        self.order.draw_wanted.connect(self._on_draw_wanted)
        self.order.as_entered_wanted.connect(self._on_as_entered_wanted)
        self.remarks = RemarkList()
        self._alone = label("quiet", words.say("setup.no_teams"), wraps=True)
        self.body.addWidget(self._alone)
        self.body.addWidget(self._made_board(), 1)
        self._rest = QWidget()
        self.body.addWidget(self._rest, 0)

    def fill(self, draft: Draft) -> None:
        """Put the teams into the table."""
        self._alone.setVisible(not draft.plays_in_teams)
        self._board.setVisible(draft.plays_in_teams)
        self.body.setStretchFactor(self._rest, 0 if draft.plays_in_teams else 1)
        self.table.show_rows(draft.rows)
        self.table.setCurrentCell(0, 1)
        self._show_order(draft)

    def show_remarks(self, remarks: tuple[Remark, ...]) -> None:
        """Mark the cells, and say it below the table."""
        mine = [one for one in remarks if one.step is self.step]
        self.table.show_remarks(mine)
        self.remarks.show_remarks(mine, 4)

    def take_focus(self) -> None:
        """The table, so that Ctrl+V pastes at once."""
        self.table.setFocus()

    def open_file(self, file: Path) -> None:
        """Teams from a file, in place of those in the table."""
        try:
            teams = self._workshop.teams_in(file)
        except NotMade as reasons:
            self._said.setText(str(reasons))
            return
        self.table.show_rows(())
        self._say_taken(self.table.take_teams(teams))

    def _made_board(self) -> QWidget:
        say = self._words.say
        paste, read = DeskButton(say("setup.paste")), DeskButton(say("setup.read_teams"))
        logo = DeskButton(say("setup.pick_logo"))
        logo.clicked.connect(self._on_logo_clicked)
        paste.clicked.connect(self._on_paste_clicked)
        read.clicked.connect(self._on_read_clicked)
        self._said = label("note", wraps=True)
        tools = QHBoxLayout()
        tools.addWidget(paste)
        tools.addWidget(read)
        tools.addWidget(logo)
        tools.addWidget(self._said, 1)
        left = QVBoxLayout()
        left.addLayout(tools)
        left.addWidget(self.table, 1)
        left.addWidget(self.remarks)
        self._board = QWidget()
        row = QHBoxLayout(self._board)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(left, 1)
        row.addWidget(self.order)
        return self._board

    def _show_order(self, draft: Draft, *, turning: bool = False) -> None:
        teams = teams_of(draft)
        drawn = bool(draft.order) and len(draft.order) == len(teams)
        self.order.show_order(
            [team.short for team in teams], draft.seed if drawn else None, turning=turning
        )
        order = draft.order if drawn else range(len(teams))
        places = [0] * len(teams)
        for number, place in enumerate(order, 1):
            places[place] = number
        self.table.show_order(places)

    def _say_taken(self, count: int) -> None:
        name = "setup.pasted" if count else "setup.nothing_pasted"
        self._said.setText(self._words.say(name, count=count))

    def _on_table_edited(self) -> None:
        rows = self.table.rows()
        # Other teams need another draw; a name that was corrected does not.
        kept = self._draft is not None and len(rows) == len(self._draft.entered)
        order = self._draft.order if kept and self._draft else ()
        self.change(rows=rows, order=order)
        if self._draft is not None:
            self._show_order(self._draft)

    def _on_paste_clicked(self) -> None:
        self._say_taken(self.table.paste(QGuiApplication.clipboard().text()))
        self.table.setFocus()

    def _on_read_clicked(self) -> None:
        ask_for_file(
            self,
            self._words,
            "setup.read_teams",
            "*.csv *.xlsx *.xls *.ods *.txt *.tsv",
            self.open_file,
        )

    def _on_logo_clicked(self) -> None:
        ask_for_file(self, self._words, "setup.pick_logo", PICTURES, self.set_logo)

    def set_logo(self, file: Path) -> None:
        """The logo or photograph of the team where the cursor stands."""
        self.table.set_logo(str(file))
        self.table.setFocus()

    def _on_draw_wanted(self) -> None:
        if self._draft is None:
            return
        named = [row for row in self._draft.entered if tidied(row.name)]
        seed = self._workshop.seed()
        self.change(seed=seed, order=self._workshop.order(len(named), seed))
        self._show_order(self._draft, turning=True)

    def _on_as_entered_wanted(self) -> None:
        self.change(order=())
        if self._draft is not None:
            self._show_order(self._draft)
