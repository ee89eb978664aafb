"""Tables of questions with headers of any kind: Excel, OpenDocument and separated values."""

from __future__ import annotations

import re
from collections.abc import Iterable

from contest.banks.importers.encodings import likely_text, read_as_text
from contest.banks.importers.fitting import all_fitted
from contest.banks.importers.sheets.files import grids_of, grids_of_text, is_workbook, likely_grids
from contest.banks.importers.sheets.grids import Grid
from contest.banks.importers.sheets.headers import Header, find_header, is_list_of_people
from contest.banks.importers.sheets.html_tables import is_html_table, is_old_xml
from contest.banks.importers.sheets.mapping import mapped_header
from contest.banks.importers.sheets.separated import is_separated
from contest.banks.importers.sheets.table import entries_of_grid
from contest.banks.importers.sheets.typed_cells import typed_import
from contest.banks.importers.sheets.unheaded import header_by_content
from contest.banks.importers.source import Importer, Source
from contest.banks.importing import Entry, Import
from contest.reading.faults import BadFile, Phrase, fault, phrase

NAME = "sheet"
_LONGEST_TITLE = 200
_UNNAMED = re.compile(
    r"(?:sheet|trang tính|trang_tính|bảng|bang|trang|worksheet|table)[\s_]*\d*", re.IGNORECASE
)


def _knows(source: Source) -> bool:
    if is_workbook(source):
        return True
    text = likely_text(source)
    if not text:
        return False
    if is_old_xml(text) or is_html_table(text):
        return True
    return is_separated(text) or any(map(find_header, likely_grids(source)))


def _read(source: Source) -> Import:
    if is_workbook(source):
        return _import(grids_of(source), source)
    return read_as_text(source, lambda text: _import(grids_of_text(text, source.name), source))


def _import(grids: Iterable[Grid], source: Source) -> Import:
    remarks: list[Phrase] = []
    found: list[tuple[Grid, Header]] = []
    left: list[Grid] = []
    for grid in grids:
        header = _header(grid, source, remarks)
        if header is not None:
            found.append((grid, header))
        elif grid.rows:
            left.append(grid)
    if not found:
        typed = typed_import(left, source)
        if typed is not None:
            return typed
        raise _nothing_known(left, source)
    remarks += [phrase("sheets.sheet_left", name=grid.name) for grid in left]
    entries: list[Entry] = []
    for grid, header in found:
        topic = "" if len(found) < 2 or _UNNAMED.fullmatch(grid.name.strip()) else grid.name
        of_grid, about = entries_of_grid(grid, header, source, topic=topic)
        entries += of_grid
        remarks += about
    title = _title(*found[0])
    return Import(
        source.name, NAME, all_fitted(entries), title=title, remarks=tuple(dict.fromkeys(remarks))
    )


def _header(grid: Grid, source: Source, remarks: list[Phrase]) -> Header | None:
    if source.mapping:
        return mapped_header(grid, source.mapping, source.name)
    header = find_header(grid)
    if header is None and not is_list_of_people(grid):
        header = header_by_content(grid)
        if header is not None:
            remarks.append(_told_by_content(header))
    return header


def _told_by_content(header: Header) -> Phrase:
    """How the columns were understood, for somebody to look at."""
    columns = header.columns
    names = columns.titles
    places = columns.options or [
        columns.fields[name] for name in ("choices",) if name in columns.fields
    ]
    options = tuple(names.get(place, "") for place in places)
    return phrase(
        "sheets.by_content" if options else "sheets.by_content_packed",
        question=names.get(columns.fields["question"], ""),
        options=options,
        skipped=header.first,
    )


def _nothing_known(left: Iterable[Grid], source: Source) -> BadFile:
    """Why nothing can be read of a file, and how to say what its columns are."""
    for grid in left:
        if is_list_of_people(grid):
            return BadFile(fault("sheets.people", source.name))
    if source.mapping:
        return BadFile(fault("sheets.map_not_found", source.name))
    rows = [row for grid in left for row in grid.rows[:20]]
    widest = max(rows, key=lambda row: len(row.filled), default=None)
    shown = tuple(cell.text for cell in widest.cells if cell.text)[:8] if widest else ()
    return BadFile(fault("sheets.no_header", source.name, columns=shown))


def _title(grid: Grid, header: Header) -> str:
    """What stands alone over the header, as a bank is called."""
    for row in grid.rows[: max(0, header.first - 1)]:
        if len(row.filled) == 1 and len(text := row.cells[row.filled[0]].text) <= _LONGEST_TITLE:
            return " ".join(text.split())
    return ""


SHEET = Importer(NAME, _knows, _read)
