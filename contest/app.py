"""The composition root: a contest file → store → session → bridge → windows."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from contest.presentation.wording import Words
from contest.resources import fonts_dir
from contest.session.clocks import SystemClock
from contest.session.worker import SessionThread
from contest.storage.event_log import open_for_writing
from contest.storage.faults import ContestFileError, Trouble
from contest.ui.bench import FIRST_PAINT
from contest.ui.program import Program

if TYPE_CHECKING:
    from contest.ui.hall import Hall


def run(path: Path, words: Words) -> int:
    """Open a contest in its windows until they are closed; returns the exit status.

    Raises ContestFileError before any window is shown.
    """
    store = open_for_writing(path)
    if not store.history:
        store.abandon()
        raise ContestFileError(Trouble.EMPTY, path)
    save = partial(store.save_copy, replace=True)  # the dialog has asked about a file that is there
    sentence_of = partial(_sentence, words)
    with ExitStack() as undoing:
        undoing.callback(store.close)
        clock = SystemClock()
        hall = partial(_last_part, words, clock.now_ns)
        program = Program(sys.argv[:1], words, clock.now_ns, fonts_dir(), save, hall, sentence_of)
        session = SessionThread(store, clock, program.bridge.told)
        undoing.pop_all()
    program.bridge.serve(session)
    session.start()
    if FIRST_PAINT in os.environ:  # the bench waits for it
        from contest.ui.bench.first_paint import PaintTeller

        PaintTeller(program.first_paint)
    try:
        return program.run(session.contest, session.opening)
    finally:
        session.close()


def made_hall(words: Words, now_ns: Callable[[], int]) -> Hall:
    """The stage; loaded late, for it is half of the program and the console can do without."""
    from contest.ui.hall import Hall

    return Hall(words, now_ns)


def _last_part(words: Words, now_ns: Callable[[], int]) -> Hall:
    """The stage, after which everything is there: the collector need not look at it again."""
    hall = made_hall(words, now_ns)
    gc.freeze()
    gc.enable()
    return hall


def _sentence(words: Words, failure: Exception) -> str:
    """What went wrong, in words of the catalogue where it is about the contest file."""
    return failure.sentence(words) if isinstance(failure, ContestFileError) else str(failure)
