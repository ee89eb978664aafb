"""The options of a question: bars with a badge and a text, and perhaps a picture above it."""

from __future__ import annotations

from contest.ui.projector.fitting import (
    OPTION_WEIGHT,
    Fitted,
    OptionLines,
    Page,
    option_measures,
    rows_of,
)
from contest.ui.projector.pieces import Block, Box, Canvas
from contest.ui.projector.plans.media import PlacedMedia, place_row
from contest.ui.projector.plans.spread import Spread
from contest.values import dataclass


@dataclass(frozen=True, slots=True)
class PlacedOption:
    """An option's bar: badge with letter and shape, text, pictures, and the place of a ✓."""

    index: int
    letter: str
    state: str
    box: Box
    badge: Box
    label: Block
    text: Block
    mark: Box
    media: tuple[PlacedMedia, ...]


def place_options(
    canvas: Canvas, spread: Spread, fitted: Fitted, here: Page
) -> tuple[tuple[PlacedOption, ...], Box]:
    """The options at the foot of the body, and what remains above them for the question."""
    body, rows = spread.body, rows_of(here.options, fitted.columns, fitted.left)
    if not rows:
        return (), body
    px, gap = fitted.option_px, canvas.gap
    measures = option_measures(canvas, px)
    tallest = max(len(option.lines) for option in here.options)
    height = max(measures.minimum, tallest * canvas.pitch(px) + 2 * measures.pad)
    height += fitted.picture + measures.pad if fitted.picture else 0
    used = len(rows) * height + (len(rows) - 1) * measures.gap
    text = len(here.lines) * canvas.pitch(fitted.question_px)
    above = text if fitted.beside else max(text, spread.room.beside_height)
    spare = body.h - above - gap - used
    # Space that is left goes to the bars, within reason: large targets, and no empty band.
    height += max(0, min(spare // (2 * len(rows)), canvas.px(0.03)))
    step = height + measures.gap
    top = body.bottom - len(rows) * step + measures.gap
    lefts = [body.x + sum(fitted.bars[:col]) + col * gap for col in range(fitted.columns)]
    placed = [
        _option(
            canvas,
            spread,
            fitted,
            lines,
            Box(lefts[col], top + at * step, fitted.bars[col], height),
        )
        for at, row in enumerate(rows)
        for col, lines in enumerate(row)
        if lines is not None
    ]
    return tuple(placed), Box(body.x, body.y, body.w, top - gap - body.y)


def _option(
    canvas: Canvas, spread: Spread, fitted: Fitted, lines: OptionLines, box: Box
) -> PlacedOption:
    """A bar; its text stands in the middle, or below its pictures."""
    option, px = spread.face.options[lines.index], fitted.option_px
    measures = option_measures(canvas, px)
    inner = box.inset(measures.pad, measures.pad)
    over = fitted.picture + measures.pad if fitted.picture else 0
    place = Box(inner.x, inner.y, inner.w, fitted.picture)
    media = place_row(canvas, option.media, place) if over and option.media else ()
    line = box.cut_top(over)
    size = measures.badge
    badge = Box(line.x + measures.pad, line.y + (line.h - size) // 2, size, size)
    mark = round(0.7 * size)
    text = Box(badge.right + measures.pad, line.y, measures.text_width(line.w), line.h)
    label_px = canvas.letters(0.85 * px / canvas.size.height)
    return PlacedOption(
        index=lines.index,
        letter=option.letter,
        state=option.state,
        box=box,
        badge=badge,
        label=canvas.set(option.letter, label_px, 800, badge, "center"),
        text=canvas.placed(lines.lines, px, OPTION_WEIGHT, text),
        mark=Box(line.right - measures.pad - mark, line.y + (line.h - mark) // 2, mark, mark),
        media=media,
    )
