"""The stage's fonts and measures, loaded once, and an offscreen stage of any size."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from contest.presentation.slides import Slide
from contest.ui.projector.lettering import Lettering
from contest.ui.projector.offscreen import OffscreenStage
from contest.ui.projector.pieces import Size
from contest.ui.projector.stage import Look, ThemeName
from contest.ui.widgets.typeface import load_fonts

FONTS = Path(__file__).parents[3] / "assets" / "fonts" / "be-vietnam-pro"

OffscreenOf = Callable[..., OffscreenStage]


@pytest.fixture(scope="session")
def lettering(qapp: QApplication) -> Lettering:
    """Be Vietnam Pro, ready to measure."""
    load_fonts(FONTS)
    return Lettering()


class TidyStage(OffscreenStage):
    """Lets go of each scene when the next one comes, as an event loop would.

    Else all scenes of a test stay, with pictures of up to 33 MB, and follow every change of theme.
    """

    def show_slide(self, slide: Slide, size: Size | None = None) -> None:
        super().show_slide(slide, size)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def offscreen(lettering: Lettering) -> OffscreenOf:
    """Makes a stage that is drawn into pictures."""

    def made(width: int, height: int, theme: ThemeName = "dark") -> OffscreenStage:
        return TidyStage(Size(width, height), lettering, lambda: 0, Look(theme))

    return made
