"""What is done with questions: written, copied, taken out, moved about, given media."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from contest.banks.bank_writing import Content
from contest.banks.editing.carrying import Carried, carried
from contest.banks.editing.kinds import copy_of, new_question
from contest.banks.editing.media import free_name, named_after, put_media
from contest.banks.editing.wording import Fields
from contest.presentation.wording import Words
from contest.reading.faults import BadFile, NotPossible, phrase
from contest.ui.banks.asking import ask_for_files
from contest.ui.banks.bank import EditedBank
from contest.ui.banks.forms.body import objects_in
from contest.ui.banks.forms.media import KINDS
from contest.ui.banks.pane import BankPane
from contest.ui.banks.panes import Panes
from contest.ui.banks.work import Then, Tick, Work

# Does work on another thread while somebody waits: the work, words for it, what to do then.
Begin = Callable[[Work, str, Then], None]


class QuestionDeeds(QObject):
    """Acts on the active pane; the other one is where questions are copied or moved to.

    Signals:
        written: a new question is to be filled in
        failed: why something was not done
        said: something that should be known
    """

    written = Signal()
    failed = Signal(object)
    said = Signal(str)

    def __init__(self, words: Words, window: QWidget, panes: Panes, begin: Begin) -> None:
        super().__init__(window)
        self._words, self._window = words, window
        self._panes, self._begin = panes, begin

    def does(self) -> dict[str, Callable[[], None]]:
        """What it does, by the word of the deed."""
        return {
            "new_question": self.new_question,
            "duplicate": self.duplicate,
            "delete": self.delete,
            "move_up": self.move_up,
            "move_down": self.move_down,
            "add_medium": self.ask_for_media,
            "copy_over": self.copy_over,
            "move_over": self.move_over,
        }

    def new_question(self) -> None:
        """A question of the same type and topic, behind the current one."""
        pane, bank = self._panes.active, self._panes.bank
        if bank is None:
            return
        at, row = pane.current(), pane.current_row()
        fields = new_question(row.kind if row else "single", bank.document.ids())
        if row is not None and row.record is not None and row.record.topic:
            fields["topic"] = row.record.topic
        self._put_in(pane, bank, len(bank.document.rows) if at is None else at + 1, [fields], "new")
        self.written.emit()

    def duplicate(self) -> None:
        """The marked questions once more, behind them."""
        pane, bank = self._panes.active, self._panes.bank
        marked = pane.selected()
        if bank is None or not marked:
            return
        ids, copies = bank.document.ids(), []
        for index in marked:
            copies.append(copy_of(bank.document.rows[index].fields(), ids))
            ids.add(str(copies[-1]["id"]))
        self._put_in(pane, bank, marked[-1] + 1, copies, "copy")

    def delete(self) -> None:
        """The marked questions go; undo brings them back."""
        pane, bank = self._panes.active, self._panes.bank
        marked = pane.selected()
        if bank is not None and marked:
            said = phrase("editor.did_delete", count=len(marked))
            bank.do(bank.document.without(marked), said)
            self.said.emit(self._words.say("editor.deleted", count=len(marked)))

    def move_up(self) -> None:
        """The current question goes up in its bank."""
        self._move(-1)

    def move_down(self) -> None:
        """The current question goes down in its bank."""
        self._move(1)

    def _move(self, by: int) -> None:
        pane, bank = self._panes.active, self._panes.bank
        at = pane.current()
        if bank is None or at is None or not 0 <= at + by < len(bank.document.rows):
            return
        bank.do(bank.document.moved(at, at + by), phrase("editor.did_move"))
        pane.select([at + by])

    def copy_over(self) -> None:
        """Copies of the marked questions go to the other bank."""
        self._carry(leaves=False)

    def move_over(self) -> None:
        """The marked questions go to the other bank and leave this one."""
        self._carry(leaves=True)

    def _carry(self, *, leaves: bool) -> None:
        pane, other = self._panes.active, self._panes.other
        if other is None or pane.bank is None or other.bank is None or not pane.selected():
            self.said.emit(self._words.say("editor.needs_two"))
            return
        if other.bank is pane.bank:
            self.said.emit(self._words.say("editor.same_bank"))
            return
        marked, at = pane.selected(), other.current()
        try:
            made = carried(
                pane.bank.opened, marked, other.bank.opened, None if at is None else at + 1
            )
        except (BadFile, NotPossible, OSError) as why:
            self.failed.emit(why)
            return
        arrive = partial(self._arrive, pane, other, marked, made, leaves)
        self._after_media(other.bank, made.media, arrive)

    def ask_for_media(self) -> None:
        """Let somebody pick media for the current question."""
        names = ("pick_media_title", "pick_media", "media_files")
        ask_for_files(self._window, self._words, names, self._on_media_picked)

    def add_media(self, paths: Sequence[Path]) -> None:
        """Files become media of the current question: copied beside its bank, then named in it."""
        pane, bank = self._panes.active, self._panes.bank
        at, row = pane.current(), pane.current_row()
        if bank is None or at is None or row is None or not paths:
            return
        if bank.opened.folder is None:
            self.failed.emit(NotPossible(phrase("editor.media_in_zip")))
            return
        named: dict[str, Content] = {}
        try:
            for path in paths:
                named[free_name(bank.opened, named_after(path), path, named)] = path
        except OSError as why:
            self.failed.emit(why)
            return
        media: list[Fields] = [
            {"kind": KINDS[Path(name).suffix], "src": name, "alt": "", "show": "question"}
            for name in named
        ]
        fresh = {name: path for name, path in named.items() if not bank.opened.files.has(name)}
        self._after_media(bank, fresh, partial(self._name_media, bank, row.id, media))

    def _put_in(
        self, pane: BankPane, bank: EditedBank, at: int, several: Iterable[Fields], did: str
    ) -> None:
        rows = [bank.document.row(fields) for fields in several]
        said = phrase(f"editor.did_{did}", count=len(rows))
        bank.do(bank.document.with_rows(at, rows), said)
        pane.select(range(at, at + len(rows)))

    def _after_media(self, bank: EditedBank, media: Mapping[str, Content], then: Then) -> None:
        """Do something once files lie beside a bank; copying a film takes its time."""
        folder = bank.opened.folder
        if media and folder is not None:
            said = self._words.say("editor.copying_media")
            self._begin(partial(_put, folder, media), said, then)
        else:
            then(None)

    def _arrive(
        self,
        pane: BankPane,
        other: BankPane,
        marked: Sequence[int],
        made: Carried,
        leaves: bool,
        _: object,
    ) -> None:
        assert pane.bank is not None
        assert other.bank is not None
        count = len(marked)
        other.bank.do(made.document, phrase("editor.did_arrive", count=count))
        other.select(made.at)
        if leaves:
            said = phrase("editor.did_leave", count=count)
            pane.bank.do(pane.bank.document.without(marked), said)
        name = "moved" if leaves else "copied"
        title = other.bank.document.title
        self.said.emit(self._words.say(f"editor.{name}", count=count, title=title))

    def _name_media(self, bank: EditedBank, name: str, media: Sequence[Fields], _: object) -> None:
        rows = enumerate(bank.document.rows)
        at = next((index for index, row in rows if row.id == name), None)
        if at is not None:
            fields = bank.document.rows[at].fields()
            bank.edit(at, fields | {"media": [*objects_in(fields.get("media")), *media]})

    def _on_media_picked(self, files: list[str]) -> None:
        self.add_media([Path(file) for file in files if Path(file).suffix.lower() in KINDS])


def _put(folder: Path, media: Mapping[str, Content], _: Tick) -> None:
    put_media(folder, media)
