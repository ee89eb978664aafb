"""How a Linux desktop is asked to keep its screens on: two services of the session's D-Bus.

Loaded late, and perhaps not at all: a system may lack the library.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusPendingCallWatcher,
)

_PATIENCE_MS = 5000
_APP = "Hội Thi"
_BUS = "hoi-thi-awake"  # a connection of its own: to leave the bus is to let go
_SCREEN = ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver")
_COMPUTER = (
    "org.freedesktop.PowerManagement.Inhibit",
    "/org/freedesktop/PowerManagement/Inhibit",
)


class DesktopBus(QObject):
    """Asks without waiting: a desktop may take seconds to answer."""

    def __init__(self, reason: str, address: str = "", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reason = reason
        self._address = address  # of a bus other than the session's
        self._told: Callable[[bool], None] | None = None
        self._watchers: list[QDBusPendingCallWatcher] = []

    def hold(self, told: Callable[[bool], None]) -> None:
        """Ask both services; only the first can keep the screen on."""
        self._told = told
        if self._address:
            bus = QDBusConnection.connectToBus(self._address, _BUS)
        else:
            bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, _BUS)
        if not bus.isConnected():
            QDBusConnection.disconnectFromBus(_BUS)  # else the next one to ask gets the dead line
            self._tell(is_held=False)
            return
        self._ask(bus, *_SCREEN).finished.connect(self._on_screen_finished)
        self._ask(bus, *_COMPUTER)

    def release(self) -> None:
        """Leave the bus."""
        self._told = None
        self._watchers.clear()
        QDBusConnection.disconnectFromBus(_BUS)

    def _ask(self, bus: QDBusConnection, service: str, path: str) -> QDBusPendingCallWatcher:
        message = QDBusMessage.createMethodCall(service, path, service, "Inhibit")
        message.setArguments([_APP, self._reason])
        watcher = QDBusPendingCallWatcher(bus.asyncCall(message, _PATIENCE_MS))
        self._watchers.append(watcher)
        return watcher

    def _tell(self, *, is_held: bool) -> None:
        if self._told is not None:
            self._told(is_held)

    def _on_screen_finished(self, watcher: QDBusPendingCallWatcher) -> None:
        self._tell(is_held=not watcher.isError())
