"""Large letters as pictures: Qt draws letters over 64 pixels as paths, a whole line at once.

Qt's rasteriser takes an outline in bands and goes through all of it again for each, so a line of
a hundred letters costs ten times what its letters cost one by one. Here they are filled one by
one, each where Qt sets it.
"""

from __future__ import annotations

from urllib.parse import unquote

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QGlyphRun,
    QImage,
    QPainter,
    QPainterPath,
    QRawFont,
    QTextLayout,
    QTextOption,
    QTransform,
)

from contest.ui.widgets.typeface import FAMILY
from contest.values import dataclass

_OUTLINE_PX = 256  # letters of a size of which most large ones are made smaller
_LINE = "\u2028"  # ends a line within a paragraph
_ALIGNED = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "center": Qt.AlignmentFlag.AlignHCenter,
    "right": Qt.AlignmentFlag.AlignRight,
}


@dataclass(frozen=True, slots=True)
class Written:
    """Lines of text on a picture of `width` and `height`, with a margin all around, in pixels."""

    lines: tuple[str, ...]
    px: int
    weight: int
    align: str
    pitch: int
    margin: int
    width: int
    height: int
    colour: str


def written_in(name: str) -> Written:
    """What the address of a picture says: see Copy.qml."""
    measures, colour, text = name.split("/", 2)
    px, weight, align, pitch, margin, width, height = measures.split(",")
    lines = tuple(unquote(text).split("\n"))
    return Written(
        lines, int(px), int(weight), align, int(pitch), int(margin), int(width), int(height), colour
    )


class LargeLetters:
    """Draws texts; remembers the outlines of the letters it has drawn, in one size.

    Nothing is hinted, so they are the same in every size. Of an alphabet of two hundred letters
    a few hundred are remembered after hours, in the two or three weights of large letters.
    """

    def __init__(self) -> None:
        self._outlines: dict[tuple[int, int], QPainterPath] = {}

    def drawn(self, what: Written) -> QImage:
        """The picture of a text."""
        image = QImage(
            max(1, what.width), max(1, what.height), QImage.Format.Format_ARGB32_Premultiplied
        )
        image.fill(Qt.GlobalColor.transparent)
        font = QFont(FAMILY)
        font.setPixelSize(what.px)
        font.setWeight(QFont.Weight(what.weight))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QColor(f"#{what.colour}")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        corner = QPointF(what.margin, what.margin)
        for run in _laid_out(what, font).glyphRuns():
            self._draw(painter, run, corner, what)
        painter.end()
        return image

    def _draw(self, painter: QPainter, run: QGlyphRun, corner: QPointF, what: Written) -> None:
        font = run.rawFont()
        # Boxes, for a script of which no face at hand has letters, are of no size; asking what
        # family they are of ends the program (Qt 6.11).
        if font.pixelSize() <= 0 or font.familyName() != FAMILY:
            painter.setPen(painter.brush().color())
            painter.drawGlyphRun(corner, run)
            painter.setPen(Qt.PenStyle.NoPen)
            return
        scale = font.pixelSize() / _OUTLINE_PX
        for glyph, place in zip(run.glyphIndexes(), run.positions(), strict=True):
            at = corner + place
            painter.setTransform(QTransform(scale, 0, 0, scale, at.x(), at.y()))
            painter.drawPath(self._outline(font, what.weight, glyph))
        painter.resetTransform()

    def _outline(self, font: QRawFont, weight: int, glyph: int) -> QPainterPath:
        key = (weight, glyph)
        outline = self._outlines.get(key)
        if outline is None:
            large = QRawFont(font)
            large.setPixelSize(_OUTLINE_PX)
            outline = large.pathForGlyph(glyph)
            outline.setFillRule(Qt.FillRule.WindingFill)
            self._outlines[key] = outline
        return outline


def _laid_out(what: Written, font: QFont) -> QTextLayout:
    """The lines as QML's Text sets them."""
    option = QTextOption()  # one made with an alignment would write from left to right alone
    option.setAlignment(_ALIGNED[what.align])
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout = QTextLayout(_LINE.join(what.lines), font)
    layout.setTextOption(option)
    layout.beginLayout()
    for at in range(len(what.lines)):
        line = layout.createLine()
        line.setLineWidth(what.width - 2 * what.margin)
        line.setPosition(QPointF(0, at * what.pitch))
    layout.endLayout()
    return layout
