"""A question with what stands around it: header, teams, and its place between them."""

from __future__ import annotations

from dataclasses import replace

from contest.presentation.slides import Face, Header
from contest.ui.projector.fitting import Fitted, Room, fit
from contest.ui.projector.pieces import Box, Canvas
from contest.ui.projector.plans.aside import Aside, Told, caption_height
from contest.ui.projector.plans.common import PAGES, top_of
from contest.ui.projector.plans.tiles import Row
from contest.values import dataclass


@dataclass(frozen=True, slots=True)
class Spread:
    """A question between its header and its teams.

    `aside`: medallion and pictures as one block, where there are pictures beside the question.
    `picture`: the height of the pictures on its options.
    """

    header: Header
    face: Face
    row: Row
    body: Box
    room: Room
    told: Told
    aside: Aside | None = None
    picture: int = 0

    def fitted(self, canvas: Canvas) -> Fitted:
        """The question's sizes and pages in its room."""
        texts, left = options_of_face(self.face)
        pictured = self.aside is not None or self.picture > 0
        return fit(
            self.face.text, texts, self.room, canvas, left=left, picture=self.picture,
            coarse=pictured,
        )  # fmt: skip

    def within(self, canvas: Canvas, body: Box, *, medallion: bool = True) -> Spread:
        """The same in another place, with or without its medallion."""
        return replace(self, body=body, room=room_of(canvas, body, medallion=medallion))

    def beside(self, canvas: Canvas, aside: Aside) -> Spread:
        """The same with such a block at its right."""
        width, height = aside.width + 2 * canvas.gap, min(aside.height, self.body.h)
        room = Room(self.body.w, self.body.h, width, height, pours=False)
        return replace(self, aside=aside, room=room)


def options_of_face(face: Face) -> tuple[tuple[str, ...], int]:
    """The texts of the options, and how many of them are the left side of pairs."""
    texts = tuple(option.text for option in face.options)
    return texts, sum(option.letter.isdecimal() for option in face.options)


def body_of(canvas: Canvas, header: Header, foot: int) -> Box:
    """Where the question goes: between the header and the teams."""
    # As if there were pages: the body must not depend on how many there will be.
    top = top_of(canvas, header, PAGES).bottom + canvas.px(0.022)
    return Box(canvas.safe.x, top, canvas.safe.w, foot - top - canvas.px(0.022))


def room_of(canvas: Canvas, body: Box, *, medallion: bool = True) -> Room:
    """The body as the fitting knows it: the medallion's column is taken off at the right."""
    if not medallion:
        return Room(body.w, body.h, 0, 0)
    beside = canvas.medallion + round(0.4 * canvas.gap) + caption_height(canvas)
    return Room(body.w, body.h, canvas.side + 2 * canvas.gap, min(beside, body.h))
