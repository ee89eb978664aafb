"""Showing and hiding parts of windows."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def set_shown(widget: QWidget, *, on: bool) -> None:
    """`setVisible`, which does nothing to a part that will be shown with its window anyway.

    Qt would make it and all that is in it ready to be seen at once, and the window does so again
    when it has its size and its style sheet: a start did it twice for half of the console.
    """
    if on and not is_away(widget):
        around = widget.parentWidget()
        if around is not None and not around.isVisible():
            return
    widget.setVisible(on)


def is_away(widget: QWidget) -> bool:
    """Whether its owner has hidden it; a part that only waits for its window is not."""
    explicit = widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
    return widget.isHidden() and explicit
