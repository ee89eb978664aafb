"""Decisions about entries: each is a step that can be taken back, and leads on to the next."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt

from contest.banks.importing import Doubt
from contest.banks.reviewing.review import Key, LeftOut, Line, Mended, Review, Settled, State
from contest.domain.questions import Question
from contest.ui.banks.bringing.entry_view import MOST_READINGS
from contest.ui.banks.bringing.saying import file_of
from contest.ui.banks.bringing.window import BringWindow


class Deciding(QObject):
    """Holds the review, and shows in its window what has become of it."""

    def __init__(self, window: BringWindow) -> None:
        super().__init__(window)
        self._window = window
        self.review = Review()
        self._before: list[Review] = []  # ways back
        table, view = window.table, window.view
        table.chosen.connect(self.choose)
        table.left_out.connect(self.leave_out)
        table.refusals_left_out.connect(self.leave_refusals_out)
        table.taken_back.connect(self.take_back)
        table.next_requested.connect(self.go_to_next)
        table.selectionModel().currentRowChanged.connect(self._show_entry)
        view.reading_chosen.connect(self._on_reading_chosen)
        view.left_out.connect(self.leave_out)
        view.mend_requested.connect(self.open_mending)
        view.taken_back.connect(self.take_back)
        window.mend.mended.connect(self._on_mended)
        window.tools["mend"].clicked.connect(self.open_mending)
        window.tools["undo"].clicked.connect(self.undo)
        window.wanted.activated.connect(self.show_wanted)

    def take(self, review: Review) -> None:
        """Another set of sources: what was decided before cannot be undone one by one any more."""
        before = self.current()
        self.review = review
        self._before.clear()
        self._window.model.begin(review)
        self.show_all()
        same = (line.key for line in review.lines() if before and line.entry is before.entry)
        key = next(same, None)
        if key is not None:
            self._select(key)
        else:
            self.go_to_next()
        self._window.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def current(self) -> Line | None:
        """The entry that is looked at."""
        place = self._window.table.currentIndex().row()
        if not 0 <= place < self._window.model.rowCount():
            return None
        return self.review.line(self._window.model.line_at(place).key)

    def show_all(self) -> None:
        """Show how everything stands now."""
        current = self.current()
        self._window.show_review(self.review)
        self._window.tools["undo"].setEnabled(bool(self._before))
        if current is not None:
            self._select(current.key)
        self._show_entry()

    def show_wanted(self) -> None:
        """Show other entries."""
        current = self.current()
        self._window.model.set_wanted(self._window.wanted.currentData())
        if current is not None:
            self._select(current.key)
        if self.current() is None and self._window.model.rowCount():
            self._select(self._window.model.line_at(0).key)
        self._show_entry()

    def go_to_next(self) -> None:
        """To the next entry that wants a decision, from the current one round to it."""
        current = self.current()
        lines = list(self.review.lines())
        at = next((at for at, line in enumerate(lines) if current and line.key == current.key), -1)
        around = (*lines[at + 1 :], *lines[: at + 1])
        wanted = (line for line in around if line.state in (State.DOUBT, State.REFUSED))
        target = next(wanted, None if current is not None or not lines else lines[0])
        if target is not None:
            if self._window.model.place_of(target.key) is None:
                self._window.wanted.setCurrentIndex(0)
                self.show_wanted()
            self._select(target.key)
        self._show_entry()

    def choose(self, number: int, alike: bool) -> None:
        """Settle the current doubt by a reading (from 1), or all doubts of its kind."""
        line = self.current()
        if line is None or not isinstance(line.entry, Doubt):
            return
        if number > min(len(line.entry.readings), MOST_READINGS):
            return
        name = line.entry.readings[number - 1].name
        if alike:
            self._step(self.review.settled_alike(line.key, name))
        else:
            self._step(self.review.decided(line.key, Settled(name)))
        self.go_to_next()

    def leave_out(self) -> None:
        """The current entry is not to come into the bank."""
        line = self.current()
        if line is not None:
            self._step(self.review.decided(line.key, LeftOut()))
            self.go_to_next()

    def leave_refusals_out(self) -> None:
        """Nothing that could not be read is to come into the bank."""
        self._step(self.review.without_refusals())
        self.go_to_next()

    def take_back(self) -> None:
        """Forget the decision about the current entry."""
        line = self.current()
        if line is not None:
            self._step(self.review.decided(line.key, None))

    def undo(self) -> None:
        """Go back a step."""
        if self._before:
            self.review = self._before.pop()
            self.show_all()

    def open_mending(self) -> None:
        """Let the current entry be written by hand."""
        line = self.current()
        if line is not None:
            self._window.show_part(self._window.mend)
            self._window.mend.open(line.entry)

    def leave_form(self) -> None:
        """Back to the entry."""
        self._window.show_part(self._window.view)
        self._window.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _step(self, review: Review) -> None:
        self._before.append(self.review)
        self.review = review
        self.show_all()

    def _show_entry(self) -> None:
        line = self.current()
        self._window.view.show_line(line, file_of(line, self.review) if line is not None else "")

    def _select(self, key: Key) -> None:
        place = self._window.model.place_of(key)
        if place is not None:
            index = self._window.model.index(place, 0)
            self._window.table.setCurrentIndex(index)
            self._window.table.scrollTo(index)

    def _on_reading_chosen(self, number: int) -> None:
        self.choose(number, alike=False)
        self._window.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_mended(self, question: Question) -> None:
        line = self.current()
        self.leave_form()
        if line is not None:
            self._step(self.review.decided(line.key, Mended(question)))
            self.go_to_next()
