"""An OpenDocument workbook (.ods) as grids.

OpenDocument keeps, beside the value of a cell, the text that was shown: "50%" for 0.5, "1.000"
for a thousand. That text is what somebody saw, so it is what is read. Rows and cells may say
that they repeat a million times: how far they reach is measured while they are read.
"""

from __future__ import annotations

import datetime
import re
from xml.parsers import expat

from contest.banks.importers.archives import Archive
from contest.banks.importers.sheets.grids import (
    Cell,
    Grid,
    Mark,
    Row,
    date_cell,
    note_merged,
    number_cell,
    text_cell,
    truth_cell,
)
from contest.banks.importers.sheets.limits import Extent
from contest.banks.importers.sheets.strict_xml import parsed

MIME = b"application/vnd.oasis.opendocument.spreadsheet"
_GROUPED = re.compile(r"\d{1,3}([., ]\d{3})+")
_SIGNS = {"text:line-break": "\n", "text:tab": "\t", "text:s": " "}
_EMPTY = Cell()


def ods_grids(archive: Archive, file: str) -> tuple[Grid, ...]:
    """The sheets of a workbook; raises BadFile for one too large or broken."""
    reader = _Reader(file)
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.text
    parsed(archive.chunks("content.xml"), parser, file)
    return tuple(reader.grids)


class _Reader:
    """All sheets taken element by element; names are those that every program writes."""

    def __init__(self, file: str) -> None:
        self.grids: list[Grid] = []
        self._file = file
        self._style = ""
        self._unshown: set[str] = set()  # styles of hidden sheets
        self._sheet: _Sheet | None = None
        self._texts: list[str] = []
        self._beside = 0  # how deep in notes, whose text is not the cell's

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take what opens."""
        match name:
            case "style:style":
                self._style = attributes.get("style:name", "")
            case "style:table-properties" if attributes.get("table:display") == "false":
                self._unshown.add(self._style)
            case "table:table":
                is_hidden = attributes.get("table:style-name") in self._unshown
                title = attributes.get("table:name", "")
                self._sheet = _Sheet(title, is_hidden, Extent(self._file, title))
            case "table:table-row" if self._sheet:
                self._sheet.open_row(attributes)
            case "table:table-cell" | "table:covered-table-cell" if self._sheet:
                self._sheet.open_cell(attributes)
                self._texts = []
            case "office:annotation":
                self._beside += 1
            case _ if not self._beside:
                self._texts.append(_SIGNS.get(name, ""))
            case _:
                pass

    def end(self, name: str) -> None:
        """Take what closes."""
        match name:
            case "table:table" if self._sheet:
                self.grids.append(self._sheet.grid())
                self._sheet = None
            case "table:table-row" if self._sheet:
                self._sheet.close_row()
            case "table:table-cell" | "table:covered-table-cell" if self._sheet:
                self._sheet.close_cell("".join(self._texts))
            case "office:annotation":
                self._beside -= 1
            case "text:p":
                self._texts.append("\n")
            case _:
                pass

    def text(self, text: str) -> None:
        """Take text."""
        if not self._beside:
            self._texts.append(text)


class _Sheet:
    """One sheet taken cell by cell."""

    def __init__(self, name: str, is_hidden: bool, extent: Extent) -> None:
        self._name, self._is_hidden, self._extent = name, is_hidden, extent
        self._rows: list[Row] = []
        self._merged: dict[tuple[int, int], tuple[int, int]] = {}
        self._number = 0
        self._row: dict[str, str] = {}
        self._cell: dict[str, str] = {}
        self._cells: list[Cell] = []
        self._empty = 0  # empty cells that count only when a filled one follows

    def grid(self) -> Grid:
        """What was taken."""
        return Grid(self._name, tuple(self._rows), self._is_hidden, self._merged)

    def open_row(self, attributes: dict[str, str]) -> None:
        """A row begins."""
        self._row, self._cells, self._empty = attributes, [], 0

    def open_cell(self, attributes: dict[str, str]) -> None:
        """A cell begins."""
        self._cell = attributes

    def close_cell(self, text: str) -> None:
        """A cell is whole."""
        cell = _cell_of(self._cell, text)
        times = _times(self._cell, "table:number-columns-repeated")
        if cell == _EMPTY:
            self._empty += times
            return
        column = len(self._cells) + self._empty
        rows = _times(self._row, "table:number-rows-repeated")
        self._extent.take(self._number, column, rows, times)
        self._merge(column)
        self._cells += [_EMPTY] * self._empty + [cell] * times
        self._empty = 0

    def close_row(self) -> None:
        """A row is whole, however often it stands there."""
        times = _times(self._row, "table:number-rows-repeated")
        if self._cells:
            is_hidden = self._row.get("table:visibility") in ("collapse", "filter")
            cells = tuple(self._cells)
            self._rows += [Row(self._number + step + 1, cells, is_hidden) for step in range(times)]
        self._number += times

    def _merge(self, column: int) -> None:
        rows = _times(self._cell, "table:number-rows-spanned")
        columns = _times(self._cell, "table:number-columns-spanned")
        start = (self._number, column)
        note_merged(self._merged, start, (self._number + rows - 1, column + columns - 1))


def _cell_of(attributes: dict[str, str], text: str) -> Cell:
    shown = text_cell(text)
    if attributes.get("calcext:value-type") == "error":
        return Cell(shown.text, Mark.ERROR)
    value = attributes.get("office:value", "")
    match attributes.get("office:value-type"):
        case "float":
            return _number(value, shown)
        case "percentage" | "currency" | "time":
            return Cell(shown.text, Mark.SHAPED)
        case "date":
            return _date(attributes.get("office:date-value", ""), shown)
        case "boolean":
            return truth_cell(attributes.get("office:boolean-value") == "true")
        case None if not shown.text and "table:formula" in attributes:
            return Cell("", Mark.EMPTY_FORMULA)
        case _:
            return shown


def _number(value: str, shown: Cell) -> Cell:
    try:
        number = float(value)
    except ValueError:
        return shown
    plain = number_cell(number)
    if plain.mark is Mark.NUMBER and not _GROUPED.fullmatch(shown.text):
        return plain  # "2" for 2,00
    return Cell(shown.text or plain.text, Mark.SHAPED)


def _date(value: str, shown: Cell) -> Cell:
    """A date shown with its whole year is one; with less, it may have been typed as "1/2"."""
    try:
        date = datetime.date.fromisoformat(value[:10])
    except ValueError:
        return shown
    if str(date.year) in shown.text:
        return Cell(shown.text, Mark.SHAPED)
    return date_cell(date)


def _times(attributes: dict[str, str], name: str) -> int:
    told = attributes.get(name, "1")
    return max(1, int(told)) if told.isdecimal() and len(told) < 9 else 1
