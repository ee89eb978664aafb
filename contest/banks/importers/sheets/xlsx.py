"""An Excel workbook (.xlsx, .xlsm) as grids.

Values come from python-calamine, which reads what other programs write. It is handed a workbook
made anew of the parts that were measured, and what it does not tell comes from `xlsx_notes`.
"""

from __future__ import annotations

import datetime
import io
import zipfile
from dataclasses import replace

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetVisibleEnum

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
    time_cell,
    truth_cell,
)
from contest.banks.importers.sheets.xlsx_notes import SheetNotes, xlsx_notes
from contest.reading.faults import BadFile, fault

MAIN_PART = "xl/workbook.xml"
_PARTS = (
    "[Content_Types].xml",
    "_rels/",
    "xl/_rels/",
    "xl/workbook",
    "xl/styles",
    "xl/shared",
    "xl/worksheets/",
)
_EMPTY = Cell()

Value = (
    int
    | float
    | str
    | bool
    | datetime.time
    | datetime.date
    | datetime.datetime
    | datetime.timedelta
)


def xlsx_grids(archive: Archive, file: str) -> tuple[Grid, ...]:
    """The sheets of a workbook; raises BadFile for one too large or broken."""
    notes = xlsx_notes(archive, file)
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(_measured(archive)))
        sheets = workbook.sheets_metadata
        if len(sheets) != len(notes):
            raise BadFile(fault("sheets.broken", file))
        return tuple(
            _grid(
                workbook.get_sheet_by_index(place),
                of_sheet,
                sheet.visible != SheetVisibleEnum.Visible,
            )
            for place, (sheet, of_sheet) in enumerate(zip(sheets, notes, strict=True))
            if of_sheet is not None
        )
    except (CalamineError, OSError, ValueError) as error:
        raise BadFile(fault("sheets.broken", file)) from error


def _measured(archive: Archive) -> bytes:
    """A workbook of the parts that matter, unpacked: nothing in it can grow any more."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as target:
        for name in sorted(archive.names):
            if name.startswith(_PARTS):
                target.writestr(name, archive.read(name))
    return made.getvalue()


def _grid(sheet: CalamineSheet, notes: SheetNotes, is_hidden: bool) -> Grid:
    top, left = sheet.start or (0, 0)
    rows = []
    for place, values in enumerate(sheet.to_python(), top):
        cells = [_cell(value, (place, column), notes) for column, value in enumerate(values, left)]
        while cells and cells[-1] == _EMPTY:
            cells.pop()
        if cells:
            filled = (*[_EMPTY] * left, *cells)
            rows.append(Row(place + 1, filled, place in notes.hidden))
    merged: dict[tuple[int, int], tuple[int, int]] = {}
    for start, end in sheet.merged_cell_ranges or ():
        note_merged(merged, start, end)
    return Grid(sheet.name, tuple(rows), is_hidden, merged)


def _cell(value: Value, place: tuple[int, int], notes: SheetNotes) -> Cell:
    cell = _plain_cell(value, place, notes)
    look = notes.looks.get(place, "")
    return replace(cell, look=look) if look and cell.text else cell


def _plain_cell(value: Value, place: tuple[int, int], notes: SheetNotes) -> Cell:
    match value:
        case str():
            return text_cell(value) if value else _unfilled(place, notes)
        case bool():
            return truth_cell(value)
        case int() | float():
            return number_cell(value, notes.shapes.get(place, ""))
        case datetime.date():
            return date_cell(value, notes.shapes.get(place))
        case _:
            return time_cell(value)


def _unfilled(place: tuple[int, int], notes: SheetNotes) -> Cell:
    """A cell without a value: empty, unless the workbook has an error or a formula there."""
    if place in notes.errors:
        return Cell(notes.errors[place], Mark.ERROR)
    return Cell("", Mark.EMPTY_FORMULA) if place in notes.unsolved else _EMPTY
