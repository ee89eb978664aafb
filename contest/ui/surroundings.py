"""What the machine says of itself before the first round: screens, printers, disk, battery."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtPrintSupport import QPrinterInfo

from contest.presentation.preflight import Facts
from contest.ui.monitors import second_screen

_POWER = Path("/sys/class/power_supply")
_MB = 1024 * 1024


def facts_of(file: Path, today: Callable[[], str], power: Path = _POWER) -> Facts:
    """What can be asked of the machine that plays the contest in `file`."""
    battery, on_mains = battery_of(power)
    return Facts(
        today=today(),
        has_second_screen=second_screen() is not None,
        printers=len(QPrinterInfo.availablePrinterNames()),
        free_mb=_free_mb(file.resolve().parent),
        battery=battery,
        on_mains=on_mains,
    )


def battery_of(power: Path) -> tuple[int | None, bool | None]:
    """Per cent of the battery and whether the mains are on; None where the system does not say."""
    supplies = [path for path in sorted(power.glob("*")) if path.is_dir()]
    batteries = [path for path in supplies if _word(path / "type") == "Battery"]
    levels = [int(word) for path in batteries if (word := _word(path / "capacity")).isdecimal()]
    if not levels:
        return None, None
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
