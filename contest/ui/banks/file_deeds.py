"""What is done with whole banks: made, opened, saved, merged, split."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from contest.banks.editing.carrying import Carried, carried, split_off
from contest.banks.editing.media import put_media
from contest.banks.editing.opened import OpenedBank, make_bank, open_bank
from contest.banks.editing.saving import save, save_as
from contest.banks.sealing.sealed_bank import is_sealed_file
from contest.presentation.wording import Words
from contest.reading.faults import phrase
from contest.ui.banks.asking import NewBankDialog, ask_for_files
from contest.ui.banks.bank import EditedBank
from contest.ui.banks.panes import Panes
from contest.ui.banks.question_deeds import Begin
from contest.ui.banks.work import Then, Tick, Work

Unseal = Callable[[Path, Then], None]


class FileDeeds(QObject):
    """Reads and writes banks on another thread; `unseal` asks for the passphrase of a sealed one.

    Signals:
        opened: a bank that is to be shown in the active pane
        saved: a bank was written
        said: something that should be known
    """

    opened = Signal(object)
    saved = Signal()
    said = Signal(str)

    def __init__(
        self,
        words: Words,
        window: QWidget,
        panes: Panes,
        begin: Begin,
        home: Path,
        unseal: Unseal,
    ) -> None:
        super().__init__(window)
        self._words, self._window, self._panes = words, window, panes
        self._begin, self._home = begin, home
        self._unseal = unseal

    def does(self) -> dict[str, Callable[[], None]]:
        """What it does, by the word of the deed."""
        return {
            "new_bank": self.ask_new,
            "open": self.ask_open,
            "save": self.save_active,
            "save_as": self.ask_save_as,
            "merge": self.ask_merge,
            "split": self.ask_split,
        }

    def ask_new(self) -> None:
        """Ask for the title and place of a new bank, and make it."""
        self._ask_place("new_title", "", self.make)

    def make(self, folder: Path, title: str) -> None:
        """Make a bank and open it."""
        self._do(partial(_made, folder, title), "opening", self.opened.emit)

    def ask_open(self) -> None:
        """Ask for a bank to open."""
        self._ask_banks("open_title", self._on_open_picked, several=False)

    def open(self, path: Path, then: Then | None = None) -> None:
        """Open a bank; `then` gets it instead of whoever hears `opened`."""
        if is_sealed_file(path):
            self._unseal(path, then or self.opened.emit)
            return
        self._do(partial(_opened, path), "opening", then or self.opened.emit)

    def save_active(self) -> None:
        """Write the bank of the active pane."""
        if self._panes.bank is not None:
            self.save(self._panes.bank)

    def save(self, bank: EditedBank) -> None:
        """Write a bank in its place; one in a zip is asked for a place of its own."""
        if bank.opened.folder is None:
            self.ask_save_as()
            return
        self._write(bank, partial(_saved, bank.opened))

    def ask_save_as(self) -> None:
        """Ask where else the bank of the active pane is to lie, and write it there."""
        bank = self._panes.bank
        if bank is not None:
            self._ask_place("save_as_title", bank.document.title, partial(self._save_as, bank))

    def ask_merge(self) -> None:
        """Ask for banks whose questions are all to come into this one."""
        if self._panes.bank is not None:
            self._ask_banks("merge_title", self._on_merge_picked, several=True)

    def merge(self, bank: EditedBank, paths: Sequence[Path]) -> None:
        """Bring all questions of some banks into one."""
        self._do(partial(_merged, bank.opened, paths), "merging", partial(self._take_merged, bank))

    def ask_split(self) -> None:
        """Ask where a bank of the marked questions is to lie, and let them leave this one."""
        pane = self._panes.active
        if pane.bank is not None and pane.selected():
            self._ask_place("split_title", "", partial(self.split, pane.bank, pane.selected()))

    def split(self, bank: EditedBank, marked: Sequence[int], folder: Path, title: str) -> None:
        """The marked questions become a bank of their own and leave this one."""
        work = partial(_split, bank.opened, marked, folder, title)
        self._do(work, "saving", partial(self._take_split, bank, marked))

    def _save_as(self, bank: EditedBank, folder: Path, title: str) -> None:
        document = bank.document.with_value("title", title)
        bank.do(document, phrase("editor.did_title"))
        self._write(bank, partial(_saved_as, bank.opened, folder))

    def _write(self, bank: EditedBank, work: Work) -> None:
        self._do(work, "saving", partial(self._take_written, bank))

    def _do(self, work: Work, what: str, then: Then) -> None:
        self._begin(work, self._words.say(f"editor.{what}"), then)

    def _ask_place(self, heading: str, title: str, decided: Callable[[Path, str], None]) -> None:
        words = self._words
        heading = words.say(f"editor.{heading}")
        NewBankDialog(self._window, words, heading, self._home, title, decided).open()

    def _ask_banks(self, title: str, told: Callable[[list[str]], None], *, several: bool) -> None:
        names = (title, "open_button", "bank_files")
        ask_for_files(self._window, self._words, names, told, several=several)

    def _on_open_picked(self, files: list[str]) -> None:
        for file in files[:1]:
            self.open(Path(file))

    def _on_merge_picked(self, files: list[str]) -> None:
        bank = self._panes.bank
        if bank is not None:
            self.merge(bank, [Path(file) for file in files])

    def _take_merged(self, bank: EditedBank, made: Carried) -> None:
        bank.do(made.document, phrase("editor.did_merge", count=len(made.at)))
        self.said.emit(self._words.say("editor.merged", count=len(made.at)))
        pane = self._panes.active
        if pane.bank is bank:
            pane.select(made.at[:1])

    def _take_split(self, bank: EditedBank, marked: Sequence[int], made: OpenedBank) -> None:
        bank.do(bank.document.without(marked), phrase("editor.did_leave", count=len(marked)))
        place = made.files.shown("").rstrip("/\\")
        self.said.emit(self._words.say("editor.split", count=len(marked), place=place))

    def _take_written(self, bank: EditedBank, written: OpenedBank) -> None:
        bank.take_saved(written)
        place = written.files.shown("").rstrip("/\\")
        count = len(written.document.rows)
        self.said.emit(self._words.say("editor.was_saved", count=count, place=place))
        self.saved.emit()


def _made(folder: Path, title: str, _: Tick) -> OpenedBank:
    return make_bank(folder, title)


def _opened(path: Path, _: Tick) -> OpenedBank:
    return open_bank(path)


def _saved(bank: OpenedBank, _: Tick) -> OpenedBank:
    return save(bank)


def _saved_as(bank: OpenedBank, folder: Path, _: Tick) -> OpenedBank:
    return save_as(bank, folder)


def _split(
    bank: OpenedBank, marked: Sequence[int], folder: Path, title: str, _: Tick
) -> OpenedBank:
    return split_off(bank, marked, folder, title)


def _merged(bank: OpenedBank, paths: Sequence[Path], tick: Tick) -> Carried:
    """All questions of some banks behind those of `bank`, their media beside it already."""
    before = len(bank.document.rows)
    for number, path in enumerate(paths):
        tick(number, len(paths))
        other = open_bank(path)
        made = carried(other, range(len(other.document.rows)), bank)
        if bank.folder is not None:
            put_media(bank.folder, made.media)
        bank = bank.with_document(made.document)
    return Carried(bank.document, range(before, len(bank.document.rows)))
