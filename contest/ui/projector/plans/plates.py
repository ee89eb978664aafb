"""Logos on plates, so that a dark one is seen on a dark stage; and the row of sponsors."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from contest.presentation.slides import Media, Sponsor, Sponsors
from contest.ui.projector.pieces import NOWHERE, SILENT, Block, Box, Canvas
from contest.values import dataclass

_WIDEST = 2.4  # times the height of a plate: a longer logo is set smaller
_PAD = 0.1
_FORMS = ("line", "broken", "bare")


@dataclass(frozen=True, slots=True)
class Plate:
    """A plate with a logo, a name, or both."""

    box: Box
    picture: Box
    hash: str
    name: Block


NO_PLATE = Plate(NOWHERE, NOWHERE, "", SILENT)


@dataclass(frozen=True, slots=True)
class SponsorRow:
    """A line, and the plates below it."""

    title: Block
    plates: tuple[Plate, ...]
    top: int  # where it begins


def plate_width(logo: Media, height: int) -> int:
    """How wide a plate of that height is, with the logo in it."""
    shape = logo.width / logo.height if logo.width and logo.height else 1.0
    return round(height * min(max(shape, 1.0), _WIDEST))


def plate_of(logo: Media | None, box: Box) -> Plate:
    """A plate that fills a box."""
    if logo is None:
        return NO_PLATE
    pad = round(_PAD * box.h)
    return Plate(box, box.inset(pad, pad), logo.hash, SILENT)


def logos_at(canvas: Canvas, logos: Sequence[Media], corner: Box) -> tuple[Plate, ...]:
    """Plates from the left of a box on, in its height."""
    placed, x = [], corner.x
    for logo in logos:
        box = Box(x, corner.y, plate_width(logo, corner.h), corner.h)
        placed.append(plate_of(logo, box))
        x = box.right + canvas.gap // 2
    return tuple(placed)


def sponsor_row(canvas: Canvas, sponsors: Sponsors, room: Box) -> SponsorRow:
    """The sponsors at the foot of a box, on two rows if that can be; the title above.

    Long names break into two lines; where that is not enough, a logo stands for its name.
    """
    if not sponsors.shown:
        return SponsorRow(SILENT, (), room.bottom)
    gap = canvas.px(0.016)
    for form in _FORMS:
        cards = [_card(canvas, one, form, room.w) for one in sponsors.shown]
        rows = _rows([card.w for card in cards], gap, room.w)
        if len(rows) <= 2:
            break
    tall = max(card.h for card in cards)
    y = room.bottom - len(rows) * tall - (len(rows) - 1) * gap
    line = Box(room.x, 0, room.w, 0)
    title = canvas.set(sponsors.title, canvas.letters(0.03), 600, line, "center", "top")
    top = y - title.h
    plates: list[Plate] = []
    for row in rows:
        wide = sum(cards[at].w for at in row) + (len(row) - 1) * gap
        x = room.x + (room.w - wide) // 2
        for at in row:
            plates.append(_plate(canvas, cards[at], Box(x, y, cards[at].w, tall)))
            x += cards[at].w + gap
        y += tall + gap
    return SponsorRow(replace(title, y=top), tuple(plates), top)


@dataclass(frozen=True, slots=True)
class _Card:
    """What stands on a plate, and its size."""

    w: int
    h: int
    logo: Media | None
    logo_w: int
    logo_h: int
    lines: tuple[str, ...]


def _card(canvas: Canvas, sponsor: Sponsor, form: str, most: int) -> _Card:
    px = canvas.letters(0.03)
    least = max(canvas.px(0.075), canvas.pitch(px) + 2)
    pad = round(_PAD * least)
    high = least - 2 * pad
    logo_w = plate_width(sponsor.logo, high) if sponsor.logo else 0
    lines: tuple[str, ...] = ()
    if not (form == "bare" and sponsor.logo):
        one = canvas.width(sponsor.name, px, 600)
        room = min(one, most - logo_w - 4 * pad)
        if form != "line":
            word = math.ceil(canvas.lettering.widest_word(sponsor.name, px, 600))
            room = max(round(0.62 * room), word)
        lines = canvas.lettering.lines(sponsor.name, px, 600, room)
    wide = math.ceil(canvas.lettering.widest(lines, px, 600)) + 2 if lines else 0
    parts = [part for part in (logo_w, wide) if part]
    return _Card(
        w=sum(parts) + (len(parts) + 1) * pad,
        h=max(least, len(lines) * canvas.pitch(px) + 2),
        logo=sponsor.logo,
        logo_w=logo_w,
        logo_h=high,
        lines=lines,
    )


def _plate(canvas: Canvas, card: _Card, box: Box) -> Plate:
    """The logo at the left, the name beside it."""
    pad = round(_PAD * (card.logo_h / (1 - 2 * _PAD)))
    picture, left = NOWHERE, box.x + pad
    if card.logo is not None:
        picture = Box(left, box.y + (box.h - card.logo_h) // 2, card.logo_w, card.logo_h)
        left = picture.right + pad
    beside = Box(left, box.y, box.right - left - pad, box.h)
    name = canvas.placed(card.lines, canvas.letters(0.03), 600, beside, "center")
    return Plate(box, picture, card.logo.hash if card.logo else "", name)


def _rows(widths: Sequence[int], gap: int, most: int) -> list[list[int]]:
    """Places in rows of about equal length."""
    count = math.ceil(len(widths) / max(1, _fitting(widths, gap, most)))
    for rows in range(count, len(widths) + 1):
        each = math.ceil(len(widths) / rows)
        found = [list(range(at, min(at + each, len(widths)))) for at in range(0, len(widths), each)]
        if all(sum(widths[at] for at in row) + (len(row) - 1) * gap <= most for row in found):
            return found
    return [[at] for at in range(len(widths))]


def _fitting(widths: Sequence[int], gap: int, most: int) -> int:
    """How many of them stand on one row from the first on."""
    used = count = 0
    for width in widths:
        used += width + (gap if count else 0)
        if used > most:
            break
        count += 1
    return count
