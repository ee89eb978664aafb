"""The editor of formats at work: files are opened, copied and stored, and what failed is said."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from contest.formats.editing.document import FormatDocument
from contest.formats.editing.files import free_path, opened, opened_copy, save
from contest.presentation.system_words import reason_of
from contest.presentation.wording import Words
from contest.reading.faults import BadFile, NotPossible, printable
from contest.ui.asking import ask_for_file, ask_where_to_save
from contest.ui.formats.window import FormatWindow, file_line

_MOST = 3  # sentences of a file that cannot be opened


class FormatsDesk(QObject):
    """One window; a format of the shipped ones is opened as a copy.

    `own` is where new formats go, `shipped` what is never written to.

    Signals:
        saved: the file that a format was stored in
    """

    saved = Signal(object)

    def __init__(self, words: Words, own: Path, shipped: Path, first: Path) -> None:
        """Raises BadFile where the first format cannot be opened."""
        super().__init__()
        self._words, self._own, self._shipped = words, own, shipped
        self._file: Path | None = None
        self.window = FormatWindow(words, self._read(first))
        self.window.save_wanted.connect(self.save)
        self.window.save_as_wanted.connect(self._on_save_as_wanted)
        self.window.open_wanted.connect(self._on_open_wanted)

    @property
    def file(self) -> Path | None:
        """Where the format is stored, None for one that is nowhere yet."""
        return self._file

    def open(self, path: Path) -> None:
        """Edit the format in a file; what is wrong with the file is said."""
        if self.window.document.is_changed:  # closing asks the same way
            self.window.message.say(self._words.say("forms.save_first"))
            return
        try:
            document = self._read(path)
        except BadFile as bad:
            said = [one.sentence(self._words) for one in bad.faults[:_MOST]]
            self.window.message.say(" ".join(said), "fault")
            return
        self.window.show_document(document)

    def show(self) -> None:
        """Put the window before the others."""
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def save(self) -> None:
        """Store the format where it was, a new one among the organiser's own."""
        self._save(self._file or free_path(self.window.document, self._own))

    def save_at(self, path: Path) -> None:
        """Store the format in a file; the dialog has asked about one that is there."""
        self._save(path if path.suffix else path.with_suffix(".json"))

    def _read(self, path: Path) -> FormatDocument:
        if path.resolve().is_relative_to(self._shipped.resolve()):
            document, self._file = opened_copy(path), None
        else:
            document, self._file = opened(path), path
        return document

    def _save(self, path: Path) -> None:
        words, document = self._words, self.window.document
        try:
            save(document, path, [self._shipped])
        except NotPossible as refused:
            said = " ".join(one.said(words) for one in refused.reasons)
        except OSError as error:
            file, reason = printable(str(path), 400), reason_of(error).said(words)
            said = words.say("cli.system_error", file=file, reason=reason)
        else:
            self._file = path
            self.window.settle()
            self.window.message.say(file_line(path, words), "quiet")
            self.saved.emit(path)
            return
        self.window.message.say(said, "fault")

    def _on_save_as_wanted(self) -> None:
        at = self._file or free_path(self.window.document, self._own)
        at.parent.mkdir(parents=True, exist_ok=True)
        ask_where_to_save(self.window, self._words, "forms.save_as", at, self.save_at)

    def _on_open_wanted(self) -> None:
        ask_for_file(self.window, self._words, "forms.open", "*.json", self.open)
