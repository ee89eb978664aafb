"""An Excel workbook of 97–2003 (.xls) as grids."""

from __future__ import annotations

import datetime
import io
import struct

import xlrd
from xlrd.compdoc import CompDocError

from contest.banks.importers.sheets.grids import (
    Cell,
    Grid,
    Mark,
    Row,
    date_cell,
    note_merged,
    number_cell,
    text_cell,
    time_cell,
    truth_cell,
)
from contest.banks.importers.sheets.limits import Extent
from contest.reading.faults import BadFile, fault

_EMPTY = Cell()
# What the reader raises for a broken file, beside its own errors.
_ERRORS = (
    xlrd.XLRDError,
    CompDocError,
    struct.error,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    TypeError,
    ValueError,
)


def xls_grids(raw: bytes, file: str) -> tuple[Grid, ...]:
    """The sheets of a workbook; raises BadFile for one too large, locked or broken."""
    try:
        book = xlrd.open_workbook(
            file_contents=raw,
            logfile=io.StringIO(),  # it would print what it thinks of a file
            formatting_info=True,
            ragged_rows=True,
        )
        return tuple(_grid(book, sheet, file) for sheet in book.sheets())
    except _ERRORS as error:
        code = "imports.cannot_read_locked" if "encrypted" in str(error) else "sheets.broken"
        raise BadFile(fault(code, file)) from error


def _grid(book: xlrd.Book, sheet: xlrd.sheet.Sheet, file: str) -> Grid:
    extent = Extent(file, sheet.name)
    rows = []
    for number in range(sheet.nrows):
        cells = [_cell(book, cell) for cell in sheet.row(number)]
        while cells and cells[-1] == _EMPTY:
            cells.pop()
        if cells:
            extent.take(number, len(cells) - 1)
            info = sheet.rowinfo_map.get(number)
            rows.append(Row(number + 1, tuple(cells), bool(info and info.hidden)))
    merged: dict[tuple[int, int], tuple[int, int]] = {}
    for top, bottom, left, right in sheet.merged_cells:
        note_merged(merged, (top, left), (bottom - 1, right - 1))
    return Grid(sheet.name, tuple(rows), sheet.visibility != 0, merged)


def _cell(book: xlrd.Book, cell: xlrd.sheet.Cell) -> Cell:
    match cell.ctype:
        case xlrd.XL_CELL_TEXT:
            return text_cell(cell.value)
        case xlrd.XL_CELL_NUMBER:
            return number_cell(cell.value, _shape(book, cell))
        case xlrd.XL_CELL_DATE:
            return _moment(book, cell)
        case xlrd.XL_CELL_BOOLEAN:
            return truth_cell(bool(cell.value))
        case xlrd.XL_CELL_ERROR:
            return Cell(xlrd.error_text_from_code.get(cell.value, "#?"), Mark.ERROR)
        case _:
            return _EMPTY


def _moment(book: xlrd.Book, cell: xlrd.sheet.Cell) -> Cell:
    if cell.value < 1:
        return time_cell(datetime.timedelta(days=cell.value))
    moment = xlrd.xldate_as_datetime(cell.value, book.datemode)
    return date_cell(moment, _shape(book, cell))


def _shape(book: xlrd.Book, cell: xlrd.sheet.Cell) -> str:
    """The number format of a cell for positive numbers."""
    number = book.xf_list[cell.xf_index].format_key
    shape = book.format_map[number].format_str if number in book.format_map else ""
    first: str = shape.partition(";")[0]
    return "" if first.lower() in ("general", "@") else first
