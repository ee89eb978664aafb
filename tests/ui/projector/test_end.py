"""The code of the results can be scanned from the hall; the welcome tells time and teams."""

from __future__ import annotations

from dataclasses import replace

import pytest
import zxingcpp
from PySide6.QtGui import QImage

from contest.presentation.slides import Results, Welcome
from contest.ui.projector.lettering import Lettering
from contest.ui.projector.offscreen import OffscreenStage
from contest.ui.projector.pieces import Canvas, Size
from contest.ui.projector.plans.results import MOST_VERSION, qr_matrix, results_plan
from contest.ui.projector.stage import Look, ThemeName
from contest.ui.projector.tour import render
from tests import sample_slides as samples
from tests.ui.projector.geometry import texts_of

FULL = "Ữ" * 166 + "ab"  # as many bytes as a code may hold


def decoded(picture: QImage) -> list[str]:
    gray = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    view = memoryview(gray.constBits()).cast("B", (gray.height(), gray.bytesPerLine()))
    return [code.text for code in zxingcpp.read_barcodes(view)]


@pytest.mark.parametrize("theme", ["dark", "light"])
@pytest.mark.parametrize("screen", [(1024, 768), (1366, 768), (1920, 1080)])
@pytest.mark.parametrize("long", [False, True])
def test_a_telephone_reads_the_standings_from_the_stage(
    lettering: Lettering, theme: ThemeName, screen: tuple[int, int], long: bool
) -> None:
    slide = samples.results(12, long=long)
    assert decoded(render(slide, Size(*screen), theme, lettering)) == [slide.text]


@pytest.mark.parametrize("text", ["Hội thi", FULL], ids=["little", "most"])
@pytest.mark.parametrize("screen", [(1024, 768), (1366, 768), (1280, 800), (3840, 2160)])
def test_its_modules_are_large_enough_for_the_last_row(
    lettering: Lettering, screen: tuple[int, int], text: str
) -> None:
    assert len(FULL.encode()) == 500
    slide = replace(samples.results(), text=text)
    assert isinstance(slide, Results)
    plan, modules = results_plan(Canvas(Size(*screen), lettering), slide), len(qr_matrix(text))
    assert modules <= 17 + 4 * MOST_VERSION
    assert plan.code.w % modules == 0  # whole pixels: nothing blurs
    assert plan.code.w / modules >= 5 * screen[1] / 768
    assert plan.paper.h >= 0.6 * screen[1]


def test_the_welcome_tells_the_time_and_greets_one_team_after_the_other(
    lettering: Lettering,
) -> None:
    now = [0]
    slide = samples.welcome(3)
    assert isinstance(slide, Welcome)
    stage = OffscreenStage(
        Size(1366, 768), lettering, lambda: now[0], Look(), None, None, lambda: "18:59"
    )
    greeted = []
    for seconds in range(0, 24, 4):
        now[0] = seconds * 1_000_000_000
        stage.show_slide(samples.all_slides(3)["black"])
        stage.show_slide(slide)
        told = [
            str(item.property("text")).replace("\n", " ") for item in texts_of(stage.stage.root)
        ]
        assert "18:59" in told
        names = [f"{team.number} · {team.name}" for team in slide.teams]
        greeted += [text for text in told if text == slide.greeting or text in names]
    assert greeted == [slide.greeting] * 2 + names + [slide.greeting]
