"""The review at work: files are read, entries decided, and a bank is made of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from contest.banks.bank_writing import write_bank
from contest.banks.imported_bank import bank_of_imports
from contest.banks.importers.encodings import KIND as ENCODING
from contest.banks.importers.pipeline import import_source, refused, source_bytes
from contest.banks.importers.source import Source
from contest.banks.importing import Import
from contest.banks.reviewing.columns import Mappable, mappable
from contest.presentation.wording import Words
from contest.reading.faults import BadFile, NotPossible, phrase, printable
from contest.ui.banks.asking import ask_for_files
from contest.ui.banks.bringing.deciding import Deciding
from contest.ui.banks.bringing.saying import said
from contest.ui.banks.bringing.window import BringWindow
from contest.ui.banks.telling import sentence_of
from contest.ui.banks.work import Then, Tick, Work, Workshop


class BringDesk(QObject):
    """One window of the review.

    Signals:
        saved: the folder of the bank that was made
        closed: the window was closed
    """

    saved = Signal(object)
    closed = Signal()

    def __init__(self, words: Words, home: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.window = BringWindow(words, home)
        self.workshop = Workshop(self)
        self.window.waiting.watch(self.workshop)
        self.deciding = Deciding(self.window)
        self._sources: list[Source] = []
        self._is_closed = False
        self._asked_source = 0  # whose columns are asked about
        self._connect()
        self.deciding.show_all()

    def bring(self, paths: Sequence[Path]) -> None:
        """Read files, one after another."""
        for path in paths:
            self._read(path.name, partial(_read, path), self._take)

    def bring_text(self, text: str) -> None:
        """Read a pasted text."""
        name = self._words.say("review.pasted")
        source = Source(name, text.encode("utf-8", "replace"))
        self._do(
            partial(_imported, source), self._words.say("review.reading", file=name), self._take
        )

    def close(self) -> None:
        """Take the window down, if nobody has closed it."""
        if not self._is_closed:
            self.window.close()

    # What comes of the work.

    def _do(self, work: Work, what: str, then: Then) -> None:
        follow = partial(self.window.waiting.follow, what=what)
        self.workshop.begin(work, then, self._tell_failure, follow)

    def _read(self, name: str, work: Work, then: Then) -> None:
        what = self._words.say("review.reading", file=printable(name, 60))
        self._do(work, what, then)

    def _tell_failure(self, why: Exception) -> None:
        self.window.message.say(sentence_of(why, self._words), "fault")

    def _take(self, read: tuple[Source, Import]) -> None:
        """One more source has been read."""
        source, imported = read
        self._sources.append(source)
        if not self.window.title.text():
            self.window.title.show_text(imported.title or Path(source.name).stem)
        self.deciding.take(self.deciding.review.with_import(imported))
        self._tell_remarks(imported)

    def _take_again(self, source: int, read: tuple[Source, Import]) -> None:
        """A source has been read in another way."""
        self._sources[source] = read[0]
        self.deciding.take(self.deciding.review.with_import_again(source, read[1]))
        self._tell_remarks(read[1])

    def _tell_remarks(self, imported: Import) -> None:
        told = [said(remark, self._words) for remark in imported.remarks]
        if told:
            self.window.message.say(" ".join(one[:1].upper() + one[1:] for one in told), "quiet")

    def _take_columns(self, found: Mappable | None) -> None:
        if found is None:
            self._tell_failure(NotPossible(phrase("review.not_mappable")))
            return
        self.window.show_part(self.window.map)
        self.window.map.open(found, self._sources[self._asked_source].mapping)

    def _take_saved(self, folder: Path) -> None:
        self.saved.emit(folder)
        self.window.close()

    # Forms and files.

    def _on_add_clicked(self) -> None:
        names = ("bring_title", "open_button", "bring_files")
        ask_for_files(self.window, self._words, names, self._on_files_picked)

    def _on_files_picked(self, files: list[str]) -> None:
        self.bring([Path(file) for file in files])

    def _on_paste_clicked(self) -> None:
        self.window.show_part(self.window.paste)
        self.window.paste.open()

    def _on_pasted(self, text: str) -> None:
        self.deciding.leave_form()
        self.bring_text(text)

    def _on_map_clicked(self) -> None:
        self._asked_source = self._current_source()
        source = self._sources[self._asked_source]
        what = self._words.say("review.looking", file=printable(source.name, 60))
        self._do(partial(_columns, source), what, self._take_columns)

    def _on_told(self, mapping: dict[str, str]) -> None:
        self.deciding.leave_form()
        at = self._asked_source
        source = replace(self._sources[at], mapping=mapping)
        self._read(source.name, partial(_imported, source), partial(self._take_again, at))

    def _on_coding_clicked(self) -> None:
        self._asked_source = self._current_source()
        source = self._sources[self._asked_source]
        self.window.show_part(self.window.coding)
        self.window.coding.open(source, source.assumed.get(ENCODING, ""))

    def _on_coding_chosen(self, name: str) -> None:
        self.deciding.leave_form()
        at = self._asked_source
        others = {kind: how for kind, how in self._sources[at].assumed.items() if kind != ENCODING}
        assumed = {**others, ENCODING: name} if name else others
        source = replace(self._sources[at], assumed=assumed)
        self._read(source.name, partial(_imported, source), partial(self._take_again, at))

    def _on_drop_source_clicked(self) -> None:
        at = self._current_source()
        del self._sources[at]
        self.deciding.take(self.deciding.review.without_source(at))

    def _current_source(self) -> int:
        """The source of the current entry; without one that which came last."""
        line = self.deciding.current()
        return line.key[0] if line is not None else len(self._sources) - 1

    def _on_save_clicked(self) -> None:
        title = self.window.title.text().strip() or self._words.say("review.untitled")
        work = partial(
            _saved, self.deciding.review.results(), title, self._words, self.window.folder
        )
        self._do(work, self._words.say("editor.saving"), self._take_saved)

    def _connect(self) -> None:
        window = self.window
        window.tools["add"].clicked.connect(self._on_add_clicked)
        window.tools["paste"].clicked.connect(self._on_paste_clicked)
        window.tools["map"].clicked.connect(self._on_map_clicked)
        window.tools["drop_source"].clicked.connect(self._on_drop_source_clicked)
        window.tools["coding"].clicked.connect(self._on_coding_clicked)
        window.map.told.connect(self._on_told)
        window.coding.chosen.connect(self._on_coding_chosen)
        window.paste.pasted.connect(self._on_pasted)
        for form in (window.mend, window.map, window.paste, window.coding):
            form.left.connect(self.deciding.leave_form)
        window.title.textChanged.connect(self.deciding.show_all)
        window.save.clicked.connect(self._on_save_clicked)
        window.files_dropped.connect(self.bring)
        window.closed.connect(self._on_closed)

    def _on_closed(self) -> None:
        self._is_closed = True
        self.workshop.close()
        # Not left to Python's collector, which may run on the thread of the workshop.
        self.window.deleteLater()
        self.closed.emit()


def _read(path: Path, tick: Tick) -> tuple[Source, Import]:
    try:
        raw = source_bytes(path)
    except BadFile as bad:
        return Source(path.name, b""), refused(path.name, "unknown", *bad.faults)
    return _imported(Source(path.name, raw), tick)


def _imported(source: Source, tick: Tick) -> tuple[Source, Import]:
    """A source and what was read of it; its clock begins anew each time it is read."""
    fresh = Source(source.name, source.raw, source.bank, source.mapping, source.assumed, tick)
    return source, import_source(fresh)


def _columns(source: Source, _: Tick) -> Mappable | None:
    return mappable(source)


def _saved(results: Sequence[Import], title: str, words: Words, folder: Path, _: Tick) -> Path:
    content = bank_of_imports(results, title, words)
    if content is None:
        raise NotPossible(phrase("review.nothing_to_save"))
    write_bank(folder, content.raw, content.media)
    return folder
