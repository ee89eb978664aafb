"""Tells whoever started the program when its console was first painted, and then ends it."""

from __future__ import annotations

import sys
import threading

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal

from contest.ui.widgets.first_paint import FirstPaint

_SETTLED_MS = 1500  # by then the stage has been drawn and fonts and scenes are loaded


class PaintTeller(QObject):
    """Writes "painted" to standard output once the window has been painted, "settled" later.

    Ends the program when standard input does.

    Signals:
        input_ended: whoever started the program wants it to end
    """

    input_ended = Signal()

    def __init__(self, first_paint: FirstPaint) -> None:
        super().__init__(first_paint)
        first_paint.painted.connect(self._on_first_paint_painted)
        # The filter may be deleted with its window; the application outlives both.
        self.input_ended.connect(self._quit, Qt.ConnectionType.QueuedConnection)

    def _on_first_paint_painted(self) -> None:
        _say("painted")
        threading.Thread(target=self._wait, daemon=True).start()
        QTimer.singleShot(_SETTLED_MS, self._settle)

    def _settle(self) -> None:
        _say("settled")

    def _wait(self) -> None:
        sys.stdin.read()
        self.input_ended.emit()

    def _quit(self) -> None:
        QCoreApplication.quit()


def _say(word: str) -> None:
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()
