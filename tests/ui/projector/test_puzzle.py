"""Pieces of a picture: open ones show their part, closed ones show nothing of it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize
from PySide6.QtGui import QColor, QImage

from contest.presentation.slides import Obstacle, Piece
from contest.ui.projector.plans.obstacle import ObstaclePlan
from contest.ui.projector.puzzle import MOST_WIDE, draw_piece, read_picture
from tests import sample_slides as samples
from tests.ui.projector.conftest import OffscreenOf

RED, BLUE = QColor("#ff0000"), QColor("#0000ff")
FRAME = QSize(160, 90)


def address(width: int, height: int, colour: QColor = RED) -> str:
    """A picture of one colour as a data: address."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(colour)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return "data:image/png;base64," + bytes(data.toBase64().data()).decode()


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
    assert read_picture(address(4000, 400)).width() == MOST_WIDE


def test_the_stage_draws_open_pieces_of_the_picture_and_closed_ones_without_it(
    offscreen: OffscreenOf,
) -> None:
    stage = offscreen(1366, 768)
    slide = samples.obstacle_slides(4)["obstacle_going"]
    assert isinstance(slide, Obstacle)
    pieces = tuple(Piece(str(n), "open" if n == 2 else "closed") for n in range(1, 6))
    stage.show_slide(replace(slide, pieces=pieces, picture=address(320, 180)))
    plan = stage.stage.plan
    assert isinstance(plan, ObstaclePlan)
    drawn = stage.drawn()
    red = []
    for piece in plan.pieces:
        box = piece.box
        x = box.x + box.w // 2 if piece is plan.pieces[4] else _far(box.x, box.right, plan.frame.x)
        y = box.y + box.h // 5
        red.append(drawn.pixelColor(x, y) == RED)
    assert red == [False, True, False, False, False]


def _far(left: int, right: int, frame: int) -> int:
    """A place in a piece away from the centre and its label."""
    return left + (right - left) // 8 if left == frame else right - (right - left) // 8
