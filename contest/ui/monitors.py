"""Which screens there are: the laptop's own, and one beside it that does not only mirror it."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication, QScreen


def name_of(screen: QScreen) -> str:
    """What a screen calls itself: it stays the same at whatever socket it is plugged in."""
    parts = (screen.manufacturer(), screen.model(), screen.serialNumber())
    size = screen.geometry().size()
    said = " ".join(part for part in parts if part) or screen.name()
    return said or f"{size.width()}×{size.height()}"


def projector_names() -> list[str]:
    """The screens beside the laptop's own."""
    primary = QGuiApplication.primaryScreen()
    return [name_of(one) for one in QGuiApplication.screens() if one is not primary]


def screen_called(name: str) -> QScreen | None:
    """The screen of that name beside the console's; any second one while it is not there."""
    primary = QGuiApplication.primaryScreen()
    others = (one for one in QGuiApplication.screens() if one is not primary)
    found = next((one for one in others if name and name_of(one) == name), None)
    return found or second_screen()


def second_screen() -> QScreen | None:
    """A screen beside the console's that does not only mirror it."""
    primary = QGuiApplication.primaryScreen()
    others = [screen for screen in QGuiApplication.screens() if screen is not primary]
    apart = [one for one in others if one.geometry() != primary.geometry()]
    return apart[0] if apart else None
