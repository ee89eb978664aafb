"""Paints the stage's background once as a picture: light from above, and the face of a bronze drum.

The drum's rings and star (Đông Sơn) are drawn in thin lines a little lighter than the ground.
"""

from __future__ import annotations

import math
import random

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPen, QPolygonF, QRadialGradient

RAYS = 14
_DARK = 128  # of 255: below it the ground is a dark one
_LEAST_VEIL, _MOST_VEIL = 0.3, 0.86


def paint_backdrop(kind: str, width: int, height: int, colours: list[QColor]) -> QImage:
    """A background of `kind` ("corner" or "centre") in deep, ground, glow and line colours."""
    deep, ground, glow, line = colours
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(ground)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if kind == "centre":
        middle, radius, light = QPointF(width / 2, height * 0.44), height * 0.62, 0.95
    else:
        middle, radius, light = QPointF(width * 0.93, height * 0.1), height * 0.8, 0.7
    _glow(painter, QRectF(image.rect()), middle, width * light * 0.75, ground, glow)
    _shade(painter, QRectF(image.rect()), deep)
    _drum(painter, middle, radius, line)
    if glow.lightness() < _DARK:
        _dim_crossings(painter, QRectF(image.rect()), glow, line)
    _grain(painter, image)
    painter.end()
    return image


def paint_picture(
    picture: QImage, width: int, height: int, colours: list[QColor], *, light: bool
) -> QImage:
    """The organiser's picture over the whole stage, veiled until every text on it can be read.

    No point of it is lighter than the lightest of the dark stage's own ground, nor darker than the
    darkest of the light one's: what is read on the stage's own ground is read on the picture.
    """
    deep, ground, glow, _ = colours
    bound = deep if light else glow
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(ground)
    grow = Qt.AspectRatioMode.KeepAspectRatioByExpanding
    smooth = Qt.TransformationMode.SmoothTransformation
    shown = picture.scaled(width, height, grow, smooth)
    painter = QPainter(image)
    painter.drawImage((width - shown.width()) // 2, (height - shown.height()) // 2, shown)
    veil = QColor(glow if light else ground)
    veil.setAlphaF(_veil_over(shown, veil, bound, light=light))
    painter.fillRect(image.rect(), veil)
    modes = QPainter.CompositionMode
    painter.setCompositionMode(
        modes.CompositionMode_Lighten if light else modes.CompositionMode_Darken
    )
    painter.fillRect(image.rect(), bound)
    painter.end()
    return image


def _veil_over(picture: QImage, veil: QColor, bound: QColor, *, light: bool) -> float:
    """How dense a veil lets most of a picture keep to the bound, so that little of it is flat."""
    small = picture.scaled(32, 18).convertToFormat(QImage.Format.Format_Grayscale8)
    greys = sorted(small.pixelColor(x, y).red() for y in range(18) for x in range(32))
    most = greys[len(greys) // 10] if light else greys[-len(greys) // 10]
    end, limit = _grey(veil), _grey(bound)
    if (most >= limit) if light else (most <= limit):
        return _LEAST_VEIL
    needed = (most - limit) / (most - end) if most != end else 1.0
    return min(_MOST_VEIL, max(_LEAST_VEIL, needed))


def _grey(colour: QColor) -> int:
    return round(0.299 * colour.red() + 0.587 * colour.green() + 0.114 * colour.blue())


def _glow(
    painter: QPainter, area: QRectF, middle: QPointF, radius: float, ground: QColor, glow: QColor
) -> None:
    light = QRadialGradient(middle, radius)
    light.setColorAt(0, glow)
    half = QColor(
        (2 * ground.red() + glow.red()) // 3,
        (2 * ground.green() + glow.green()) // 3,
        (2 * ground.blue() + glow.blue()) // 3,
    )
    light.setColorAt(0.5, half)
    light.setColorAt(1, ground)
    painter.fillRect(area, light)


def _shade(painter: QPainter, area: QRectF, deep: QColor) -> None:
    """The edges fall into the dark, the foot most."""
    shade = QRadialGradient(QPointF(area.width() / 2, area.height() * 0.3), area.width() * 0.8)
    clear = QColor(deep)
    clear.setAlpha(0)
    shade.setColorAt(0, clear)
    shade.setColorAt(0.45, clear)
    shade.setColorAt(1, deep)
    painter.fillRect(area, shade)


def _drum(painter: QPainter, middle: QPointF, radius: float, line: QColor) -> None:
    painter.save()
    painter.translate(middle)
    pen = QPen(line, max(1.0, radius / 420))
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for share in (
        0.22,
        0.235,
        0.30,
        0.315,
        0.42,
        0.435,
        0.60,
        0.615,
        0.70,
        0.80,
        0.815,
        0.9,
        0.985,
        1.0,
    ):
        painter.drawEllipse(QPointF(0, 0), radius * share, radius * share)
    _star(painter, radius * 0.21, line)
    _circles(painter, radius * 0.2675, radius * 0.022, 28)
    _teeth(painter, radius * 0.325, radius * 0.41, 84)
    _scrolls(painter, radius * 0.5175, radius * 0.1, 26)
    _circles(painter, radius * 0.6575, radius * 0.03, 48)
    _zigzag(painter, radius * 0.71, radius * 0.79, 60)
    _teeth(painter, radius * 0.83, radius * 0.885, 168)
    _circles(painter, radius * 0.9425, radius * 0.03, 72)
    painter.restore()


def _dim_crossings(painter: QPainter, area: QRectF, glow: QColor, line: QColor) -> None:
    """No point is lighter than one line on the glow, where many cross: gold is read there too."""
    share = line.alphaF()
    channels = (
        (glow.redF(), line.redF()),
        (glow.greenF(), line.greenF()),
        (glow.blueF(), line.blueF()),
    )
    bound = QColor.fromRgbF(*((1 - share) * below + share * above for below, above in channels))
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Darken)
    painter.fillRect(area, bound)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)


def _at(radius: float, angle: float) -> QPointF:
    return QPointF(radius * math.sin(angle), -radius * math.cos(angle))


def _star(painter: QPainter, radius: float, line: QColor) -> None:
    points = [
        _at(radius if at % 2 == 0 else radius * 0.42, math.pi * at / RAYS) for at in range(2 * RAYS)
    ]
    soft = QColor(line)
    soft.setAlpha(line.alpha() // 2)
    painter.setBrush(soft)
    painter.drawPolygon(QPolygonF(points))
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _circles(painter: QPainter, radius: float, size: float, count: int) -> None:
    for at in range(count):
        middle = _at(radius, 2 * math.pi * at / count)
        painter.drawEllipse(middle, size * 0.72, size * 0.72)
        painter.drawEllipse(middle, size * 0.22, size * 0.22)


def _teeth(painter: QPainter, inner: float, outer: float, count: int) -> None:
    for at in range(count):
        angle = 2 * math.pi * at / count
        painter.drawLine(_at(inner, angle), _at(outer, angle))


def _zigzag(painter: QPainter, inner: float, outer: float, count: int) -> None:
    points = [_at(inner if at % 2 else outer, math.pi * at / count) for at in range(2 * count + 1)]
    painter.drawPolyline(QPolygonF(points))


def _scrolls(painter: QPainter, radius: float, size: float, count: int) -> None:
    """A running scroll: pairs of circles tied by slanting strokes, as on the old drums."""
    for at in range(count):
        here, ahead = (2 * math.pi * (at + part) / count for part in (0, 1))
        painter.drawEllipse(_at(radius, here), size * 0.5, size * 0.5)
        painter.drawEllipse(_at(radius, here), size * 0.18, size * 0.18)
        slant = (ahead - here) * 0.16
        painter.drawLine(
            _at(radius + size * 0.5, here + slant), _at(radius - size * 0.5, ahead - slant)
        )


def _grain(painter: QPainter, image: QImage) -> None:
    """A grain of one step of brightness, so that the slow gradients show no bands."""
    side = 128
    noise = random.Random(7).randbytes(side * side)  # noqa: S311 a texture, always the same
    pixels = bytearray()
    for value in noise:
        pixels += bytes((255, 255, 255, value % 5)) if value & 1 else bytes((0, 0, 0, value % 5))
    tile = QImage(bytes(pixels), side, side, side * 4, QImage.Format.Format_ARGB32).copy()
    painter.fillRect(image.rect(), QBrush(tile))
