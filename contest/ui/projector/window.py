"""The projector's window: shows a slide, fading from the picture of the scene before."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QExposeEvent, QImage, QResizeEvent, QScreen, QWindow
from PySide6.QtQuick import QQuickWindow

from contest.presentation.slides import Black, Buzz, Slide
from contest.ui.projector.gallery import Gallery
from contest.ui.projector.lettering import Lettering
from contest.ui.projector.pieces import Size
from contest.ui.projector.planning import Plan
from contest.ui.projector.shots import Shots
from contest.ui.projector.stage import Hands, Look, Stage
from contest.ui.projector.stand_ins import stand_ins

MINIMUM = QSize(640, 480)
REST_MS = 100  # so long without a frame: nothing moves
GROUNDS = ("centre", "corner")
FRAMED = QSize(1280, 720)  # beside the console, where there is room for it


class StageWindow(QQuickWindow):
    """What the hall sees. It takes no text input, so no typing program can change a key.

    Signals:
        pad_pressed: a team touched a letter on the shared screen (number, letter)
        pages_changed: the slide shown goes onto another number of pages (pages)
    """

    pad_pressed = Signal(int, str)
    pages_changed = Signal(int)

    def __init__(
        self,
        lettering: Lettering,
        now_ns: Callable[[], int],
        look: Look | None = None,
        gallery: Gallery | None = None,
    ) -> None:
        super().__init__()
        self.setMinimumSize(MINIMUM)
        self.resize(FRAMED)
        self._look = look or Look()
        gallery = gallery or Gallery(parent=self)
        self._hands = Hands(now_ns, gallery, smooth=True)
        self._stage = Stage(self, lettering, self._hands, self._look, gallery)
        self._stage.set_ratio(self.devicePixelRatio())
        self._grounds, self._stand_ins = iter(GROUNDS), stand_ins()
        self._serial = 0
        self._shots = Shots(self)
        self._pages = 1
        self._stays = False
        self._seen = QImage()  # what has been seen since the last frame, null when not known
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._on_rest_timeout)
        self.frameSwapped.connect(self._on_frame_swapped)
        self._hands.pressed.connect(self._on_hands_pressed)
        self.visibilityChanged.connect(self._on_visibility_changed)

    @property
    def stage(self) -> Stage:
        """The stage inside, for measurements."""
        return self._stage

    @property
    def slide(self) -> Slide:
        """The slide that is shown."""
        return self._stage.slide

    @property
    def pages(self) -> int:
        """Onto how many pages the slide goes on this screen."""
        return self._pages

    def show_slide(self, slide: Slide) -> None:
        """Show a slide: in place when the scene stays the same, else by a short fade.

        The fade is between two pictures taken here and now, so a slide that comes while one is
        still fading starts from what is seen, and the newest slide is always what remains.
        """
        size = Size(max(1, self.width()), max(1, self.height()))
        plan = self._stage.lay_out(slide, size)
        # Whoever asks for black wants nothing to be seen any more, at once.
        fades = self._may_fade() and self._stage.may_fade_to(slide) and not isinstance(slide, Black)
        if not fades:
            self._stage.settle()
            self._stage.show(slide, plan, size)
        else:
            self._fade_to(slide, plan, size)
        self._tell_pages(plan.pages)
        self._place_cursor()

    def prepare(self, slide: Slide, *, keeps: bool = True) -> None:
        """Get ready for a slide that may come; nothing of it is seen.

        `keeps`: its scene waits, so that this slide or one of its form only takes a place.
        """
        size = Size(max(1, self.width()), max(1, self.height()))
        self._stage.prepare(slide, size, keeps=keeps)

    def prepare_more(self) -> bool:
        """Get ready for one more kind of scene, or a background; False when all are done.

        Each takes a moment in which nothing else is done, so it is asked for while nobody waits.
        """
        ground = next(self._grounds, None)
        if ground is not None:
            self._stage.prepare_ground(ground)
            return True
        slide = next(self._stand_ins, None)
        if slide is not None:
            self.prepare(slide, keeps=False)
        return slide is not None

    @property
    def look(self) -> Look:
        """Theme, motion, and what the stage wears."""
        return self._look

    def set_mark(self, text: str) -> None:
        """Say over every scene that this is a rehearsal."""
        self._stage.set_mark(text)

    def set_look(self, look: Look) -> None:
        """Change theme or motion at once."""
        self._look = look
        self._stage.set_look(look)
        self._rest.start()

    def show_full_screen(self, screen: QScreen) -> None:
        """Cover `screen`."""
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()

    def show_in_window(self, screen: QScreen) -> None:
        """Stand on `screen` as a window with a frame, to be moved by hand."""
        room = screen.availableGeometry()
        size = FRAMED.boundedTo(room.size() * 0.9)
        self.showNormal()
        self.setScreen(screen)
        self.resize(size)
        self.setPosition(room.center() - QRect(QPoint(0, 0), size).center())

    @property
    def covers_its_screen(self) -> bool:
        """Whether it is seen and stands full screen."""
        return self.visibility() == QWindow.Visibility.FullScreen

    def set_staying(self, stays: bool) -> None:
        """Whether its ✕ does nothing: a contest must not lose its stage by a stray click."""
        self._stays = stays

    def _fade_to(self, slide: Slide, plan: Plan, size: Size) -> None:
        self._serial += 1
        before = self._shots.take() if self._seen.isNull() else self._seen
        self._seen = QImage()
        self._stage.settle()
        self._stage.pictures.keep_shot(f"before-{self._serial}", before)
        self._stage.cover(self._serial)
        self._stage.show(slide, plan, size, waits=True)
        self._stage.pictures.keep_shot(f"after-{self._serial}", self._unseen_picture())
        self._stage.fade(self._serial, isinstance(slide, Buzz))

    def _unseen_picture(self) -> QImage:
        """A picture of what is under the cover, which the hall never sees without it.

        To take a picture of a window shows what waits to be drawn (Qt 6.11, software renderer).
        So first the cover is shown; then the picture is taken while nothing waits, and the cover
        goes away only after Qt has looked whether anything does.
        """
        self._shots.draw_what_waits()
        self.afterAnimating.connect(self._stage.uncover)
        try:
            return self._shots.take()
        finally:
            self.afterAnimating.disconnect(self._stage.uncover)

    def _may_fade(self) -> bool:
        return self.isExposed() and not self._look.reduced_motion

    def _tell_pages(self, pages: int) -> None:
        if pages != self._pages:
            self._pages = pages
            self.pages_changed.emit(pages)

    def _place_cursor(self) -> None:
        """On a full screen the pointer is hidden, unless there are pads to point at."""
        pads = any(tile.pads for tile in getattr(self.slide, "tiles", ()))
        hides = self.covers_its_screen and not pads
        self.setCursor(Qt.CursorShape.BlankCursor if hides else Qt.CursorShape.ArrowCursor)

    def _on_hands_pressed(self, team: int, letter: str) -> None:
        self.pad_pressed.emit(team, letter)

    def _on_visibility_changed(self, _: QWindow.Visibility) -> None:
        self._place_cursor()

    def _on_frame_swapped(self) -> None:
        if not self._seen.isNull():
            self._seen = QImage()
        self._rest.start()

    def _on_rest_timeout(self) -> None:
        """Take the picture that the next fade begins with while nobody waits for it."""
        if self._may_fade():
            self._seen = self._shots.take()

    def _lay_out_again(self) -> None:
        self._seen = QImage()
        size = Size(max(1, self.width()), max(1, self.height()))
        plan = self._stage.lay_out(self.slide, size)
        self._stage.settle()
        self._stage.show(self.slide, plan, size)
        self._tell_pages(plan.pages)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self._stage.set_ratio(self.devicePixelRatio())
            # Ends a fade: Qt reads its pictures anew, and they are gone. No other size may follow.
            self._lay_out_again()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out_again()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._stays:
            event.ignore()
        else:
            super().closeEvent(event)

    def exposeEvent(self, event: QExposeEvent) -> None:
        super().exposeEvent(event)
        if not self.isExposed():
            self._seen = QImage()
            self._stage.settle()
