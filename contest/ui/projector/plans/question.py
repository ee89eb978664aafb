"""The scenes of a question: being read, open and locked, on one arrangement.

Header on top, teams at the foot, the question beside its medallion, the options below: what
stays the same from one scene to the next stays in its place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from contest.presentation.slides import (
    Clock,
    Face,
    Header,
    QuestionLocked,
    QuestionOpen,
    QuestionRead,
    Tile,
)
from contest.ui.projector import scale
from contest.ui.projector.fitting import (
    OPTION_WEIGHT,
    QUESTION_WEIGHT,
    Fitted,
    OptionLines,
    Page,
    Room,
    fit,
    option_measures,
    rows_of,
)
from contest.ui.projector.pieces import NOWHERE, SILENT, Block, Box, Canvas
from contest.ui.projector.plans.common import PAGES, Top, page_of, top_of
from contest.ui.projector.plans.flow import Passage
from contest.ui.projector.plans.tiles import PlacedTile, Row, place_tiles
from contest.ui.projector.plans.touch_tiles import place_touch_tiles
from contest.values import dataclass


@dataclass(frozen=True, slots=True)
class PlacedOption:
    """An option's bar: badge with letter and shape, text, and the place of a ✓."""

    index: int
    letter: str
    state: str
    box: Box
    badge: Box
    label: Block
    text: Block
    mark: Box


@dataclass(frozen=True, slots=True)
class Medallion:
    """The ring at the right: a countdown, or a sign or letters in its place, and words below."""

    box: Box
    clock: Clock | None
    digits: int  # size of the countdown's digits in pixels
    unit: Block
    sign: str
    letters: Block
    title: Block
    caption: Block
    is_right: bool


NO_MEDALLION = Medallion(NOWHERE, None, 1, SILENT, "", SILENT, SILENT, SILENT, is_right=False)


@dataclass(frozen=True, slots=True)
class QuestionPlan:
    """A question scene; `passages` are the explanation and the source, in a band of their own."""

    backdrop: str
    top: Top
    question: Block
    options: tuple[PlacedOption, ...]
    medallion: Medallion
    tiles: tuple[PlacedTile, ...]
    band: Box
    passages: tuple[Passage, ...]
    answer_box: Box
    answer: Block
    answer_mark: Box
    pages: int
    page: int


@dataclass(frozen=True, slots=True)
class Told:
    """What the medallion says."""

    caption: str = ""
    title: str = ""
    sign: str = ""
    letters: str = ""
    clock: Clock | None = None
    is_right: bool = False


@dataclass(frozen=True, slots=True)
class Spread:
    """A question with what stands around it: header, teams, and its place between them."""

    header: Header
    face: Face
    row: Row
    body: Box
    room: Room
    told: Told

    def fitted(self, canvas: Canvas) -> Fitted:
        """The question's sizes and pages in its room."""
        texts, left = options_of_face(self.face)
        return fit(self.face.text, texts, self.room, canvas, left=left)

    def within(self, canvas: Canvas, body: Box, *, medallion: bool = True) -> Spread:
        """The same in another place, with or without its medallion."""
        return replace(self, body=body, room=room_of(canvas, body, medallion=medallion))


def question_plan(
    canvas: Canvas, slide: QuestionRead | QuestionOpen | QuestionLocked
) -> QuestionPlan:
    """A question before its reveal."""
    match slide:
        case QuestionRead(clock=Clock() as clock):
            told = Told(caption=clock.label, clock=clock)
        case QuestionRead(hint=hint):
            told = Told(caption=hint, sign="mic")
        case QuestionLocked(title=title, hint=hint):
            told = Told(caption=hint, title=title, sign="lock")
        case QuestionOpen(clock=clock, hint=hint):
            label = clock.label if clock is not None and clock.label else hint
            told = Told(caption=label, clock=clock, sign="" if clock else "dots")
    rows = tile_rows(canvas, slide.tiles)
    spread, fitted = placed_on_fewest_pages(canvas, slide.header, slide.face, rows, told)
    return spread_out(canvas, spread, fitted, slide.face.page, len(fitted.pages))


def placed_on_fewest_pages(
    canvas: Canvas, header: Header, face: Face, rows: Iterable[Row], told: Told
) -> tuple[Spread, Fitted]:
    """The question above its teams; these stand in lower tiles when that saves a page."""
    tried = []
    for row in rows:
        body = body_of(canvas, header, row.top)
        spread = Spread(header, face, row, body, room_of(canvas, body), told)
        fitted = spread.fitted(canvas)
        tried.append((spread, fitted))
        if len(fitted.pages) == 1:
            break
    return min(tried, key=lambda one: len(one[1].pages))


def options_of_face(face: Face) -> tuple[tuple[str, ...], int]:
    """The texts of the options, and how many of them are the left side of pairs."""
    texts = tuple(option.text for option in face.options)
    return texts, sum(option.letter.isdecimal() for option in face.options)


def rooms_above(canvas: Canvas, header: Header, tiles: tuple[Tile, ...]) -> list[Room]:
    """Where a question above these teams may go, the first choice first."""
    return [room_of(canvas, body_of(canvas, header, row.top)) for row in tile_rows(canvas, tiles)]


def tile_rows(canvas: Canvas, tiles: tuple[Tile, ...]) -> Iterator[Row]:
    """The teams in their forms, from the one that tells most to the lowest."""
    yield place_tiles(canvas, tiles)
    if any(tile.pads for tile in tiles):
        yield place_touch_tiles(canvas, tiles, named=True)
        yield place_touch_tiles(canvas, tiles, named=False)
    else:
        yield place_tiles(canvas, tiles, low=True)


def body_of(canvas: Canvas, header: Header, foot: int) -> Box:
    """Where the question goes: between the header and the teams."""
    # As if there were pages: the body must not depend on how many there will be.
    top = top_of(canvas, header, PAGES).bottom + canvas.px(0.022)
    return Box(canvas.safe.x, top, canvas.safe.w, foot - top - canvas.px(0.022))


def room_of(canvas: Canvas, body: Box, *, medallion: bool = True) -> Room:
    """The body as the fitting knows it: the medallion's column is taken off at the right."""
    if not medallion:
        return Room(body.w, body.h, 0, 0)
    caption = 2 * canvas.pitch(canvas.letters(scale.CAPTION))
    beside = canvas.medallion + round(0.4 * canvas.gap) + caption
    return Room(body.w, body.h, canvas.side + 2 * canvas.gap, min(beside, body.h))


def spread_out(
    canvas: Canvas, spread: Spread, fitted: Fitted, wanted: int, pages: int
) -> QuestionPlan:
    """A page of a fitted question, everything in its place; `pages` counts later ones too."""
    page = min(max(0, wanted), pages - 1)
    here = fitted.pages[min(page, len(fitted.pages) - 1)]
    options, upper = _options(canvas, spread, fitted, here)
    box = _question_box(canvas, spread.room, upper, here, fitted)
    question = canvas.placed(here.lines, fitted.question_px, QUESTION_WEIGHT, box)
    return QuestionPlan(
        backdrop="corner",
        top=top_of(canvas, spread.header, page_of(spread.face.page_label, page, pages)),
        question=question,
        options=options,
        medallion=_medallion(canvas, spread, spread.body if fitted.beside else upper, question),
        tiles=spread.row.tiles,
        band=NOWHERE,
        passages=(),
        answer_box=NOWHERE,
        answer=SILENT,
        answer_mark=NOWHERE,
        pages=pages,
        page=page,
    )


def _question_box(canvas: Canvas, room: Room, upper: Box, here: Page, fitted: Fitted) -> Box:
    """Beside the medallion a short text stands in the middle; a longer one starts at the top."""
    height = len(here.lines) * canvas.pitch(fitted.question_px)
    if fitted.beside and here.options:
        return Box(upper.x, upper.y, upper.w - room.beside_width, max(height, upper.h))
    if room.beside_height and height > room.beside_height:
        return Box(upper.x, upper.y, upper.w, height)
    return Box(upper.x, upper.y, upper.w - room.beside_width, upper.h)


def _options(
    canvas: Canvas, spread: Spread, fitted: Fitted, here: Page
) -> tuple[tuple[PlacedOption, ...], Box]:
    """The options at the foot of the body, and what remains above them for the question."""
    body, rows = spread.body, rows_of(here.options, fitted.columns, fitted.left)
    if not rows:
        return (), body
    px, gap = fitted.option_px, canvas.gap
    measures = option_measures(canvas, px)
    tallest = max(len(option.lines) for option in here.options)
    height = max(measures.minimum, tallest * canvas.pitch(px) + 2 * measures.pad)
    used = len(rows) * height + (len(rows) - 1) * measures.gap
    text = len(here.lines) * canvas.pitch(fitted.question_px)
    above = text if fitted.beside else max(text, spread.room.beside_height)
    spare = body.h - above - gap - used
    # Space that is left goes to the bars, within reason: large targets, and no empty band.
    height += max(0, min(spare // (2 * len(rows)), canvas.px(0.03)))
    step = height + measures.gap
    top = body.bottom - len(rows) * step + measures.gap
    lefts = [body.x + sum(fitted.bars[:col]) + col * gap for col in range(fitted.columns)]
    placed = [
        _option(
            canvas, spread, lines, px, Box(lefts[col], top + at * step, fitted.bars[col], height)
        )
        for at, row in enumerate(rows)
        for col, lines in enumerate(row)
        if lines is not None
    ]
    return tuple(placed), Box(body.x, body.y, body.w, top - gap - body.y)


def _option(canvas: Canvas, spread: Spread, lines: OptionLines, px: int, box: Box) -> PlacedOption:
    option = spread.face.options[lines.index]
    measures = option_measures(canvas, px)
    size = measures.badge
    badge = Box(box.x + measures.pad, box.y + (box.h - size) // 2, size, size)
    mark = round(0.7 * size)
    text = Box(badge.right + measures.pad, box.y, measures.text_width(box.w), box.h)
    label_px = canvas.letters(0.85 * px / canvas.size.height)
    return PlacedOption(
        index=lines.index,
        letter=option.letter,
        state=option.state,
        box=box,
        badge=badge,
        label=canvas.set(option.letter, label_px, 800, badge, "center"),
        text=canvas.placed(lines.lines, px, OPTION_WEIGHT, text),
        mark=Box(box.right - measures.pad - mark, box.y + (box.h - mark) // 2, mark, mark),
    )


def _medallion(canvas: Canvas, spread: Spread, upper: Box, question: Block) -> Medallion:
    """The ring with its words, in the middle of its column beside a short question, else on top."""
    room, told, clock = spread.room, spread.told, spread.told.clock
    if not room.beside_width:
        return NO_MEDALLION
    width, size = canvas.side, canvas.medallion
    left = upper.right - width
    px = canvas.letters(scale.CAPTION)
    caption = canvas.set(told.caption, px, 600, Box(left, 0, width, 0), "center", "top")
    if size + round(0.4 * canvas.gap) + caption.h > upper.h:
        caption = SILENT
    tall = size + (round(0.4 * canvas.gap) + caption.h if caption.h else 0)
    spare = max(0, upper.h - tall) if question.h <= room.beside_height else 0
    box = Box(left + (width - size) // 2, upper.y + spare // 2, size, size)
    ring = box.inset(round(0.14 * size), round(0.14 * size))
    unit = Box(box.x, box.y + round(0.645 * size), size, round(0.2 * size))
    return Medallion(
        box=box,
        clock=clock,
        digits=round(0.44 * size),
        unit=canvas.set(clock.unit, canvas.letters(0.03), 600, unit, "center") if clock else SILENT,
        sign=told.sign,
        letters=canvas.largest(told.letters, (0.1, 0.07, 0.05, 0.04, 0.03), 800, ring, "center"),
        title=canvas.set(told.title, canvas.letters(0.042), 700, ring, "center"),
        caption=replace(caption, y=box.bottom + round(0.4 * canvas.gap)),
        is_right=told.is_right,
    )
