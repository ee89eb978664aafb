"""Before a team's own question: the packages to take, and the star or the stakes to declare."""

from __future__ import annotations

import math
from dataclasses import replace

from contest.presentation.slides import Declaring, PackageCard, Packages
from contest.ui.projector import scale
from contest.ui.projector.pieces import NOWHERE, SILENT, Block, Box, Canvas
from contest.ui.projector.plans.common import Top, top_of
from contest.ui.projector.plans.tiles import PlacedTile, place_tiles
from contest.values import dataclass

CROWDED = 6
LABELS = (0.06, 0.052, 0.046, 0.042, 0.036, scale.FLOOR)


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
    # Many packages need the room that many teams would take.
    crowded = len(slide.cards) > CROWDED and len(slide.tiles) > CROWDED
    row = place_tiles(canvas, slide.tiles, low=crowded)
    gap = canvas.gap
    upper = top.bottom + gap
    box = Box(canvas.safe.x, upper, canvas.safe.w, canvas.px(0.16))
    title = canvas.largest(slide.title, (0.064, 0.056, 0.048, 0.042), 800, box, "center", lines=2)
    title = replace(title, y=upper)
    room = Box(
        canvas.safe.x, upper + title.h + gap, canvas.safe.w, row.top - upper - title.h - 2 * gap
    )
    return PackagesPlan("centre", top, title, _cards(canvas, slide.cards, room), row.tiles)


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
    rows = next(
        rows
        for rows in range(1, len(cards) + 1)
        if rows == len(cards) or _width(canvas, cards, room, rows) >= _widest(canvas, cards)
    )
    columns = math.ceil(len(cards) / rows)
    width = min(_width(canvas, cards, room, rows), canvas.px(0.5))
    height = min((room.h - (rows - 1) * gap) // rows, canvas.px(0.24))
    top = room.y + (room.h - rows * height - (rows - 1) * gap) // 2
    placed = []
    for at, card in enumerate(cards):
        line, column = divmod(at, columns)
        in_row = min(columns, len(cards) - line * columns)
        left = room.x + (room.w - in_row * (width + gap) + gap) // 2
        box = Box(left + column * (width + gap), top + line * (height + gap), width, height)
        placed.append(_card(canvas, card, box))
    return tuple(placed)


def _width(canvas: Canvas, cards: tuple[PackageCard, ...], room: Box, rows: int) -> int:
    columns = math.ceil(len(cards) / rows)
    return (room.w - (columns - 1) * canvas.gap) // columns


def _widest(canvas: Canvas, cards: tuple[PackageCard, ...]) -> int:
    """What the longest text of a card needs."""
    label, detail = canvas.letters(0.042), canvas.letters(scale.FLOOR)
    texts = [canvas.width(card.label, label, 800) for card in cards]
    chip = canvas.px(0.06)
    texts += [canvas.width(card.detail, detail) + (chip if card.number else 0) for card in cards]
    return max(texts) + 2 * canvas.px(0.02)


def _card(canvas: Canvas, card: PackageCard, box: Box) -> PlacedCard:
    inner = box.inset(canvas.px(0.016), canvas.px(0.004))
    px = canvas.letters(scale.FLOOR)
    if inner.h < 2 * canvas.pitch(px):
        return _low_card(canvas, card, inner, box)
    upper = Box(inner.x, inner.y, inner.w, inner.h * (55 if card.detail else 100) // 100)
    lower = Box(inner.x, upper.bottom, inner.w, inner.h - upper.h)
    label = canvas.largest(card.label, LABELS, 800, upper, "center", lines=1)
    chip, number = NOWHERE, SILENT
    detail = canvas.set(card.detail, px, 600, lower, "center")
    if card.state != "free" and card.number:
        side = min(canvas.px(0.045), lower.h)
        told = canvas.width(card.detail, px)
        left = lower.x + max(0, (lower.w - told - side - canvas.px(0.012)) // 2)
        chip = Box(left, lower.y + (lower.h - side) // 2, side, side)
        number = canvas.set(str(card.number), px, 800, chip, "center")
        place = Box(chip.right + canvas.px(0.012), lower.y, lower.right - chip.right, lower.h)
        detail = canvas.set(card.detail, px, 600, place)
    return PlacedCard(card.state, box, label, detail, card.color, chip, number)


def _low_card(canvas: Canvas, card: PackageCard, inner: Box, box: Box) -> PlacedCard:
    """One line: the label, and the number of the team that took it."""
    chip, number, place = NOWHERE, SILENT, inner
    if card.number:
        side = min(canvas.px(0.05), inner.h)
        chip = Box(inner.x, inner.y + (inner.h - side) // 2, side, side)
        number = canvas.set(str(card.number), canvas.letters(scale.FLOOR), 800, chip, "center")
        place = inner.cut_left(side)
    label = canvas.largest(card.label, LABELS, 800, place, "center", lines=1)
    return PlacedCard(card.state, box, label, SILENT, card.color, chip, number)
