"""What somebody looks for in a bank: words, topic, type, level, law on a day, faults."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from contest.banks.editing.filtering import Filter, Law, Trouble
from contest.banks.editing.kinds import KINDS
from contest.presentation.wording import Words
from contest.ui.banks.fields import LineField
from contest.ui.banks.forms.details import LEVELS
from contest.ui.banks.values import date_shown, date_typed

_WAIT_MS = 120  # after a key; whoever types on is not disturbed


class SearchField(LineField):
    """Words to look for; arrow down goes to what was found.

    Signals:
        downward: the arrow down or Enter was pressed
    """

    downward = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.downward.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self.typed_in.emit("")
        else:
            super().keyPressEvent(event)


class FilterBar(QWidget):
    """Search and filters.

    Signals:
        filter_changed: something else is looked for
        day_changed: law must be in force on another day (ISO)
    """

    filter_changed = Signal()
    day_changed = Signal(str)

    def __init__(self, words: Words, day: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._topics: dict[str, str] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT_MS)
        self._timer.timeout.connect(self.filter_changed)
        self._build(day)

    def filter(self) -> Filter:
        """What is looked for."""
        return Filter(
            self.search.text(),
            self._topic.currentData(),
            self._kind.currentData(),
            self._level.currentData(),
            self._law.currentData(),
            self._trouble.currentData(),
        )

    def day(self) -> str:
        """The day that law must be in force on (ISO)."""
        return self._shown_day

    def show_day(self, day: str) -> None:
        """Show the day that another list was given."""
        self._shown_day = day
        self._day.setText(date_shown(day))

    def show_topics(self, topics: Mapping[str, str]) -> None:
        """Offer the topics of a bank (title by id)."""
        if topics == self._topics:
            return
        self._topics = dict(topics)
        chosen = self._topic.currentData()
        self._topic.clear()
        self._topic.addItem(self._words.say("editor.any_topic"), None)
        for name, title in topics.items():
            self._topic.addItem(title, name)
        self._topic.addItem(self._words.say("editor.no_topic"), "")
        self._topic.setCurrentIndex(max(0, self._topic.findData(chosen)))

    def clear(self) -> None:
        """Look for nothing."""
        self.search.clear()
        for box in (self._topic, self._kind, self._level, self._law, self._trouble):
            box.setCurrentIndex(0)
        self.filter_changed.emit()

    def _build(self, day: str) -> None:
        say = self._words.say
        self.search = SearchField(say("editor.search"))
        self.search.setPlaceholderText(say("editor.search_hint"))
        self.search.setClearButtonEnabled(True)
        self.search.typed_in.connect(self._on_search_typed_in)
        self._day = LineField(say("editor.day"))
        self._day.setToolTip(say("editor.day_hint"))
        self.show_day(day)
        self._day.editingFinished.connect(self._on_day_editing_finished)
        self._topic = self._made_box("topic")
        self._kind = self._made_box("kind", ("any_kind", ""), *((f"type_{k}", k) for k in KINDS))
        levels = ((f"level_{level}", level) for level in LEVELS)
        self._level = self._made_box("level", ("any_level", None), *levels)
        self._law = self._made_box("law", *((f"law_{law.value}", law) for law in Law))
        troubles = ((f"trouble_{trouble.value}", trouble) for trouble in Trouble)
        self._trouble = self._made_box("trouble", *troubles)
        self.show_topics({})
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(5)
        grid.addWidget(self.search, 0, 0, 1, 2)
        grid.addWidget(self._trouble, 0, 2)
        grid.addWidget(self._topic, 1, 0)
        grid.addWidget(self._kind, 1, 1)
        grid.addWidget(self._level, 1, 2)
        grid.addWidget(self._law, 2, 0, 1, 2)
        grid.addWidget(self._day, 2, 2)
        for column in range(3):
            grid.setColumnStretch(column, 1)

    def _made_box(self, name: str, *choices: tuple[str, object]) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(self._words.say(f"editor.{name}"))
        box.setMinimumContentsLength(6)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for words, value in choices:
            box.addItem(self._words.say(f"editor.{words}"), value)
        box.activated.connect(self._on_box_activated)
        return box

    def _on_search_typed_in(self, _text: str) -> None:
        self._timer.start()

    def _on_box_activated(self) -> None:
        self.filter_changed.emit()

    def _on_day_editing_finished(self) -> None:
        day = date_typed(self._day.text()) or ""
        if day == self._shown_day:
            return
        if date_shown(day) == day:  # no date: what was there comes back
            self.show_day(self._shown_day)
            return
        self.show_day(day)
        self.day_changed.emit(day)
        if self._law.currentData() is not Law.ANY:
            self.filter_changed.emit()
