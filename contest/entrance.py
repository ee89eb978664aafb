"""The start page wired to the rest: what is chosen there opens, and closing it leads back there."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from contest.app import (
    CONTESTS,
    Opened,
    changed_ns,
    made_mishaps,
    note,
    opened_with,
    recent_of,
    use_text_size,
)
from contest.domain.commands import Command, stamped
from contest.domain.contest import replay
from contest.formats.shipped import format_path
from contest.parts import papers_of, today
from contest.preparing import formats_dir
from contest.presentation.wording import LANGUAGES, Words
from contest.reading.faults import BadFile, NotPossible
from contest.resources import fonts_dir
from contest.session.clocks import SystemClock
from contest.session.session import Session
from contest.storage.event_log import open_for_writing
from contest.storage.faults import ContestFileError, Trouble
from contest.storage.stored import open_begun
from contest.taking_over import bring_over, go_on_alone
from contest.ui.application import application
from contest.ui.asking import ask_for_files
from contest.ui.memory import settle_memory
from contest.ui.places import Places
from contest.ui.settings.file import SettingsFile
from contest.ui.settings.page import trouble_of
from contest.ui.standard_words import speak
from contest.ui.start.home import DEEDS
from contest.ui.start.remembered import Recent, Remembered, documents_folder
from contest.ui.start.window import StartWindow
from contest.ui.team_keys.book import KeyBook
from contest.ui.team_keys.pads import Pads
from contest.ui.team_keys.sdl import SdlReader
from contest.ui.widgets.clothes import clothes_for
from contest.ui.widgets.typeface import load_fonts
from contest.workshop import Workshop, own_formats_dir, sentences_of

if TYPE_CHECKING:
    from contest.rehearsing import Practice
    from contest.ui.bank_program import BankProgram
    from contest.ui.formats.desk import FormatsDesk
    from contest.ui.papers.centre import PrintCentre

CARD_FILES = "*.png *.jpg *.jpeg *.webp *.bmp *.pdf"
Deed = Callable[[], object]


class Entrance:
    """The start page and the contest that was opened from it, one at a time.

    `more` are deeds that other parts of the program offer, by their word in DEEDS.
    """

    def __init__(
        self,
        words: Words,
        remembered: Remembered,
        contests: Path | None = None,
        more: dict[str, Deed] | None = None,
    ) -> None:
        self._application = application(sys.argv[:1])
        load_fonts(fonts_dir())
        self._words = words
        self._remembered = remembered
        self._keys = KeyBook(remembered.folder)
        self._pads = Pads(SdlReader, SystemClock().now_ns)
        self._usual = contests or documents_folder() / CONTESTS
        self.settings = SettingsFile(remembered.folder)
        self.places = Places(remembered.folder)
        self._more = {"banks": self.open_banks, **(more or {})}
        self.opened: Opened | None = None
        self.papers: PrintCentre | None = None
        self._papers_of = Path()  # the contest whose papers it prints
        self.banks: dict[str, BankProgram] = {}  # by language
        self.formats: dict[str, FormatsDesk] = {}
        self._left: list[Opened] = []
        self._practice: Practice | None = None  # the rehearsal that is open
        self._then: Deed | None = None  # once the contest that is open is closed
        use_text_size(self.settings.value)
        speak(words)
        self.window = self._made_window()
        self.places.keep("start", self.window)
        trouble = trouble_of(self.settings, words)
        if trouble:
            self.window.message.keep(trouble)

    def run(self) -> int:
        """Serve the windows until the start page is closed; returns the exit status."""
        self.show()
        settle_memory()  # the start is over; the windows so far stay to the end
        mishaps = made_mishaps(self.tell_mishap)
        try:
            while True:
                self._application.exec()
                opened = self.opened
                if opened is None:
                    self._pads.close()
                    return 0
                self.leave()
                opened.program.raise_fault()
        finally:
            mishaps.remove()

    def tell_mishap(self, where: str) -> None:
        """Something went wrong that nobody foresaw, here or in the contest that is open."""
        if self.opened is not None:
            self.opened.mending.tell(where)
        else:
            self.window.say(self._words.say("mishap.told_here"))

    def show(self) -> None:
        """Show the start page with the contests that were open last."""
        self._show_recent()
        self.window.go_home()
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()
        self.window.take_focus()

    def open(self, path: Path) -> None:
        """Open a contest; what is wrong with the file is said on the start page."""
        if self.opened is not None:
            return
        try:
            keys = self._keys, self._pads
            self.opened = opened_with(path, self._words, None, self.settings.value, keys)
        except ContestFileError as error:
            self._say_why_not(path, error)
            return
        note(self.opened, self._remembered)
        self.opened.offer_rehearsal(self._on_rehearsal_wanted, self._words)
        self.opened.keep_places(self.places)
        self.opened.begin()
        self.window.hide()
        self.window.drop_new()

    def rehearse(self, real: Path | None = None, *, own: bool = False) -> None:
        """Rehearse a contest, or the demo; what is wrong with it is said on the start page."""
        from contest.rehearsing import practice_of  # banks are slow to load

        try:
            practice = practice_of(real, self._words, today(), own=own)
        except ContestFileError as error:
            self.window.say(error.sentence(self._words))
            return
        except (BadFile, NotPossible, OSError) as problem:
            self.window.say(" ".join(sentences_of(problem, self._words)))
            return
        self._practice = practice
        self.opened = Opened(
            practice.file, self._words, None, self.settings.value, (self._keys, self._pads),
            practice=True,
        )  # fmt: skip
        assert self.opened.rehearsal is not None
        self.opened.rehearsal.again_wanted.connect(self._on_again_wanted)
        self.opened.keep_places(self.places)
        self.opened.begin()
        self.window.hide()

    def leave(self) -> None:
        """Close the contest and come back to the start page."""
        opened, self.opened = self.opened, None
        if opened is None:
            return
        opened.close()
        practice, self._practice = self._practice, None
        if practice is None:
            note(opened, self._remembered)
        self.show()  # before the others go: Qt ends with its last window
        opened.papers.close()
        opened.program.close()
        # WORKAROUND: taking a stage apart piece by piece, in the order in which Python lets go of
        # it, crashes PySide6 6.11 (QQuickWindow after its items); a contest that is over stays.
        self._left.append(opened)
        if practice is not None:
            self._after(practice)
        then, self._then = self._then, None
        if then is not None:
            then()

    def _after(self, practice: Practice) -> None:
        """Take a rehearsal's file away, and lead back to the contest that was rehearsed."""
        practice.drop()
        if self._then is not None:
            return
        if practice.real is None:
            self.window.say(self._words.say("rehearsal.over_demo"), "why")
            return
        self.open(practice.real)
        if self.opened is not None:
            message = self._words.say("rehearsal.over")
            self.opened.program.desk.window.message.say(message, "why")

    def _on_rehearsal_wanted(self, own: bool) -> None:
        assert self.opened is not None
        self._then = partial(self.rehearse, self.opened.path, own=own)
        self.opened.program.desk.window.close()

    def _on_again_wanted(self) -> None:
        assert self.opened is not None
        assert self._practice is not None
        self._then = partial(self.rehearse, self._practice.real, own=self._practice.own)
        self.opened.program.desk.window.close()

    def open_demo(self) -> None:
        """The demo contest, made if it is not there."""
        from contest.making import demo_file

        try:
            path = demo_file(self._words)
        except (BadFile, NotPossible, OSError) as problem:
            self.window.say(" ".join(sentences_of(problem, self._words)))
            return
        self.open(path)

    def take_card(self, files: list[Path]) -> None:
        """Go on from the state card on these photographs, in a new contest file."""
        from contest.taking import contest_from

        own = own_formats_dir(self._contests)
        try:
            path = contest_from(files, self._contests, own)
        except (BadFile, NotPossible, OSError) as problem:
            self.window.say(" ".join(sentences_of(problem, self._words)))
            return
        self.open(path)

    def bring_over(self, older: Path, newer: Path) -> None:
        """Let the older file take over what was done in the newer one, and open it."""
        self._mended(older, partial(bring_over, older, newer))

    def go_on_alone(self, older: Path) -> None:
        """Open an older file, for the newer one is lost."""
        self._mended(older, partial(go_on_alone, older))

    def _mended(self, file: Path, mend: Callable[[], object]) -> None:
        try:
            mend()
        except ContestFileError as error:
            self.window.say(error.sentence(self._words))
            return
        self.open(file)

    def _say_why_not(self, path: Path, error: ContestFileError) -> None:
        """What is wrong with a file; where its contest went on elsewhere, the ways on."""
        place = error.values.get("place") or error.values["file"]
        is_away = error.trouble is Trouble.WENT_ON_AWAY
        if is_away or error.trouble in (Trouble.WENT_ON, Trouble.MIRROR_AHEAD):
            values = {**error.values, "file": path, "place": place}
            said = self._words.say(f"start.went_on{'_away' if is_away else ''}", **values)
            self.window.went_on.ask(said, path, Path(str(place)), is_there=not is_away)
            return
        self.window.say(error.sentence(self._words))

    def show_papers(self, path: Path) -> None:
        """The print centre of a contest file."""
        from contest.ui.papers.centre import PrintCentre  # reportlab is slow to load

        try:
            self.papers = PrintCentre(partial(papers_of, path, self._words), self._words)
        except ContestFileError as error:
            self.window.say(error.sentence(self._words))
            return
        self._papers_of = path
        self.papers.asked.connect(self._on_papers_asked)
        self.papers.setStyleSheet(clothes_for(self.window.width(), self.window.height()))
        self.papers.resize(self.window.size())
        self.places.keep("papers", self.papers)
        self.papers.show()

    def open_banks(self) -> None:
        """The editor of question banks, in a window of its own; it is kept when it is closed."""
        from contest.ui.bank_program import BankProgram  # the stage is slow to load

        language = self._words.language
        if language not in self.banks:
            program = BankProgram(sys.argv[:1], self._words, fonts_dir(), today())
            self.places.keep("banks", program.desk.window)
            self.banks[language] = program
        self.banks[language].show([], [])

    def edit_format(self, name: str) -> None:
        """The editor of formats, with the format of that name, or a copy of a shipped one."""
        from contest.ui.formats.desk import FormatsDesk  # few people ever change a format

        file, own = format_path(name, formats_dir()), own_formats_dir(self._contests)
        language = self._words.language
        if language in self.formats:
            self.formats[language].open(file)
        else:
            try:
                desk = FormatsDesk(self._words, own, formats_dir(), file)
            except BadFile as problem:
                self.window.say(" ".join(sentences_of(problem, self._words)))
                return
            desk.saved.connect(self._on_format_saved)
            desk.window.resize(self.window.size())
            self.places.keep("formats", desk.window)
            self.formats[language] = desk
        self.formats[language].show()

    def _on_format_saved(self, file: Path) -> None:
        self.window.renew_formats(file)

    def _on_papers_asked(self, command: Command) -> None:
        """What is asked for in the print centre is a part of the contest: it is stored there."""
        try:
            store = open_for_writing(self._papers_of)
        except ContestFileError as error:  # it is open in another program, or on a locked disk
            self.window.say(error.sentence(self._words))
            return
        clock = SystemClock()
        session = Session(store, clock)
        session.handle(stamped(command, clock.now_ns()))
        if self.papers is not None:
            self.papers.on_contest_changed(session.contest)
        session.close()

    def _made_window(self) -> StartWindow:
        deeds = [name for name in DEEDS if name != "banks" or name in self._more]
        window = StartWindow(
            self._words, self._made_workshop, deeds, self.settings, self._usual,
            (self._keys, self._pads),
        )  # fmt: skip
        window.shown.connect(self._renew)
        window.wanted.connect(self._on_wanted)
        window.contest_wanted.connect(self.open)
        window.papers_wanted.connect(self.show_papers)
        window.language_wanted.connect(self._on_language_wanted)
        window.text_size_chosen.connect(self._on_text_size_chosen)
        window.forgotten.connect(self._on_forgotten)
        window.went_on.open_wanted.connect(self.open)
        window.went_on.follow_wanted.connect(self.bring_over)
        window.went_on.alone_wanted.connect(self.go_on_alone)
        window.edit_wanted.connect(self.edit_format)
        return window

    def _made_workshop(self) -> Workshop:
        templates = self._remembered.folder / "templates"
        return Workshop(self._words, self._contests, templates)

    def _show_recent(self) -> None:
        recent = self._remembered.recent
        missing = frozenset(one.file for one in recent if not Path(one.file).is_file())
        self.window.show_recent(recent, missing)

    def _renew(self) -> None:
        """Look again at contests that were played elsewhere since."""
        for one in self._remembered.recent:
            file = Path(one.file)
            if changed_ns(file) not in (0, one.changed_ns):
                self._remembered.renew(_looked_at(file, one))
        self._show_recent()

    def _on_wanted(self, name: str) -> None:
        deeds: dict[str, Deed] = {
            "demo": self.open_demo,
            "card": partial(
                ask_for_files, self.window, self._words, "card.choose", CARD_FILES, self.take_card
            ),
            "rehearse": self.rehearse,
            **self._more,
        }
        deeds[name]()

    @property
    def _contests(self) -> Path:
        """Where contests lie."""
        chosen = self.settings.value.contests
        return Path(chosen) if chosen else self._usual

    def _on_language_wanted(self, wanted: str) -> None:
        language = next(one for one in LANGUAGES if one == wanted)
        self.settings.change(language=language)
        self._words = Words(language)
        speak(self._words)
        self._make_anew()

    def _on_text_size_chosen(self) -> None:
        use_text_size(self.settings.value)
        self._make_anew()

    def _make_anew(self) -> None:
        """The same window in another language or other letters, on the same page."""
        before, self.window = self.window, self._made_window()
        was_setting = before.settings is not None and before.settings.isVisible()
        before.hide()  # it tells where it stood
        self.places.keep("start", self.window)
        self.show()
        if was_setting:
            self.window.show_settings()
        before.close()
        before.deleteLater()

    def _on_forgotten(self, recent: Recent) -> None:
        self._remembered.forget(recent.file)
        self._show_recent()


def _looked_at(file: Path, known: Recent) -> Recent:
    """What the list says of a contest now; one that cannot be read stays as it was known."""
    try:
        return recent_of(file, replay(open_begun(file).events))
    except ContestFileError:
        return known
