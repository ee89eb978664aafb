"""The hidden keyword: what happens now, rows of letters at the left, the picture at the right."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from itertools import product

from contest.presentation.slides import BuzzLine, Clock, GuessLine, Obstacle, Piece, Tile
from contest.ui.projector import scale
from contest.ui.projector.pieces import NOWHERE, SILENT, Block, Box, Canvas
from contest.ui.projector.plans.common import Top, top_of
from contest.ui.projector.plans.letter_rows import LetterRows, PlacedRow
from contest.ui.projector.plans.tiles import (
    PlacedTile,
    Row,
    place_numbers,
    place_tiles,
)
from contest.ui.projector.plans.touch_tiles import place_touch_tiles
from contest.values import dataclass

CROWDED = 6  # teams: more of them stand in low tiles, to leave the rows their height
_BANDS = (0.122, 0.096)  # heights of the band of the team that is heard
_PICTURE = 0.42  # of the safe width


@dataclass(frozen=True, slots=True)
class PlacedPiece:
    """A piece of the picture; `rect` and `hole` in the frame, as the pictures know them.

    `missing` is shown where the piece is open and the picture cannot be.
    """

    state: str
    box: Box
    label: Block
    missing: Block
    rect: str
    hole: str


@dataclass(frozen=True, slots=True)
class PlacedGuess:
    """What a team said, with its sign."""

    color: int
    chip: Box
    number: Block
    text: Block
    verdict: str
    mark_box: Box


@dataclass(frozen=True, slots=True)
class Hearing:
    """The band of the team that says the keyword; nothing where nobody is heard."""

    band: Box
    color: int
    chip: Box
    number: Block
    title: Block
    name: Block
    waiting: Block
    ring: Box
    digits: int
    unit: Block


@dataclass(frozen=True, slots=True)
class ObstaclePlan:
    """Header, one line that says what happens, rows, keyword, picture, guesses, teams."""

    backdrop: str
    top: Top
    title: Block
    hearing: Hearing
    clock: Clock | None
    rows: tuple[PlacedRow, ...]
    keyword: PlacedRow
    picture: str  # its name among the pictures of the stage
    frame: Box
    pieces: tuple[PlacedPiece, ...]
    guesses: tuple[PlacedGuess, ...]
    tiles: tuple[PlacedTile, ...]
    pages: int = 1
    page: int = 0


NO_HEARING = Hearing(
    NOWHERE, 0, NOWHERE, SILENT, SILENT, SILENT, SILENT, NOWHERE, 1, SILENT
)  # fmt: skip


def picture_name(picture: str) -> str:
    """What a picture is called among those of the stage; empty for none."""
    return sha256(picture.encode(errors="replace")).hexdigest()[:16] if picture else ""


def obstacle_plan(canvas: Canvas, slide: Obstacle) -> ObstaclePlan:
    """The band keeps its place whether somebody is heard or not, so that nothing jumps."""
    top = top_of(canvas, slide.header)
    gap, safe = canvas.gap, canvas.safe
    for foot, share in product(_feet(canvas, slide.tiles), _BANDS):
        band = Box(safe.x, top.bottom + gap, safe.w, canvas.px(share))
        body = Box(safe.x, band.bottom + gap, safe.w, foot.top - band.bottom - 2 * gap)
        left, right, frame = _columns(canvas, slide, body)
        letters = LetterRows(canvas, slide.rows, slide.keyword, left)
        if letters.fits:
            break
    title = SILENT
    if slide.heard is None:
        title = canvas.largest(slide.title, (0.06, 0.054, 0.048, 0.042, 0.036), 800, band, lines=2)
    return ObstaclePlan(
        backdrop="corner",
        top=top,
        title=title,
        hearing=_hearing(canvas, slide, band),
        clock=slide.clock,
        rows=letters.rows(),
        keyword=letters.keyword(),
        picture=picture_name(slide.picture),
        frame=frame,
        pieces=_pieces(canvas, slide, frame),
        guesses=_guesses(canvas, slide.guesses, right),
        tiles=foot.tiles,
    )


def _feet(canvas: Canvas, tiles: tuple[Tile, ...]) -> Iterator[Row]:
    """The teams in their forms; many rows leave many teams no more than their numbers."""
    crowded = len(tiles) > CROWDED
    if any(tile.pads for tile in tiles):
        yield (
            place_touch_tiles(canvas, tiles, named=True) if crowded else place_tiles(canvas, tiles)
        )
        yield place_touch_tiles(canvas, tiles, named=False)
        return
    yield place_tiles(canvas, tiles, low=crowded)
    yield place_numbers(canvas, tiles)


def _columns(canvas: Canvas, slide: Obstacle, body: Box) -> tuple[Box, Box, Box]:
    """Where rows, guesses and picture go; without a picture the guesses take a narrow column."""
    share = _PICTURE if slide.pieces else 0.3
    width = round(share * body.w)
    left = Box(body.x, body.y, body.w - width - 2 * canvas.gap, body.h)
    column = Box(body.right - width, body.y, width, body.h)
    if not slide.pieces:
        return left, column, NOWHERE
    line = canvas.pitch(canvas.letters(scale.FLOOR)) + canvas.gap // 2
    height = min(width * 9 // 16, body.h - min(len(slide.guesses), 2) * line)
    frame = Box(column.x, column.y, min(width, height * 16 // 9), height)
    frame = replace(frame, x=column.right - frame.w)
    return left, Box(frame.x, frame.bottom + canvas.gap // 2, frame.w,
                     column.bottom - frame.bottom - canvas.gap // 2), frame  # fmt: skip


def _hearing(canvas: Canvas, slide: Obstacle, band: Box) -> Hearing:
    """Number and name of the team, who is heard after it, and the time it has."""
    team = slide.heard
    if team is None:
        return NO_HEARING
    gap = canvas.gap
    chip = Box(band.x, band.y, round(0.92 * band.h), band.h)
    ring = NOWHERE
    inner = band.cut_left(chip.w + 2 * gap).cut_right(gap)
    if slide.clock is not None:
        side = band.h - 2 * canvas.px(0.005)
        ring = Box(band.right - side - gap, band.y + (band.h - side) // 2, side, side)
        inner = Box(inner.x, inner.y, ring.x - inner.x - 2 * gap, inner.h)
    px = canvas.letters(0.032)
    title = canvas.set(slide.title, px, 600, inner, valign="top")
    name, waiting = _heard_and_waiting(canvas, slide, team.short, inner, band.h - title.h)
    y = band.y + max(0, band.h - title.h - name.h) // 2
    unit = Box(ring.x, ring.y + round(0.645 * ring.h), ring.w, round(0.2 * ring.h))
    return Hearing(
        band=band,
        color=team.color,
        chip=chip,
        number=canvas.largest(str(team.number), (0.085, 0.07), 800, chip, "center"),
        title=replace(title, y=y),
        name=replace(name, y=y + title.h),
        waiting=waiting,
        ring=ring,
        digits=round(0.5 * ring.h),
        unit=replace(canvas.set("", px, 600, unit), text=""),
    )


def _heard_and_waiting(
    canvas: Canvas, slide: Obstacle, name: str, inner: Box, height: int
) -> tuple[Block, Block]:
    """The name of who is heard, on one line, and beside it who waits, as wide as that leaves."""
    shares = (0.066, 0.058, 0.05, 0.042, 0.036)
    heard, waiting = SILENT, SILENT
    for part in (45, 56, 66) if slide.waiting else (0,):
        aside = inner.cut_left(inner.w * part // 100)
        if slide.waiting:
            waiting = _waiting(canvas, slide.waiting, aside)
        room = inner.w - aside.w - canvas.gap if slide.waiting else inner.w
        heard = canvas.largest(name, shares, 800, Box(inner.x, 0, room, height), lines=1)
        if "\n" not in heard.text:
            break
    return heard, waiting


def _waiting(canvas: Canvas, presses: tuple[BuzzLine, ...], box: Box) -> Block:
    """Who is heard next, in order: with names where they have room, else by number."""
    px = canvas.letters(scale.FLOOR)
    for parts in (
        [f"{one.number} · {one.short} {one.gap}" for one in presses],
        [f"{one.number} · {one.gap}" for one in presses],
        [str(one.number) for one in presses],
    ):
        lines: list[str] = []
        for part in parts:
            longer = f"{lines[-1]}    {part}" if lines else part
            if lines and canvas.width(longer, px) <= box.w:
                lines[-1] = longer
            else:
                lines.append(part)
        fits = all(canvas.width(line, px) <= box.w for line in lines)
        if fits and len(lines) * canvas.pitch(px) <= box.h:
            return canvas.placed(tuple(lines), px, 600, box, "right")
    return SILENT


def _pieces(canvas: Canvas, slide: Obstacle, frame: Box) -> tuple[PlacedPiece, ...]:
    """Two rows of pieces, and the centre's in the middle over all of them."""
    if not slide.pieces:
        return ()
    outer = slide.pieces[:-1] if slide.centre else slide.pieces
    hole = _centre_of(frame) if slide.centre else NOWHERE
    upper = math.ceil(len(outer) / 2)
    placed = []
    for at, piece in enumerate(outer):
        row, column = (0, at) if at < upper else (1, at - upper)
        columns = upper if row == 0 else len(outer) - upper
        x = frame.x + frame.w * column // columns
        y = frame.y + frame.h * row // 2
        right, bottom = (
            frame.x + frame.w * (column + 1) // columns,
            frame.y + frame.h * (row + 1) // 2,
        )
        box = Box(x, y, right - x, bottom - y)
        placed.append(_piece(canvas, slide, piece, box, frame, hole))
    if slide.centre:
        placed.append(_piece(canvas, slide, slide.pieces[-1], hole, frame, NOWHERE))
    return tuple(placed)


def _centre_of(frame: Box) -> Box:
    width, height = frame.w * 36 // 100, frame.h * 36 // 100
    return Box(frame.x + (frame.w - width) // 2, frame.y + (frame.h - height) // 2, width, height)


def _piece(
    canvas: Canvas, slide: Obstacle, piece: Piece, box: Box, frame: Box, hole: Box
) -> PlacedPiece:
    """The label stands in the corner that is far from the centre."""
    inner = box.inset(round(0.12 * box.w), round(0.08 * box.h))
    if hole is not NOWHERE:
        above = box.y + box.h // 2 < frame.y + frame.h // 2
        free = hole.y - box.y if above else box.bottom - hole.bottom
        y = box.y if above else hole.bottom
        inner = Box(box.x, y, box.w, max(free, canvas.px(0.05)))
    label = missing = SILENT
    if piece.state != "open":
        label = canvas.largest(piece.label, (0.075, 0.06, 0.048, 0.038), 800, inner, "center")
    else:
        missing = _missing(canvas, slide.no_picture, inner)
    return PlacedPiece(piece.state, box, label, missing, _within(box, frame), _within(hole, frame))


def _missing(canvas: Canvas, text: str, box: Box) -> Block:
    """On one line away from the edges, else on two in a narrow piece."""
    clear = box.inset(canvas.px(0.012), 0)
    block = canvas.largest(text, (0.036, scale.FLOOR), 600, clear, "center", lines=1)
    return canvas.largest(text, (scale.FLOOR,), 600, box, "center") if "\n" in block.text else block


def _within(box: Box, frame: Box) -> str:
    if box is NOWHERE:
        return "0-0-0-0"
    return f"{box.x - frame.x}-{box.y - frame.y}-{box.w}-{box.h}"


def _guesses(canvas: Canvas, guesses: tuple[GuessLine, ...], area: Box) -> tuple[PlacedGuess, ...]:
    """Guesses in order, as many of the latest as there is room for."""
    px = canvas.letters(scale.FLOOR)
    side = canvas.pitch(px)
    placed: list[PlacedGuess] = []
    y = area.bottom
    for guess in reversed(guesses):
        mark = round(0.6 * side)
        text_left = area.x + side + canvas.gap + mark + canvas.gap // 2
        told = f"“{guess.text}”" if guess.text else guess.short
        block = canvas.set(
            told, px, 600, Box(text_left, 0, area.right - text_left, 0), valign="top"
        )
        height = max(side, block.h)
        y -= height
        if y < area.y:
            break
        chip = Box(area.x, y + (height - side) // 2, side, side)
        placed.append(PlacedGuess(
            color=guess.color,
            chip=chip,
            number=canvas.set(str(guess.number), px, 800, chip, "center"),
            text=replace(block, y=y + (height - block.h) // 2),
            verdict=guess.verdict,
            mark_box=Box(chip.right + canvas.gap // 2, y + (height - mark) // 2, mark, mark),
        ))  # fmt: skip
        y -= canvas.gap // 3
    spare = min(placed[-1].chip.y, placed[-1].text.y) - area.y if placed else 0
    return tuple(_raised(one, spare) for one in reversed(placed))


def _raised(guess: PlacedGuess, by: int) -> PlacedGuess:
    """Moved up, so that the first one stands at the top of its place."""
    return replace(
        guess,
        chip=replace(guess.chip, y=guess.chip.y - by),
        number=replace(guess.number, y=guess.number.y - by),
        text=replace(guess.text, y=guess.text.y - by),
        mark_box=replace(guess.mark_box, y=guess.mark_box.y - by),
    )
