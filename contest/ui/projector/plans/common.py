"""Parts that several scenes share: the line on top, and where the body begins and ends."""

from __future__ import annotations

from dataclasses import replace

from contest.presentation.slides import Header
from contest.ui.projector import scale
from contest.ui.projector.pieces import NOWHERE, SILENT, Block, Box, Canvas
from contest.ui.projector.plans.plates import NO_PLATE, Plate, logos_at
from contest.values import dataclass

PAGES = "00000 9/9"  # as wide as the page in words is taken to be; never shown


@dataclass(frozen=True, slots=True)
class Top:
    """The line on top: a bar of gold, the round, the progress, and the value as a pill."""

    bar: Box
    round: Block
    progress: Block
    pill: Box
    value: Block
    logo: Plate
    bottom: int


@dataclass(frozen=True, slots=True)
class Heading:
    """A title with a line below it."""

    bar: Box
    title: Block
    subtitle: Block
    bottom: int


def top_of(canvas: Canvas, header: Header, page: str = "") -> Top:
    """The header; a name of a round too long to share the line gets lines of its own."""
    px = canvas.letters(scale.HEADER)
    safe, gap, height = canvas.safe, canvas.gap, round(canvas.pitch(px) * 1.1)
    told = " · ".join(text for text in (header.progress, page) if text)
    pill_width = canvas.width(header.value, px, 700) + px if header.value else 0
    told_width = canvas.width(told, px, 600) if told else 0
    logo = _small_logo(canvas, header, Box(safe.x + canvas.px(0.009) + gap // 2, safe.y, 0, height))
    left = max(safe.x + canvas.px(0.009), logo.box.right) + gap
    right = safe.right - sum(width + gap for width in (pill_width, told_width) if width)
    lines = canvas.lettering.lines(header.round, px, 600, right - left)
    shares = len(lines) <= 2
    if not shares:
        right = safe.right
    name = canvas.set(header.round, px, 600, Box(left, safe.y, right - left, 0), valign="top")
    # A dot between two parts says nothing where a new line does.
    name = replace(name, text=name.text.replace(" ·\n", "\n"))
    if name.h < height:
        name = replace(name, y=safe.y + (height - name.h) // 2)
    y = safe.y if shares else name.y + name.h
    pill = Box(safe.right - pill_width, y, pill_width, height) if pill_width else NOWHERE
    end = (pill.x - gap) if pill_width else safe.right
    place = Box(end - told_width, y, told_width, height)
    if not shares:  # on a line of their own the progress stands at the left
        place = Box(left, y, told_width, height)
    bottom = max(y + height if told or pill_width else 0, name.y + name.h)
    return Top(
        bar=Box(safe.x, safe.y, canvas.px(0.009), bottom - safe.y),
        round=name,
        progress=canvas.set(told, px, 600, place, "right" if shares else "left"),
        pill=pill,
        value=canvas.set(header.value, px, 700, pill, "center"),
        logo=logo,
        bottom=bottom,
    )


def _small_logo(canvas: Canvas, header: Header, corner: Box) -> Plate:
    logos = (header.logo,) if header.logo is not None else ()
    return next(iter(logos_at(canvas, logos, corner)), NO_PLATE)


def heading_of(canvas: Canvas, title: str, subtitle: str = "", page: str = "") -> Heading:
    """A scene's title at the left with its line below; the page stands with the line."""
    safe, gap = canvas.safe, canvas.gap
    bar_width = canvas.px(0.009)
    left = safe.x + bar_width + gap
    box = Box(left, safe.y, safe.right - left, canvas.px(0.2))
    head = canvas.largest(title, scale.TITLES, 700, box, lines=1)
    px, head = head.px, replace(head, y=safe.y)
    bottom = head.y + head.h
    line = SILENT
    told = " · ".join(text for text in (subtitle, page) if text)
    if told:
        small = canvas.letters(scale.HEADER)
        beside = box.cut_left(round(canvas.lettering.widest(tuple(head.text.split("\n")), px, 700)))
        width = canvas.width(told, small, 600)
        if width + 2 * gap <= beside.w:
            line = canvas.set(
                told, small, 600, Box(beside.x + gap, head.y, beside.w - gap, head.h), "right"
            )
        else:
            line = canvas.set(told, small, 600, Box(left, bottom, box.w, 0), valign="top")
            bottom += line.h
    return Heading(Box(safe.x, safe.y, bar_width, bottom - safe.y), head, line, bottom)


def page_of(label: str, page: int, pages: int) -> str:
    """The page in words, nothing when there is only one."""
    return label.format(page=page + 1, pages=pages) if pages > 1 else ""
