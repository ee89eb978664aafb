"""The one application object of Qt in a process."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QApplication


def application(argv: Sequence[str]) -> QApplication:
    """The application; made at the first call."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    made = QApplication(list(argv))
    made.setApplicationName("hoi-thi")
    made.setApplicationDisplayName("Hội Thi")
    return made
