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

from contest.domain.commands import Command, stamped
from contest.domain.state import Contest
from contest.presentation.wording import Words
from contest.resources import fonts_dir, paper_fonts_dir
from contest.session.clocks import SystemClock
from contest.session.session import Outcome, Told
from contest.session.worker import SessionThread
from contest.storage.event_log import EventLog, open_for_writing
from contest.storage.faults import ContestFileError, Trouble
from contest.storage.mirror import REFUSED, Following, Mirror, joined
from contest.storage.stored import open_begun
from contest.ui.bench import FIRST_PAINT
from contest.ui.mirroring import Mirroring
from contest.ui.moving import Moved
from contest.ui.program import Program

if TYPE_CHECKING:
    from contest.printing.paper import PaperInput
    from contest.ui.hall import Hall
    from contest.ui.papers.centre import PrintCentre


def run(path: Path, words: Words, mirror: Path | None = None) -> int:
    """Open a contest in its windows until they are closed; returns the exit status.

    `mirror` is where a second copy of it goes, event by event. Raises ContestFileError before any
    window is shown, also where the contest went on at the mirror.
    """
    store = open_for_writing(path)
    if not store.history:
        store.abandon()
        raise ContestFileError(Trouble.EMPTY, path)
    second = SecondCopy(store)
    if mirror is not None:
        second.join(mirror)
    save = partial(store.save_copy, replace=True)  # the dialog has asked about a file that is there
    sentence_of = partial(_sentence, words)

    def mover(target: Path, moved: Moved) -> None:
        session.between(partial(go_on_at, store, target, moved))

    with ExitStack() as undoing:
        undoing.callback(store.close)
        clock = SystemClock()
        hall = partial(_last_part, words, clock.now_ns)
        program = Program(
            sys.argv[:1], words, clock.now_ns, fonts_dir(), save, hall, sentence_of, mover
        )
        session = SessionThread(store, clock, second.telling(program.bridge.told))
        undoing.pop_all()
    papers = Papers(lambda: store.path, words, program)
    program.papers_wanted.connect(papers.open)
    second.show_in(Mirroring(words, program.desk.window, sentence_of))
    program.bridge.serve(session)
    session.start()
    if FIRST_PAINT in os.environ:  # the bench waits for it
        from contest.ui.bench.first_paint import PaintTeller

        PaintTeller(program.first_paint)
    try:
        return program.run(session.contest, session.opening)
    finally:
        session.close()
        second.close()


def go_on_at(store: EventLog, target: Path, moved: Moved) -> None:
    """Let the store go on in another file, and tell what came of it."""
    try:
        store.go_on_at(target, replace=True)  # the dialog has asked about a file that is there
    except ContestFileError as failure:
        moved(target, failure)
    else:
        moved(target, None)


class SecondCopy:
    """The mirror of an open contest: the one that was asked for, or that the host picks."""

    def __init__(self, store: EventLog) -> None:
        self._store = store
        self._joined: tuple[Path, EventLog | None] | None = None
        self._mirror: Mirror | None = None
        self._panel: Mirroring | None = None

    def join(self, path: Path) -> None:
        """Begin with a mirror; one that cannot be reached now is looked for later.

        Raises ContestFileError where the mirror is of another history, or goes further.
        """
        path = path / self._store.path.name if path.is_dir() else path
        try:
            self._check(path)
            self._joined = path, joined(path, self._store.rows)
        except ContestFileError as error:
            if error.trouble in REFUSED:
                self._store.abandon()
                raise
            self._joined = path, None

    def show_in(self, panel: Mirroring) -> None:
        """Tell how the mirror stands there, and let the host pick one; the session is made."""
        self._panel = panel
        panel.chosen.connect(self._on_panel_chosen)
        if self._joined is not None:
            self._follow(*self._joined)

    def telling(self, told: Told) -> Told:
        """Who is told of a change, and then the mirror."""

        def tell(contest: Contest, outcomes: tuple[Outcome, ...]) -> None:
            told(contest, outcomes)
            if self._mirror is not None:
                self._mirror.wake()

        return tell

    def close(self) -> None:
        """Write what is missing, if it can be written soon."""
        if self._mirror is not None:
            self._mirror.close()

    def _on_panel_chosen(self, path: Path) -> None:
        assert self._panel is not None
        try:
            self._check(path)
        except ContestFileError as error:
            self._panel.heard(path, Following.REFUSED.value, error)
            return
        if self._mirror is not None:
            self._mirror.let_go()
        self._follow(path, None)

    def _check(self, path: Path) -> None:
        """Raises ContestFileError where the mirror would be the contest itself."""
        if path.exists() and path.samefile(self._store.path):
            raise ContestFileError(Trouble.SAME_FILE, path)

    def _follow(self, path: Path, log: EventLog | None) -> None:
        assert self._panel is not None
        heard = partial(_mirror_heard, self._panel, path)
        self._mirror = Mirror(path, self._store.rows, heard)
        self._mirror.start(log)


def _mirror_heard(
    panel: Mirroring, path: Path, following: Following, failure: ContestFileError | None
) -> None:
    panel.heard(path, following.value, failure)


class Papers:
    """The print centre of an open contest, loaded when the host asks for it.

    It reads the file anew for every paper, wherever it lies by then: what is printed is stored.
    """

    def __init__(self, file_of: Callable[[], Path], words: Words, program: Program) -> None:
        self._file_of, self._words, self._program = file_of, words, program
        self.centre: PrintCentre | None = None

    def open(self) -> None:
        """Show the centre, made at the first time."""
        from contest.ui.papers.centre import PrintCentre

        if self.centre is None:
            centre = PrintCentre(self._given, self._words, self._program.desk.window)
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

    def _given(self) -> PaperInput:
        from contest.printing.paper import PaperInput

        stored = open_begun(self._file_of())
        walls = [record.wall for record in stored.records]
        head, fonts = stored.head.hex(), paper_fonts_dir()
        return PaperInput.of_history(stored.events, walls, head, self._words, fonts)

    def _ask(self, command: Command) -> None:
        self._program.bridge.submit(stamped(command, self._program.now_ns()))


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
