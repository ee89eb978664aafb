"""Pictures on the stage: upright, scaled, in their place, and words where there are none."""

from __future__ import annotations

import threading
from dataclasses import replace
from hashlib import sha256

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QSize
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from contest.presentation.slides import Media, QuestionOpen, Slide
from contest.ui.projector.gallery import MOST_SIDE, Gallery, decoded
from contest.ui.projector.lettering import Lettering
from contest.ui.projector.pieces import Box, Size
from contest.ui.projector.planning import plan_of
from contest.ui.projector.plans.question import QuestionPlan
from contest.ui.projector.thumbnail import Thumbnail
from contest.ui.projector.tour import render
from contest.ui.projector.window import StageWindow
from tests import sample_slides as samples
from tests.pictures import bomb, halves, jpeg, png
from tests.ui.projector.geometry import texts_of

SCREEN = Size(1366, 768)
RED, BLUE = "#ff0000", "#0000ff"


def asked(raw: bytes, width: int, height: int, kind: str = "image") -> tuple[Slide, Media]:
    media = Media(kind, sha256(raw).hexdigest(), "Chữ thay cho hình", width, height)
    slide = samples.question_slides(4)["open"]
    assert isinstance(slide, QuestionOpen)
    return replace(slide, face=replace(slide.face, media=(media,), page=1)), media


def place_of(slide: Slide, lettering: Lettering) -> Box:
    plan = plan_of(slide, SCREEN, lettering)
    assert isinstance(plan, QuestionPlan)
    return plan.media[0].box


def near(colour: QColor, wanted: str) -> bool:
    other = QColor(wanted)
    apart = (abs(a - b) for a, b in zip(colour.getRgb()[:3], other.getRgb()[:3], strict=True))
    return max(apart) < 40


def test_a_picture_stands_in_its_place(lettering: Lettering) -> None:
    raw = png(160, 90, RED)
    slide, media = asked(raw, 160, 90)
    picture = render(slide, SCREEN, lettering=lettering, gallery=gallery_of(raw))
    box = place_of(slide, lettering)
    for x, y in ((box.x + 2, box.y + 2), (box.right - 3, box.bottom - 3)):
        assert near(picture.pixelColor(x, y), RED)
    for x, y in ((box.x - 3, box.y + 9), (box.x + 9, box.bottom + 3)):
        assert not near(picture.pixelColor(x, y), RED)
    assert media.alt not in written(slide, lettering, gallery_of(raw))


def gallery_of(*raws: bytes) -> Gallery:
    return Gallery({sha256(raw).hexdigest(): raw for raw in raws}.get, at_once=True)


def written(slide: Slide, lettering: Lettering, gallery: Gallery) -> str:
    window = StageWindow(lettering, lambda: 0, gallery=gallery)
    window.resize(SCREEN.width, SCREEN.height)
    window.show_slide(slide)
    return " ".join(str(item.property("text")) for item in texts_of(window.stage.root))


@pytest.mark.parametrize(
    ("orientation", "corner"), [(1, RED), (3, BLUE), (6, RED), (8, BLUE)]
)  # 6 and 8: the telephone was held upright, so left is top or foot
def test_a_photograph_is_turned_as_its_camera_says(orientation: int, corner: str) -> None:
    image = decoded(jpeg(halves(80, 60, RED, BLUE), orientation))
    assert (image.width(), image.height()) == ((60, 80) if orientation > 4 else (80, 60))
    assert near(image.pixelColor(3, 3), corner)
    foot = image.pixelColor(image.width() - 4, image.height() - 4)
    assert near(foot, BLUE if corner == RED else RED)


def test_a_huge_picture_is_kept_no_larger_than_a_stage_shows_it() -> None:
    image = QImage(6000, 200, QImage.Format.Format_RGB32)
    image.fill(QColor(RED))
    small = decoded(jpeg(image, 6))
    assert max(small.width(), small.height()) == MOST_SIDE
    assert small.height() > small.width()


@pytest.mark.parametrize("raw", [b"", b"no picture", png()[:60], bomb(60_000, 60_000), None])
def test_what_cannot_be_decoded_is_no_picture_and_no_crash(raw: bytes | None) -> None:
    assert decoded(raw).isNull()


def saved(kind: str) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert halves(80, 60, RED, BLUE).save(buffer, kind)  # type: ignore[call-overload]
    return bytes(buffer.data().data())


@pytest.mark.parametrize("kind", ["PNG", "JPG", "WEBP", "BMP", "TIFF"])
@pytest.mark.qt_log_ignore("TIFF directory", "Failed to read", "JPEG")  # they say what they lack
def test_a_picture_is_whole_or_none(kind: str) -> None:
    """The reader of TIFF looks at its bytes to the last: once they were gone before it."""
    raw = saved(kind)
    assert decoded(raw).size().toTuple() == (80, 60)
    for share in (0.2, 0.5, 0.9):
        assert decoded(raw[: round(share * len(raw))]).isNull()


def test_words_stand_for_a_broken_picture_and_the_host_is_told(
    lettering: Lettering, qtbot: QtBot
) -> None:
    slide, media = asked(b"broken", 160, 90)
    gallery = gallery_of(b"broken")
    told: list[str] = []
    gallery.broke.connect(told.append)
    assert "Chữ thay cho hình" in written(slide, lettering, gallery)
    assert told == [media.hash]


def test_pictures_are_decoded_away_from_the_windows_and_come_by_themselves(
    lettering: Lettering, qtbot: QtBot
) -> None:
    raw, go, seen_on = png(160, 90, RED), threading.Event(), []

    def slow(_name: str) -> bytes:
        seen_on.append(threading.current_thread() is threading.main_thread())
        go.wait(10)
        return raw

    gallery = Gallery(slow)
    window = StageWindow(lettering, lambda: 0, gallery=gallery)
    thumbnail = Thumbnail(SCREEN, lettering, lambda: 0, gallery=gallery)
    qtbot.addWidget(thumbnail)
    thumbnail.resize(SCREEN.width, SCREEN.height)
    window.resize(SCREEN.width, SCREEN.height)
    slide, media = asked(raw, 160, 90)
    window.show_slide(slide)
    thumbnail.show_slide(slide)
    box = place_of(slide, lettering)
    assert gallery.state(media.hash) == "waiting"
    assert not near(thumbnail.picture().pixelColor(box.x + 9, box.y + 9), RED)
    with qtbot.waitSignal(gallery.changed):
        go.set()
    assert seen_on == [False]
    assert near(thumbnail.picture().pixelColor(box.x + 9, box.y + 9), RED)
    assert near(window.grabWindow().pixelColor(box.x + 9, box.y + 9), RED)
    gallery.close()


def test_only_the_latest_pictures_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("contest.ui.projector.gallery._KEPT_PIXELS", 12 * 8 * 8)
    raws = [png(8, 8, f"#0000{at:02x}") for at in range(20)]
    gallery = gallery_of(*raws)
    names = [sha256(raw).hexdigest() for raw in raws]
    for name in names:
        gallery.want([Media("image", name, "", 8, 8)])
        gallery.want([Media("image", names[0], "", 8, 8)])
    assert gallery.state(names[0]) == "ready"  # wanted again and again
    assert gallery.state(names[1]) == "waiting"
    assert gallery.picture(names[-1], QSize(4, 4)).width() == 4
