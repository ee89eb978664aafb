"""Lists of teams as people have them: the CSV that the program knows, or a sheet of a workbook.

A workbook is measured and read as the importer of questions does it; its rows then go the way of
every list of teams, so that each fault is told with the row that it stands in.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from contest.banks.importers.sheets.files import grids_of, is_workbook
from contest.banks.importers.sheets.grids import Grid, Row
from contest.banks.importers.sheets.headers import SEARCHED_ROWS, named
from contest.banks.importers.source import Source
from contest.domain.teams import Team
from contest.formats.pasting import COLUMN_OF, PastedTeam, pasted_teams
from contest.formats.teams_file import (
    MOST_BYTES,
    WITH_LOGOS,
    TeamsReading,
    parse_teams,
    read_teams,
)
from contest.reading.faults import BadFile, Severity, fault
from contest.reading.files import as_text, read_bytes


def read_team_list(path: Path) -> TeamsReading:
    """The teams in a file, in order of play, and all that was found; raises BadFile."""
    raw = read_bytes(path, MOST_BYTES)
    source = Source(str(path), raw)
    if not is_workbook(source):
        return read_teams(path)
    return parse_teams(_as_csv(grids_of(source), path), path)


def listed_teams(path: Path) -> tuple[PastedTeam, ...]:
    """The teams in a file as they stand there, for somebody to mend; raises BadFile.

    A workbook, or a text with any columns that people have.
    """
    raw = read_bytes(path, MOST_BYTES)
    source = Source(str(path), raw)
    text = _as_csv(grids_of(source), path) if is_workbook(source) else raw
    teams = pasted_teams(as_text(text, path))
    return tuple(
        replace(one, logo=str(path.parent / one.logo)) if one.logo else one for one in teams
    )


def team_list(path: Path) -> tuple[Team, ...]:
    """The teams in a file, in order of play; raises BadFile with every fault."""
    reading = read_team_list(path)
    if reading.teams is None:
        raise BadFile(*(one for one in reading.faults if one.severity is Severity.FAULT))
    return reading.teams


def _as_csv(grids: Iterable[Grid], path: Path) -> bytes:
    """The first sheet that names teams, each row on the line of its own number."""
    for grid in grids:
        for place, row in enumerate(grid.rows[:SEARCHED_ROWS]):
            columns = _columns(row)
            if "name" in columns:
                return _written(row, grid.rows[place + 1 :], columns)
    raise BadFile(fault("cli.no_team_sheet", path))


def _columns(row: Row) -> dict[str, int]:
    """Our columns among the headers of a row, the first of each."""
    found: dict[str, int] = {}
    for place in row.filled:
        name = COLUMN_OF.get(named(row.text(place)))
        if name:
            found.setdefault(name, place)
    return found


def _written(header: Row, rows: Iterable[Row], columns: dict[str, int]) -> bytes:
    lines = {header.number: list(WITH_LOGOS)}
    for count, row in enumerate((one for one in rows if one.text(columns["name"])), 1):
        cells = {name: row.text(place) for name, place in columns.items()}
        members = cells.get("members", "").replace("\n", ";").replace(",", ";")
        number = cells.get("number", "") or str(count)
        short, logo = cells.get("short", ""), cells.get("logo", "")
        lines[row.number] = [number, cells["name"], short, logo, members]
    made = io.StringIO()
    writer = csv.writer(made, lineterminator="\n")
    for line in range(1, max(lines) + 1):
        writer.writerow([one.replace("\n", " ") for one in lines.get(line, [])])
    return made.getvalue().encode()
