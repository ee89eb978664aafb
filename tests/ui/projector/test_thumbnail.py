"""The console's picture of the stage: the same scene, laid out for the projector's screen."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from contest.presentation.slides import Clock, QuestionOpen
from contest.ui.projector.lettering import Lettering
from contest.ui.projector.pieces import Size
from contest.ui.projector.thumbnail import Thumbnail
from contest.ui.projector.tour import render
from tests import sample_slides as samples

SCREEN = Size(1366, 768)


def difference(one: QImage, other: QImage) -> float:
    """Mean difference of brightness of two pictures, looked at small."""
    small = [picture.scaled(64, 36, Qt.AspectRatioMode.IgnoreAspectRatio,
                            Qt.TransformationMode.SmoothTransformation)
             for picture in (one, other)]  # fmt: skip
    points = [(x, y) for x in range(64) for y in range(36)]
    return sum(
        abs(small[0].pixelColor(x, y).lightness() - small[1].pixelColor(x, y).lightness())
        for x, y in points
    ) / len(points)


def test_it_shows_the_scene_that_the_hall_sees(lettering: Lettering, qtbot: QtBot) -> None:
    thumbnail = Thumbnail(SCREEN, lettering, lambda: 0)
    qtbot.addWidget(thumbnail)
    thumbnail.resize(480, 270)
    thumbnail.show()
    slides = samples.all_slides(8)
    thumbnail.show_slide(slides["reveal"])
    assert (
        difference(thumbnail.picture(), render(slides["reveal"], SCREEN, lettering=lettering)) < 4
    )
    assert difference(thumbnail.picture(), render(slides["buzz"], SCREEN, lettering=lettering)) > 4


def test_it_keeps_the_shape_of_the_screen(lettering: Lettering, qtbot: QtBot) -> None:
    thumbnail = Thumbnail(Size(1024, 768), lettering, lambda: 0)
    qtbot.addWidget(thumbnail)
    thumbnail.resize(480, 270)
    thumbnail.show()
    thumbnail.show_slide(samples.all_slides(4)["welcome"])
    assert thumbnail.picture().width() * 3 == thumbnail.picture().height() * 4
    assert thumbnail.heightForWidth(400) == 300


def test_its_clock_goes_on(lettering: Lettering, qtbot: QtBot) -> None:
    now = [0]
    thumbnail = Thumbnail(SCREEN, lettering, lambda: now[0])
    qtbot.addWidget(thumbnail)
    thumbnail.resize(480, 270)
    thumbnail.show()
    slide = samples.question_slides(4)["open"]
    assert isinstance(slide, QuestionOpen)
    thumbnail.show_slide(replace(slide, clock=Clock(30_000, 20_000, 0, running=True, unit="giây")))
    first = thumbnail.picture()
    now[0] = 10_000_000_000
    qtbot.waitUntil(lambda: thumbnail.picture() != first)
