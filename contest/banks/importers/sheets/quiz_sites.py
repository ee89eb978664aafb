"""The sheets that quiz sites give their users to fill in: Kahoot, Quizizz, Blooket, Gimkit, …

Each is known by the headers of its template. They are read as every table of questions is; what
a template says beyond that (right answers by number, rows of help, an example) stands here.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from contest.banks.importers.drafting import either
from contest.banks.importers.encodings import read_as_text
from contest.banks.importers.fitting import all_fitted
from contest.banks.importers.sheets.files import grids_of, grids_of_text, is_workbook, likely_grids
from contest.banks.importers.sheets.grids import Grid, Row
from contest.banks.importers.sheets.headers import Columns, Header, find_header, named
from contest.banks.importers.sheets.right_answers import KeyRule
from contest.banks.importers.sheets.table import entries_of_grid
from contest.banks.importers.source import Importer, Source
from contest.banks.importing import Entry, Import, Read
from contest.reading.faults import BadFile, fault, phrase

_BY_NUMBER = KeyRule(first=1, is_number=True)
_EXAMPLE = "which spreadsheet tools can read this sheet and export to xlsx format?"
_HELP = "text of the question"
_CLASSQUIZ_ROW, _CLASSQUIZ_COLUMNS = 13, (1, 2, 3, 4, 5, 6, 7)  # B to H


_RIGHT = re.compile(r"[1-4](?:[^\d]*[1-4])*")  # right answers there are told by their digits


@dataclass(frozen=True, slots=True)
class Template:
    """The sheet of one site: its header in a grid, and how its right answers are written."""

    name: str
    header: Callable[[Grid], Header | None]
    rule: KeyRule
    title: Callable[[Grid], str] = lambda _: ""


def _importer(template: Template) -> Importer:
    def knows(source: Source) -> bool:
        return not source.mapping and any(map(template.header, likely_grids(source)))

    def read(source: Source) -> Import:
        if is_workbook(source):
            return _import(grids_of(source), template, source)
        return read_as_text(
            source, lambda text: _import(grids_of_text(text, source.name), template, source)
        )

    return Importer(template.name, knows, read)


def _import(grids: tuple[Grid, ...], template: Template, source: Source) -> Import:
    found = [(grid, header) for grid in grids if (header := template.header(grid))]
    if not found:  # another encoding of the text, in which it is no such sheet
        raise BadFile(fault("sheets.no_header", source.name, columns=()))
    entries: list[Entry] = []
    remarks = []
    for grid, header in found:
        asking = replace(grid, rows=tuple(row for row in grid.rows if not _is_help(row, header)))
        skipped = len(grid.rows) - len(asking.rows)
        of_grid, about = entries_of_grid(asking, header, source, rule=template.rule)
        entries += [_asked_example(entry, source) for entry in of_grid]
        remarks += about + [phrase("sheets.help_row")] * min(skipped, 1)
    title = template.title(found[0][0])
    return Import(
        source.name, template.name, all_fitted(entries), title=title, remarks=tuple(remarks)
    )


def _is_help(row: Row, header: Header) -> bool:
    """Whether a row below the header only says what to write in each column."""
    return row.text(header.columns.fields["question"]).casefold().startswith(_HELP)


def _asked_example(entry: Entry, source: Source) -> Entry:
    """The example of a template is somebody's question only if they say so."""
    if not isinstance(entry, Read) or entry.question.text.casefold() != _EXAMPLE:
        return entry
    if source.assumed.get("example-row") == "take":
        return entry
    ways = (
        ("leave-out", phrase("sheets.leave_out"), None),
        ("take", phrase("sheets.take"), entry),
    )
    return either("example-row", entry.place, phrase("sheets.example_row"), ways)


def _kahoot(grid: Grid) -> Header | None:
    header = find_header(grid)
    names = _names(header)
    is_kahoot = _has(names, "question", "answer 1", "answer 2") and names & {"time", "time limit"}
    return header if is_kahoot and names & {"correct", "correct answer"} else None


def _quizizz(grid: Grid) -> Header | None:
    header = find_header(grid)
    names = _names(header)
    wanted = ("question text", "question type", "option 1", "option 2", "correct answer")
    return header if _has(names, *wanted) else None


def _blooket(grid: Grid) -> Header | None:
    header = find_header(grid)
    names = _names(header)
    wanted = ("question no", "question text", "answer 1", "answer 2", "correct answer")
    return header if _has(names, *wanted) else None


def _gimkit(grid: Grid) -> Header | None:
    header = find_header(grid)
    return (
        header if _has(_names(header), "question", "correct answer", "incorrect answer 1") else None
    )


def _classquiz(grid: Grid) -> Header | None:
    """Known by its places: title in C5, description in C6, headers in row 13 from column B."""
    rows = {row.number: row for row in grid.rows}
    over = rows.get(_CLASSQUIZ_ROW)
    above = [row for row in grid.rows if row.number < _CLASSQUIZ_ROW]
    below = [row for row in grid.rows if row.number > _CLASSQUIZ_ROW and row.text(1)]
    if over is None or over.filled != _CLASSQUIZ_COLUMNS or not below:
        return None
    if any(len(row.filled) > 2 for row in above):
        return None
    if not all(_RIGHT.fullmatch(row.text(7)) for row in below):
        return None
    if not all(number in rows and rows[number].text(2) for number in (5, 6)):
        return None
    question, *options, seconds, key = _CLASSQUIZ_COLUMNS
    fields = {"question": question, "seconds": seconds, "key": key}
    titles = {column: over.text(column) for column in _CLASSQUIZ_COLUMNS}
    return Header(Columns(fields, tuple(options), titles=titles), grid.rows.index(over) + 1)


def _classquiz_title(grid: Grid) -> str:
    return next((row.text(2) for row in grid.rows if row.number == 5), "")


def _names(header: Header | None) -> set[str]:
    return set(map(named, header.columns.titles.values())) if header else set()


def _has(names: set[str], *wanted: str) -> bool:
    return names.issuperset(wanted)


QUIZ_SITES = tuple(
    map(
        _importer,
        (
            Template("classquiz", _classquiz, _BY_NUMBER, _classquiz_title),
            Template("quizizz", _quizizz, _BY_NUMBER),
            Template("blooket", _blooket, _BY_NUMBER),
            Template("gimkit", _gimkit, KeyRule(is_text=True)),
            Template("kahoot", _kahoot, _BY_NUMBER),
        ),
    )
)
