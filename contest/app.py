"""The composition root: a contest file → store → session → bridge → windows."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from contest.presentation.wording import Words
from contest.resources import assets_dir
from contest.session.clocks import SystemClock
from contest.session.worker import SessionThread
from contest.storage.event_log import open_for_writing
from contest.ui.bench import FIRST_PAINT
from contest.ui.bench.first_paint import FirstPaint
from contest.ui.program import Program


def run(path: Path, words: Words) -> int:
    """Open a contest in its windows until they are closed; returns the exit status.

    Raises ContestFileError before any window is shown.
    """
    store = open_for_writing(path)
    try:
        clock = SystemClock()
        program = Program(sys.argv[:1], words, clock.now_ns, fonts_dir(), store.save_copy)
        session = SessionThread(store, clock, program.bridge.told)
    except BaseException:
        store.close()
        raise
    program.bridge.serve(session)
    session.start()
    if FIRST_PAINT in os.environ:  # the bench waits for it
        FirstPaint(program.desk.window)
    try:
        return program.run(session.contest)
    finally:
        session.close()


def fonts_dir() -> Path:
    """The typeface of the stage."""
    return assets_dir() / "fonts" / "be-vietnam-pro"
