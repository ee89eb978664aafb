"""Every kind of slide, as full as it gets, on every screen and in both themes: whole and legible.

A kind that joins the union of slides without a sample in `extreme_slides` fails here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from typing import get_args

import pytest

from contest.presentation.slides import Clock, Face, Slide
from contest.ui.projector.offscreen import OffscreenStage
from contest.ui.projector.stage import ThemeName
from tests import sample_slides as samples
from tests.extreme_slides import COUNT, cards, extreme_slides
from tests.ui.projector.conftest import OffscreenOf
from tests.ui.projector.contrast import contrasts_on
from tests.ui.projector.geometry import faults_of, written_on

SCREENS = ((1024, 768), (1366, 768), (1920, 1080))
THEMES: tuple[ThemeName, ...] = ("dark", "light")
OF_OTHER_SHAPES = ((1280, 1024), (2560, 1080))  # an old square one, and one as wide as a wall
MOST_PAGES = 20  # of one slide: on more, what stands around a question has crowded it out


def test_every_kind_of_slide_has_an_extreme_one() -> None:
    assert not kinds_without(extreme_slides())


def test_a_kind_without_an_extreme_one_is_named() -> None:
    some = {name: slide for name, slide in extreme_slides().items() if name != "lots"}
    assert kinds_without(some) == {"Lots"}


def kinds_without(slides: dict[str, Slide]) -> set[str]:
    """Kinds of the closed union of which there is no slide."""
    there = {type(slide) for slide in slides.values()}
    return {kind.__name__ for kind in get_args(Slide) if kind not in there}


def test_the_extremes_are_extreme() -> None:
    told = extreme_slides()
    names = {len(card.name) for card in cards()}
    assert (max(names), min(names) >= 55, COUNT) == (60, True, 12)
    assert max(len(card.short) for card in cards()) == 14
    assert len(getattr(told["seats"], "seats", ())) == 300
    assert len(getattr(told["marks"], "cards", ())) == 9
    asked = getattr(told["open"], "face", None)
    assert isinstance(asked, Face)
    assert 590 <= len(asked.text) <= 600


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: f"{screen[0]}x{screen[1]}")
def test_nothing_overlaps_is_cut_or_too_small(
    offscreen: OffscreenOf, screen: tuple[int, int]
) -> None:
    stage = offscreen(*screen)
    faults = []
    for name, slide in extreme_slides().items():
        for page in shown_pages(stage, slide):
            told = faults_of(stage.stage.root)
            faults += [f"{name}, page {page}: {fault}" for fault in told]
        if stage.stage.plan.pages > MOST_PAGES:
            faults.append(f"{name}: {stage.stage.plan.pages} pages")
    assert not faults, "\n".join(faults[:20])


@pytest.mark.parametrize("screen", OF_OTHER_SHAPES, ids=lambda screen: f"{screen[0]}x{screen[1]}")
def test_screens_of_other_shapes_cut_nothing_either(
    offscreen: OffscreenOf, screen: tuple[int, int]
) -> None:
    stage = offscreen(*screen)
    faults = []
    for name, slide in extreme_slides().items():
        stage.show_slide(slide)
        faults += [f"{name}: {fault}" for fault in faults_of(stage.stage.root)]
    assert not faults, "\n".join(faults[:20])


@pytest.mark.parametrize("screen", SCREENS[:2], ids=lambda screen: f"{screen[0]}x{screen[1]}")
@pytest.mark.parametrize("seconds", [120, 3600])
def test_a_clock_of_minutes_keeps_its_digits_off_its_ring(
    offscreen: OffscreenOf, screen: tuple[int, int], seconds: int
) -> None:
    stage = offscreen(*screen)
    told = {**samples.all_slides(8), **samples.special_slides()}
    wrong = []
    for name in ("open", "buzz", "touch_open", "obstacle_heard"):
        clock = Clock(1000 * seconds, 1000 * seconds, 0, running=False, unit="giây")
        stage.show_slide(replace(told[name], clock=clock))  # type: ignore[call-arg]
        wrong += [f"{name}: {fault}" for fault in faults_of(stage.stage.root)]
        seen = [one for one in contrasts_on(stage) if one.text == str(seconds)]
        wrong += [f"{name}: {one}" for one in seen if one.ratio < 7]
        assert len(seen) == 1
    assert not wrong


def shown_pages(stage: OffscreenStage, slide: Slide) -> Iterator[int]:
    """Shows a slide page by page: the first ones and the last, which are the odd ones."""
    stage.show_slide(slide)
    yield 0
    pages = stage.stage.plan.pages
    for page in sorted({1, pages - 1} - {0} if pages > 1 else ()):
        stage.show_slide(on_page(slide, page))
        yield page


def on_page(slide: Slide, page: int) -> Slide:
    asked = getattr(slide, "face", None)
    if isinstance(asked, Face):
        return replace(slide, face=replace(asked, page=page))  # type: ignore[call-arg]
    return replace(slide, page=page) if hasattr(slide, "page") else slide  # type: ignore[call-arg]


def test_every_extreme_text_stands_off_its_ground_by_seven_to_one(offscreen: OffscreenOf) -> None:
    """The last page of a question shows its options, which are dimmed once it is revealed."""
    stages = {theme: offscreen(1024, 768, theme) for theme in THEMES}
    faint, looked_at = [], set()
    for name, slide in extreme_slides().items():
        *_, last = shown_pages(stages["dark"], slide)
        stages["light"].show_slide(on_page(slide, last))  # laid out as on the other, just before
        for theme, stage in stages.items():
            seen = contrasts_on(stage)
            faint += [f"{name}, page {last}, {theme}: {one}" for one in seen if one.ratio < 7]
            looked_at |= {(type(slide).__name__, theme)} if seen else set()
    kinds = {kind.__name__ for kind in get_args(Slide)} - {"Black"}
    assert looked_at == set(product(kinds, THEMES))
    assert not faint, "\n".join(faint)


@pytest.mark.parametrize("long", [False, True], ids=["ordinary", "longest"])
def test_every_team_is_named_in_lists_and_on_podiums(offscreen: OffscreenOf, long: bool) -> None:
    stage = offscreen(1024, 768)
    slides = extreme_slides() if long else samples.all_slides(COUNT)
    for name in ("scoreboard", "lots", "playoff", "winners", "teams"):
        slide = slides[name]
        said = ""
        pages, page = 1, 0
        while page < pages:
            stage.show_slide(on_page(slide, page))
            pages, page = stage.stage.plan.pages, page + 1
            said += "".join(text.text for text in written_on(stage.stage.root))
        said = "".join(said.split())
        lines = getattr(slide, "lines", getattr(slide, "teams", ()))
        missing = [
            line.name
            for line in lines
            if not any("".join(text.split()) in said for text in (line.name, line.short) if text)
        ]
        assert not missing, name
