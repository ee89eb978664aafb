"""One open bank: its title, what is looked for, and the questions that are found."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QVBoxLayout,
    QWidget,
)

from contest.banks.editing.rows import Row
from contest.presentation.wording import Words
from contest.ui.banks.bank import EditedBank
from contest.ui.banks.filter_bar import FilterBar
from contest.ui.banks.lists import ListTable
from contest.ui.banks.questions_model import Column, QuestionsModel
from contest.ui.widgets.buttons import set_state
from contest.ui.widgets.labels import label

# What each column must have room for, whatever the size of the letters.
_SAMPLES = (
    (Column.SIGN, "✗"),
    (Column.ID, "cau-0000m"),
    (Column.KIND, "Đúng/sai m"),
    (Column.LEVEL, "Mức"),
)


class QuestionTable(ListTable):
    """The list of questions.

    Signals:
        entered_row: Enter was pressed: the question is to be edited
    """

    entered_row = Signal()

    def __init__(self, model: QuestionsModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(model, name, _SAMPLES, parent)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered_row.emit()
        else:
            super().keyPressEvent(event)


class BankPane(QFrame):
    """Shows a bank; what is to be done with it is asked of the window.

    Signals:
        current_changed: another question is the current one
        edit_requested: the current question is to be edited
        activated: the pane got the focus
        day_changed: law must be in force on another day (ISO)
    """

    current_changed = Signal()
    edit_requested = Signal()
    activated = Signal()
    day_changed = Signal(str)

    def __init__(self, words: Words, day: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.bank: EditedBank | None = None
        self._is_filling = False
        self._at = 0  # the current question, also while the list is filled anew
        self.model = QuestionsModel(words, self)
        self.filters = FilterBar(words, day)
        self.table = QuestionTable(self.model, words.say("editor.list"))
        self._build()

    def show_bank(self, bank: EditedBank | None) -> None:
        """Show another bank, or none."""
        if self.bank is not None:
            self.bank.changed.disconnect(self._on_bank_changed)
        self.bank = bank
        self.model.show_bank(bank)
        if bank is not None:  # behind the model, which must know it first
            bank.changed.connect(self._on_bank_changed)
        self._show_head()
        self.select([0])

    def current(self) -> int | None:
        """The question that is looked at, by its place in the bank."""
        index = self.table.currentIndex()
        return self.model.index_at(index.row()) if index.isValid() else None

    def current_row(self) -> Row | None:
        """The question that is looked at."""
        index = self.current()
        rows = self.bank.document.rows if self.bank is not None else ()
        # The list may be filled anew a moment after its bank has changed.
        return rows[index] if index is not None and index < len(rows) else None

    def selected(self) -> list[int]:
        """The questions that are marked, by their places in the bank."""
        places = self.table.selectionModel().selectedRows()
        return sorted(self.model.index_at(place.row()) for place in places)

    def select(self, indexes: Iterable[int]) -> None:
        """Mark questions, the first of them the current one; those that are not shown are not."""
        places = [place for at in indexes if (place := self.model.place_of(at)) is not None]
        chosen = QItemSelection()
        for place in places:
            left = self.model.index(place, 0)
            chosen.select(left, self.model.index(place, Column.TEXT))
        selection = self.table.selectionModel()
        flag = QItemSelectionModel.SelectionFlag
        self._is_filling = True
        selection.select(chosen, flag.ClearAndSelect)
        current = self.model.index(places[0], Column.TEXT) if places else self.model.index(-1, -1)
        selection.setCurrentIndex(current, flag.NoUpdate)
        self._is_filling = False
        if places:
            self.table.scrollTo(current)
        self._tell_current()

    def set_active(self, is_active: bool) -> None:
        """Whether keys go to this pane, of two."""
        set_state(self, "active", on=is_active)

    def _build(self) -> None:
        self.setProperty("panel", True)
        self._title = label("title", wraps=True)
        self._title.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self._state = label("small", wraps=True)
        self._count = label("small")
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 6)
        column.setSpacing(5)
        for widget in (self._title, self._state, self.filters):
            column.addWidget(widget)
        column.addWidget(self.table, 1)
        column.addWidget(self._count)
        self.filters.filter_changed.connect(self._on_filters_filter_changed)
        self.filters.day_changed.connect(self.day_changed)
        self.filters.search.downward.connect(self._on_search_downward)
        self.model.looked.connect(self._on_model_looked)
        self.table.selectionModel().currentRowChanged.connect(self._on_current_row_changed)
        self.table.entered_row.connect(self.edit_requested)
        self.table.doubleClicked.connect(self._on_table_double_clicked)
        self.table.focused.connect(self.activated)

    def _show_head(self) -> None:
        bank, say = self.bank, self._words.say
        if bank is None:
            self._title.setText(say("editor.no_bank"))
            self._state.setText(say("editor.no_bank_hint"))
            return
        title = bank.document.title or say("editor.untitled")
        self._title.setText(title if bank.is_saved else f"● {title}")
        self._title.setToolTip(title)
        where = bank.opened.files.shown("").rstrip("/\\")
        name = "saved_at" if bank.is_saved else "unsaved_at"
        self._state.setText(say(f"editor.{name}", place=where))
        self.filters.show_topics(bank.document.topics)

    def _on_bank_changed(self) -> None:
        self._show_head()
        if self.current() is None:  # the list was filled anew
            self._select_near(self._at)
        else:
            self.current_changed.emit()

    def _on_filters_filter_changed(self) -> None:
        kept = self.current()
        self.model.set_filter(self.filters.filter(), self.filters.day())
        shown = kept is not None and self.model.place_of(kept) is not None
        self._select_near(kept if kept is not None and shown else 0)

    def _on_search_downward(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_model_looked(self, found: int, is_done: bool) -> None:
        every = len(self.bank.document.rows) if self.bank is not None else 0
        name = "found" if is_done else "looking"
        self._count.setText(self._words.say(f"editor.{name}", found=found, count=every))

    def _on_current_row_changed(self) -> None:
        if not self._is_filling:
            self._tell_current()

    def _select_near(self, at: int) -> None:
        near = self.model.nearest(at)
        self.select([] if near is None else [near])

    def _tell_current(self) -> None:
        at = self.current()
        self._at = self._at if at is None else at
        self.current_changed.emit()

    def _on_table_double_clicked(self) -> None:
        self.edit_requested.emit()
