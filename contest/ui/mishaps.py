"""What nobody foresaw: an exception in a slot, a scene or a thread is logged and told, calmly.

Nothing of the contest is in the log: no message of an exception, for it may hold the text of a
question, and of Qt's warnings only what is not between quotes. What is left is where it happened
and of which kind it was, which is what a report of it needs.
"""

from __future__ import annotations

import faulthandler
import logging
import re
import sys
import threading
import traceback
from collections import Counter
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import TextIO

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler

_MOST_BYTES, _BACKUPS = 200_000, 2
_MOST_ALIKE = 20  # of one place: a picture that fails is drawn sixty times a second
_LONGEST = 200
_QUOTED = re.compile(r"\"[^\"]*\"?|'[^']*'?|“[^”]*”?|‘[^’]*’?|data:\S+")
_OTHER = re.compile(r"[^\x20-\x7e]+")  # Qt speaks English: any other letter is the contest's


class Mishaps(QObject):
    """Hears of every exception that nothing caught, once it is installed.

    Signals:
        happened: where, in a few words; from any thread
    """

    happened = Signal(str)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.file = folder / "hoi-thi.log"
        self._log = logging.getLogger("hoi-thi")
        self._log.propagate = False  # what else listens might show it
        self._crashes: TextIO | None = None
        self._seen: Counter[str] = Counter()
        self._before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        self._is_in = threading.local()
        with suppress(OSError):  # without a place to write it is still told
            folder.mkdir(parents=True, exist_ok=True)
            handler = _ShortLog(self.file, encoding="utf-8", delay=True)
            handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
            self._log.addHandler(handler)
            self._crashes = (folder / "crash.txt").open("w", encoding="utf-8")

    def install(self) -> None:
        """Hear from here on."""
        self._before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        sys.unraisablehook = self._on_unraisable
        qInstallMessageHandler(self._on_qt_message)
        if self._crashes is not None and not faulthandler.is_enabled():
            faulthandler.enable(self._crashes)  # frames alone, where Qt itself goes down

    def remove(self) -> None:
        """Leave everything as it was."""
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._before
        qInstallMessageHandler(None)
        if self._crashes is not None:
            faulthandler.disable()
            self._crashes.close()
            self._crashes = None
        for handler in list(self._log.handlers):
            handler.close()

    def note(self, kind: type[BaseException], trace: TracebackType | None, where: str) -> None:
        """Log an exception by its kind and its frames, and tell that it happened."""
        if getattr(self._is_in, "on", False):  # a mishap in telling a mishap ends here
            return
        self._is_in.on = True
        try:
            frames = traceback.extract_tb(trace)
            lines = [f"  {Path(one.filename).name}:{one.lineno} {one.name}" for one in frames]
            place = f"{kind.__name__}{lines[-1] if lines else ''}"
            self._seen[place] += 1
            if self._seen[place] <= _MOST_ALIKE:
                self._log.error("%s in %s\n%s", kind.__name__, where, "\n".join(lines))
            self.happened.emit(where)
        finally:
            self._is_in.on = False

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt | SystemExit):
            self._before[0](kind, error, trace)
            return
        self.note(kind, trace, "window")

    def _on_thread_exception(self, told: threading.ExceptHookArgs) -> None:
        name = told.thread.name if told.thread is not None else "thread"
        self.note(told.exc_type, told.exc_traceback, name)

    def _on_unraisable(self, told: sys.UnraisableHookArgs) -> None:
        self.note(told.exc_type, told.exc_traceback, "letting go")

    def _on_qt_message(self, kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        said = said_safely(text)
        place = f"{Path(context.file or '').name}:{context.line}" if context.file else "Qt"
        self._seen[f"{place} {said}"] += 1
        if kind is QtMsgType.QtDebugMsg or self._seen[f"{place} {said}"] > _MOST_ALIKE:
            return
        self._log.warning("%s %s", place, said)
        if kind is QtMsgType.QtCriticalMsg:
            self.happened.emit("Qt")


class _ShortLog(logging.FileHandler):
    """Begins anew when it is long, and leaves so many older ones: `hoi-thi.log.1` is the last.

    The standard library has the same, in a module that loads network and pickle at every start.
    """

    def emit(self, record: logging.LogRecord) -> None:
        with suppress(OSError):  # it grows on where it cannot be put aside
            file = Path(self.baseFilename)
            if file.is_file() and file.stat().st_size >= _MOST_BYTES:
                self.close()
                for number in range(_BACKUPS, 0, -1):
                    older = _aside(file, number - 1)
                    if older.exists():
                        older.replace(_aside(file, number))
        super().emit(record)


def _aside(file: Path, number: int) -> Path:
    return file.with_name(f"{file.name}.{number}") if number else file


def said_safely(text: str) -> str:
    """A message of Qt without what it quotes, and without any letter that is not its own."""
    return _OTHER.sub("…", _QUOTED.sub("…", text))[:_LONGEST]
