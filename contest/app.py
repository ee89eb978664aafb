"""The composition root: a contest file → store → session → bridge → windows."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from contest.domain.commands import Command, stamped
from contest.domain.contest import reasons_against
from contest.domain.look_commands import ChooseLook
from contest.domain.looks import Look
from contest.domain.state import Contest
from contest.parts import (
    USUAL,
    Keys,
    Papers,
    console_help,
    last_part,
    made_preflight,
    made_sound,
    media_names,
    medium_of,
    rarer_panels,
    today,
    wakefulness,
)
from contest.presentation.contest_state import progress_of
from contest.presentation.offers import say_refusal
from contest.presentation.wall_times import WallTimes, wall_times
from contest.presentation.wording import Language, Words
from contest.reading.faults import BadFile
from contest.resources import assets_dir, fonts_dir
from contest.second_copy import SecondCopy
from contest.session.clocks import HurriedClock, SystemClock
from contest.session.worker import SessionThread
from contest.storage.chain import Row
from contest.storage.event_log import EventLog, open_for_writing
from contest.storage.faults import ContestFileError, Trouble
from contest.storage.mirror import REFUSED
from contest.storage.places import wal_of
from contest.taking_over import note_moved, take_over
from contest.ui.application import application
from contest.ui.places import Places
from contest.ui.program import Later, Program, Soon
from contest.ui.settings.file import SettingsFile
from contest.ui.settings.values import Settings
from contest.ui.start.remembered import Recent, Remembered, settings_folder
from contest.ui.widgets.theme import TEXT_PERCENT

if TYPE_CHECKING:
    from contest.presentation.look_wish import LookWish
    from contest.presentation.preflight import Facts
    from contest.ui.host.window import HostWindow
    from contest.ui.mishaps import Mishaps
    from contest.ui.moving import Moved
    from contest.ui.rehearsal_offer import RehearsalOffer
    from contest.ui.rehearsing import RehearsalDesk
    from contest.ui.setup.look_window import LookWindow
    from contest.ui.team_keys.book import KeyBook
    from contest.ui.team_keys.pads import Pads

CONTESTS = "Hoi thi"  # the folder in Documents
_SEEDS = 10_000  # ways in which robots may play: which one is nobody's choice

_OPENINGS = ("contest_created", "contest_reopened")


class Opened:
    """A contest that is open: its session and its windows, which are shown by `begin` or `run`."""

    rehearsal: RehearsalDesk | None = None
    offer: RehearsalOffer | None = None

    def __init__(
        self,
        path: Path,
        words: Words,
        mirror: Path | None = None,
        settings: Settings = USUAL,
        keys: tuple[KeyBook, Pads] | None = None,
        *,
        practice: bool = False,
    ) -> None:
        """Raises ContestFileError before any window is shown.

        `practice`: a rehearsal, which both screens say. `keys`: those of teams, and what hears
        game pads. `mirror`: where a second copy goes, also where the contest went on there.
        """
        self._place, self._store = path, open_for_writing(path)
        store = self._store
        if not store.history:
            store.abandon()
            raise ContestFileError(Trouble.EMPTY, path)
        self._second = SecondCopy(store)
        with ExitStack() as undoing:
            undoing.callback(store.abandon)
            if mirror is not None:
                self._second.join(mirror)
            else:
                self._second.join_remembered()
            undoing.pop_all()
        save = partial(store.save_copy, replace=True)  # the dialog has asked about a file there
        sentence_of = partial(_sentence, words)
        with ExitStack() as undoing:
            undoing.callback(store.close)
            clock = HurriedClock() if practice else SystemClock()
            bytes_of = partial(medium_of, store)
            self._keys = memory = Keys(keys, words, clock.now_ns)
            hall = partial(last_part, words, clock.now_ns, bytes_of, settings)
            self.program = Program(
                sys.argv[:1], words, clock.now_ns, fonts_dir(), save,
                Soon(hall, rarer_panels), sentence_of,
                Later(
                    partial(made_preflight, self._facts, words, memory),
                    partial(made_sound, words, clock.now_ns, bytes_of, settings),
                    memory.on_desk,
                    partial(console_help, words),
                ),
            )  # fmt: skip
            told = self._second.telling(self.program.bridge.told)
            self.session = SessionThread(store, clock, told, partial(_speed_of, clock))
            undoing.pop_all()
        self._keep_awake(words)
        self._add_places(words, sentence_of)
        self.program.desk.know_walls(openings_of(store.rows))
        self.places = Places(None)
        self.papers = Papers(lambda: store.path, words, self.program)
        self.program.papers_wanted.connect(self.papers.open)
        self.program.bridge.serve(self.session)
        take_over(store, self._ask)
        self.session.start()
        if isinstance(clock, HurriedClock):
            self._add_rehearsal(words, clock)

    def offer_rehearsal(self, wanted: Callable[[bool], None], words: Words) -> None:
        """Let the host rehearse, as long as nothing has begun."""
        from contest.ui.rehearsal_offer import RehearsalOffer

        self.offer = RehearsalOffer(self.program.desk, self.program.bridge, words)
        self.offer.show_contest(self.session.contest)
        self.offer.wanted.connect(wanted)

    def _add_rehearsal(self, words: Words, clock: HurriedClock) -> None:
        from contest.ui.rehearsing import RehearsalDesk

        program = self.program
        program.mark(words.say("rehearsal.mark"))
        self.rehearsal = RehearsalDesk(
            program.desk, program.bridge, words, clock.hurry, time.time_ns() % _SEEDS
        )
        self.rehearsal.show_contest(self.session.contest)

    def keep_places(self, places: Places) -> None:
        """Have the windows come up where they stood last."""
        self.places = self.papers.places = places
        places.keep("console", self.program.desk.window)

    def begin(self) -> None:
        """Show the windows."""
        self.program.begin(self.session.contest, self.session.opening)

    def run(self) -> int:
        """Show the windows and serve them until the console is closed."""
        return self.program.run(self.session.contest, self.session.opening)

    def close(self) -> None:
        """Store what waits, and leave the file properly closed."""
        self.awake.close()
        self.session.close()
        self._keys.close()
        self._second.close()

    @property
    def path(self) -> Path:
        """Where the contest lies now."""
        return self._store.path

    def _keep_awake(self, words: Words) -> None:
        """No screen saver and no sleep while the contest is open."""
        from contest.ui.awake import Awake  # not sooner: see `_add_places`

        self.awake = Awake(partial(wakefulness, words), self.program)
        if not self.session.contest.ended:  # else it is opened for its papers
            self.program.first_paint.painted.connect(self.awake.begin)

    def _facts(self) -> Facts:
        """What is known of the machine, and which media the file holds."""
        from contest.ui.surroundings import facts_of

        facts = facts_of(self._store.path, today)
        media = media_names(self._store)
        return replace(facts, media=media, is_awake=self.awake.is_held)

    def _add_places(self, words: Words, sentence_of: Callable[[Exception], str]) -> None:
        """Let the host pick where else the contest goes."""
        # Not sooner: Qt is made ready by what the program loads first (application.py).
        from contest.ui.dressing import Dressing
        from contest.ui.mending import Mending
        from contest.ui.mirroring import Mirroring
        from contest.ui.moving import Moving

        bridge, window = self.program.bridge, self.program.desk.window
        self.moving = Moving(self._move, words, bridge, window, sentence_of)
        self.moving.moved.connect(self._on_moved)
        self.mending = Mending(self.program, self._stored, words)
        self._second.show_in(Mirroring(words, window, sentence_of))
        wear = partial(self._wear, words, sentence_of)
        self.dressing = Dressing(
            words, window, lambda: self.session.contest, wear, _made_look_window
        )
        self.dressing.asked.connect(self._on_dressing_asked)
        if self.session.contest.seals:
            self._add_unsealing(words)

    def _wear(self, words: Words, sentence_of: Callable[[Exception], str], wish: LookWish) -> str:
        """Bring a look's pictures into the file; what is wrong with it, in words, or nothing."""
        from contest.dressing import Wardrobe  # reads pictures, for a dialog that few ever open

        wardrobe = Wardrobe()
        try:
            look = wardrobe.look(wish)
        except BadFile as bad:
            return "\n".join(one.sentence(words) for one in bad.faults)
        reasons = reasons_against(self.session.contest, ChooseLook(0, look))
        if reasons:
            return "\n".join(say_refusal(one, words) for one in reasons)
        self.session.between(partial(self._keep, look, wardrobe.media, sentence_of))
        return ""

    def _keep(
        self, look: Look, media: Mapping[str, bytes], sentence_of: Callable[[Exception], str]
    ) -> None:
        """On the session's thread: the pictures are stored before the event that names them."""
        try:
            self._store.keep_media(media)
        except ContestFileError as failure:
            self.dressing.kept(look, sentence_of(failure))
        else:
            self.dressing.kept(look, "")

    def _on_dressing_asked(self, command: Command) -> None:
        self.program.bridge.submit(stamped(command, self.program.now_ns()))

    def _add_unsealing(self, words: Words) -> None:
        """Let the host open what was drawn sealed; few contests have any of it."""
        from contest.ui.unsealing import Unsealing
        from contest.unsealing import Unsealer

        unsealer = Unsealer(self._store, self.session, words)
        self.unsealing = Unsealing(unsealer.open, words, self.program.bridge, self.program.desk)
        self.unsealing.show_contest(self.session.contest)

    def _stored(self) -> Contest:
        return self.session.contest

    def _ask(self, command: Command) -> None:
        self.program.bridge.submit(stamped(command, self.program.now_ns()))

    def _on_moved(self, place: Path, why: str) -> None:
        if not why:
            note_moved(self._place, place, self._ask)
            self._second.moved()
            self._place = place

    def _move(self, target: Path, moved: Moved) -> None:
        self.session.between(partial(go_on_at, self._store, target, moved))


def _made_look_window(words: Words, console: HostWindow) -> LookWindow:
    from contest.ui.setup.look_window import LookWindow  # with its help, which takes a while

    return LookWindow(words, console)


def made_mishaps(tell: Callable[[str], None]) -> Mishaps:
    """Hear of every exception that nothing caught, from here on; the log lies by the settings."""
    from contest.ui.mishaps import Mishaps

    mishaps = Mishaps(settings_folder() / "log")
    mishaps.happened.connect(tell)
    mishaps.install()
    return mishaps


def opened_with(
    path: Path,
    words: Words,
    mirror: Path | None,
    settings: Settings,
    keys: tuple[KeyBook, Pads] | None = None,
) -> Opened:
    """Open a contest as a person likes it.

    A second copy that was only set for every evening must not keep this one from being opened:
    where it is of another contest it is left alone, which the console says. Where this contest
    went on there, that one is to be opened.
    """
    if mirror is not None or not settings.second_copy:
        return Opened(path, words, mirror, settings, keys)
    try:
        return Opened(path, words, Path(settings.second_copy) / path.name, settings, keys)
    except ContestFileError as error:
        if error.trouble not in REFUSED - {Trouble.MIRROR_AHEAD}:
            raise
        opened = Opened(path, words, None, settings, keys)
        opened.program.desk.window.message.keep(error.sentence(words))
        return opened


def use_text_size(settings: Settings) -> None:
    """Have windows that are shown from now on in letters of the wished size."""
    application(sys.argv[:1]).setProperty(TEXT_PERCENT, settings.text_size)


def _speed_of(clock: SystemClock) -> int:
    """How many times as fast as the wall a clock runs."""
    return clock.speed if isinstance(clock, HurriedClock) else 1


def go_on_at(store: EventLog, target: Path, moved: Moved) -> None:
    """Let the store go on in another file, and tell what came of it."""
    try:
        store.go_on_at(target, replace=True)  # the dialog has asked about a file that is there
    except ContestFileError as failure:
        moved(target, failure)
    else:
        moved(target, None)


def openings_of(rows: Sequence[Row]) -> WallTimes:
    """What the wall said whenever the file was opened: between, contest time goes on with it."""
    return wall_times((at, wall) for _, kind, _, at, wall, _, _ in rows if kind in _OPENINGS)


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


def language_set() -> Language | None:
    """The language that a person chose; older programs kept it with what is remembered."""
    return SettingsFile(settings_folder()).value.language or remembered().language


def run_banks(
    banks: Sequence[Path], sources: Sequence[Path], words: Words, day: str, *, review: bool = False
) -> int:
    """Edit question banks in a window until it is closed; returns the exit status.

    `sources` are files to be brought into a new bank; `review` opens that window without any.
    """
    from contest.ui.bank_program import BankProgram  # the contest's own windows do without it

    program = BankProgram(sys.argv[:1], words, fonts_dir(), day)
    places = Places(settings_folder())
    places.keep("banks", program.desk.window)
    return program.run(banks, sources, review=review)


def edit_format(path: Path, words: Words) -> int:
    """Edit a format in a window until it is closed; raises BadFile where it cannot be opened."""
    from contest.ui.formats.desk import FormatsDesk
    from contest.ui.standard_words import speak
    from contest.ui.start.remembered import documents_folder
    from contest.ui.widgets.typeface import load_fonts
    from contest.workshop import own_formats_dir

    served = application(sys.argv[:1])
    load_fonts(fonts_dir())
    speak(words)
    own = own_formats_dir(documents_folder() / CONTESTS)
    desk = FormatsDesk(words, own, assets_dir() / "formats", path)
    places = Places(settings_folder())
    places.keep("formats", desk.window)
    desk.show()
    return served.exec()


def _sentence(words: Words, failure: Exception) -> str:
    """What went wrong, in words of the catalogue where it is about the contest file."""
    return failure.sentence(words) if isinstance(failure, ContestFileError) else str(failure)
