"""The draw of the order of play: a card a team with its envelope, and the number that was in it."""

from __future__ import annotations

from contest.presentation.slides import Envelope, OrderDraw
from contest.ui.projector import scale
from contest.ui.projector.pieces import Block, Box, Canvas
from contest.ui.projector.plans.common import Heading, heading_of
from contest.values import dataclass

_NAMES = (0.06, 0.055, 0.05, 0.046, 0.042, 0.038, 0.034, scale.FLOOR)
_NUMBER = 0.5  # of the card's height: envelope or number, the name below it
_MOST_COLUMNS = (4, 3)  # at 16:9 and at 4:3


@dataclass(frozen=True, slots=True)
class EnvelopeCard:
    """A team; `state` is closed, fresh or open. The number stands where the envelope was."""

    box: Box
    state: str
    envelope: Box
    number: Block
    band: Box  # in the team's colour
    color: int
    name: Block


@dataclass(frozen=True, slots=True)
class OrderDrawPlan:
    """The cards in rows, and whose envelope comes next."""

    backdrop: str
    heading: Heading
    cards: tuple[EnvelopeCard, ...]
    waiting: Block
    pages: int = 1
    page: int = 0


def order_draw_plan(canvas: Canvas, slide: OrderDraw) -> OrderDrawPlan:
    """Whole names where all of them find room, else all short ones."""
    heading = heading_of(canvas, slide.title, slide.contest)
    foot = canvas.px(0.095)
    safe, top = canvas.safe, heading.bottom + canvas.px(0.03)
    # The line below keeps its place when it falls silent: the cards stay where they are.
    line = Box(safe.x, safe.bottom - foot, safe.w, foot)
    waiting = canvas.largest(slide.waiting, (0.046, 0.042), 700, line, "center", lines=1)
    if waiting.h > waiting.pitch:
        waiting = canvas.largest(slide.waiting, (0.04, 0.034, 0.03), 700, line, "center", lines=2)
    above = Box(safe.x, top, safe.w, line.y - canvas.px(0.012) - top)  # two lines need air
    boxes = _boxes(canvas, len(slide.envelopes), above)
    rooms = tuple(_name_room(canvas, box) for box in boxes)
    names = tuple(one.name for one in slide.envelopes)
    whole = all(_holds(canvas, name, room) for name, room in zip(names, rooms, strict=True))
    if not whole:
        names = tuple(one.short or one.name for one in slide.envelopes)
    told = tuple(zip(names, rooms, strict=True))
    blocks = canvas.largest_of(told, _NAMES, 700, "center", lines=3 if whole else 1)
    cards = tuple(
        _card(canvas, one, box, name)
        for one, box, name in zip(slide.envelopes, boxes, blocks, strict=True)
    )
    return OrderDrawPlan("centre", heading, cards, waiting)


def _boxes(canvas: Canvas, count: int, body: Box) -> tuple[Box, ...]:
    """Rows as even as they go, each in the middle."""
    most = _MOST_COLUMNS[0 if canvas.is_wide else 1]
    rows = max(1, -(-count // most))
    columns = max(1, -(-count // rows))
    gap = canvas.gap
    wide = min((body.w - (columns - 1) * gap) // columns, canvas.px(0.62))
    tall = min((body.h - (rows - 1) * gap) // rows, canvas.px(0.52))
    upper = body.y + (body.h - rows * tall - (rows - 1) * gap) // 2
    boxes = []
    for row in range(rows):
        held = min(columns, count - row * columns)
        left = body.x + (body.w - held * wide - (held - 1) * gap) // 2
        y = upper + row * (tall + gap)
        boxes += [Box(left + at * (wide + gap), y, wide, tall) for at in range(held)]
    return tuple(boxes)


def _name_room(canvas: Canvas, box: Box) -> Box:
    inner = box.inset(canvas.gap, canvas.gap // 2)
    return inner.cut_top(round(_NUMBER * box.h) - canvas.gap // 2)


def _holds(canvas: Canvas, name: str, room: Box) -> bool:
    """Whether the smallest type lets a name stand whole in its card, and parts no word."""
    px = canvas.letters(scale.FLOOR)
    parted = canvas.lettering.widest_word(name, px, 700) > room.w
    return not parted and canvas.height(name, px, 700, room.w) <= room.h


def _card(canvas: Canvas, one: Envelope, box: Box, name: Block) -> EnvelopeCard:
    band = Box(box.x, box.y, box.w, canvas.px(0.012))
    upper = Box(box.x, band.bottom, box.w, round(_NUMBER * box.h) - band.h)
    side = round(0.86 * upper.h)
    share = min(0.16, 0.74 * upper.h / canvas.size.height)
    return EnvelopeCard(
        box=box,
        state=one.state,
        envelope=Box(box.x + (box.w - side) // 2, upper.y + (upper.h - side) // 2, side, side),
        number=canvas.set(one.number, canvas.letters(share), 800, upper, "center"),
        band=band,
        color=one.color,
        name=name,
    )
