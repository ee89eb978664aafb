"""Blocks that every paper uses: paragraphs, the head, rows of signatures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from contest.presentation.papers.heads import HeadBlock, LeftMark
from contest.presentation.wording import Words
from contest.printing.flow import Piece
from contest.printing.marks import Lettering, Mark, Rule, Shape, Square, Text
from contest.printing.sheet import MM, Sheet
from contest.printing.tables import Align
from contest.printing.typefaces import ASCENT, LINE, Style, Typefaces

_TITLE, _MOTTO, _ORGANISER, _BODY = 12.0, 13.0, 12.0, 13.0
_SIGNING_ROOM = 26 * MM  # for a signature and a seal
_COLUMN_GAP = 4 * MM
_Look = tuple[str, Style, float, Align]  # a line, its type, its size, its side


def paragraph(
    faces: Typefaces,
    sheet: Sheet,
    text: str,
    *,
    style: Style = Style.REGULAR,
    size: float = _BODY,
    align: Align = "left",
    space: float = 6.0,
    keeps: bool = False,
) -> list[Piece]:
    """A paragraph over the whole width, a piece a line; the first keeps with the second."""
    lines = faces.lines(text, style, size, sheet.text_width)
    last = len(lines) - 1
    return [
        Piece(
            size * LINE,
            (
                _line(
                    faces, sheet.left, sheet.text_width, -ASCENT * size, (line, style, size, align)
                ),
            ),
            keeps=keeps or (place == 0 and last > 0),
            space=space if place == 0 else 0.0,
        )
        for place, line in enumerate(lines)
    ]


def head(faces: Typefaces, sheet: Sheet, block: HeadBlock) -> Piece:
    """The head of a paper: who issues it on the left, nation or union on the right."""
    wanted = [
        *(faces.width(faces.clean(line), Style.BOLD, _TITLE) for line in block.right[:1]),
        faces.width(faces.clean(f"{block.place}, {block.date}"), Style.ITALIC, _MOTTO),
    ]
    # Neither a short right side nor a long name of a place may take the other's room.
    right_width = min(max(*wanted, sheet.text_width * 0.5) + 2, sheet.text_width * 0.6)
    left_width = sheet.text_width - right_width - _COLUMN_GAP
    left = list(_left_column(faces, sheet.left, left_width, block))
    right_x = sheet.left + sheet.text_width - right_width
    right = list(_right_column(faces, right_x, right_width, block))
    marks = (*left, *right)
    depth = min(_lowest(mark) for mark in marks) if marks else 0.0
    return Piece(-depth + 4, marks, keeps=True)


def signatures(faces: Typefaces, sheet: Sheet, words: Words, titles: Sequence[str]) -> Piece:
    """A row of two to four columns to sign in; the piece before it must keep it."""
    marks: list[Mark] = []
    depth = 0.0
    x, hint = sheet.left, words.say("papers.sign_here")
    for title, width in zip(titles, _signing_widths(faces, sheet, titles, hint), strict=True):
        column = _Column(faces, x + 2, width - 4)
        x += width
        column.add(title, Style.BOLD, _BODY)
        column.add(hint, Style.ITALIC, _BODY)
        marks += column.marks
        depth = min(depth, column.y)
    return Piece(-depth + _SIGNING_ROOM, tuple(marks), space=12.0)


def _signing_widths(
    faces: Typefaces, sheet: Sheet, titles: Sequence[str], hint: str
) -> list[float]:
    """Equal columns; where a title would break in one and need not, by what the titles need."""
    equal = sheet.text_width / len(titles)
    least = faces.width(hint, Style.ITALIC, _BODY)
    wide = (
        max(faces.width(line, Style.BOLD, _BODY) for line in faces.clean(title).split("\n"))
        for title in titles
    )
    needs = [max(title, least) + 5 for title in wide]
    if max(needs) <= equal or sum(needs) > sheet.text_width:
        return [equal for _ in titles]
    spare = (sheet.text_width - sum(needs)) / len(titles)
    return [need + spare for need in needs]


class _Column:
    """Centred lines, one below the other; `y` is where the next one begins."""

    def __init__(self, faces: Typefaces, x: float, width: float) -> None:
        self._faces, self._x, self._width = faces, x, width
        self.y = 0.0
        self.marks: list[Mark] = []
        self._last_width = 0.0

    def add(self, text: str, style: Style, size: float) -> None:
        for line in self._faces.balanced(text, style, size, self._width):
            base = self.y - ASCENT * size
            look: _Look = (line, style, size, "centre")
            self.marks.append(_line(self._faces, self._x, self._width, base, look))
            self._last_width = self._faces.width(line, style, size)
            self.y -= size * LINE

    def rule(self, part: float) -> None:
        """A rule below, so long compared with the line over it."""
        length, middle = self._last_width * part, self._x + self._width / 2
        self.marks.append(Rule(middle - length / 2, self.y - 1, middle + length / 2, self.y - 1))
        self.y -= 4


def _left_column(faces: Typefaces, x: float, width: float, block: HeadBlock) -> Iterator[Mark]:
    column = _Column(faces, x, width)
    for line in block.parents:
        column.add(line, Style.REGULAR, _ORGANISER)
    if block.organiser:
        column.add(block.organiser, Style.BOLD, _ORGANISER)
        if block.mark is LeftMark.RULE:
            column.rule(0.4)
        else:
            column.add(block.mark.value, Style.BOLD, _ORGANISER)
    yield from column.marks


def _right_column(faces: Typefaces, x: float, width: float, block: HeadBlock) -> Iterator[Mark]:
    column = _Column(faces, x, width)
    for line, size in zip(block.right, (_TITLE, _MOTTO), strict=False):
        column.add(line, Style.BOLD, size)
    if block.right:
        column.rule(1.0)
        column.y -= 4
    for line in _place_and_date(faces, width, block):
        column.add(line, Style.ITALIC, _MOTTO)
    yield from column.marks


def _place_and_date(faces: Typefaces, width: float, block: HeadBlock) -> tuple[str, ...]:
    if not block.place:
        return (block.date,)
    whole = f"{block.place}, {block.date}"
    if faces.width(faces.clean(whole), Style.ITALIC, _MOTTO) <= width:
        return (whole,)
    return (f"{block.place},", block.date)


def _lowest(mark: Mark) -> float:
    match mark:
        case Text(y=y, size=size) | Lettering(y=y, size=size):
            return y - (LINE - ASCENT) * size
        case Rule(y1=y1, y2=y2):
            return min(y1, y2)
        case Shape(points=points):
            return min(y for _, y in points)
        case Square(y=y):
            return y


def _line(faces: Typefaces, x: float, width: float, base: float, look: _Look) -> Text:
    text, style, size, align = look
    free = width - faces.width(text, style, size)
    moved = {"left": 0.0, "centre": free / 2, "right": free}[align]
    return Text(x + moved, base, text, style, size)
