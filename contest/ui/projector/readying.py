"""Cuts letters before they are shown: Qt draws each letter of a size once, slowly, and keeps it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QImage, QPainter

from contest.ui.widgets.typeface import FAMILY

_MOST_KEPT_PX = 64  # larger letters are never kept by Qt
_SIDE = 128  # of a picture to draw on; where on it does not matter


def cut_letters(value: object) -> None:
    """Draw all texts of a layout, as QML takes it, where nobody sees them."""
    image = QImage(_SIDE, _SIDE, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    font = QFont(FAMILY)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    for text, px, weight in sorted(set(_texts_in(value))):
        if px <= _MOST_KEPT_PX:
            font.setPixelSize(px)
            font.setWeight(QFont.Weight(weight))
            painter.setFont(font)
            painter.drawText(QPointF(0, px), text)
    painter.end()


def _texts_in(value: object) -> Iterator[tuple[str, int, int]]:
    if isinstance(value, dict):
        if "pitch" in value:  # a block of text
            for line in value["text"].split("\n"):
                yield line, value["px"], value["weight"]
            return
        value = value.values()
    elif not isinstance(value, list):
        return
    for part in value:
        yield from _texts_in(part)
