"""Contact sheets of the stage: every scene small, with its name, to be looked at side by side."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from contest.presentation.highlights import Moment
from contest.ui.application import application
from contest.ui.projector.gallery import BytesOf, Gallery, no_bytes
from contest.ui.projector.lettering import Lettering
from contest.ui.projector.offscreen import OffscreenStage
from contest.ui.projector.pieces import Size
from contest.ui.projector.stage import Look, ThemeName, draw_in_software
from contest.ui.projector.tour import evening
from contest.ui.tour_files import keep
from contest.ui.widgets.typeface import FAMILY, load_fonts
from contest.values import dataclass

THEMES: tuple[ThemeName, ...] = ("dark", "light")
COLUMNS, MOST_ROWS = 4, 6
WIDE, GAP, CAPTION = 480, 12, 24  # pixels: of a scene, between two, and of the line below
_GROUND, _INK = "#2b2f38", "#e8ebf2"


@dataclass(frozen=True, slots=True)
class Sheet:
    """Which scenes a sheet has: language by its code, theme, and the screen in pixels."""

    language: str
    theme: ThemeName
    size: tuple[int, int]

    @property
    def name(self) -> str:
        """What its files are called."""
        return f"sheet-{self.language}-{self.theme}-{self.size[0]}x{self.size[1]}"


def contact_sheets(
    moments: Sequence[Moment],
    sheet: Sheet,
    folder: Path,
    fonts: Path,
    bytes_of: BytesOf = no_bytes,
) -> list[Path]:
    """Draw every moment onto as few sheets as hold them; returns the files."""
    application(["contest"])
    draw_in_software()
    load_fonts(fonts)
    files = []
    each = COLUMNS * MOST_ROWS
    scenes = _scenes(moments, sheet, bytes_of)
    for number in range(math.ceil(len(moments) / each)):
        names = [moment.name for moment in moments[number * each : (number + 1) * each]]
        drawn = [(name, next(scenes)) for name in names]
        files.append(keep(_laid_out(drawn), folder / f"{sheet.name}-{number + 1}.png"))
    return files


def _scenes(moments: Sequence[Moment], sheet: Sheet, bytes_of: BytesOf) -> Iterator[QImage]:
    """The scenes in the size of a sheet, all from one stage: making it takes longest."""
    gallery = Gallery(bytes_of, at_once=True)
    look, size = Look(sheet.theme), Size(*sheet.size)
    stage = OffscreenStage(size, Lettering(), _still, look, gallery, None, evening)
    for moment in moments:
        stage.show_slide(moment.slide)
        yield stage.drawn(WIDE)


def _laid_out(drawn: Sequence[tuple[str, QImage]]) -> QImage:
    tall = max(image.height() for _, image in drawn) + CAPTION
    columns = min(COLUMNS, len(drawn))
    rows = math.ceil(len(drawn) / columns)
    wide = columns * (WIDE + GAP) + GAP
    whole = QImage(wide, rows * (tall + GAP) + GAP, QImage.Format.Format_RGB32)
    whole.fill(QColor(_GROUND))
    painter = QPainter(whole)
    font = QFont(FAMILY)
    font.setPixelSize(round(CAPTION * 0.62))
    painter.setFont(font)
    painter.setPen(QColor(_INK))
    for place, (name, image) in enumerate(drawn):
        row, column = divmod(place, columns)
        x, y = GAP + column * (WIDE + GAP), GAP + row * (tall + GAP)
        painter.drawImage(x, y, image)
        below = QRect(x, y + image.height(), WIDE, CAPTION)
        painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, name)
    painter.end()
    return whole


def _still() -> int:
    return 0
