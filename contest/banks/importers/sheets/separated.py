"""A file of separated values (CSV, TSV) as a grid, however its program separates them."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from contest.banks.importers.sheets.grids import Cell, Grid, Row, text_cell
from contest.banks.importers.sheets.limits import Extent
from contest.reading.faults import BadFile, fault, phrase

DELIMITERS = (";", ",", "\t", "|")
_SAMPLE = 20  # records by which the delimiter is told
_LOOKED_AT = 400_000  # signs at the beginning that are looked at to tell what a text is
_MOST_LOOKED_AT = 200  # records
_EVEN = 0.8  # share of them with the same number of fields
_TOLD = re.compile(r"sep=([;,\t|])\n")  # spreadsheets may say it, on a line of its own
_ODD_LINE_ENDS = re.compile("[\x0b\x0c\x85\u2028\u2029]")
GUARDED = ("=", "+", "-", "@", "\t", "\r")  # begin what a spreadsheet runs
# Before these, exports put an apostrophe; a sign in apostrophes ('+') is left alone.
_GUARD = re.compile(r"'(?=[=+\-@\t\r\n](?!'))")
_EMPTY = Cell()


@dataclass(frozen=True, slots=True)
class Separation:
    """How the values of a text are separated."""

    delimiter: str
    is_quoted: bool = True  # whether a quote at the start of a field opens one


def separated_grid(text: str, file: str) -> Grid:
    """The grid of a text; raises BadFile where its records cannot be told apart."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\n" not in lines.strip() and _ODD_LINE_ENDS.search(lines):
        raise BadFile(fault("sheets.odd_line_ends", file))
    told = _TOLD.match(lines)
    body = _TOLD.sub("\n", lines)
    how = Separation(told[1]) if told else separation_of(body) or Separation(",")
    if how.is_quoted:
        try:
            return Grid("", _rows(body, how, file), is_in_lines=True)
        except BadFile:
            # Quotes that begin a field and are part of its text, as people type them.
            how = replace(how, is_quoted=False)
            if _evenness(body, how) < (_EVEN, 3):
                raise
    remarks = (phrase("sheets.quotes_as_text"),)
    return Grid("", _rows(body, how, file), remarks=remarks, is_in_lines=True)


def beginning_of(text: str) -> Grid:
    """The first records of a text, as far as they can be told apart; for looking only."""
    lines = text[:_LOOKED_AT].replace("\r\n", "\n").replace("\r", "\n")
    told = _TOLD.match(lines)
    body = _TOLD.sub("\n", lines)
    how = Separation(told[1]) if told else separation_of(body) or Separation(",")
    rows = []
    try:
        for line, fields in islice(_records(body, how, ""), _MOST_LOOKED_AT):
            cells = tuple(map(text_cell, fields))
            rows.append(Row(line, cells))
    except BadFile:
        pass
    return Grid("", tuple(rows), is_in_lines=True)


def separation_of(text: str) -> Separation | None:
    """The way that gives the most even records; None when every way gives single fields."""
    ways = [Separation(sign, quoted) for quoted in (True, False) for sign in DELIMITERS]
    best = max(ways, key=lambda way: _evenness(text, way))
    if _evenness(text, best) == (0, 0):
        return None
    # Quotes are taken for text only where that gives plain records.
    return best if _evenness(text, best) >= (_EVEN, 3) else replace(best, is_quoted=True)


def is_guarded(field: str) -> bool:
    """Whether a field begins with an apostrophe that keeps spreadsheets from running it."""
    return _GUARD.match(field) is not None


def is_separated(text: str) -> bool:
    """Whether the text is records of three fields or more, nearly all of the same number.

    It is so even where its lines end oddly: reading it then says what is wrong.
    """
    lines = text[:_LOOKED_AT].strip()
    if "\n" not in lines and "\r" not in lines:
        lines = _ODD_LINE_ENDS.sub("\n", lines)
    return any(_evenness(lines, Separation(sign)) >= (_EVEN, 3) for sign in DELIMITERS)


def _rows(text: str, how: Separation, file: str) -> tuple[Row, ...]:
    extent = Extent(file, "")
    rows = []
    for line, fields in _records(text, how, file):
        cells = [text_cell(field[1:] if is_guarded(field) else field) for field in fields]
        while cells and cells[-1] == _EMPTY:
            cells.pop()
        if cells:
            extent.take(line - 1, len(cells) - 1)
            rows.append(Row(line, tuple(cells)))
    return tuple(rows)


def _evenness(text: str, how: Separation) -> tuple[float, int]:
    """The share of the first records that have the usual number of fields, and that number."""
    try:
        head = text[:_LOOKED_AT]
        counts = [len(fields) for _, fields in islice(_records(head, how, ""), _SAMPLE)]
    except BadFile:
        return 0, 0
    if not counts:
        return 0, 0
    usual, times = Counter(counts).most_common(1)[0]
    return (times / len(counts), usual) if usual > 1 else (0, 0)


def _records(text: str, how: Separation, file: str) -> Iterator[tuple[int, list[str]]]:
    """Each record that is not blank, with the line that it begins on."""
    # Not splitlines: a line separator inside a text (U+2028) ends no record.
    reader = csv.reader(
        io.StringIO(text, newline=""),
        delimiter=how.delimiter,
        quoting=csv.QUOTE_MINIMAL if how.is_quoted else csv.QUOTE_NONE,
        strict=True,
    )
    line = 1
    try:
        for fields in reader:
            if any(field and not field.isspace() for field in fields):
                yield line, fields
            line = reader.line_num + 1
    except csv.Error as error:
        raise BadFile(fault("sheets.open_quote", file, line)) from error
