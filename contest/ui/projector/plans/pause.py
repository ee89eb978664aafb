"""The evening stands still, and the lots that were drawn: calm scenes with one thing to read."""

from __future__ import annotations

from dataclasses import replace

from contest.presentation.slides import Clock, LotLine, Lots, Pause
from contest.ui.projector import scale
from contest.ui.projector.pieces import SILENT, Block, Box, Canvas
from contest.ui.projector.plans.common import Heading, heading_of
from contest.ui.projector.plans.plates import SponsorRow, sponsor_row
from contest.values import dataclass


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
    label, time = _countdown(canvas, slide.clock, wide)
    heights = (title.h, 2 * gap, hint.h, 2 * gap if slide.clock else 0, label.h, time.h)
    top = contest.y + contest.h
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


def _countdown(canvas: Canvas, clock: Clock | None, wide: Box) -> tuple[Block, Block]:
    if clock is None:
        return SILENT, SILENT
    box = Box(wide.x, 0, wide.w, 0)
    label = canvas.set(clock.label, canvas.letters(0.036), 600, box, "center", "top")
    # As wide as it is at its widest; the scene writes the minutes and seconds itself.
    time = canvas.set("00:00", canvas.letters(0.16), 800, box, "center", "top")
    return label, time


def lots_plan(canvas: Canvas, slide: Lots) -> LotsPlan:
    """One card a team, from the top; long names get a second line, many teams smaller cards."""
    heading = heading_of(canvas, slide.title, slide.hint)
    top = heading.bottom + canvas.px(0.03)
    body = Box(canvas.safe.x, top, canvas.safe.w, canvas.safe.bottom - top)
    gap = canvas.gap
    count = max(1, len(slide.lines))
    tall = min(canvas.px(0.16), (body.h - (count - 1) * gap) // count)
    lots = tuple(
        _lot(canvas, line, Box(body.x, body.y + at * (tall + gap), body.w, tall))
        for at, line in enumerate(slide.lines)
    )
    return LotsPlan("centre", heading, lots)


def _lot(canvas: Canvas, line: LotLine, box: Box) -> Lot:
    inner = box.inset(canvas.gap, 0)
    side = min(round(box.h * 0.7), canvas.px(0.09))
    wide = canvas.px(0.12)
    chip = Box(inner.x + wide, box.y + (box.h - side) // 2, side, side)
    name = Box(chip.right + canvas.gap, box.y, inner.right - chip.right - canvas.gap, box.h)
    numbers = canvas.letters(min(0.05, 0.55 * side / canvas.size.height))
    return Lot(
        box=box,
        place=canvas.set(
            line.place, canvas.letters(0.07), 800, Box(inner.x, box.y, wide, box.h), "center"
        ),
        color=line.color,
        chip=chip,
        number=canvas.set(str(line.number), numbers, 800, chip, "center"),
        name=canvas.largest(line.name, (0.056, 0.05, 0.042, 0.036, scale.FLOOR), 700, name),
    )
