"""Pictures of the way into the evening: the start page, its pages, and a new contest's steps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from contest.presentation.setup.draft import Step, TeamRow
from contest.presentation.wording import Words
from contest.ui.application import application
from contest.ui.settings.file import SettingsFile
from contest.ui.setup.ports import Workshop
from contest.ui.start.home import DEEDS
from contest.ui.start.remembered import Recent
from contest.ui.start.window import StartWindow
from contest.ui.team_keys.book import KeyBook
from contest.ui.team_keys.pads import NoPads, Pads
from contest.ui.tour_files import keep
from contest.ui.widgets.typeface import load_fonts


def start_pictures(
    workshop: Workshop,
    recent: Sequence[Recent],
    rows: tuple[TeamRow, ...],
    folder: Path,
    sizes: Sequence[tuple[int, int]],
    fonts: Path,
    words: Words,
) -> list[Path]:
    """Draw every page, one PNG a size; returns the files. `rows` are the teams of the contest."""
    made = application(["contest"])
    load_fonts(fonts)
    settings = SettingsFile(folder / "settings")  # nothing is read or written there
    keys = KeyBook(folder / "settings"), Pads(NoPads, int)
    window = StartWindow(words, lambda: workshop, DEEDS, settings, Path("Hoi thi"), keys)
    window.show_recent(recent, frozenset())
    window.show()
    files: list[Path] = []

    def draw(name: str) -> None:
        for width, height in sizes:
            window.resize(width, height)
            made.sendPostedEvents()
            path = folder / f"start-{len(files) // len(sizes):02d}-{name}-{width}x{height}.png"
            files.append(keep(window.grab(), path))

    draw("home")
    window.show_formats()
    draw("formats")
    window.show_settings()
    draw("settings")
    window.show_help()
    draw("help")
    window.show_keys()
    draw("keys")
    wizard = window.begin_new()
    wizard.use_draft(replace(wizard.draft, rows=rows, order=tuple(reversed(range(len(rows))))))
    for step in Step:
        wizard.go_to(step)
        draw(step.value)
    window.close()
    keys[1].close()
    return files
