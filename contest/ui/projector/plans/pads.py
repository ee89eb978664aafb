"""The letters of a tile that a team touches on the shared screen."""

from __future__ import annotations

from contest.presentation.slides import Tile
from contest.ui.projector.pieces import Block, Box, Canvas
from contest.values import dataclass

_PAD = 0.036  # type of a letter to touch
_PAD_GAP = 0.005


@dataclass(frozen=True, slots=True)
class Pad:
    """A letter or a word to touch; what is not live only keeps its place."""

    letter: str
    box: Box
    label: Block
    live: bool


def pads_fit(canvas: Canvas, tiles: tuple[Tile, ...], width: int) -> bool:
    """Whether every tile's letters can be read and hit side by side in `width` pixels."""
    px, gap = canvas.letters(_PAD), canvas.px(_PAD_GAP)
    for pads in {tile.pads for tile in tiles if tile.pads}:
        widest = max(canvas.width(letter, px, 800) for letter in pads)
        if len(pads) * (widest + 2 * gap) + (len(pads) - 1) * gap > width:
            return False
    return True


def pads_in(canvas: Canvas, tile: Tile, box: Box) -> tuple[Pad, ...]:
    """A tile's letters to touch, side by side in `box`."""
    if not tile.pads:
        return ()
    gap = canvas.px(_PAD_GAP)
    width = (box.w - (len(tile.pads) - 1) * gap) // len(tile.pads)
    px = canvas.letters(_PAD)
    boxes = [Box(box.x + at * (width + gap), box.y, width, box.h) for at in range(len(tile.pads))]
    return tuple(
        Pad(letter, place, canvas.set(letter, px, 800, place, "center"), tile.pads_live)
        for letter, place in zip(tile.pads, boxes, strict=True)
    )
