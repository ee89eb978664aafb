"""A playoff: the place that is played for, large, and below it the teams that are tied."""

from __future__ import annotations

from dataclasses import replace

from contest.presentation.slides import Playoff, PlayoffLine
from contest.ui.projector import scale
from contest.ui.projector.pieces import SILENT, Block, Box, Canvas
from contest.ui.projector.plans.common import Heading, heading_of
from contest.values import dataclass

MOST_IN_COLUMN = 6  # more teams stand in two columns, which is rare
_NAMES = (0.056, 0.05, 0.042, 0.036, scale.FLOOR)
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
    goal = canvas.largest(slide.goal, (0.085, 0.07, 0.056, 0.046), 800, room, lines=2)
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
    right = _right(canvas, lines)
    boxes = [
        Box(body.x + column * (wide + gap), top + row * (tall + gap), wide, tall)
        for column, row in (divmod(at, rows) for at in range(len(lines)))
    ]
    whole = all(
        _name(canvas, line.name, box, right).h <= box.h
        for line, box in zip(lines, boxes, strict=True)
    )
    told = [line.name if whole else line.short for line in lines]
    px = min(
        _name(canvas, text, box, right).px for text, box in zip(told, boxes, strict=True)
    )  # all in one size of type
    sizes = (px / canvas.size.height,)
    return tuple(
        _team(canvas, line, box, _name(canvas, text, box, right, sizes), right)
        for line, text, box in zip(lines, told, boxes, strict=True)
    )


def _right(canvas: Canvas, lines: tuple[PlayoffLine, ...]) -> int:
    """How wide the widest place or prize is; nothing while nobody has one."""
    place, prize = canvas.letters(_PLACE), canvas.letters(scale.FLOOR)
    widths = [canvas.width(line.place, place, 800) for line in lines if line.place]
    widths += [canvas.width(line.prize, prize, 600) for line in lines if line.prize]
    return max(widths, default=0)


def _chip(canvas: Canvas, box: Box) -> Box:
    side = min(round(box.h * 0.7), canvas.px(0.085))
    return Box(box.x + canvas.gap, box.y + (box.h - side) // 2, side, side)


def _name(
    canvas: Canvas, text: str, box: Box, right: int, sizes: tuple[float, ...] = _NAMES
) -> Block:
    """A name between its number and the place; the last size may be too high for the card."""
    left = _chip(canvas, box).right + canvas.gap
    end = box.right - canvas.gap - (right + canvas.gap if right else 0)
    return canvas.largest(text, sizes, 700, Box(left, box.y, end - left, box.h))


def _team(canvas: Canvas, line: PlayoffLine, box: Box, name: Block, right: int) -> Contender:
    """A card with the whole name, or where there are too many teams for that, the short one."""
    chip, inner = _chip(canvas, box), box.inset(canvas.gap, 0)
    numbers = canvas.letters(min(0.05, 0.55 * chip.w / canvas.size.height))
    place, prize = _won(canvas, line, Box(inner.right - right, box.y, right, box.h))
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


def _won(canvas: Canvas, line: PlayoffLine, box: Box) -> tuple[Block, Block]:
    """The place with its prize below it, both in the middle of the card's height."""
    if not line.place:
        return SILENT, SILENT
    place = canvas.set(line.place, canvas.letters(_PLACE), 800, box, "right", "top")
    if not line.prize:
        return replace(place, y=box.y + (box.h - place.h) // 2), SILENT
    prize = canvas.set(line.prize, canvas.letters(scale.FLOOR), 600, box, "right", "top")
    y = box.y + (box.h - place.h - prize.h) // 2
    if y < box.y:  # a low card has room for the place alone
        return replace(place, y=box.y + (box.h - place.h) // 2), SILENT
    return replace(place, y=y), replace(prize, y=y + place.h)
