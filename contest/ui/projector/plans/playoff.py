"""A playoff: the place that is played for, large, and below it the teams that are tied."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

from contest.presentation.slides import Playoff, PlayoffLine
from contest.ui.projector import scale
from contest.ui.projector.pieces import SILENT, Block, Box, Canvas
from contest.ui.projector.plans.common import Heading, heading_of
from contest.values import dataclass

MOST_IN_COLUMN = 6  # more teams stand in two columns, which is rare
_NAMES = (0.056, 0.05, 0.042, 0.036, 0.033, scale.FLOOR)
_PLACE = 0.042


@dataclass(frozen=True, slots=True)
class Contender:
    """A team of the tie: its number and name, and at the right the place and prize it has."""

    state: str
    box: Box
    color: int
    chip: Box
    number: Block
    name: Block
    place: Block
    prize: Block


@dataclass(frozen=True, slots=True)
class PlayoffPlan:
    """Heading, goal and hint above the teams."""

    backdrop: str
    heading: Heading
    goal: Block
    hint: Block
    teams: tuple[Contender, ...]
    pages: int = 1
    page: int = 0


def playoff_plan(canvas: Canvas, slide: Playoff) -> PlayoffPlan:
    """One card a team, in as many columns as it takes."""
    safe, gap = canvas.safe, canvas.gap
    heading = heading_of(canvas, slide.title, slide.progress)
    room = Box(safe.x, heading.bottom + gap, safe.w, canvas.px(0.2))
    many = len(slide.lines) > MOST_IN_COLUMN  # they need the room more than the goal does
    sizes, most = ((0.056, 0.046, 0.038), 1) if many else ((0.085, 0.07, 0.056, 0.046), 2)
    goal = canvas.largest(slide.goal, sizes, 800, room, lines=most)
    goal = replace(goal, y=room.y)
    below = Box(safe.x, goal.y + goal.h, safe.w, 0)
    hint = (
        canvas.set(slide.hint, canvas.letters(scale.HEADER), 600, below, valign="top")
        if slide.hint
        else SILENT
    )
    top = (hint.y + hint.h if slide.hint else goal.y + goal.h) + canvas.px(0.024)
    body = Box(safe.x, top, safe.w, safe.bottom - top)
    return PlayoffPlan("centre", heading, goal, hint, _teams(canvas, slide.lines, body))


def _teams(canvas: Canvas, lines: tuple[PlayoffLine, ...], body: Box) -> tuple[Contender, ...]:
    columns = 1 if len(lines) <= MOST_IN_COLUMN else 2
    rows = -(-len(lines) // columns)
    gap = canvas.gap
    wide = (body.w - (columns - 1) * gap) // columns
    tall = min(canvas.px(0.17), (body.h - (rows - 1) * gap) // max(1, rows))
    # Few teams stand in the upper middle, not in the upper half.
    top = body.y + (body.h - rows * (tall + gap) + gap) // 3
    boxes = [
        Box(body.x + column * (wide + gap), top + row * (tall + gap), wide, tall)
        for column, row in (divmod(at, rows) for at in range(len(lines)))
    ]
    # Whole names, with what was won below the place; then without it; then short names.
    for names, prizes, share in product((_whole, _short), (True, False), (_PLACE, scale.FLOOR)):
        shown = [line if prizes else replace(line, prize="") for line in lines]
        px = canvas.letters(share)
        right = _right(canvas, shown, tall, px)
        pairs = list(zip(shown, boxes, strict=True))
        if all(_holds(canvas, names(line), box, right) for line, box in pairs):
            break
    told = tuple((names(line), _name_box(canvas, box, right)) for line, box in pairs)
    blocks = canvas.largest_of(told, _NAMES, 700)
    return tuple(
        _team(canvas, line, block, box, px)
        for (line, box), block in zip(pairs, blocks, strict=True)
    )


def _whole(line: PlayoffLine) -> str:
    return line.name


def _short(line: PlayoffLine) -> str:
    return line.short


def _holds(canvas: Canvas, name: str, box: Box, right: int) -> bool:
    """Whether a card holds a name without parting a word."""
    room, px = _name_box(canvas, box, right), canvas.letters(_NAMES[-1])
    whole = canvas.lettering.widest_word(name, px, 700) <= room.w
    return whole and canvas.height(name, px, 700, room.w) <= room.h


def _right(canvas: Canvas, lines: list[PlayoffLine], tall: int, place: int) -> int:
    """How wide the widest place or prize is; nothing while nobody has one."""
    prize = canvas.letters(scale.FLOOR)
    widths = [canvas.width(line.place, place, 800) for line in lines if line.place]
    if canvas.pitch(place) + canvas.pitch(prize) <= tall:  # a low card has no room for prizes
        widths += [canvas.width(line.prize, prize, 600) for line in lines if line.prize]
    return max(widths, default=0)


def _chip(canvas: Canvas, box: Box) -> Box:
    side = min(round(box.h * 0.7), canvas.px(0.085))
    return Box(box.x + canvas.gap, box.y + (box.h - side) // 2, side, side)


def _name_box(canvas: Canvas, box: Box, right: int) -> Box:
    """Between the number and the place."""
    left, edge = _chip(canvas, box).right + canvas.gap, canvas.px(0.005)
    end = box.right - canvas.gap - (right + canvas.gap // 2 if right else 0)
    return Box(left, box.y + edge, end - left, box.h - 2 * edge)


def _team(canvas: Canvas, line: PlayoffLine, name: Block, box: Box, px: int) -> Contender:
    """A card: number and name at the left, what was won at the right."""
    chip, inner = _chip(canvas, box), box.inset(canvas.gap, 0)
    numbers = canvas.letters(min(0.05, 0.55 * chip.w / canvas.size.height))
    right = inner.right - name.x - name.w
    place, prize = _won(canvas, line, Box(inner.right - right, box.y, right, box.h), px)
    return Contender(
        state=line.state,
        box=box,
        color=line.color,
        chip=chip,
        number=canvas.set(str(line.number), numbers, 800, chip, "center"),
        name=name,
        place=place,
        prize=prize,
    )


def _won(canvas: Canvas, line: PlayoffLine, box: Box, px: int) -> tuple[Block, Block]:
    """The place with its prize below it, both in the middle of the card's height."""
    if not line.place:
        return SILENT, SILENT
    place = canvas.set(line.place, px, 800, box, "right", "top")
    if not line.prize:
        return replace(place, y=box.y + (box.h - place.h) // 2), SILENT
    prize = canvas.set(line.prize, canvas.letters(scale.FLOOR), 600, box, "right", "top")
    y = box.y + (box.h - place.h - prize.h) // 2
    if y < box.y:  # a low card has room for the place alone
        return replace(place, y=box.y + (box.h - place.h) // 2), SILENT
    return replace(place, y=y), replace(prize, y=y + place.h)
