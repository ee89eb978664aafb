"""What a layout is made of: boxes and blocks of text in pixels, as plain values for QML."""

from __future__ import annotations

import math
from typing import Literal

from contest.ui.projector import scale
from contest.ui.projector.lettering import Lettering, Weight
from contest.values import dataclass

Align = Literal["left", "center", "right"]
Valign = Literal["top", "center", "bottom"]
_PLAIN = frozenset((str, int, float, bool, type(None)))


@dataclass(frozen=True, slots=True)
class Size:
    """Width and height of a screen in pixels."""

    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in pixels from the top left corner of the screen."""

    x: int
    y: int
    w: int
    h: int

    @property
    def right(self) -> int:
        return self.x + self.w

    @property
    def bottom(self) -> int:
        return self.y + self.h

    def inset(self, dx: int, dy: int) -> Box:
        """The box less `dx` left and right and `dy` above and below."""
        return Box(self.x + dx, self.y + dy, self.w - 2 * dx, self.h - 2 * dy)

    def cut_left(self, width: int) -> Box:
        """What remains right of a strip of `width`."""
        return Box(self.x + width, self.y, self.w - width, self.h)

    def cut_right(self, width: int) -> Box:
        """What remains left of a strip of `width`."""
        return Box(self.x, self.y, self.w - width, self.h)

    def cut_top(self, height: int) -> Box:
        """What remains below a strip of `height`."""
        return Box(self.x, self.y + height, self.w, self.h - height)


_TALL = frozenset("ẤẦẨẪẬẮẰẲẴẶẾỀỂỄỆỐỒỔỖỘỚỜỞỠỨỪỬỮ")  # as text comes: composed

NOWHERE = Box(0, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of text, ready broken: `lead` sets the first line in the middle of its pitch."""

    text: str
    px: int
    pitch: int
    lead: int
    weight: Weight
    align: Align
    x: int
    y: int
    w: int
    h: int


SILENT = Block("", 1, 1, 0, 600, "left", 0, 0, 0, 0)


class Canvas:
    """A screen to lay out: its safe area, and text measured and set into boxes."""

    def __init__(self, size: Size, lettering: Lettering) -> None:
        self.size = size
        self.lettering = lettering
        side = math.ceil(scale.MARGIN * size.width)
        edge = math.ceil(scale.MARGIN * size.height)
        self.safe = Box(side, edge, size.width - 2 * side, size.height - 2 * edge)
        self.gap = round(scale.GAP * size.height)

    @property
    def is_wide(self) -> bool:
        """Whether it is nearer to 16:9 than to 4:3."""
        return self.size.width >= 1.55 * self.size.height

    @property
    def medallion(self) -> int:
        """Width of the ring of the countdown and of what stands in its place."""
        return self.px(scale.MEDALLION[0 if self.is_wide else 1])

    @property
    def side(self) -> int:
        """Width of the column that the ring stands in."""
        return self.px(scale.SIDE[0 if self.is_wide else 1])

    def px(self, share: float) -> int:
        """A share of the height in pixels."""
        return round(share * self.size.height)

    def letters(self, share: float) -> int:
        """A size of type in pixels, never under the floor."""
        return math.ceil(max(scale.FLOOR, share) * self.size.height - 0.001)

    def pitch(self, px: int) -> int:
        """From line to line in pixels."""
        return math.ceil(px * scale.PITCH)

    def pitch_of(self, lines: tuple[str, ...], px: int) -> int:
        """From line to line of these lines: more where a capital with two marks (Ổ) stands below.

        Without it the hook of an Ổ touches the dot of an Ộ above it, as in names all in capitals.
        """
        is_tall = any(not _TALL.isdisjoint(line) for line in lines[1:])
        return math.ceil(px * scale.TALL_PITCH) if is_tall else self.pitch(px)

    def width(self, text: str, px: int, weight: Weight = 600) -> int:
        """Width of one line in whole pixels, rounded up."""
        return math.ceil(self.lettering.room(text, px, weight))

    def height(self, text: str, px: int, weight: Weight, width: int) -> int:
        """Height of `text` set in `width`."""
        lines = self.lettering.lines(text, px, weight, width, even=False)
        return self.pitch_of(lines, px) * len(lines)

    def set(
        self,
        text: str,
        px: int,
        weight: Weight,
        box: Box,
        align: Align = "left",
        valign: Valign = "center",
        *,
        even: bool = True,
    ) -> Block:
        """`text` broken to the width of `box` and placed in its height."""
        lines = self.lettering.lines(text, px, weight, box.w, even=even)
        return self.placed(lines, px, weight, box, align, valign, self.pitch_of(lines, px))

    def placed(
        self,
        lines: tuple[str, ...],
        px: int,
        weight: Weight,
        box: Box,
        align: Align = "left",
        valign: Valign = "center",
        pitch: int = 0,
    ) -> Block:
        """Lines placed in the height of `box`; the pitch is the usual one unless it is given."""
        if not lines:
            return SILENT
        pitch = pitch or self.pitch(px)
        height = pitch * len(lines)
        spare = {"top": 0, "center": (box.h - height) // 2, "bottom": box.h - height}[valign]
        lead = round((pitch - scale.BODY * px) / 2)
        return Block(
            "\n".join(lines), px, pitch, lead, weight, align, box.x, box.y + spare, box.w, height
        )

    def largest(
        self,
        text: str,
        shares: tuple[float, ...],
        weight: Weight,
        box: Box,
        align: Align = "left",
        *,
        lines: int = 99,
    ) -> Block:
        """`text` at the first of `shares` that fits it into the box and the lines, or the last."""
        block = SILENT
        for share in shares:
            block = self.set(text, self.letters(share), weight, box, align)
            if block.h <= min(box.h, lines * block.pitch):
                break
        return block

    def largest_of(
        self,
        texts: tuple[tuple[str, Box], ...],
        shares: tuple[float, ...],
        weight: Weight,
        align: Align = "left",
        *,
        lines: int = 99,
    ) -> tuple[Block, ...]:
        """Texts side by side, all at the first of `shares` that fits each into its box."""
        blocks: tuple[Block, ...] = ()
        for share in shares:
            blocks = tuple(
                self.largest(text, (share,), weight, box, align, lines=lines) for text, box in texts
            )
            if all(
                block.h <= min(box.h, lines * block.pitch)
                for block, (_, box) in zip(blocks, texts, strict=True)
            ):
                break
        return blocks


def plain(value: object) -> object:
    """A value as QML takes it: dataclasses as dicts, tuples as lists."""
    kind = type(value)
    if kind in _PLAIN:
        return value
    # Looked up by its type: a floor of 300 seats has 5,000 values, and the hall waits.
    names = getattr(kind, "__dataclass_fields__", None)
    if names is not None:
        return {name: plain(getattr(value, name)) for name in names}
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    return value
