"""Reading a contest file, whole and checked, without changing a byte of it."""

from __future__ import annotations

import shutil
import sqlite3
import struct
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import field
from pathlib import Path
from typing import NamedTuple

from contest.domain.events import Event
from contest.storage.chain import Row, link, read_canonical, start_of
from contest.storage.codec import (
    EventCodec,
    NewerKind,
    contest_id_of,
    standard_codec,
)
from contest.storage.faults import ContestFileError, Trouble, complaints_about, from_sqlite
from contest.storage.places import checked_to_read, sqlite_uri, wal_of
from contest.storage.salvage import goes_on_behind_damage
from contest.values import dataclass

APPLICATION_ID = 0x48546869  # "HThi"
SCHEMA_VERSION = 2

_ROWS = "SELECT seq, kind, version, at_ns, wall, payload, hash FROM event ORDER BY seq"
_HAS_REACHED = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'reached'"
_SMALLEST_PAGE, _USUAL_PAGE = 512, 4096
_MAGIC = b"SQLite format 3\0"
_HEADER = struct.Struct(">16sH42xI4xI28x")  # magic, page size, user version, application
_TORN = {Trouble.DAMAGED, Trouble.CHAIN_BROKEN, Trouble.BAD_EVENT}


class Record(NamedTuple):
    """One stored event. `payload` is canonical JSON, `hash` 64 hexadecimal digits."""

    seq: int
    kind: str
    version: int
    at_ns: int
    wall: str
    payload: str
    hash: str

    def to_json(self) -> dict[str, object]:
        """The record as `contest history --json` prints it."""
        return {
            "seq": self.seq,
            "kind": self.kind,
            "version": self.version,
            "at_ns": self.at_ns,
            "wall": self.wall,
            "payload": read_canonical(self.payload),
            "hash": self.hash,
        }


@dataclass(frozen=True, slots=True)
class StoredContest:
    """What a contest file holds; its chain has been checked.

    `clean` tells whether the program closed it; `head` is the last hash in raw bytes, empty
    before the first event; `reached_ns` is the contest time that was noted last.
    """

    events: tuple[Event, ...] = ()
    head: bytes = b""
    clean: bool = True
    last_wall: str = ""
    reached_ns: int = 0
    rows: Sequence[Row] = field(default=(), repr=False)

    @property
    def records(self) -> tuple[Record, ...]:
        """The events as they are stored."""
        return tuple(Record(*row) for row in self.rows)


def open_for_reading(path: Path, codec: EventCodec | None = None) -> StoredContest:
    """The contest in `path`, which may be open elsewhere or on a disk that cannot be written.

    Raises ContestFileError when it is no contest, damaged, altered, or from a newer program.
    """
    codec = codec or standard_codec()
    checked_to_read(path)
    if not wal_of(path).exists():
        return _read(path, codec)
    try:
        stored = _read(path, codec)
    except ContestFileError as error:
        if error.trouble not in _TORN:
            raise
        stored = _read_again(path, codec)
    alone = _rows_alone(path, codec)
    if alone != tuple(stored.rows[: len(alone)]):
        raise ContestFileError(Trouble.FOREIGN_LOG, path, log=wal_of(path).name)
    if goes_on_behind_damage(path, wal_of(path), len(stored.rows), stored.head):
        # SQLite ends a log at its first damage without a word: what follows would be lost.
        raise ContestFileError(Trouble.LOG_DAMAGED, path, log=wal_of(path).name)
    return stored


def _read_again(path: Path, codec: EventCodec) -> StoredContest:
    """Once more: somebody may have begun to write while the bytes were read as they lay."""
    try:
        return _read(path, codec)
    except ContestFileError as error:
        if error.trouble in _TORN and _rows_alone(path, codec):
            log = wal_of(path).name
            raise ContestFileError(Trouble.FOREIGN_LOG, path, log=log) from error
        raise


def _rows_alone(path: Path, codec: EventCodec) -> tuple[Row, ...]:
    """The rows of the file without the log beside it, none where they are no whole chain.

    A log that belongs to the file only adds to them. One that was left by another contest, over
    which this file was copied, would quietly bring that other contest back.
    """
    try:
        with _connected(path, "mode=ro&immutable=1") as connection:
            rows: list[Row] = connection.execute(_ROWS).fetchall()
        checked(path, rows, codec)
    except (sqlite3.Error, UnicodeDecodeError, ContestFileError):
        return ()
    return tuple(rows)


def open_begun(path: Path) -> StoredContest:
    """The contest in `path` for people and papers: it must hold something.

    Raises ContestFileError, also where not a single event stands in the file.
    """
    stored = open_for_reading(path)
    if not stored.events:
        raise ContestFileError(Trouble.EMPTY, path)
    return stored


def read_events(path: Path) -> tuple[Event, ...]:
    """The history in `path`; raises ContestFileError."""
    return open_for_reading(path).events


def read_records(path: Path) -> tuple[Record, ...]:
    """The history in `path` as it is stored; raises ContestFileError."""
    return open_for_reading(path).records


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection that only reads, to a file that was found to be a contest."""
    checked_to_read(path)
    with complaints_about(path):
        _check_header(path)
    if not wal_of(path).exists():
        # Nobody has it open: read the bytes as they lie, which works on any medium.
        with _connected(path, "mode=ro&immutable=1") as connection:
            yield connection
        return
    try:
        connection = _with_log(path, "mode=ro")
    except sqlite3.OperationalError:
        # A log was left behind where SQLite cannot make its index: let it do so on a copy.
        with _copied_aside(path) as aside, _connected(aside, "mode=rw") as connection:
            yield connection
        return
    except sqlite3.DatabaseError as error:
        raise from_sqlite(error, path) from error
    with closing(connection):
        yield connection


def _read(path: Path, codec: EventCodec) -> StoredContest:
    with reading(path) as connection, complaints_about(path):
        connection.execute("BEGIN")  # one moment for both tables, even while somebody writes
        rows: list[Row] = connection.execute(_ROWS).fetchall()
        flag = connection.execute("SELECT clean FROM closed").fetchone()
        reached_ns = _reached_ns(connection)
    events, head = checked(path, rows, codec)
    clean = flag is None or bool(flag[0])
    return StoredContest(events, head, clean, rows[-1][4] if rows else "", reached_ns, rows)


def _reached_ns(connection: sqlite3.Connection) -> int:
    """What stands there about time; an older program has left nothing."""
    if not connection.execute(_HAS_REACHED).fetchone():
        return 0
    found = connection.execute("SELECT at_ns FROM reached").fetchone()
    return found[0] if found and isinstance(found[0], int) else 0


def _check_header(path: Path) -> None:
    """Raises ContestFileError where the first bytes are not those of a contest.

    Read as bytes: a foreign database gets neither a lock nor a log beside it, and SQLite without
    the log would complain of what the log has whole.
    """
    size = path.stat().st_size
    with path.open("rb") as file:
        head = file.read(_HEADER.size)
    if size < _SMALLEST_PAGE or not head.startswith(_MAGIC):  # an empty one is a new database
        raise ContestFileError(Trouble.NOT_SQLITE, path)
    _, page_size, version, application = _HEADER.unpack(head)
    if application != APPLICATION_ID:
        raise ContestFileError(Trouble.NOT_CONTEST, path)
    if version > SCHEMA_VERSION:
        raise ContestFileError(Trouble.NEWER_FILE, path, found=version, known=SCHEMA_VERSION)
    # SQLite would read zeros for what is cut off. Beside a log this is what a power cut leaves of
    # a checkpoint, and the log has the page whole; where it has not, the chain will not hold.
    if size % (page_size or _USUAL_PAGE) and not wal_of(path).exists():
        raise ContestFileError(Trouble.DAMAGED, path, reason="cut within a page")


@contextmanager
def reading_as_it_lies(path: Path) -> Iterator[sqlite3.Connection]:
    """The file alone, without the log beside it and without a look at what it is.

    Raises sqlite3.Error: the file may be torn.
    """
    with _connected(path, "mode=ro&immutable=1") as connection:
        yield connection


@contextmanager
def _connected(path: Path, options: str) -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(sqlite_uri(path, options), uri=True, isolation_level=None)
    with closing(connection):
        connection.execute("PRAGMA trusted_schema = OFF")  # a file may come from anybody
        yield connection


def _with_log(path: Path, options: str) -> sqlite3.Connection:
    connection = sqlite3.connect(sqlite_uri(path, options), uri=True, isolation_level=None)
    try:
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except sqlite3.Error:
        connection.close()
        raise
    return connection


@contextmanager
def _copied_aside(path: Path) -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        aside = Path(folder) / "copy"
        shutil.copyfile(path, aside)
        with suppress(FileNotFoundError):  # its writer may just have closed it
            shutil.copyfile(wal_of(path), wal_of(aside))
        yield aside


def checked(
    path: Path, rows: Sequence[Row], codec: EventCodec | None = None
) -> tuple[tuple[Event, ...], bytes]:
    """The events of `rows` and the last hash, after following the chain from its start.

    Raises ContestFileError at the first that does not follow or cannot be read.
    """
    codec = codec or standard_codec()
    events: list[Event] = []
    head = b""
    for expected, (seq, kind, version, at_ns, wall, text, stored) in enumerate(rows, 1):
        try:
            before = head or start_of(contest_id_of(kind, read_canonical(text)))
            head = link(before, seq, kind, version, at_ns, wall, text)
            if seq != expected or head.hex() != stored:
                raise ContestFileError(Trouble.CHAIN_BROKEN, path, seq=expected)
            events.append(codec.read(kind, version, at_ns, read_canonical(text)))
        except NewerKind as error:
            raise ContestFileError(
                Trouble.NEWER_EVENT, path, seq=expected, kind=kind, version=version
            ) from error
        except (ValueError, TypeError, AttributeError, RecursionError) as error:
            raise ContestFileError(
                Trouble.BAD_EVENT, path, seq=expected, reason=str(error)
            ) from error
    return tuple(events), head
