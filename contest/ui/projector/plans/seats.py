"""The floor of an elimination: a tile for each numbered seat, as large as they all may be."""

from __future__ import annotations

import math

from contest.presentation.slides import Seat, Seats
from contest.ui.projector import scale
from contest.ui.projector.pieces import Block, Box, Canvas
from contest.values import dataclass

WIDEST = "888"
WIDE = 2  # a tile is at most so much wider than high
TALL = 1.1  # a tile is at least so much higher than its digits, which have no tails
MOST_LETTERS = 0.059  # at 1080 lines the largest that Qt keeps cut: 300 numbers are drawn at once


@dataclass(frozen=True, slots=True)
class SeatTile:
    """One seat; `state` is in, out, falling or rescued."""

    state: str
    box: Box
    number: Block


@dataclass(frozen=True, slots=True)
class SeatsPlan:
    """Title and news at the left, how many are in at the right, and below them the floor."""

    backdrop: str
    bar: Box
    title: Block
    news: Block
    label: Block
    left: Block
    whole: Block
    tiles: tuple[SeatTile, ...]
    pages: int = 1
    page: int = 0


@dataclass(frozen=True, slots=True)
class _Grid:
    """Columns and rows of the floor, with the size of a number."""

    columns: int
    rows: int
    px: int


def seats_plan(canvas: Canvas, slide: Seats) -> SeatsPlan:
    """All seats on one page, in rows by number."""
    safe, gap = canvas.safe, canvas.gap
    small = canvas.letters(scale.CAPTION)
    big = canvas.letters(0.085)
    side = max(canvas.width(text, small, 600) for text in (slide.label, slide.whole))
    digits = max(canvas.width(text, big, 800) for text in (WIDEST, slide.left))
    half = canvas.pitch(small)
    column = Box(safe.right - side, safe.y, side, 2 * half)
    count = Box(column.x - gap - digits, safe.y, digits, 2 * half)
    bar_width = canvas.px(0.009)
    left = safe.x + bar_width + gap
    room = Box(left, safe.y, count.x - gap - left, 0)
    sizes = [canvas.letters(share) for share in (scale.TITLE, 0.046, 0.038, 0.032)]
    fitting = (px for px in sizes if canvas.width(slide.title, px, 700) <= room.w)
    title = canvas.set(slide.title, next(fitting, sizes[-1]), 700, room, valign="top")
    below = Box(left, safe.y + title.h, room.w, 0)
    told = canvas.letters(scale.HEADER)
    news = canvas.set(slide.news, told, 600, below, valign="top")
    # The line of the news is kept free without any: no seat moves when somebody falls.
    bottom = max(safe.y + title.h + max(news.h, canvas.pitch(told)), column.bottom)
    top = bottom + canvas.px(0.02)
    return SeatsPlan(
        backdrop="corner",
        bar=Box(safe.x, safe.y, bar_width, title.h + news.h),
        title=title,
        news=news,
        label=canvas.set(slide.label, small, 600, Box(column.x, safe.y, side, half)),
        left=canvas.set(slide.left, big, 800, count, "right"),
        whole=canvas.set(slide.whole, small, 600, Box(column.x, safe.y + half, side, half)),
        tiles=_tiles(canvas, slide.seats, Box(safe.x, top, safe.w, safe.bottom - top)),
    )


def _tiles(canvas: Canvas, seats: tuple[Seat, ...], body: Box) -> tuple[SeatTile, ...]:
    if not seats:
        return ()
    grid = _grid(canvas, seats, body)
    gap = _gap(canvas)
    width = (body.w - (grid.columns - 1) * gap) // grid.columns
    height = (body.h - (grid.rows - 1) * gap) // grid.rows
    width, height = min(width, WIDE * height), min(height, width)
    used = grid.columns * (width + gap) - gap
    left = body.x + (body.w - used) // 2
    tiles = []
    for index, seat in enumerate(seats):
        row, place = divmod(index, grid.columns)
        box = Box(left + place * (width + gap), body.y + row * (height + gap), width, height)
        number = canvas.placed((str(seat.number),), grid.px, 700, box, "center")
        tiles.append(SeatTile(seat.state, box, number))
    return tuple(tiles)


def _gap(canvas: Canvas) -> int:
    return max(2, canvas.px(0.004))


def _grid(canvas: Canvas, seats: tuple[Seat, ...], body: Box) -> _Grid:
    """The columns that allow the largest numbers; among equals the tiles nearest to a square."""
    gap = _gap(canvas)
    count = len(seats)
    wide = max(canvas.width(str(seat.number), 100, 700) for seat in seats) / 100
    best, best_rank = _Grid(count, 1, canvas.letters(0)), (-1.0, 0.0)
    for columns in range(2, 31):
        rows = math.ceil(count / columns)
        width = (body.w - (columns - 1) * gap) / columns
        height = (body.h - (rows - 1) * gap) / rows
        width = min(width, WIDE * height)
        fits = min((width - 4) / wide, (height - 2) / TALL)
        px = math.floor(min(fits, canvas.px(MOST_LETTERS)))
        rank = (float(px), -abs(math.log(width / height)))
        if rank > best_rank:
            best, best_rank = _Grid(columns, rows, max(px, canvas.letters(0))), rank
    return best
