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

from contest.domain.commands import Command, stamped
from contest.domain.state import Contest
from contest.presentation.contest_state import progress_of
from contest.presentation.wording import Words
from contest.resources import assets_dir, fonts_dir, paper_fonts_dir
from contest.session.clocks import SystemClock
from contest.session.worker import SessionThread
from contest.storage.event_log import open_for_writing
from contest.storage.faults import ContestFileError, Trouble
from contest.storage.media import read_media
from contest.storage.places import wal_of
from contest.storage.stored import open_begun
from contest.ui.bench import FIRST_PAINT
from contest.ui.program import Later, Program
from contest.ui.start.remembered import Recent, Remembered, settings_folder

if TYPE_CHECKING:
    from contest.printing.paper import PaperInput
    from contest.ui.hall import Hall
    from contest.ui.host.desk import Desk
    from contest.ui.media.speakers import Speakers
    from contest.ui.papers.centre import PrintCentre
    from contest.ui.preflight import Preflight
    from contest.ui.projector.gallery import BytesOf
    from contest.ui.sound_desk import SoundDesk


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
            bytes_of = partial(read_media, path)
            hall = partial(_last_part, words, clock.now_ns, bytes_of)
            self.program = Program(
                sys.argv[:1], words, clock.now_ns, fonts_dir(), save, hall, sentence_of,
                Later(
                    partial(_made_preflight, path, words),
                    partial(made_sound, words, clock.now_ns, bytes_of),
                ),
            )  # fmt: skip
            self.session = SessionThread(store, clock, self.program.bridge.told)
            undoing.pop_all()
        self.papers = Papers(path, words, self.program)
        self.program.papers_wanted.connect(self.papers.open)
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


class Papers:
    """The print centre of an open contest, loaded when the host asks for it.

    It reads the file anew for every paper: what is printed is what is stored.
    """

    def __init__(self, path: Path, words: Words, program: Program) -> None:
        self._path, self._words, self._program = path, words, program
        self.centre: PrintCentre | None = None

    def open(self) -> None:
        """Show the centre, made at the first time."""
        from contest.ui.papers.centre import PrintCentre

        if self.centre is None:
            given = partial(papers_of, self._path, self._words)
            centre = PrintCentre(given, self._words, self._program.desk.window)
            centre.asked.connect(self._ask)
            self._program.bridge.contest_changed.connect(centre.on_contest_changed)
            self.centre = centre
        self.centre.refresh()
        self.centre.show()
        self.centre.raise_()
        self.centre.activateWindow()

    def close(self) -> None:
        """Take the centre down."""
        if self.centre is not None:
            self.centre.close()

    def _ask(self, command: Command) -> None:
        self._program.bridge.submit(stamped(command, self._program.now_ns()))


def papers_of(path: Path, words: Words) -> PaperInput:
    """What papers are made of, read anew so that what is printed is what is stored."""
    from contest.printing.paper import PaperInput

    stored = open_begun(path)
    walls = [record.wall for record in stored.records]
    head, fonts = stored.head.hex(), paper_fonts_dir()
    return PaperInput.of_history(stored.events, walls, head, words, fonts)


def made_hall(words: Words, now_ns: Callable[[], int], bytes_of: BytesOf) -> Hall:
    """The stage; loaded late, for it is half of the program and the console can do without."""
    from contest.ui.hall import Hall

    return Hall(words, now_ns, bytes_of)


def made_sound(
    words: Words, now_ns: Callable[[], int], bytes_of: BytesOf, desk: Desk, hall: Hall
) -> SoundDesk:
    """What is heard of the stage, and the films on it."""
    from contest.ui.sound_desk import SoundDesk

    return SoundDesk(desk, hall.gallery, bytes_of, words, now_ns, _speakers)


def _speakers() -> Speakers | None:
    """What is needed to hear anything, None where libraries of the system are missing."""
    try:
        from contest.ui.media.speakers import Speakers
    except ImportError:
        return None
    return Speakers(assets_dir() / "sounds")


def _last_part(words: Words, now_ns: Callable[[], int], bytes_of: BytesOf) -> Hall:
    """The stage, after which everything is there: the collector need not look at it again."""
    hall = made_hall(words, now_ns, bytes_of)
    gc.freeze()
    gc.enable()
    return hall


def _sentence(words: Words, failure: Exception) -> str:
    """What went wrong, in words of the catalogue where it is about the contest file."""
    return failure.sentence(words) if isinstance(failure, ContestFileError) else str(failure)
