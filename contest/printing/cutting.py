"""Things to cut out: several on a sheet, with marks at the corners that say where to cut."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from contest.printing.marks import Mark, Page, Rule, Shape, Text, page_of
from contest.printing.sheet import MM, Sheet
from contest.printing.typefaces import ASCENT, LINE, Style, Typefaces

_CROP = 4 * MM  # length of a mark
_AWAY = 1 * MM  # between a mark and the corner that it shows


def cut_pages(
    sheet: Sheet, size: tuple[float, float], cards: Sequence[Sequence[Mark]]
) -> tuple[Page, ...]:
    """The cards on as few sheets as they need, each drawn with its lower left corner at (0, 0).

    `size` is width and height of a card in points; the block of cards stands in the middle.
    """
    width, height = size
    columns, rows = int((sheet.width - 10 * MM) // width), int((sheet.height - 10 * MM) // height)
    left = (sheet.width - columns * width) / 2
    top = (sheet.height + rows * height) / 2
    pages = []
    for start in range(0, len(cards), columns * rows):
        marks: list[Mark] = []
        for place, card in enumerate(cards[start : start + columns * rows]):
            row, column = divmod(place, columns)
            x, y = left + column * width, top - (row + 1) * height
            marks += (shifted(mark, x, y) for mark in card)
            marks += _crop_marks(x, y, width, height)
        pages.append(page_of(sheet.width, sheet.height, marks))
    return tuple(pages)


def shifted(mark: Mark, right: float, up: float) -> Mark:
    """The mark, moved."""
    match mark:
        case Rule(x1, y1, x2, y2):
            return Rule(x1 + right, y1 + up, x2 + right, y2 + up)
        case Shape(points=points):
            return mark._replace(points=tuple((x + right, y + up) for x, y in points))
        case _:
            return mark._replace(x=mark.x + right, y=mark.y + up)


def centred(
    faces: Typefaces, text: str, style: Style, size: float, box: tuple[float, float, float, float]
) -> tuple[Text, ...]:
    """The text as large as `size` or as fits the box (left, bottom, width, height), centred."""
    left, bottom, width, height = box
    while True:
        lines = faces.balanced(text, style, size, width)
        whole = all(faces.longest_word(line, style, size) <= width for line in lines)
        if (whole and len(lines) * size * LINE <= height) or size <= 8:
            break
        size *= 0.94
    first = bottom + (height + len(lines) * size * LINE) / 2 - ASCENT * size
    return tuple(
        Text(
            left + (width - faces.width(line, style, size)) / 2,
            first - place * size * LINE,
            line,
            style,
            size,
        )
        for place, line in enumerate(lines)
    )


def _crop_marks(x: float, y: float, width: float, height: float) -> Iterator[Rule]:
    for corner_x, out_x in ((x, -1), (x + width, 1)):
        for corner_y, out_y in ((y, -1), (y + height, 1)):
            near, far = _AWAY, _AWAY + _CROP
            yield Rule(corner_x + out_x * near, corner_y, corner_x + out_x * far, corner_y)
            yield Rule(corner_x, corner_y + out_y * near, corner_x, corner_y + out_y * far)
