"""Reading a list of teams: a CSV file, as spreadsheets write it, to teams or every fault in it.

A list in the schema of quiz bowl (QBJ) is read too.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from contest.domain.teams import MOST_TEAMS, NAME_LIMIT, SHORT_LIMIT, Team, proposed_short
from contest.domain.typed import tidied
from contest.formats.teams_qbj import is_qbj, qbj_cells
from contest.reading.faults import BadFile, Fault, Severity, Value, fault, phrase
from contest.reading.files import as_text, filled, read_bytes
from contest.reading.schema import found_in

COLUMNS = ("number", "name", "short", "members")
WITH_LOGOS = ("number", "name", "short", "logo", "members")  # members may fill further cells
LEAST_TEAMS = 2
MOST_BYTES = 1024 * 1024
DELIMITERS = (",", ";", "\t")

_NUMBER = re.compile(r"0?[1-9]|1[0-9]", re.ASCII)
_TOLD = re.compile(r"sep=([,;\t])\n")


@dataclass(frozen=True, slots=True)
class TeamsReading:
    """The teams as read, None when they cannot be used, and everything that was found."""

    teams: tuple[Team, ...] | None
    faults: tuple[Fault, ...] = ()  # of both severities, in the order of lines
    logos: Mapping[int, str] = field(default_factory=dict)  # files by the numbers of teams


@dataclass(frozen=True, slots=True)
class _Row:
    """One line of the list, cells in the order of COLUMNS."""

    line: int
    cells: tuple[str, ...]
    logo: str = ""


def load_teams(path: Path) -> tuple[Team, ...]:
    """The teams in the CSV file `path`, in order of play; raises BadFile with every fault."""
    reading = read_teams(path)
    if reading.teams is None:
        raise BadFile(*(one for one in reading.faults if one.severity is Severity.FAULT))
    return reading.teams


def read_teams(path: Path) -> TeamsReading:
    """The teams in the CSV file `path` and all faults; it never raises for what a file holds."""
    try:
        return parse_teams(read_bytes(path, MOST_BYTES), path)
    except BadFile as bad:
        return TeamsReading(None, bad.faults)


def parse_teams(raw: bytes, file: object) -> TeamsReading:
    """The teams in the bytes of a CSV file that is called `file`, and all faults.

    Raises BadFile when its lines cannot be told: not UTF-8, another header, a quote left open.
    """
    if is_qbj(filled(raw, file)):
        rows = [_Row(line, cells) for line, cells in qbj_cells(raw, file)]
    else:
        rows = _rows(as_text(filled(raw, file), file), file)
    reader = _Teams(file)
    for row in rows:
        reader.take(row)
    reader.count()
    ordered = tuple(sorted(reader.faults, key=lambda one: one.line or 0))
    bad = any(one.severity is Severity.FAULT for one in ordered)
    return TeamsReading(None if bad else tuple(reader.teams), ordered, reader.logos)


class _Teams:
    """The list taken line by line."""

    def __init__(self, file: object) -> None:
        self._file = file
        self._lines: dict[tuple[str, str], int] = {}  # where a number or a name stood first
        self._count = 0
        self.teams: list[Team] = []
        self.logos: dict[int, str] = {}
        self.faults: list[Fault] = []

    def take(self, row: _Row) -> None:
        """Read one line, or say what is wrong with it."""
        self._count += 1
        if len(row.cells) != len(COLUMNS):
            cells, expected = len(row.cells), len(COLUMNS)
            self._say("formats.team_cells", row.line, count=cells, expected=expected)
            return
        number, name, short, members = row.cells
        name, short = tidied(name), tidied(short)
        listed = tuple(filter(None, map(tidied, members.split(";"))))
        self._check_number(number, row.line)
        self._check_names(name, short, listed, row.line)
        if not _NUMBER.fullmatch(number):
            return
        color = len(self.teams)
        self.teams.append(Team(int(number), name, short or proposed_short(name), listed, color))
        if row.logo:
            self.logos[int(number)] = row.logo
        if name:
            self._warn_of_twins(self.teams[-1], row.line)

    def count(self) -> None:
        """Say whether there are too few or too many teams."""
        if self._count < LEAST_TEAMS:
            self._say("formats.teams_too_few", None, least=LEAST_TEAMS, count=self._count)
        if self._count > MOST_TEAMS:
            self._say("formats.teams_too_many", None, most=MOST_TEAMS, count=self._count)

    def _check_number(self, text: str, line: int) -> None:
        if not _NUMBER.fullmatch(text) or int(text) > MOST_TEAMS:
            found = found_in(text)
            self._say("formats.team_number", line, "number", most=MOST_TEAMS, found=found)
            return
        first = self._lines.setdefault(("number", str(int(text))), line)
        if first != line:
            self._say("formats.team_number_twice", line, "number", number=int(text), first=first)

    def _check_names(self, name: str, short: str, members: Sequence[str], line: int) -> None:
        if not name:
            self._say("formats.team_name_missing", line, "name")
        limits = [("name", name, NAME_LIMIT), ("short", short, SHORT_LIMIT)]
        limits += [("members", member, NAME_LIMIT) for member in members]
        for column, text, limit in limits:
            if len(text) > limit:
                self._say("formats.team_too_long", line, column, limit=limit, count=len(text))

    def _warn_of_twins(self, team: Team, line: int) -> None:
        first = self._lines.setdefault(("name", team.name.casefold()), line)
        if first != line:
            self._warn("formats.team_same_name", line, "name", first=first)
            return
        first = self._lines.setdefault(("short", team.short.casefold()), line)
        if first != line:
            self._warn("formats.team_same_short", line, "short", short=team.short, first=first)

    def _say(self, code: str, line: int | None, column: str = "", **values: Value) -> None:
        self._add(code, line, column, Severity.FAULT, values)

    def _warn(self, code: str, line: int, column: str, **values: Value) -> None:
        self._add(code, line, column, Severity.WARNING, values)

    def _add(
        self,
        code: str,
        line: int | None,
        column: str,
        severity: Severity,
        values: dict[str, Value],
    ) -> None:
        where = (phrase("formats.at_column", column=column),) if column else ()
        self.faults.append(
            Fault(str(self._file), line, where, code, tuple(values.items()), severity)
        )


def _rows(text: str, file: object) -> list[_Row]:
    """The lines below the header that hold anything."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    told = _TOLD.match(lines)  # spreadsheets may say how they split, on a line of its own
    lines = _TOLD.sub("\n", lines)
    head = next((line for line in lines.split("\n") if line.strip()), "")
    delimiter = told[1] if told else max(DELIMITERS, key=head.count)
    rows = list(_cells(lines, delimiter, file))
    header = rows.pop(0) if rows else _Row(1, ())
    columns = tuple(cell.casefold() for cell in header.cells)
    if columns == WITH_LOGOS:
        return [_without_logo(row.line, _joined(row.cells, delimiter, WITH_LOGOS)) for row in rows]
    if columns != COLUMNS:
        expected, found = ",".join(COLUMNS), found_in(head.strip())
        raise BadFile(
            fault("formats.team_header", file, header.line, expected=expected, found=found)
        )
    return [_Row(row.line, _joined(row.cells, delimiter)) for row in rows]


def _without_logo(line: int, cells: tuple[str, ...]) -> _Row:
    """A line whose logo stands beside the other cells."""
    at = WITH_LOGOS.index("logo")
    return _Row(line, cells[:at] + cells[at + 1 :], cells[at] if len(cells) > at else "")


def _cells(text: str, delimiter: str, file: object) -> Iterator[_Row]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    line = 1
    try:
        for cells in reader:
            stripped = tuple(cell.strip() for cell in cells)
            if any(stripped):
                yield _Row(line, stripped)
            line = reader.line_num + 1
    except csv.Error as error:
        raise BadFile(fault("formats.team_quotes", file, line)) from error


def _joined(
    cells: tuple[str, ...], delimiter: str, columns: tuple[str, ...] = COLUMNS
) -> tuple[str, ...]:
    """The cells, members together again where the delimiter is their own semicolon.

    Cells that a spreadsheet leaves out at the end of a line, or adds there empty, do not matter.
    """
    while len(cells) > len(columns) and not cells[-1]:
        cells = cells[:-1]
    if delimiter == ";" and len(cells) > len(columns):
        last = len(columns) - 1
        return (*cells[:last], ";".join(cells[last:]))
    least = columns.index("name") + 1
    missing = len(columns) - len(cells) if len(cells) >= least else 0
    return (*cells, *[""] * missing)
