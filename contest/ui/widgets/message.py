"""One line for what the host must know now: why something did not happen, and what is wrong."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from contest.ui.widgets.buttons import restyle

_DWELL_MS = 8_000


class MessageLine(QLabel):
    """Kinds: quiet, why (a locked action was tried), fault (something is wrong with the machine).

    A reason goes after some seconds; what lasts (`keep`) stays below it until it is taken back.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message")
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)  # names of files come from anybody
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._kept = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DWELL_MS)
        self._timer.timeout.connect(self.clear_saying)
        self._show("", "quiet")

    def say(self, text: str, kind: str = "why") -> None:
        """Say something for some seconds."""
        self._show(text, kind)
        self._timer.start()

    def keep(self, text: str) -> None:
        """Say something until it is taken back with an empty text."""
        self._kept = text
        self.clear_saying()

    def clear_saying(self) -> None:
        """Back to what lasts."""
        self._timer.stop()
        self._show(self._kept, "fault" if self._kept else "quiet")

    def _show(self, text: str, kind: str) -> None:
        self.setText(text)
        self.setAccessibleName(text)
        if self.property("kind") != kind:
            self.setProperty("kind", kind)
            restyle(self)
        self.setVisible(bool(text))
