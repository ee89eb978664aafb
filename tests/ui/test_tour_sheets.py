"""Contact sheets: every scene is on one of them, in its theme, with its name below."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from contest.presentation.highlights import highlights
from contest.presentation.wording import Words
from contest.resources import fonts_dir
from contest.ui.projector.stage import ThemeName
from contest.ui.tour_sheets import CAPTION, COLUMNS, GAP, MOST_ROWS, WIDE, Sheet, contact_sheets
from tests.contests import evening


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_every_scene_stands_on_a_sheet_in_its_theme(
    qapp: QApplication, tmp_path: Path, theme: ThemeName
) -> None:
    moments = highlights(evening(2), Words("vi"))
    moments = tuple(one for one in moments if one.name != "black") * 7
    moments = moments[: COLUMNS * MOST_ROWS + 2]
    files = contact_sheets(moments, Sheet("vi", theme, (1024, 768)), tmp_path, fonts_dir())
    assert [file.name for file in files] == [
        f"sheet-vi-{theme}-1024x768-1.png",
        f"sheet-vi-{theme}-1024x768-2.png",
    ]
    full, rest = (QImage(str(file)) for file in files)
    tall = round(WIDE * 0.75) + CAPTION
    assert full.width() == COLUMNS * (WIDE + GAP) + GAP
    assert full.height() == MOST_ROWS * (tall + GAP) + GAP
    assert rest.width() == 2 * (WIDE + GAP) + GAP
    ground = full.pixelColor(2, 2)
    for place in range(COLUMNS * MOST_ROWS):
        row, column = divmod(place, COLUMNS)
        x, y = GAP + column * (WIDE + GAP), GAP + row * (tall + GAP)
        corner = full.pixelColor(x + 3, y + 3)
        assert corner != ground
        assert (corner.lightness() > 127) == (theme == "light")
        assert _writes(full, x, y + tall - CAPTION, ground)


def _writes(image: QImage, left: int, top: int, ground: QColor) -> bool:
    points = ((left + x, top + y) for x in range(0, 200, 2) for y in range(4, CAPTION - 4))
    return any(image.pixelColor(x, y) != ground for x, y in points)
