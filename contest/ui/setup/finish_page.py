"""Step 7: what was chosen on one page, what is still in the way, and where the file goes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from contest.presentation.duration import minutes_of
from contest.presentation.setup.checking import Remark
from contest.presentation.setup.draft import Draft, Step, title_of
from contest.presentation.wording import Words
from contest.ui.asking import ask_for_folder
from contest.ui.setup.page import RemarkList, SetupPage
from contest.ui.setup.ports import NotMade, Workshop
from contest.ui.widgets.buttons import DeskButton, set_state
from contest.ui.widgets.labels import label


class FinishPage(SetupPage):
    """The summary and the golden button.

    Signals:
        step_wanted: a step where something is in the way
        made: the file of the contest that was made
    """

    step_wanted = Signal(object)
    made = Signal(object)
    step = Step.FINISH

    def __init__(self, words: Words, workshop: Workshop, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._workshop = workshop
        self._summary = label("option", wraps=True)
        self._file = label("quiet", wraps=True)
        self.folder = DeskButton(words.say("setup.other_folder"))
        self.folder.clicked.connect(self._on_folder_clicked)
        self._hindrances = QVBoxLayout()
        self.hindrances: list[DeskButton] = []
        self.trouble = RemarkList()
        self.template = QLineEdit()
        self.template.setPlaceholderText(words.say("setup.template_name"))
        self.template.setAccessibleName(words.say("setup.template_name"))
        self.keep = DeskButton(words.say("setup.keep_template"))
        self.keep.clicked.connect(self._on_keep_clicked)
        self.template.returnPressed.connect(self.keep.click)
        self._kept = label("note")
        self.make = DeskButton(words.say("setup.make"))
        self.make.setObjectName("make")
        self.make.clicked.connect(self.make_contest)
        self._blocked = False
        self._place()

    def fill(self, draft: Draft) -> None:
        """The summary and the name of the file."""
        self._summary.setText("\n".join(self._summary_lines(draft)))
        self._file.setText(
            self._words.say("setup.saved_as", file=str(self._workshop.free_file(draft)))
        )
        self.trouble.say("")

    def show_remarks(self, remarks: tuple[Remark, ...]) -> None:
        """What is in the way, each line a button to its step."""
        stopping = [one for one in remarks if one.stops]
        self._blocked = bool(stopping)
        set_state(self.make, "locked", on=self._blocked)
        self._show_hindrances(stopping)

    def take_focus(self) -> None:
        """The golden button, or what is in its way."""
        first = self.hindrances[0] if self._blocked and self.hindrances else self.make
        first.setFocus()

    def make_contest(self) -> None:
        """Write the file; what is in the way is said instead."""
        if self._draft is None:
            return
        if self._blocked:
            self.trouble.say(self._words.say("setup.mend_first"))
            return
        file = self._workshop.free_file(self._draft)
        try:
            self._workshop.make(self._draft, file)
        except NotMade as reasons:
            self.trouble.say(str(reasons))
            return
        self.made.emit(file)

    def _place(self) -> None:
        place = QHBoxLayout()
        place.addWidget(self._file, 1)
        place.addWidget(self.folder)
        keeping = QHBoxLayout()
        keeping.addWidget(self.template, 1)
        keeping.addWidget(self.keep)
        self.body.addWidget(self._summary)
        self.body.addLayout(place)
        self.body.addLayout(self._hindrances)
        self.body.addWidget(self.trouble)
        self.body.addWidget(self.make)
        self.body.addStretch(1)
        self.body.addWidget(label("quiet", self._words.say("setup.about_template"), wraps=True))
        self.body.addLayout(keeping)
        self.body.addWidget(self._kept)

    def _summary_lines(self, draft: Draft) -> list[str]:
        words, count = self._words, len(draft.entered)
        title = draft.format.title.in_language(words.language)
        place = draft.place.strip() or words.say("setup.no_place")
        lines = [
            title_of(draft, words.language),
            words.say("setup.sum_when", date=words.date(draft.date), place=place),
            words.say("setup.sum_format", title=title, minutes=minutes_of(draft.format, count)),
        ]
        if draft.plays_in_teams:
            lines.append(words.say("setup.sum_teams", count=count))
        lines.append(words.say("setup.sum_banks", count=len(draft.banks)))
        return lines

    def _show_hindrances(self, remarks: Sequence[Remark]) -> None:
        for button in self.hindrances:
            button.hide()  # deleted only when the loop comes round
            button.deleteLater()
        self.hindrances = []
        self._steps = [remark.step for remark in remarks[:5]]
        for remark in remarks[:5]:
            step = self._words.say(f"setup.step_{remark.step.value}")
            button = DeskButton(f"✗ {step}: {remark.text}")
            button.setProperty("kind", "wrong")
            button.setToolTip(remark.text)
            button.clicked.connect(self._on_hindrance_clicked)
            self._hindrances.addWidget(button)
            self.hindrances.append(button)

    def _on_hindrance_clicked(self) -> None:
        place = self.hindrances.index(self.sender())  # type: ignore[arg-type]
        self.step_wanted.emit(self._steps[place])

    def _on_folder_clicked(self) -> None:
        ask_for_folder(self, self._words, "setup.other_folder", self._on_folder_chosen)

    def _on_folder_chosen(self, folder: Path) -> None:
        self.change(folder=str(folder))
        if self._draft is not None:
            self.show_draft(self._draft)

    def _on_keep_clicked(self) -> None:
        name = self.template.text().strip()
        if self._draft is None or not name:
            self._kept.setText(self._words.say("setup.template_needs_name"))
            self.template.setFocus()
            return
        try:
            self._workshop.keep(name, self._draft)
        except NotMade as reasons:
            self._kept.setText(str(reasons))
            return
        self._kept.setText(self._words.say("setup.template_kept", name=name))
