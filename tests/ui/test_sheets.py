"""Contact sheets of the stage: each theme, language and screen on a sheet of its own."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from contest.domain.state import Contest
from contest.presentation.highlights import Moment
from contest.resources import fonts_dir
from contest.ui.sheets import COLUMNS, SHEETS, WIDTH, sheet_of, stage_sheets
from tests import sample_slides as samples


def moments(*names: str) -> list[Moment]:
    slides = samples.all_slides(4)
    return [Moment(name, Contest(), slides[name]) for name in names]


def test_there_is_a_sheet_of_each_theme_language_and_screen(
    qapp: QApplication, tmp_path: Path
) -> None:
    told = moments("rules", "scoreboard")
    files = stage_sheets({"vi": told, "en": told[:1]}, tmp_path / "sheets", fonts_dir())
    assert len(files) == len(set(files)) == len(SHEETS)
    for file, (language, theme, (width, height)) in zip(files, SHEETS, strict=True):
        assert file.name == f"stage-{language}-{theme}-{width}x{height}.png"
        sheet, high = QImage(str(file)), WIDTH * height // width
        ground = sheet.pixelColor(10 + WIDTH // 2, 10 + high - 6)
        assert (ground.lightness() > 128) == (theme == "light"), file.name
        second = sheet.pixelColor(20 + WIDTH + WIDTH // 2, 10 + high - 6)
        assert (second == sheet.pixelColor(2, 2)) == (language == "en")
    assert {"vi", "en"} == {language for language, _, _ in SHEETS}
    assert {(1024, 768), (1366, 768), (1920, 1080), (3840, 2160)} == {one[2] for one in SHEETS}


def test_pictures_stand_in_rows_above_their_names(qapp: QApplication) -> None:
    picture = QImage(160, 90, QImage.Format.Format_RGB32)
    picture.fill(0xFFC02020)
    sheet = sheet_of([(f"scene-{at}", picture) for at in range(COLUMNS + 1)])
    assert sheet.width() == COLUMNS * (WIDTH + 10) + 10
    first, below = sheet.pixelColor(20, 20), sheet.pixelColor(20, 20 + WIDTH * 9 // 16 + 30)
    assert first == below == picture.pixelColor(1, 1)
