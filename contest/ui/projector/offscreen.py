"""The stage drawn into a picture, without a window on any screen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QSizeF
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem, QQuickRenderControl, QQuickRenderTarget, QQuickWindow

from contest.presentation.slides import Clock, Slide, Welcome
from contest.ui.projector.gallery import Gallery
from contest.ui.projector.lettering import Lettering
from contest.ui.projector.pieces import Size
from contest.ui.projector.stage import Hands, Look, Stage, time_of_day

_OFTEN_MS, _SELDOM_MS = 200, 1000
_IN_THE_WINGS = 5  # scenes: with eight, an evening makes only an eighth less of them anew


class OffscreenStage(QObject):
    """Lays slides out for a screen of `size` and draws them, smaller if asked, without motion.

    Needs the software renderer (`draw_in_software`). `QQuickRenderControl.sceneChanged` is left
    alone: PySide 6.11 crashes when the control says its last word to a receiver that is going.
    """

    def __init__(
        self,
        size: Size,
        lettering: Lettering,
        now_ns: Callable[[], int],
        look: Look,
        gallery: Gallery | None = None,
        parent: QObject | None = None,
        time_of_day: Callable[[], str] = time_of_day,
    ) -> None:
        super().__init__(parent)
        self._control = QQuickRenderControl(self)
        self._window = QQuickWindow(self._control)
        still = Look(look.theme, reduced_motion=True, dress=look.dress)
        gallery = gallery or Gallery(parent=self, at_once=True)
        self._hands = Hands(now_ns, gallery, smooth=False, time_of_day=time_of_day)
        self._stage = Stage(self._window, lettering, self._hands, still, gallery)
        self._stage.root.setProperty("most", _IN_THE_WINGS)
        self._size = size

    @property
    def stage(self) -> Stage:
        """The stage inside."""
        return self._stage

    @property
    def redraw_ms(self) -> int:
        """How often the slide wants to be drawn again: for its clock, or seldom; 0 for never."""
        slide = self._stage.slide
        if isinstance(slide, Welcome):
            return _SELDOM_MS
        clock: Clock | None = getattr(slide, "clock", None)
        return _OFTEN_MS if clock is not None and clock.running else 0

    def show_slide(self, slide: Slide, size: Size | None = None) -> None:
        """Lay a slide out; `size` tells when the screen has changed."""
        self._size = size or self._size
        self._stage.show(slide, self._stage.lay_out(slide, self._size), self._size)

    def drawn(self, width: int = 0) -> QImage:
        """The scene as a picture, `width` pixels wide (0: as wide as the screen)."""
        factor = width / self._size.width if width else 1.0
        image = QImage(
            round(self._size.width * factor),
            round(self._size.height * factor),
            QImage.Format.Format_RGB32,
        )
        root = self._stage.root
        root.setTransformOrigin(QQuickItem.TransformOrigin.TopLeft)
        root.setScale(factor)
        self._window.resize(image.size())
        self._window.contentItem().setSize(QSizeF(image.size()))
        self._window.setRenderTarget(QQuickRenderTarget.fromPaintDevice(image))
        self._control.polishItems()
        self._control.sync()
        self._control.render()
        self._window.setRenderTarget(QQuickRenderTarget())
        return image
