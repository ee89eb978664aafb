"""The windows of an open contest, wired to its session: stage, thumbnail, console, keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QKeySequence, QScreen
from PySide6.QtWidgets import QApplication, QPushButton

from contest.domain import commands as c
from contest.domain.cue import By
from contest.domain.rounds import ByBuzzer
from contest.domain.state import Contest
from contest.presentation.ahead import slide_ahead
from contest.presentation.panels.media import media_ahead
from contest.presentation.projection import slide_of
from contest.presentation.wording import Words
from contest.session.session import Outcome
from contest.ui.bridge import Bridge
from contest.ui.copying import Copying, SaveCopy
from contest.ui.host.desk import Desk
from contest.ui.projector.gallery import BytesOf, Gallery, no_bytes
from contest.ui.projector.lettering import Lettering, load_fonts
from contest.ui.projector.pieces import Size
from contest.ui.projector.planning import pages_of_slide
from contest.ui.projector.stage import draw_in_software
from contest.ui.projector.thumbnail import Thumbnail
from contest.ui.projector.window import StageWindow
from contest.ui.screens import StageScreens
from contest.ui.sound_desk import SoundDesk, SpeakersOf

_IDLE_MS = 400  # after the last change: nothing is pressed or drawn any more


class Program(QObject):
    """Everything of Qt. `bridge.told` is what a session calls; then `run` shows the windows."""

    def __init__(
        self,
        argv: Sequence[str],
        words: Words,
        now_ns: Callable[[], int],
        fonts: Path,
        save_copy: SaveCopy,
        sentence_of: Callable[[Exception], str] = str,
        bytes_of: BytesOf = no_bytes,
        speakers_of: SpeakersOf | None = None,
    ) -> None:
        self._application = application(argv)
        super().__init__()
        load_fonts(fonts)
        self._words = words
        self._now_ns = now_ns
        self._lettering = Lettering()
        self._contest = Contest()
        self._idle = QTimer(self, singleShot=True, interval=_IDLE_MS)
        self._idle.timeout.connect(self._on_idle_timeout)
        self.bridge = Bridge(now_ns, self)
        self.gallery = Gallery(bytes_of, self)
        self.stage = StageWindow(self._lettering, now_ns, gallery=self.gallery)
        self.stage.setTitle(words.say("host.stage_window"))
        self._thumbnail = Thumbnail(
            self._stage_size(), self._lettering, now_ns, gallery=self.gallery
        )
        # The stage hears of a change first: the hall must not wait for the console.
        self.bridge.contest_changed.connect(self.show_contest)
        self.desk = Desk(
            self.bridge, words, self._thumbnail, now_ns, self.pages_of, self, sentence_of
        )
        self._application.installEventFilter(self.desk.keys)
        self.stage.pad_pressed.connect(self._on_stage_pad_pressed)
        self.stage.widthChanged.connect(self._on_stage_resized)
        self.stage.heightChanged.connect(self._on_stage_resized)
        self.desk.window.closing.connect(self._on_window_closing)
        self.screens = StageScreens(self.stage, self._second_screen, words, self)
        self.screens.said.connect(self.desk.window.message.say)
        self.screens.moved.connect(self.desk.window.activateWindow)
        self.desk.hands.stage_toggled.connect(self.screens.toggle)
        self.sound = SoundDesk(self.desk, self.gallery, bytes_of, words, now_ns, speakers_of, self)
        self.copying = Copying(save_copy, words, self.desk.window, sentence_of)
        self.copying.copied.connect(self._on_copying_copied)
        self._add_tools()

    def run(self, contest: Contest, opening: Outcome | None = None) -> int:
        """Show the windows and serve them until the console is closed.

        `opening` is what became of opening a history: an unclean close is said.
        """
        self.show(contest)
        if opening is not None and isinstance(opening.command, c.Reopen):
            self.desk.say_opening(opening.command)
        try:
            return self._application.exec()
        finally:
            self.sound.close()
            self.gallery.close()

    def show(self, contest: Contest) -> None:
        """Put the windows on their screens, with a contest in them."""
        self.show_contest(contest)
        self.desk.show_contest(contest)
        self.stage.set_staying(True)
        self.screens.place()
        self.desk.window.show()
        self.desk.window.raise_()
        self.desk.window.activateWindow()
        self.sound.load_later()

    def close(self) -> None:
        """Take the windows down."""
        self._idle.stop()
        self._application.removeEventFilter(self.desk.keys)
        self.stage.set_staying(False)
        self.stage.close()
        self.desk.window.close()
        self.sound.close()
        self.gallery.close()

    def show_contest(self, contest: Contest) -> None:
        """Show the hall what it may see of this state."""
        self._contest = contest
        slide = slide_of(contest, self._words)
        self.stage.show_slide(slide)
        self._thumbnail.show_slide(slide)
        self.sound.show_slide(slide)
        self.gallery.want(media_ahead(contest))
        self._idle.start()

    def pages_of(self, contest: Contest) -> int:
        """How many pages the stage needs for what is on it."""
        return pages_of_slide(slide_of(contest, self._words), self._stage_size(), self._lettering)

    def _on_idle_timeout(self) -> None:
        """Fit the next question while nobody waits: to fit one takes longer than to show it."""
        ahead = slide_ahead(self._contest, self._words)
        if ahead is not None:
            pages_of_slide(ahead, self._stage_size(), self._lettering)

    def _add_tools(self) -> None:
        """Buttons in the console's top line; F11 comes with the other keys, also on the stage."""
        stage = QPushButton(self._words.say("host.to_stage"))
        stage.clicked.connect(self.screens.toggle)
        copy = QPushButton(self._words.say("host.save_copy"))
        copy.setShortcut(QKeySequence(Qt.Modifier.CTRL | Qt.Key.Key_S))
        copy.clicked.connect(self.copying.ask)
        for button in (stage, copy):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.desk.window.add_tool(button)

    def _on_copying_copied(self, file: Path, why: str) -> None:
        name, kind = ("not_copied", "fault") if why else ("copied", "why")
        self.desk.window.message.say(self._words.say(f"host.{name}", file=file, why=why), kind)

    def _stage_size(self) -> Size:
        return Size(max(1, self.stage.width()), max(1, self.stage.height()))

    def _second_screen(self) -> QScreen | None:
        primary = self._application.primaryScreen()
        others = [screen for screen in self._application.screens() if screen is not primary]
        apart = [one for one in others if one.geometry() != primary.geometry()]  # not mirrored
        return apart[0] if apart else None

    def _on_window_closing(self) -> None:
        # A window that ignores its closing would keep the program from ending.
        self.stage.set_staying(False)
        self._application.quit()

    def _on_stage_pad_pressed(self, team: int, letter: str) -> None:
        at = self._now_ns()
        if isinstance(self._contest.rules, ByBuzzer):
            self.bridge.submit(c.Buzz(at, team, By.TOUCH))
        else:
            self.bridge.submit(c.GiveAnswer(at, team, letter, By.TOUCH))

    def _on_stage_resized(self) -> None:
        self._thumbnail.set_screen_size(self._stage_size())
        self.desk.show_contest(self._contest)


def application(argv: Sequence[str]) -> QApplication:
    """The one application object, ready for stages; made at the first call."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    draw_in_software()
    made = QApplication(list(argv))
    made.setApplicationName("hoi-thi")
    made.setApplicationDisplayName("Hội Thi")
    return made
