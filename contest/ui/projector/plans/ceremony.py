"""The ceremony: places from the last to the first, the newest of them large."""

from __future__ import annotations

import math
from dataclasses import replace

from contest.presentation.slides import Ceremony, CeremonyLine
from contest.ui.projector.pieces import NOWHERE, SILENT, Block, Box, Canvas
from contest.ui.projector.plans.common import Heading, heading_of
from contest.ui.projector.plans.laurels import Laurel, list_of, metal_of
from contest.ui.projector.plans.plates import plate_of
from contest.values import dataclass

MOST_HEROES = 6  # teams on cards of their own; more of one prize stand in a list below its name
# What cards take of the body, and of the stage at most, without a list below them and with one:
# two rows of whole names may need more than the half.
_HEIGHTS = (((1.0, 0.52), (1.0, 0.7)), ((0.5, 0.4), (0.62, 0.52), (0.78, 0.66)))
_LARGE = 0.036  # a name that is announced stands at least as large as those before
_LOGOS = (0.24, 0.16, 0.0)  # of a card: what a team's logo takes of its width
_PRIZES = (0.13, 0.11, 0.095, 0.08, 0.07, 0.06)


@dataclass(frozen=True, slots=True)
class CeremonyPlan:
    """What was announced just now, or the prize that is named, large; what was before in a list."""

    backdrop: str
    heading: Heading
    fresh: tuple[Laurel, ...]
    prize_box: Box
    prize: Block
    note: Block
    past: tuple[Laurel, ...]
    waiting: Block
    pages: int = 1
    page: int = 0


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
    blank = CeremonyPlan("centre", heading, (), NOWHERE, SILENT, SILENT, (), waiting)
    if not slide.lines and not slide.prize:
        middle = canvas.largest(slide.waiting, (0.09, 0.08, 0.07, 0.06, 0.05), 700, body, "center")
        return replace(blank, waiting=middle)
    if not fresh and not slide.prize:
        return replace(blank, past=list_of(canvas, past, body))
    if slide.prize:
        hero = _hero_box(canvas, body, past, *_HEIGHTS[bool(past)][0])
        rest = list_of(canvas, past, _below(canvas, body, hero))
        return replace(_with_prize(canvas, blank, slide, hero), past=rest)
    if len(fresh) > MOST_HEROES:
        return _crowd(canvas, blank, fresh, body)
    hero, laurels = _as_tall_as_needed(canvas, fresh, past, body)
    if not laurels:
        return _crowd(canvas, blank, fresh, body)
    return replace(blank, fresh=laurels, past=list_of(canvas, past, _below(canvas, body, hero)))


def _as_tall_as_needed(
    canvas: Canvas, fresh: tuple[CeremonyLine, ...], past: tuple[CeremonyLine, ...], body: Box
) -> tuple[Box, tuple[Laurel, ...]]:
    """Cards whose texts go into them, no taller than makes their names larger; or none."""
    found = []
    for heights in _HEIGHTS[bool(past)]:
        hero = _hero_box(canvas, body, past, *heights)
        laurels = _heroes(canvas, fresh, hero)
        name = min(laurel.name.px for laurel in laurels)
        if all(map(_is_inside, laurels)):
            found.append((all(map(_is_whole, laurels)), name, hero, laurels))
            if name >= canvas.letters(_LARGE):
                break
    if not found:
        return body, ()
    _, _, hero, laurels = max(found, key=lambda one: one[:2])  # of equal ones the lowest
    return hero, laurels


def _hero_box(
    canvas: Canvas, body: Box, past: tuple[CeremonyLine, ...], share: float, most: float
) -> Box:
    """Where cards stand that take such a share of the body."""
    tall = min(round(body.h * share), canvas.px(most))
    down = 0 if past else (body.h - tall) // 2
    return Box(body.x, body.y + down, body.w, tall)


def _below(canvas: Canvas, body: Box, hero: Box) -> Box:
    return body.cut_top(hero.h + canvas.px(0.03))


def _with_prize(canvas: Canvas, plan: CeremonyPlan, slide: Ceremony, hero: Box) -> CeremonyPlan:
    """The prize alone, as large as a card: the hall waits for whose it is."""
    width = min(hero.w, canvas.px(1.25))
    box = replace(hero, x=hero.x + (hero.w - width) // 2, w=width)
    inner = box.inset(2 * canvas.gap, canvas.gap)
    note = canvas.set(slide.note, canvas.letters(0.046), 600, replace(inner, h=0), "center", "top")
    room = replace(inner, h=inner.h - note.h)
    prize = canvas.largest(slide.prize, _PRIZES, 800, room, "center", lines=2)
    top = inner.y + (inner.h - prize.h - note.h) // 2
    return replace(
        plan,
        prize_box=box,
        prize=replace(prize, y=top),
        note=replace(note, y=top + prize.h) if note.h else SILENT,
    )


def _crowd(
    canvas: Canvas, plan: CeremonyPlan, fresh: tuple[CeremonyLine, ...], body: Box
) -> CeremonyPlan:
    """Many teams with one prize: its name large, and all of them below it."""
    head = fresh[0].prize or fresh[0].place
    wide = Box(body.x, body.y, body.w, canvas.px(0.2))
    prize = canvas.largest(head, (0.08, 0.07, 0.06, 0.05, 0.042), 800, wide, "center", lines=1)
    prize = replace(prize, y=body.y)
    # Below the prize each team is told by its place, or by its points where places are the prize.
    told = tuple(replace(line, prize="") for line in fresh)
    if not fresh[0].prize or len({line.place for line in fresh}) == 1:
        told = tuple(replace(line, place="") for line in told)
    rest = body.cut_top(prize.h + canvas.px(0.02))
    return replace(plan, prize=prize, past=list_of(canvas, told, rest, alone=True))


def _heroes(canvas: Canvas, lines: tuple[CeremonyLine, ...], box: Box) -> tuple[Laurel, ...]:
    """Large cards side by side; many teams on one place go into two rows."""
    columns = len(lines) if len(lines) <= 3 else math.ceil(len(lines) / 2)
    rows = math.ceil(len(lines) / columns)
    gap = canvas.gap
    width = min((box.w - (columns - 1) * gap) // columns, canvas.px(1.25))
    height = (box.h - (rows - 1) * gap) // rows
    places = []
    for at in range(len(lines)):
        row, column = divmod(at, columns)
        in_row = min(columns, len(lines) - row * columns)
        left = box.x + (box.w - in_row * (width + gap) + gap) // 2
        places.append(
            Box(left + column * (width + gap), box.y + row * (height + gap), width, height)
        )
    cards = tuple(zip(lines, places, strict=True))
    for share in _LOGOS:  # where texts need the room, logos give way
        laurels = [_hero(canvas, line, place, share) for line, place in cards]
        if all(map(_is_whole, laurels)):
            break
    if len({laurel.name.px for laurel in laurels}) > 1:  # teams side by side in one size of type
        least = min(laurel.name.px for laurel in laurels) / canvas.size.height
        laurels = [_hero(canvas, line, place, share, least) for line, place in cards]
    return tuple(laurels)


def _is_whole(laurel: Laurel) -> bool:
    return _is_inside(laurel) and "\n" not in laurel.points.text and bool(laurel.chip.w)


def _is_inside(laurel: Laurel) -> bool:
    return laurel.points.y + laurel.points.h <= laurel.box.bottom


def _beside_logo(canvas: Canvas, line: CeremonyLine, box: Box, share: float) -> tuple[Box, Box]:
    """Where the texts of a card go, and where the team's logo stands at the left of them."""
    inner = box.inset(canvas.gap, canvas.px(0.012))
    if line.logo is None or not share:
        return inner, NOWHERE
    side = min(round(inner.h * 0.72), round(inner.w * share))
    logo = Box(inner.x, box.y + (box.h - side) // 2, side, side)
    return inner.cut_left(side + canvas.gap), logo


def _hero(canvas: Canvas, line: CeremonyLine, box: Box, share: float, most: float = 1.0) -> Laurel:
    """Prize, number and name, place and points in the middle of a card; `most` bounds the name."""
    inner, logo = _beside_logo(canvas, line, box, share)
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
    shares = tuple(share for share in shares if not _parts(canvas, line, share, beside)) or shares
    name = canvas.largest(line.name, shares, 700, beside, "center", lines=3)
    if name.h > room:  # a narrow card: the number gives its place to the name
        beside = Box(inner.x, 0, inner.w, room)
        name = canvas.largest(line.name, (0.034, 0.03), 700, beside, "center")
        chip = 0
    middle = max(name.h, chip + canvas.px(0.008) if chip else 0)  # the number may be taller
    used = prize.h + middle + points.h
    y = inner.y + max(0, inner.h - used) // 2
    wide = math.ceil(canvas.lettering.widest(tuple(name.text.split("\n")), name.px, name.weight))
    shown = Box(0, 0, chip, chip)
    left = inner.x + (inner.w - wide - chip - canvas.gap) // 2 if chip else 0
    chip_box = replace(shown, x=left, y=y + prize.h + (middle - chip) // 2)
    if chip:
        wide += math.ceil(0.08 * name.px)  # what letters gain on the spaces between words
        name = replace(name, x=left + chip + canvas.gap, w=wide, align="left")
    number_px = canvas.letters(0.05 if big else 0.034)
    return Laurel(
        rank=metal_of(line),
        color=line.color,
        box=box,
        chip=chip_box,
        number=canvas.set(str(line.number), number_px, 800, chip_box, "center") if chip else SILENT,
        place=SILENT,
        prize=replace(prize, y=y),
        name=replace(name, y=y + prize.h + (middle - name.h) // 2),
        points=replace(points, y=y + prize.h + middle),
        logo=plate_of(line.logo if logo.w else None, logo),
    )  # fmt: skip


def _parts(canvas: Canvas, line: CeremonyLine, share: float, box: Box) -> bool:
    """Whether a name of that size parts what belongs together: "Số" and "51"."""
    return canvas.lettering.parts(line.name, canvas.letters(share), 700, box.w)
