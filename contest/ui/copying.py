"""'Save a copy': the host picks a place, and the copy is made beside the play."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal
from PySide6.QtWidgets import QWidget

from contest.presentation.wording import Words
from contest.ui.asking_file import ask_for_file

SaveCopy = Callable[[Path], None]  # raises OSError


class _Saving(QRunnable):
    def __init__(
        self,
        save: SaveCopy,
        target: Path,
        done: Callable[[Path, str], None],
        sentence_of: Callable[[Exception], str],
    ) -> None:
        super().__init__()
        self._save, self._target, self._done = save, target, done
        self._sentence_of = sentence_of

    def run(self) -> None:
        try:
            self._save(self._target)
        except OSError as error:
            self._done(self._target, self._sentence_of(error))
        else:
            self._done(self._target, "")


class Copying(QObject):
    """Asks where to and copies on another thread: no key of the host waits for a USB stick.

    Signals:
        copied: the file, and what went wrong or nothing
    """

    copied = Signal(object, str)

    def __init__(
        self,
        save: SaveCopy,
        words: Words,
        window: QWidget,
        sentence_of: Callable[[Exception], str] = str,
    ) -> None:
        super().__init__(window)
        self._sentence_of = sentence_of
        self._save = save
        self._words = words
        self._window = window

    def ask(self) -> None:
        """Let the host pick a file."""
        title = self._words.say("host.save_copy_title")
        ask_for_file(self._window, self._words, title, self._on_dialog_file_selected)

    def copy_to(self, target: Path) -> None:
        """Copy; `copied` tells what came of it."""
        QThreadPool.globalInstance().start(
            _Saving(self._save, target, self.copied.emit, self._sentence_of)
        )

    def _on_dialog_file_selected(self, file: str) -> None:
        self.copy_to(Path(file))
