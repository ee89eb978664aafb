"""What stands at the right of a question: the medallion with its words, and its pictures."""

from __future__ import annotations

from dataclasses import replace

from contest.presentation.slides import Clock, Media
from contest.ui.projector import scale
from contest.ui.projector.pieces import NOWHERE, SILENT, Align, Block, Box, Canvas
from contest.ui.projector.plans.media import PlacedMedia, moved, place_row, row_width
from contest.values import dataclass


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
class Told:
    """What the medallion says."""

    caption: str = ""
    title: str = ""
    sign: str = ""
    letters: str = ""
    clock: Clock | None = None
    is_right: bool = False


@dataclass(frozen=True, slots=True)
class Aside:
    """Medallion and pictures as one block, from its own top left corner.

    The words of the medallion stand below it or, where `words_left`, beside it.
    """

    width: int
    height: int
    ring: Box
    words: Box
    words_left: bool
    media: tuple[PlacedMedia, ...]


def caption_height(canvas: Canvas) -> int:
    """Room for the words of a medallion: two lines, whatever they are in this state."""
    return 2 * canvas.pitch(canvas.letters(scale.CAPTION))


def aside_of(canvas: Canvas, media: tuple[Media, ...], height: int, *, stacked: bool) -> Aside:
    """Pictures of `height` below the medallion (`stacked`) or at its left."""
    ring, gap, side = canvas.medallion, canvas.gap, canvas.side
    wide = row_width(canvas, media, height)
    caption = caption_height(canvas)
    if stacked:
        width = max(wide, ring + gap + round(0.9 * side))
        placed = place_row(canvas, media, Box(0, ring + gap, width, height))
        words = Box(0, (ring - caption) // 2, width - ring - gap, caption)
        return Aside(
            width, ring + gap + height, Box(width - ring, 0, ring, ring), words, True, placed
        )
    column = wide + 2 * gap
    below = ring + round(0.4 * gap)
    whole = max(height, below + caption)
    placed = place_row(canvas, media, Box(0, (whole - height) // 2, wide, height))
    top = (whole - below - caption) // 2
    box = Box(column + (side - ring) // 2, top, ring, ring)
    words = Box(column, top + below, side, caption)
    return Aside(column + side, whole, box, words, False, placed)


def placed_aside(
    canvas: Canvas, aside: Aside, told: Told, left: int, top: int
) -> tuple[Medallion, tuple[PlacedMedia, ...]]:
    """The block with its corner at `left`, `top`."""
    ring = replace(aside.ring, x=aside.ring.x + left, y=aside.ring.y + top)
    words = replace(aside.words, x=aside.words.x + left, y=aside.words.y + top)
    align: Align = "right" if aside.words_left else "center"
    px = canvas.letters(scale.CAPTION)
    caption = canvas.set(
        told.caption, px, 600, words, align, "center" if aside.words_left else "top"
    )
    if caption.h > words.h:
        caption = SILENT
    media = tuple(moved(one, left, top) for one in aside.media)
    return medallion_in(canvas, told, ring, caption), media


def medallion_in(canvas: Canvas, told: Told, box: Box, caption: Block) -> Medallion:
    """The medallion in its square, with its words placed already."""
    size, clock = box.w, told.clock
    ring = box.inset(round(0.14 * size), round(0.14 * size))
    unit = Box(box.x, box.y + round(0.645 * size), size, round(0.2 * size))
    return Medallion(
        box=box,
        clock=clock,
        digits=round(0.44 * size),
        unit=canvas.set(clock.unit, canvas.letters(0.03), 600, unit, "center") if clock else SILENT,
        sign=told.sign,
        letters=canvas.largest(told.letters, (0.1, 0.07, 0.05, 0.04, 0.03), 800, ring, "center"),
        title=_title(canvas, told.title, box),
        caption=caption,
        is_right=told.is_right,
    )


def _title(canvas: Canvas, text: str, box: Box) -> Block:
    """Words in the ring: at most two lines of whole words, as large as the ring holds them."""
    sizes = (0.042, 0.036, 0.033, scale.FLOOR)
    block = SILENT
    # A long word goes nearer to the ring, whose inside is widest where one line stands.
    for inset, shares in ((0.14, sizes), (0.085, sizes[-1:])):
        inside = box.inset(round(inset * box.w), round(0.14 * box.w))
        for share in shares:
            block = canvas.set(text, canvas.letters(share), 700, inside, "center")
            if block.text.split() == text.split() and block.text.count("\n") < 2:
                return block
    return block
