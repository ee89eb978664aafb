"""Pieces of a picture: the part of it that is open, or a cover where it is still closed.

What is closed is never drawn, not even under its cover.
"""

from __future__ import annotations

import base64
import binascii

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen

from contest.ui.projector.gallery import decoded, on_paper


def read_picture(address: str) -> QImage:
    """The picture in a data: address, upright, of a stage's size; a null one where it is broken."""
    try:
        raw = base64.b64decode(address.partition(",")[2], validate=True)
    except (binascii.Error, ValueError):
        return QImage()
    return on_paper(decoded(raw))


def draw_piece(
    picture: QImage | None,
    frame: QSize,
    rect: QRectF,
    hole: QRectF,
    fill: QColor,
    edge: QColor,
    fine: float = 1.0,
) -> QImage:
    """The piece `rect` of a frame without the `hole` in it, with the picture or with a cover.

    The picture is fitted into the frame whole, on the colour of the cover. `fine`: so many pixels
    the screen has for each of the measures.
    """
    size = (rect.size() * fine).toSize()
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    width = max(1.5, frame.height() / 220)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.scale(size.width() / rect.width(), size.height() / rect.height())
    painter.translate(-rect.topLeft())
    path = QPainterPath()
    # A cover has its edge inside; open pieces meet without a seam.
    inset = 0 if picture is not None else width / 2
    path.addRect(rect.adjusted(inset, inset, -inset, -inset))
    if not hole.isEmpty():
        inner = QPainterPath()
        inner.addRect(hole.adjusted(-inset, -inset, inset, inset))
        path = path.subtracted(inner)
    painter.fillPath(path, fill)
    if picture is not None and not picture.isNull():
        painter.setClipPath(path)
        painter.drawImage(_fitted(picture.size(), frame), picture)
    else:
        painter.strokePath(path, QPen(edge, width))
    painter.end()
    return image


def _fitted(size: QSize, frame: QSize) -> QRectF:
    """Where a picture of this size stands in a frame, whole and in the middle."""
    shown = size.scaled(frame, Qt.AspectRatioMode.KeepAspectRatio)
    left, top = (frame.width() - shown.width()) / 2, (frame.height() - shown.height()) / 2
    return QRectF(left, top, shown.width(), shown.height())
