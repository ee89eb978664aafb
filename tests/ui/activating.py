"""Making a window the active one, where windows of other tests may still stand about."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot


def make_active(window: QWidget, qtbot: QtBot) -> None:
    """Ask until the window is active: another one may take its place while it is being shown."""

    def is_active() -> bool:
        if not window.isActiveWindow():
            window.raise_()
            window.activateWindow()
        return window.isActiveWindow()

    qtbot.waitUntil(is_active)
