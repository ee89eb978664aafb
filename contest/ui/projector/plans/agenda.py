"""The run of show: a row for each part of the evening, in one column or two, or on pages."""

from __future__ import annotations

from contest.presentation.slides import Agenda, AgendaItem
from contest.ui.projector.pieces import NOWHERE, SILENT, Block, Box, Canvas
from contest.ui.projector.plans.common import PAGES, Heading, heading_of, page_of
from contest.values import dataclass

_SIGNS = {"done": "check", "now": "play", "next": "play"}
_SIZES = (0.056, 0.05, 0.045, 0.04, 0.036, 0.033)
_TALLEST = 0.13
_NOTE = 0.034


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """A part of the evening: its number or a sign in a badge, its title, and where it stands."""

    state: str
    box: Box
    badge: Box
    number: Block
    sign: str
    sign_box: Box
    title: Block
    note: Block


@dataclass(frozen=True, slots=True)
class AgendaPlan:
    """The rows of a page below the heading."""

    backdrop: str
    heading: Heading
    rows: tuple[AgendaRow, ...]
    pages: int
    page: int


def agenda_plan(canvas: Canvas, slide: Agenda) -> AgendaPlan:
    """As large as all rows go on a page, in one column or two; else on as many pages as needed."""
    heading = heading_of(canvas, slide.title, slide.contest, PAGES)
    top = heading.bottom + canvas.px(0.03)
    body = Box(canvas.safe.x, top, canvas.safe.w, canvas.safe.bottom - top)
    columns, count, share = _form(canvas, slide.items, body)
    pages = max(1, -(-len(slide.items) // count))
    page = min(max(0, slide.page), pages - 1)
    shown = slide.items[page * count : (page + 1) * count]
    told = page_of(slide.page_label, page, pages)
    return AgendaPlan(
        backdrop="centre",
        heading=heading_of(canvas, slide.title, slide.contest, told),
        rows=_rows(canvas, shown, body, columns, -(-count // columns), share),
        pages=pages,
        page=page,
    )


def _form(canvas: Canvas, items: tuple[AgendaItem, ...], body: Box) -> tuple[int, int, float]:
    """Columns, rows a page and size of type; long titles on several pages have one column."""
    for share in _SIZES:
        for columns in (1, 2):
            if len(items) <= columns * _most_rows(canvas, items, body, columns, share):
                return columns, max(1, len(items)), share
    return 1, _most_rows(canvas, items, body, 1, _SIZES[-1]), _SIZES[-1]


def _most_rows(
    canvas: Canvas, items: tuple[AgendaItem, ...], body: Box, columns: int, share: float
) -> int:
    tall = _row_height(canvas, items, body, columns, share)
    return max(1, (body.h + canvas.gap) // (tall + canvas.gap))


def _row_height(
    canvas: Canvas, items: tuple[AgendaItem, ...], body: Box, columns: int, share: float
) -> int:
    """Height of the highest title in its column."""
    row, px = Box(0, 0, _wide(canvas, body, columns), 0), canvas.letters(share)
    heights = (
        canvas.height(item.title, px, 700, _title_box(canvas, item, row).w) for item in items
    )
    tallest = max(heights, default=0)
    return tallest + 2 * canvas.px(0.012)


def _wide(canvas: Canvas, body: Box, columns: int) -> int:
    return (body.w - (columns - 1) * 2 * canvas.gap) // columns


def _badge(canvas: Canvas) -> int:
    return canvas.px(0.062)


def _title_box(canvas: Canvas, item: AgendaItem, box: Box) -> Box:
    """Between the badge and its own note: most parts have none, and need not break for it."""
    note = canvas.width(item.note, canvas.letters(_NOTE), 600) if item.note else 0
    inner = box.inset(canvas.gap, 0).cut_left(_badge(canvas) + canvas.gap)
    return inner.cut_right(note + canvas.gap if note else 0)


def _rows(
    canvas: Canvas,
    items: tuple[AgendaItem, ...],
    body: Box,
    columns: int,
    rows: int,
    share: float,
) -> tuple[AgendaRow, ...]:
    gap, wide = canvas.gap, _wide(canvas, body, columns)
    least = _row_height(canvas, items, body, columns, share)
    tall = min((body.h - (rows - 1) * gap) // rows, max(least, canvas.px(_TALLEST)))
    # Few rows stand a little above the middle.
    top = body.y + (body.h - rows * (tall + gap) + gap) // 3
    placed = []
    for at, item in enumerate(items):
        column, row = divmod(at, rows)
        box = Box(body.x + column * (wide + 2 * gap), top + row * (tall + gap), wide, tall)
        placed.append(_row(canvas, item, box, share))
    return tuple(placed)


def _row(canvas: Canvas, item: AgendaItem, box: Box, share: float) -> AgendaRow:
    side = _badge(canvas)
    badge = Box(box.x + canvas.gap, box.y + (box.h - side) // 2, side, side)
    numbered = item.number and item.state != "done"
    sign = "" if numbered else _SIGNS.get(item.state, "dot")
    title = _title_box(canvas, item, box)
    note = Box(title.right, box.y, box.right - canvas.gap - title.right, box.h)
    return AgendaRow(
        state=item.state,
        box=box,
        badge=badge,
        number=canvas.set(item.number, canvas.letters(0.036), 800, badge, "center")
        if item.number and not sign
        else SILENT,
        sign=sign,
        sign_box=badge.inset(side // 4, side // 4) if sign else NOWHERE,
        title=canvas.set(item.title, canvas.letters(share), 700, title, even=False),
        note=canvas.set(item.note, canvas.letters(_NOTE), 600, note, "right"),
    )
