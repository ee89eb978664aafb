"""Tables: columns as wide as their words need, cells that wrap, head rows that come again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise
from typing import Literal

from contest.printing.flow import Piece
from contest.printing.marks import Mark, Rule, Text
from contest.printing.typefaces import ASCENT, LINE, Style, Typefaces

Align = Literal["left", "centre", "right"]
_SIDE, _ABOVE = 3.5, 2.5  # free room in a cell, points
_WIDEST_WORD = 110.0  # a word that needs more is broken
_SEAM = 1.0  # over each part of a parted row
_SPACE = 3.0  # over a table, so that no line of text lies on its rule
_PARTED = 5  # lines of a row too high to be moved whole that stay together


@dataclass(frozen=True, slots=True)
class Column:
    """A column: `share` is its part of the width, `align` that of its cells."""

    title: str
    share: float
    align: Align = "left"


@dataclass(frozen=True, slots=True)
class Cell:
    """A text over one or more columns; without `align` it follows its column."""

    text: str
    style: Style = Style.REGULAR
    span: int = 1
    align: Align | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """Cells that fill all columns; `keeps` holds the next row on the same page."""

    cells: tuple[Cell, ...]
    keeps: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """What a table says, in type of `size` points."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    size: float = 12.0


@dataclass(frozen=True, slots=True)
class _Grid:
    """A table fitted to a place: the x of every upright."""

    faces: Typefaces
    table: Table
    edges: tuple[float, ...]

    @property
    def leading(self) -> float:
        return self.table.size * LINE

    def lines(self, cells: Sequence[Cell]) -> list[tuple[str, ...]]:
        """The text of each cell of a row, broken to its width."""
        size = self.table.size
        widths = self._inner_widths(cells)
        return [
            self.faces.lines(cell.text, cell.style, size, width)
            for cell, width in zip(cells, widths, strict=True)
        ]

    def title_lines(self, cells: Sequence[Cell]) -> list[tuple[str, ...]]:
        """As `lines`, each cell in lines of even length."""
        size = self.table.size
        widths = self._inner_widths(cells)
        return [
            self.faces.balanced(cell.text, cell.style, size, width)
            for cell, width in zip(cells, widths, strict=True)
        ]

    def level(self, y: float) -> Rule:
        """A rule over the whole width."""
        return Rule(self.edges[0], y, self.edges[-1], y)

    def _inner_widths(self, cells: Sequence[Cell]) -> list[float]:
        ends = list(accumulate((cell.span for cell in cells), initial=0))
        return [self.edges[end] - self.edges[start] - 2 * _SIDE for start, end in pairwise(ends)]


def least_width(faces: Typefaces, table: Table) -> float:
    """The width below which words would be broken."""
    return sum(_needs(faces, table))


def table_pieces(
    faces: Typefaces, table: Table, left: float, width: float, most_height: float
) -> list[Piece]:
    """The pieces of a table, its head row first; a row higher than `most_height` may be parted."""
    widths = _widths(faces, table, width)
    grid = _Grid(faces, table, tuple(accumulate(widths, initial=left)))
    titles = tuple(Cell(one.title, Style.BOLD, align="centre") for one in table.columns)
    head = _row_piece(grid, Row(titles, keeps=True), None, grid.title_lines(titles))
    head = replace(head, marks=(grid.level(0.0), *head.marks), space=_SPACE)
    rows = (piece for row in table.rows for piece in _row_pieces(grid, row, head, most_height))
    return [head, *rows]


def _needs(faces: Typefaces, table: Table) -> list[float]:
    """What each column needs for its longest word, cells over several columns apart."""
    needs = [faces.longest_word(column.title, Style.BOLD, table.size) for column in table.columns]
    for row in table.rows:
        place = 0
        for cell in row.cells:
            if cell.span == 1:
                word = faces.longest_word(cell.text, cell.style, table.size)
                needs[place] = max(needs[place], word)
            place += cell.span
    return [min(need, _WIDEST_WORD) + 2 * _SIDE + 0.1 for need in needs]


def _widths(faces: Typefaces, table: Table, width: float) -> list[float]:
    """The width by shares; a column that needs more takes it from those that have room."""
    needs = _needs(faces, table)
    if sum(needs) >= width:
        return [need * width / sum(needs) for need in needs]
    shares = [column.share for column in table.columns]
    fixed: dict[int, float] = {}
    while True:
        room = width - sum(fixed.values())
        whole = sum(share for place, share in enumerate(shares) if place not in fixed)
        wide = {
            place: fixed.get(place, share * room / whole if whole else 0.0)
            for place, share in enumerate(shares)
        }
        short = {place: needs[place] for place in wide if wide[place] < needs[place] - 0.001}
        if not short:
            return [wide[place] for place in range(len(shares))]
        fixed |= short


def _row_pieces(grid: _Grid, row: Row, head: Piece, most_height: float) -> Iterator[Piece]:
    """The row as one piece, or as several that touch where it is too high to be moved whole."""
    cells = grid.lines(row.cells)
    height = max(len(lines) for lines in cells)
    if height * grid.leading <= most_height:
        yield _row_piece(grid, row, head, cells)
        return
    for start in range(0, height, _PARTED):
        part = [lines[start : start + _PARTED] for lines in cells]
        last = start + _PARTED >= height
        yield _part_of_row(grid, row, head, part, last=last)


def _row_piece(grid: _Grid, row: Row, head: Piece | None, cells: Sequence[Sequence[str]]) -> Piece:
    height = max(len(lines) for lines in cells) * grid.leading + 2 * _ABOVE
    marks: list[Mark] = []
    for place, lines in enumerate(cells):
        free = (height - len(lines) * grid.leading) / 2
        marks += _cell_marks(grid, row, place, lines, free)
    marks += _uprights(grid, row, height)
    marks.append(grid.level(-height))
    return Piece(height, tuple(marks), keeps=row.keeps, above=head)


def _part_of_row(
    grid: _Grid, row: Row, head: Piece, cells: Sequence[Sequence[str]], *, last: bool
) -> Piece:
    height = max(len(lines) for lines in cells) * grid.leading + _SEAM + (_ABOVE if last else 0.0)
    marks: list[Mark] = []
    for place, lines in enumerate(cells):
        marks += _cell_marks(grid, row, place, lines, _SEAM)
    marks += _uprights(grid, row, height)
    if last:
        marks.append(grid.level(-height))
        return Piece(height, tuple(marks), keeps=row.keeps, above=head)
    return Piece(height, tuple(marks), above=head, below=(grid.level(0.0),))


def _cell_marks(
    grid: _Grid, row: Row, place: int, lines: Sequence[str], free: float
) -> Iterator[Mark]:
    """The lines of one cell, `free` below the top of the row."""
    cell, size = row.cells[place], grid.table.size
    column = sum(before.span for before in row.cells[:place])
    left, right = grid.edges[column], grid.edges[column + cell.span]
    align = cell.align or grid.table.columns[column].align
    y = -free - ASCENT * size
    for line in lines:
        if line:
            x = _x(align, left, right, grid.faces.width(line, cell.style, size))
            yield Text(x, y, line, cell.style, size)
        y -= grid.leading


def _uprights(grid: _Grid, row: Row, height: float) -> Iterator[Rule]:
    ends = accumulate((cell.span for cell in row.cells), initial=0)
    for end in ends:
        yield Rule(grid.edges[end], 0.0, grid.edges[end], -height)


def _x(align: Align, left: float, right: float, width: float) -> float:
    match align:
        case "left":
            return left + _SIDE
        case "centre":
            return (left + right - width) / 2
        case "right":
            return right - _SIDE - width
