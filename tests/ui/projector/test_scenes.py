"""Every scene on every screen: whole, apart, in the safe area, legible, and without a warning."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from contest.domain.questions import letters_of
from contest.preparing import questions_of, shipped_banks
from contest.presentation.answers import options_of
from contest.presentation.slides import QuestionOpen, Reveal, Scoreboard, Teams, media_on
from contest.presentation.wording import Words
from contest.ui.projector.lettering import Lettering
from contest.ui.projector.offscreen import OffscreenStage
from contest.ui.projector.pieces import Canvas, Size
from contest.ui.projector.planning import Plan, pages_of_slide, plan_of
from contest.ui.projector.plans.media import PlacedMedia
from contest.ui.projector.plans.question import QuestionPlan
from contest.ui.projector.plans.tiles import place_tiles
from contest.ui.projector.stage import ThemeName
from contest.ui.projector.tour import render
from tests import sample_slides as samples
from tests.ui.projector.conftest import OffscreenOf
from tests.ui.projector.contrast import contrasts_on
from tests.ui.projector.geometry import faults_of, texts_of, written_on

SCREENS = ((1024, 768), (1280, 800), (1366, 768), (1920, 1080), (3840, 2160))
THEMES: tuple[ThemeName, ...] = ("dark", "light")


@pytest.mark.parametrize("long", [False, True], ids=["ordinary", "longest"])
@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: f"{screen[0]}x{screen[1]}")
def test_nothing_is_cut_crossed_or_outside_with_two_to_twelve_teams(
    offscreen: OffscreenOf, screen: tuple[int, int], long: bool
) -> None:
    stage = offscreen(*screen)
    faults = []
    # Every number where there is least room, elsewhere the ends and what most wards have.
    for count in (2, 3, 5, 8, 11, 12) if screen == SCREENS[0] else (2, 8, 12):
        for name, slide in samples.all_slides(count, long=long).items():
            stage.show_slide(slide)
            faults += [f"{name}, {count} teams: {fault}" for fault in faults_of(stage.stage.root)]
    assert not faults, "\n".join(faults[:20])


# The largest is the one before it with every measure doubled: it has shown that with the others.
@pytest.mark.parametrize("screen", SCREENS[:-1], ids=lambda screen: f"{screen[0]}x{screen[1]}")
def test_rarer_slides_are_whole_too(offscreen: OffscreenOf, screen: tuple[int, int]) -> None:
    stage = offscreen(*screen)
    faults = []
    for name, slide in samples.special_slides().items():
        stage.show_slide(slide)
        faults += [f"{name}: {fault}" for fault in faults_of(stage.stage.root)]
    assert not faults, "\n".join(faults[:20])


@pytest.mark.parametrize(
    ("screen", "count", "long"),
    [
        ((1024, 768), 12, False),
        ((1366, 768), 3, True),
        ((1920, 1080), 8, False),
        ((3840, 2160), 12, False),
    ],
)
def test_pictures_stand_whole_in_their_own_shape_and_leave_the_rest_whole(
    offscreen: OffscreenOf, screen: tuple[int, int], count: int, long: bool
) -> None:
    stage = offscreen(*screen)
    faults = []
    for name, slide in samples.pictured_slides(count, long=long).items():
        shown = []
        pages = pages_of_slide(slide, Size(*screen), stage.stage.lettering)
        for page, here in enumerate(samples.on_every_page(slide, pages)):
            stage.show_slide(here)
            faults += [f"{name} {page}: {fault}" for fault in faults_of(stage.stage.root)]
            shown += _placed(stage.stage.plan)
        wanted = {one.hash for one in media_on(slide)}
        gives_way = name.endswith(("buzz", "options_reveal"))
        gives_way |= long and name.startswith(("sound", "options"))
        if not gives_way:
            assert wanted <= {one.hash for one in shown}, name
        for one in shown:
            shape = {"1" * 64: 1280 / 720, "2" * 64: 600 / 900}.get(one.hash)
            assert not shape or one.box.w / one.box.h == pytest.approx(shape, rel=0.03), name
        if name in ("one_open", "tall_open", "no_options"):
            assert max(one.box.h for one in shown) >= 0.5 * screen[1], name
    assert not faults, "\n".join(faults[:20])


def _placed(plan: Plan) -> list[PlacedMedia]:
    options = getattr(plan, "options", ())
    return [*getattr(plan, "media", ()), *(one for option in options for one in option.media)]


def test_every_text_stands_off_its_ground_by_seven_to_one(offscreen: OffscreenOf) -> None:
    stages = {theme: offscreen(1024, 768, theme) for theme in THEMES}
    faint = []
    looked_at = Counter[ThemeName]()
    pictured = samples.pictured_slides(8)  # without a picture: words in its place
    for name, slide in {**samples.all_slides(12), **samples.special_slides(), **pictured}.items():
        for theme, stage in stages.items():
            stage.show_slide(slide)  # laid out once for both
            seen = contrasts_on(stage)
            looked_at[theme] += len(seen)
            faint += [f"{name}, {theme}: {one}" for one in seen if one.ratio < 7]
    assert min(looked_at[theme] for theme in THEMES) > 300
    assert not faint, "\n".join(faint)


@pytest.mark.parametrize("long", [False, True], ids=["ordinary", "longest"])
def test_names_points_and_sources_are_shown_whole(offscreen: OffscreenOf, long: bool) -> None:
    stage = offscreen(1024, 768)
    told = [name for name, _ in samples.names_of(12, long=long)]
    for slide in samples.all_slides(12, long=long).values():
        if isinstance(slide, Teams | Scoreboard):
            shown = _all_pages(stage, slide)
            assert [name for name in told if name.replace(" ", "") not in shown] == []
        if isinstance(slide, Reveal):
            assert samples.SOURCE.replace(" ", "") in _all_pages(stage, slide)


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: f"{screen[0]}x{screen[1]}")
def test_the_right_order_is_told_at_the_reveal(
    offscreen: OffscreenOf, screen: tuple[int, int]
) -> None:
    slide = samples.special_slides()["order_reveal"]
    assert isinstance(slide, Reveal)
    assert "B→D→A→C" in _all_pages(offscreen(*screen), slide)


def _all_pages(stage: OffscreenStage, slide: Reveal | Teams | Scoreboard) -> str:
    """All that is written on all pages of a slide, without spaces."""
    shown = []
    page, pages = 0, 1
    while page < pages:
        if isinstance(slide, Reveal):
            stage.show_slide(replace(slide, face=replace(slide.face, page=page)))
        else:
            stage.show_slide(replace(slide, page=page))
        pages = stage.stage.plan.pages
        shown += [text.text for text in written_on(stage.stage.root)]
        page += 1
    return "".join("".join(shown).split())


def test_a_question_does_not_move_from_reading_to_its_lock(offscreen: OffscreenOf) -> None:
    stage = offscreen(1366, 768)
    slides = samples.question_slides(8)
    places = []
    for name in ("read", "open", "locked"):
        stage.show_slide(slides[name])
        places.append(
            [
                (text.text, text.ink.getRect())
                for text in written_on(stage.stage.root)
                if text.text.replace("\n", " ") in (samples.QUESTION, *samples.OPTIONS)
            ]
        )
    assert len(places[0]) == 5
    assert places[0] == places[1] == places[2]


def test_a_question_by_touch_does_not_move_nor_page_anew_when_the_clock_starts(
    lettering: Lettering,
) -> None:
    slides = samples.touch_slides(12)
    plans = [
        plan_of(slides[name], Size(1024, 768), lettering)
        for name in ("touch_read", "touch_open", "touch_locked")
    ]
    told = [
        (plan.question, plan.options, [tile.box for tile in plan.tiles], plan.pages)
        for plan in plans
        if isinstance(plan, QuestionPlan)
    ]
    assert len(told) == 3
    assert told[0] == told[1] == told[2]


@pytest.mark.parametrize("screen", [(1366, 768), (1920, 1080)])
def test_the_longest_shipped_questions_by_touch_stand_on_one_page(
    lettering: Lettering, screen: tuple[int, int]
) -> None:
    asked = [
        (question.text, tuple(text for _, text in options_of(question, Words())))
        for question in questions_of(shipped_banks())
        if letters_of(question)
    ]
    asked.sort(key=lambda one: len(one[0]) + sum(map(len, one[1])), reverse=True)
    opened = samples.touch_slides(8)["touch_open"]
    assert isinstance(opened, QuestionOpen)
    paged = [
        text
        for text, options in asked[:15]
        if plan_of(
            replace(opened, face=samples.face(text, options)), Size(*screen), lettering
        ).pages > 1
    ]  # fmt: skip
    assert len(asked) > 200
    assert paged == []


def test_texts_of_the_open_question_hold_no_answer(offscreen: OffscreenOf) -> None:
    stage = offscreen(1366, 768)
    stage.show_slide(samples.question_slides(4)["open"])
    told = [str(item.property("text")) for item in texts_of(stage.stage.root)]
    assert told.count("A") == 1  # the letter of the option, and on no tile


def test_black_is_black(lettering: Lettering) -> None:
    picture = render(samples.all_slides()["black"], Size(320, 180), lettering=lettering)
    assert {picture.pixel(x, y) & 0xFFFFFF for x in range(320) for y in range(180)} == {0}


def test_pictures_of_the_tour_are_the_same_each_time(lettering: Lettering) -> None:
    slide = samples.all_slides()["scoreboard"]
    size = Size(1024, 768)
    assert render(slide, size, lettering=lettering) == render(slide, size, lettering=lettering)


def test_pages_grow_with_what_is_shown(lettering: Lettering) -> None:
    size = Size(1024, 768)
    few = pages_of_slide(samples.all_slides(3)["teams"], size, lettering)
    many = pages_of_slide(samples.all_slides(12, long=True)["teams"], size, lettering)
    assert few == 1
    assert many > 1


@pytest.mark.parametrize("word", ["Its turn", "Lượt của đội", "Đang trả lời"])
def test_whose_turn_it_is_does_not_cost_the_team_its_points(
    lettering: Lettering, word: str
) -> None:
    """A short word once took the place of the points, which a longer one left alone."""
    canvas = Canvas(Size(1920, 1080), lettering)
    for count in range(2, 13):
        tiles = samples.tiles(count, long=True)
        tiles = (*tiles[:-1], replace(tiles[-1], status=word, state="active"))
        placed = place_tiles(canvas, tiles).tiles
        assert [tile.points.text for tile in placed] == [tile.points for tile in tiles]
