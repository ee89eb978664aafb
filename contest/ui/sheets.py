"""Contact sheets of the stage: every scene small beside the others, one a look and a screen."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from contest.presentation.highlights import Moment
from contest.presentation.wording import Language
from contest.ui.application import application
from contest.ui.projector.gallery import BytesOf, Gallery, no_bytes
from contest.ui.projector.lettering import Lettering
from contest.ui.projector.pieces import Size
from contest.ui.projector.stage import ThemeName, draw_in_software
from contest.ui.projector.tour import render
from contest.ui.widgets.typeface import FAMILY, load_fonts

COLUMNS, WIDTH = 6, 320  # pixels of a picture on a sheet
_GAP, _CAPTION = 10, 20
_GROUND, _WRITING = QColor("#202430"), QColor("#e8ebf5")
# Language, theme and screen of each sheet: both themes, then English, then the other screens.
SHEETS: tuple[tuple[Language, ThemeName, tuple[int, int]], ...] = (
    ("vi", "dark", (1920, 1080)),
    ("vi", "light", (1920, 1080)),
    ("en", "dark", (1920, 1080)),
    ("en", "light", (1920, 1080)),
    ("vi", "dark", (1366, 768)),
    ("vi", "dark", (1024, 768)),
    ("vi", "light", (1024, 768)),
    ("vi", "dark", (3840, 2160)),
)


def stage_sheets(
    moments: Mapping[Language, Sequence[Moment]],
    folder: Path,
    fonts: Path,
    bytes_of: BytesOf = no_bytes,
) -> list[Path]:
    """Draw a sheet of the moments of each language; returns the files."""
    application(["contest"])
    draw_in_software()
    load_fonts(fonts)
    lettering, gallery = Lettering(), Gallery(bytes_of, at_once=True)
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    for language, theme, (width, height) in SHEETS:
        shown = [
            (moment.name, render(moment.slide, Size(width, height), theme, lettering, gallery))
            for moment in moments.get(language, ())
        ]
        path = folder / f"stage-{language}-{theme}-{width}x{height}.png"
        sheet_of(shown).save(str(path))
        files.append(path)
    return files


def sheet_of(
    pictures: Sequence[tuple[str, QImage]], columns: int = COLUMNS, width: int = WIDTH
) -> QImage:
    """Pictures of one size in rows, each above its name."""
    smooth = Qt.TransformationMode.SmoothTransformation
    small = [(name, picture.scaledToWidth(width, smooth)) for name, picture in pictures]
    high = max((picture.height() for _, picture in small), default=0)
    rows = math.ceil(len(small) / columns)
    step = high + _CAPTION + _GAP
    size = columns * (width + _GAP) + _GAP, rows * step + _GAP
    sheet = QImage(*size, QImage.Format.Format_RGB32)
    sheet.fill(_GROUND)
    painter = QPainter(sheet)
    font = QFont(FAMILY)
    font.setPixelSize(_CAPTION * 3 // 5)
    font.setWeight(QFont.Weight.Medium)  # the lightest that is shipped
    painter.setFont(font)
    painter.setPen(_WRITING)
    for at, (name, picture) in enumerate(small):
        x, y = _GAP + at % columns * (width + _GAP), _GAP + at // columns * step
        painter.drawImage(x, y, picture)
        below = QRect(x, y + high, width, _CAPTION)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, name)
    painter.end()
    return sheet
