"""Sheets that hold no table: the lines of a document, pasted into the cells of a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterable

from contest.banks.importers.sheets.grids import Grid
from contest.banks.importers.source import Source
from contest.banks.importers.typed.gathering import gathered
from contest.banks.importers.typed.marked import PLAIN, Line, marked
from contest.banks.importers.typed.settling import entries_of
from contest.banks.importing import Import
from contest.reading.faults import phrase

NAME = "sheet"
_LEAST_READ = 0.5  # share of what is seen; below it, the cells are no document


def typed_import(grids: Iterable[Grid], source: Source) -> Import | None:
    """The questions of sheets read line by line as a document is; None when they are none."""
    lines = [
        Line(marked([(text, PLAIN)]), grid.place([row]))
        for grid in grids
        for row in grid.rows
        for text in "\t".join(cell.text for cell in row.cells if cell.text).split("\n")
    ]
    read = gathered(lines)
    entries = entries_of(read.found, read.keys, source)
    imported = Import(source.name, NAME, entries, title=read.title)
    if not entries or len(imported.questions) < max(1, _LEAST_READ * len(entries)):
        return None
    about = (*read.remarks, phrase("sheets.read_as_lines"))
    return Import(source.name, NAME, entries, title=read.title, remarks=about)
