"""Where the MC's window stands: on a screen of its own if it can, never unasked on the hall's."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, QRect, Qt, SignalInstance
from PySide6.QtGui import QGuiApplication, QKeySequence, QScreen, QShortcut

from contest.domain.state import Contest
from contest.presentation.mc import mc_view
from contest.presentation.wording import Words
from contest.ui.host.desk import Desk
from contest.ui.host.mc_window import McWindow
from contest.ui.places import keep_beside


class CoveringStage(Protocol):
    """What is asked of the hall's stage: the screen that it covers, and to hear when it moves."""

    @property
    def covered(self) -> QRect | None:
        """Where that screen is; None where it covers none."""
        ...

    @property
    def moved(self) -> SignalInstance:
        """It was put elsewhere."""
        ...


class McScreen(QObject):
    """Opens, places and feeds the MC's window, which is made when it is first wanted.

    F4 shows it and puts it away again, from whichever window has the keyboard.
    """

    def __init__(
        self, desk: Desk, hall: CoveringStage, words: Words, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._hall, self._words = desk, hall, words
        self._contest = Contest()
        self.window: McWindow | None = None
        self._came_back = False  # the window stood somewhere on an evening before
        key = QShortcut(QKeySequence(Qt.Key.Key_F4), desk.window)
        key.setContext(Qt.ShortcutContext.ApplicationShortcut)
        key.activated.connect(self.toggle)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        # After the stage has found its place: it was connected before.
        application.screenAdded.connect(self._on_application_screens_changed)
        application.screenRemoved.connect(self._on_application_screens_changed)
        hall.moved.connect(self.look)

    def toggle(self) -> None:
        """Show the window, or put it away."""
        if self.window is not None and self.window.isVisible():
            self.window.hide()
            return
        self.open()

    def open(self) -> None:
        """Show the window; the keyboard stays with the console."""
        window = self._made()
        self._place(window)
        self.show_contest(self._contest)
        self.look()
        self._desk.window.activateWindow()

    def show_contest(self, contest: Contest) -> None:
        """The contest that is on; the console has seen it before."""
        self._contest = contest
        console = self._desk.console
        if self.window is not None and self.window.isVisible() and console is not None:
            self.window.show_view(mc_view(contest, console, self._words))

    def look(self) -> None:
        """Blank the window where the hall would see it."""
        if self.window is not None and self.window.isVisible():
            self.window.set_public(public=is_public(self._screen(self.window), self._hall))

    def close(self) -> None:
        """Let the window go."""
        if self.window is not None:
            self.window.let_go()
            self.window.close()

    def _made(self) -> McWindow:
        if self.window is None:
            self.window = McWindow(self._words, self._desk.hands.now_ns)
            self._came_back = keep_beside(self._desk.window, "mc", self.window)
            self.window.placed.connect(self.look)
            self.window.home_wanted.connect(self._on_window_home_wanted)
            self.window.full_wanted.connect(self._on_window_full_wanted)
        return self.window

    def _place(self, window: McWindow) -> None:
        """Full screen where neither the console nor the stage is, else as a window."""
        own = [one for one in QGuiApplication.screens() if self._is_free(one)]
        if own:
            window.setGeometry(own[0].geometry())
            window.showFullScreen()
        elif self._came_back and self._screen(window).geometry() == self._home().geometry():
            window.showNormal()  # where it stood last, not in the middle again
        else:
            self._go_home(window)

    def _is_free(self, screen: QScreen) -> bool:
        home = self._home().geometry()
        return screen.geometry() != home and not is_public(screen, self._hall)

    def _go_home(self, window: McWindow) -> None:
        """As a window on the console's screen."""
        room = self._home().availableGeometry()
        window.showNormal()
        size = window.size().boundedTo(room.size() * 0.9)
        place = QRect(room.topLeft(), size)
        place.moveCenter(room.center())
        window.setGeometry(place)

    def _home(self) -> QScreen:
        middle = self._desk.window.frameGeometry().center()
        return QGuiApplication.screenAt(middle) or QGuiApplication.primaryScreen()

    def _screen(self, window: McWindow) -> QScreen:
        middle = window.frameGeometry().center()
        return QGuiApplication.screenAt(middle) or QGuiApplication.primaryScreen()

    def _on_application_screens_changed(self, _: QScreen) -> None:
        """A window whose screen is gone comes home; one that the hall sees now is blank."""
        window = self.window
        if window is None or not window.isVisible():
            return
        if QGuiApplication.screenAt(window.frameGeometry().center()) is None:
            self._go_home(window)
        self.look()

    def _on_window_home_wanted(self) -> None:
        if self.window is not None:
            self._go_home(self.window)
            self.look()

    def _on_window_full_wanted(self) -> None:
        if self.window is None:
            return
        if self.window.isFullScreen():
            self.window.showNormal()
        else:
            self.window.showFullScreen()


def is_public(screen: QScreen, hall: CoveringStage) -> bool:
    """Whether the hall sees this screen: the stage covers it, or another that it mirrors."""
    return screen.geometry() == hall.covered
