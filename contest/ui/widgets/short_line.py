"""Lines and buttons of which a part gives way where there is no room; their tips say it all."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from contest.ui.widgets.buttons import DeskButton

_PADDING = 12  # pixels beside the text of a button, both sides


class ShortLine(QLabel):
    """A label that says … for what it cannot show; `said` is all of it."""

    def __init__(self, role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.said = ""
        self.setProperty("role", role)
        self.setProperty("shortens", True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def say(self, text: str) -> None:
        """Say another text."""
        self.said = text
        self.setAccessibleName(text)
        self._fit()

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(self.fontMetrics().horizontalAdvance(self.said), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        shown = self.fontMetrics().elidedText(
            self.said, Qt.TextElideMode.ElideRight, max(0, self.width())
        )
        self.setText(shown)
        self.setToolTip(self.said if shown != self.said else "")


class ShortButton(DeskButton):
    """A button whose label gives way in the middle; `keys` press it, whatever it says."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.said, self.keys = "", ""
        self.setProperty("shortens", True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def say(self, text: str, keys: str) -> None:
        """Say another text."""
        self.said, self.keys = text, keys
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = max(_PADDING, self.width() - _PADDING)
        shown = self.fontMetrics().elidedText(self.said, Qt.TextElideMode.ElideMiddle, room)
        shown = shown.replace("&", "&&")
        if shown != self.text():
            self.setText(shown)
            self.setShortcut(self.keys)  # a new text takes the shortcut away
