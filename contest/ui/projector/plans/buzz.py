"""The scene of a buzz: who was first, large, over the question; the others in order below."""

from __future__ import annotations

from dataclasses import replace

from contest.presentation.slides import Buzz, Tile
from contest.ui.projector.pieces import SILENT, Block, Box, Canvas
from contest.ui.projector.plans.aside import Medallion, Told
from contest.ui.projector.plans.common import Top
from contest.ui.projector.plans.media import PlacedMedia
from contest.ui.projector.plans.options import PlacedOption
from contest.ui.projector.plans.pictured import best_with_pictures, has_pictures
from contest.ui.projector.plans.question import spread_out
from contest.ui.projector.plans.spread import Spread, body_of, room_of
from contest.ui.projector.plans.tiles import PlacedTile, place_tiles
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
    """The band is high, or low where that saves the question a page."""
    tried = []
    for share in _BANDS:
        tried.append(_with_band(canvas, slide, canvas.px(share)))
        if tried[-1].pages == 1:
            break
    return min(tried, key=lambda plan: plan.pages)


def _with_band(canvas: Canvas, slide: Buzz, height: int) -> BuzzPlan:
    """The foot shows the other presses once there are some, and the teams until then."""
    others = tuple(
        Tile(number=line.number, short=line.short, color=line.color, points=line.gap)
        for line in slide.others
    )
    row = place_tiles(canvas, others or slide.tiles)
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
    room = Box(inner.x, 0, inner.w, band.h - title.h - name.h)
    short = canvas.largest(slide.first.short, (0.085, 0.075, 0.065, 0.055), 800, room, lines=1)
    top = band.y + max(0, band.h - title.h - short.h - name.h) // 2
    return (
        replace(title, y=top),
        replace(short, y=top + title.h),
        replace(name, y=top + title.h + short.h),
    )
