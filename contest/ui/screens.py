"""Which screen the stage stands on: a projector that comes, one that goes, and the F11 key."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QGuiApplication, QScreen, QWindow
from PySide6.QtWidgets import QWidget

from contest.presentation.wording import Words
from contest.ui.monitors import Identity, Monitors
from contest.ui.projector.window import StageWindow

_SHARE = 0.9  # of a screen, for a console that does not fit


class StageScreens(QObject):
    """Keeps the stage on the projector while there is one, and in a window while there is none.

    It never covers the console's screen by itself. `console` is the console's window.

    Signals:
        said: what has happened, for the host's message line (text, kind)
        moved: the stage was put elsewhere; the keyboard belongs to the console again
        left: the projector is gone, and the hall sees nothing of the stage
    """

    said = Signal(str, str)
    moved = Signal()
    left = Signal()

    def __init__(
        self,
        stage: StageWindow,
        monitors: Monitors,
        words: Words,
        parent: QObject | None = None,
        console: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._stage = stage
        self._monitors = monitors
        self._words = words
        self._console = console
        self._covered: QScreen | None = None  # the projector's screen, while the stage is on it
        self._lost: Identity | None = None  # the projector that is missed
        self._is_framed_by_hand = False  # the host put it in a window: nothing moves it
        self._watches = True
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.screenAdded.connect(self._on_application_screen_added)
        application.screenRemoved.connect(self._on_application_screen_removed)
        for screen in QGuiApplication.screens():
            self._watch(screen)

    def close(self) -> None:
        """Watch the screens no longer: a stage that is closed must not come back with one."""
        if not self._watches:
            return
        self._watches = False
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.screenAdded.disconnect(self._on_application_screen_added)
        application.screenRemoved.disconnect(self._on_application_screen_removed)
        for screen in QGuiApplication.screens():
            screen.geometryChanged.disconnect(self._on_screen_geometry_changed)

    def stand_beside(self, console: QWidget) -> None:
        """Keep off the screen of this window."""
        self._console = console

    def adopt(self, stage: StageWindow) -> None:
        """Keep another window, that was made in the place of the old one."""
        self._stage = stage

    def place(self) -> None:
        """Show the stage: full screen on the projector, else as a window."""
        self._is_framed_by_hand = False
        self._bring_console(self._monitors.console_place(self._console_screen()))
        projector = self._monitors.projector(self._console_screen())
        self._cover(projector)
        wanted = self._monitors.favourite
        if projector is None or not self._monitors.is_awaited(projector, wanted):
            self._lost = wanted
        if projector is None:
            self._stage.showNormal()

    def toggle(self) -> None:
        """Bring a hidden stage back; else from a window to the full screen, or the other way.

        A window that was dragged to a screen beside the console's covers that one, and it is
        remembered for the next evening.
        """
        if not self._stage.isVisible():
            self.place()
        elif self._stage.covers_its_screen:
            self._covered, self._is_framed_by_hand = None, True
            self._frame_on(screen_of(self._stage))
        else:
            self._is_framed_by_hand = False
            here, console = screen_of(self._stage), self._console_screen()
            if here is not None and here is not console and not _overlap(here, console):
                self._cover(here)
                self._monitors.note(here, console, first=True)
            else:
                self._cover(self._monitors.projector(console))
            if self._covered is None and here is not None:
                self._stage.show_full_screen(here)  # the one screen there is: asked for by a key
        self.moved.emit()

    def _cover(self, screen: QScreen | None) -> None:
        self._covered = screen
        if screen is not None:
            if self._monitors.is_awaited(screen, self._lost):
                self._lost = None
            self._stage.show_full_screen(screen)
            if not self._monitors.is_known(screen):
                self._monitors.note(screen, self._console_screen(), first=False)

    def _frame_on(self, screen: QScreen | None) -> None:
        if screen is not None:
            self._stage.show_in_window(screen)

    def _watch(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._on_screen_geometry_changed)

    def _console_screen(self) -> QScreen | None:
        """Where the host looks; the laptop's own screen as long as there is no console."""
        if self._console is None or not self._console.isVisible():
            return QGuiApplication.primaryScreen()
        return screen_of(self._console)

    def _bring_console(self, screen: QScreen | None) -> None:
        """Put the console onto a screen, as large as it was or as it fits."""
        console = self._console
        if console is None or screen is None or not console.isVisible():
            return
        room = screen.availableGeometry()
        if room.intersects(console.geometry()) and screen_of(console) is screen:
            return
        size = console.size()
        if size.width() > room.width() or size.height() > room.height():
            size = room.size() * _SHARE
        place = QRect(room.topLeft(), size)
        place.moveCenter(room.center())
        console.setGeometry(place)

    def _say(self, name: str, kind: str) -> None:
        self.said.emit(self._words.say(f"host.{name}"), kind)
        self.moved.emit()

    def _on_application_screen_added(self, screen: QScreen) -> None:
        self._watch(screen)
        self._keep_console()
        if self._is_framed_by_hand:
            return
        if self._monitors.is_awaited(screen, self._lost):
            self._come_to(screen)
        elif self._covered is None:
            # After an unplugging whatever is plugged in takes its place, not what stood by.
            projector = self._monitors.projector(self._console_screen())
            self._come_to(projector if self._lost is None else screen)

    def _come_to(self, screen: QScreen | None) -> None:
        if screen is not None and not _overlap(screen, self._console_screen()):
            self._cover(screen)
            self._say("stage_came", "why")

    def _on_application_screen_removed(self, screen: QScreen) -> None:
        self._keep_console()
        if self._covered is not None and screen is self._covered:
            self._leave("stage_went")
        elif self._covered is not None and _overlap(self._covered, self._console_screen()):
            self._leave("stage_alone")  # the console's own screen went: both share one now
        elif screen_at(self._stage.geometry()) is None:
            self._frame_on(QGuiApplication.primaryScreen())

    def _on_screen_geometry_changed(self, _: QRect) -> None:
        """Another resolution, or the projector mirrors from now on, or does so no longer."""
        if self._covered is None:
            if self._stage.covers_its_screen:
                self._fit(screen_of(self._stage))
            elif not self._is_framed_by_hand and self._stage.isVisible():
                self._come_to(self._monitors.projector(self._console_screen()))
            return
        if _overlap(self._covered, self._console_screen()):
            self._leave("stage_mirrored")
        else:
            self._fit(self._covered)

    def _fit(self, screen: QScreen | None) -> None:
        if screen is not None and self._stage.geometry() != screen.geometry():
            self._stage.show_full_screen(screen)

    def _leave(self, name: str) -> None:
        """Stand in a window beside the console: there is no projector any more."""
        if self._covered is not None:
            self._lost = self._monitors.identity(self._covered)
        self._covered = None
        self._frame_on(self._console_screen() or QGuiApplication.primaryScreen())
        self._say(name, "fault")
        self.left.emit()

    def _keep_console(self) -> None:
        """Bring a console whose screen went onto one that is there."""
        console = self._console
        if console is not None and console.isVisible() and screen_at(console.geometry()) is None:
            self._bring_console(QGuiApplication.primaryScreen())


def screen_of(window: QWindow | QWidget) -> QScreen | None:
    """The screen that the middle of a window is on; None where there is no screen at all.

    WORKAROUND: `QWindow.screen()` makes the screen a child of the window for PySide6 (6.11, seen
    with `shiboken6.dump`), and the screen is deleted with the window: the next widget crashes.
    """
    return screen_at(window.geometry()) or QGuiApplication.primaryScreen()


def screen_at(place: QRect) -> QScreen | None:
    """The screen under the middle of a place."""
    return QGuiApplication.screenAt(place.center())


def _overlap(one: QScreen, other: QScreen | None) -> bool:
    return other is not None and one.geometry().intersects(other.geometry())
