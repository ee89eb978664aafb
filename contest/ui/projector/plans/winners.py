"""The winners: the first places on the steps of a podium, the other prizes beside or below."""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import groupby, product

from contest.presentation.slides import CeremonyLine, Winners
from contest.ui.projector import scale
from contest.ui.projector.pieces import SILENT, Box, Canvas
from contest.ui.projector.plans.common import Heading, heading_of
from contest.ui.projector.plans.laurels import Laurel, list_of, lowered, metal_of
from contest.ui.projector.plans.plates import plate_of
from contest.values import dataclass

_NAMES = (("whole", "whole"), ("whole", "short"), ("short", "short"))  # on the podium, below it
_MOST = 5  # teams on the podium
_POINTS = (0.042, 0.036, scale.FLOOR)
_STEPS = (0.54, 0.43, 0.34, 0.3, 0.3)  # heights of the podium, of the space there is


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


def winners_plan(canvas: Canvas, slide: Winners) -> WinnersPlan:
    """The best places on steps, the best of them in the middle; the other prizes in a list.

    Where there are too many or too long names for that, the steps are lower, then the contest's
    name gives way, then the other prizes are told by their places, then names are short, first
    those below the podium, then fewer places stand on steps, at last none.
    """
    short = tuple(replace(line, name=line.short or line.name) for line in slide.lines)
    for most, names, prized, contest, low in product(
        (_MOST, 3, 0), _NAMES, (True, False), (slide.contest, ""), (1.0, 0.8, 0.65, 0.5)
    ):
        best = len(_on_podium(slide.lines, most))
        above, below = (short if one == "short" else slide.lines for one in names)
        lines = (*above[:best], *below[best:])
        plan = _set(canvas, replace(slide, lines=lines, contest=contest), most, low, prizes=prized)
        if plan is not None:
            return plan
    prizes = {line.prize for line in short}
    heading = heading_of(canvas, slide.title, *(prizes if len(prizes) == 1 else ()))
    placed = list_of(canvas, short, _below(canvas, heading), alone=True)
    return WinnersPlan("centre", heading, (), (), placed)


def _below(canvas: Canvas, heading: Heading) -> Box:
    top = heading.bottom + canvas.px(0.026)
    return Box(canvas.safe.x, top, canvas.safe.w, canvas.safe.bottom - top)


def _set(
    canvas: Canvas, slide: Winners, most: int, low: float, *, prizes: bool
) -> WinnersPlan | None:
    """At most so many teams on steps of so much of their height; None where not all goes."""
    best = _on_podium(slide.lines, most)
    kinds = {line.prize for line in slide.lines}
    # Without steps one prize of all stands on top: the list tells their places.
    told = kinds.pop() if not best and len(kinds) == 1 else slide.contest
    heading = heading_of(canvas, slide.title, told)
    body = _below(canvas, heading)
    others = slide.lines[len(best) :]
    placed: tuple[Laurel, ...] = ()
    if others and not best:
        placed = list_of(canvas, others, body, alone=True)
    elif others and canvas.is_wide and len(best) <= 3:
        side = round(body.w * 0.3)
        placed = _cards(canvas, others, Box(body.right - side, body.y, side, body.h))
        if all(_is_short(laurel) for laurel in placed):
            body = body.cut_right(side + 2 * canvas.gap)
        else:  # long names would make a narrow column of many lines
            body, placed = _above_foot(canvas, best, others, body, low, prizes=prizes)
    elif others:
        body, placed = _above_foot(canvas, best, others, body, low, prizes=prizes)
    podium, steps = _podium(canvas, best, body, low)
    if len(placed) < len(others) or not all(_stands(canvas, one, body) for one in podium):
        return None
    return WinnersPlan("centre", heading, podium, steps, placed)


def _is_short(laurel: Laurel) -> bool:
    return laurel.name.text.count("\n") < 2


def _stands(canvas: Canvas, laurel: Laurel, body: Box) -> bool:
    """Whether a team on its step is whole: above and on it, no word parted."""
    name, step = laurel.name, laurel.box
    on_step = laurel.points.y + laurel.points.h <= step.bottom
    one_line = "\n" not in laurel.points.text
    parted = canvas.lettering.widest_word(name.text, name.px, name.weight) > step.w
    return laurel.chip.y >= body.y and on_step and one_line and not parted


def _above_foot(
    canvas: Canvas,
    best: tuple[CeremonyLine, ...],
    others: tuple[CeremonyLine, ...],
    body: Box,
    low: float,
    *,
    prizes: bool,
) -> tuple[Box, tuple[Laurel, ...]]:
    """Room for the podium above the other prizes: as many of them as its names leave room for."""
    least = min(0.44, 0.1 + 0.075 * math.ceil(len(others) / 2))
    found: tuple[Box, tuple[Laurel, ...]] | None = None
    for share in (least, 0.44, 0.5, 0.56):
        tall = round(body.h * max(share, least))
        foot = Box(body.x, body.bottom - tall, body.w, tall)
        placed = list_of(canvas, others, foot, prizes=prizes)
        used = max((laurel.box.bottom for laurel in placed), default=foot.y) - foot.y
        upper = replace(body, h=body.h - used - canvas.px(0.024))
        podium, _ = _podium(canvas, best, upper, low)
        if found is not None and any(laurel.chip.y < upper.y for laurel in podium):
            break
        found = upper, tuple(lowered(laurel, foot.h - used) for laurel in placed)
        if len(placed) == len(others):
            break
    assert found is not None
    return found


def _on_podium(lines: tuple[CeremonyLine, ...], most: int) -> tuple[CeremonyLine, ...]:
    """The first three teams and whoever shares their places; of a tie all stand there or none."""
    best: tuple[CeremonyLine, ...] = ()
    for _, group in groupby(lines, key=lambda line: line.place):
        longer = (*best, *group)
        if len(best) >= 3 or len(longer) > most:
            break
        best = longer
    return best


def _podium(
    canvas: Canvas, lines: tuple[CeremonyLine, ...], body: Box, low: float
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
        tall = round(body.h * low * _STEPS[places.index(lines[at].place)])
        steps[at] = Box(left + column * (width + gap), body.bottom - tall, width, tall)
    px = _podium_px(canvas, lines, steps, body)
    laurels = tuple(
        _on_step(canvas, lines[at], places.index(lines[at].place), steps[at], px) for at in order
    )
    return laurels, tuple(steps[at] for at in order)


def _podium_px(
    canvas: Canvas, lines: tuple[CeremonyLine, ...], steps: dict[int, Box], body: Box
) -> tuple[int, int, int]:
    """Sizes of prizes, points and names, the same on all steps: the largest the fullest allows."""
    width = steps[0].w - 2 * canvas.px(0.012)
    tall = min(step.h for step in steps.values()) - 2 * canvas.px(0.012)
    prize, points = canvas.letters(scale.FLOOR), canvas.letters(scale.FLOOR)
    for share in (0.075, 0.068, 0.06, 0.054, 0.048, 0.042, 0.036):
        px = canvas.letters(share)
        if canvas.pitch(px) + canvas.pitch(points) <= tall and all(
            canvas.width(line.prize or line.place, px, 800) <= width for line in lines
        ):
            prize = px
            break
    for share in _POINTS:
        px = canvas.letters(share)
        if px <= prize and canvas.pitch(px) + canvas.pitch(prize) <= tall:
            points = px
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
    return prize, points, px


def _on_step(
    canvas: Canvas, line: CeremonyLine, rank: int, step: Box, sizes: tuple[int, int, int]
) -> Laurel:
    """Prize and points on the step, number and name above it."""
    pad = canvas.px(0.012)
    inner = step.inset(pad, pad)
    prize = canvas.set(line.prize or line.place, sizes[0], 800, inner, "center")
    shares = tuple(share for share in _POINTS if canvas.letters(share) <= sizes[1])
    room = Box(inner.x, 0, inner.w, canvas.px(0.1))
    points = canvas.largest(line.points, shares, 700, room, "center", lines=1)
    start = inner.y + max(0, inner.h - prize.h - points.h) // 3
    name = canvas.set(line.name, sizes[2], 700, Box(step.x, 0, step.w, 0), "center", "top")
    name = replace(name, y=step.y - canvas.gap + canvas.px(0.004) - name.h)
    chip = canvas.px(0.085)
    wide = chip + pad + chip if line.logo else chip  # number and logo side by side
    badge = Box(step.x + (step.w - wide) // 2, name.y - chip - pad // 2, chip, chip)
    logo = replace(badge, x=badge.right + pad)
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
        logo=plate_of(line.logo, logo),
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
                rank=metal_of(line),
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
    return tuple(lowered(laurel, spare) for laurel in laurels)
