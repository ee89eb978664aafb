"""Before a team's own question: the packages to take, and the star or the stakes to declare."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace

from contest.presentation.slides import Declaring, PackageCard, Packages
from contest.ui.projector import scale
from contest.ui.projector.pieces import NOWHERE, SILENT, Block, Box, Canvas
from contest.ui.projector.plans.common import Top, top_of
from contest.ui.projector.plans.tiles import PlacedTile, Row, place_numbers, place_tiles
from contest.values import dataclass

CROWDED = 6
TWO_ROWS = 12  # more packages leave the title one line
PAD = 0.004  # above and below the texts of a card
DETAILS = (0.042, 0.036, scale.FLOOR)
TALLEST, TALLEST_ALONE = 0.24, 0.34  # height of a card in rows, and in the only row
LEAST = 0.058  # height of a card on one line
LABELS = (0.075, 0.066, 0.06, 0.052, 0.046, 0.042, 0.036, scale.FLOOR)


@dataclass(frozen=True, slots=True)
class PlacedCard:
    """A package or a value; a chip where a team has taken it."""

    state: str
    box: Box
    label: Block
    detail: Block
    color: int
    chip: Box
    number: Block


@dataclass(frozen=True, slots=True)
class PackagesPlan:
    """Who chooses, the cards in rows, and the teams at the foot."""

    backdrop: str
    top: Top
    title: Block
    cards: tuple[PlacedCard, ...]
    tiles: tuple[PlacedTile, ...]
    pages: int = 1
    page: int = 0


@dataclass(frozen=True, slots=True)
class DeclaringPlan:
    """Whose question comes, and the star or the stakes, in the middle above the teams."""

    backdrop: str
    top: Top
    title: Block
    rule: Box
    note: Block
    star: bool
    tiles: tuple[PlacedTile, ...]
    pages: int = 1
    page: int = 0


def packages_plan(canvas: Canvas, slide: Packages) -> PackagesPlan:
    """Cards as near to squares as they go, between the title and the teams."""
    top = top_of(canvas, slide.header)
    gap = canvas.gap
    upper = top.bottom + gap
    box = Box(canvas.safe.x, upper, canvas.safe.w, canvas.px(0.16))
    many = len(slide.cards) > TWO_ROWS
    sizes = (0.048, 0.042, 0.036) if many else (0.064, 0.056, 0.048, 0.042)
    title = canvas.largest(slide.title, sizes, 800, box, "center", lines=1 if many else 2)
    title = replace(title, y=upper)
    for row in _feet(canvas, slide):
        high = row.top - upper - title.h - 2 * gap
        room = Box(canvas.safe.x, upper + title.h + gap, canvas.safe.w, high)
        cards = _cards(canvas, slide.cards, room)
        if min((card.box.h for card in cards), default=high) >= canvas.px(LEAST):
            break
    return PackagesPlan("centre", top, title, cards, row.tiles)


def _feet(canvas: Canvas, slide: Packages) -> Iterator[Row]:
    """The teams: many packages need the room that many teams would take."""
    if len(slide.cards) <= CROWDED or len(slide.tiles) <= CROWDED:
        yield place_tiles(canvas, slide.tiles)
    yield place_tiles(canvas, slide.tiles, low=True)
    yield place_numbers(canvas, slide.tiles)


def declaring_plan(canvas: Canvas, slide: Declaring) -> DeclaringPlan:
    """Title, a gold rule and the note in the middle of what the teams leave."""
    top = top_of(canvas, slide.header)
    row = place_tiles(canvas, slide.tiles)
    wide = canvas.safe.inset(canvas.px(0.04), 0)
    gap = canvas.px(0.03)
    room = row.top - top.bottom - 2 * canvas.gap
    title = canvas.largest(
        slide.title, (0.09, 0.08, 0.07, 0.06, 0.05, 0.042), 800,
        Box(wide.x, 0, wide.w, room // 2), "center", lines=3,
    )  # fmt: skip
    note = canvas.largest(
        slide.note, (0.06, 0.052, 0.046, 0.04, 0.036), 700,
        Box(wide.x, 0, wide.w, room // 3), "center", lines=2,
    )  # fmt: skip
    y = top.bottom + canvas.gap + max(0, (room - title.h - note.h - 2 * gap) // 2)
    rule = Box(
        (canvas.size.width - canvas.px(0.16)) // 2,
        y + title.h + gap // 2,
        canvas.px(0.16),
        gap // 5,
    )
    return DeclaringPlan(
        backdrop="centre",
        top=top,
        title=replace(title, y=y),
        rule=rule,
        note=replace(note, y=y + title.h + 2 * gap - gap // 2),
        star=slide.star,
        tiles=row.tiles,
    )


def _cards(canvas: Canvas, cards: tuple[PackageCard, ...], room: Box) -> tuple[PlacedCard, ...]:
    """As many rows as make the cards widest where they are at least half as high."""
    if not cards:
        return ()
    gap = canvas.gap
    rows, height = _rows(canvas, cards, room, _widest(canvas, cards))
    low = height < 2 * canvas.pitch(canvas.letters(scale.FLOOR)) + 2 * canvas.px(PAD)
    if low:
        rows, height = _rows(canvas, cards, room, _widest(canvas, cards, low=True))
    columns = math.ceil(len(cards) / rows)
    width = min(_width(canvas, cards, room, rows), canvas.px(0.5))
    top = room.y + (room.h - rows * height - (rows - 1) * gap) // 2
    px = _detail_px(canvas, cards, width, height)
    placed = []
    for at, card in enumerate(cards):
        line, column = divmod(at, columns)
        in_row = min(columns, len(cards) - line * columns)
        left = room.x + (room.w - in_row * (width + gap) + gap) // 2
        box = Box(left + column * (width + gap), top + line * (height + gap), width, height)
        placed.append(_low_card(canvas, card, box) if low else _card(canvas, card, box, px))
    return _evened(canvas, placed)


def _evened(canvas: Canvas, placed: list[PlacedCard]) -> tuple[PlacedCard, ...]:
    """The cards with their labels in one size of type."""
    least = min(card.label.px for card in placed)

    def even(label: Block) -> Block:
        middle = Box(label.x, label.y, label.w, label.h)
        return canvas.placed((label.text,), least, 800, middle, "center")

    return tuple(replace(card, label=even(card.label)) for card in placed)


def _rows(
    canvas: Canvas, cards: tuple[PackageCard, ...], room: Box, widest: int
) -> tuple[int, int]:
    """The fewest rows whose cards are as wide as that, and how high they are."""
    rows = next(
        rows
        for rows in range(1, len(cards) + 1)
        if rows == len(cards) or _width(canvas, cards, room, rows) >= widest
    )
    most = canvas.px(TALLEST_ALONE if rows == 1 else TALLEST)
    return rows, min((room.h - (rows - 1) * canvas.gap) // rows, most)


def _width(canvas: Canvas, cards: tuple[PackageCard, ...], room: Box, rows: int) -> int:
    columns = math.ceil(len(cards) / rows)
    return (room.w - (columns - 1) * canvas.gap) // columns


def _widest(canvas: Canvas, cards: tuple[PackageCard, ...], *, low: bool = False) -> int:
    """What the longest text of a card needs; of a `low` one it is the label beside a number."""
    label, detail = canvas.letters(0.042), canvas.letters(scale.FLOOR)
    chip = canvas.px(0.06)
    if low:
        texts = [canvas.width(card.label, detail, 800) + chip for card in cards]
        return max(texts) + 2 * canvas.px(0.02)
    texts = [canvas.width(card.label, label, 800) for card in cards]
    texts += [canvas.width(card.detail, detail) + (chip if card.number else 0) for card in cards]
    return max(texts) + 2 * canvas.px(0.02)


def _detail_px(canvas: Canvas, cards: tuple[PackageCard, ...], width: int, height: int) -> int:
    """The largest type in which every line below a label stands on one line, chip and all."""
    room = width - 2 * canvas.px(0.016) - canvas.px(0.06)
    for share in DETAILS:
        px = canvas.letters(share)
        if canvas.pitch(px) <= height // 4 and all(
            canvas.width(card.detail, px) <= room for card in cards
        ):
            break
    return px


def _card(canvas: Canvas, card: PackageCard, box: Box, px: int) -> PlacedCard:
    inner = box.inset(canvas.px(0.016), canvas.px(PAD))
    upper = Box(inner.x, inner.y, inner.w, inner.h * (55 if card.detail else 100) // 100)
    lower = Box(inner.x, upper.bottom, inner.w, inner.h - upper.h)
    label = canvas.largest(card.label, LABELS, 800, upper, "center", lines=1)
    chip, number = NOWHERE, SILENT
    detail = canvas.set(card.detail, px, 600, lower, "center")
    if card.state != "free" and card.number:
        side = max(min(canvas.px(0.045), lower.h), canvas.width(str(card.number), px, 800) + 2)
        told = canvas.width(card.detail, px)
        left = lower.x + max(0, (lower.w - told - side - canvas.px(0.012)) // 2)
        tall = min(side, lower.h)
        chip = Box(left, lower.y + (lower.h - tall) // 2, side, tall)
        number = canvas.set(str(card.number), px, 800, chip, "center")
        place = Box(chip.right + canvas.px(0.012), lower.y, lower.right - chip.right, lower.h)
        detail = canvas.set(card.detail, px, 600, place)
    return PlacedCard(card.state, box, label, detail, card.color, chip, number)


def _low_card(canvas: Canvas, card: PackageCard, box: Box) -> PlacedCard:
    """One line: the label, and the number of the team that took it."""
    inner = box.inset(canvas.px(0.016), canvas.px(PAD))
    chip, number, place = NOWHERE, SILENT, inner
    if card.number:
        side = min(canvas.px(0.05), inner.h)
        chip = Box(inner.x, inner.y + (inner.h - side) // 2, side, side)
        number = canvas.set(str(card.number), canvas.letters(scale.FLOOR), 800, chip, "center")
        place = inner.cut_left(side)
    label = canvas.largest(card.label, LABELS, 800, place, "center", lines=1)
    return PlacedCard(card.state, box, label, SILENT, card.color, chip, number)
