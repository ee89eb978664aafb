"""Acts before a jury: the stopwatch as large as it can be, and the marks as cards to turn over."""

from __future__ import annotations

from contest.presentation.slides import Act, MarkCard, Marks, Stopwatch, TeamCard
from contest.ui.projector import scale
from contest.ui.projector.pieces import Block, Box, Canvas
from contest.ui.projector.plans.common import Top, top_of
from contest.values import dataclass

WIDEST_TIME = "88:88"
MOST_IN_ROW = 5
MARK = (0.1, 0.085, 0.07, 0.055, 0.042, 0.036, scale.FLOOR)
LEAST_MARK = 0.055  # beside names that are set whole
VALUES = (0.1, 0.085, 0.07)
WIDEST_VALUE = "88,88"


@dataclass(frozen=True, slots=True)
class ActTeam:
    """Whose act it is: number on its colour, and the whole name."""

    color: int
    chip: Box
    number: Block
    name: Block
    bottom: int


@dataclass(frozen=True, slots=True)
class ActPlan:
    """The team, the stopwatch, its limit, and the pill that says what overtime costs."""

    backdrop: str
    top: Top
    team: ActTeam
    time: Block
    limit: Block
    pill: Box
    over: Block
    clock: Stopwatch
    pages: int = 1
    page: int = 0


@dataclass(frozen=True, slots=True)
class PlacedMark:
    """A judge's card; the mark stays empty until it is turned over."""

    box: Box
    state: str
    judge: Block
    mark: Block
    note: Block


@dataclass(frozen=True, slots=True)
class MarksPlan:
    """The cards in rows, and below them the mean and the points of the act."""

    backdrop: str
    top: Top
    team: ActTeam
    marks: tuple[PlacedMark, ...]
    band: Box
    mean_label: Block
    mean: Block
    points_label: Block
    points: Block
    detail: Block
    pages: int = 1
    page: int = 0


def act_plan(canvas: Canvas, slide: Act) -> ActPlan:
    """From top to bottom: header, team, time, limit, what overtime costs."""
    safe = canvas.safe
    top = top_of(canvas, slide.header)
    team = _team(canvas, slide.team, top.bottom + canvas.px(0.03))
    pill_h = canvas.px(0.11)
    pill = Box(safe.x, safe.bottom - pill_h, safe.w, pill_h)
    limit_px = canvas.letters(0.044)
    limit_h = canvas.pitch(limit_px)
    limit_box = Box(safe.x, pill.y - canvas.gap - limit_h, safe.w, limit_h)
    room = Box(safe.x, team.bottom, safe.w, limit_box.y - team.bottom)
    longest = max((step.text for step in slide.clock.steps), key=len, default="")
    return ActPlan(
        "centre",
        top,
        team,
        canvas.largest(WIDEST_TIME, (0.34, 0.28, 0.22, 0.16), 800, room, "center", lines=1),
        canvas.set(slide.clock.limit, limit_px, 600, limit_box, "center"),
        pill,
        canvas.largest(longest, (0.06, 0.05, 0.042, 0.036), 700, pill, "center", lines=1),
        slide.clock,
    )


def marks_plan(canvas: Canvas, slide: Marks) -> MarksPlan:
    """Up to five cards in a row; the band at the foot has its place from the beginning."""
    safe, gap = canvas.safe, canvas.gap
    top = top_of(canvas, slide.header)
    team = _team(canvas, slide.team, top.bottom + canvas.px(0.02))
    detail_px = canvas.letters(0.03)
    lines = canvas.lettering.lines(slide.detail, detail_px, 500, safe.w) if slide.detail else ()
    detail_h = canvas.pitch(detail_px) * max(1, len(lines))
    detail = Box(safe.x, safe.bottom - detail_h, safe.w, detail_h)
    high = canvas.px(0.12 if len(slide.cards) > MOST_IN_ROW else 0.16)
    band = Box(safe.x, detail.y - gap // 2 - high, safe.w, high)
    room = Box(safe.x, team.bottom + gap, safe.w, band.y - 2 * gap - team.bottom)
    left, right = _half(band, 0, gap), _half(band, 1, gap)
    value = _values_width(canvas, slide, left)
    before = Box(right.x - gap, right.y, right.w - value, right.h)
    labels = _labels(canvas, slide, left.cut_right(value), before)
    mean = Box(left.x + _written(canvas, labels[0]) + gap, left.y, value, left.h)
    points = right.cut_left(right.w - value)
    return MarksPlan(
        "centre",
        top,
        team,
        _cards(canvas, slide.cards, room),
        band,
        labels[0],
        canvas.largest(slide.mean, VALUES, 800, mean, lines=1),
        labels[1],
        canvas.largest(slide.points, VALUES, 800, points, "right", lines=1),
        canvas.set(slide.detail, detail_px, 500, detail, "center"),
    )


def _team(canvas: Canvas, team: TeamCard, y: int) -> ActTeam:
    safe, size = canvas.safe, canvas.px(0.1)
    chip = Box(safe.x, y, size, size)
    room = Box(safe.x + size + canvas.gap, y, safe.w - size - canvas.gap, size)
    return ActTeam(
        team.color,
        chip,
        canvas.set(str(team.number), canvas.letters(0.06), 800, chip, "center"),
        canvas.largest(team.name, (0.06, 0.052, 0.044, 0.036, scale.FLOOR), 700, room, lines=2),
        y + size,
    )


def _cards(canvas: Canvas, cards: tuple[MarkCard, ...], room: Box) -> tuple[PlacedMark, ...]:
    """In as few rows as leave each whole name and its mark their height; else by short names."""
    least = -(-len(cards) // MOST_IN_ROW)
    names = tuple(card.judge for card in cards)
    for rows in range(least, min(least + 2, len(cards)) + 1):
        boxes = _grid(canvas, len(cards), room, rows)
        if all(_holds(canvas, name, box) for name, box in zip(names, boxes, strict=True)):
            break
    else:
        boxes = _grid(canvas, len(cards), room, least)
        names = tuple(card.short or card.judge for card in cards)
    lines = max(
        (_lines(canvas, name, box) for name, box in zip(names, boxes, strict=True)), default=1
    )
    return tuple(
        _card(canvas, card, name, box, lines)
        for card, name, box in zip(cards, names, boxes, strict=True)
    )


def _grid(canvas: Canvas, count: int, room: Box, rows: int) -> tuple[Box, ...]:
    """So many cards in rows; those of a last row that is not full stand in its middle."""
    columns = -(-count // max(1, rows))
    gap = canvas.gap
    wide = (room.w - gap * (columns - 1)) // max(1, columns)
    high = (room.h - gap * (rows - 1)) // max(1, rows)
    boxes = []
    for index in range(count):
        row, column = divmod(index, columns)
        shift = (columns - min(columns, count - row * columns)) * (wide + gap) // 2
        left = room.x + shift + column * (wide + gap)
        boxes.append(Box(left, room.y + row * (high + gap), wide, high))
    return tuple(boxes)


def _inside(canvas: Canvas, box: Box) -> Box:
    return box.inset(canvas.gap, canvas.gap // 2)


def _lines(canvas: Canvas, name: str, box: Box) -> int:
    """Lines of a judge's name in a card: two at least, so that short names stand level."""
    px = canvas.letters(scale.FLOOR)
    return max(2, len(canvas.lettering.lines(name, px, 600, _inside(canvas, box).w)))


def _holds(canvas: Canvas, name: str, box: Box) -> bool:
    """Whether a card has room for a name with a mark and a note below it, and parts no word."""
    inner, px = _inside(canvas, box), canvas.letters(scale.FLOOR)
    mark = canvas.pitch(canvas.letters(LEAST_MARK))
    tall = (_lines(canvas, name, box) + 1) * canvas.pitch(px) + mark
    return tall <= inner.h and canvas.lettering.widest_word(name, px, 600) <= inner.w


def _card(canvas: Canvas, card: MarkCard, judge: str, box: Box, lines: int) -> PlacedMark:
    inner = _inside(canvas, box)
    px = canvas.letters(scale.FLOOR)
    line = canvas.pitch(px)
    name = Box(inner.x, inner.y, inner.w, lines * line)
    note = Box(inner.x, inner.bottom - line, inner.w, line)
    middle = Box(inner.x, name.bottom, inner.w, note.y - name.bottom)
    return PlacedMark(
        box,
        card.state,
        canvas.set(judge, px, 600, name, "center"),
        canvas.largest(card.mark, MARK, 800, middle, "center", lines=1),
        canvas.set(card.note, px, 600, note, "center"),
    )


def _half(band: Box, side: int, gap: int) -> Box:
    wide = (band.w - gap) // 2
    return Box(band.x + side * (wide + gap), band.y, wide, band.h).inset(gap, gap // 2)


def _labels(canvas: Canvas, slide: Marks, left: Box, right: Box) -> tuple[Block, Block]:
    """Each next to its value, so that none is read with the other: at the outer ends of the band.

    The first stands left with its value behind it, the second before the value at the right.
    """
    shares = (0.042, 0.036, scale.FLOOR)
    return (
        canvas.largest(slide.mean_label, shares, 600, left, lines=2),
        canvas.largest(slide.points_label, shares, 600, right, "right", lines=2),
    )


def _written(canvas: Canvas, block: Block) -> int:
    """Width of what stands in a block."""
    lines = block.text.split("\n")
    return max(canvas.width(line, block.px, block.weight) for line in lines)


def _values_width(canvas: Canvas, slide: Marks, box: Box) -> int:
    """What mean and points need, a third of their half at least; their labels have the rest."""
    px = canvas.letters(VALUES[-1])
    texts = (WIDEST_VALUE, slide.mean, slide.points)
    return max(box.w - box.w * 2 // 3, *(canvas.width(text, px, 800) for text in texts))
