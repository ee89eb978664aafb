"""Which screen the stage stands on: a projector that comes, one that goes, and the F11 key."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QScreen, QWindow

from contest.presentation.wording import Words
from contest.ui.projector.window import StageWindow

SecondScreen = Callable[[], QScreen | None]


class StageScreens(QObject):
    """Keeps the stage on the projector while there is one, and in a window while there is none.

    `second_screen` finds the screen beside the console's, None without one.

    Signals:
        said: what has happened, for the host's message line (text, kind)
        moved: the stage was put elsewhere; the keyboard belongs to the console again
    """

    said = Signal(str, str)
    moved = Signal()

    def __init__(
        self,
        stage: StageWindow,
        second_screen: SecondScreen,
        words: Words,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._stage = stage
        self._second_screen = second_screen
        self._words = words
        self._covered: QScreen | None = None  # the projector's screen, while the stage is on it
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.screenAdded.connect(self._on_application_screen_added)
        application.screenRemoved.connect(self._on_application_screen_removed)

    def adopt(self, stage: StageWindow) -> None:
        """Keep another window, that was made in the place of the old one."""
        self._stage = stage

    def place(self) -> None:
        """Show the stage: full screen on the second screen, else as a window."""
        self._covered = self._second_screen()
        if self._covered is None:
            self._stage.showNormal()
        else:
            self._stage.show_full_screen(self._covered)

    def toggle(self) -> None:
        """Bring a hidden stage back; else from a window to the full screen, or the other way."""
        if not self._stage.isVisible():
            self.place()
        elif self._stage.covers_its_screen:
            self._covered = None
            self._stage.show_in_window(screen_of(self._stage))
        else:
            self._covered = self._second_screen()
            self._stage.show_full_screen(self._covered or screen_of(self._stage))
        self.moved.emit()

    def _on_application_screen_added(self, _: QScreen) -> None:
        # With a stage full screen already, a further screen is none of ours.
        if self._second_screen() is None or self._covered is not None:
            return
        self.place()
        self.said.emit(self._words.say("host.stage_came"), "why")
        self.moved.emit()

    def _on_application_screen_removed(self, screen: QScreen) -> None:
        if self._covered is None or screen != self._covered:
            return
        self._covered = None
        self._stage.show_in_window(QGuiApplication.primaryScreen())
        self.said.emit(self._words.say("host.stage_went"), "fault")
        self.moved.emit()


def screen_of(window: QWindow) -> QScreen:
    """The screen that the middle of a window is on.

    WORKAROUND: `QWindow.screen()` makes the screen a child of the window for PySide6 (6.11, seen
    with `shiboken6.dump`), and the screen is deleted with the window: the next widget crashes.
    """
    return QGuiApplication.screenAt(window.geometry().center()) or QGuiApplication.primaryScreen()
