"""Tells when a window has been painted for the first time: what can wait, waits until then."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

_LONGEST_MS = 1000  # a window behind others may never be painted


class FirstPaint(QObject):
    """Looks at a window until it has been painted.

    Signals:
        painted: the window and all widgets in it stand on the screen; told once
    """

    painted = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._told = False
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            # A turn of the loop later the widgets inside have been painted too.
            QTimer.singleShot(0, self._tell)
        elif event.type() is QEvent.Type.Show:
            QTimer.singleShot(_LONGEST_MS, self._tell)
        return False

    def _tell(self) -> None:
        if not self._told:
            self._told = True
            self.painted.emit()
