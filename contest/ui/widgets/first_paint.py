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
        self._patience = QTimer(self)  # a child: a window that goes earlier tells nothing
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._tell)
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            # A turn of the loop later the widgets inside have been painted too.
            self._patience.start(0)
        elif event.type() is QEvent.Type.Show:
            self._patience.start(_LONGEST_MS)
        return False

    def _tell(self) -> None:
        if not self._told:
            self._told = True
            self.painted.emit()
