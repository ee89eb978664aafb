"""Buttons of every window, which Enter presses, and the restyling of what changes its state."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget


class DeskButton(QPushButton):
    """A push button for Enter: Space is the Next key everywhere."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)  # with a text beside it Qt's icons would be loaded
        self.setText(text)
        self.setAutoDefault(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)


def set_state(widget: QWidget, name: str, *, on: bool) -> None:
    """Set a property that the style sheet looks at, and restyle where it changed."""
    if widget.property(name) != on:
        widget.setProperty(name, on)
        restyle(widget)


def restyle(widget: QWidget) -> None:
    """Let the style sheet be applied anew after a property changed."""
    if not widget.testAttribute(Qt.WidgetAttribute.WA_StyleSheet):
        return  # it has not been applied yet, and will be when the widget is shown
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
