"""The stage on screens of every scale factor: sharp, whole, and fading from what was seen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from hashlib import sha256
from operator import sub

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from contest.domain.stage import Scene
from contest.domain.state import Contest
from contest.presentation.slides import Media, QuestionOpen, Scoreboard, Slide
from contest.presentation.wording import Words
from contest.resources import fonts_dir
from contest.ui.hall import Hall
from contest.ui.projector.gallery import Gallery
from contest.ui.projector.lettering import Lettering
from contest.ui.projector.offscreen import OffscreenStage
from contest.ui.projector.pictures import StagePictures
from contest.ui.projector.pieces import Size
from contest.ui.projector.stage import Look, Stage, draw_in_software
from contest.ui.projector.thumbnail import Thumbnail
from contest.ui.projector.window import StageWindow
from contest.ui.screens import screen_of
from contest.ui.widgets.typeface import load_fonts
from tests import sample_slides as samples
from tests.pictures import halves, jpeg
from tests.ui.plugs import LAPTOP, MAY_PLUG, NOTHING_ELSE, PROJECTOR, Plug, plug
from tests.ui.projector.geometry import items_of

pytestmark = pytest.mark.skipif(not MAY_PLUG, reason="screens can be set on Linux x86-64 only")
SCALED = [1.25, 1.5, 2.0]  # 1.0 is what all other tests have
DRAWN_FINE = ("/sign/", "/media/", "/piece/")
COMPARED = QSize(480, 270)
MOST_APART = 3.0  # of 255: edges of letters, and lines of the ground, fall between other pixels


@pytest.fixture(scope="module", autouse=True)
def drawn_in_software(qapp: QApplication) -> None:
    draw_in_software()
    load_fonts(fonts_dir())


@pytest.fixture(params=SCALED)
def projector(request: pytest.FixtureRequest) -> Iterator[Plug]:
    """A projector of 1920×1080 pixels under each scale factor, beside a plain laptop."""
    one = replace(PROJECTOR, width=1920, height=1080, ratio=request.param)
    plug([LAPTOP, one])
    yield one
    plug(NOTHING_ELSE)


@pytest.fixture
def window(projector: Plug, qtbot: QtBot) -> Iterator[StageWindow]:
    shown = StageWindow(Lettering(), lambda: 0, gallery=Gallery(at_once=True))
    screen = next(one for one in QGuiApplication.screens() if one.name() == projector.name)
    shown.show_full_screen(screen)
    qtbot.waitUntil(shown.isExposed)
    yield shown
    shown.close()


def apart(one: QImage, other: QImage) -> float:
    """The mean difference of two pictures, seen from afar, of 255."""
    small = [
        picture.scaled(
            COMPARED,
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        ).convertToFormat(QImage.Format.Format_Grayscale8)
        for picture in (one, other)
    ]
    one_row, other_row = (bytes(picture.constBits()) for picture in small)
    assert len(one_row) == len(other_row)
    return sum(map(abs, map(sub, one_row, other_row))) / len(one_row)


def drawn_plainly(slides: Sequence[Slide], size: Size, width: int = 0) -> list[QImage]:
    """The same slides laid out for the same size, where no screen has a scale factor."""
    plug(NOTHING_ELSE)
    stage = OffscreenStage(size, Lettering(), lambda: 0, Look())
    pictures = []
    for slide in slides:
        stage.show_slide(slide)
        pictures.append(stage.drawn(width))
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return pictures


def settled(window: StageWindow, qtbot: QtBot, slide: Slide) -> QImage:
    window.show_slide(slide)
    qtbot.waitUntil(lambda: not window.stage.root.property("fading"))
    return window.grabWindow()


def test_a_fade_begins_near_what_was_seen_and_ends_with_every_pixel(
    window: StageWindow, qtbot: QtBot
) -> None:
    slides = samples.question_slides(4)
    before = settled(window, qtbot, slides["read"])
    assert before.size().toTuple() == (1920, 1080)
    window.show_slide(slides["reveal"])
    assert window.stage.root.property("fading")
    begun = apart(before, window.grabWindow())
    qtbot.waitUntil(lambda: not window.stage.root.property("fading"))
    ended = apart(before, window.grabWindow())
    assert ended > MOST_APART
    assert 0 < begun < 0.15 * ended  # the first frame is a step already, and not a large one


def test_pictures_and_signs_are_drawn_for_every_pixel(projector: Plug, qtbot: QtBot) -> None:
    """Drawn for the measures of a scene they would be blown up: coarse on a TV at 300 %."""
    raw = jpeg(halves(1280, 720, "#2f7d5b", "#d9c27a"))
    name = sha256(raw).hexdigest()
    gallery = Gallery({name: raw}.get, at_once=True)
    window = StageWindow(Lettering(), lambda: 0, Look(reduced_motion=True), gallery)
    screen = next(one for one in QGuiApplication.screens() if one.name() == projector.name)
    window.show_full_screen(screen)
    qtbot.waitUntil(window.isExposed)
    asked = samples.pictured_slides(4)["one_open"]
    assert isinstance(asked, QuestionOpen)
    face = replace(asked.face, media=(Media("image", name, "", 1280, 720),), page=1)
    drawn = {}
    for slide in (replace(asked, face=face), samples.obstacle_slides()["obstacle"]):
        window.show_slide(slide)
        for item in items_of(window.stage.root):
            kind = str(item.property("source").toString() if item.property("source") else "")
            if any(one in kind for one in DRAWN_FINE):
                drawn[kind] = item.property("sourceSize").width() / item.width()
    for one in DRAWN_FINE:
        assert any(one in kind for kind in drawn), one
    off = {kind: share for kind, share in drawn.items() if abs(share - projector.ratio) > 0.03}
    assert not off
    window.close()


@pytest.mark.qt_log_ignore("device pixel ratio value was stale")  # of the offscreen platform
def test_the_background_follows_a_factor_that_is_changed(
    window: StageWindow, projector: Plug, qtbot: QtBot
) -> None:
    window.show_slide(samples.question_slides(4)["read"])
    for ratio in (3.0, 1.75, 2.25):
        plug([LAPTOP, replace(projector, ratio=ratio)])
        screen = next(one for one in QGuiApplication.screens() if one.name() == projector.name)
        window.show_full_screen(screen)  # as StageScreens does
        pixels = f"/{round(screen.geometry().width() * ratio)}x"
        qtbot.waitUntil(partial(lambda asked: asked in background_of(window.stage), pixels))


@pytest.mark.qt_log_ignore("device pixel ratio value was stale")  # of the offscreen platform
def test_no_fade_goes_on_when_the_factor_is_changed(
    window: StageWindow, projector: Plug, qtbot: QtBot
) -> None:
    """Qt reads pictures anew for another factor, and those of a fade are there to be read once."""
    slides = samples.question_slides(4)
    settled(window, qtbot, slides["buzz"])
    window.show_slide(slides["reveal"])
    assert window.stage.root.property("fading")
    seen: list[QImage] = []

    def keep() -> None:  # the platform gives its top left corner
        seen.append(screen_of(window).grabWindow(window.winId()).toImage())

    window.frameSwapped.connect(keep)
    plug([LAPTOP, replace(projector, ratio=1.75)])
    qtbot.waitUntil(lambda: bool(seen) and not window.stage.root.property("fading"))
    window.frameSwapped.disconnect(keep)
    after = window.grabWindow()
    assert max(apart(picture, after.copy(picture.rect())) for picture in seen) < MOST_APART
    assert window.stage.root.width() == window.width()


@pytest.mark.qt_log_ignore("device pixel ratio value was stale")  # of the offscreen platform
@pytest.mark.parametrize("projector", [1.0], indirect=True)
def test_a_scene_that_comes_back_under_another_factor_has_edges_of_that(
    window: StageWindow, projector: Plug, qtbot: QtBot
) -> None:
    window.set_look(Look(reduced_motion=True))
    act = samples.act_slides()["act_over"]
    settled(window, qtbot, act)
    settled(window, qtbot, samples.messages()["message"])
    plug([LAPTOP, replace(projector, width=2400, height=1350, ratio=1.25)])  # 1920×1080 as before
    screen = next(one for one in QGuiApplication.screens() if one.name() == projector.name)
    other = StageWindow(Lettering(), lambda: 0, Look(reduced_motion=True))
    for one in (window, other):
        one.show_full_screen(screen)
        qtbot.waitUntil(partial(lambda one: one.devicePixelRatio() == 1.25, one))
    assert settled(window, qtbot, act) == settled(other, qtbot, act)
    other.close()


def background_of(stage: Stage) -> str:
    sources = [
        item.property("source").toString()
        for item in items_of(stage.root)
        if item.property("source")
    ]
    (background,) = (one for one in sources if "/backdrop/" in one)
    return background


@pytest.mark.parametrize("factors", [(1.5, 1.0), (1.0, 1.5), (2.0, 1.25)], ids=str)
def test_the_small_picture_takes_the_background_of_the_stage(
    factors: tuple[float, float], qtbot: QtBot
) -> None:
    """To paint another for the screen of the console takes 0.2 s in which a fade stands."""
    laptop, beside = factors
    one = replace(PROJECTOR, width=1920, height=1080, ratio=beside)
    plug([replace(LAPTOP, ratio=laptop), one])
    hall = Hall(Words(), lambda: 0)
    hall.show_contest(Contest())
    screen = next(each for each in QGuiApplication.screens() if each.name() == one.name)
    hall.stage.show_full_screen(screen)
    qtbot.waitUntil(lambda: hall.stage.devicePixelRatio() == beside)
    hall.show_contest(replace(Contest(), scene=Scene.SCOREBOARD))
    qtbot.waitUntil(lambda: isinstance(hall.thumbnail.stage.slide, Scoreboard))
    background = background_of(hall.thumbnail.stage)
    assert "/1920x1080/" in background
    assert background == background_of(hall.stage.stage)
    hall.close()
    plug(NOTHING_ELSE)


def test_the_background_is_painted_for_every_pixel(window: StageWindow) -> None:
    window.set_look(Look(reduced_motion=True))
    window.show_slide(samples.question_slides(4)["read"])
    background = background_of(window.stage)
    painted = StagePictures(Gallery()).requestImage(
        background.partition("/stage/")[2], QSize(), QSize()
    )
    assert painted.size().toTuple() == (1920, 1080)
    at_the_edge = QRect(0, 400, 24, 300)  # nothing else stands there
    seen = window.grabWindow().copy(at_the_edge).convertToFormat(painted.format())
    seen.setDevicePixelRatio(1)
    assert seen == painted.copy(at_the_edge)


@pytest.mark.parametrize("projector", [1.25], indirect=True)
def test_every_scene_is_whole(window: StageWindow) -> None:
    window.set_look(Look(reduced_motion=True))
    every = samples.all_slides(4)
    seen = []
    for slide in every.values():
        window.show_slide(slide)
        seen.append(window.grabWindow())
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # the scene before
    plain = drawn_plainly(list(every.values()), Size(window.width(), window.height()))
    off = {name: apart(*both) for name, *both in zip(every, seen, plain, strict=True)}
    assert {name: found for name, found in off.items() if found > MOST_APART} == {}


@pytest.mark.parametrize("ratio", SCALED)
def test_the_thumbnail_on_a_scaled_laptop_is_the_same_scene(ratio: float, qapp: object) -> None:
    plug([replace(LAPTOP, ratio=ratio), PROJECTOR])
    size = Size(1920, 1080)
    small = Thumbnail(size, Lettering(), lambda: 0)
    small.resize(480, 270)
    small.show()
    slide = samples.question_slides(4)["read"]
    small.show_slide(slide)
    picture = small.picture()
    assert picture.width() == round(480 * ratio)
    small.close()
    (plain,) = drawn_plainly([slide], size, picture.width())
    assert apart(picture, plain) < 2 * MOST_APART  # large letters are a picture made smaller here
