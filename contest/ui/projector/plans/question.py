"""The scenes of a question: being read, open and locked, on one arrangement.

Header on top, teams at the foot, the question beside its medallion, the options below: what
stays the same from one scene to the next stays in its place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from contest.presentation.slides import (
    Clock,
    Face,
    Header,
    QuestionLocked,
    QuestionOpen,
    QuestionRead,
    Tile,
)
from contest.ui.projector import scale
from contest.ui.projector.fitting import QUESTION_WEIGHT, Fitted, Page, Room
from contest.ui.projector.pieces import NOWHERE, SILENT, Block, Box, Canvas
from contest.ui.projector.plans.aside import (
    NO_MEDALLION,
    Medallion,
    Told,
    medallion_in,
    placed_aside,
)
from contest.ui.projector.plans.common import Top, page_of, top_of
from contest.ui.projector.plans.flow import Passage
from contest.ui.projector.plans.media import PlacedMedia
from contest.ui.projector.plans.options import PlacedOption, place_options
from contest.ui.projector.plans.pictured import (
    has_pictures,
    large_media,
    wants_page,
    with_pictures,
)
from contest.ui.projector.plans.spread import Spread, body_of, room_of
from contest.ui.projector.plans.tiles import PlacedTile, Row, place_numbers, place_tiles
from contest.ui.projector.plans.touch_tiles import place_touch_tiles
from contest.values import dataclass

NOTHING = Fitted(1, 1, (1,), (Page((), ()),))


@dataclass(frozen=True, slots=True)
class QuestionPlan:
    """A question scene; `passages` are the explanation and the source, in a band of their own."""

    backdrop: str
    top: Top
    question: Block
    options: tuple[PlacedOption, ...]
    medallion: Medallion
    media: tuple[PlacedMedia, ...]
    tiles: tuple[PlacedTile, ...]
    band: Box
    passages: tuple[Passage, ...]
    answer_box: Box
    answer: Block
    answer_mark: Box
    pages: int
    page: int


def question_plan(
    canvas: Canvas, slide: QuestionRead | QuestionOpen | QuestionLocked
) -> QuestionPlan:
    """A question before its reveal."""
    match slide:
        case QuestionRead(clock=Clock() as clock):
            told = Told(caption=clock.label, clock=clock)
        case QuestionRead(hint=hint):
            told = Told(caption=hint, sign="mic")
        case QuestionLocked(title=title, hint=hint):
            told = Told(caption=hint, title=title, sign="lock")
        case QuestionOpen(clock=clock, hint=hint):
            label = clock.label if clock is not None and clock.label else hint
            told = Told(caption=label, clock=clock, sign="" if clock else "dots")
    rows = (tile_rows if has_pictures(slide.face) else asked_rows)(canvas, slide.tiles)
    last = None if any(tile.pads for tile in slide.tiles) else place_numbers(canvas, slide.tiles)
    placed = placed_on_fewest_pages(canvas, slide.header, slide.face, rows, told, last)
    return asked_plan(canvas, *placed, slide.tiles)


def asked_plan(
    canvas: Canvas, spread: Spread, fitted: Fitted, tiles: tuple[Tile, ...] = ()
) -> QuestionPlan:
    """A question at its page; its pictures come first, where they want a page of their own.

    The hall sees a picture as large as goes before the question is asked about it.
    """
    page, pages = spread.face.page, len(fitted.pages)
    plan = spread_out(canvas, spread, fitted, page, pages)
    if not wants_page(canvas, spread.face, plan.media):
        return plan
    if page <= 0:
        return large_page(canvas, spread, tiles, 0, pages + 1)
    return spread_out(canvas, spread, fitted, page, pages + 1, before=1)


def placed_on_fewest_pages(
    canvas: Canvas,
    header: Header,
    face: Face,
    rows: Iterable[Row],
    told: Told,
    last: Row | None = None,
) -> tuple[Spread, Fitted]:
    """The question above its teams; these stand in lower tiles when that saves a page.

    Its pictures stand beside it or on its options, above `last` where no other row lets them.
    """
    tried = []
    for row in rows:
        spread = _between(canvas, header, face, row, told)
        fitted = spread.fitted(canvas)
        tried.append((spread, fitted))
        if len(fitted.pages) == 1 and not has_pictures(face):
            break
    if has_pictures(face):
        lowest = () if last is None else (_between(canvas, header, face, last, told),)
        for spreads in (tuple(spread for spread, _ in tried), lowest):
            pictured = with_pictures(canvas, spreads)
            if pictured is not None:
                return pictured
    return min(tried, key=lambda one: len(one[1].pages))


def _between(canvas: Canvas, header: Header, face: Face, row: Row, told: Told) -> Spread:
    body = body_of(canvas, header, row.top)
    return Spread(header, face, row, body, room_of(canvas, body), told)


def rooms_above(canvas: Canvas, header: Header, tiles: tuple[Tile, ...]) -> list[Room]:
    """Where a question above these teams may go, the first choice first."""
    return [room_of(canvas, body_of(canvas, header, row.top)) for row in asked_rows(canvas, tiles)]


def asked_rows(canvas: Canvas, tiles: tuple[Tile, ...]) -> Iterator[Row]:
    """The teams below a question; at last by number alone, to have all options on one page."""
    yield from tile_rows(canvas, tiles)
    if tiles and not any(tile.pads for tile in tiles):
        yield place_numbers(canvas, tiles)


def tile_rows(canvas: Canvas, tiles: tuple[Tile, ...]) -> Iterator[Row]:
    """The teams in their forms, from the one that tells most to the lowest."""
    yield place_tiles(canvas, tiles)
    if any(tile.pads for tile in tiles):
        yield place_touch_tiles(canvas, tiles, named=True)
        yield place_touch_tiles(canvas, tiles, named=False)
    else:
        yield place_tiles(canvas, tiles, low=True)


def spread_out(
    canvas: Canvas, spread: Spread, fitted: Fitted, wanted: int, pages: int, *, before: int = 0
) -> QuestionPlan:
    """A page of a fitted question, everything in its place.

    `pages` counts others too: `before` so many stand ahead of its own, the rest after them.
    """
    page = min(max(0, wanted), pages - 1)
    here = fitted.pages[min(max(0, page - before), len(fitted.pages) - 1)]
    options, upper = place_options(canvas, spread, fitted, here)
    box = _question_box(canvas, spread.room, upper, here, fitted)
    question = canvas.placed(here.lines, fitted.question_px, QUESTION_WEIGHT, box)
    side = spread.body if fitted.beside else upper
    medallion, media = _aside(canvas, spread, side, question)
    return QuestionPlan(
        backdrop="corner",
        top=top_of(canvas, spread.header, page_of(spread.face.page_label, page, pages)),
        question=question,
        options=options,
        medallion=medallion,
        media=media,
        tiles=spread.row.tiles,
        band=NOWHERE,
        passages=(),
        answer_box=NOWHERE,
        answer=SILENT,
        answer_mark=NOWHERE,
        pages=pages,
        page=page,
    )


def _question_box(canvas: Canvas, room: Room, upper: Box, here: Page, fitted: Fitted) -> Box:
    """Beside the medallion a short text stands in the middle; a longer one starts at the top."""
    height = len(here.lines) * canvas.pitch(fitted.question_px)
    if fitted.beside and here.options:
        return Box(upper.x, upper.y, upper.w - room.beside_width, max(height, upper.h))
    if room.pours and room.beside_height and height > room.beside_height:
        return Box(upper.x, upper.y, upper.w, height)
    return Box(upper.x, upper.y, upper.w - room.beside_width, upper.h)


def large_page(
    canvas: Canvas, spread: Spread, tiles: tuple[Tile, ...], page: int, pages: int
) -> QuestionPlan:
    """A page for the pictures, above the teams in their lowest tiles; a clock stays in sight."""
    row = place_numbers(canvas, tiles) if tiles else spread.row
    body, timed = body_of(canvas, spread.header, row.top), spread.told.clock is not None
    bare = replace(spread, row=row, aside=None, picture=0).within(canvas, body, medallion=timed)
    room = body.cut_right(bare.room.beside_width)
    question, media = large_media(canvas, spread.face, room)
    plan = spread_out(canvas, bare, NOTHING, page, pages)
    return replace(plan, question=question, media=media)


def _aside(
    canvas: Canvas, spread: Spread, side: Box, question: Block
) -> tuple[Medallion, tuple[PlacedMedia, ...]]:
    """What stands at the right: with pictures in the middle of its height, else from the top."""
    if spread.aside is None:
        return _medallion(canvas, spread, side, question), ()
    down = max(0, side.h - spread.aside.height) // 2
    left = side.right - spread.aside.width
    return placed_aside(canvas, spread.aside, spread.told, left, side.y + down)


def _medallion(canvas: Canvas, spread: Spread, upper: Box, question: Block) -> Medallion:
    """The ring with its words, in the middle of its column beside a short question, else on top."""
    room, told = spread.room, spread.told
    if not room.beside_width:
        return NO_MEDALLION
    width, size = canvas.side, canvas.medallion
    left = upper.right - width
    px = canvas.letters(scale.CAPTION)
    caption = canvas.set(told.caption, px, 600, Box(left, 0, width, 0), "center", "top")
    high = room.beside_height if question.h > room.beside_height else upper.h
    if size + round(0.4 * canvas.gap) + caption.h > high:
        caption = SILENT  # it would stand in the text that goes on below the ring
    tall = size + (round(0.4 * canvas.gap) + caption.h if caption.h else 0)
    spare = max(0, upper.h - tall) if question.h <= room.beside_height else 0
    box = Box(left + (width - size) // 2, upper.y + spare // 2, size, size)
    caption = replace(caption, y=box.bottom + round(0.4 * canvas.gap))
    return medallion_in(canvas, told, box, caption)
