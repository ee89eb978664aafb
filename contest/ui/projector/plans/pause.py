"""The evening stands still, and the lots that were drawn: calm scenes with one thing to read."""

from __future__ import annotations

from dataclasses import replace

from contest.presentation.slides import Clock, LotLine, Lots, Pause
from contest.ui.projector import scale
from contest.ui.projector.pieces import SILENT, Block, Box, Canvas
from contest.ui.projector.plans.common import Heading, heading_of
from contest.ui.projector.plans.plates import SponsorRow, sponsor_row
from contest.values import dataclass

_COUNTDOWN = (0.16, 0.13, 0.1, 0.08)
MOST_IN_COLUMN = 6  # lots with the full gap between them


@dataclass(frozen=True, slots=True)
class PausePlan:
    """Title, hint, and the minutes and seconds below a gold rule; the contest's name on top."""

    backdrop: str
    contest: Block
    title: Block
    rule: Box
    hint: Block
    label: Block
    time: Block
    clock: Clock | None
    sponsors: SponsorRow
    pages: int = 1
    page: int = 0


@dataclass(frozen=True, slots=True)
class Lot:
    """A team with the place that it has drawn."""

    box: Box
    place: Block
    color: int
    chip: Box
    number: Block
    name: Block


@dataclass(frozen=True, slots=True)
class LotsPlan:
    """The tied teams in their new order."""

    backdrop: str
    heading: Heading
    lots: tuple[Lot, ...]
    pages: int = 1
    page: int = 0


def pause_plan(canvas: Canvas, slide: Pause) -> PausePlan:
    """Everything in the middle; without a countdown the title stands lower."""
    safe = canvas.safe
    wide = safe.inset(canvas.px(0.06), 0)
    contest = canvas.set(
        slide.contest, canvas.letters(0.036), 600, Box(wide.x, safe.y, wide.w, 0), "center", "top"
    )
    title = canvas.largest(
        slide.title, (0.12, 0.11, 0.1, 0.09, 0.08), 800,
        Box(wide.x, 0, wide.w, canvas.px(0.32)), "center", lines=2,
    )  # fmt: skip
    hint = canvas.set(
        slide.hint, canvas.letters(0.042), 500, Box(wide.x, 0, wide.w, 0), "center", "top"
    )
    gap = canvas.px(0.03)
    sponsors = sponsor_row(canvas, slide.sponsors, safe)
    top = contest.y + contest.h
    for share in _COUNTDOWN:  # tall plates of sponsors leave it less
        label, time = _countdown(canvas, slide.clock, share, wide)
        heights = (title.h, 2 * gap, hint.h, 2 * gap if slide.clock else 0, label.h, time.h)
        if sum(heights) + canvas.gap <= sponsors.top - top:
            break
    y = top + max(canvas.gap, (sponsors.top - top - sum(heights)) // 2)
    rule_y = y + title.h + gap // 2
    hint_y = y + title.h + 2 * gap
    label_y = hint_y + hint.h + 2 * gap
    return PausePlan(
        backdrop="centre",
        contest=contest,
        title=replace(title, y=y),
        rule=Box((canvas.size.width - canvas.px(0.16)) // 2, rule_y, canvas.px(0.16), gap // 5),
        hint=replace(hint, y=hint_y),
        label=replace(label, y=label_y) if slide.clock else SILENT,
        time=replace(time, y=label_y + label.h) if slide.clock else SILENT,
        clock=slide.clock,
        sponsors=sponsors,
    )


def _countdown(canvas: Canvas, clock: Clock | None, share: float, wide: Box) -> tuple[Block, Block]:
    if clock is None:
        return SILENT, SILENT
    box = Box(wide.x, 0, wide.w, 0)
    label = canvas.set(clock.label, canvas.letters(0.036), 600, box, "center", "top")
    # As wide as it is at its widest; the scene writes the minutes and seconds itself.
    time = canvas.set("00:00", canvas.letters(share), 800, box, "center", "top")
    return label, time


def lots_plan(canvas: Canvas, slide: Lots) -> LotsPlan:
    """One card a team; many stand in two columns, and by short names where whole ones are cut."""
    heading = heading_of(canvas, slide.title, slide.hint)
    top = heading.bottom + canvas.px(0.03)
    body = Box(canvas.safe.x, top, canvas.safe.w, canvas.safe.bottom - top)
    names = tuple(line.name for line in slide.lines)
    for columns in (1, 2):
        boxes = _lot_boxes(canvas, len(slide.lines), body, columns)
        if all(_holds(canvas, name, box) for name, box in zip(names, boxes, strict=True)):
            break
    else:
        names = tuple(line.short or line.name for line in slide.lines)
    told = tuple((name, _places_in(canvas, box)[2]) for name, box in zip(names, boxes, strict=True))
    blocks = canvas.largest_of(told, (0.056, 0.05, 0.042, 0.036, scale.FLOOR), 700)
    lots = tuple(
        _lot(canvas, line, name, box)
        for line, name, box in zip(slide.lines, blocks, boxes, strict=True)
    )
    return LotsPlan("centre", heading, lots)


def _lot_boxes(canvas: Canvas, count: int, body: Box, columns: int) -> tuple[Box, ...]:
    """Cards from the top, column by column."""
    rows = max(1, -(-count // columns))
    gap = canvas.gap if rows <= MOST_IN_COLUMN else canvas.gap // 2
    tall = min(canvas.px(0.16), (body.h - (rows - 1) * gap) // rows)
    wide = (body.w - (columns - 1) * gap) // columns
    return tuple(
        Box(body.x + column * (wide + gap), body.y + row * (tall + gap), wide, tall)
        for column, row in (divmod(at, rows) for at in range(count))
    )


def _places_in(canvas: Canvas, box: Box) -> tuple[Box, Box, Box]:
    """Where place, number and name stand in a card."""
    inner = box.inset(canvas.gap, 0)
    side = min(round(box.h * 0.7), canvas.px(0.09))
    wide = min(canvas.px(0.12), round(1.5 * side))
    chip = Box(inner.x + wide, box.y + (box.h - side) // 2, side, side)
    name = Box(chip.right + canvas.gap, box.y, inner.right - chip.right - canvas.gap, box.h)
    return Box(inner.x, box.y, wide, box.h), chip, name


def _holds(canvas: Canvas, name: str, box: Box) -> bool:
    """Whether the smallest type lets a name stand whole in its card, and parts no word."""
    px, room = canvas.letters(scale.FLOOR), _places_in(canvas, box)[2]
    parted = canvas.lettering.widest_word(name, px, 700) > room.w
    return not parted and canvas.height(name, px, 700, room.w) <= room.h


def _lot(canvas: Canvas, line: LotLine, name: Block, box: Box) -> Lot:
    place, chip, _ = _places_in(canvas, box)
    numbers = canvas.letters(min(0.05, 0.55 * chip.w / canvas.size.height))
    return Lot(
        box=box,
        place=canvas.largest(line.place, (0.07, 0.056, 0.042, 0.034), 800, place, "center"),
        color=line.color,
        chip=chip,
        number=canvas.set(str(line.number), numbers, 800, chip, "center"),
        name=name,
    )
