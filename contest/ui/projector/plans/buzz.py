"""The scene of a buzz: who was first, large, over the question; the others in order below."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace

from contest.presentation.slides import Buzz, Tile
from contest.ui.projector import scale
from contest.ui.projector.pieces import NOWHERE, SILENT, Block, Box, Canvas
from contest.ui.projector.plans.aside import Medallion, Told
from contest.ui.projector.plans.common import Top
from contest.ui.projector.plans.media import PlacedMedia
from contest.ui.projector.plans.options import PlacedOption
from contest.ui.projector.plans.pictured import best_with_pictures, has_pictures
from contest.ui.projector.plans.question import spread_out
from contest.ui.projector.plans.spread import Spread, body_of, room_of
from contest.ui.projector.plans.tiles import PlacedTile, Row, bare_tile, place_numbers, place_tiles
from contest.values import dataclass

_BANDS = (0.19, 0.125)  # heights of the band of the team that was first


@dataclass(frozen=True, slots=True)
class BuzzPlan:
    """The band of the first team, the question under it, and the others at the foot."""

    backdrop: str
    top: Top
    band: Box
    color: int
    chip: Box
    number: Block
    title: Block
    short: Block
    name: Block
    question: Block
    options: tuple[PlacedOption, ...]
    medallion: Medallion
    media: tuple[PlacedMedia, ...]
    tiles: tuple[PlacedTile, ...]
    pages: int
    page: int


def buzz_plan(canvas: Canvas, slide: Buzz) -> BuzzPlan:
    """The band is high, or low where that saves the question a page or its clock the room."""
    tried: list[tuple[bool, BuzzPlan]] = []
    for row in _feet(canvas, slide):
        for share in _BANDS:
            plan = _with_band(canvas, slide, row, canvas.px(share))
            crosses = _foot_of(plan.medallion) > row.top
            if plan.pages == 1 and not crosses:
                return plan
            tried.append((crosses, plan))
    return min(tried, key=lambda one: (one[0], one[1].pages))[1]


def _foot_of(medallion: Medallion) -> int:
    caption = medallion.caption
    return max(medallion.box.bottom, caption.y + caption.h if caption.text else 0)


def _feet(canvas: Canvas, slide: Buzz) -> Iterator[Row]:
    """The other presses once there are some, and the teams until then.

    Where they would crowd the question out, presses and teams stand by number.
    """
    others = tuple(
        Tile(number=line.number, short=line.short, color=line.color, points=line.gap)
        for line in slide.others
    )
    yield place_tiles(canvas, others or slide.tiles)
    yield _presses(canvas, others) if others else place_numbers(canvas, slide.tiles)


def _presses(canvas: Canvas, others: tuple[Tile, ...]) -> Row:
    """Number and gap of each press, in as few rows as hold them."""
    px, pad, gap = canvas.letters(scale.FLOOR), canvas.px(0.01), canvas.px(0.0125)
    high, side = canvas.px(0.052), canvas.px(0.058)
    wide = side + 2 * pad + max(canvas.width(tile.points, px, 700) for tile in others)
    rows = math.ceil(len(others) / max(1, (canvas.safe.w + gap) // (wide + gap)))
    columns = math.ceil(len(others) / rows)
    top = canvas.safe.bottom - rows * high - (rows - 1) * gap
    left = canvas.safe.x + (canvas.safe.w - columns * (wide + gap) + gap) // 2
    placed = []
    for at, tile in enumerate(others):
        row, column = divmod(at, columns)
        box = Box(left + column * (wide + gap), top + row * (high + gap), wide, high)
        chip = Box(box.x, box.y, side, high)
        bare = bare_tile(canvas, tile, box, chip, "", NOWHERE)
        told = Box(chip.right, box.y, box.right - chip.right, high)
        placed.append(replace(bare, points=canvas.set(tile.points, px, 700, told, "center")))
    return Row(top, tuple(placed))


def _with_band(canvas: Canvas, slide: Buzz, row: Row, height: int) -> BuzzPlan:
    """The band of the first team above the question, and the row at the foot."""
    whole = body_of(canvas, slide.header, row.top)
    band = Box(whole.x, whole.y, whole.w, height)
    body = whole.cut_top(band.h + canvas.px(0.024))
    clock = slide.clock
    told = Told(caption=clock.label if clock else "", clock=clock, sign="" if clock else "bell")
    spread = Spread(slide.header, slide.face, row, body, room_of(canvas, body), told)
    fitted = spread.fitted(canvas)
    if has_pictures(slide.face):
        spread, fitted = best_with_pictures(canvas, spread) or (spread, fitted)
    plan = spread_out(canvas, spread, fitted, slide.face.page, len(fitted.pages))
    chip = Box(band.x, band.y, round(0.92 * band.h), band.h)
    title, short, name = _names(canvas, slide, band.cut_left(chip.w + 2 * canvas.gap))
    number = canvas.largest(str(slide.first.number), (0.11, 0.08), 800, chip, "center")
    return BuzzPlan(
        backdrop=plan.backdrop,
        top=plan.top,
        band=band,
        color=slide.first.color,
        chip=chip,
        number=number,
        title=title,
        short=short,
        name=name,
        question=plan.question,
        options=plan.options,
        medallion=plan.medallion,
        media=plan.media,
        tiles=plan.tiles,
        pages=plan.pages,
        page=plan.page,
    )


def _names(canvas: Canvas, slide: Buzz, band: Box) -> tuple[Block, Block, Block]:
    """What has happened, the team's short name large, and the whole one where it has room."""
    inner, px = band.cut_right(canvas.gap), canvas.letters(0.032)
    title = canvas.set(slide.title, px, 600, inner, valign="top")
    name = canvas.set(slide.first.name, px, 500, inner, valign="top")
    if slide.first.name == slide.first.short or band.h < canvas.px(_BANDS[0]):
        name = SILENT
    short = _short_name(canvas, slide, inner, band.h - title.h - name.h)
    if title.h + short.h + name.h > band.h:  # a whole name on two lines
        name = SILENT
        short = _short_name(canvas, slide, inner, band.h - title.h)
    top = band.y + max(0, band.h - title.h - short.h - name.h) // 2
    return (
        replace(title, y=top),
        replace(short, y=top + title.h),
        replace(name, y=top + title.h + short.h),
    )


def _short_name(canvas: Canvas, slide: Buzz, inner: Box, height: int) -> Block:
    room, shares = Box(inner.x, 0, inner.w, height), (0.085, 0.075, 0.065, 0.055)
    return canvas.largest(slide.first.short, shares, 800, room, lines=1)
