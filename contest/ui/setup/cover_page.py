"""Step 1: what the contest is called, where and when it is, whose papers it has."""

from __future__ import annotations

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDateEdit,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from contest.domain.heads import Preset
from contest.presentation.look_wish import LookWish, look_said
from contest.presentation.setup.checking import Remark
from contest.presentation.setup.draft import Draft, Step, title_of
from contest.presentation.wording import Words
from contest.ui.places import keep_beside
from contest.ui.setup.look_window import LookWindow
from contest.ui.setup.page import RemarkList, SetupPage
from contest.ui.widgets.buttons import DeskButton
from contest.ui.widgets.labels import label
from contest.ui.widgets.spin import with_room

_LONGEST = 160
_LONGEST_TIME = 8


class CoverPage(SetupPage):
    """Name, place, date, organiser, head of the papers; a template fills them.

    Signals:
        template_chosen: the name of a template
    """

    template_chosen = Signal(str)
    step = Step.COVER

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._form = QFormLayout()
        self._form.setVerticalSpacing(10)
        self.body.addLayout(self._form)
        self._template_label = label("quiet", words.say("setup.template"))
        self.template = QComboBox()
        self.template.setAccessibleName(words.say("setup.template"))
        self.template.activated.connect(self._on_template_activated)
        self._form.addRow(self._template_label, self.template)
        self.title, self.place = self._line("title"), self._line("place")
        self.date = with_room(QDateEdit())
        self.date.setDisplayFormat("dd/MM/yyyy")
        self.date.setAccessibleName(words.say("setup.date"))
        self.date.dateChanged.connect(self._on_date_changed)
        self._form.addRow(label("quiet", words.say("setup.date")), self._made_day())
        self.organiser = self._line("organiser")
        self._form.addRow(label("quiet", words.say("setup.head")), self._made_heads())
        self._form.addRow(label("quiet", words.say("look.title")), self._made_look())
        self.remarks = RemarkList()
        self.body.addWidget(self.remarks)
        self.body.addStretch(1)

    def show_templates(self, names: list[str]) -> None:
        """The templates that may be chosen; without any the row is not there."""
        self.template.clear()
        self.template.addItems([self._words.say("setup.no_template"), *names])
        self._form.setRowVisible(self.template, bool(names))

    def fill(self, draft: Draft) -> None:
        """Put a draft into the fields."""
        self.title.setPlaceholderText(title_of(draft, self._words.language))
        self.title.setText(draft.title)
        self.place.setText(draft.place)
        self.start.setText(draft.start)
        self.organiser.setText(draft.organiser)
        self.date.setDate(QDate.fromString(draft.date, "yyyy-MM-dd"))
        self._buttons[draft.head].setChecked(True)
        self._look_said.setText(look_said(draft.look, self._words))

    def show_remarks(self, remarks: tuple[Remark, ...]) -> None:
        """Say what is wrong on this page."""
        self.remarks.show_remarks(one for one in remarks if one.step is self.step)

    def take_focus(self) -> None:
        """The name comes first."""
        self.title.setFocus()

    def _made_day(self) -> QWidget:
        """The date, and the time of day that the run of show is planned from."""
        self.start = self._made_line("start")
        self.start.setMaxLength(_LONGEST_TIME)
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.date, 1)
        row.addWidget(label("quiet", self._words.say("setup.start")))
        row.addWidget(self.start, 1)
        return box

    def _line(self, name: str) -> QLineEdit:
        line = self._made_line(name)
        self._form.addRow(label("quiet", self._words.say(f"setup.{name}")), line)
        return line

    def _made_line(self, name: str) -> QLineEdit:
        line = QLineEdit()
        line.setMaxLength(_LONGEST)
        line.setAccessibleName(self._words.say(f"setup.{name}"))
        line.setPlaceholderText(self._words.say(f"setup.{name}_example"))
        line.textEdited.connect(self._on_line_edited)
        line.returnPressed.connect(self.left)
        return line

    def _made_heads(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        group = QButtonGroup(box)
        self._buttons: dict[Preset, QRadioButton] = {}
        for preset in Preset:
            button = QRadioButton(self._words.say(f"setup.head_{preset.value}"))
            button.clicked.connect(self._on_head_clicked)
            group.addButton(button)
            column.addWidget(button)
            self._buttons[preset] = button
        return box

    def _made_look(self) -> QWidget:
        """What the stage will wear, in a line; the fields are in a window of their own."""
        self.look: LookWindow | None = None
        self._look_said = label("quiet", wraps=True)
        self.pick_look = DeskButton(self._words.say("look.open"))
        self.pick_look.setAccessibleName(self._words.say("look.title"))
        self.pick_look.clicked.connect(self.open_look)
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.pick_look)
        row.addWidget(self._look_said, 1)
        return box

    def open_look(self) -> None:
        """Let the host choose; the window is kept when it is closed."""
        if self._draft is None:
            return
        if self.look is None:
            self.look = LookWindow(self._words, self)
            keep_beside(self, "look", self.look)
            self.look.wished.connect(self._on_look_wished)
        self.look.open(self._draft.look)

    def _on_look_wished(self, wish: LookWish) -> None:
        assert self.look is not None
        self.look.hide()
        self.change(look=wish)
        self._look_said.setText(look_said(wish, self._words))

    def _on_line_edited(self) -> None:
        self.change(
            title=self.title.text(),
            place=self.place.text(),
            start=self.start.text(),
            organiser=self.organiser.text(),
        )

    def _on_date_changed(self, day: QDate) -> None:
        self.change(date=day.toString("yyyy-MM-dd"))

    def _on_head_clicked(self) -> None:
        chosen = (preset for preset, button in self._buttons.items() if button.isChecked())
        self.change(head=next(chosen))

    def _on_template_activated(self, place: int) -> None:
        if place:
            self.template_chosen.emit(self.template.itemText(place))
