"""Which screens there are: the laptop's own, and one beside it that does not only mirror it."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication, QScreen


def second_screen() -> QScreen | None:
    """A screen beside the console's that does not only mirror it."""
    primary = QGuiApplication.primaryScreen()
    others = [screen for screen in QGuiApplication.screens() if screen is not primary]
    apart = [one for one in others if one.geometry() != primary.geometry()]
    return apart[0] if apart else None
