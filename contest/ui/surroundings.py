"""What the machine says of itself before the first round: screens, printers, disk, battery."""

from __future__ import annotations

import ctypes
import shutil
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtPrintSupport import QPrinterInfo

from contest.presentation.preflight import Facts
from contest.ui.monitors import has_second_screen

_POWER = Path("/sys/class/power_supply")
_MB = 1024 * 1024
_UNKNOWN = (None, None)
_FULL, _NOT_SAID, _NO_BATTERY = 100, 255, 0x80


class _PowerStatus(ctypes.Structure):
    """SYSTEM_POWER_STATUS of winbase.h."""

    _fields_ = (
        ("mains", ctypes.c_uint8),
        ("flag", ctypes.c_uint8),
        ("percent", ctypes.c_uint8),
        ("saver", ctypes.c_uint8),
        ("seconds", ctypes.c_uint32),
        ("seconds_full", ctypes.c_uint32),
    )


def facts_of(file: Path, today: Callable[[], str], power: Path = _POWER) -> Facts:
    """What can be asked of the machine that plays the contest in `file`."""
    battery, on_mains = _battery(power)
    return Facts(
        today=today(),
        has_second_screen=has_second_screen(),
        printers=len(QPrinterInfo.availablePrinterNames()),
        free_mb=_free_mb(file.resolve().parent),
        battery=battery,
        on_mains=on_mains,
    )


def _battery(power: Path) -> tuple[int | None, bool | None]:
    if sys.platform == "win32":
        status = _PowerStatus()
        found = ctypes.WinDLL("kernel32").GetSystemPowerStatus(ctypes.byref(status))
        return battery_on_windows(status.mains, status.flag, status.percent) if found else _UNKNOWN
    return battery_of(power)


def battery_on_windows(mains: int, flag: int, percent: int) -> tuple[int | None, bool | None]:
    """The same of what GetSystemPowerStatus says: 255 is unknown, bit 7 of the flag no battery."""
    if percent > _FULL or flag == _NOT_SAID or flag & _NO_BATTERY or mains > 1:
        return _UNKNOWN
    return percent, mains == 1


def battery_of(power: Path) -> tuple[int | None, bool | None]:
    """Per cent of the battery and whether the mains are on; None where the system does not say."""
    supplies = [path for path in sorted(power.glob("*")) if path.is_dir()]
    batteries = [path for path in supplies if _word(path / "type") == "Battery"]
    levels = [int(word) for path in batteries if (word := _word(path / "capacity")).isdecimal()]
    if not levels:
        return _UNKNOWN
    charging = any(_word(path / "status") in ("Charging", "Full") for path in batteries)
    return min(levels), charging or any(_online(supplies))


def _online(supplies: Iterable[Path]) -> Iterable[bool]:
    return (_word(path / "online") == "1" for path in supplies)


def _word(file: Path) -> str:
    try:
        return file.read_text(encoding="ascii", errors="replace").strip()
    except OSError:
        return ""


def _free_mb(folder: Path) -> int | None:
    try:
        return shutil.disk_usage(folder).free // _MB
    except OSError:
        return None
