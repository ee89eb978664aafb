"""Pictures of the editor of banks and of the review of an import, drawn offscreen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QMainWindow

from contest.presentation.wording import Words
from contest.ui.bank_program import BankProgram
from contest.ui.tour_files import keep

_POLL_MS, _PATIENCE = 20, 500  # polls; a tour must end though something never comes


def bank_pictures(
    banks: tuple[Path, Path],
    source: Path,
    folder: Path,
    sizes: Sequence[tuple[int, int]],
    fonts: Path,
    words: Words,
) -> list[Path]:
    """Draw the editor with a bank, with two, and the review of `source`, one PNG a size."""
    program = BankProgram(["contest"], words, fonts, "2026-11-22")
    desk = program.desk
    files: list[Path] = []

    def draw(window: QMainWindow, name: str) -> None:
        for width, height in sizes:
            window.resize(width, height)
            rest(lambda: not (desk.workshop.is_busy or desk.window.preview.is_waiting))
            path = folder / f"bank-{len(files) // len(sizes):02d}-{name}-{width}x{height}.png"
            files.append(keep(window.grab(), path))

    program.show(banks[:1], [])
    rest(lambda: desk.panes.left.bank is not None and bool(desk.panes.left.bank.problems.at))
    desk.forms.go_to_problem()
    draw(desk.window, "editor")
    desk.files.open(banks[1], lambda opened: desk.show_bank(opened, desk.panes.right))
    desk.forms.toggle_two()
    rest(lambda: desk.panes.right.bank is not None)
    draw(desk.window, "two-banks")
    desk.bring([source])
    assert desk.bringing is not None
    bringing = desk.bringing
    rest(lambda: bool(bringing.deciding.review.imports))
    draw(bringing.window, "review")
    bringing.deciding.choose(1, alike=True)
    bringing.deciding.open_mending()
    draw(bringing.window, "mending")
    program.close()
    return files


def rest(is_ready: Callable[[], bool]) -> None:
    """Serve events until something is there."""
    loop, timer = QEventLoop(), QTimer()
    left = [_PATIENCE]

    def look() -> None:
        left[0] -= 1
        if is_ready() or not left[0]:
            loop.quit()

    timer.timeout.connect(look)
    timer.start(_POLL_MS)
    loop.exec()
    timer.stop()
