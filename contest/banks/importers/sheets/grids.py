"""Tables as they lie in a file: sheets of a workbook and files of separated values alike.

A cell holds the text that somebody saw in it. Where a spreadsheet made something else of what
was typed (a date of "1/2", 0.5 of "50%"), the cell says so.
"""

from __future__ import annotations

import datetime
import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum
from fractions import Fraction

from contest.banks.importers.cleaning import cleaned
from contest.banks.importing import Place
from contest.reading.faults import Phrase, phrase

LONGEST_EXCERPT = 600
_LARGEST_MERGED = 10_000  # cells under one; nobody merges more on purpose
_MOST_MERGED = 200_000
_SHAPE = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|\[\$(?P<currency>[^\]-]*)(?:-[^\]]*)?\]|\[[^\]]*\]|[_*].'
    r'|(?P<signs>[^"\\\[_*]+|.)'
)


class Mark(Enum):
    """What a cell is, beside its text."""

    PLAIN = "plain"
    NUMBER = "number"  # a whole number, as somebody typed it
    SHAPED = "shaped"  # a number or a date that was shown in a shape of its own
    ERROR = "error"  # "#N/A" and its kin
    EMPTY_FORMULA = "empty formula"  # its result was not stored


@dataclass(frozen=True, slots=True)
class Cell:
    """The text of a cell; `others` are what else may have been typed, by name of the reading.

    Cells of one `look` look alike; "" is plain.
    """

    text: str = ""
    mark: Mark = Mark.PLAIN
    others: tuple[tuple[str, str], ...] = ()
    look: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One row or record; `number` counts from 1 as the program that shows it counts."""

    number: int
    cells: tuple[Cell, ...]
    is_hidden: bool = False

    def text(self, column: int | None) -> str:
        """The text in a column, from 0; "" where the row ends before it."""
        return self.cell(column).text

    def cell(self, column: int | None) -> Cell:
        """The cell in a column, from 0."""
        if column is None or not 0 <= column < len(self.cells):
            return _EMPTY
        return self.cells[column]

    @property
    def filled(self) -> tuple[int, ...]:
        """The columns in which something stands."""
        return tuple(place for place, cell in enumerate(self.cells) if cell != _EMPTY)


@dataclass(frozen=True, slots=True)
class Grid:
    """One table. `merged` leads from a cell under a merged one to that one, as (row, column)."""

    name: str  # of the sheet; "" where it has none
    rows: tuple[Row, ...]  # those in which anything stands
    is_hidden: bool = False
    merged: Mapping[tuple[int, int], tuple[int, int]] = field(default_factory=dict)
    remarks: tuple[Phrase, ...] = ()
    is_in_lines: bool = False  # its rows are counted by the lines of a text

    @property
    def where(self) -> tuple[Phrase, ...]:
        """The first step of every place in it."""
        return (phrase("imports.at_sheet", name=self.name),) if self.name else ()

    def place(self, rows: Sequence[Row]) -> Place:
        """Where some rows stand, with their texts."""
        number = rows[0].number
        at = phrase("imports.at_row", number=number)
        if self.is_in_lines:
            at = phrase("imports.at_line", line=number)
        texts = [cell.text for row in rows for cell in row.cells if cell.text]
        return Place((*self.where, at), " | ".join(texts)[:LONGEST_EXCERPT])


_EMPTY = Cell()


def note_merged(
    merged: dict[tuple[int, int], tuple[int, int]], start: tuple[int, int], end: tuple[int, int]
) -> None:
    """Note in `merged` the cells from `start` to `end`, which show what stands in the first."""
    (top, left), (bottom, right) = start, end
    if (bottom - top + 1) * (right - left + 1) > _LARGEST_MERGED or len(merged) > _MOST_MERGED:
        return
    for row in range(top, bottom + 1):
        for column in range(left, right + 1):
            if (row, column) != start:
                merged[row, column] = start


def text_cell(text: str) -> Cell:
    """The cell of a text."""
    return Cell(cleaned(text))


def number_cell(number: float, shape: str = "") -> Cell:
    """The cell of a number; `shape` is its number format: "0%" shows 0.5 as 50%."""
    if not math.isfinite(number):
        return Cell(str(number), Mark.ERROR)
    before, core, after = shape_parts(shape)
    text = _shaped(number, core)
    if before or after or text is not None:
        text = cleaned(f"{before}{text or _plain_number(number)}{after}")
        return Cell(text, Mark.SHAPED)
    return Cell(_plain_number(number), Mark.NUMBER if number == int(number) else Mark.SHAPED)


def shape_parts(shape: str) -> tuple[str, str, str]:
    """What a number format writes before the number, its digits, and what it writes after it."""
    before, core, after = "", "", ""
    for match in _SHAPE.finditer(shape):
        literal = match["quoted"] or match["escaped"] or match["currency"] or ""
        core += match["signs"] or ""
        if re.search(r"[0#?]", core):
            after += literal
        else:
            before += literal
    return before, core.strip(), after


def _shaped(number: float, core: str) -> str | None:
    """A number as a format shows it; None where that is how it is typed, too."""
    if "?/?" in core:
        most = 10 ** core.partition("/")[2].count("?") - 1
        whole, part = divmod(Fraction(number).limit_denominator(most), 1)
        return " ".join(str(one) for one in (whole, part) if one) or "0"
    if "%" in core:
        return f"{_vietnamese(number * 100, _decimals(core), grouped=False)}%"
    if "," in core and "0" in core:
        return _vietnamese(number, _decimals(core), grouped=True)
    return None


def truth_cell(truth: bool) -> Cell:
    """The cell of a truth value."""
    return Cell("TRUE" if truth else "FALSE", Mark.NUMBER)


def date_cell(date: datetime.date, shape: str | None = None) -> Cell:
    """The cell of a date. Shown without a year (or nobody knows how), it may have been "1/2".

    `shape` is its number format, None where it is not known.
    """
    whole = f"{date.day:02}/{date.month:02}/{date.year}"
    _, core, _ = shape_parts((shape or "").lower())
    if "y" in core:
        if "d" in core:
            return Cell(whole + _clock(date), Mark.SHAPED)
        month = f"{date.month}/{date.year}"
        return Cell(month, Mark.SHAPED, (("month-year", month), ("date", whole)))
    short, turned = f"{date.day}/{date.month}", f"{date.month}/{date.day}"
    others = [("day-month", short), ("month-day", turned), ("date", whole)]
    if date.day == date.month:
        del others[1]
    return Cell(short, Mark.SHAPED, tuple(others))


def _clock(date: datetime.date) -> str:
    """The time of the day of a moment that is no midnight."""
    if not isinstance(date, datetime.datetime) or not (date.hour or date.minute):
        return ""
    return f" {date.hour}:{date.minute:02}"


def time_cell(time: datetime.time | datetime.timedelta) -> Cell:
    """The cell of a time of the day."""
    if isinstance(time, datetime.timedelta):
        minutes, seconds = divmod(int(time.total_seconds()), 60)
        hours, minutes = divmod(minutes, 60)
    else:
        hours, minutes, seconds = time.hour, time.minute, time.second
    return Cell(f"{hours}:{minutes:02}" + (f":{seconds:02}" if seconds else ""), Mark.SHAPED)


def _plain_number(number: float) -> str:
    """With as many digits as a spreadsheet keeps, and without an exponent."""
    text = format(Decimal(format(number, ".15g")), "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _vietnamese(number: float, decimals: int, *, grouped: bool) -> str:
    text = f"{number:{',' if grouped else ''}.{decimals}f}"
    return text.translate(str.maketrans(",.", ".,"))


def _decimals(shape: str) -> int:
    match = re.search(r"\.(0+)", shape)
    return len(match[1]) if match else 0
