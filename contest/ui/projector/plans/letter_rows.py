"""Rows of letters one below the other, and the keyword below them: cells of one size for all."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace

from contest.presentation.slides import HiddenRow
from contest.ui.projector import scale
from contest.ui.projector.pieces import NOWHERE, SILENT, Block, Box, Canvas
from contest.values import dataclass

_HIGHEST = 0.086  # of the height: a cell of few rows
_TALL = 1.44  # a cell to its letter, which may carry two marks
_WIDE = 1.02  # the same in width: W, M and their like
_MOST_LETTER = 0.052
_WORD_GAP = 0.45  # between words, in cells
_SEAM = 2  # pixels between cells
_KEYWORD_LINES = 2  # a long keyword breaks once; a longer one stands in a bar of two lines


@dataclass(frozen=True, slots=True)
class Cell:
    """A place for a letter."""

    box: Box
    letter: Block


@dataclass(frozen=True, slots=True)
class PlacedRow:
    """A row: its number, then cells, or one bar for an answer that is not told by letters.

    `mark` is a sign at its end once it is over: "check" or "dash".
    """

    state: str
    badge: Box
    label: Block
    cells: tuple[Cell, ...]
    bar: Box
    text: Block
    mark: str
    mark_box: Box


class LetterRows:
    """The rows of an obstacle and its keyword, set into an area."""

    def __init__(
        self, canvas: Canvas, rows: Sequence[HiddenRow], keyword: HiddenRow, area: Box
    ) -> None:
        self._canvas = canvas
        self._rows = rows
        self._keyword = keyword
        self._area = area
        self._caption = canvas.pitch(canvas.letters(scale.FLOOR))
        self._least = math.ceil(_TALL * canvas.letters(0))
        narrowest = math.ceil(_WIDE * canvas.letters(0))
        self._lines = self._broken(keyword.lengths, narrowest)
        count = len(rows) + (len(self._lines) or _KEYWORD_LINES)
        pitch = (area.h - self._caption - canvas.gap) // count
        self._gap = max(2, min(canvas.px(0.012), pitch - self._least))
        self._height = min(pitch - self._gap, canvas.px(_HIGHEST))
        self._px = max(canvas.letters(0), min(int(self._height / _TALL), canvas.px(_MOST_LETTER)))
        labels = (canvas.width(row.label, self._px, 800) + 8 for row in rows)
        self._badge = max(self._height, *labels)
        self._cell = self._cell_width(narrowest)
        used = count * (self._height + self._gap) + self._caption + canvas.gap
        spare = max(0, area.h - used)
        # What is left over stands between the rows, and twice as much above the keyword.
        self._step = self._height + self._gap + min(spare // (count + 2), canvas.px(0.02))
        self._word_y = area.y + len(rows) * self._step + canvas.gap + min(spare // 4, 2 * self._gap)

    @property
    def fits(self) -> bool:
        """Whether letters with all their marks stand inside their cells."""
        return self._height >= self._least

    def rows(self) -> tuple[PlacedRow, ...]:
        """The rows from the top down."""
        return tuple(
            self._row(row, self._area.y + at * self._step) for at, row in enumerate(self._rows)
        )

    def keyword(self) -> PlacedRow:
        """The keyword below its name and the number of its letters."""
        canvas, row = self._canvas, self._keyword
        told = f"{row.label} · {row.count}" if row.count else row.label
        px = canvas.letters(scale.FLOOR)
        name = Box(self._area.x, self._word_y, self._area.w, self._caption)
        label = canvas.set(told, px, 700, name)
        if len(self._lines) > 1:
            return replace(self._broken_keyword(row), label=label)
        if self._lines:
            return replace(self._row(row, name.bottom, badge=False), label=label)
        height = _KEYWORD_LINES * (self._height + self._gap) - self._gap
        return replace(self._bar(row, spaced(row), self._area.x, name.bottom, height), label=label)

    def _broken_keyword(self, row: HiddenRow) -> PlacedRow:
        letters, y = row.letters, self._word_y + self._caption
        cells: list[Cell] = []
        for line in self._lines:
            cells += self._cells(line, letters, self._area.x, y)
            letters = letters[sum(line) :]
            y += self._height + self._gap
        mark, mark_box = self._mark(row, cells[-1].box)
        return PlacedRow(row.state, NOWHERE, SILENT, tuple(cells), NOWHERE, SILENT, mark, mark_box)

    def _row(self, row: HiddenRow, y: int, *, badge: bool = True) -> PlacedRow:
        canvas, height = self._canvas, self._height
        box, label, left = NOWHERE, SILENT, self._area.x
        if badge:
            box = Box(left, y, self._badge, height)
            label = canvas.set(row.label, self._px, 800, box, "center")
            left += self._badge + self._gap
        if row.lengths and self._room(row.lengths, left) >= self._cell:
            cells = tuple(self._cells(row.lengths, row.letters, left, y))
            mark, mark_box = self._mark(row, cells[-1].box)
            return PlacedRow(row.state, box, label, cells, NOWHERE, SILENT, mark, mark_box)
        placed = self._bar(row, spaced(row) or row.count, left, y, height)
        return replace(placed, badge=box, label=label)

    def _bar(self, row: HiddenRow, text: str, left: int, y: int, height: int) -> PlacedRow:
        bar = Box(left, y, self._area.right - left - self._height - self._gap, height)
        mark, mark_box = self._mark(row, bar)
        told = self._bar_text(text, bar)
        return PlacedRow(row.state, NOWHERE, SILENT, (), bar, told, mark, mark_box)

    def _cells(self, lengths: Sequence[int], letters: str, left: int, y: int) -> Iterator[Cell]:
        px = min(self._px, max(self._canvas.letters(0), int(self._cell / _WIDE)))
        signs, x = iter(letters), left
        for length in lengths:
            for _ in range(length):
                box = Box(x, y, self._cell, self._height)
                sign = next(signs, "")
                block = self._canvas.placed((sign,), px, 700, box, "center") if sign else SILENT
                yield Cell(box, block)
                x += self._cell + _SEAM
            x += round(_WORD_GAP * self._cell)

    def _mark(self, row: HiddenRow, end: Box) -> tuple[str, Box]:
        mark = {"won": "check", "lost": "dash"}.get(row.state, "")
        if not mark:
            return "", NOWHERE
        side = round(0.62 * self._height)
        return mark, Box(end.right + self._gap, end.y + (end.h - side) // 2, side, side)

    def _bar_text(self, text: str, bar: Box) -> Block:
        """The released text; what does not fit its bar was read with the answer before."""
        inner = bar.inset(self._gap + self._canvas.px(0.006), 0)
        block = self._canvas.largest(text, (0.046, 0.04, 0.034, scale.FLOOR), 600, inner)
        return block if block.h <= bar.h else SILENT

    def _cell_width(self, narrowest: int) -> int:
        """As wide as the longest row that goes into cells allows, and not wider than high."""
        left = self._area.x + self._badge + self._gap
        tried = [self._room(row.lengths, left) for row in self._rows if row.lengths]
        tried += [self._room(line, self._area.x) for line in self._lines]
        return max(narrowest, min([self._height, *(one for one in tried if one >= narrowest)]))

    def _room(self, lengths: Sequence[int], left: int) -> int:
        """The widest cell with which a row fits from `left` to the end, sign and all."""
        line = self._area.right - left - self._height - self._gap
        count = sum(lengths)
        return int((line - count * _SEAM) / (count + _WORD_GAP * (len(lengths) - 1)))

    def _broken(self, lengths: Sequence[int], narrowest: int) -> tuple[tuple[int, ...], ...]:
        """The words of the keyword on one line, or on as few as there may be; () for a bar."""
        self._height = self._least  # for the room of a sign at the end
        self._gap = 2
        lines: list[tuple[int, ...]] = []
        for length in lengths:
            longer = (*lines[-1], length) if lines else (length,)
            if lines and self._room(longer, self._area.x) >= narrowest:
                lines[-1] = longer
            else:
                lines.append((length,))
        fits = all(self._room(line, self._area.x) >= narrowest for line in lines)
        return tuple(lines) if fits and len(lines) <= _KEYWORD_LINES else ()


def spaced(row: HiddenRow) -> str:
    """Released letters as words again."""
    words, at = [], 0
    for length in row.lengths:
        words.append(row.letters[at : at + length])
        at += length
    return " ".join(filter(None, words)) or row.letters
