"""The organiser's look on the stage: whole, and legible on any picture."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

import pytest
from PySide6.QtGui import QColor, QImage

from contest.domain.contrast import DARK_SURFACE, LIGHT_SURFACE, nearest_accent
from contest.presentation.slides import Dress, logos_on
from contest.ui.projector.backdrop import paint_backdrop
from contest.ui.projector.gallery import Gallery
from contest.ui.projector.lettering import Lettering
from contest.ui.projector.offscreen import OffscreenStage
from contest.ui.projector.pieces import Size
from contest.ui.projector.stage import QML, Look, ThemeName
from tests import sample_slides as samples
from tests.ui.projector.conftest import TidyStage
from tests.ui.projector.contrast import contrasts_on, luminance
from tests.ui.projector.dressed import DRESS, bytes_of, dressed
from tests.ui.projector.geometry import faults_of

SCREENS = ((1024, 768), (1366, 768))
GOLDEN = {"dark": "#ffd257", "light": "#5c3900"}


def stage_of(
    lettering: Lettering, screen: tuple[int, int], theme: ThemeName, dress: Dress
) -> OffscreenStage:
    gallery = Gallery(bytes_of, at_once=True)
    return TidyStage(Size(*screen), lettering, lambda: 0, Look(theme, dress=dress), gallery)


@pytest.mark.parametrize("long", [False, True], ids=["ordinary", "longest"])
@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: f"{screen[0]}x{screen[1]}")
def test_logos_and_sponsors_leave_every_scene_whole(
    lettering: Lettering, screen: tuple[int, int], long: bool
) -> None:
    stage = stage_of(lettering, screen, "dark", DRESS)
    faults = []
    for name, slide in dressed(12 if long else 8, long=long).items():
        stage.show_slide(slide)
        faults += [f"{name}: {fault}" for fault in faults_of(stage.stage.root)]
    assert not faults, "\n".join(faults[:20])


@pytest.mark.parametrize(
    ("theme", "picture"),
    [("dark", "white"), ("dark", "noise"), ("light", "black"), ("light", "noise")],
)
def test_every_text_is_read_on_any_picture(
    lettering: Lettering, theme: ThemeName, picture: str
) -> None:
    stage = stage_of(lettering, (1024, 768), theme, replace(DRESS, background=picture))
    faint, looked_at = [], 0
    for name, slide in dressed(8).items():
        stage.show_slide(slide)
        if stage.stage.plan.backdrop == "centre":
            seen = contrasts_on(stage)
            looked_at += len(seen)
            faint += [f"{name}: {one}" for one in seen if one.ratio < 7]
    assert looked_at > 60
    assert not faint, "\n".join(faint)


def test_the_picture_is_really_there(lettering: Lettering) -> None:
    slide = dressed(8)["welcome"]
    with_it = stage_of(lettering, (640, 360), "dark", DRESS)
    without = stage_of(lettering, (640, 360), "dark", replace(DRESS, background=""))
    for stage in (with_it, without):
        stage.show_slide(slide)
    assert _differing(with_it.drawn(), without.drawn()) > 0.5


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_the_accent_stands_where_the_gold_stood(lettering: Lettering, theme: ThemeName) -> None:
    accent = {"dark": DRESS.accent_dark, "light": DRESS.accent_light}[theme]
    for dress, wanted, other in (
        (DRESS, accent, GOLDEN[theme]),
        (Dress(), GOLDEN[theme], accent),
    ):
        stage = stage_of(lettering, (1024, 768), theme, dress)
        stage.show_slide(samples.welcome())
        seen = {one.colour for one in contrasts_on(stage)}
        assert wanted in seen
        assert other not in seen


def test_a_logo_is_decoded_and_stands_on_its_plate(lettering: Lettering) -> None:
    stage = stage_of(lettering, (1024, 768), "dark", Dress())
    slide = dressed(8)["welcome"]
    stage.show_slide(slide)
    image = stage.drawn()
    assert len(logos_on(slide)) == 3  # one of the organiser, two of the sponsors
    plates = [*stage.stage.plan.logos, *stage.stage.plan.sponsors.plates]  # type: ignore[union-attr]
    for plate in plates:
        assert image.pixelColor(plate.box.x + plate.box.w // 2, plate.box.y + 4).name() == "#ffffff"
    middle = plates[0].picture
    centre = image.pixelColor(middle.x + middle.w // 2, middle.y + middle.h // 2)
    assert centre.name() == "#f2c21a"


def test_the_rule_knows_the_surfaces_of_the_theme() -> None:
    theme = (QML / "Theme.qml").read_text(encoding="utf-8")
    grounds: dict[str, tuple[QColor, QColor]] = {}
    for name in ("card", "cardHigh", "cardLow", "deep", "ground", "glow"):
        found = next(one for one in theme.splitlines() if f"color {name}:" in one)
        light, dark = (part.split('"')[1] for part in found.split("?")[1].split(" : "))
        grounds[name] = QColor(light), QColor(dark)
        assert luminance(QColor(dark)) <= luminance(QColor(DARK_SURFACE)), name
        assert luminance(QColor(light)) >= luminance(QColor(LIGHT_SURFACE)), name
    for name, at, rule in (("light", 0, LIGHT_SURFACE), ("dark", 1, DARK_SURFACE)):
        line = re.search(r'color line: light \? "(#\w+)" : "(#\w+)"', theme)
        assert line is not None
        colours = [grounds[one][at] for one in ("deep", "ground", "glow")]
        image = paint_backdrop("centre", 1366, 768, [*colours, QColor(line[at + 1])])
        points = memoryview(image.constBits()).cast("I")
        wide = image.bytesPerLine() // 4
        counts = Counter(one for y in range(0, 768, 3) for one in points[y * wide :][:1366:3])
        limit = luminance(QColor(rule))
        shades = ((luminance(QColor.fromRgb(one)), count) for one, count in counts.items())
        beyond = sum(n for shade, n in shades if (shade < limit if at == 0 else shade > limit))
        assert beyond < 12, f"{name}: points of crossing lines, and no more"


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_the_faintest_accent_that_is_taken_is_read_wherever_it_is_written(
    lettering: Lettering, theme: ThemeName
) -> None:
    faint = [nearest_accent("#0057b7", light=light) for light in (False, True)]
    stage = stage_of(lettering, (1024, 768), theme, Dress(False, *faint))
    scenes = {**samples.all_slides(8), **samples.special_slides()}
    told, wrong = 0, []
    for name in ("welcome", "ceremony_start", "ceremony_prize", "results", "playoff", "open",
                 "reveal", "audience_winner", "playoff_over"):  # fmt: skip
        stage.show_slide(scenes[name])
        for one in contrasts_on(stage):
            told += one.colour in faint
            wrong += [f"{name}: {one}"] if one.ratio < 7 else []
    assert told > 15
    assert not wrong, "\n".join(wrong)


def _differing(one: QImage, other: QImage) -> float:
    points = [(x, y) for x in range(0, one.width(), 7) for y in range(0, one.height(), 7)]
    return sum(one.pixel(x, y) != other.pixel(x, y) for x, y in points) / len(points)
