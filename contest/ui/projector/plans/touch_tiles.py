"""Low tiles for a round played by touch: number, short name and the letters, nothing else."""

from __future__ import annotations

import math
from dataclasses import replace

from contest.presentation.slides import Tile
from contest.ui.projector import scale
from contest.ui.projector.pieces import NOWHERE, SILENT, Box, Canvas
from contest.ui.projector.plans.pads import pads_fit, pads_in
from contest.ui.projector.plans.tiles import (
    NAME_PITCH,
    NAME_WEIGHT,
    NUMBER,
    STATES,
    PlacedTile,
    Row,
    tight_name,
)
from contest.values import dataclass

_TOUCH = 0.056  # height of a letter to touch


@dataclass(frozen=True, slots=True)
class _Shape:
    """Measures of every tile of a row, in pixels; the number stands left of the letters."""

    rows: int
    columns: int
    width: int
    name_lines: int
    pad: int
    gap: int
    name_px: int
    chip: int
    sign: int
    has_sign: bool  # that a team has answered: no colour tells it alone
    touch: int

    @property
    def name_height(self) -> int:
        return self.name_lines * math.ceil(self.name_px * NAME_PITCH)

    @property
    def height(self) -> int:
        return self.name_height + self.touch + 2 * self.pad

    @property
    def total(self) -> int:
        """Height of all rows with the gaps between them."""
        return self.rows * (self.height + self.gap) - self.gap


def place_touch_tiles(canvas: Canvas, tiles: tuple[Tile, ...], *, named: bool) -> Row:
    """The tiles at the foot of the safe area; without names where not even those have room."""
    key = ("touch", named, canvas.size, tuple((t.number, t.short, t.pads) for t in tiles))
    shape = canvas.lettering.recall(key, lambda: _shape(canvas, tiles, named=named))
    top = canvas.safe.bottom - shape.total
    placed = []
    for at, tile in enumerate(tiles):
        row, column = divmod(at, shape.columns)
        in_row = min(shape.columns, len(tiles) - row * shape.columns)
        left = canvas.safe.x + (canvas.safe.w - in_row * (shape.width + shape.gap) + shape.gap) // 2
        x = left + column * (shape.width + shape.gap)
        box = Box(x, top + row * (shape.height + shape.gap), shape.width, shape.height)
        placed.append(_placed(canvas, tile, shape, box))
    return Row(top, tuple(placed))


def _shape(canvas: Canvas, tiles: tuple[Tile, ...], *, named: bool) -> _Shape:
    """The lowest arrangement in which names are whole and letters can be hit."""
    built = [
        _built(canvas, tiles, rows, lines)
        for rows in range(1, len(tiles) + 1)
        for lines in ((1, 2) if named else (0,))
    ]
    fitting = [shape for shape in built if _fits(canvas, tiles, shape)]
    found = min(fitting or built[-1:], key=lambda shape: (shape.total, shape.rows))
    beside = _pads_width(found, signed=True)
    return replace(found, has_sign=named or pads_fit(canvas, tiles, beside))


def _built(canvas: Canvas, tiles: tuple[Tile, ...], rows: int, lines: int) -> _Shape:
    gap = canvas.px(0.0125)
    columns = math.ceil(len(tiles) / rows)
    widest = canvas.px(0.44 if canvas.is_wide else 0.4)
    number_px = canvas.letters(NUMBER)
    name_px = canvas.letters(scale.NAME)
    widest_number = max(canvas.width(str(tile.number), number_px, 800) for tile in tiles)
    return _Shape(
        rows=math.ceil(len(tiles) / columns),
        columns=columns,
        width=min((canvas.safe.w - (columns - 1) * gap) // columns, widest),
        name_lines=lines,
        pad=canvas.px(0.006),
        gap=gap,
        name_px=name_px,
        chip=widest_number + canvas.px(0.01),
        sign=round(0.8 * name_px),
        has_sign=lines > 0,
        touch=canvas.px(_TOUCH),
    )


def _fits(canvas: Canvas, tiles: tuple[Tile, ...], shape: _Shape) -> bool:
    if not pads_fit(canvas, tiles, _pads_width(shape, signed=False)):
        return False
    lettering, inner = canvas.lettering, _name_width(shape)
    return not shape.name_lines or all(
        len(lettering.lines(tile.short, shape.name_px, NAME_WEIGHT, inner, even=False))
        <= shape.name_lines
        and lettering.widest_word(tile.short, shape.name_px, NAME_WEIGHT) <= inner
        for tile in tiles
    )


def _pads_width(shape: _Shape, *, signed: bool) -> int:
    """Width of the letters beside the number, and before a sign where that has no name above it."""
    return shape.width - shape.chip - 3 * shape.pad - signed * (shape.sign + shape.pad)


def _name_width(shape: _Shape) -> int:
    """A name has the whole width but the place of the sign that its team has answered."""
    return shape.width - shape.sign - 3 * shape.pad


def _placed(canvas: Canvas, tile: Tile, shape: _Shape, box: Box) -> PlacedTile:
    inside = box.inset(shape.pad, shape.pad)
    foot = Box(inside.x, inside.bottom - shape.touch, inside.w, shape.touch)
    chip = Box(foot.x, foot.y, shape.chip, foot.h)
    name = Box(inside.x, inside.y, _name_width(shape), shape.name_height)
    size, beside = shape.sign, name if name.h else foot
    sign = Box(inside.right - size, beside.y + (beside.h - size) // 2, size, size)
    mark = STATES.get(tile.state, "") if tile.status and shape.has_sign else ""
    signed = shape.has_sign and not name.h
    letters = Box(chip.right + shape.pad, foot.y, _pads_width(shape, signed=signed), foot.h)
    return PlacedTile(
        team=tile.number,
        color=tile.color,
        state=tile.state,
        verdict=tile.verdict,
        box=box,
        chip=chip,
        number=canvas.set(str(tile.number), canvas.letters(NUMBER), 800, chip, "center"),
        name=tight_name(canvas, tile.short, shape.name_px, name) if name.h else SILENT,
        points=SILENT,
        status=SILENT,
        badge=NOWHERE,
        letter="",
        letter_label=SILENT,
        mark=mark,
        mark_box=sign if mark else NOWHERE,
        change=SILENT,
        pads=pads_in(canvas, tile, letters),
    )
