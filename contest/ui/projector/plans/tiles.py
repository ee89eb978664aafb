"""The row of teams at the foot of the stage: as few rows as hold every name whole."""

from __future__ import annotations

import math
from dataclasses import replace

from contest.presentation.slides import Tile
from contest.ui.projector import scale
from contest.ui.projector.lettering import Weight
from contest.ui.projector.pieces import NOWHERE, SILENT, Block, Box, Canvas
from contest.ui.projector.plans.pads import Pad, pads_fit, pads_in
from contest.values import dataclass

NAME_WEIGHT: Weight = 600
NAME_PITCH = 1.3
_INFO = scale.FLOOR
NUMBER = 0.033
_MOST_LETTERS = 6  # of an answer of several letters
_VERDICTS = {"right": "check", "wrong": "cross", "blank": "dash", "partial": "half"}
_LOW = ("letter", "change")  # of a reveal in low tiles
STATES = {"done": "check", "active": "play", "out": "cross"}
_REFERENCE_CHANGE = "+10"  # a row of tiles keeps its shape from the question to the reveal


@dataclass(frozen=True, slots=True)
class PlacedTile:
    """A team's tile; a mark is the name of a small picture ("check", "cross", …) and its place."""

    team: int
    color: int
    state: str
    verdict: str
    box: Box
    chip: Box
    number: Block
    name: Block
    points: Block
    status: Block
    badge: Box
    letter: str
    letter_label: Block
    mark: str
    mark_box: Box
    change: Block
    pads: tuple[Pad, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """The tiles in their place and where they begin."""

    top: int
    tiles: tuple[PlacedTile, ...]


@dataclass(frozen=True, slots=True)
class _Shape:
    """Measures of every tile of a row, in pixels."""

    rows: int
    columns: int
    width: int
    name_lines: int
    chip_spans: bool  # the number stands left of the name, else below it
    pad: int
    gap: int
    name_px: int
    info: int  # height of the line below the name; 0 when all stands on one line
    chip: int
    pads: int  # height of the letters to touch

    @property
    def name_height(self) -> int:
        return self.name_lines * math.ceil(self.name_px * NAME_PITCH)

    @property
    def height(self) -> int:
        return round(2.2 * self.pad) + self.name_height + self.info + self.pads


def place_tiles(canvas: Canvas, tiles: tuple[Tile, ...], *, low: bool = False) -> Row:
    """The tiles at the foot of the safe area; `low` ones hold number, name and sign in one line."""
    if not tiles:
        return Row(canvas.safe.bottom, ())
    key = (low, canvas.size, tuple((t.short, t.points, t.change, t.pads) for t in tiles))
    shape = canvas.lettering.recall(
        key, lambda: _low_shape(canvas, tiles) if low else _shape(canvas, tiles)
    )
    top = canvas.safe.bottom - shape.rows * shape.height - (shape.rows - 1) * shape.gap
    shown = (_low_shown if low else _shown)(canvas, tiles, shape)
    told = _low_widths(canvas, tiles, shown) if low else (0, 0)
    placed = []
    for at, tile in enumerate(tiles):
        row, column = divmod(at, shape.columns)
        in_row = min(shape.columns, len(tiles) - row * shape.columns)
        left = canvas.safe.x + (canvas.safe.w - in_row * (shape.width + shape.gap) + shape.gap) // 2
        x = left + column * (shape.width + shape.gap)
        box = Box(x, top + row * (shape.height + shape.gap), shape.width, shape.height)
        placed.append(
            _placed_low(canvas, tile, shape, box, told)
            if low
            else _placed(canvas, tile, shape, box, shown)
        )
    return Row(top, tuple(placed))


def place_numbers(canvas: Canvas, tiles: tuple[Tile, ...]) -> Row:
    """The teams by number alone in one row, each with the sign of its state or verdict."""
    if not tiles:
        return Row(canvas.safe.bottom, ())
    gap, height = canvas.px(0.0125), canvas.px(0.058)
    width = min((canvas.safe.w - (len(tiles) - 1) * gap) // len(tiles), canvas.px(0.14))
    left = canvas.safe.x + (canvas.safe.w - len(tiles) * (width + gap) + gap) // 2
    top = canvas.safe.bottom - height
    placed = []
    for at, tile in enumerate(tiles):
        box = Box(left + at * (width + gap), top, width, height)
        chip = Box(box.x, top, round(0.58 * width), height)
        side = min(round(0.5 * height), box.right - chip.right - 4)
        middle = (chip.right + box.right - side) // 2
        sign = Box(middle, top + (height - side) // 2, side, side)
        mark = _sign_of(tile)
        placed.append(bare_tile(canvas, tile, box, chip, mark, sign if mark else NOWHERE))
    return Row(top, tuple(placed))


def _sign_of(tile: Tile) -> str:
    """The sign of its verdict, before that of its state, where a tile has no word for it."""
    return _VERDICTS.get(tile.verdict, "") or (STATES.get(tile.state, "") if tile.status else "")


def bare_tile(
    canvas: Canvas, tile: Tile, box: Box, chip: Box, mark: str, mark_box: Box
) -> PlacedTile:
    """A tile of its number and a sign."""
    return PlacedTile(
        team=tile.number,
        color=tile.color,
        state=tile.state,
        verdict=tile.verdict,
        box=box,
        chip=chip,
        number=canvas.set(str(tile.number), canvas.letters(NUMBER), 800, chip, "center"),
        name=SILENT,
        points=SILENT,
        status=SILENT,
        badge=NOWHERE,
        letter="",
        letter_label=SILENT,
        mark=mark,
        mark_box=mark_box,
        change=SILENT,
        pads=(),
    )


def _low_shape(canvas: Canvas, tiles: tuple[Tile, ...]) -> _Shape:
    """As many columns as hold number, name and sign side by side."""
    for rows in range(1, len(tiles) + 1):
        built = _built(canvas, tiles, rows, spans=True, lines=1)
        chip = max(canvas.px(0.046), built.chip * 2 // 3)
        shape = replace(built, info=0, pads=0, pad=canvas.px(0.006), chip=chip)
        inner = shape.width - chip - 4 * shape.pad - _low_sign(shape)
        if all(canvas.width(t.short, shape.name_px, NAME_WEIGHT) <= inner for t in tiles):
            break
    return shape


def _low_sign(shape: _Shape) -> int:
    return round(0.8 * shape.name_px)


def _low_shown(canvas: Canvas, tiles: tuple[Tile, ...], shape: _Shape) -> frozenset[str]:
    """What of a reveal the longest name leaves room for: the answer's letter, then the points."""
    names = max(canvas.width(tile.short, shape.name_px, NAME_WEIGHT) for tile in tiles)
    room = shape.width - shape.chip - 4 * shape.pad - _low_sign(shape) - names
    shown = set()
    for kind, width in zip(_LOW, _low_widths(canvas, tiles, frozenset(_LOW)), strict=True):
        if 0 < width <= room:
            shown.add(kind)
            room -= width
    return frozenset(shown)


def _low_widths(canvas: Canvas, tiles: tuple[Tile, ...], shown: frozenset[str]) -> tuple[int, int]:
    """Widths of letter and change with the space beside them, 0 for what is not shown."""
    px, space = canvas.letters(_INFO), canvas.px(0.004)
    letter = max(_answer_width(tile, px, canvas) for tile in tiles)
    change = max(canvas.width(tile.change, px, 700) if tile.change else 0 for tile in tiles)
    return (
        letter + space if letter and "letter" in shown else 0,
        change + space if change and "change" in shown else 0,
    )


def _placed_low(
    canvas: Canvas, tile: Tile, shape: _Shape, box: Box, told: tuple[int, int]
) -> PlacedTile:
    """Number, name, and the sign of a status or verdict: what is needed while a question runs.

    At the reveal letter and change stand on either side of the sign, as wide as `told`.
    """
    letter, change = told
    px = canvas.letters(_INFO)
    chip = Box(box.x, box.y, shape.chip, box.h)
    size = _low_sign(shape)
    left = box.right - size - shape.pad - change
    sign = Box(left, box.y + (box.h - size) // 2, size, size)
    end = sign.x - letter - shape.pad
    name = Box(chip.right + shape.pad, box.y, end - chip.right - shape.pad, box.h)
    mark = _sign_of(tile)
    bare = bare_tile(canvas, tile, box, chip, mark, sign if mark else NOWHERE)
    answered = letter > 0 and _answer_width(tile, px, canvas) > 0
    label = Box(sign.x - letter, box.y, letter - canvas.px(0.004), box.h)
    gained = Box(sign.right, box.y, change, box.h)
    return replace(
        bare,
        name=tight_name(canvas, tile.short, shape.name_px, name),
        letter=tile.answer if answered else "",
        letter_label=canvas.set(tile.answer, px, 800, label, "center") if answered else SILENT,
        change=canvas.set(tile.change, px, 700, gained, "right") if change else SILENT,
    )


def _shape(canvas: Canvas, tiles: tuple[Tile, ...]) -> _Shape:
    """The lowest arrangement in which every name is whole; the last resort is three rows."""
    tried = [
        shape
        for rows in range(1, min(4, len(tiles)) + 1)
        for spans in (True, False)
        for lines in (1, 2)
        if (shape := _try(canvas, tiles, rows, spans, lines)) is not None
    ]
    if not tried:
        return _built(canvas, tiles, min(4, len(tiles)), spans=False, lines=3)
    return min(tried, key=lambda s: (s.rows * (s.height + s.gap), s.rows, not s.chip_spans))


def _try(
    canvas: Canvas, tiles: tuple[Tile, ...], rows: int, spans: bool, lines: int
) -> _Shape | None:
    shape = _built(canvas, tiles, rows, spans=spans, lines=lines)
    inner = _inner(shape)
    lettering = canvas.lettering
    for tile in tiles:
        broken = lettering.lines(tile.short, shape.name_px, NAME_WEIGHT, inner, even=False)
        if len(broken) > lines:
            return None
        if lettering.widest_word(tile.short, shape.name_px, NAME_WEIGHT) > inner:
            return None
    if shape.pads and not pads_fit(canvas, tiles, shape.width - 2 * shape.pad):
        return None
    px = canvas.letters(_INFO)
    changes = max(canvas.width(text, px, 700) for text in (_REFERENCE_CHANGE, *_changes(tiles)))
    told = changes + _letter(px) + _sign(shape) + 3 * (shape.pad // 2)
    points_px = _points_px(canvas, tiles)
    points = max(canvas.width(tile.points, points_px, 700) for tile in tiles)
    # Letters to touch go before the reveal: such tiles need not keep room for its signs.
    return shape if max(0 if shape.pads else told, points) <= _info_width(shape) else None


def _changes(tiles: tuple[Tile, ...]) -> tuple[str, ...]:
    return tuple(tile.change for tile in tiles)


def _built(
    canvas: Canvas, tiles: tuple[Tile, ...], rows: int, *, spans: bool, lines: int
) -> _Shape:
    gap = canvas.px(0.0125)
    columns = math.ceil(len(tiles) / rows)
    width = min(
        (canvas.safe.w - (columns - 1) * gap) // columns, canvas.px(0.44 if canvas.is_wide else 0.4)
    )
    info = canvas.px(0.047)
    numbers = (str(tile.number) for tile in tiles)
    two_digits = max(canvas.width(text, canvas.letters(NUMBER), 800) for text in numbers) + 4
    return _Shape(
        rows=math.ceil(len(tiles) / columns),
        columns=columns,
        width=width,
        name_lines=lines,
        chip_spans=spans,
        pad=canvas.px(0.0105),
        gap=gap,
        name_px=canvas.letters(scale.NAME),
        info=info,
        chip=canvas.px(0.06) if spans else max(round(0.74 * info), two_digits),
        pads=canvas.px(0.07) if any(tile.pads for tile in tiles) else 0,
    )


def _inner(shape: _Shape) -> int:
    """Width of a name."""
    return shape.width - 2 * shape.pad - (shape.chip + shape.pad) * shape.chip_spans


def _info_width(shape: _Shape) -> int:
    """Width of the line below the name, which the number shares in narrow tiles."""
    return shape.width - 3 * shape.pad - shape.chip


def _shown(canvas: Canvas, tiles: tuple[Tile, ...], shape: _Shape) -> frozenset[str]:
    """What the line below the name holds: the same in every tile, the most important first."""
    px = canvas.letters(_INFO)
    room = _info_width(shape)
    points_px = _points_px(canvas, tiles)
    letter = max(_answer_width(tile, px, canvas) for tile in tiles)
    widths = {
        "change": max(canvas.width(tile.change, px, 700) if tile.change else 0 for tile in tiles),
        "mark": _sign(shape) if any(tile.verdict for tile in tiles) else 0,
        "letter": letter,
        "badge": shape.info - _letter(px) if 0 < letter <= _letter(px) else 0,  # its shape
        "status": max(
            round(0.7 * shape.info) + canvas.width(tile.status, px, 600) if tile.status else 0
            for tile in tiles
        ),
        "points": max(canvas.width(tile.points, points_px, 700) for tile in tiles),
    }
    if is_turn := {tile.state for tile in tiles if tile.status} == {"active"}:
        widths["status"] = widths.pop("status")  # gold tells the turn, too: points first
    shown = set()
    for kind, width in widths.items():
        if width and width + shape.pad // 2 <= room:
            shown.add(kind)
            room -= width + shape.pad // 2
    return frozenset(shown - {"status"} if is_turn and "points" not in shown else shown)


def _placed(
    canvas: Canvas, tile: Tile, shape: _Shape, box: Box, shown: frozenset[str]
) -> PlacedTile:
    inside = box.inset(shape.pad, round(1.1 * shape.pad))
    top_of_info = inside.y + shape.name_height
    if shape.chip_spans:
        chip = Box(inside.x, inside.y, shape.chip, shape.name_height + shape.info)
        name_box = Box(
            inside.x + shape.chip + shape.pad, inside.y, _inner(shape), shape.name_height
        )
    else:
        chip = Box(inside.x, top_of_info, shape.chip, shape.info)
        name_box = Box(inside.x, inside.y, inside.w, shape.name_height)
    info = Box(chip.right + shape.pad, top_of_info, _info_width(shape), shape.info)
    parts = _info_parts(canvas, tile, shape, info, shown)
    return PlacedTile(
        team=tile.number,
        color=tile.color,
        state=tile.state,
        verdict=tile.verdict,
        box=box,
        chip=chip,
        number=canvas.set(str(tile.number), canvas.letters(NUMBER), 800, chip, "center"),
        name=tight_name(canvas, tile.short, shape.name_px, name_box),
        pads=pads_in(canvas, tile, _pads_box(inside, shape)),
        letter=tile.answer,
        points=parts.points,
        status=parts.status,
        badge=parts.badge,
        letter_label=parts.letter,
        mark=parts.mark,
        mark_box=parts.mark_box,
        change=parts.change,
    )


def _pads_box(inside: Box, shape: _Shape) -> Box:
    """Where the letters to touch go, at the foot of a tile."""
    top = inside.y + shape.name_height + shape.info + shape.pad // 2
    return Box(inside.x, top, inside.w, shape.pads - shape.pad // 2)


def tight_name(canvas: Canvas, name: str, px: int, box: Box) -> Block:
    """A short name on its lines; its pitch is 1.3, the least that stacked marks allow."""
    lines = canvas.lettering.lines(name, px, NAME_WEIGHT, box.w)
    pitch = math.ceil(px * NAME_PITCH)
    lead, height = round((pitch - scale.BODY * px) / 2), pitch * len(lines)
    y = box.y + (box.h - height) // 2
    text = "\n".join(lines)
    return Block(text, px, pitch, lead, NAME_WEIGHT, "left", box.x, y, box.w, height)


@dataclass(frozen=True, slots=True)
class _Parts:
    points: Block
    status: Block
    badge: Box
    letter: Block
    mark: str
    mark_box: Box
    change: Block


def _info_parts(
    canvas: Canvas, tile: Tile, shape: _Shape, info: Box, shown: frozenset[str]
) -> _Parts:
    """The line below the name: answer, mark and change at the reveal, points and status before."""
    px = canvas.letters(_INFO)
    at = info.x
    badge, letter, mark, mark_box, change = NOWHERE, SILENT, "", NOWHERE, SILENT
    if _answer_width(tile, px, canvas) and "letter" in shown:
        width = shape.info if "badge" in shown else _answer_width(tile, px, canvas)
        place = Box(at, info.y, width, shape.info)
        badge = place if "badge" in shown else NOWHERE
        letter = canvas.set(tile.answer, px, 800, place, "center")
        at += width + shape.pad // 2
    if tile.verdict and "mark" in shown:
        mark = _VERDICTS.get(tile.verdict, "dash")
        size = round(0.58 * shape.info)
        mark_box = Box(at, info.y + (shape.info - size) // 2, size, size)
        at += _sign(shape)
    if tile.change and "change" in shown:
        width = canvas.width(tile.change, px, 700)
        change = canvas.set(tile.change, px, 700, Box(at, info.y, width, info.h))
        at += width + shape.pad
    points = SILENT
    revealed = bool(tile.verdict or tile.change)
    points_px = _points_px(canvas, (tile,))
    width = canvas.width(tile.points, points_px, 700)
    if revealed and "points" in shown:
        points = canvas.set(
            tile.points, points_px, 700, Box(at, info.y, info.right - at, info.h), "right"
        )
    status, status_mark, status_box = _status(canvas, tile, shape, info, shown)
    if not revealed and ("points" in shown or status is SILENT):
        points = canvas.set(tile.points, points_px, 700, Box(at, info.y, width, info.h))
    if status_mark:
        mark, mark_box = status_mark, status_box
    return _Parts(points, status, badge, letter, mark, mark_box, change)


def _status(
    canvas: Canvas, tile: Tile, shape: _Shape, info: Box, shown: frozenset[str]
) -> tuple[Block, str, Box]:
    """The word of a status at the right with its sign; the sign alone where there is no room."""
    if not tile.status or tile.verdict:
        return SILENT, "", NOWHERE
    sign = STATES.get(tile.state, "dot")
    size = round(0.56 * shape.info)
    px = canvas.letters(_INFO)
    width = canvas.width(tile.status, px, 600) if "status" in shown else 0
    left = info.right - width - size - (round(0.14 * shape.info) if width else 0)
    box = Box(left, info.y + (info.h - size) // 2, size, size)
    if not width:
        return SILENT, sign, box
    word = canvas.set(tile.status, px, 600, Box(info.right - width, info.y, width, info.h))
    return word, sign, box


def _points_px(canvas: Canvas, tiles: tuple[Tile, ...]) -> int:
    """Points are large; words in their place (the gaps of a buzz) are as large as names."""
    told = any(letter.isalpha() for tile in tiles for letter in tile.points)
    return canvas.letters(scale.NAME if told else scale.POINTS)


def _answer_width(tile: Tile, px: int, canvas: Canvas) -> int:
    """Width of a letter, or of the few that are right together; words are not shown here."""
    if len(tile.answer) <= 1 or len(tile.answer) > _MOST_LETTERS:
        return _letter(px) * (len(tile.answer) == 1)
    return canvas.width(tile.answer, px, 800)


def _letter(px: int) -> int:
    """Width of a letter alone, where there is no room for its shape."""
    return round(0.8 * px)


def _sign(shape: _Shape) -> int:
    """Width of a ✓ or ✗ with the space after it."""
    return round(0.66 * shape.info)
