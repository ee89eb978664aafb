"""The audience's picture on the console: the same scene from the same slide, drawn small."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import (
    QAccessible,
    QHideEvent,
    QImage,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from contest.presentation.slides import Slide
from contest.ui.projector.gallery import Gallery
from contest.ui.projector.lettering import Lettering
from contest.ui.projector.offscreen import OffscreenStage
from contest.ui.projector.pieces import Size
from contest.ui.projector.stage import Look, Stage, time_of_day

FILM_MS = 200


class Thumbnail(QWidget):
    """Draws a slide when it changes, and a running clock five times a second.

    It is laid out for the projector's size and drawn smaller, so its lines and pages are those
    that the hall sees.
    """

    def __init__(
        self,
        size: Size,
        lettering: Lettering,
        now_ns: Callable[[], int],
        look: Look | None = None,
        gallery: Gallery | None = None,
        parent: QWidget | None = None,
        time_of_day: Callable[[], str] = time_of_day,
    ) -> None:
        super().__init__(parent)
        self._size = size
        gallery = gallery or Gallery(parent=self)
        self._offscreen = OffscreenStage(
            size, lettering, now_ns, look or Look(), gallery, self, time_of_day
        )
        self._is_stale = False
        self._ratio = 1.0
        gallery.changed.connect(self._draw)
        gallery.framed.connect(self._on_gallery_framed)
        self._picture = QImage()
        self._redraw = QTimer(self)
        self._redraw.timeout.connect(self._on_redraw_timeout)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumWidth(160)

    def show_slide(self, slide: Slide) -> None:
        """Show what the hall is shown."""
        self._offscreen.show_slide(slide, self._size)
        self._draw()
        self._keep_time()
        if QAccessible.isActive():
            self.setAccessibleDescription(self._offscreen.stage.said)

    def set_screen(self, size: Size, ratio: float) -> None:
        """Follow the projector to a screen of another size or scale factor."""
        if (size, ratio) == (self._size, self._ratio):
            return
        self._size, self._ratio = size, ratio
        self.stage.set_ratio(ratio)
        self.updateGeometry()
        self.show_slide(self._offscreen.stage.slide)

    def set_mark(self, text: str) -> None:
        """Say over every scene that this is a rehearsal."""
        self._offscreen.stage.set_mark(text)

    def set_look(self, look: Look) -> None:
        """Change the theme."""
        self._offscreen.stage.set_look(Look(look.theme, reduced_motion=True, dress=look.dress))
        self._draw()

    @property
    def stage(self) -> Stage:
        """The stage that it draws, for measurements."""
        return self._offscreen.stage

    def picture(self) -> QImage:
        """What is shown, for tests and for the tour."""
        return self._picture

    def _draw(self) -> None:
        ratio = self.devicePixelRatioF()
        wide = self._drawn_size(round(self.width() * ratio), round(self.height() * ratio)).width()
        if wide > 0:
            self._picture = self._offscreen.drawn(wide)
            self._picture.setDevicePixelRatio(ratio)
        self.update()

    def _keep_time(self) -> None:
        """Draw again and again only while something moves where it can be seen."""
        often = self._offscreen.redraw_ms if self.isVisible() else 0
        if not often:
            self._redraw.stop()
        elif not self._redraw.isActive() or self._redraw.interval() != often:
            self._redraw.start(often)

    def _on_gallery_framed(self) -> None:
        """A film shows another frame: a few of them will do here."""
        self._is_stale = True
        if self.isVisible() and not self._redraw.isActive():
            self._redraw.start(FILM_MS)

    def _on_redraw_timeout(self) -> None:
        if self._is_stale or self._offscreen.redraw_ms:
            self._is_stale = False
            self._draw()
        else:
            self._redraw.stop()

    def _drawn_size(self, width: int, height: int) -> QSize:
        """The largest size of the screen's shape in the widget."""
        shape = QSize(self._size.width, self._size.height)
        return shape.scaled(width, height, Qt.AspectRatioMode.KeepAspectRatio)

    def sizeHint(self) -> QSize:
        return QSize(384, self.heightForWidth(384))

    def heightForWidth(self, width: int) -> int:
        return round(width * self._size.height / self._size.width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._draw()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._keep_time()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._redraw.stop()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 Qt's own signature
        if self._picture.isNull():
            return
        size = self._picture.deviceIndependentSize()
        left, top = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
        painter = QPainter(self)
        painter.drawImage(int(left), int(top), self._picture)
        painter.end()
