"""The scoreboard: every team by place, with where its row stood before."""

from __future__ import annotations

import math

from contest.presentation.slides import Scoreboard, ScoreLine
from contest.ui.projector.pieces import Block, Box, Canvas
from contest.ui.projector.plans.common import PAGES, Heading, heading_of, page_of
from contest.values import dataclass


@dataclass(frozen=True, slots=True)
class BoardRow:
    """A team's row; texts are placed from the row's own corner, so that it moves in one piece.

    `before` is where the row stood when the scoreboard was last shown.
    """

    team: int
    color: int
    leads: bool
    box: Box
    before: Box
    place: Block
    chip: Box
    number: Block
    name: Block
    move: int
    arrow: Box
    moved: Block
    points: Block


@dataclass(frozen=True, slots=True)
class BoardPlan:
    """The scoreboard: rows in order of team number, each with its place on the screen."""

    backdrop: str
    heading: Heading
    rows: tuple[BoardRow, ...]
    pages: int
    page: int


@dataclass(frozen=True, slots=True)
class _Form:
    """How rows are built: columns, name's size and lines, and whether points stand below it."""

    columns: int
    name_px: int
    lines: int
    stacked: bool
    height: int


def board_plan(canvas: Canvas, slide: Scoreboard) -> BoardPlan:
    """One column when names fit it, two when many long names do not, pages when nothing does."""
    heading = heading_of(canvas, slide.title, slide.subtitle, PAGES)
    top = heading.bottom + canvas.px(0.026)
    body = Box(canvas.safe.x, top, canvas.safe.w, canvas.safe.bottom - top)
    pages, count, form = 0, len(slide.lines), None
    while form is None:
        pages += 1
        count = max(1, math.ceil(len(slide.lines) / pages))
        form = _form(canvas, slide.lines, count, body, last=count == 1)
    page = min(max(0, slide.page), pages - 1)
    shown = slide.lines[page * count : (page + 1) * count]
    boxes = _grid(canvas, count, form, body)
    was = sorted(range(len(shown)), key=lambda at: (shown[at].place + shown[at].move, at))
    rows = [
        _board_row(canvas, line, form, boxes[at], boxes[was.index(at)], slide.lines)
        for at, line in enumerate(shown)
    ]
    heading = heading_of(
        canvas, slide.title, slide.subtitle, page_of(slide.page_label, page, pages)
    )
    in_order = tuple(sorted(rows, key=lambda row: row.team))
    return BoardPlan("corner", heading, in_order, pages, page)


def _gap(canvas: Canvas) -> int:
    return canvas.px(0.01)


def _form(
    canvas: Canvas, lines: tuple[ScoreLine, ...], count: int, body: Box, *, last: bool
) -> _Form | None:
    """The largest type at which every name is whole; None when `count` rows hold no such.

    A single column and a single line are preferred. The `last` resort is taken as it is.
    """
    tried = [
        (share, columns, lines_of_name, stacked)
        for columns, stacked in ((1, False), (2, False), (2, True))
        for lines_of_name in ((1, 2) if columns == 1 else (1, 2, 3, 4))
        for share in (0.05, 0.045, 0.04, 0.036, 0.033, 0.03)
    ]
    form = None
    for share, columns, lines_of_name, stacked in tried:
        rows = math.ceil(count / columns) or 1
        height = min((body.h - (rows - 1) * _gap(canvas)) // rows, canvas.px(0.12 * lines_of_name))
        form = _Form(columns, canvas.letters(share), lines_of_name, stacked, height)
        if _holds(canvas, lines, form, body):
            return form
    return form if last else None


def _holds(canvas: Canvas, lines: tuple[ScoreLine, ...], form: _Form, body: Box) -> bool:
    width = (body.w - (form.columns - 1) * canvas.gap) // form.columns
    inner = _name_width(canvas, lines, form, width)
    pitch = canvas.pitch(form.name_px)
    points = canvas.pitch(canvas.letters(0.042)) if form.stacked else 0
    if form.lines * pitch + points + canvas.px(0.008) > form.height:
        return False
    if form.height < canvas.px(0.052):
        return False
    # Stacked capitals (Ộ) below others want more than the pitch; the row often has it to spare.
    most = form.height - points - canvas.px(0.008)
    return all(
        canvas.height(line.name, form.name_px, 600, inner) <= most
        and len(canvas.lettering.lines(line.name, form.name_px, 600, inner)) <= form.lines
        for line in lines
    )


def _fixed(canvas: Canvas, lines: tuple[ScoreLine, ...], form: _Form) -> tuple[int, int, int, int]:
    """Widths of place, number, arrow and points."""
    points_px = _points_px(canvas, form)
    place = canvas.px(0.075)
    chip = min(canvas.px(0.062), form.height - canvas.px(0.014))
    arrow = canvas.px(0.085) if any(line.move for line in lines) else 0
    points = max((canvas.width(line.points, points_px, 800) for line in lines), default=0)
    return place, chip, arrow, points


def _points_px(canvas: Canvas, form: _Form) -> int:
    return canvas.letters(0.042 if form.stacked or form.height < canvas.px(0.07) else 0.052)


def _name_width(canvas: Canvas, lines: tuple[ScoreLine, ...], form: _Form, width: int) -> int:
    place, chip, arrow, points = _fixed(canvas, lines, form)
    taken = place + chip + 4 * canvas.gap
    return width - taken - (0 if form.stacked else arrow + points + canvas.gap)


def _grid(canvas: Canvas, count: int, form: _Form, body: Box) -> list[Box]:
    rows = math.ceil(count / form.columns) or 1
    width = (body.w - (form.columns - 1) * canvas.gap) // form.columns
    pitch = min(form.height + _gap(canvas) * 2, (body.h + _gap(canvas)) // rows)
    height = min(form.height, pitch - _gap(canvas))
    spare = max(0, body.h - rows * pitch + (pitch - height))
    return [
        Box(
            body.x + (at // rows) * (width + canvas.gap),
            body.y + spare // 3 + (at % rows) * pitch,
            width,
            height,
        )
        for at in range(count)
    ]


def _board_row(
    canvas: Canvas,
    line: ScoreLine,
    form: _Form,
    box: Box,
    before: Box,
    lines: tuple[ScoreLine, ...],
) -> BoardRow:
    place, chip_size, arrow, points = _fixed(canvas, lines, form)
    gap = canvas.gap
    h = box.h
    points_px = _points_px(canvas, form)
    place_box = Box(gap // 2, 0, place, h)
    chip = Box(place_box.right, (h - chip_size) // 2, chip_size, chip_size)
    left = chip.right + gap
    name_box = Box(left, 0, _name_width(canvas, lines, form, box.w), h)
    points_box = Box(box.w - gap - points - gap // 2, 0, points, h)
    if form.stacked:
        below = canvas.pitch(points_px)
        inner = h - canvas.px(0.008)
        name_box = Box(left, 0, name_box.w, inner - below)
        points_box = Box(left, inner - below, points, below)
    name = canvas.set(line.name, form.name_px, 600, name_box)
    size = canvas.px(0.026)
    arrow_left = points_box.right + gap if form.stacked else points_box.x - arrow - gap // 2
    middle = points_box.y + points_box.h // 2
    moved_px = canvas.letters(0.03)
    moved = str(abs(line.move)) if line.move else ""
    return BoardRow(
        team=line.number,
        color=line.color,
        leads=line.place == 1,
        box=box,
        before=before,
        place=canvas.set(str(line.place or "–"), canvas.letters(0.045), 800, place_box, "center"),
        chip=chip,
        number=canvas.largest(str(line.number), (0.033, 0.03), 800, chip, "center"),
        name=name,
        move=line.move,
        arrow=Box(arrow_left, middle - size // 2, size, size),
        moved=canvas.set(
            moved, moved_px, 700,
            Box(arrow_left + size + canvas.px(0.006), points_box.y, canvas.px(0.045), points_box.h),
        ),
        points=canvas.set(
            line.points, points_px, 800, points_box, "left" if form.stacked else "right"
        ),
    )  # fmt: skip
