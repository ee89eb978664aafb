"""How well each text stands off from what is really behind it, measured on pictures."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from sys import byteorder

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage

from contest.ui.projector.offscreen import OffscreenStage
from tests.ui.projector.geometry import texts_of, written_on

STEP = 2  # every second line of pixels is looked at


@dataclass(frozen=True, slots=True)
class Seen:
    """A text with its least contrast over the points behind it."""

    text: str
    ratio: float
    colour: str
    behind: str


def luminance(colour: QColor) -> float:
    """Relative luminance as WCAG 2 has it."""

    def linear(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    red, green, blue = linear(colour.redF()), linear(colour.greenF()), linear(colour.blueF())
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: QColor, other: QColor) -> float:
    """Contrast from 1 to 21."""
    return ratio_between(luminance(one), luminance(other))


def ratio_between(*luminances: float) -> float:
    """The contrast of two whose luminance is known."""
    darker, lighter = sorted(luminances)
    return (lighter + 0.05) / (darker + 0.05)


@cache
def _ratio_of(one: int, other: int) -> float:
    """The same two are met on scene after scene."""
    return ratio(QColor.fromRgb(one), QColor.fromRgb(other))


def contrasts_on(stage: OffscreenStage) -> list[Seen]:
    """Every text against what is behind its letters: the picture of the scene without texts."""
    root = stage.stage.root
    items, written = texts_of(root), written_on(root)
    colours = [QColor(item.property("color")) for item in items]
    shown = stage.drawn()
    for item in items:
        item.setOpacity(0)
    behind = stage.drawn()
    for item in items:
        item.setOpacity(1)
    seen = []
    for text, colour in zip(written, colours, strict=True):
        area = text.ink.toRect().intersected(behind.rect())
        grounds = _grounds_of(shown, behind, colour, area)
        against = {ground: _ratio_of(colour.rgb(), ground) for ground in grounds}
        worst = min(against, key=against.__getitem__, default=None)
        if worst is None:
            seen.append(Seen(text.text, 1.0, colour.name(), "not seen at all"))
            continue
        where = QColor.fromRgb(worst).name()
        seen.append(Seen(text.text, against[worst], colour.name(), where))
    return seen


def _grounds_of(shown: QImage, behind: QImage, colour: QColor, area: QRect) -> set[int]:
    """What is behind the points that have the text's own colour only with the text.

    Those lie in its letters.
    """
    wanted, wide = colour.rgb(), slice(area.left(), area.right() + 1)
    as_bytes = wanted.to_bytes(4, byteorder)
    grounds: set[int] = set()
    for y in range(area.top(), area.bottom() + 1, STEP):
        line = _line(shown, y)[wide]
        if as_bytes in line.tobytes():  # else, as between two lines of text, there is none
            below = _line(behind, y)
            points, at = line.tolist(), -1
            with suppress(ValueError):  # there is no other
                while True:
                    at = points.index(wanted, at + 1)
                    grounds.add(below[wide.start + at])
    return grounds - {wanted}


def _line(image: QImage, y: int) -> memoryview:
    """A line of points, each as `QImage.pixel` tells it: to ask that for each takes ten times."""
    assert image.format() == QImage.Format.Format_RGB32
    at = y * image.bytesPerLine()
    return image.constBits()[at : at + image.bytesPerLine()].cast("I")
