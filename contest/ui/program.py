"""The windows of an open contest, wired to its session: console and keys first, then the hall."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from contest.domain import commands as c
from contest.domain.state import Contest
from contest.presentation.wording import Words
from contest.session.session import Outcome
from contest.ui.application import application
from contest.ui.bridge import Bridge
from contest.ui.copying import Copying, SaveCopy
from contest.ui.host.desk import Desk, MakeRarer
from contest.ui.standard_words import speak
from contest.ui.widgets.buttons import DeskButton
from contest.ui.widgets.first_paint import FirstPaint
from contest.ui.widgets.typeface import load_fonts

if TYPE_CHECKING:
    from contest.ui.console_help import ConsoleHelp
    from contest.ui.console_keys import TeamKeys
    from contest.ui.hall import Hall
    from contest.ui.mc_screen import McScreen
    from contest.ui.preflight import Preflight
    from contest.ui.sound_desk import SoundDesk

MakeHall = Callable[[], "Hall"]
MakePreflight = Callable[[Desk, "Hall"], "Preflight"]
MakeHelp = Callable[[Desk], "ConsoleHelp"]
MakeKeys = Callable[[Desk], "TeamKeys"]
MakeSound = Callable[[Desk, "Hall"], "SoundDesk"]


class Soon(NamedTuple):
    """What is made as soon as the console stands on the screen."""

    hall: MakeHall
    rarer: MakeRarer


class Later(NamedTuple):
    """What is made after the hall, each where it is wanted."""

    preflight: MakePreflight | None = None
    sound: MakeSound | None = None
    team_keys: MakeKeys | None = None
    help: MakeHelp | None = None


NOTHING_LATER = Later()


class Program(QObject):
    """Everything of Qt. `bridge.told` is what a session calls; then `run` shows the windows.

    The hall is the stage, which takes longer than all the rest: it is made once the console stands
    on the screen, after its rarer panels, and what is `later` after it.

    Signals:
        papers_wanted: the host asks for the print centre
        stage_wedged: the stage draws no more
    """

    papers_wanted = Signal()
    stage_wedged = Signal()

    def __init__(
        self,
        argv: Sequence[str],
        words: Words,
        now_ns: Callable[[], int],
        fonts: Path,
        save_copy: SaveCopy,
        soon: Soon,
        sentence_of: Callable[[Exception], str] = str,
        later: Later = NOTHING_LATER,
    ) -> None:
        self._application = application(argv)
        super().__init__()
        self.now_ns = now_ns
        load_fonts(fonts)
        speak(words)
        self._words = words
        self._make_hall = soon.hall
        self._contest = Contest()
        self._fault: BaseException | None = None
        self.hall: Hall | None = None
        self._is_closed = False
        self.bridge = Bridge(now_ns, self)
        # The stage hears of a change first: the hall must not wait for the console.
        self.bridge.contest_changed.connect(self._on_bridge_contest_changed)
        self._frame = _frame()
        self.desk = Desk(
            self.bridge, words, self._frame, now_ns, self.pages_of, soon.rarer, self, sentence_of
        )
        self.desk.window.closing.connect(self._on_window_closing)
        # Connected after the desk's own: the console knows the change already.
        self.bridge.contest_changed.connect(self._on_console_shown)
        self.desk.hands.stage_toggled.connect(self._on_stage_toggled)
        self.first_paint = FirstPaint(self.desk.window)
        self.copying = Copying(save_copy, words, self.desk.window, sentence_of)
        self.copying.copied.connect(self._on_copying_copied)
        self._later = later
        self.preflight: Preflight | None = None
        self.sound: SoundDesk | None = None
        self.mc: McScreen | None = None
        self._mark = ""  # of a rehearsal, over every scene
        self.team_keys: TeamKeys | None = None
        self.help: ConsoleHelp | None = None
        self._add_tools()
        self.papers_wanted.connect(self.desk.hold_clock)  # its window stands before the console

    def mark(self, text: str) -> None:
        """Say on both screens that this is a rehearsal; before they are shown."""
        self._mark = text
        self.desk.window.mark()

    def run(self, contest: Contest, opening: Outcome | None = None) -> int:
        """Show the windows and serve them until the console is closed.

        `opening` is what became of opening a history: an unclean close is said. Raises what went
        wrong with making the hall: without a stage there is nothing to serve.
        """
        self.begin(contest, opening)
        try:
            status = self._application.exec()
        finally:
            self.end_media()
        self.raise_fault()
        return status

    def begin(self, contest: Contest, opening: Outcome | None = None) -> None:
        """Show the windows; the stage comes once the console stands on the screen."""
        self.first_paint.painted.connect(self._on_first_paint_painted)
        self.show(contest)
        if opening is not None and isinstance(opening.command, c.Reopen):
            self.desk.say_opening(opening.command)

    def raise_fault(self) -> None:
        """Raise what went wrong with making the hall, if it did."""
        if self._fault is not None:
            raise self._fault

    def show(self, contest: Contest) -> None:
        """Put the console on its screen, with a contest in it."""
        self._contest = contest
        self.desk.show_contest(contest)
        self._show_console()

    def show_again(self, contest: Contest) -> None:
        """Show a contest once more; a window that fails stops no other."""
        self._contest = contest
        QTimer.singleShot(0, self, self._show_on_stage)
        QTimer.singleShot(0, self, self._show_on_desk)

    def _show_on_stage(self) -> None:
        if self.hall is not None:
            self.hall.show_contest(self._contest)

    def _show_on_desk(self) -> None:
        self.desk.show_contest(self._contest)

    def open_hall(self) -> None:
        """Put the stage on its screen; from now on keys are heard."""
        if self.hall is not None or self._is_closed:
            return
        self.desk.complete()
        hall = self._make_hall()
        hall.setParent(self)
        hall.asked.connect(self.bridge.submit)
        hall.resized.connect(self._on_hall_resized)
        hall.said.connect(self.desk.window.message.say)
        hall.moved.connect(self.desk.window.activateWindow)
        hall.wedged.connect(self.stage_wedged)
        if self._mark:
            hall.set_mark(self._mark)
        self._add_sound(hall)
        hall.show_contest(self._contest)
        layout = self._frame.layout()
        assert layout is not None
        layout.addWidget(hall.thumbnail)
        self.hall = hall
        self._make_preflight(hall)
        if self._later.help is not None:
            self.help = self._later.help(self.desk)
        hall.open(self.desk.window)
        self._make_mc(hall)
        self._show_console()
        self.desk.show_contest(self._contest)  # what is on may go onto several pages
        self._application.installEventFilter(self.desk.keys)

    def close(self) -> None:
        """Take the windows down; a stage that was still to be made is not made any more."""
        self._is_closed = True
        self._application.removeEventFilter(self.desk.keys)
        if self.preflight is not None:
            self.preflight.close()
        if self.mc is not None:
            self.mc.close()
        if self.team_keys is not None:
            self.team_keys.close()
        if self.help is not None:
            self.help.close()
        if self.hall is not None:
            self.hall.close()
        self.desk.window.close()
        self.end_media()

    def end_media(self) -> None:
        """Nothing is played or decoded any more."""
        if self.sound is not None:
            self.sound.close()
        if self.hall is not None:
            self.hall.gallery.close()

    def pages_of(self, contest: Contest) -> int:
        """How many pages the stage needs for what is on it."""
        return 1 if self.hall is None else self.hall.pages_of(contest)

    def _make_preflight(self, hall: Hall) -> None:
        """The check before the first round, where the machine can be asked; the keys of teams."""
        if self._later.preflight is not None:
            self.preflight = self._later.preflight(self.desk, hall)
            self.preflight.show_contest(self._contest)
            if self.sound is not None:
                self.preflight.hear_through(self.sound)
        if self._later.team_keys is not None:
            self.team_keys = self._later.team_keys(self.desk)
            self.team_keys.show_contest(self._contest)

    def _make_mc(self, hall: Hall) -> None:
        """The MC's window, for which the stage must be known: it is never put onto its screen."""
        self.mc = hall.mc_screen(self.desk, self)
        self.mc.show_contest(self._contest)

    def _add_sound(self, hall: Hall) -> None:
        """What is heard, from the first slide on; loudspeakers are looked for a little later."""
        if self._later.sound is not None:
            self.sound = self._later.sound(self.desk, hall)
            self.sound.setParent(self)
            self.sound.show_contest(self._contest)  # else the first undo would be heard
            hall.shown.connect(self.sound.show_slide)
            hall.screens.left.connect(self.sound.transport.hold)
            self.sound.load_later()

    def _show_console(self) -> None:
        self.desk.window.show()
        self.desk.window.raise_()
        self.desk.window.activateWindow()

    def _add_tools(self) -> None:
        """Buttons in the console's top line; F11 comes with the other keys, also on the stage."""
        stage = DeskButton(self._words.say("host.to_stage"))
        stage.clicked.connect(self._on_stage_toggled)
        mc = DeskButton(self._words.say("mc.open"))
        mc.clicked.connect(self._on_mc_clicked)
        papers = DeskButton(self._words.say("host.papers"))
        papers.clicked.connect(self.papers_wanted)
        copy = DeskButton(self._words.say("host.save_copy"))
        copy.clicked.connect(self.copying.ask)
        check = DeskButton(self._words.say("preflight.open"))
        check.setVisible(self._later.preflight is not None)
        check.clicked.connect(self._on_check_clicked)
        for button in (check, stage, mc, papers, copy):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.desk.window.add_tool(button)
        # Not the buttons' own: one that stands in the drawer would not hear its key.
        for key, wanted in ((Qt.Key.Key_P, self.papers_wanted), (Qt.Key.Key_S, self.copying.ask)):
            keys = QShortcut(QKeySequence(Qt.Modifier.CTRL | key), self.desk.window)
            keys.activated.connect(wanted)

    def _on_first_paint_painted(self) -> None:
        with ExitStack() as opening:
            opening.push(self._has_failed)
            self.open_hall()

    def _has_failed(
        self, _kind: type[BaseException] | None, fault: BaseException | None, _trace: object
    ) -> bool:
        """Leave the loop with a fault, which `run` raises: Qt would print it and go on."""
        if fault is not None:
            self._fault = fault
            self._application.exit(1)
        return True

    def _on_bridge_contest_changed(self, contest: Contest) -> None:
        self._contest = contest
        if self.preflight is not None:
            self.preflight.show_contest(contest)
        if self.team_keys is not None:
            self.team_keys.show_contest(contest)
        if self.sound is not None:
            self.sound.show_contest(contest)
        if self.hall is not None:
            self.hall.show_contest(contest)

    def _on_console_shown(self) -> None:
        """The MC's window says what the console says."""
        if self.mc is not None:
            self.mc.show_contest(self._contest)

    def _on_mc_clicked(self) -> None:
        if self.mc is not None:
            self.mc.toggle()

    def _on_check_clicked(self) -> None:
        if self.preflight is not None:
            self.preflight.open()

    def _on_stage_toggled(self) -> None:
        if self.hall is not None:
            self.hall.screens.toggle()

    def _on_hall_resized(self) -> None:
        # A stage that was left may still be told of its screen.
        if not self._is_closed and self.desk.window.isVisible():
            self.desk.show_contest(self._contest)
            if self.sound is not None:
                self.sound.look_again()

    def _on_copying_copied(self, file: Path, why: str) -> None:
        name, kind = ("not_copied", "fault") if why else ("copied", "why")
        self.desk.window.message.say(self._words.say(f"host.{name}", file=file, why=why), kind)

    def _on_window_closing(self) -> None:
        if self.mc is not None:
            self.mc.close()
        if self.hall is not None:
            self.hall.let_go()
        self._application.quit()


def _frame() -> QWidget:
    """Where the audience's picture will stand."""
    frame = QWidget()
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(0, 0, 0, 0)
    return frame
