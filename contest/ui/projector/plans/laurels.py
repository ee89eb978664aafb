"""Teams with their place and prize, for the ceremony and for the winners: cards and lists."""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import groupby

from contest.presentation.slides import CeremonyLine
from contest.ui.projector import scale
from contest.ui.projector.pieces import SILENT, Block, Box, Canvas
from contest.ui.projector.plans.plates import NO_PLATE, Plate
from contest.values import dataclass


@dataclass(frozen=True, slots=True)
class Laurel:
    """A team with its place and prize; `rank` is 0 for the best shown, for the metals' colours."""

    rank: int
    color: int
    box: Box
    chip: Box
    number: Block
    place: Block
    prize: Block
    name: Block
    points: Block
    logo: Plate = NO_PLATE


def metal_of(line: CeremonyLine) -> int:
    """Index of the colour of a place: gold, silver, bronze, and one for all others."""
    return line.rank - 1 if 1 <= line.rank <= 3 else 3


def lowered(laurel: Laurel, down: int) -> Laurel:
    """The same `down` pixels lower."""

    def low(block: Block) -> Block:
        return replace(block, y=block.y + down)

    return replace(
        laurel,
        box=replace(laurel.box, y=laurel.box.y + down),
        chip=replace(laurel.chip, y=laurel.chip.y + down),
        number=low(laurel.number),
        place=low(laurel.place),
        prize=low(laurel.prize),
        name=low(laurel.name),
        points=low(laurel.points),
    )


def list_of(
    canvas: Canvas,
    lines: tuple[CeremonyLine, ...],
    body: Box,
    *,
    alone: bool = False,
    prizes: bool = False,
) -> tuple[Laurel, ...]:
    """Rows of places, best first: whole names, else short ones for all, else the best of them.

    `alone` on the stage they are larger and fill more of it. With `prizes` none is left out:
    what does not go beside its team stands above the teams that won it, or there is no list.
    """
    if not lines:
        return ()
    short = tuple(replace(line, name=line.short or line.name) for line in lines)
    ranked = tuple(replace(line, prize="") for line in short)
    bare = tuple(replace(line, points="") for line in ranked)
    for told in (lines, short) if prizes else (lines, short, ranked, bare):
        for share in (*((0.05, 0.042) if alone else ()), 0.036, 0.033, 0.03):
            for columns in (1, 2, 3):
                placed = _try_list(canvas, told, body, columns, share, alone=alone)
                if placed is not None:
                    return placed
    if prizes:
        return _groups_of(canvas, short, body)
    return list_of(canvas, lines[:-1], body, alone=alone)


def _groups_of(canvas: Canvas, lines: tuple[CeremonyLine, ...], body: Box) -> tuple[Laurel, ...]:
    """Each prize once, its teams below it in columns; none where they do not all go."""
    pointless = tuple(replace(line, points="") for line in lines)
    for told in (lines, pointless):
        for columns in (2, 3):
            placed = _try_groups(canvas, told, body, columns)
            if placed is not None:
                return placed
    return ()


def _try_groups(
    canvas: Canvas, lines: tuple[CeremonyLine, ...], body: Box, columns: int
) -> tuple[Laurel, ...] | None:
    gap, px = canvas.px(0.01), canvas.letters(scale.FLOOR)
    laurels: list[Laurel] = []
    y = body.y
    for prize, group in groupby(lines, key=lambda line: line.prize or line.place):
        head = canvas.set(prize, px, 700, Box(body.x, y, body.w, 0), valign="top")
        y = head.y + head.h
        teams = tuple(replace(line, prize="", place="") for line in group)
        room = Box(body.x, y, body.w, body.bottom - y)
        # A prize of few teams has their cards as wide as one of many.
        placed = _try_list(canvas, teams, room, columns, scale.FLOOR, alone=False)
        if placed is None:
            return None
        laurels += [replace(placed[0], prize=head), *placed[1:]]
        y = max(laurel.box.bottom for laurel in placed) + gap
    return tuple(laurels)


def _try_list(
    canvas: Canvas,
    lines: tuple[CeremonyLine, ...],
    body: Box,
    columns: int,
    share: float,
    *,
    alone: bool,
) -> tuple[Laurel, ...] | None:
    rows = math.ceil(len(lines) / columns)
    gap = canvas.px(0.01)
    width = (body.w - (columns - 1) * canvas.gap) // columns
    px = canvas.letters(share)
    told = [line.prize or line.place for line in lines]
    places = max(canvas.width(text, px, 700) if text else -canvas.gap for text in told)
    points = max(canvas.width(line.points, px, 700) if line.points else 0 for line in lines)
    chip = canvas.px(0.05)
    name_width = width - places - points - chip - 5 * canvas.gap
    widest = max(canvas.lettering.widest_word(line.name, px, 600) for line in lines)
    if name_width < max(canvas.px(0.24), widest):
        return None
    tall = max(canvas.height(line.name, px, 600, name_width) for line in lines)
    height = max(tall + canvas.px(0.008), canvas.px(0.06))
    if alone:
        height = max(height, min((body.h - (rows - 1) * gap) // rows, canvas.px(0.1)))
    if rows * height + (rows - 1) * gap > body.h:
        return None
    laurels = []
    for at, line in enumerate(lines):
        column, row = divmod(at, rows)
        box = Box(
            body.x + column * (width + canvas.gap), body.y + row * (height + gap), width, height
        )
        place = Box(box.x + canvas.gap, box.y, places, height)
        badge = Box(place.right + canvas.gap, box.y + (height - chip) // 2, chip, chip)
        laurels.append(
            Laurel(
                rank=metal_of(line),
                color=line.color,
                box=box,
                chip=badge,
                number=canvas.set(str(line.number), canvas.letters(0.03), 800, badge, "center"),
                place=canvas.set(told[at], px, 700, place),
                prize=SILENT,
                name=canvas.set(
                    line.name, px, 600, Box(badge.right + canvas.gap, box.y, name_width, height)
                ),
                points=canvas.set(
                    line.points,
                    px,
                    700,
                    Box(box.right - canvas.gap - points, box.y, points, height),
                    "right",
                ),
            )
        )
    return tuple(laurels)
