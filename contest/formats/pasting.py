"""Teams pasted from a spreadsheet or typed a line each: whatever columns people have.

Cells part at tabs, as spreadsheets copy them; without a tab at the semicolons or commas that every
line has. A first line that names columns says what they are; else the first is the name, after a
number where one stands, then come short name and members.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping, Sequence

from contest.domain.teams import SHORT_LIMIT
from contest.domain.typed import bared
from contest.values import dataclass

_ALIASES = {
    "number": "number|no|stt|so|so thu tu|so doi|tt|so bao danh",
    "name": "name|ten|ten doi|doi|ten doi thi|doi thi|don vi|ten don vi|team|team name",
    "short": "short|ten ngan|ten gon|viet tat|ten viet tat|ten goi|short name",
    "logo": "logo|bieu trung|anh|anh doi|hinh|huy hieu|photo",
    "members": "members|thanh vien|cac thanh vien|thi sinh|danh sach thanh vien|doi vien|players",
}
# What people call a column, without its marks.
COLUMN_OF = {alias: name for name, some in _ALIASES.items() for alias in some.split("|")}
_IN_ORDER = ("name", "short", "members")
_NUMBER = re.compile(r"\d{1,3}[.)]?")
_NUMBERED = re.compile(r"\d{1,3}[.)]\s+")


@dataclass(frozen=True, slots=True)
class PastedTeam:
    """One line; members are parted by semicolons."""

    name: str
    short: str = ""
    members: str = ""
    logo: str = ""  # a file


def pasted_teams(text: str) -> tuple[PastedTeam, ...]:
    """The teams in a text, in its order; lines without a name are left out."""
    rows = _rows(text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff"))
    if not rows:
        return ()
    columns = _headed(rows[0])
    if columns:
        rows = rows[1:]
    teams = (_team(row, columns or _counted(rows)) for row in rows)
    return tuple(team for team in teams if team.name)


def _rows(text: str) -> list[list[str]]:
    lines = [line for line in text.split("\n") if line.strip()]
    marks = [mark for mark in "\t;," if lines and all(mark in line for line in lines)]
    if any("\t" in line for line in lines):
        marks = ["\t"]
    if not marks:
        return [[line.strip()] for line in lines]
    # A cell of several lines stands between quotation marks, also in what is pasted.
    cells = csv.reader(io.StringIO(text, newline=""), delimiter=marks[0])
    rows = [[cell.strip() for cell in row] for row in cells]
    return [row for row in rows if any(row)]


def _headed(row: Sequence[str]) -> dict[str, int]:
    """Which column is what, where the line names them; else nothing."""
    found: dict[str, int] = {}
    for place, cell in enumerate(row):
        name = COLUMN_OF.get(bared(cell))
        if name:
            found.setdefault(name, place)
    alone = len(found) == sum(map(bool, row))  # a team may be called like a single column
    return found if "name" in found and (alone or len(found) > 1) else {}


def _counted(rows: Sequence[Sequence[str]]) -> dict[str, int]:
    """The columns by their order, after a number where every line begins with one.

    What is too long for a short name are members.
    """
    first = int(all(len(row) > 1 and _NUMBER.fullmatch(row[0]) for row in rows))
    second = [row[first + 1] for row in rows if len(row) > first + 1]
    if any(len(cell) > SHORT_LIMIT for cell in second):
        return {"name": first, "members": first + 1}
    return {name: place for place, name in enumerate(_IN_ORDER, first)}


def _team(row: Sequence[str], columns: Mapping[str, int]) -> PastedTeam:
    cells = {name: row[place] if place < len(row) else "" for name, place in columns.items()}
    members = cells.get("members", "")
    last = columns.get("members")
    if last is not None and last == max(columns.values()):
        members = ";".join(row[last:])  # a column for each member
    parted = ";".join(part.strip() for part in re.split(r"[;,\n]", members) if part.strip())
    name = _NUMBERED.sub("", cells["name"], count=1)
    short = " ".join(cells.get("short", "").split())
    return PastedTeam(" ".join(name.split()), short, parted, cells.get("logo", ""))
