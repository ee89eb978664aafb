"""Tells whoever started the program when its console was first painted, and then ends it."""

from __future__ import annotations

import sys
import threading

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

_SETTLED_MS = 1500  # by then the stage has been drawn and fonts and scenes are loaded


class FirstPaint(QObject):
    """Writes "painted" to standard output once the window has been painted, "settled" later.

    Ends the program when standard input does.

    Signals:
        input_ended: whoever started the program wants it to end
    """

    input_ended = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._painted = False
        window.installEventFilter(self)
        # The filter may be deleted with its window; the application outlives both.
        self.input_ended.connect(self._quit, Qt.ConnectionType.QueuedConnection)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self._painted:
            self._painted = True
            # A turn of the loop later the widgets inside have been painted too.
            QTimer.singleShot(0, self._tell)
        return False

    def _tell(self) -> None:
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
