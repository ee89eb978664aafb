"""The composition root: a contest file → store → session → bridge → windows."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable
from contextlib import ExitStack
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from contest.domain.state import Contest
from contest.presentation.contest_state import progress_of
from contest.presentation.wording import Words
from contest.resources import fonts_dir
from contest.session.clocks import SystemClock
from contest.session.worker import SessionThread
from contest.storage.event_log import open_for_writing
from contest.storage.faults import ContestFileError, Trouble
from contest.storage.places import wal_of
from contest.ui.bench import FIRST_PAINT
from contest.ui.program import Program
from contest.ui.start.remembered import Recent, Remembered, settings_folder

if TYPE_CHECKING:
    from contest.ui.hall import Hall
    from contest.ui.host.desk import Desk
    from contest.ui.preflight import Preflight


class Opened:
    """A contest that is open: its session and its windows, which are shown by `begin` or `run`."""

    def __init__(self, path: Path, words: Words) -> None:
        """Raises ContestFileError before any window is shown."""
        self.path = path
        store = open_for_writing(path)
        if not store.history:
            store.abandon()
            raise ContestFileError(Trouble.EMPTY, path)
        save = partial(store.save_copy, replace=True)  # the dialog has asked about a file there
        sentence_of = partial(_sentence, words)
        with ExitStack() as undoing:
            undoing.callback(store.close)
            clock = SystemClock()
            hall = partial(_last_part, words, clock.now_ns)
            self.program = Program(
                sys.argv[:1], words, clock.now_ns, fonts_dir(), save, hall, sentence_of,
                partial(_made_preflight, path, words),
            )  # fmt: skip
            self.session = SessionThread(store, clock, self.program.bridge.told)
            undoing.pop_all()
        self.program.bridge.serve(self.session)
        self.session.start()

    def begin(self) -> None:
        """Show the windows."""
        self.program.begin(self.session.contest, self.session.opening)

    def run(self) -> int:
        """Show the windows and serve them until the console is closed."""
        return self.program.run(self.session.contest, self.session.opening)

    def close(self) -> None:
        """Store what waits, and leave the file properly closed."""
        self.session.close()


def run(path: Path, words: Words) -> int:
    """Open a contest in its windows until they are closed; returns the exit status.

    Raises ContestFileError before any window is shown.
    """
    opened = Opened(path, words)
    if FIRST_PAINT in os.environ:  # the bench waits for it
        from contest.ui.bench.first_paint import PaintTeller

        PaintTeller(opened.program.first_paint)
    else:
        opened.program.first_paint.painted.connect(partial(note, opened, remembered()))
    try:
        return opened.run()
    finally:
        opened.close()
        if FIRST_PAINT not in os.environ:
            note(opened, remembered())


def note(opened: Opened, memory: Remembered) -> None:
    """Remember that this contest was open, and how far it had come."""
    memory.note(recent_of(opened.path, opened.session.contest))


def recent_of(path: Path, contest: Contest) -> Recent:
    """A contest as the list of recent ones has it."""
    file = path.resolve()
    return Recent(str(file), contest.title, contest.date, progress_of(contest), changed_ns(file))


def changed_ns(file: Path) -> int:
    """When a contest was written last, be it into the log beside it; 0: it is not there."""
    times = (one.stat().st_mtime_ns for one in (file, wal_of(file)) if one.is_file())
    return max(times, default=0)


def remembered() -> Remembered:
    """What this person's program remembers."""
    return Remembered(settings_folder())


def _made_preflight(path: Path, words: Words, desk: Desk, hall: Hall) -> Preflight:
    """The check before the first round; it asks for printers, which is slow to load."""
    from contest.ui.preflight import Preflight
    from contest.ui.surroundings import facts_of

    return Preflight(desk, words, partial(facts_of, path, _today), hall.long_questions)


def _today() -> str:
    return date.today().isoformat()  # noqa: DTZ011 - the person's own day


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
