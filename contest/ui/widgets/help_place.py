"""Which page of help is about a widget: a property of it or of what it stands in."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

_PAGE = "helpPage"


def set_help(widget: QWidget, page: str) -> None:
    """Let F1 open this page where the focus is in the widget."""
    widget.setProperty(_PAGE, page)


def page_at(widget: QWidget | None, otherwise: str) -> str:
    """The page about a widget or what it stands in."""
    while widget is not None:
        name = widget.property(_PAGE)
        if name:
            return str(name)
        widget = widget.parentWidget()
    return otherwise
