"""Every scene as a picture: the same from one run to the next, with nothing moving."""

from __future__ import annotations

from PySide6.QtGui import QImage

from contest.presentation.slides import Slide
from contest.ui.projector.gallery import Gallery
from contest.ui.projector.lettering import Lettering
from contest.ui.projector.offscreen import OffscreenStage
from contest.ui.projector.pieces import Size
from contest.ui.projector.stage import Look, ThemeName


def _still() -> int:
    return 0


def evening() -> str:
    """The time of day on every picture."""
    return "19:00"


def render(
    slide: Slide,
    size: Size,
    theme: ThemeName = "dark",
    lettering: Lettering | None = None,
    gallery: Gallery | None = None,
) -> QImage:
    """A slide as the hall sees it once everything stands, at contest time 0.

    Needs a QGuiApplication, the fonts and the software renderer.
    """
    stage = OffscreenStage(
        size, lettering or Lettering(), _still, Look(theme), gallery, None, evening
    )
    stage.show_slide(slide)
    return stage.drawn()
