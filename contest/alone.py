"""A contest opened without the start page: its evening, and rehearsals before it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from contest.app import Opened, made_mishaps, note, opened_with, remembered, use_text_size
from contest.parts import today
from contest.presentation.wording import Words
from contest.reading.faults import BadFile, NotPossible
from contest.storage.faults import ContestFileError
from contest.ui.bench import FIRST_PAINT
from contest.ui.places import Places
from contest.ui.settings.file import SettingsFile
from contest.ui.start.remembered import settings_folder

if TYPE_CHECKING:
    from contest.rehearsing import Practice


def run(path: Path, words: Words, mirror: Path | None = None) -> int:
    """Open a contest in its windows until they are closed; returns the exit status.

    `mirror` is where a second copy of it goes, event by event. Raises ContestFileError before any
    window is shown.
    """
    return Alone(path, words, mirror).run()


class Alone:
    """The contest that is open, or a rehearsal of it; the one leads to the other and back."""

    def __init__(self, path: Path, words: Words, mirror: Path | None = None) -> None:
        """Raises ContestFileError before any window is shown."""
        self._words, self._mirror = words, mirror
        self._settings = SettingsFile(settings_folder()).value
        use_text_size(self._settings)
        self._left: list[Opened] = []
        self._wish: bool | None = None  # a rehearsal, and whether with the real questions
        self._rehearses_own = False  # the one that is on is of the real questions
        self._real = path
        self.opened = self._open_real()

    def run(self) -> int:
        """Serve the windows until the host closes them and wishes no rehearsal."""
        mishaps = made_mishaps(self._tell_mishap)
        try:
            while True:
                status = self._evening()
                own, self._wish = self._wish, None
                if own is None:
                    return status
                said, kind = self._rehearsals(own)
                self.opened = self._open_real()
                self.opened.program.desk.window.message.say(said, kind)
        finally:
            mishaps.remove()

    def _tell_mishap(self, where: str) -> None:
        self.opened.mending.tell(where)

    def _open_real(self) -> Opened:
        opened = opened_with(self._real, self._words, self._mirror, self._settings)
        opened.offer_rehearsal(self._on_wanted, self._words)
        opened.keep_places(Places(settings_folder()))
        if FIRST_PAINT in os.environ:  # the bench waits for it
            from contest.ui.bench.first_paint import PaintTeller

            PaintTeller(opened.program.first_paint)
        else:
            opened.program.first_paint.painted.connect(self._on_painted)
        return opened

    def _on_painted(self) -> None:
        note(self.opened, remembered())

    def _evening(self) -> int:
        """The contest itself until it is closed."""
        opened = self.opened
        try:
            return opened.run()
        finally:
            opened.close()
            if FIRST_PAINT not in os.environ:
                note(opened, remembered())
            self._real = opened.path  # it may have gone on elsewhere
            self._leave(opened)

    def _rehearsals(self, own: bool) -> tuple[str, str]:
        """Rehearse until the host has enough; returns what is said then, and how."""
        from contest.rehearsing import practice_of  # banks are slow to load
        from contest.workshop import sentences_of

        again: bool | None = own
        while again is not None:
            try:
                practice = practice_of(self._real, self._words, today(), own=again)
            except (BadFile, NotPossible, OSError, ContestFileError) as problem:
                return " ".join(sentences_of(problem, self._words)), "fault"
            try:
                self._practise(practice)
            finally:
                practice.drop()
            again, self._wish = self._wish, None
        return self._words.say("rehearsal.over"), "why"

    def _practise(self, practice: Practice) -> None:
        """One rehearsal until it is closed."""
        self.opened = opened = Opened(
            practice.file, self._words, None, self._settings, practice=True
        )
        assert opened.rehearsal is not None
        self._rehearses_own = practice.own
        opened.rehearsal.again_wanted.connect(self._on_again_wanted)
        opened.keep_places(Places(settings_folder()))
        try:
            opened.run()
        finally:
            opened.close()
            self._leave(opened)

    def _leave(self, opened: Opened) -> None:
        opened.papers.close()
        opened.program.close()
        # WORKAROUND: see Entrance.leave: a stage that is taken apart crashes PySide6 6.11.
        self._left.append(opened)

    def _on_again_wanted(self) -> None:
        self._on_wanted(self._rehearses_own)

    def _on_wanted(self, own: bool) -> None:
        self._wish = own
        self.opened.program.desk.window.close()
