"""What somebody who helps from afar must know of a program and its laptop, and nothing else.

No names of people or teams, no titles, questions, answers, keys, paths or serial numbers: only
versions, sizes and counts.
"""

from __future__ import annotations

import platform
import sys
from collections.abc import Callable, Sequence
from importlib.metadata import PackageNotFoundError, version

import PySide6
from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication

from contest.domain.state import Contest
from contest.presentation.contest_state import progress_of
from contest.storage.library import VERSION as SQLITE
from contest.values import dataclass

PROGRAM = "hoi-thi"


@dataclass(frozen=True, slots=True)
class Report:
    """Lines of a name and a value; the names are the same in every language, for whoever helps."""

    lines: tuple[tuple[str, str], ...]

    def text(self) -> str:
        """The report as it is copied."""
        return "\n".join(f"{name}: {value}" for name, value in self.lines) + "\n"


GetReport = Callable[[], Report]


def report_of(contest: Contest | None = None) -> Report:
    """The report as things are now."""
    kind = "bundle" if getattr(sys, "frozen", False) else "installed"
    lines = [
        ("Hội Thi", f"{version_of(PROGRAM)} ({kind})"),
        ("Python", platform.python_version()),
        ("Qt", f"{qVersion()} · PySide6 {PySide6.__version__}"),
        ("SQLite", SQLITE),
        ("System", f"{platform.system()} {platform.release()} · {platform.machine()}"),
        ("Window system", QGuiApplication.platformName()),
        *_screens(),
    ]
    if contest is not None:
        lines += _contest(contest)
    return Report(tuple(lines))


def version_of(name: str) -> str:
    """The version of an installed package, "?" where its record is not there."""
    try:
        return version(name)
    except PackageNotFoundError:
        return "?"


def _screens() -> Sequence[tuple[str, str]]:
    """Sizes and rates; makers and serial numbers of screens are nobody's business."""
    lines = []
    for number, screen in enumerate(QGuiApplication.screens(), 1):
        size, ratio = screen.size(), screen.devicePixelRatio()
        rate = round(screen.refreshRate())
        lines.append((f"Screen {number}", f"{size.width()}×{size.height()} ×{ratio:g} {rate} Hz"))
    return lines


def _contest(contest: Contest) -> list[tuple[str, str]]:
    progress = progress_of(contest)
    rounds = contest.format.rounds if contest.format is not None else ()
    return [
        ("Teams", str(len(contest.teams))),
        ("Rounds", ", ".join(type(rules).__name__ for rules in rounds)),
        ("Questions", str(len(contest.questions))),
        ("State", f"{progress.word} {progress.round}"),
    ]
