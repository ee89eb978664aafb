"""The parts of an open contest, each made where it is wanted: most are slow to load."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from contest.domain.commands import Command, stamped
from contest.presentation.wording import Words
from contest.resources import assets_dir, paper_fonts_dir
from contest.storage.event_log import EventLog
from contest.storage.faults import ContestFileError
from contest.storage.media import read_media, stored_media
from contest.storage.stored import open_begun
from contest.ui.memory import settle_memory
from contest.ui.places import Places
from contest.ui.program import Program
from contest.ui.settings.values import Settings
from contest.ui.start.remembered import settings_folder

if TYPE_CHECKING:
    from contest.presentation.preflight import Facts
    from contest.printing.paper import PaperInput
    from contest.ui.awake import Wakefulness
    from contest.ui.console_help import ConsoleHelp
    from contest.ui.console_keys import TeamKeys
    from contest.ui.hall import Hall
    from contest.ui.host.desk import Desk
    from contest.ui.host.rarer import RarerPanels
    from contest.ui.media.speakers import Speakers
    from contest.ui.papers.centre import PrintCentre
    from contest.ui.preflight import Preflight
    from contest.ui.projector.gallery import BytesOf
    from contest.ui.sound_desk import SoundDesk
    from contest.ui.team_keys.book import KeyBook
    from contest.ui.team_keys.pads import Pads


USUAL = Settings()


def console_help(words: Words, desk: Desk) -> ConsoleHelp:
    """F1 at the console."""
    from contest.ui.console_help import ConsoleHelp

    return ConsoleHelp(desk, words)


class Keys:
    """The keys of teams that were learned, and game pads; loaded when the console stands."""

    def __init__(
        self, given: tuple[KeyBook, Pads] | None, words: Words, now_ns: Callable[[], int]
    ) -> None:
        self._made, self._words, self._now_ns = given, words, now_ns
        if given is not None:
            given[1].stamp_with(now_ns)

    def made(self) -> tuple[KeyBook, Pads]:
        """What is remembered of them, and what hears pads."""
        from contest.ui.team_keys.book import KeyBook
        from contest.ui.team_keys.pads import Pads
        from contest.ui.team_keys.sdl import SdlReader

        if self._made is None:
            self._made = KeyBook(settings_folder()), Pads(SdlReader, self._now_ns)
        return self._made

    def on_desk(self, desk: Desk) -> TeamKeys:
        """Their page on the console."""
        from contest.ui.console_keys import TeamKeys

        return TeamKeys(desk, self._words, *self.made())

    def close(self) -> None:
        """Hear no pads any more."""
        if self._made is not None:
            self._made[1].close()


def made_preflight(
    facts: Callable[[], Facts], words: Words, keys: Keys, desk: Desk, hall: Hall
) -> Preflight:
    """The check before the first round; it asks for printers, which is slow to load."""
    from contest.ui.preflight import Preflight

    return Preflight(desk, words, facts, hall.long_questions, *keys.made())


def media_names(store: EventLog) -> frozenset[str]:
    """Which pictures, sounds and films the contest's file holds."""
    try:
        return stored_media(store.path)
    except ContestFileError:  # a disk that fails is told elsewhere
        return frozenset()


def today() -> str:
    """The day where this person sits (ISO)."""
    return date.today().isoformat()  # noqa: DTZ011 their own day


class Papers:
    """The print centre of an open contest, loaded when the host asks for it.

    It reads the file anew for every paper: what is printed is what is stored.
    """

    def __init__(self, file_of: Callable[[], Path], words: Words, program: Program) -> None:
        self._file_of, self._words, self._program = file_of, words, program
        self.places = Places(None)
        self.centre: PrintCentre | None = None

    def open(self) -> None:
        """Show the centre, made at the first time."""
        from contest.ui.papers.centre import PrintCentre

        if self.centre is None:
            given = partial(_papers_of_file, self._file_of, self._words)
            centre = PrintCentre(given, self._words, self._program.desk.window)
            centre.asked.connect(self._ask)
            self._program.bridge.contest_changed.connect(centre.on_contest_changed)
            self.places.keep("papers", centre)
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


def _papers_of_file(file_of: Callable[[], Path], words: Words) -> PaperInput:
    return papers_of(file_of(), words)


def papers_of(path: Path, words: Words) -> PaperInput:
    """What papers are made of, read anew so that what is printed is what is stored."""
    from contest.printing.paper import PaperInput

    stored = open_begun(path)
    records, fonts = stored.records, paper_fonts_dir()
    walls, hashes = [one.wall for one in records], [one.hash for one in records]
    return PaperInput.of_history(stored.events, walls, hashes, words, fonts)


def rarer_panels(words: Words, now_ns: Callable[[], int]) -> RarerPanels:
    """Forms and panels of the console that its first picture does without."""
    from contest.ui.host.rarer import RarerPanels

    return RarerPanels(words, now_ns)


def made_hall(
    words: Words, now_ns: Callable[[], int], bytes_of: BytesOf, settings: Settings = USUAL
) -> Hall:
    """The stage; loaded late, for it is half of the program and the console can do without."""
    from contest.ui.hall import Hall
    from contest.ui.monitors import KnownScreens, Monitors
    from contest.ui.projector.stage import Look

    monitors = Monitors(KnownScreens(settings_folder()), wanted=settings.screen)
    hall = Hall(words, now_ns, bytes_of, monitors)
    hall.set_look(Look(settings.theme, settings.reduced_motion))
    return hall


def made_sound(
    words: Words,
    now_ns: Callable[[], int],
    bytes_of: BytesOf,
    settings: Settings,
    desk: Desk,
    hall: Hall,
) -> SoundDesk:
    """What is heard of the stage, and the films on it."""
    from contest.ui.sound_desk import SoundDesk

    sound = SoundDesk(desk, hall.gallery, bytes_of, words, now_ns, _speakers, hall.sight)
    sound.sounding.set_volume(settings.volume)
    if settings.muted:
        sound.sounding.toggle_mute()
    return sound


def wakefulness(words: Words) -> Wakefulness:
    """How this system is asked to keep its screens on."""
    from contest.ui.awake import Deaf, ExecutionState

    if sys.platform == "win32":
        import ctypes

        return ExecutionState(ctypes.WinDLL("kernel32").SetThreadExecutionState)
    if sys.platform == "darwin":
        from contest.ui.awake_child import ChildProcess

        return ChildProcess(["/usr/bin/caffeinate", "-d", "-i", "-w", str(os.getpid())])
    try:
        from contest.ui.desktop_bus import DesktopBus
    except ImportError:
        return Deaf()
    return DesktopBus(words.say("preflight.awake_reason"))


def medium_of(store: EventLog, name: str) -> bytes | None:
    """A picture, sound or film of the contest, from where it lies now."""
    return read_media(store.path, name)


def _speakers() -> Speakers | None:
    """What is needed to hear anything, None where libraries of the system are missing."""
    try:
        from contest.ui.media.speakers import Speakers
    except ImportError:
        return None
    return Speakers(assets_dir() / "sounds")


def last_part(
    words: Words, now_ns: Callable[[], int], bytes_of: BytesOf, settings: Settings
) -> Hall:
    """The stage, after which everything is there: the collector need not look at it again."""
    hall = made_hall(words, now_ns, bytes_of, settings)
    settle_memory()
    return hall
