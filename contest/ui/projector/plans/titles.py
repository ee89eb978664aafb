"""The calm scenes: Welcome, the teams, and the rules of a round."""

from __future__ import annotations

import math
from dataclasses import replace

from contest.presentation.slides import Rules, TeamCard, Teams, Welcome
from contest.ui.projector import scale
from contest.ui.projector.pieces import SILENT, Block, Box, Canvas
from contest.ui.projector.plans.common import PAGES, Heading, Top, heading_of, page_of, top_of
from contest.ui.projector.plans.plates import (
    NO_PLATE,
    Plate,
    SponsorRow,
    logos_at,
    plate_of,
    sponsor_row,
)
from contest.values import dataclass

_LOGO = 0.13  # of the height: what a team's logo takes of its card


@dataclass(frozen=True, slots=True)
class Card:
    """A team's card: its colour and number, its name, its members."""

    color: int
    box: Box
    chip: Box
    number: Block
    name: Block
    members: Block
    logo: Plate = NO_PLATE


@dataclass(frozen=True, slots=True)
class WelcomePlan:
    """Organiser, clock, title, place and date, and the teams at the foot.

    `greetings` take turns in one place: the greeting itself, then the whole name of each team.
    """

    backdrop: str
    organiser: Block
    clock: Block
    title: Block
    rule: Box
    greetings: tuple[Block, ...]
    place: Block
    cards: tuple[Card, ...]
    logos: tuple[Plate, ...]
    sponsors: SponsorRow
    pages: int
    page: int


@dataclass(frozen=True, slots=True)
class TeamsPlan:
    """The teams in cards; many long names go over several pages."""

    backdrop: str
    heading: Heading
    cards: tuple[Card, ...]
    pages: int
    page: int


@dataclass(frozen=True, slots=True)
class RuleLine:
    """A sentence of the rules with its number."""

    badge: Box
    number: Block
    text: Block


@dataclass(frozen=True, slots=True)
class RulesPlan:
    """The rules of a round in sentences."""

    backdrop: str
    top: Top
    title: Block
    panel: Box
    lines: tuple[RuleLine, ...]
    pages: int
    page: int


def welcome_plan(canvas: Canvas, slide: Welcome) -> WelcomePlan:
    """Everything in the middle, the title as large as it can be on three lines.

    Where long lines need the room, the teams stand by number: each is greeted by name in turn.
    Where sponsors leave none for these either, the numbers give way.
    """
    plan, fits = _welcome(canvas, slide, _small_cards(canvas, slide.teams))
    if not fits:
        plan, fits = _welcome(canvas, slide, _numbers(canvas, slide.teams))
    if fits or not slide.sponsors.shown:
        return plan
    return _welcome(canvas, slide, ())[0]


def _welcome(canvas: Canvas, slide: Welcome, cards: tuple[Card, ...]) -> tuple[WelcomePlan, bool]:
    """The layout with these cards at the foot, and whether its title has room."""
    safe = canvas.safe
    foot = cards[0].box.y - canvas.px(0.03) if cards else safe.bottom
    sponsors = sponsor_row(canvas, slide.sponsors, replace(safe, h=foot - safe.y))
    foot = sponsors.top - (canvas.px(0.026) if sponsors.plates else 0)
    wide = safe.inset(canvas.px(0.06), 0)
    clock = _clock(canvas)
    logos = logos_at(canvas, slide.logos, Box(safe.x, safe.y, 0, canvas.px(0.1)))
    organiser = _organiser(canvas, slide.organiser, logos, clock)
    greetings = _greetings(canvas, slide, wide)
    where = slide.place_and_date
    if canvas.width(where, canvas.letters(0.036)) > wide.w:
        where = where.replace(" · ", "\n")  # place and date each on a line
    place = canvas.largest(
        where, (0.036, scale.FLOOR), 600, Box(wide.x, 0, wide.w, canvas.px(0.1)), "center"
    )
    place = replace(place, y=foot - place.h)
    upper = safe.y + max(organiser.h, clock.h, logos[0].box.h if logos else 0) + canvas.gap
    lower = place.y - canvas.gap
    gap, tall = canvas.px(0.03), max(block.h for block in greetings)
    room = lower - upper - tall - 2 * gap
    title = canvas.largest(
        slide.title, (0.12, 0.11, 0.1, 0.09, 0.08, 0.07, 0.06, 0.052, 0.046, 0.04), 800,
        Box(wide.x, 0, wide.w, room), "center", lines=3,
    )  # fmt: skip
    top = upper + (lower - upper - title.h - tall - 2 * gap) // 2
    rule = Box(
        (canvas.size.width - canvas.px(0.16)) // 2,
        top + title.h + gap // 2,
        canvas.px(0.16),
        canvas.px(0.006),
    )
    below = top + title.h + 2 * gap - canvas.px(0.006)
    plan = WelcomePlan(
        backdrop="centre",
        organiser=organiser,
        clock=clock,
        title=replace(title, y=top),
        rule=rule,
        greetings=tuple(replace(block, y=below + (tall - block.h) // 2) for block in greetings),
        place=place,
        cards=cards,
        logos=logos,
        sponsors=sponsors,
        pages=1,
        page=0,
    )
    return plan, title.h <= room


def _numbers(canvas: Canvas, teams: tuple[TeamCard, ...]) -> tuple[Card, ...]:
    """The number of each team in a row at the foot."""
    side, gap = canvas.px(0.058), canvas.px(0.014)
    left = canvas.safe.x + (canvas.safe.w - len(teams) * (side + gap) + gap) // 2
    cards = []
    for at, team in enumerate(teams):
        box = Box(left + at * (side + gap), canvas.safe.bottom - side, side, side)
        number = canvas.set(str(team.number), canvas.letters(0.034), 800, box, "center")
        cards.append(Card(team.color, box, box, number, SILENT, SILENT))
    return tuple(cards)


def _organiser(canvas: Canvas, text: str, logos: tuple[Plate, ...], clock: Block) -> Block:
    """In the middle; where logos leave too little there, between them and the clock."""
    safe = canvas.safe
    left = logos[-1].box.right if logos else safe.x
    middle = safe.inset(max(clock.w, left - safe.x) + canvas.gap, 0)
    tall = canvas.px(0.1)
    block = canvas.largest(text, (0.036, scale.FLOOR), 600, replace(middle, h=tall), "center")
    if len(block.text.split("\n")) > 2 and logos:
        between = Box(left + canvas.gap, safe.y, clock.x - left - 2 * canvas.gap, tall)
        block = canvas.largest(text, (0.036, scale.FLOOR), 600, between, "center")
    return replace(block, y=safe.y)


def _clock(canvas: Canvas) -> Block:
    """The time of day in the corner, as wide as it is at its widest; the scene writes it."""
    px = canvas.letters(0.046)
    width = canvas.width("00:00", px, 700)
    corner = Box(canvas.safe.right - width, canvas.safe.y, width, 0)
    return canvas.set("00:00", px, 700, corner, "right", "top")


def _greetings(canvas: Canvas, slide: Welcome, wide: Box) -> tuple[Block, ...]:
    """The greeting, and each team's whole name, all in the same size of type."""
    told = (slide.greeting, *(f"{team.number} · {team.name}" for team in slide.teams))
    room = Box(wide.x, 0, wide.w, canvas.px(0.14))
    blocks = [canvas.largest(text, (0.042, 0.036, 0.03), 500, room, "center") for text in told]
    px = min(block.px for block in blocks)
    return tuple(canvas.set(text, px, 500, room, "center", "top") for text in told)


def _small_cards(canvas: Canvas, teams: tuple[TeamCard, ...]) -> tuple[Card, ...]:
    """Number and short name of each team in rows at the foot."""
    if not teams:
        return ()
    safe, gap, pad = canvas.safe, canvas.px(0.014), canvas.px(0.012)
    px = canvas.letters(0.032)
    chip = canvas.px(0.058)
    for rows in range(1, 5):
        columns = math.ceil(len(teams) / rows)
        width = min((safe.w - (columns - 1) * gap) // columns, canvas.px(0.44))
        inner = width - chip - 2 * pad
        if rows == 4 or all(canvas.width(team.short, px, 600) <= inner for team in teams):
            break
    height = max(chip, max(canvas.height(team.short, px, 600, inner) for team in teams) + pad // 2)
    rows = math.ceil(len(teams) / columns)
    top = safe.bottom - rows * height - (rows - 1) * gap
    cards = []
    for at, team in enumerate(teams):
        row, column = divmod(at, columns)
        in_row = min(columns, len(teams) - row * columns)
        left = safe.x + (safe.w - in_row * (width + gap) + gap) // 2
        box = Box(left + column * (width + gap), top + row * (height + gap), width, height)
        badge = Box(box.x, box.y, chip, height)
        cards.append(
            Card(
                team.color,
                box,
                badge,
                canvas.set(str(team.number), canvas.letters(0.034), 800, badge, "center"),
                canvas.set(team.short, px, 600, Box(badge.right + pad, box.y, inner, height)),
                SILENT,
            )
        )
    return tuple(cards)


def teams_plan(canvas: Canvas, slide: Teams) -> TeamsPlan:
    """As few pages as hold every name and member whole, with equal cards in a grid."""
    heading = heading_of(canvas, slide.title, "", PAGES)
    body = _below(canvas, heading.bottom)
    for pages in range(1, len(slide.teams) + 1):
        count = math.ceil(len(slide.teams) / pages)
        grid = _team_grid(canvas, slide.teams, count, body)
        if grid is not None or pages == len(slide.teams):
            break
    pages = max(1, math.ceil(len(slide.teams) / max(1, count)))
    page = min(max(0, slide.page), pages - 1)
    shown = slide.teams[page * count : (page + 1) * count]
    columns, share, members_share = grid or (1, 0.036, 0.03)
    return TeamsPlan(
        backdrop="corner",
        heading=heading_of(canvas, slide.title, "", page_of(slide.page_label, page, pages)),
        cards=_team_cards(
            canvas, shown, columns, math.ceil(count / columns), share, members_share, body
        ),
        pages=pages,
        page=page,
    )


def _below(canvas: Canvas, bottom: int) -> Box:
    top = bottom + canvas.px(0.028)
    return Box(canvas.safe.x, top, canvas.safe.w, canvas.safe.bottom - top)


def _team_grid(
    canvas: Canvas, teams: tuple[TeamCard, ...], count: int, body: Box
) -> tuple[int, float, float] | None:
    """Columns and sizes of type at which `count` cards a page hold every team."""
    if not teams:
        return (1, 0.05, 0.034)
    logos = _has_logos(teams)
    for name, members in ((0.05, 0.036), (0.044, 0.034), (0.038, 0.032), (0.034, 0.03)):
        for columns in (2, 1, 3) if count > 3 else (1, 2, 3):
            rows = math.ceil(count / columns)
            gap = canvas.gap
            height = (body.h - (rows - 1) * gap) // rows
            width = (body.w - (columns - 1) * gap) // columns
            tall = max(
                _card_height(canvas, team, width, name, members, logos=logos) for team in teams
            )
            if tall <= height:
                return columns, name, members
    return None


def _card_inner(canvas: Canvas, width: int, *, logos: bool) -> int:
    """What is left for name and members beside the number and, where teams have them, logos."""
    return width - canvas.px(0.1) - 2 * canvas.px(0.022) - (canvas.px(_LOGO) if logos else 0)


def _has_logos(teams: tuple[TeamCard, ...]) -> bool:
    return any(team.logo is not None for team in teams)


def _card_height(
    canvas: Canvas, team: TeamCard, width: int, name: float, members: float, *, logos: bool
) -> int:
    inner = _card_inner(canvas, width, logos=logos)
    tall = canvas.height(team.name, canvas.letters(name), 700, inner)
    px = canvas.letters(members)
    tall += len(_member_lines(canvas, team.members, px, inner)) * canvas.pitch(px)
    return tall + 2 * canvas.px(0.014)


def _team_cards(
    canvas: Canvas,
    teams: tuple[TeamCard, ...],
    columns: int,
    rows: int,
    name: float,
    members: float,
    body: Box,
) -> tuple[Card, ...]:
    gap = canvas.gap
    width = (body.w - (columns - 1) * gap) // columns
    logos = _has_logos(teams)
    heights = (_card_height(canvas, one, width, name, members, logos=logos) for one in teams)
    tallest = max(heights, default=0)
    height = min((body.h - (rows - 1) * gap) // rows, max(tallest, canvas.px(0.22)))
    top = body.y + max(0, (body.h - rows * height - (rows - 1) * gap) // 3)
    cards = []
    for at, team in enumerate(teams):
        # Columns are read downwards, as a list is.
        column, row = divmod(at, rows)
        box = Box(body.x + column * (width + gap), top + row * (height + gap), width, height)
        chip = Box(box.x, box.y, canvas.px(0.1), box.h)
        wide = _card_inner(canvas, width, logos=logos)
        inner = Box(chip.right + canvas.px(0.022), box.y, wide, box.h)
        side = min(canvas.px(_LOGO - 0.02), box.h - canvas.px(0.02))
        corner = Box(box.right - canvas.px(_LOGO) + canvas.px(0.005), 0, side, side)
        title = canvas.set(team.name, canvas.letters(name), 700, inner, valign="top")
        px = canvas.letters(members)
        lines = _member_lines(canvas, team.members, px, inner.w)
        names = canvas.placed(lines, px, 500, inner, valign="top")
        start = box.y + (box.h - title.h - names.h) // 2
        cards.append(
            Card(
                team.color,
                box,
                chip,
                canvas.set(str(team.number), canvas.letters(0.06), 800, chip, "center"),
                replace(title, y=start),
                replace(names, y=start + title.h) if names.h else names,
                plate_of(team.logo, replace(corner, y=box.y + (box.h - side) // 2)),
            )
        )
    return tuple(cards)


def _member_lines(canvas: Canvas, members: tuple[str, ...], px: int, width: int) -> tuple[str, ...]:
    """Members on as few lines as hold them; a line never ends inside a person's name."""
    lines: list[str] = []
    line = ""
    for person in members:
        longer = f"{line} · {person}" if line else person
        if canvas.width(longer, px, 500) <= width:
            line = longer
            continue
        lines += [line] if line else []
        *whole, line = canvas.lettering.lines(person, px, 500, width, even=False)
        lines += whole
    return (*lines, line) if line else tuple(lines)


def rules_plan(canvas: Canvas, slide: Rules) -> RulesPlan:
    """The rules as numbered sentences, as large as fits; on pages when they are many."""
    top = top_of(canvas, slide.header, PAGES)
    head = Box(canvas.safe.x, top.bottom + canvas.px(0.02), canvas.safe.w, canvas.px(0.2))
    title = canvas.set(slide.title, canvas.letters(scale.TITLE), 700, head, valign="top")
    body = _below(canvas, title.y + title.h - canvas.px(0.008))
    for share in (0.056, 0.052, 0.049, 0.046, 0.042, 0.038, 0.035, 0.032):
        pages = _rule_pages(canvas, slide.lines, share, body)
        if len(pages) == 1:
            break
    page = min(max(0, slide.page), len(pages) - 1)
    return RulesPlan(
        backdrop="corner",
        top=top_of(canvas, slide.header, page_of(slide.page_label, page, len(pages))),
        title=title,
        panel=body,
        lines=pages[page],
        pages=len(pages),
        page=page,
    )


def _rule_pages(
    canvas: Canvas, lines: tuple[str, ...], share: float, body: Box
) -> list[tuple[RuleLine, ...]]:
    px = canvas.letters(share)
    pad, gap = canvas.px(0.03), round(0.55 * px)
    widest = canvas.width(str(len(lines)), canvas.letters(0.032), 800)
    size = max(round(1.45 * px), round(1.3 * widest))
    inside = body.inset(pad, pad)
    width = inside.w - size - canvas.gap
    pages: list[list[Block]] = [[]]
    y = inside.y
    for text in lines:
        block = canvas.set(
            text, px, 500, Box(inside.x + size + canvas.gap, y, width, 0), valign="top", even=False
        )
        if pages[-1] and block.y + block.h > inside.bottom:
            pages.append([])
            block = replace(block, y=inside.y)
        pages[-1].append(block)
        y = block.y + block.h + gap
    numbers = iter(range(1, len(lines) + 1))
    return [_rule_page(canvas, page, [next(numbers) for _ in page], inside, size) for page in pages]


def _rule_page(
    canvas: Canvas, blocks: list[Block], numbers: list[int], inside: Box, size: int
) -> tuple[RuleLine, ...]:
    """The sentences of a page, spread over its height within reason."""
    if not blocks:
        return ()
    used = blocks[-1].y + blocks[-1].h - inside.y
    spare = max(0, inside.h - used)
    between = min(spare // len(blocks), canvas.px(0.03))
    start = (spare - between * (len(blocks) - 1)) // 2
    placed = []
    for at, (block, number) in enumerate(zip(blocks, numbers, strict=True)):
        text = replace(block, y=block.y + start + at * between)
        badge = Box(inside.x, text.y + (text.pitch - size) // 2, size, size)
        placed.append(
            RuleLine(
                badge, canvas.set(str(number), canvas.letters(0.032), 800, badge, "center"), text
            )
        )
    return tuple(placed)
