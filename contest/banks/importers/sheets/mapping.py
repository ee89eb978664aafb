"""Columns that somebody named: `--map question="Nội dung thi"`, `--map A=C`, `--map key=7`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from contest.banks.importers.sheets.grids import Grid
from contest.banks.importers.sheets.headers import (
    FIELDS,
    SEARCHED_ROWS,
    Columns,
    Header,
    columns_of,
    find_header,
    named,
)
from contest.banks.importers.sheets.limits import column_letters
from contest.reading.faults import BadFile, fault

OPTIONS = tuple("ABCDEFGHIJ")
_REFERENCE = re.compile(r"[A-Za-z]{1,2}|\d{1,3}")


def mapped_header(grid: Grid, mapping: Mapping[str, str], file: str) -> Header | None:
    """The header of a table with the columns that somebody named in their places.

    None where a table has no such columns; raises BadFile for a field that does not exist, and
    where no question could be read from the columns.
    """
    wrong = [name for name in mapping if name not in FIELDS and name.upper() not in OPTIONS]
    if wrong:
        known = (*FIELDS, "A … J")
        raise BadFile(fault("sheets.unknown_field", file, field=wrong[0], fields=known))
    first, titles = _named_row(grid, mapping)
    places = {name: _place(told, titles, grid) for name, told in mapping.items()}
    if any(place is None for place in places.values()):
        return None
    chosen = {name: place for name, place in places.items() if place is not None}
    found = find_header(grid)
    if not titles and found:
        first, titles = found.first, dict(found.columns.titles)
    columns = _with(columns_of(titles), chosen)
    if not columns.are_enough:
        raise BadFile(fault("sheets.map_incomplete", file))
    return Header(columns, first)


def _with(columns: Columns, chosen: Mapping[str, int]) -> Columns:
    """The columns that were found, with those that were chosen instead of what stood there."""
    taken = set(chosen.values())
    fields = {name: place for name, place in columns.fields.items() if place not in taken}
    fields |= {name: place for name, place in chosen.items() if name in FIELDS}
    letters = {name.upper(): place for name, place in chosen.items() if name not in FIELDS}
    options = tuple(letters[letter] for letter in OPTIONS if letter in letters)
    if options:
        fields = {name: place for name, place in fields.items() if place not in options}
        fields.pop("choices", None)
    elif "choices" not in chosen:
        options = tuple(place for place in columns.options if place not in taken)
    titles = dict(columns.titles)
    return replace(columns, fields=fields, options=options, titles=titles)


def _named_row(grid: Grid, mapping: Mapping[str, str]) -> tuple[int, dict[int, str]]:
    """The first row below, and the titles of, the row that most of the named headers stand in.

    What may be the letter or the number of a column names a header only where all of them do.
    """
    wanted = {named(told) for told in mapping.values() if not _REFERENCE.fullmatch(told)}
    all_wanted = {named(told) for told in mapping.values()}
    best, first, titles = 0, 0, dict[int, str]()
    for place, row in enumerate(grid.rows[:SEARCHED_ROWS]):
        over = {column: row.cells[column].text for column in row.filled}
        names = {named(text) for text in over.values()}
        count = len(wanted & names) or len(all_wanted) * (all_wanted <= names)
        if count > best:
            best, first, titles = count, place + 1, over
    return first, titles


def _place(told: str, titles: Mapping[int, str], grid: Grid) -> int | None:
    """The column that somebody means by its header, its letter, or its number from 1."""
    by_title = [place for place, title in titles.items() if named(title) == named(told)]
    if by_title:
        return by_title[0]
    width = max((len(row.cells) for row in grid.rows), default=0)
    if told.isdecimal():
        return int(told) - 1 if 1 <= int(told) <= width else None
    letters = {column_letters(column): column for column in range(min(width, 1000))}
    return letters.get(told.upper())
