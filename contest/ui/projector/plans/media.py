"""Pictures, sounds and films in their places, each in its own shape, with words in its stead."""

from __future__ import annotations

from dataclasses import replace

from contest.presentation.slides import Media
from contest.ui.projector import scale
from contest.ui.projector.pieces import NOWHERE, SILENT, Block, Box, Canvas
from contest.values import dataclass

_FILM, _WORDS, _SOUND = 16 / 9, 2.4, 3.2  # width by height where a medium has no size of its own
_FLATTEST, _STEEPEST = 4.0, 0.4
_ALTS = (0.042, 0.038, 0.034, scale.FLOOR)


@dataclass(frozen=True, slots=True)
class PlacedMedia:
    """A medium in its place; `alt` is shown while there is nothing to see, `sign` for a sound."""

    kind: str
    hash: str
    box: Box
    alt: Block
    sign: Box


def shape_of(media: Media) -> float:
    """Width by height, within what a stage can show."""
    if media.width and media.height:
        return min(max(media.width / media.height, _STEEPEST), _FLATTEST)
    if media.kind == "audio":
        return _SOUND
    return _FILM if media.kind == "video" and media.hash else _WORDS


def row_width(canvas: Canvas, media: tuple[Media, ...], height: int) -> int:
    """How wide media are side by side at one height."""
    return round(sum(shape_of(one) for one in media) * height) + (len(media) - 1) * canvas.gap


def place_row(canvas: Canvas, media: tuple[Media, ...], box: Box) -> tuple[PlacedMedia, ...]:
    """Media side by side in the middle of a box, as large as goes."""
    shapes = sum(shape_of(one) for one in media)
    room = box.w - (len(media) - 1) * canvas.gap
    height = min(box.h, int(room / shapes)) if media else 0
    left = box.x + (box.w - row_width(canvas, media, height)) // 2
    placed = []
    for one in media:
        width = int(shape_of(one) * height)
        place = Box(left, box.y + (box.h - height) // 2, width, height)
        placed.append(_placed(canvas, one, place))
        left += width + canvas.gap
    return tuple(placed)


def place_large(canvas: Canvas, media: tuple[Media, ...], box: Box) -> tuple[PlacedMedia, ...]:
    """Media in as many rows as show them largest."""
    found: tuple[PlacedMedia, ...] = ()
    for rows in range(1, len(media) + 1):
        tall = (box.h - (rows - 1) * canvas.gap) // rows
        columns = -(-len(media) // rows)
        placed = tuple(
            one
            for row in range(rows)
            for one in place_row(
                canvas,
                media[row * columns : (row + 1) * columns],
                Box(box.x, box.y + row * (tall + canvas.gap), box.w, tall),
            )
        )
        if sum(one.box.w * one.box.h for one in placed) > sum(o.box.w * o.box.h for o in found):
            found = placed
    return found


def moved(media: PlacedMedia, dx: int, dy: int) -> PlacedMedia:
    """The same elsewhere."""
    box, sign, alt = media.box, media.sign, media.alt
    return replace(
        media,
        box=replace(box, x=box.x + dx, y=box.y + dy),
        sign=replace(sign, x=sign.x + dx, y=sign.y + dy),
        alt=replace(alt, x=alt.x + dx, y=alt.y + dy),
    )


def _placed(canvas: Canvas, media: Media, box: Box) -> PlacedMedia:
    pad = canvas.px(0.014)
    inner, sign = box.inset(pad, pad), NOWHERE
    if media.kind == "audio":
        side = max(1, min(round(0.6 * box.h), round(0.3 * box.w)))
        sign = Box(box.x + 2 * pad, box.y + (box.h - side) // 2, side, side)
        inner = inner.cut_left(side + 2 * pad)
    elif media.kind == "video":
        side = min(canvas.px(0.12), round(0.4 * box.h))
        sign = Box(box.x + (box.w - side) // 2, box.y + (box.h - side) // 2, side, side)
    return PlacedMedia(media.kind, media.hash, box, _alt(canvas, media.alt, inner), sign)


def _alt(canvas: Canvas, text: str, box: Box) -> Block:
    """Words for what cannot be seen; of very many words as many as the place holds."""
    if not text or box.w <= 0:
        return SILENT
    block = canvas.largest(text, _ALTS, 600, box, "center")
    most = max(1, box.h // block.pitch)
    lines = tuple(block.text.split("\n"))
    if len(lines) > most:
        lines = (*lines[: most - 1], f"{lines[most - 1].rsplit(' ', 1)[0]}…")
        block = canvas.placed(lines, block.px, 600, box, "center")
    return block
