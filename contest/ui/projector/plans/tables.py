"""Places: the scoreboard, the ceremony from the last place to the first, and the winners."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from contest.presentation.slides import (
    Ceremony,
    CeremonyLine,
    Scoreboard,
    ScoreLine,
    Winners,
)
from contest.ui.projector import scale
from contest.ui.projector.pieces import SILENT, Block, Box, Canvas
from contest.ui.projector.plans.common import PAGES, Heading, heading_of, page_of


_STEPS = (0.54, 0.43, 0.34, 0.3, 0.3)  # heights of the podium, of the space there is


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


@dataclass(frozen=True, slots=True)
class CeremonyPlan:
    """The places just announced, large, and those before them in a list."""

    backdrop: str
    heading: Heading
    fresh: tuple[Laurel, ...]
    past: tuple[Laurel, ...]
    waiting: Block
    pages: int = 1
    page: int = 0


@dataclass(frozen=True, slots=True)
class WinnersPlan:
    """The podium and the other prizes."""

    backdrop: str
    heading: Heading
    podium: tuple[Laurel, ...]
    steps: tuple[Box, ...]
    others: tuple[Laurel, ...]
    pages: int = 1
    page: int = 0


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
    return all(
        canvas.height(line.name, form.name_px, 600, inner) <= form.lines * pitch for line in lines
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
        place=canvas.set(str(line.place), canvas.letters(0.045), 800, place_box, "center"),
        chip=chip,
        number=canvas.set(str(line.number), canvas.letters(0.033), 800, chip, "center"),
        name=name,
        move=line.move,
        arrow=Box(arrow_left, middle - size // 2, size, size),
        moved=canvas.set(
            moved, moved_px, 700,
            Box(arrow_left + size + canvas.px(0.006), points_box.y, canvas.px(0.045), points_box.h),
        ),
        points=canvas.set(line.points, points_px, 800, points_box, "left" if form.stacked else "right"),
    )  # fmt: skip


def ceremony_plan(canvas: Canvas, slide: Ceremony) -> CeremonyPlan:
    """What was announced last stands large; as many earlier places as fit stand below it."""
    heading = heading_of(canvas, slide.title)
    top = heading.bottom + canvas.px(0.026)
    waiting = canvas.set(
        slide.waiting, canvas.letters(0.036), 600,
        Box(canvas.safe.x, canvas.safe.y, canvas.safe.w, canvas.safe.h), "center", "bottom",
    )  # fmt: skip
    foot = waiting.y - canvas.px(0.02) if waiting.h else canvas.safe.bottom
    body = Box(canvas.safe.x, top, canvas.safe.w, foot - top)
    fresh = tuple(line for line in slide.lines if line.fresh)
    past = tuple(line for line in slide.lines if not line.fresh)
    if not slide.lines:
        middle = canvas.largest(slide.waiting, (0.09, 0.08, 0.07, 0.06, 0.05), 700, body, "center")
        return CeremonyPlan("centre", heading, (), (), middle)
    if not fresh:
        return CeremonyPlan("centre", heading, (), _list(canvas, past, body), waiting)
    share = 0.5 if past else 1.0
    tall = min(round(body.h * share), canvas.px(0.4 if past else 0.52))
    hero = Box(body.x, body.y, body.w, tall)
    if not past:
        hero = replace(hero, y=body.y + (body.h - tall) // 2)
    heroes = _heroes(canvas, fresh, hero)
    rest = body.cut_top(tall + canvas.px(0.03))
    return CeremonyPlan("centre", heading, heroes, _list(canvas, past, rest), waiting)


def _heroes(canvas: Canvas, lines: tuple[CeremonyLine, ...], box: Box) -> tuple[Laurel, ...]:
    """Large cards side by side; many teams on one place go into two rows."""
    columns = len(lines) if len(lines) <= 3 else math.ceil(len(lines) / 2)
    rows = math.ceil(len(lines) / columns)
    gap = canvas.gap
    width = min((box.w - (columns - 1) * gap) // columns, canvas.px(1.25))
    height = (box.h - (rows - 1) * gap) // rows
    laurels = []
    for at, line in enumerate(lines):
        row, column = divmod(at, columns)
        in_row = min(columns, len(lines) - row * columns)
        left = box.x + (box.w - in_row * (width + gap) + gap) // 2
        place = Box(left + column * (width + gap), box.y + row * (height + gap), width, height)
        laurels.append(_hero(canvas, line, place))
    if len({laurel.name.px for laurel in laurels}) > 1:  # teams side by side in one size of type
        least = min(laurel.name.px for laurel in laurels) / canvas.size.height
        laurels = [
            _hero(canvas, line, laurel.box, least)
            for line, laurel in zip(lines, laurels, strict=True)
        ]
    return tuple(laurels)


def _metal(line: CeremonyLine) -> int:
    """Index of the colour of a place: gold, silver, bronze, and one for all others."""
    return line.rank - 1 if 1 <= line.rank <= 3 else 3


def _hero(canvas: Canvas, line: CeremonyLine, box: Box, most: float = 1.0) -> Laurel:
    """Prize, number and name, place and points in the middle of a card; `most` bounds the name."""
    inner = box.inset(canvas.gap, canvas.px(0.012))
    big = box.h > canvas.px(0.3)
    head = line.prize or line.place
    under = line.place if line.prize else ""
    prize = canvas.largest(
        head, (0.07, 0.06, 0.05, 0.04, 0.034) if big else (0.044, 0.038, 0.034), 800,
        Box(inner.x, inner.y, inner.w, canvas.px(0.1)), "center", lines=1,
    )  # fmt: skip
    points_px = canvas.letters(0.042 if big else 0.034)
    told = " · ".join(text for text in (under, line.points) if text)
    points = canvas.set(told, points_px, 600, Box(inner.x, 0, inner.w, 0), "center", "top")
    room = inner.h - prize.h - points.h
    chip = canvas.px(0.09 if big else 0.06)
    beside = Box(inner.x + chip + canvas.gap, 0, inner.w - 2 * chip - 2 * canvas.gap, room)
    sizes = (0.08, 0.07, 0.062, 0.054, 0.046, 0.04, 0.035, 0.03)
    shares = tuple(share for share in sizes if share <= most + 0.001) or (0.03,)
    name = canvas.largest(line.name, shares, 700, beside, "center", lines=3)
    if name.h > room:  # a narrow card: the number gives its place to the name
        beside = Box(inner.x, 0, inner.w, room)
        name = canvas.largest(line.name, (0.034, 0.03), 700, beside, "center")
        chip = 0
    used = prize.h + name.h + points.h
    y = inner.y + max(0, inner.h - used) // 2
    wide = math.ceil(canvas.lettering.widest(tuple(name.text.split("\n")), name.px, name.weight))
    shown = Box(0, 0, chip, chip)
    left = inner.x + (inner.w - wide - chip - canvas.gap) // 2 if chip else 0
    chip_box = replace(shown, x=left, y=y + prize.h + (name.h - chip) // 2)
    if chip:
        name = replace(name, x=left + chip + canvas.gap, w=wide + 1, align="left")
    return Laurel(
        rank=_metal(line),
        color=line.color,
        box=box,
        chip=chip_box,
        number=canvas.set(str(line.number), canvas.letters(0.05 if big else 0.034), 800, chip_box, "center")
        if chip else SILENT,
        place=SILENT,
        prize=replace(prize, y=y),
        name=replace(name, y=y + prize.h),
        points=replace(points, y=y + prize.h + name.h),
    )  # fmt: skip


def _list(canvas: Canvas, lines: tuple[CeremonyLine, ...], body: Box) -> tuple[Laurel, ...]:
    """Rows of places, best first; when they do not all fit, the lowest places give way."""
    for count in range(len(lines), 0, -1):
        for share in (0.036, 0.033, 0.03):
            for columns in (1, 2):
                placed = _try_list(canvas, lines[:count], body, columns, share)
                if placed is not None:
                    return placed
    return ()


def _try_list(
    canvas: Canvas,
    lines: tuple[CeremonyLine, ...],
    body: Box,
    columns: int,
    share: float,
) -> tuple[Laurel, ...] | None:
    rows = math.ceil(len(lines) / columns)
    gap = canvas.px(0.01)
    width = (body.w - (columns - 1) * canvas.gap) // columns
    px = canvas.letters(share)
    told = [line.prize or line.place for line in lines]
    places = max(canvas.width(text, px, 700) for text in told)
    points = max(canvas.width(line.points, px, 700) for line in lines)
    chip = canvas.px(0.05)
    name_width = width - places - points - chip - 5 * canvas.gap
    if name_width < canvas.px(0.24):
        return None
    tall = max(canvas.height(line.name, px, 600, name_width) for line in lines)
    height = max(tall + canvas.px(0.008), canvas.px(0.06))
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
                rank=_metal(line),
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


def winners_plan(canvas: Canvas, slide: Winners) -> WinnersPlan:
    """The first three places on steps, the best in the middle; the other prizes in a list."""
    heading = heading_of(canvas, slide.title, slide.contest)
    top = heading.bottom + canvas.px(0.026)
    body = Box(canvas.safe.x, top, canvas.safe.w, canvas.safe.bottom - top)
    best = _on_podium(slide.lines)
    others = slide.lines[len(best) :]
    placed: tuple[Laurel, ...] = ()
    if others and canvas.is_wide and len(best) <= 3:
        side = round(body.w * 0.3)
        placed = _cards(canvas, others, Box(body.right - side, body.y, side, body.h))
        body = body.cut_right(side + 2 * canvas.gap)
    elif others:
        tall = round(body.h * min(0.44, 0.1 + 0.075 * math.ceil(len(others) / 2)))
        foot = Box(body.x, body.bottom - tall, body.w, tall)
        placed = _list(canvas, others, foot)
        used = max((laurel.box.bottom for laurel in placed), default=foot.y) - foot.y
        body = replace(body, h=body.h - used - canvas.px(0.024))
        placed = tuple(_lowered(laurel, foot.h - used) for laurel in placed)
    podium, steps = _podium(canvas, best, body)
    return WinnersPlan("centre", heading, podium, steps, placed)


def _lowered(laurel: Laurel, down: int) -> Laurel:
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


def _on_podium(lines: tuple[CeremonyLine, ...]) -> tuple[CeremonyLine, ...]:
    """The first three teams and whoever shares the third's place, five at most."""
    if len(lines) <= 3:
        return lines
    third = lines[2].place
    return tuple(
        line for at, line in enumerate(lines) if at < 3 or (line.place == third and at < 5)
    )


def _podium(
    canvas: Canvas, lines: tuple[CeremonyLine, ...], body: Box
) -> tuple[tuple[Laurel, ...], tuple[Box, ...]]:
    if not lines:
        return (), ()
    order = sorted(range(len(lines)), key=lambda at: -at if at % 2 else at)
    gap = canvas.gap
    width = min((body.w - (len(lines) - 1) * gap) // len(lines), canvas.px(0.62))
    left = body.x + (body.w - len(lines) * (width + gap) + gap) // 2
    places = list(dict.fromkeys(line.place for line in lines))
    steps: dict[int, Box] = {}
    for column, at in enumerate(order):
        tall = round(body.h * _STEPS[places.index(lines[at].place)])
        steps[at] = Box(left + column * (width + gap), body.bottom - tall, width, tall)
    px = _podium_px(canvas, lines, steps, body)
    laurels = tuple(
        _on_step(canvas, lines[at], places.index(lines[at].place), steps[at], px) for at in order
    )
    return laurels, tuple(steps[at] for at in order)


def _podium_px(
    canvas: Canvas, lines: tuple[CeremonyLine, ...], steps: dict[int, Box], body: Box
) -> tuple[int, int]:
    """Sizes of prizes and names, the same on all steps: as large as the fullest step allows."""
    width = steps[0].w - 2 * canvas.px(0.012)
    prize = canvas.letters(0.03)
    for share in (0.075, 0.068, 0.06, 0.054, 0.048, 0.042, 0.036):
        px = canvas.letters(share)
        if all(canvas.width(line.prize or line.place, px, 800) <= width for line in lines):
            prize = px
            break
    chip = canvas.px(0.085) + 2 * canvas.gap
    for share in (0.056, 0.052, 0.048, 0.044, 0.04, 0.036, 0.033, 0.03):
        px = canvas.letters(share)
        most = canvas.pitch(px) * 3 if share > 0.033 else body.h
        if all(
            canvas.height(line.name, px, 700, steps[at].w) <= min(most, steps[at].y - body.y - chip)
            and canvas.lettering.widest_word(line.name, px, 700) <= steps[at].w
            for at, line in enumerate(lines)
        ):
            break
    return prize, px


def _on_step(
    canvas: Canvas, line: CeremonyLine, rank: int, step: Box, sizes: tuple[int, int]
) -> Laurel:
    """Prize and points on the step, number and name above it."""
    pad = canvas.px(0.012)
    inner = step.inset(pad, pad)
    prize = canvas.set(line.prize or line.place, sizes[0], 800, inner, "center")
    points = canvas.largest(
        line.points, (0.042, 0.036, 0.03), 700,
        Box(inner.x, 0, inner.w, canvas.px(0.1)), "center", lines=1,
    )  # fmt: skip
    start = inner.y + max(0, inner.h - prize.h - points.h) // 3
    name = canvas.set(line.name, sizes[1], 700, Box(step.x, 0, step.w, 0), "center", "top")
    name = replace(name, y=step.y - canvas.gap // 2 - name.h)
    chip = canvas.px(0.085)
    badge = Box(step.x + (step.w - chip) // 2, name.y - chip - pad // 2, chip, chip)
    return Laurel(
        rank=rank,
        color=line.color,
        box=step,
        chip=badge,
        number=canvas.set(str(line.number), canvas.letters(0.05), 800, badge, "center"),
        place=SILENT,
        prize=replace(prize, y=start),
        name=name,
        points=replace(points, y=start + prize.h),
    )


def _cards(canvas: Canvas, lines: tuple[CeremonyLine, ...], body: Box) -> tuple[Laurel, ...]:
    """The other prizes in a narrow column at the foot: each prize once, its teams below it."""
    px = canvas.letters(0.03)
    pad, gap, chip = canvas.px(0.012), canvas.px(0.01), canvas.px(0.052)
    laurels: list[Laurel] = []
    y, prize = body.y, ""
    for line in lines:
        told = line.prize or line.place
        head = SILENT
        if told != prize:
            prize = told
            space = pad if laurels else 0
            head = canvas.set(told, px, 700, Box(body.x, y + space, body.w, 0), valign="top")
            y = head.y + head.h + gap // 2
        points = canvas.width(line.points, px, 700)
        width = body.w - chip - points - 4 * pad
        tall = canvas.height(line.name, px, 600, width)
        box = Box(body.x, y, body.w, max(tall, chip) + pad)
        if box.bottom > body.bottom:
            break
        badge = Box(box.x + pad // 2, y + (box.h - chip) // 2, chip, chip)
        name = Box(badge.right + pad, y, width, box.h)
        laurels.append(
            Laurel(
                rank=_metal(line),
                color=line.color,
                box=box,
                chip=badge,
                number=canvas.set(str(line.number), px, 800, badge, "center"),
                place=SILENT,
                prize=head,
                name=canvas.set(line.name, px, 600, name),
                points=canvas.set(
                    line.points, px, 700, Box(box.right - pad - points, y, points, box.h), "right"
                ),
            )
        )
        y = box.bottom + gap
    spare = max(0, body.bottom - (y - gap))
    return tuple(_lowered(laurel, spare) for laurel in laurels)
