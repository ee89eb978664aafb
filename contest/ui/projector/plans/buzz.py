"""The scene of a buzz: who was first, large, over the question; the others in order below."""

from __future__ import annotations

from dataclasses import dataclass, replace

from contest.presentation.slides import Buzz, Tile
from contest.ui.projector.pieces import Block, Box, Canvas
from contest.ui.projector.plans.common import Top
from contest.ui.projector.plans.question import (
    Medallion,
    PlacedOption,
    Spread,
    Told,
    body_of,
    room_of,
    spread_out,
)
from contest.ui.projector.plans.tiles import PlacedTile, place_tiles


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
    tiles: tuple[PlacedTile, ...]
    pages: int
    page: int


def buzz_plan(canvas: Canvas, slide: Buzz) -> BuzzPlan:
    """The foot shows the other presses once there are some, and the teams until then."""
    others = tuple(
        Tile(number=line.number, short=line.short, color=line.color, points=line.gap)
        for line in slide.others
    )
    row = place_tiles(canvas, others or slide.tiles)
    whole = body_of(canvas, slide.header, row.top)
    band = Box(whole.x, whole.y, whole.w, canvas.px(0.19))
    body = whole.cut_top(band.h + canvas.px(0.024))
    clock = slide.clock
    told = Told(caption=clock.label if clock else "", clock=clock, sign="" if clock else "bell")
    spread = Spread(slide.header, slide.face, row, body, room_of(canvas, body), told)
    fitted = spread.fitted(canvas)
    plan = spread_out(canvas, spread, fitted, slide.face.page, len(fitted.pages))
    chip = Box(band.x, band.y, round(0.92 * band.h), band.h)
    inner = band.cut_left(chip.w + 2 * canvas.gap).cut_right(canvas.gap)
    name = "" if slide.first.name == slide.first.short else slide.first.name
    title = canvas.set(slide.title, canvas.letters(0.032), 600, inner, valign="top")
    below = canvas.set(name, canvas.letters(0.032), 500, inner, valign="top")
    middle = Box(inner.x, 0, inner.w, band.h - title.h - below.h - canvas.gap)
    short = canvas.largest(slide.first.short, (0.085, 0.075, 0.065, 0.055), 800, middle, lines=1)
    spare = max(0, band.h - title.h - short.h - below.h) // 2
    return BuzzPlan(
        backdrop=plan.backdrop,
        top=plan.top,
        band=band,
        color=slide.first.color,
        chip=chip,
        number=canvas.set(str(slide.first.number), canvas.letters(0.11), 800, chip, "center"),
        title=replace(title, y=band.y + spare),
        short=replace(short, y=band.y + spare + title.h),
        name=replace(below, y=band.y + spare + title.h + short.h),
        question=plan.question,
        options=plan.options,
        medallion=plan.medallion,
        tiles=plan.tiles,
        pages=plan.pages,
        page=plan.page,
    )
