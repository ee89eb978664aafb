"""All that the hall sees: the stage on its screen, and its small picture for the console."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from PySide6.QtCore import QObject, QRect, QTimer, Signal
from PySide6.QtWidgets import QWidget

from contest.domain.contest import time_runs
from contest.domain.state import Contest
from contest.presentation.ahead import slides_ahead
from contest.presentation.looks import dress_of
from contest.presentation.panels.media import media_ahead
from contest.presentation.projection import slide_of
from contest.presentation.projection_cue import face_of
from contest.presentation.slides import Dress, Slide
from contest.presentation.touch import command_of_touch
from contest.presentation.wording import Words
from contest.ui.host.desk import Desk
from contest.ui.mc_screen import McScreen
from contest.ui.memory import give_back_memory
from contest.ui.monitors import KnownScreens, Monitors
from contest.ui.projector.gallery import BytesOf, Gallery, no_bytes
from contest.ui.projector.lettering import Lettering
from contest.ui.projector.pieces import Size
from contest.ui.projector.planning import page_counter, pages_of_slide
from contest.ui.projector.sight import Sight
from contest.ui.projector.stage import Look, draw_in_software
from contest.ui.projector.thumbnail import Thumbnail
from contest.ui.projector.window import StageWindow
from contest.ui.screens import StageScreens, screen_of
from contest.ui.watching import StageWatch

_SMALL_MS = 60  # the console's picture may come so much later: the hall comes first
_IDLE_MS = 400  # after the last change: nothing is pressed or drawn any more
_THRIFT_NS = 600 * 10**9  # of contest time
_OVERDUE_NS = 720 * 10**9  # by then it need not be at rest: a few milliseconds of a fade


class Hall(QObject):
    """The stage and what belongs to it. Loading and making it takes longer than the console.

    `bytes_of` gives the pictures of questions by their hashes; `monitors` knows
    which screen is the projector.

    Signals:
        asked: a touch on the stage asks for something (a command)
        resized: the stage has another size, so that slides may go onto other pages
        said: what has happened to the screens, for the host's message line (text, kind)
        moved: the stage was put elsewhere; the keyboard belongs to the console again
        shown: what the hall sees from now on (a slide)
        wedged: the stage was asked to draw and does not, for seconds
    """

    asked = Signal(object)
    resized = Signal()
    said = Signal(str, str)
    moved = Signal()
    shown = Signal(object)
    wedged = Signal()

    def __init__(
        self,
        words: Words,
        now_ns: Callable[[], int],
        bytes_of: BytesOf = no_bytes,
        monitors: Monitors | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        draw_in_software()
        self._words = words
        self._now_ns = now_ns
        self._lettering = Lettering()
        self._contest = Contest()
        self._slide: Slide | None = None
        self._ahead: Iterator[Slide] = iter(())
        self._given_back_at = now_ns()
        self._small = QTimer(self, singleShot=True, interval=_SMALL_MS)
        self._small.timeout.connect(self._on_small_timeout)
        self._look = Look()
        self._mark = ""
        self._idle = QTimer(self, singleShot=True, interval=_IDLE_MS)
        self._idle.timeout.connect(self._on_idle_timeout)
        self.gallery = Gallery(bytes_of, self)
        self.sight = Sight(self._stage_size, self._lettering)
        self._old: list[StageWindow] = []
        self.stage = self._made_stage()
        self.thumbnail = Thumbnail(
            self._stage_size(), self._lettering, now_ns, gallery=self.gallery
        )
        monitors = monitors or Monitors(KnownScreens())
        self.screens = StageScreens(self.stage, monitors, words, self)
        self.screens.said.connect(self.said)
        self.screens.moved.connect(self.moved)
        self._watch = StageWatch(self)
        self._watch.wedged.connect(self.wedged)
        self._listen()

    def set_look(self, look: Look) -> None:
        """Another theme, more or less motion; the contest's own look stays on."""
        self._look = look
        self._wear(self.stage.look.dress)

    def open(self, console: QWidget) -> None:
        """Put the stage on its screen, and never by itself over the console."""
        self.stage.set_staying(True)
        self.screens.stand_beside(console)
        self.screens.place()

    def remake(self) -> None:
        """Make the stage anew where it stood, for the window is wedged or broken.

        The old window is hidden and kept: taking a stage apart crashes PySide6.
        """
        old = self.stage
        self._watch.stop()
        old.pad_pressed.disconnect(self._on_stage_pad_pressed)
        old.widthChanged.disconnect(self._on_stage_resized)
        old.heightChanged.disconnect(self._on_stage_resized)
        old.set_staying(False)
        self._old.append(old)
        self.stage = self._made_stage(old.look)
        self._listen()
        self.screens.adopt(self.stage)
        self.stage.set_staying(True)
        self.screens.place()
        old.hide()  # not before the new one stands: the hall need not see the desktop
        self._slide = None  # the new window has shown nothing yet
        self.show_contest(self._contest)

    def mc_screen(self, desk: Desk, parent: QObject) -> McScreen:
        """The MC's window, which is loaded with the stage: its pages of help take a while."""
        return McScreen(desk, self, self._words, parent)

    def let_go(self) -> None:
        """Let the stage be closed: a window that ignores its closing keeps the program alive."""
        self.stage.set_staying(False)

    def close(self) -> None:
        """Take the stage down."""
        self._watch.stop()
        self._idle.stop()
        self._small.stop()
        self.screens.close()
        self.let_go()
        self.stage.close()
        self.gallery.close()

    def show_contest(self, contest: Contest) -> None:
        """Show what may be seen of this state."""
        self._contest = contest
        slide = slide_of(contest, self._words)
        self._wear(dress_of(contest))
        if slide != self._slide:
            self.stage.show_slide(slide)
            self._watch.expect()
            is_first, self._slide = (
                self._slide is None,
                slide,
            )  # what failed comes again
            if is_first:
                self._on_small_timeout()
            else:
                self._small.start()
            self.shown.emit(slide)
        self.gallery.want(media_ahead(contest))
        self._ahead = slides_ahead(contest, self._words)
        self._idle.start()

    def set_mark(self, text: str) -> None:
        """Say over every scene that this is a rehearsal."""
        self._mark = text
        self.stage.set_mark(text)
        self.thumbnail.set_mark(text)

    @property
    def covered(self) -> QRect | None:
        """Where the screen is that the stage covers; None while it is a window, or away."""
        shows = self.stage.isVisible() and self.stage.covers_its_screen
        screen = screen_of(self.stage) if shows else None
        return None if screen is None else screen.geometry()

    def pages_of(self, contest: Contest) -> int:
        """How many pages the stage needs for what is on it."""
        return pages_of_slide(slide_of(contest, self._words), self._stage_size(), self._lettering)

    def long_questions(self, contest: Contest) -> tuple[str, ...]:
        """The questions of a contest that do not go onto one page of the stage."""
        teams = max(1, len(contest.teams))
        count = page_counter(self._stage_size(), self._lettering, teams=teams)
        every = contest.questions.values()
        return tuple(one.key for one in every if count(face_of(one, self._words)) > 1)

    def _on_small_timeout(self) -> None:
        """Draw the thumbnail, once for all that came meanwhile."""
        if self._slide is not None:
            self._follow_screen()
            self.thumbnail.show_slide(self._slide)
        self._give_back_after(_OVERDUE_NS)

    def _give_back_after(self, due_ns: int) -> None:
        """Give memory back when so much contest time has gone by, while no team may press."""
        since = self._now_ns() - self._given_back_at
        if not time_runs(self._contest) and not 0 <= since < due_ns:  # before: the clock began anew
            give_back_memory()
            self._given_back_at = self._now_ns()

    def _made_stage(self, look: Look | None = None) -> StageWindow:
        stage = StageWindow(self._lettering, self._now_ns, look, self.gallery)
        stage.setTitle(self._words.say("host.stage_window"))
        stage.set_mark(self._mark)
        return stage

    def _listen(self) -> None:
        self._watch.watch(self.stage)
        self.stage.pad_pressed.connect(self._on_stage_pad_pressed)
        self.stage.widthChanged.connect(self._on_stage_resized)
        self.stage.heightChanged.connect(self._on_stage_resized)

    def _on_idle_timeout(self) -> None:
        """Get ready for what comes next while nobody waits, then for what may ever come."""
        runs = time_runs(self._contest)
        self._give_back_after(_THRIFT_NS)
        ahead = next(self._ahead, None)
        if runs:
            # A scene takes up to 40 ms to make: a press in the meantime would be stamped late.
            if ahead is None:
                return
            pages_of_slide(ahead, self._stage_size(), self._lettering)
        elif ahead is not None:
            self.stage.prepare(ahead)
        elif not self.stage.prepare_more():
            return
        self._idle.start()

    def _wear(self, dress: Dress) -> None:
        """Let stage and thumbnail look as the organiser has it, else as this computer has."""
        look = replace(self._look, dress=dress)
        if dress.light:
            look = replace(look, theme="light")
        if look != self.stage.look:
            self.stage.set_look(look)
            self.thumbnail.set_look(look)

    def _stage_size(self) -> Size:
        return Size(max(1, self.stage.width()), max(1, self.stage.height()))

    def _on_stage_pad_pressed(self, team: int, letter: str) -> None:
        self.asked.emit(command_of_touch(self._contest, self._now_ns(), team, letter))

    def _on_stage_resized(self) -> None:
        self._follow_screen()
        self.resized.emit()

    def _follow_screen(self) -> None:
        self.thumbnail.set_screen(self._stage_size(), self.stage.devicePixelRatio())
