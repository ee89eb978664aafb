"""Pieces of a picture: open ones show their part, closed ones show nothing of it."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from contest.presentation.slides import Obstacle, Piece
from contest.ui.projector.gallery import MOST_SIDE, Gallery
from contest.ui.projector.lettering import Lettering
from contest.ui.projector.offscreen import OffscreenStage
from contest.ui.projector.pieces import Size
from contest.ui.projector.plans.obstacle import ObstaclePlan
from contest.ui.projector.puzzle import draw_piece, read_picture
from contest.ui.projector.stage import Look
from contest.ui.projector.window import StageWindow
from tests import sample_slides as samples
from tests.pictures import gif, halves, jpeg, png
from tests.ui.projector.conftest import OffscreenOf
from tests.ui.projector.geometry import faults_of, texts_of

RED, BLUE = QColor("#ff0000"), QColor("#0000ff")
FRAME = QSize(160, 90)


def address(width: int, height: int) -> str:
    """A red picture as a data: address."""
    return address_of(png(width, height, RED.name()))


def address_of(raw: bytes) -> str:
    return "data:image/png;base64," + b64encode(raw).decode()


def cut(kind: str) -> str:
    """A picture whose file ends before it does; readers of pictures show half of it."""
    image = halves(400, 300, "#ff0000", "#fe0000")
    raw = {"PNG": png(400, 300, "#ff0000"), "JPEG": jpeg(image), "GIF": gif(image)}[kind]
    return address_of(raw[: -20 if kind == "PNG" else len(raw) * 3 // 4])


def test_a_piece_is_cut_out_of_the_whole_and_leaves_its_hole_free() -> None:
    picture = read_picture(address(160, 90))
    rect, hole = QRectF(80, 45, 80, 45), QRectF(50, 30, 60, 30)
    piece = draw_piece(picture, FRAME, rect, hole, BLUE, BLUE)
    assert (piece.width(), piece.height()) == (80, 45)
    assert piece.pixelColor(70, 40) == RED
    assert piece.pixelColor(5, 5).alpha() == 0  # the centre covers that place


def test_a_cover_shows_nothing_of_the_picture() -> None:
    cover = draw_piece(None, FRAME, QRectF(0, 0, 80, 45), QRectF(), BLUE, BLUE)
    assert {cover.pixelColor(x, y).name() for x in range(2, 78, 7) for y in range(2, 43, 7)} == {
        BLUE.name()
    }


def test_a_picture_of_another_shape_is_shown_whole_on_the_ground_of_a_cover() -> None:
    tall = draw_piece(
        read_picture(address(45, 90)), FRAME, QRectF(0, 0, 160, 90), QRectF(), BLUE, BLUE
    )
    assert tall.pixelColor(80, 45) == RED
    assert tall.pixelColor(10, 45) == BLUE


@pytest.mark.parametrize("text", ["", "data:image/png;base64,AAAA", "data:,??", "x"])
def test_a_broken_picture_is_an_empty_one(text: str) -> None:
    assert read_picture(text).isNull()


def test_a_huge_picture_is_made_smaller() -> None:
    assert read_picture(address(4000, 400)).width() == MOST_SIDE


def opening(picture: str) -> Obstacle:
    """A keyword whose second piece is open."""
    slide = samples.obstacle_slides(4)["obstacle_going"]
    assert isinstance(slide, Obstacle)
    pieces = tuple(Piece(str(n), "open" if n == 2 else "closed") for n in range(1, 6))
    return replace(slide, pieces=pieces, picture=picture)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF"])
@pytest.mark.parametrize("size", [(1024, 768), (1366, 768)], ids=["4:3", "16:9"])
def test_of_a_picture_that_breaks_off_the_hall_reads_words_and_the_host_is_told_once(
    lettering: Lettering, kind: str, size: tuple[int, int]
) -> None:
    gallery, told = Gallery(at_once=True), []
    gallery.broke.connect(told.append)
    stage = OffscreenStage(Size(*size), lettering, lambda: 0, Look(), gallery)
    slide = opening(cut(kind))
    stage.show_slide(slide)
    assert len(told) == 1
    assert written(stage).count("Không có ảnh") == 1  # in the piece that is open
    assert not faults_of(stage.stage.root)
    drawn, plan = stage.drawn(), stage.stage.plan
    assert isinstance(plan, ObstaclePlan)
    frame = plan.frame
    for x in range(frame.x, frame.right, 5):
        for y in range(frame.y, frame.bottom, 5):
            assert drawn.pixelColor(x, y).name() not in ("#ff0000", "#fe0000")
    whole = tuple(replace(piece, state="open") for piece in slide.pieces)
    stage.show_slide(replace(slide, pieces=whole))  # the keyword was found: it is played on
    assert written(stage).count("Không có ảnh") == 5
    assert not faults_of(stage.stage.root)
    assert len(told) == 1


def test_of_a_whole_picture_nobody_reads_that_it_is_missing(lettering: Lettering) -> None:
    stage = OffscreenStage(Size(1366, 768), lettering, lambda: 0, Look())
    stage.show_slide(opening(address(320, 180)))
    assert "Không có ảnh" not in written(stage)
    assert "Không có ảnh" not in stage.stage.said


def test_a_large_picture_is_decoded_away_from_the_windows(
    lettering: Lettering, qtbot: QtBot
) -> None:
    gallery = Gallery()
    window = StageWindow(lettering, lambda: 0, gallery=gallery)
    window.resize(1366, 768)
    slide = opening(address(4000, 2250))
    window.show_slide(slide)
    plan = window.stage.plan
    assert isinstance(plan, ObstaclePlan)
    assert gallery.state(plan.picture) == "waiting"
    x, y = _inside(plan, 1)
    assert window.grabWindow().pixelColor(x, y) != RED
    qtbot.waitUntil(lambda: gallery.state(plan.picture) == "ready")
    assert window.grabWindow().pixelColor(x, y) == RED
    window.close()
    gallery.close()


def written(stage: OffscreenStage) -> str:
    texts = (str(item.property("text")) for item in texts_of(stage.stage.root))
    return " ".join(" ".join(texts).split())


def test_the_stage_draws_open_pieces_of_the_picture_and_closed_ones_without_it(
    offscreen: OffscreenOf,
) -> None:
    stage = offscreen(1366, 768)
    stage.show_slide(opening(address(320, 180)))
    plan = stage.stage.plan
    assert isinstance(plan, ObstaclePlan)
    drawn = stage.drawn()
    red = [drawn.pixelColor(*_inside(plan, at)) == RED for at in range(5)]
    assert red == [False, True, False, False, False]


def _inside(plan: ObstaclePlan, at: int) -> tuple[int, int]:
    """A place in a piece away from the centre and its label."""
    box = plan.pieces[at].box
    x = box.x + box.w // 2 if at == 4 else _far(box.x, box.right, plan.frame.x)
    return x, box.y + box.h // 5


def _far(left: int, right: int, frame: int) -> int:
    return left + (right - left) // 8 if left == frame else right - (right - left) // 8
