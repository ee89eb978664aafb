"""Labels whose look the style sheet gives to their role."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel


def label(role: str, text: str = "", *, wraps: bool = False) -> QLabel:
    """A label whose look the style sheet gives to its role."""
    made = QLabel(text)
    made.setProperty("role", role)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wraps)
    return made
