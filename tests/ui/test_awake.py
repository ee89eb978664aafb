"""The screens stay on while a contest is open: asked late, let go in the end, told when refused."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import ClassInfo, QObject, Slot
from PySide6.QtDBus import QDBusConnection
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from contest.ui.awake import Awake, Deaf, ExecutionState
from contest.ui.awake_child import ChildProcess
from contest.ui.desktop_bus import DesktopBus

SAVER = "org.freedesktop.ScreenSaver"
_SERVERS = "hoi-thi-test-desktop"
needs_bus = pytest.mark.skipif(shutil.which("dbus-daemon") is None, reason="no dbus-daemon here")


class Desktop:
    """A system that answers when a test says so."""

    def __init__(self) -> None:
        self.told: Callable[[bool], None] | None = None
        self.holds = 0
        self.found = 0

    def find(self) -> Desktop:
        self.found += 1
        return self

    def hold(self, told: Callable[[bool], None]) -> None:
        self.told = told
        self.holds += 1

    def release(self) -> None:
        self.holds -= 1


def test_it_asks_in_a_moment_and_lets_go_once(qapp: QApplication, qtbot: QtBot) -> None:
    desktop = Desktop()
    awake = Awake(desktop.find)
    awake.begin()
    assert desktop.found == 0, "nothing is loaded before the windows stand"
    qtbot.waitUntil(lambda: desktop.holds == 1)
    assert awake.is_held is None
    assert desktop.told is not None
    desktop.told(True)
    qtbot.waitUntil(lambda: awake.is_held is True)
    awake.hold()
    assert desktop.holds == 1
    awake.close()
    awake.close()
    assert desktop.holds == 0


def test_an_answer_after_the_end_is_no_answer(qapp: QApplication) -> None:
    desktop = Desktop()
    awake = Awake(desktop.find)
    awake.hold()
    awake.close()
    assert desktop.told is not None
    desktop.told(True)
    qapp.processEvents()
    assert awake.is_held is None


def test_closed_before_it_asked_it_asks_nothing(qapp: QApplication) -> None:
    desktop = Desktop()
    awake = Awake(desktop.find)
    awake.begin()
    awake.close()
    assert (desktop.found, desktop.holds) == (0, 0)


def test_a_deaf_system_says_so(qapp: QApplication, qtbot: QtBot) -> None:
    awake = Awake(Deaf)
    awake.hold()
    qtbot.waitUntil(lambda: awake.is_held is False)


def test_windows_is_asked_for_screen_and_system_until_it_is_told_otherwise() -> None:
    states: list[int] = []
    told: list[bool] = []

    def set_state(state: int) -> int:
        states.append(state)
        return 0x80000000

    system = ExecutionState(set_state)
    system.hold(told.append)
    system.release()
    assert states == [0x80000003, 0x80000000]
    assert told == [True]
    ExecutionState(lambda _state: 0).hold(told.append)
    assert told == [True, False]


def test_a_child_process_ends_with_it_and_a_missing_one_is_told() -> None:
    told: list[bool] = []
    system = ChildProcess([sys.executable, "-c", "input()"])
    system.hold(told.append)
    system.release()
    system.release()
    ChildProcess(["/nowhere/caffeinate"]).hold(told.append)
    assert told == [True, False]


@ClassInfo({"D-Bus Interface": SAVER})
class ScreenSaver(QObject):
    """The service of a desktop, as far as it is used."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[tuple[str, str]] = []

    @Slot(str, str, result=int)
    def Inhibit(self, application: str, reason: str) -> int:  # noqa: N802 a name of D-Bus
        self.asked.append((application, reason))
        return 7


@pytest.fixture
def bus(qapp: QApplication) -> Iterator[str]:
    """The address of a D-Bus of our own."""
    command = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as daemon:
        assert daemon.stdout is not None
        yield daemon.stdout.readline().strip()
        QDBusConnection.disconnectFromBus(_SERVERS)
        daemon.terminate()


@needs_bus
def test_a_linux_desktop_is_asked_and_left(bus: str, qtbot: QtBot) -> None:
    saver = ScreenSaver()
    server = QDBusConnection.connectToBus(bus, _SERVERS)
    assert server.registerService(SAVER)
    options = QDBusConnection.RegisterOption.ExportAllSlots
    assert server.registerObject("/org/freedesktop/ScreenSaver", saver, options)
    system = DesktopBus("Đang diễn ra hội thi", bus)
    awake = Awake(lambda: system)
    awake.hold()
    qtbot.waitUntil(lambda: awake.is_held is True)
    assert saver.asked == [("Hội Thi", "Đang diễn ra hội thi")]
    before = len(server.interface().registeredServiceNames().value())
    awake.close()
    # The desktop lets go of what a program held when the program leaves the bus.
    qtbot.waitUntil(lambda: len(server.interface().registeredServiceNames().value()) == before - 1)


@needs_bus
def test_who_found_no_bus_once_is_heard_when_there_is_one(bus: str, qtbot: QtBot) -> None:
    told: list[bool] = []
    DesktopBus("x", "unix:path=/nowhere/bus").hold(told.append)
    assert told == [False]
    saver = ScreenSaver()
    server = QDBusConnection.connectToBus(bus, _SERVERS)
    assert server.registerService(SAVER)
    options = QDBusConnection.RegisterOption.ExportAllSlots
    assert server.registerObject("/org/freedesktop/ScreenSaver", saver, options)
    awake = Awake(lambda: DesktopBus("x", bus))
    awake.hold()
    qtbot.waitUntil(lambda: awake.is_held is True)
    awake.close()


@needs_bus
def test_a_desktop_without_the_service_is_told_of(bus: str, qtbot: QtBot) -> None:
    awake = Awake(lambda: DesktopBus("x", bus))
    awake.hold()
    qtbot.waitUntil(lambda: awake.is_held is False)
    awake.close()


def test_without_a_bus_it_is_told_at_once(qapp: QApplication, qtbot: QtBot) -> None:
    awake = Awake(lambda: DesktopBus("x", "unix:path=/nowhere/bus"))
    awake.hold()
    qtbot.waitUntil(lambda: awake.is_held is False)
    awake.close()
