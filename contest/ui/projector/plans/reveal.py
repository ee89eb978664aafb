"""The reveal: the answer under its question, each team's answer, the explanation and the source."""

from __future__ import annotations

from dataclasses import replace

from contest.presentation.slides import Face, Option, Reveal
from contest.ui.projector import scale
from contest.ui.projector.fitting import Fitted
from contest.ui.projector.pieces import NOWHERE, SILENT, Block, Box, Canvas
from contest.ui.projector.plans.aside import Told
from contest.ui.projector.plans.flow import FlowPart, Passage, flow_pages
from contest.ui.projector.plans.pictured import (
    beside_text,
    best_with_pictures,
    has_pictures,
    is_large,
    seen,
)
from contest.ui.projector.plans.question import (
    NOTHING,
    QuestionPlan,
    large_page,
    placed_on_fewest_pages,
    spread_out,
    tile_rows,
)
from contest.ui.projector.plans.spread import Spread, body_of, room_of
from contest.ui.projector.plans.tiles import Row, place_numbers, place_tiles
from contest.values import dataclass

_LEGIBLE = 0.047  # the question gives up its medallion rather than fall below this


def reveal_plan(canvas: Canvas, slide: Reveal, foot: Row | None = None) -> QuestionPlan:
    """Everything on one page if that goes at the floor, else the answer on pages of its own.

    `foot`: what stands there in the place of teams.
    """
    row = place_tiles(canvas, slide.tiles) if foot is None else foot
    body = body_of(canvas, slide.header, row.top)
    right = tuple(option for option in slide.face.options if option.state == "right")
    told = Told(
        caption=slide.answer_label,
        letters=" ".join(option.letter for option in right),
        sign="" if right else "check",
        is_right=True,
    )
    spread = Spread(slide.header, slide.face, row, body, room_of(canvas, body), told)
    whole = _on_one_page(canvas, slide, spread)
    if whole is not None:
        return whole
    later = _told_pages(canvas, slide, spread, right)
    first = _answer_first(canvas, slide, spread, 1 + len(later.pages))
    if first is None:
        return _on_pages(canvas, slide, spread, later)
    if slide.face.page <= 0:
        return first
    page = min(slide.face.page, len(later.pages))
    return later.page_of(canvas, page - 1, page, 1 + len(later.pages))


@dataclass(frozen=True, slots=True)
class _ToldPages:
    """Answer, explanation and source in a panel beside the medallion, on pages of their own."""

    spread: Spread
    panel: Box
    pages: tuple[tuple[Passage, ...], ...]

    def page_of(self, canvas: Canvas, own: int, page: int, pages: int) -> QuestionPlan:
        """Its `own` page, which is number `page` of all."""
        plan = spread_out(canvas, self.spread, NOTHING, page, pages)
        here = self.pages[own]
        lowest = max(part.block.y + part.block.h for part in here)
        down = max(0, self.panel.inset(0, canvas.gap).bottom - lowest) // 2
        return replace(plan, band=self.panel, passages=tuple(_moved(one, down) for one in here))


def _told_pages(
    canvas: Canvas, slide: Reveal, spread: Spread, right: tuple[Option, ...]
) -> _ToldPages:
    beside = beside_text(canvas, spread)
    panel = spread.body.cut_right(beside.room.beside_width)
    parts = (*_answer_parts(slide, right), *_source_parts(slide))
    inner = panel.inset(2 * canvas.gap, canvas.gap)
    settings = [flow_pages(canvas, parts, inner, share) for share in scale.EXPLANATION]
    told = min(settings, key=len)  # the largest type of those with the fewest pages
    return _ToldPages(beside, panel, tuple(told))


def _answer_first(canvas: Canvas, slide: Reveal, spread: Spread, pages: int) -> QuestionPlan | None:
    """Question and answer in words, to which the explanation is turned; None where they do not fit.

    A hall must see what was right at once: without a letter the medallion does not tell it.
    """
    if has_pictures(slide.face) or _answer_panel(canvas, slide, spread.body)[0] is NOWHERE:
        return None
    bare = replace(slide, explanation="", source="")
    rows = (spread.row, *tile_rows(canvas, slide.tiles)) if slide.tiles else (spread.row,)
    for row in rows:
        body = body_of(canvas, slide.header, row.top)
        above = replace(spread, row=row, body=body, room=room_of(canvas, body))
        plan = _on_one_page(canvas, bare, above, pages)
        if plan is not None:
            return plan
    return None


def _on_pages(canvas: Canvas, slide: Reveal, spread: Spread, told: _ToldPages) -> QuestionPlan:
    """First the question with its options, then answer, explanation and source.

    The teams' answers stand whole beside the explanation, where there is room for them. A
    picture that comes with the answer is shown at last, large.
    """
    asked, fitted = _asked(canvas, slide, spread)
    count = len(fitted.pages)
    whole = spread_out(canvas, told.spread, NOTHING, 0, 1)
    large = any(one.fresh for one in seen(slide.face.media)) and not is_large(canvas, whole.media)
    pages = count + len(told.pages) + large
    page = min(max(0, slide.face.page), pages - 1)
    if page < count:
        return spread_out(canvas, asked, fitted, page, pages)
    if large and page == pages - 1:
        return large_page(canvas, spread, slide.tiles, page, pages)
    return told.page_of(canvas, page - count, page, pages)


def _asked(canvas: Canvas, slide: Reveal, spread: Spread) -> tuple[Spread, Fitted]:
    """The question with its options, above what its teams answered.

    Where its first page would not have what was right, a hall sees the teams by number alone
    there, with ✓ or ✗, and finds them whole beside the explanation.
    """
    face, tiles = slide.face, slide.tiles
    # Beside pictures the tiles stay as they are: they tell what each team answered and got.
    whole_row = not tiles or has_pictures(face)
    rows = (spread.row,) if whole_row else tile_rows(canvas, tiles)
    last = place_tiles(canvas, tiles, low=True) if tiles else None
    found = placed_on_fewest_pages(canvas, slide.header, face, rows, spread.told, last)
    if not tiles or _is_first(face, found[1]):
        return found
    numbers = place_numbers(canvas, tiles)
    return placed_on_fewest_pages(canvas, slide.header, face, (numbers,), spread.told, numbers)


def _is_first(face: Face, fitted: Fitted) -> bool:
    """Whether the first page has every right option whole, and all options beside a picture."""
    first, *others = ({part.index for part in page.options} for page in fitted.pages)
    told = has_pictures(face)
    needed = {at for at, option in enumerate(face.options) if told or option.state == "right"}
    return needed <= first.difference(*others)


def _on_one_page(
    canvas: Canvas, slide: Reveal, spread: Spread, pages: int = 1
) -> QuestionPlan | None:
    """The largest explanation that leaves the question room; None if all takes more.

    `pages`: how many there are with those that come after it.
    """
    pictured = has_pictures(slide.face)
    least = _with_band(canvas, slide, spread, scale.EXPLANATION[-1], pages, medallion=pictured)
    if least is None:
        return None
    # Pictures stand with the medallion, or not at all on this page.
    forms = (True,) if pictured else (True, False)
    for share in scale.EXPLANATION:
        for medallion in forms:
            plan = _with_band(canvas, slide, spread, share, pages, medallion=medallion)
            if plan is not None:
                return plan
    return least


def _with_band(
    canvas: Canvas, slide: Reveal, spread: Spread, share: float, pages: int, *, medallion: bool
) -> QuestionPlan | None:
    """The page with an explanation of that size, if question and options fit above it."""
    body, pad = spread.body, canvas.gap
    inner = Box(body.x + 2 * pad, 0, body.w - 4 * pad, 1 << 20)
    flowed = flow_pages(canvas, _source_parts(slide), inner, share)[0]
    height = sum(part.block.h for part in flowed) + pad if flowed else 0
    answer_box, answer, mark = _answer_panel(canvas, slide, body)
    below = sum(part + canvas.gap for part in (height, answer_box.h) if part)
    upper = Box(body.x, body.y, body.w, body.h - below)
    above = spread.within(canvas, upper, medallion=medallion)
    if upper.h < (canvas.medallion if medallion else canvas.px(0.1)):
        return None
    fitted = above.fitted(canvas)
    if has_pictures(slide.face):
        found = best_with_pictures(canvas, above)
        if found is None:
            return None
        above, fitted = found
    if len(fitted.pages) > 1:
        return None
    if medallion and fitted.question_px < canvas.letters(_LEGIBLE):
        return None
    plan = spread_out(canvas, above, fitted, 0, pages)
    band = Box(body.x, body.bottom - height, body.w, height)
    down = upper.bottom + canvas.gap if answer_box.h else 0
    return replace(
        plan,
        band=band if flowed else NOWHERE,
        passages=tuple(_moved(part, band.y + pad // 2) for part in flowed),
        answer_box=replace(answer_box, y=down),
        answer=replace(answer, y=answer.y + down),
        answer_mark=replace(mark, y=mark.y + down),
    )


def _moved(passage: Passage, down: int) -> Passage:
    return replace(passage, block=replace(passage.block, y=passage.block.y + down))


def _answer_panel(canvas: Canvas, slide: Reveal, body: Box) -> tuple[Box, Block, Box]:
    """The right answer in words where no option is right alone, to be moved to its height."""
    if not slide.answer or any(option.state == "right" for option in slide.face.options):
        return NOWHERE, SILENT, NOWHERE
    # Beside options an order or pairs, which a hall reads letter by letter: a low panel will do.
    low = bool(slide.face.options)
    sizes = scale.ANSWER[-2:] if low else scale.ANSWER
    pad, size = canvas.px(0.01 if low else 0.02), canvas.px(0.042 if low else 0.06)
    box = Box(body.x + 2 * pad + size, pad, body.w - 4 * pad - size, canvas.px(0.22))
    text = canvas.largest(slide.answer, sizes, 700, box, lines=2)
    text = replace(text, y=pad)
    height = text.h + 2 * pad
    mark = Box(body.x + pad, (height - size) // 2, size, size)
    return Box(body.x, 0, body.w, height), text, mark


def _answer_parts(slide: Reveal, right: tuple[Option, ...]) -> tuple[FlowPart, ...]:
    told = tuple(f"{option.letter}. {option.text}" for option in right) or (slide.answer,)
    return tuple(FlowPart("answer", text) for text in told if text)


def _source_parts(slide: Reveal) -> tuple[FlowPart, ...]:
    parts = (FlowPart("explanation", slide.explanation), FlowPart("source", slide.source))
    return tuple(part for part in parts if part.text)
