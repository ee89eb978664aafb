"""The sheet of paper: A4 with the margins of Decree 30/2020, page numbers, and the foot."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from contest.presentation.check_code import CheckCode, pieces
from contest.presentation.wording import Words
from contest.printing.marks import Mark, Square, Text
from contest.printing.qr import QUIET, matrix_of
from contest.printing.typefaces import ASCENT, LINE, Style, Typefaces

MM = 72 / 25.4
_SHORT, _LONG = 210 * MM, 297 * MM
_TOP, _BOTTOM, _LEFT, _RIGHT = 20 * MM, 20 * MM, 30 * MM, 15 * MM
_NUMBER_SIZE = 13.0
_FOOT_SIZE = 8.0
_FOOT_GAP = 3 * MM
_MODULE = 0.45 * MM  # a photograph of the whole page still tells modules of this size apart
_LEAST_SQUARE = 16 * MM


@dataclass(frozen=True, slots=True)
class Sheet:
    """An A4 page; all measures in points."""

    landscape: bool = False

    @property
    def width(self) -> float:
        return _LONG if self.landscape else _SHORT

    @property
    def height(self) -> float:
        return _SHORT if self.landscape else _LONG

    @property
    def left(self) -> float:
        return _LEFT

    @property
    def text_width(self) -> float:
        return self.width - _LEFT - _RIGHT

    @property
    def top(self) -> float:
        return self.height - _TOP

    @property
    def bottom(self) -> float:
        return _BOTTOM


@dataclass(frozen=True, slots=True)
class Frame:
    """A sheet with its foot set: what is between `sheet.top` and `bottom` is for the paper."""

    sheet: Sheet
    bottom: float
    foot: tuple[Mark, ...]

    @property
    def height(self) -> float:
        """Room from top to foot."""
        return self.sheet.top - self.bottom

    def number(self, page: int, faces: Typefaces) -> Iterator[Mark]:
        """The page number, centred in the top margin from page 2."""
        if page > 1:
            text = str(page)
            x = (self.sheet.width - faces.width(text, Style.REGULAR, _NUMBER_SIZE)) / 2
            y = self.sheet.top + _TOP / 2 - _NUMBER_SIZE / 3
            yield Text(x, y, text, Style.REGULAR, _NUMBER_SIZE)


def bare_frame(sheet: Sheet) -> Frame:
    """A frame without a foot: what belongs to no contest has nothing to be checked against."""
    return Frame(sheet, sheet.bottom, ())


def frame_for(sheet: Sheet, code: CheckCode, words: Words, faces: Typefaces) -> Frame:
    """The frame with the check code at its foot, as a square and in letters beside it."""
    matrix = matrix_of(code.text)
    side = max(_LEAST_SQUARE, len(matrix) * _MODULE)
    x = sheet.left + side + QUIET * side / len(matrix) + 1 * MM
    width = sheet.left + sheet.text_width - x
    lines = [*faces.lines(words.say("papers.check_label"), Style.ITALIC, _FOOT_SIZE, width)]
    labels = len(lines)
    lines += code_lines(code.text, width, faces)
    height = max(side, len(lines) * _FOOT_SIZE * LINE)
    first = sheet.bottom + (height + len(lines) * _FOOT_SIZE * LINE) / 2 - ASCENT * _FOOT_SIZE
    texts = (
        Text(
            x,
            first - place * _FOOT_SIZE * LINE,
            line,
            Style.ITALIC if place < labels else Style.REGULAR,
            _FOOT_SIZE,
        )
        for place, line in enumerate(lines)
    )
    square = Square(sheet.left, sheet.bottom, side, matrix)
    return Frame(sheet, sheet.bottom + height + _FOOT_GAP, (square, *texts))


def code_lines(
    code: str, width: float, faces: Typefaces, size: float = _FOOT_SIZE
) -> Iterator[str]:
    """A code in letters, broken between its parts."""
    line = ""
    for piece in pieces(code):
        if line and faces.width(line + piece, Style.REGULAR, size) > width:
            yield from faces.lines(line, Style.REGULAR, size, width)
            line = ""
        line += piece
    # An id or a name without end breaks anywhere: the code is read back without its line breaks.
    yield from faces.lines(line, Style.REGULAR, size, width)
