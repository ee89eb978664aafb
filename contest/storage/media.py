"""Pictures, sounds and films inside a contest file: each once, by the SHA-256 of its bytes.

The questions in the history name them by that hash, so the chain over the history covers them.
Files of older programs have no such table and are read as holding none.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from contest.storage.faults import complaints_about
from contest.storage.stored import reading, reading_as_it_lies

_READ = "SELECT bytes FROM media WHERE hash = ?"
_NAMES = "SELECT hash FROM media"
_HAS_MEDIA = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'media'"
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


def stored_media(path: Path) -> frozenset[str]:
    """The hashes of what the file says it holds; raises ContestFileError."""
    with reading(path) as connection, complaints_about(path):
        return frozenset(_names(connection))


def media_left(path: Path, known: Collection[str] = ()) -> Iterator[tuple[str, bytes]]:
    """One after the other, without those `known`: what can be read whole, be the file damaged.

    Nothing is said of what cannot.
    """
    given = set(known)
    for way in (reading, reading_as_it_lies):
        with suppress(sqlite3.Error, OSError), way(path) as connection:
            for name in _names(connection):
                raw = None
                if name not in given:
                    with suppress(sqlite3.Error):
                        raw = _sound(connection, name)
                if raw is not None:
                    given.add(name)
                    yield name, raw


def keep_media(execute: Callable[..., object], media: Mapping[str, bytes]) -> None:
    """Put media into the open transaction; what the file has already is left as it is."""
    for name, raw in media.items():
        execute(_KEEP, (name, raw))


def _names(connection: sqlite3.Connection) -> list[str]:
    if not connection.execute(_HAS_MEDIA).fetchone():
        return []
    return [str(name) for (name,) in connection.execute(_NAMES).fetchall()]


def _sound(connection: sqlite3.Connection, name: str) -> bytes | None:
    if not connection.execute(_HAS_MEDIA).fetchone():
        return None
    row = connection.execute(_READ, (name,)).fetchone()
    if row is None or not isinstance(row[0], bytes):
        return None
    raw = bytes(row[0])
    return raw if sha256(raw).hexdigest() == name else None
