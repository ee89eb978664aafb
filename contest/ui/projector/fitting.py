"""How large a question and its options are set, and onto how many pages they go.

Type falls from its largest size to its floor together, question and options; what does not fit
at the floor goes onto more pages. Nothing is cut and nothing is set smaller.
"""

from __future__ import annotations

from itertools import zip_longest

from contest.ui.projector import scale
from contest.ui.projector.lettering import Weight
from contest.ui.projector.pieces import Canvas
from contest.values import dataclass

STEPS, COARSE_STEPS = 13, 6  # sizes tried from the largest to the floor
_ARRANGEMENTS = ((1, False), (2, False), (1, True), (2, True))  # columns; beside the medallion
_PICTURED = ((4, False), (3, False), (2, False), (2, True), (1, True))  # with a picture on each
PAIR = 2  # columns in which pairs are set
_NARROW = 0.25  # of the width of texts: what each side of pairs gets at least
QUESTION_WEIGHT: Weight = 600
OPTION_WEIGHT: Weight = 500


@dataclass(frozen=True, slots=True)
class Room:
    """Where a question goes, in pixels: the first `beside_height` are narrower by `beside_width`.

    The medallion stands there; the options come below it, over the whole width. `pours`: so do
    further lines of a long question.
    """

    width: int
    height: int
    beside_width: int
    beside_height: int
    pours: bool = True


@dataclass(frozen=True, slots=True)
class OptionLines:
    """Lines of option `index` on a page (a very long option goes over several pages)."""

    index: int
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """Lines of the question and the options below them."""

    lines: tuple[str, ...]
    options: tuple[OptionLines, ...]


@dataclass(frozen=True, slots=True)
class Fitted:
    """Sizes in pixels, widths of the bars of options column by column, and the pages.

    `beside`: the options too stand beside the medallion, not below it. `left`: so many options
    are the left side of pairs, and stand in the first of two columns. `picture`: so high is the
    picture on each option. `worth`: how well it is set, to be compared; 0 on several pages.
    """

    question_px: int
    option_px: int
    bars: tuple[int, ...]
    pages: tuple[Page, ...]
    beside: bool = False
    left: int = 0
    picture: int = 0
    worth: float = 0.0

    @property
    def columns(self) -> int:
        """Columns of options."""
        return len(self.bars)


@dataclass(frozen=True, slots=True)
class OptionMeasures:
    """The inside of an option's bar in pixels, for a size of type."""

    badge: int
    pad: int
    gap: int
    minimum: int

    def text_width(self, bar: int) -> int:
        """Width left for text in a bar: the badge stands before it, a ✓ may come after."""
        return bar - self.around

    @property
    def around(self) -> int:
        """What a bar is wider than its text."""
        return 4 * self.pad + self.badge + round(0.7 * self.badge)


def option_measures(canvas: Canvas, px: int) -> OptionMeasures:
    """How an option's bar is built around type of `px`."""
    badge = round(1.62 * px)
    pad = round(0.36 * px)
    return OptionMeasures(badge, pad, max(round(0.32 * px), canvas.px(0.012)), badge + pad)


def fit(
    text: str,
    options: tuple[str, ...],
    room: Room,
    canvas: Canvas,
    *,
    left: int = 0,
    picture: int = 0,
    coarse: bool = False,
) -> Fitted:
    """The best setting of a question that fits `room` on one page, else pages at the floor.

    Large type is good, for the question first; options that break into more lines are not.
    Of pairs to be matched the first `left` options stand in a column of their own. With
    `picture` each option has a picture of that height above its text. `coarse`: fewer sizes of
    type are tried, for one of many settings that are compared.
    """
    form = Form(options, left, picture, COARSE_STEPS if coarse else STEPS)
    key = (canvas.size, room, text, form)
    return canvas.lettering.recall(key, lambda: _fitted(text, form, room, canvas))


@dataclass(frozen=True, slots=True)
class Form:
    """The options of a question, how many are a left side, and the height of their pictures.

    `steps`: so many sizes of type are tried.
    """

    options: tuple[str, ...]
    left: int = 0
    picture: int = 0
    steps: int = STEPS


def _fitted(text: str, form: Form, room: Room, canvas: Canvas) -> Fitted:
    options, left = form.options, form.left
    best: _Setting | None = None
    counts: dict[tuple[int, bool], int] = {}  # lines of the question by size and place
    largest = _sizes(canvas, scale.QUESTION, form.steps)[0]
    fits = _fits_at_floor(text, form, room, canvas)  # else no size does, and none is tried
    for columns, beside in _arrangements(form) if fits else ():
        lone = _is_lone(form, columns)
        for option_px in _sizes(canvas, scale.OPTION, form.steps) if options else (1,):
            most = _worth(canvas, largest, option_px, lone=lone, beside=beside)
            if best is not None and most <= best.worth:
                break  # nor would a smaller size be worth more
            setting = _Setting(canvas, room, form, option_px, columns, beside=beside)
            setting.grow_question(text, counts)
            if setting.question_px and (best is None or setting.worth > best.worth):
                best = setting
    if best is not None:
        page = Page(best.text_lines(text), best.evened())
        return Fitted(
            best.question_px, best.option_px, best.bars, (page,), best.beside, left,
            form.picture, best.worth,
        )  # fmt: skip
    floor = _floor(options, room, canvas)
    pages = tuple(_paged(text, floor))
    return Fitted(floor.question_px, floor.option_px, floor.bars, pages, beside=True)


def _floor(options: tuple[str, ...], room: Room, canvas: Canvas) -> _Setting:
    """The smallest type, for pages."""
    option_px = canvas.letters(scale.OPTION[1])
    floor = _Setting(canvas, room, Form(options), option_px, 1, beside=True)
    floor.set_question(canvas.letters(scale.QUESTION[1]))
    return floor


def count_pages(
    text: str, options: tuple[str, ...], room: Room, canvas: Canvas, *, left: int = 0
) -> int:
    """How many pages `fit` would make, without looking for the best sizes."""
    if _fits_at_floor(text, Form(options, left), room, canvas):
        return 1
    return len(_paged(text, _floor(options, room, canvas)))


def _fits_at_floor(text: str, form: Form, room: Room, canvas: Canvas) -> bool:
    """Whether the smallest type fits on one page, in any arrangement.

    What fits in any size fits at the floor, whose lines are the fewest and the lowest.
    """
    option_px = canvas.letters(scale.OPTION[1]) if form.options else 1
    for columns, beside in _arrangements(form):
        setting = _Setting(canvas, room, form, option_px, columns, beside=beside)
        setting.set_question(canvas.letters(scale.QUESTION[1]))
        if setting.whole_height(setting.count_lines(text)) <= room.height:
            return True
    return False


def rows_of(
    options: tuple[OptionLines, ...], columns: int, left: int = 0
) -> list[tuple[OptionLines | None, ...]]:
    """The options of a page in rows of `columns`; of pairs, the first `left` in the left one."""
    if left and columns == PAIR:
        return list(zip_longest(options[:left], options[left:]))
    return [options[at : at + columns] for at in range(0, len(options), columns)]


def _arrangements(form: Form) -> tuple[tuple[int, bool], ...]:
    if not form.options:
        return _ARRANGEMENTS[:1]
    if form.picture:
        return tuple(one for one in _PICTURED if one[0] <= len(form.options))
    return tuple(one for one in _ARRANGEMENTS if not form.left or one[0] == PAIR)


def _sizes(canvas: Canvas, ends: tuple[float, float], steps: int) -> tuple[int, ...]:
    """Sizes of type to try, from the largest to the floor, each once."""

    def worked_out() -> tuple[int, ...]:
        fall = (ends[0] - ends[1]) / (steps - 1)
        sizes = {canvas.letters(ends[0] - fall * step) for step in range(steps)}
        return tuple(sorted(sizes, reverse=True))

    return canvas.lettering.recall(("sizes", canvas.size.height, ends, steps), worked_out)


def _is_lone(form: Form, columns: int) -> bool:
    """Whether an option stands alone in the last row."""
    return not form.left and bool(len(form.options) % columns)


def _worth(
    canvas: Canvas,
    question_px: int,
    option_px: int,
    *,
    breaks: int = 0,
    lone: bool,
    beside: bool,
    lines: int = 0,
) -> float:
    """What sizes are worth against their largest, less what disturbs; without that, the most."""
    size = canvas.size.height
    return (
        question_px / (scale.QUESTION[0] * size)
        + 0.8 * option_px / (scale.OPTION[0] * size)
        - 0.08 * min(breaks, 4)
        - 0.2 * lone
        - 0.12 * beside
        - 0.03 * max(0, lines - 3)
    )


class _Setting:
    """One size and columns of options, the question's size beside it, and what they make."""

    def __init__(
        self,
        canvas: Canvas,
        room: Room,
        form: Form,
        option_px: int,
        columns: int,
        *,
        beside: bool,
    ) -> None:
        self.canvas = canvas
        self.room = room
        self.option_px = option_px
        self.columns = columns
        self.left = form.left
        self.steps = form.steps
        self.picture = form.picture
        self.beside = beside
        self.measures = option_measures(canvas, option_px)
        self.option_pitch = canvas.pitch(option_px)
        self._texts = form.options
        self._lone = _is_lone(form, columns)
        self.bars = self._columns(room.width - (room.beside_width if beside else 0))
        self._counts = self._counted()
        self._options_height = self._height_of(len(self._texts), max(self._counts, default=0))
        self.question_lines = 0
        self.set_question(0)

    @property
    def all_options(self) -> tuple[OptionLines, ...]:
        """The options with their lines full."""
        return self._broken(even=False)

    @property
    def worth(self) -> float:
        """What the setting is worth: sizes against their largest, less the options' breaks."""
        return _worth(
            self.canvas, self.question_px, self.option_px,
            breaks=sum(self._counts) - len(self._counts), lone=self._lone, beside=self.beside,
            lines=self.question_lines,
        )  # fmt: skip

    def set_question(self, px: int) -> None:
        """Set the question in `px`."""
        self.question_px = px
        self.question_pitch = self.canvas.pitch(px) if px else 1

    def grow_question(self, text: str, counts: dict[tuple[int, bool], int]) -> None:
        """The largest type of the question that goes with these options; 0 when none does."""
        for px in _sizes(self.canvas, scale.QUESTION, self.steps):
            self.set_question(px)
            key = (px, self.beside)
            if key not in counts:
                counts[key] = self.count_lines(text)
            self.question_lines = counts[key]
            if self.whole_height(counts[key]) <= self.room.height:
                return
        self.set_question(0)

    def evened(self) -> tuple[OptionLines, ...]:
        """The options with their lines about equally long."""
        return self._broken(even=True)

    def _columns(self, width: int) -> tuple[int, ...]:
        """Widths of the bars; the sides of pairs share the width as their texts want it."""
        inner = width - (self.columns - 1) * self.canvas.gap
        if not self.left or self.columns != PAIR:
            return (inner // self.columns,) * self.columns
        wanted = [
            max(self.canvas.lettering.room(text, self.option_px, OPTION_WEIGHT) for text in side)
            for side in (self._texts[: self.left], self._texts[self.left :])
        ]
        share = min(max(wanted[0] / sum(wanted), _NARROW), 1 - _NARROW)
        first = self.measures.around + round(share * (inner - 2 * self.measures.around))
        return first, inner - first

    def _broken(self, *, even: bool) -> tuple[OptionLines, ...]:
        lettering, px = self.canvas.lettering, self.option_px
        return tuple(
            OptionLines(at, lettering.lines(text, px, OPTION_WEIGHT, width, even=even))
            for at, (text, width) in enumerate(zip(self._texts, self._widths(), strict=True))
        )

    def _counted(self) -> tuple[int, ...]:
        """How many lines each option has."""
        count, px = self.canvas.lettering.count, self.option_px
        return tuple(
            count(text, px, OPTION_WEIGHT, width)
            for text, width in zip(self._texts, self._widths(), strict=True)
        )

    def _widths(self) -> list[int]:
        """The width that each option's text has."""
        first, rest = (self.measures.text_width(self.bars[at]) for at in (0, -1))
        return [first] * self.left + [rest] * (len(self._texts) - self.left)

    def count_lines(self, text: str) -> int:
        """How many `text_lines` there are; they are counted oftener than they are set."""
        lettering = self.canvas.lettering
        px, narrow = self.question_px, self.room.width - self.room.beside_width
        count = lettering.count(text, px, QUESTION_WEIGHT, narrow)
        if self._stays_beside(count):
            return count
        return lettering.poured_count(text, px, QUESTION_WEIGHT, self.width_of)

    def _stays_beside(self, lines: int) -> bool:
        """Whether so many lines stand beside the medallion, or all are as narrow as those."""
        if self.beside or lines * self.question_pitch <= self.room.beside_height:
            return True
        return not self.room.beside_width or not self.room.pours

    def text_lines(self, text: str) -> tuple[str, ...]:
        """The question broken beside the medallion and, when it is long, below it."""
        lettering = self.canvas.lettering
        px, narrow = self.question_px, self.room.width - self.room.beside_width
        lines = lettering.lines(text, px, QUESTION_WEIGHT, narrow, even=False)
        if self._stays_beside(len(lines)):
            return lines
        poured = lettering.poured(text, px, QUESTION_WEIGHT, self.width_of)
        return lines if len(lines) == len(poured) else poured

    def width_of(self, line: int) -> float:
        """Width of a line of the question: narrower beside the medallion."""
        beside = line * self.question_pitch < self.room.beside_height
        return self.room.width - (self.room.beside_width if beside else 0)

    def _height_of(self, options: int, tallest: int) -> int:
        """Height of the rows of options, all as high as the highest, with the gaps between.

        `tallest`: so many lines has the option that has most.
        """
        rows = -(-options // self.columns)
        if self.left and self.columns == PAIR:
            rows = max(min(self.left, options), options - self.left)
        least = max(self.measures.minimum, tallest * self.option_pitch + 2 * self.measures.pad)
        row = least + (self.picture + self.measures.pad if self.picture else 0)
        return rows * row + max(0, rows - 1) * self.measures.gap

    def page_height(self, lines: int, options: tuple[OptionLines, ...]) -> int:
        """Height of a page of so many lines and these options."""
        tallest = max((len(option.lines) for option in options), default=0)
        return self._height_above(lines, self._height_of(len(options), tallest) if options else 0)

    def whole_height(self, lines: int) -> int:
        """Height of a page of so many lines and all options."""
        return self._height_above(lines, self._options_height if self._texts else 0)

    def _height_above(self, lines: int, options: int) -> int:
        text = lines * self.question_pitch
        if not self.beside:
            text = max(text, self.room.beside_height)
        return text + self.canvas.gap + options if options else text


def _paged(text: str, setting: _Setting) -> list[Page]:
    """Pages at the floor: the text, then the options one by one, each page filled in turn."""
    capacity = max(1, setting.room.height // setting.question_pitch)
    pages: list[Page] = []
    lines = setting.text_lines(text)
    while len(lines) > capacity:
        pages.append(Page(lines[:capacity], ()))
        lines = lines[capacity:]
    here: tuple[OptionLines, ...] = ()
    for part in _parts(setting):
        if setting.page_height(len(lines), (*here, part)) > setting.room.height and (lines or here):
            pages.append(Page(lines, here))
            lines, here = (), ()
        here = (*here, part)
    return [*pages, Page(lines, here)]


def _parts(setting: _Setting) -> list[OptionLines]:
    """The options, one that is higher than a page in several parts."""
    inside = setting.room.height - setting.canvas.gap - 2 * setting.measures.pad
    most = max(1, inside // setting.option_pitch)
    return [
        OptionLines(option.index, option.lines[at : at + most])
        for option in setting.all_options
        for at in range(0, max(1, len(option.lines)), most)
    ]
