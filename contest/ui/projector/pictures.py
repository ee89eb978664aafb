"""Small signs, backgrounds and pictures of the last scene, for `Image` in QML.

Ids: `sign/KIND/RRGGBB/FACES`, `backdrop/KIND/WxH/AARRGGBB-…`, `shot/NAME-SERIAL`,
`background/HASH/SERIAL-light|dark/WxH/AARRGGBB-…`: the organiser's picture, and
`piece/NAME/W-H/X-Y-W-H/X-Y-W-H/FILL/EDGE`: of a frame a piece without its hole, of the picture of
that name in the gallery; an empty name is a cover. `media/HASH/SERIAL`: what the gallery has of a
question, and `modules/RRGGBB/ROW/ROW/…` a square code.
"""

from __future__ import annotations

import math
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtQuick import QQuickImageProvider

from contest.ui.memory import mapped
from contest.ui.projector.backdrop import paint_backdrop, paint_picture
from contest.ui.projector.gallery import Gallery
from contest.ui.projector.large_letters import LargeLetters, written_in
from contest.ui.projector.puzzle import draw_piece

_KEPT = 4  # backgrounds: two kinds, of the window and of what it was before


class StagePictures(QQuickImageProvider):
    """Draws what QML asks for; shots are handed in before they are asked for."""

    def __init__(self, gallery: Gallery) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._gallery = gallery
        self._shots: dict[str, QImage] = {}
        self._letters = LargeLetters()
        self._painted: tuple[tuple[str, ...], QImage] = ((), QImage())

    def keep_shot(self, name: str, image: QImage) -> None:
        """A picture of the window, to be faded; it replaces the one of the same name."""
        kind = name.partition("-")[0]
        self._shots = {key: shot for key, shot in self._shots.items() if not key.startswith(kind)}
        self._shots[name] = image

    def forget_shots(self) -> None:
        """Let the pictures of the last fade go."""
        self._shots.clear()

    def prepare(self, name: str) -> None:
        """Paint a background before it is asked for."""
        _backdrop(name.partition("/")[2])

    def requestImage(self, name: str, size: QSize, requested: QSize) -> QImage:
        with mapped():
            image = self._asked_for(name, requested)
        size.setWidth(image.width())
        size.setHeight(image.height())
        return image

    def _asked_for(self, name: str, requested: QSize) -> QImage:
        kind, _, rest = name.partition("/")
        match kind:
            case "shot":
                # Asked for once: a picture of the whole screen is not kept longer than it fades.
                image = self._shots.pop(rest, QImage(1, 1, QImage.Format.Format_RGB32))
            case "backdrop":
                image = _backdrop(rest)
            case "background":
                image = self._background(rest)
            case "modules":
                image = _draw_modules(rest, requested)
            case "media":
                image = self._gallery.picture(rest.split("/")[0], requested)
            case "letters":
                image = self._letters.drawn(written_in(rest))
            case "piece":
                image = self._piece(rest, requested)
            case _:
                sign, colour = rest.split("/")[:2]
                image = draw_sign(sign, QColor(f"#{colour}"), max(1, requested.width()))
        return image

    def _background(self, rest: str) -> QImage:
        """The organiser's picture, painted once for a size and a theme."""
        name, serial, measures, colours = rest.split("/")
        key = (name, measures, colours)
        if self._painted[0] != key:
            picture = self._gallery.whole(name)
            if picture.isNull():
                return _backdrop(f"centre/{measures}/{colours}")
            width, height = (int(part) for part in measures.split("x"))
            tones = [QColor(f"#{colour}") for colour in colours.split("-")]
            light = serial.endswith("light")
            self._painted = (key, paint_picture(picture, width, height, tones, light=light))
        return self._painted[1]

    def _piece(self, rest: str, requested: QSize) -> QImage:
        name, frame, rect, hole, fill, edge = rest.split("/")
        width, height = (int(part) for part in frame.split("-"))
        place = QRectF(*(int(part) for part in rect.split("-")))
        return draw_piece(
            self._gallery.whole(name) if name else None,
            QSize(width, height),
            place,
            QRectF(*(int(part) for part in hole.split("-"))),
            QColor(f"#{fill}"),
            QColor(f"#{edge}"),
            max(1.0, requested.width() / max(1.0, place.width())),
        )


@lru_cache(maxsize=_KEPT)
def _backdrop(name: str) -> QImage:
    """Painted once for the stage and its thumbnail: it takes a tenth of a second."""
    kind, measures, colours = name.split("/")
    width, height = (int(part) for part in measures.split("x"))
    return paint_backdrop(
        kind, width, height, [QColor(f"#{colour}") for colour in colours.split("-")]
    )


def _draw_modules(name: str, requested: QSize) -> QImage:
    """A square code: a dark square for each 1 of its rows, in whole pixels."""
    colour, *rows = name.split("/")
    side = max(1, requested.width() // max(1, len(rows)))
    image = QImage(side * len(rows), side * len(rows), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    for y, row in enumerate(rows):
        for x, module in enumerate(row):
            if module == "1":
                painter.fillRect(x * side, y * side, side, side, QColor(f"#{colour}"))
    painter.end()
    return image


def draw_sign(kind: str, colour: QColor, side: int) -> QImage:
    """A sign of `side` pixels: the shape of an option, or ✓, ✗, ▲ and the like."""
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(side / 100, side / 100)
    if kind in _POLYGONS or kind == "circle":
        painter.setPen(
            QPen(
                colour, 8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
            )
        )
        painter.setBrush(colour)
        if kind == "circle":
            painter.drawEllipse(QPointF(50, 50), 44, 44)
        else:
            painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in _POLYGONS[kind]]))
    else:
        painter.setPen(
            QPen(
                colour,
                _WIDTHS.get(kind, 15),
                Qt.PenStyle.SolidLine,
                Qt.PenCapStyle.RoundCap,
                Qt.PenJoinStyle.RoundJoin,
            )
        )
        _draw_lines(painter, kind, colour)
    painter.end()
    return image


def _ring(corners: int, radius: float, turned: float = 0.0) -> list[tuple[float, float]]:
    angles = [turned + 2 * math.pi * at / corners for at in range(corners)]
    return [(50 + radius * math.sin(a), 50 - radius * math.cos(a)) for a in angles]


_POLYGONS: dict[str, list[tuple[float, float]]] = {
    "triangle": [(50, 6), (97, 92), (3, 92)],
    "diamond": [(50, 3), (97, 50), (50, 97), (3, 50)],
    "square": [(9, 9), (91, 9), (91, 91), (9, 91)],
    "hexagon": _ring(6, 46),
    "pentagon": _ring(5, 46),
    "octagon": _ring(8, 46, math.pi / 8),
    "play": [(24, 12), (86, 50), (24, 88)],
    "up": [(50, 16), (92, 82), (8, 82)],
    "down": [(50, 84), (92, 18), (8, 18)],
}
_WIDTHS = {
    "mic": 7, "lock": 8, "bell": 7, "sound": 7, "dash": 16, "half": 10, "gift": 7, "envelope": 5,
}  # fmt: skip


def _draw_lines(painter: QPainter, kind: str, colour: QColor) -> None:
    match kind:
        case "check":
            painter.drawPolyline([QPointF(12, 54), QPointF(39, 80), QPointF(88, 22)])
        case "cross":
            painter.drawLine(QPointF(18, 18), QPointF(82, 82))
            painter.drawLine(QPointF(82, 18), QPointF(18, 82))
        case "dash":
            painter.drawLine(QPointF(18, 50), QPointF(82, 50))
        case "half" | "dot" | "dots":
            _draw_discs(painter, kind, colour)
        case "mic":
            painter.setBrush(colour)
            painter.drawRoundedRect(QRectF(37, 8, 26, 48), 13, 13)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawArc(QRectF(22, 16, 56, 58), 180 * 16, 180 * 16)
            painter.drawLine(QPointF(50, 74), QPointF(50, 92))
            painter.drawLine(QPointF(34, 92), QPointF(66, 92))
        case "lock":
            painter.drawArc(QRectF(30, 10, 40, 56), 0, 180 * 16)
            painter.setBrush(colour)
            painter.drawRoundedRect(QRectF(20, 44, 60, 46), 8, 8)
        case "bell":
            _draw_bell(painter, colour)
        case "sound":
            _draw_loudspeaker(painter, colour)
        case "gift" | "envelope":
            _draw_paper(painter, kind)
        case _:
            pass  # a sign that is not known draws nothing


def _draw_paper(painter: QPainter, kind: str) -> None:
    """What something is wrapped in."""
    if kind == "gift":
        _draw_gift(painter)
        return
    painter.drawRoundedRect(QRectF(6, 20, 88, 60), 4, 4)
    painter.drawPolyline([QPointF(8, 23), QPointF(50, 56), QPointF(92, 23)])


def _draw_discs(painter: QPainter, kind: str, colour: QColor) -> None:
    """A disc that is half full, one dot, or three."""
    if kind == "half":
        painter.drawEllipse(QPointF(50, 50), 38, 38)
    painter.setBrush(colour)
    if kind == "half":
        painter.drawPie(QRectF(12, 12, 76, 76), 90 * 16, 180 * 16)
    elif kind == "dot":
        painter.drawEllipse(QPointF(50, 50), 14, 14)
    else:
        for x in (20, 50, 80):
            painter.drawEllipse(QPointF(x, 50), 3, 3)


def _draw_loudspeaker(painter: QPainter, colour: QColor) -> None:
    painter.drawArc(QRectF(38, 30, 40, 40), -55 * 16, 110 * 16)
    painter.drawArc(QRectF(26, 14, 68, 72), -55 * 16, 110 * 16)
    painter.setBrush(colour)
    corners = ((10, 38), (26, 38), (48, 18), (48, 82), (26, 62), (10, 62))
    painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))


def _draw_gift(painter: QPainter) -> None:
    """A box with a lid and a bow."""
    painter.drawRoundedRect(QRectF(16, 50, 68, 40), 4, 4)
    painter.drawRoundedRect(QRectF(9, 32, 82, 18), 4, 4)
    painter.drawLine(QPointF(50, 32), QPointF(50, 90))
    painter.drawEllipse(QRectF(27, 11, 23, 20))
    painter.drawEllipse(QRectF(50, 11, 23, 20))


def _draw_bell(painter: QPainter, colour: QColor) -> None:
    bell = QPainterPath(QPointF(14, 74))
    bell.cubicTo(32, 60, 18, 18, 50, 16)
    bell.cubicTo(82, 18, 68, 60, 86, 74)
    bell.closeSubpath()
    painter.setBrush(colour)
    painter.drawPath(bell)
    painter.drawEllipse(QPointF(50, 88), 6, 4)
    painter.drawLine(QPointF(50, 8), QPointF(50, 16))
