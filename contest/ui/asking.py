"""Asking for a file or a folder; Qt has no Vietnamese words for the buttons, so they are ours."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from contest.presentation.wording import Words

Take = Callable[[Path], None]
TakeAll = Callable[[list[Path]], None]
_ENDING = re.compile(r"\.[A-Za-z]{1,5}")  # not the month of a date, nor a word after "TP."


class _Asked(QObject):
    """Hands what was selected on, as a path."""

    def __init__(self, take: Take, dialog: QFileDialog) -> None:
        super().__init__(dialog)
        self._take = take
        dialog.fileSelected.connect(self._on_selected)

    def _on_selected(self, file: str) -> None:
        self._take(Path(file))


class _AllAsked(QObject):
    """Hands all that was selected on, as paths."""

    def __init__(self, take: TakeAll, dialog: QFileDialog) -> None:
        super().__init__(dialog)
        self._take = take
        dialog.filesSelected.connect(self._on_selected)

    def _on_selected(self, files: list[str]) -> None:
        self._take([Path(file) for file in files])


def file_dialog(owner: QWidget, words: Words, title: str, accept: str) -> QFileDialog:
    """A dialog for a file, with our words on its buttons; the caller opens it."""
    dialog = QFileDialog(owner, words.say(title).rstrip("…"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for part, name in (
        (QFileDialog.DialogLabel.Accept, accept),
        (QFileDialog.DialogLabel.Reject, "host.cancel"),
        (QFileDialog.DialogLabel.FileName, "host.file_name"),
        (QFileDialog.DialogLabel.LookIn, "host.folder"),
        (QFileDialog.DialogLabel.FileType, "host.file_type"),
    ):
        dialog.setLabelText(part, words.say(name))
    return dialog


def ask_for_file(owner: QWidget, words: Words, title: str, pattern: str, take: Take) -> QFileDialog:
    """Ask for a file that exists; `take` is called with it. The dialog is open, not waited for."""
    dialog = file_dialog(owner, words, title, "setup.open")
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilter(f"{words.say('setup.files')} ({pattern})")
    return _opened(dialog, take)


def ask_for_files(
    owner: QWidget, words: Words, title: str, pattern: str, take: TakeAll
) -> QFileDialog:
    """Ask for one file or several; `take` is called with all of them."""
    dialog = file_dialog(owner, words, title, "setup.open")
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.setNameFilter(f"{words.say('setup.files')} ({pattern})")
    _AllAsked(take, dialog)
    dialog.open()
    return dialog


def ask_for_folder(
    owner: QWidget, words: Words, title: str, take: Take, accept: str = "setup.choose"
) -> QFileDialog:
    """Ask for a folder."""
    dialog = file_dialog(owner, words, title, accept)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return _opened(dialog, take)


def ask_where_to_save(
    owner: QWidget, words: Words, title: str, proposed: Path, take: Take, *, always: bool = False
) -> QFileDialog:
    """Ask where something goes; the dialog asks about a file that is there.

    A name without an ending gets that of the proposed one, "Đề 22.11" too, which Qt thinks to have
    one; `always`: any name but one that has it.
    """
    dialog = file_dialog(owner, words, title, "host.save")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setNameFilter(f"{words.say('setup.files')} (*{proposed.suffix})")
    dialog.setDefaultSuffix(proposed.suffix.removeprefix("."))
    dialog.setDirectory(str(proposed.parent))
    dialog.selectFile(proposed.name)

    def take_whole(path: Path) -> None:
        whole = _with_ending(path, proposed.suffix, always=always)
        if whole != path and whole.exists():  # the dialog has asked about another name
            ask_where_to_save(owner, words, title, whole, take, always=always)
        else:
            take(whole)

    return _opened(dialog, take_whole)


def _with_ending(path: Path, ending: str, *, always: bool) -> Path:
    has_it = path.suffix.lower() == ending
    if has_it or (_ENDING.fullmatch(path.suffix) and not always):
        return path
    return path.with_name(f"{path.name}{ending}")


def _opened(dialog: QFileDialog, take: Take) -> QFileDialog:
    _Asked(take, dialog)
    dialog.open()
    return dialog
