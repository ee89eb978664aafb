"""A new contest: the steps on the left, the page in the middle, back and on below."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from contest.presentation.setup.checking import Needs, Remark, remarks_on
from contest.presentation.setup.draft import Draft, Step
from contest.presentation.wording import Words
from contest.ui.settings.file import SettingsFile
from contest.ui.setup.banks_page import BanksPage
from contest.ui.setup.cover_page import CoverPage
from contest.ui.setup.finish_page import FinishPage
from contest.ui.setup.format_page import FormatPage
from contest.ui.setup.judges_page import JudgesPage
from contest.ui.setup.keys_page import KeysPage
from contest.ui.setup.page import SetupPage
from contest.ui.setup.ports import NotMade, Workshop
from contest.ui.setup.prizes_page import PrizesPage
from contest.ui.setup.stage_page import StagePage
from contest.ui.setup.teams_page import TeamsPage
from contest.ui.team_keys.book import KeyBook
from contest.ui.team_keys.pads import Pads
from contest.ui.widgets.buttons import DeskButton, set_state

_STEPS = tuple(Step)
_STEPS_WIDTH = 182


class Wizard(QWidget):
    """Every step can be left and come back to; what is wrong never keeps anybody on a page.

    `file` holds the settings, of which the projector's are chosen on a page.

    Signals:
        made: the file of the contest that was made
        left: back to the start page; what was entered stays
        edit_wanted: the name of a format that is to be changed
    """

    edit_wanted = Signal(str)
    made = Signal(object)
    left = Signal()

    def __init__(
        self,
        words: Words,
        workshop: Workshop,
        file: SettingsFile,
        keys: KeyBook,
        pads: Pads,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._file = file
        self._words = words
        self._keys, self._pads = keys, pads
        self._workshop = workshop
        self._draft = workshop.first_draft()
        self._needs = Needs()
        self._remarks: tuple[Remark, ...] = ()
        self._seen = {Step.COVER}
        self._make_pages()
        self._build()
        self._count()
        self.go_to(Step.COVER)

    @property
    def draft(self) -> Draft:
        """What was chosen so far."""
        return self._draft

    @property
    def step(self) -> Step:
        """The step that is shown."""
        return _STEPS[self._stack.currentIndex()]

    def page(self, step: Step) -> SetupPage:
        """The page of a step."""
        return self._pages[_STEPS.index(step)]

    def go_to(self, step: Step) -> None:
        """Show a step."""
        self._seen.add(step)
        page = self.page(step)
        page.show_draft(self._draft)
        page.show_remarks(self._remarks)
        self._stack.setCurrentWidget(page)
        self._show_steps()
        page.take_focus()

    def go_on(self) -> None:
        """The next step; on the last one the contest is made."""
        place = self._stack.currentIndex()
        if place + 1 < len(_STEPS):
            self.go_to(_STEPS[place + 1])
        else:
            self._finish.make_contest()

    def go_back(self) -> None:
        """The step before; from the first one to the start page."""
        place = self._stack.currentIndex()
        if place:
            self.go_to(_STEPS[place - 1])
        else:
            self.left.emit()

    def use_template(self, name: str) -> None:
        """Everything but teams and date as a template has it."""
        try:
            draft = self._workshop.draft_of(name)
        except NotMade:
            return
        self.use_draft(replace(draft, rows=self._draft.rows, date=self._draft.date))

    def use_draft(self, draft: Draft) -> None:
        """Another draft in place of what was chosen so far."""
        self._take(draft)
        self.go_to(self.step)

    def _make_pages(self) -> None:
        words, workshop = self._words, self._workshop
        self._cover = CoverPage(words)
        self._cover.show_templates(list(workshop.templates()))
        self._cover.template_chosen.connect(self.use_template)
        self.formats = FormatPage(words, workshop)
        self.formats.edit_wanted.connect(self.edit_wanted)
        self._banks = BanksPage(words, workshop)
        self.keys = KeysPage(words, self._keys, self._pads)
        self.keys.escaped.connect(self.left)
        self._finish = FinishPage(words, workshop)
        self._finish.step_wanted.connect(self.go_to)
        self._finish.made.connect(self.made)
        self._pages: tuple[SetupPage, ...] = (
            self._cover,
            self.formats,
            TeamsPage(words, workshop),
            JudgesPage(words),
            self._banks,
            PrizesPage(words),
            StagePage(words, self._file),
            self.keys,
            self._finish,
        )
        self._stack = QStackedWidget()
        for page in self._pages:
            self._stack.addWidget(page)
            page.changed.connect(self._on_page_changed)
            page.left.connect(self.go_on)

    def _build(self) -> None:
        say = self._words.say
        steps = QVBoxLayout()
        self._steps = []
        for number, step in enumerate(_STEPS, 1):
            button = DeskButton()
            button.setProperty("step", "true")
            button.setMinimumWidth(_STEPS_WIDTH)
            button.clicked.connect(self._on_step_clicked)
            keys = QKeySequence(Qt.Modifier.CTRL | Qt.Key(Qt.Key.Key_0 + number))
            QShortcut(keys, self).activated.connect(button.click)
            steps.addWidget(button)
            self._steps.append((step, button))
        steps.addStretch(1)
        self.back, self.on = DeskButton(say("setup.back")), DeskButton(say("setup.on"))
        self.on.setObjectName("on")
        self.back.clicked.connect(self.go_back)
        self.on.clicked.connect(self.go_on)
        for keys in (
            QKeySequence(Qt.Modifier.CTRL | Qt.Key.Key_Return),
            QKeySequence(Qt.Modifier.ALT | Qt.Key.Key_Right),
        ):
            QShortcut(keys, self).activated.connect(self.on.click)
        back = QKeySequence(Qt.Modifier.ALT | Qt.Key.Key_Left)
        QShortcut(back, self).activated.connect(self.back.click)
        below = QHBoxLayout()
        below.addWidget(self.back)
        below.addStretch(1)
        below.addWidget(self.on)
        middle = QVBoxLayout()
        middle.addWidget(self._stack, 1)
        middle.addLayout(below)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addLayout(steps)
        row.addLayout(middle, 1)

    def _show_steps(self) -> None:
        """Names with ✓ where a step was seen and nothing stops, ✗ where something does."""
        for number, (step, button) in enumerate(self._steps, 1):
            stops = any(one.stops and one.step is step for one in self._remarks)
            sign = "" if step not in self._seen else " ✗" if stops else " ✓"
            if step in (self.step, Step.FINISH):
                sign = ""
            button.setText(f"{number}. {self._words.say(f'setup.step_{step.value}')}{sign}")
            set_state(button, "on", on=step is self.step)
        is_last = self.step is Step.FINISH
        self.on.setVisible(not is_last)  # the page has the golden button

    def _take(self, draft: Draft) -> None:
        before, self._draft = self._draft, draft
        if _counts(before) != _counts(draft):
            self._count_needs()
        self._count()

    def _count_needs(self) -> None:
        try:
            self._needs = self._workshop.needs(self._draft)
        except NotMade as reasons:
            self._needs = Needs(short=tuple(str(reasons).splitlines()[:4]))
        self._banks.show_needs(self._needs)

    def _count(self) -> None:
        if not self._needs.rounds and not self._needs.short:
            self._count_needs()
        today = self._workshop.today()
        self._remarks = remarks_on(self._draft, self._needs, today, self._words)
        self._show_steps()

    def _on_page_changed(self, draft: Draft) -> None:
        self._take(draft)
        page = self._pages[self._stack.currentIndex()]
        page.show_remarks(self._remarks)

    def _on_step_clicked(self) -> None:
        found = (step for step, button in self._steps if button is self.sender())
        self.go_to(next(found))


def _counts(draft: Draft) -> tuple[object, ...]:
    """What the number of questions depends on."""
    return draft.format, draft.seats, draft.banks, draft.date, draft.seed, len(draft.entered)
