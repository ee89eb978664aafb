"""Measures the editor of banks: editor.py BANK FONTS RUNS.

Each run loads the bank bare, then opens it in the window; at the end the list is scrolled from top
to bottom. Prints milliseconds as JSON: `load`, `open` (less the loading), and `scroll`, a step of
the list with everything drawn.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, QTimer

from contest.banks.loader import load_bank
from contest.presentation.wording import Words
from contest.ui.bank_program import BankProgram

_STEPS = 200
_MS = 1e6
_POLL_MS = 1


class Opening(QObject):
    """Opens a bank in the editor and waits until its questions are there."""

    def __init__(self, program: BankProgram, path: Path) -> None:
        super().__init__()
        self._pane = program.desk.panes.left
        self._pane.show_bank(None)
        self._loop = QEventLoop()
        self._timer = QTimer(self)
        self._timer.setInterval(_POLL_MS)
        self._timer.timeout.connect(self._on_timer_timeout)
        self._timer.start()
        program.desk.files.open(path)
        self._loop.exec()

    def _on_timer_timeout(self) -> None:
        if self._pane.bank is not None:
            self._pane.table.viewport().repaint()
            self._timer.stop()
            self._loop.quit()


def scrolled(program: BankProgram) -> list[float]:
    """How long each step from the first question to the last one takes."""
    table = program.desk.panes.left.table
    bar = table.verticalScrollBar()
    taken = []
    for step in range(_STEPS + 1):
        began = time.perf_counter_ns()
        bar.setValue(bar.maximum() * step // _STEPS)
        table.viewport().repaint()
        taken.append((time.perf_counter_ns() - began) / _MS)
    return taken


def main() -> None:
    """Run and print what was measured."""
    path, fonts, runs = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    program = BankProgram(sys.argv[:1], Words(), fonts, "2026-11-22")
    program.show([], [])
    load, opening = [], []
    for _ in range(runs):
        began = time.perf_counter_ns()
        load_bank(path)
        loaded = time.perf_counter_ns()
        Opening(program, path)
        opened = time.perf_counter_ns()
        load.append((loaded - began) / _MS)
        opening.append(max(0.001, (opened - loaded) / _MS - load[-1]))
    found = {"load": load, "open": opening, "scroll": scrolled(program)}
    program.close()
    sys.stdout.write(json.dumps(found))


if __name__ == "__main__":
    main()
