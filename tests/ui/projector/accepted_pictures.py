"""The accepted pictures of the stage: which scenes they show, how they are kept and compared.

A scene is drawn at 1280×720 with its clock standing still and kept 640 pixels wide, in few
colours. What is compared is the mean difference of small blocks: letters that another rasteriser
sets a little softer stay below the tolerance, a letter that is another one does not.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QImage, QPainter

from contest.presentation.slides import Face, Media, Slide
from contest.ui.projector.gallery import Gallery
from contest.ui.projector.lettering import Lettering
from contest.ui.projector.pieces import Size
from contest.ui.projector.stage import ThemeName
from contest.ui.projector.tour import render
from tests import sample_slides as samples
from tests.pictures import halves, jpeg

_PLAIN = QImage.Format.Format_RGB32
FOLDER = Path(__file__).with_name("accepted")
THEMES: tuple[ThemeName, ...] = ("dark", "light")
DRAWN, KEPT_WIDTH = Size(1280, 720), 640
ALIKE = 32  # of 255: colours less apart are kept as one
BLOCK = 4  # pixels of a kept picture
TOLERANCE = 28  # of 255, in the mean of a block; test_accepted.py shows what lies on each side

_PHOTOGRAPH = jpeg(halves(1280, 720, "#2f7d5b", "#d9c27a"))
_SPECIAL = (
    "packages", "values", "star", "stakes", "obstacle", "obstacle_going", "obstacle_found",
    "seats_300", "touch_open", "several_reveal", "words_reveal", "true_false", "six",
    "winners_six", "playoff_start", "last_page",
)  # fmt: skip


def scenes() -> dict[str, Slide]:
    """What there is an accepted picture of: every kind of slide, by name."""
    special = samples.special_slides()
    return {
        **samples.all_slides(8),
        **{name: special[name] for name in _SPECIAL},
        "pictured": _pictured(),
    }


def picture_of(slide: Slide, theme: ThemeName, lettering: Lettering) -> QImage:
    """A scene as it is compared with its accepted picture."""
    drawn = render(slide, DRAWN, theme, lettering, _gallery())
    return kept_size(drawn)


def kept_size(drawn: QImage) -> QImage:
    """A drawn scene 640 pixels wide."""
    return drawn.scaledToWidth(KEPT_WIDTH, Qt.TransformationMode.SmoothTransformation)


def path_of(name: str, theme: ThemeName) -> Path:
    return FOLDER / f"{name}-{theme}.png"


def difference(picture: QImage, accepted: QImage) -> int:
    """The largest mean difference of a block, of 255; 255 for pictures of different sizes.

    The picture is brought to the colours that the accepted one was kept in, so that a scene as
    it was differs in nothing.
    """
    if picture.size() != accepted.size():
        return 255
    apart = _in_colours(picture, accepted.colorTable()).convertToFormat(_PLAIN)
    painter = QPainter(apart)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    painter.drawImage(0, 0, accepted.convertToFormat(_PLAIN))
    painter.end()
    # A letter on the edge of blocks lies whole in one of those that are moved by a half.
    half = BLOCK // 2
    moved = apart.copy(half, half, apart.width() - BLOCK, apart.height() - BLOCK)
    return max(_largest_mean(apart), _largest_mean(moved))


def _in_colours(picture: QImage, table: list[int]) -> QImage:
    few, nearest = QImage.Format.Format_Indexed8, Qt.ImageConversionFlag.ThresholdDither
    return picture.convertToFormat(_PLAIN).convertToFormat(few, table, nearest)


def _largest_mean(apart: QImage) -> int:
    blocks = apart.scaled(
        apart.width() // BLOCK,
        apart.height() // BLOCK,
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    ).convertToFormat(QImage.Format.Format_RGB888)
    pixels, long, wide = bytes(blocks.constBits()), blocks.bytesPerLine(), 3 * blocks.width()
    # A line ends with bytes of no pixel.
    return max(max(pixels[at : at + wide]) for at in range(0, len(pixels), long))


def packed(picture: QImage) -> bytes:
    """A picture as a small PNG, in a few of its colours."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    _in_colours(picture, _colours_of(picture)).save(buffer, "PNG", 0)  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def _colours_of(picture: QImage) -> list[int]:
    """Of colours that are nearly alike the one there is most of."""
    whole = picture.convertToFormat(_PLAIN)
    pixels = memoryview(whole.constBits()).cast("I")
    table: dict[tuple[int, ...], int] = {}
    for colour, _ in Counter(pixels).most_common():
        alike = tuple((colour >> shift & 255) // ALIKE for shift in (0, 8, 16))
        table.setdefault(alike, colour)
    return list(table.values())[:256]


def _pictured() -> Slide:
    slide = samples.pictured_slides(8)["one_open"]
    face = getattr(slide, "face", None)
    assert isinstance(face, Face)
    media = Media("image", sha256(_PHOTOGRAPH).hexdigest(), samples.ALT, 1280, 720)
    return replace(slide, face=replace(face, media=(media,), page=1))  # type: ignore[call-arg]


def _gallery() -> Gallery:
    kept = {sha256(_PHOTOGRAPH).hexdigest(): _PHOTOGRAPH}
    return Gallery(kept.get, at_once=True)
