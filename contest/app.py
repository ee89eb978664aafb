"""The composition root: a contest file → store → session → bridge → windows."""

from __future__ import annotations

import os
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from contest.presentation.wording import Words
from contest.resources import assets_dir
from contest.session.clocks import SystemClock
from contest.session.worker import SessionThread
from contest.storage.event_log import open_for_writing
from contest.storage.faults import ContestFileError
from contest.storage.media import read_media
from contest.storage.stored import open_begun
from contest.ui.bench import FIRST_PAINT
from contest.ui.bench.first_paint import FirstPaint
from contest.ui.program import Program

if TYPE_CHECKING:
    from contest.ui.media.speakers import Speakers


def run(path: Path, words: Words) -> int:
    """Open a contest in its windows until they are closed; returns the exit status.

    Raises ContestFileError before any window is shown.
    """
    open_begun(path)
    store = open_for_writing(path)
    save = partial(store.save_copy, replace=True)  # the dialog has asked about a file that is there
    sentence_of = partial(_sentence, words)
    try:
        clock = SystemClock()
        program = Program(
            sys.argv[:1], words, clock.now_ns, fonts_dir(), save, sentence_of,
            partial(read_media, path), _speakers,
        )  # fmt: skip
        session = SessionThread(store, clock, program.bridge.told)
    except BaseException:
        store.close()
        raise
    program.bridge.serve(session)
    session.start()
    if FIRST_PAINT in os.environ:  # the bench waits for it
        FirstPaint(program.desk.window)
    try:
        return program.run(session.contest, session.opening)
    finally:
        session.close()


def _speakers() -> Speakers | None:
    """What is needed to hear anything, None where libraries of the system are missing."""
    try:
        from contest.ui.media.speakers import Speakers
    except ImportError:
        return None
    return Speakers(assets_dir() / "sounds")


def _sentence(words: Words, failure: Exception) -> str:
    """What went wrong, in words of the catalogue where it is about the contest file."""
    return failure.sentence(words) if isinstance(failure, ContestFileError) else str(failure)


def fonts_dir() -> Path:
    """The typeface of the stage."""
    return assets_dir() / "fonts" / "be-vietnam-pro"
