"""The frames of the console: what Enter and Escape mean in all of them, and a caption."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from contest.ui.keys import KEEPS_KEYS
from contest.ui.widgets.labels import label

__all__ = ["Panel", "Sheet", "TypedFrame", "label"]

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TypedFrame(QFrame):
    """A frame in which something is typed: Enter does what it is for, Escape leads out of it.

    Each may be left to the frame around it, by saying that it means nothing here.
    """

    def keyPressEvent(self, event: QKeyEvent) -> None:
        taken = False
        if event.key() in _ENTER:
            taken = self._takes_enter()
        elif event.key() == Qt.Key.Key_Escape:
            taken = self._takes_escape()
        if not taken:
            super().keyPressEvent(event)

    def _takes_enter(self) -> bool:
        """Do what Enter means; whether it means anything."""
        return False

    def _takes_escape(self) -> bool:
        """Do what Escape means; whether it means anything."""
        return False


class Sheet(TypedFrame):
    """A form above the question; keys typed in it are text, except black. It comes hidden."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "sheet")
        self.setProperty(KEEPS_KEYS, True)
        self.hide()


class Panel(TypedFrame):
    """A frame with a caption; `body` is the layout for what it holds."""

    def __init__(self, caption: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", True)
        self.setAccessibleName(caption)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(8, 6, 8, 8)
        self.body.setSpacing(4)
        if caption:
            self.body.addWidget(label("caption", caption))
