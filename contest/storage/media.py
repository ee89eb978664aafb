"""Pictures, sounds and films inside a contest file: each once, by the SHA-256 of its bytes.

The questions in the history name them by that hash, so the chain over the history covers them.
Files of older programs have no such table and are read as holding none.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Mapping
from hashlib import sha256
from pathlib import Path

from contest.storage.faults import complaints_about
from contest.storage.stored import reading

_READ = "SELECT bytes FROM media WHERE hash = ?"
_KEEP = "INSERT OR IGNORE INTO media VALUES (?, ?)"


def read_media(path: Path, name: str) -> bytes | None:
    """The bytes of that hash; None where they are missing or no longer what they were.

    The contest may be open elsewhere. Raises ContestFileError where the file cannot be read.
    """
    with reading(path) as connection, complaints_about(path):
        return _sound(connection, name)


def media_in(path: Path, names: Iterable[str]) -> dict[str, bytes]:
    """Those of the named media that are whole; raises ContestFileError."""
    with reading(path) as connection, complaints_about(path):
        found = {name: _sound(connection, name) for name in names}
    return {name: raw for name, raw in found.items() if raw is not None}


def keep_media(execute: Callable[..., object], media: Mapping[str, bytes]) -> None:
    """Put media into the open transaction; what the file has already is left as it is."""
    for name, raw in media.items():
        execute(_KEEP, (name, raw))


def _sound(connection: sqlite3.Connection, name: str) -> bytes | None:
    known = "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'media'"
    if connection.execute(known).fetchone() == (0,):
        return None
    row = connection.execute(_READ, (name,)).fetchone()
    if row is None or not isinstance(row[0], bytes):
        return None
    raw = bytes(row[0])
    return raw if sha256(raw).hexdigest() == name else None
