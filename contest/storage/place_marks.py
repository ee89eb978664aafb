"""Marks beside the history: where the contest went on, and where its second copy lies.

They are no part of the history, so that a mark forks no chain. A file that says that the contest
went on elsewhere is not opened for writing: no two files both claim to be the contest.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from enum import Enum
from pathlib import Path
from typing import NamedTuple

from contest.storage.faults import complaints_about
from contest.storage.places import sqlite_uri
from contest.storage.stored import reading

_TABLE = """CREATE TABLE IF NOT EXISTS place (
    role TEXT PRIMARY KEY, path TEXT NOT NULL, wall TEXT NOT NULL, count INTEGER NOT NULL) STRICT"""
_HAS_TABLE = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'place'"
_PATIENCE_S = 0.5


class Role(Enum):
    """What lies at the place."""

    WENT_ON = "went_on"  # the contest, since that moment
    MIRROR = "mirror"  # the second copy of this file
    SOURCE = "source"  # the contest of which this file is the second copy


class Mark(NamedTuple):
    """A place, the time on the wall when it was noted, and how many events there were then."""

    path: str
    wall: str = ""
    events: int = 0


def marks_of(path: Path) -> Mapping[Role, Mark]:
    """The marks in a contest file; raises ContestFileError."""
    with reading(path) as connection, complaints_about(path):
        if not connection.execute(_HAS_TABLE).fetchone():
            return {}
        rows = connection.execute("SELECT role, path, wall, count FROM place").fetchall()
    roles = {role.value: role for role in Role}
    return {
        roles[role]: Mark(str(place), str(wall), int(count))
        for role, place, wall, count in rows
        if role in roles
    }


def went_on(path: Path) -> Mark | None:
    """Where the contest in a file went on, if the file says so; raises ContestFileError."""
    return marks_of(path).get(Role.WENT_ON)


def write_mark(path: Path, role: Role, mark: Mark | None) -> None:
    """Put a mark into a contest file, or take it out; raises ContestFileError.

    It may be open in this program meanwhile; that no other has it open is for the caller to know.
    """
    with complaints_about(path), closing(_connection(path)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        put_mark(connection.execute, role, mark)
        connection.execute("COMMIT")
        # Who reads at this moment keeps the log from being emptied when this closes; a bare copy
        # of the file would then not have the mark.
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()


def put_mark(execute: Callable[..., object], role: Role, mark: Mark | None) -> None:
    """The same within an open transaction."""
    execute(_TABLE)
    if mark is None:
        execute("DELETE FROM place WHERE role = ?", (role.value,))
    else:
        execute("INSERT OR REPLACE INTO place VALUES (?, ?, ?, ?)", (role.value, *mark))


def clear_marks(connection: sqlite3.Connection, *roles: Role) -> None:
    """Take marks out of a file that was copied."""
    if connection.execute(_HAS_TABLE).fetchone():
        for role in roles:
            connection.execute("DELETE FROM place WHERE role = ?", (role.value,))
        connection.commit()


def _connection(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(
        sqlite_uri(path, "mode=rw"), uri=True, isolation_level=None, timeout=_PATIENCE_S
    )
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA synchronous = FULL")
    return connection
