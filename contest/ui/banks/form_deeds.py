"""What is typed into the forms, done to the bank; and what is to be mended, found."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt

from contest.banks.editing.rows import Row
from contest.banks.editing.wording import Fields
from contest.presentation.wording import Words
from contest.reading.faults import phrase
from contest.ui.banks.checking import LiveCheck
from contest.ui.banks.panes import Panes
from contest.ui.banks.preview import shown_question
from contest.ui.banks.window import BanksWindow


class FormDeeds(QObject):
    """Serves the forms, the problems and what moves about in the window."""

    def __init__(self, words: Words, window: BanksWindow, panes: Panes, check: LiveCheck) -> None:
        super().__init__(window)
        self._words, self._window, self._panes, self._check = words, window, panes, check
        form, about = window.form, window.about
        form.edited.connect(self._on_form_edited)
        form.renamed.connect(self._on_form_renamed)
        form.topic_named.connect(self._on_form_topic_named)
        about.edited.connect(self._on_about_edited)
        form.left.connect(self.go_to_list)
        about.left.connect(self.leave_about)
        window.problems.field_requested.connect(self.go_to_field)
        panes.edit_requested.connect(self.go_to_form)

    def does(self) -> dict[str, Callable[[], None]]:
        """What it does, by the word of the deed."""
        return {
            "about_bank": self.toggle_about,
            "undo": self.undo,
            "redo": self.redo,
            "find": self.find,
            "to_form": self.go_to_form,
            "next_problem": self.go_to_problem,
            "hints": self._check.ask_for_hints,
            "answer": self._window.preview.toggle,
            "side_by_side": self.toggle_two,
        }

    def show_question(self) -> None:
        """Show the question that is looked at, in all the parts of the window."""
        window, bank, row = self._window, self._panes.bank, self._panes.row
        if bank is None:
            window.form.show_row(None, {}, {})
            window.preview.show_row(None, None)
            window.reading.show_question(None)
            return
        opened = bank.opened
        window.form.show_row(row, opened.document.topics, opened.documents)
        window.about.show_document(opened.document)
        window.preview.show_row(row, opened)
        window.reading.show_question(shown_question(row, opened))

    def toggle_about(self) -> None:
        """What is said of the bank as a whole, or the question."""
        if self._window.shows_about:
            self.leave_about()
        elif self._panes.bank is not None:
            self._window.show_about(on=True)
            self._window.about.start()

    def leave_about(self) -> None:
        """Back to the questions."""
        self._window.show_about(on=False)
        self.go_to_list()

    def go_to_list(self) -> None:
        """Back to the list."""
        self._panes.active.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def toggle_two(self) -> None:
        """A second bank beside the first, or none."""
        on = self._panes.other is None
        self._window.show_two(on=on)
        self._panes.set_two(on=on)
        pane = self._panes.right if on else self._panes.left
        pane.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def find(self) -> None:
        """Let words be typed that are looked for."""
        search = self._panes.active.filters.search
        search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        search.selectAll()

    def go_to_form(self) -> None:
        """Edit the current question."""
        if self._panes.other is not None and not self._window.form.isVisible():
            self.toggle_two()
        self._window.show_about(on=False)
        self._window.form.focus_field("")

    def go_to_field(self, name: str, place: int = 0) -> None:
        """Mend a field of the current question."""
        self._window.show_about(on=False)
        self._window.form.focus_field(name, place)

    def go_to_problem(self) -> None:
        """The next question with something to look at, from the current one round to it."""
        pane, bank = self._panes.active, self._panes.bank
        if bank is None:
            return
        rows, at = bank.document.rows, pane.current()
        start = -1 if at is None else at
        around = [*range(start + 1, len(rows)), *range(start + 1)]
        found = next((index for index in around if bank.worst_at(rows[index])), None)
        if found is None:
            self._window.message.say(self._words.say("editor.no_problems"), "quiet")
            return
        if pane.model.place_of(found) is None:
            pane.filters.clear()
        pane.select([found])
        worst = bank.problems_at(rows[found])[0]
        self.go_to_field(worst.field, worst.place)

    def undo(self) -> None:
        """Take the last step back, and look at what has changed."""
        bank = self._panes.bank
        if bank is not None and bank.history.undoes is not None:
            before, said = set(bank.document.rows), bank.history.undoes.said(self._words)
            bank.undo()
            self._look_at_changed(before)
            self._window.message.say(self._words.say("editor.undone", what=said), "quiet")

    def redo(self) -> None:
        """Do again what was taken back."""
        bank = self._panes.bank
        if bank is not None and bank.history.redoes is not None:
            before = set(bank.document.rows)
            bank.redo()
            self._look_at_changed(before)

    def _look_at_changed(self, before: set[Row]) -> None:
        pane, bank = self._panes.active, self._panes.bank
        assert bank is not None
        changed = [at for at, row in enumerate(bank.document.rows) if row not in before]
        if len(changed) > 1 or (changed and pane.current() not in changed):
            pane.select(changed)

    def _on_form_edited(self, fields: Fields, run: str) -> None:
        bank, at = self._panes.bank, self._panes.active.current()
        if bank is not None and at is not None:
            bank.edit(at, fields, run)

    def _on_form_renamed(self, name: str) -> None:
        bank, at = self._panes.bank, self._panes.active.current()
        if bank is not None and at is not None:
            said = phrase("editor.did_rename", id=name)
            bank.do(bank.document.renamed(at, name), said)

    def _on_form_topic_named(self, title: str) -> None:
        bank, at = self._panes.bank, self._panes.active.current()
        if bank is not None and at is not None:
            bank.name_topic(at, title)

    def _on_about_edited(self, name: str, value: object, run: str) -> None:
        bank = self._panes.bank
        if bank is not None:
            document = bank.document.with_value(name, value)
            bank.do(document, phrase("editor.did_about"), ("bank", run) if run else None)
