"""The history of a contest in one SQLite file, with one writer; what is appended is durable."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing, contextmanager, suppress
from pathlib import Path

from contest.domain.events import ContestCreated, Event
from contest.storage.chain import Row, canonical, link, start_of
from contest.storage.codec import EventCodec, standard_codec
from contest.storage.decoded import Decoded
from contest.storage.faults import ContestFileError, Trouble, complaints_about
from contest.storage.lock import WriterLock
from contest.storage.media import keep_media, media_left
from contest.storage.place_marks import (
    Mark,
    Role,
    clear_marks,
    marks_of,
    put_mark,
    went_on,
)
from contest.storage.places import (
    checked_to_create,
    checked_to_read,
    checked_to_write,
    sqlite_uri,
    wal_of,
    whole_file,
)
from contest.storage.rows import Rows
from contest.storage.stored import Record, StoredContest, open_for_reading, reading

_INSERT = "INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?)"
_REACHED = Path(__file__).with_name("reached.sql").read_text(encoding="utf-8")
_PATIENCE_S = 0.5  # how long a commit or checkpoint waits for somebody who reads


class EventLog:
    """A contest file open for writing; made by `create` and `open_for_writing`.

    It may be used from any thread, by one at a time. `history` goes on growing and may be read
    from any thread. `was_clean` is what stood in the file when it was opened, `stopped_wall` the
    label of its last event then, and `reached_ns` the contest time that was noted last.
    """

    def __init__(
        self, path: Path, lock: WriterLock, stored: StoredContest, codec: EventCodec
    ) -> None:
        self.path = path
        self.was_clean = stored.clean
        self.stopped_wall = stored.last_wall
        self.reached_ns = stored.reached_ns
        self._codec = codec
        self._lock = lock
        self._count = len(stored.events)
        self._head = stored.head
        self._rows = Rows(stored.rows, checked=True)
        self.history = Decoded(self._rows, codec, stored.events)
        self._noted_ns = stored.reached_ns
        self._marked_open = False
        self.marks = marks_of(path)
        lock.take_file(path)
        with complaints_about(path):
            self._connection = _writing_connection(path)
            self._place = path.stat()

    @property
    def rows(self) -> Sequence[Row]:
        """The history as it is stored, which goes on growing."""
        return self._rows

    @property
    def head(self) -> str:
        """The last hash in hexadecimal, empty before the first event."""
        return self._head.hex()

    def append(self, events: Sequence[Event], wall: str) -> tuple[Record, ...]:
        """Store events in one transaction; they are durable when this returns.

        Raises ContestFileError when they could not be stored, and ValueError or TypeError when
        one of them cannot be written at all; then nothing of them is stored.
        """
        records, _ = self._chained(events, wall)
        self._insert(records)
        return records

    def keep_media(self, media: Mapping[str, bytes]) -> None:
        """Store media by their hashes, before the event that names them.

        Raises ContestFileError.
        """
        self._check_place()
        with complaints_about(self.path), self._transaction() as execute:
            keep_media(execute, media)

    def follow(self, rows: Sequence[Row]) -> None:
        """Take over what `rows` have beyond this history, which is a beginning of them."""
        self._insert(rows[len(self._rows) :])

    def note_time(self, at_ns: int) -> None:
        """Keep how far contest time has come; it is durable when this returns."""
        with complaints_about(self.path), self._transaction() as execute:
            execute(_REACHED)  # a file of an older program has no such table
            execute("INSERT OR REPLACE INTO reached VALUES (1, ?)", (at_ns,))
        self._noted_ns = at_ns

    def note_place(self, role: Role, mark: Mark | None) -> None:
        """Keep where something of the contest lies, or that it lies nowhere."""
        with complaints_about(self.path), self._transaction() as execute:
            put_mark(execute, role, mark)

    def checkpoint(self) -> None:
        """Bring everything into the one file, so that even a bare copy of it is whole.

        Somebody reading at this moment puts it off until the next time.
        """
        with complaints_about(self.path):
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()

    def save_copy(self, target: Path, *, replace: bool = False) -> None:
        """Write a whole copy of the contest to `target`; raises ContestFileError."""
        copy(self.path, target, replace=replace)

    def go_on_at(self, target: Path, *, replace: bool = False) -> None:
        """Go on in a new file with the whole history, also where the old one cannot be read.

        Media go along that can be read. The old file is left as it is. Raises ContestFileError,
        and then goes on where it was.
        """
        media = media_left(self.path)
        save_rows(target, self._rows, self._noted_ns, media, replace=replace)
        with ExitStack() as undoing:
            lock = undoing.enter_context(WriterLock(target))
            lock.take_file(target)
            with complaints_about(target):
                connection, place = _writing_connection(target), target.stat()
            undoing.pop_all()
        self.abandon()
        self.path, self._lock, self._connection, self._place = target, lock, connection, place
        self._marked_open = False

    def close(self) -> None:
        """Mark the file as properly closed, leave one file, and let others write it."""
        # Where this fails the file says that it was not closed properly, which is then true.
        with suppress(ContestFileError), complaints_about(self.path):
            with self._transaction() as execute:
                execute("UPDATE closed SET clean = 1")
            self.checkpoint()
        self.abandon()

    def abandon(self) -> None:
        """Let others write the file, which then says that it was not closed properly."""
        with suppress(sqlite3.Error):
            self._connection.close()
        self._lock.release()

    def _insert(self, rows: Sequence[Row]) -> None:
        if not rows:
            return
        self._check_place()
        with complaints_about(self.path), self._transaction() as execute:
            if not self._marked_open:
                execute("UPDATE closed SET clean = 0")
            for row in rows:
                execute(_INSERT, row)
        self._marked_open = True
        self._rows.extend(rows)
        self.history.let_go()
        self._count += len(rows)
        self._head = bytes.fromhex(rows[-1][6])

    def _check_place(self) -> None:
        """Raises ContestFileError where the file was taken away: writing would seem to succeed."""
        with suppress(OSError):
            is_there = os.path.samestat(self._place, self.path.stat())
            if is_there and (wal_of(self.path).exists() or not self._marked_open):
                return
        raise ContestFileError(Trouble.GONE, self.path)

    def _chained(self, events: Iterable[Event], wall: str) -> tuple[tuple[Record, ...], bytes]:
        head, records = self._head, []
        for seq, event in enumerate(events, self._count + 1):
            if not head:
                if not isinstance(event, ContestCreated):
                    raise TypeError("a history begins with ContestCreated")
                head = start_of(event.id)
            kind, version, payload = self._codec.write(event)
            text = canonical(payload)
            head = link(head, seq, kind, version, event.at, wall, text)
            records.append(Record(seq, kind, version, event.at, wall, text, head.hex()))
        return tuple(records), head

    @contextmanager
    def _transaction(self) -> Iterator[Callable[..., object]]:
        execute = self._connection.execute
        execute("BEGIN IMMEDIATE")
        with ExitStack() as undoing:
            undoing.callback(self._roll_back)
            yield execute
            execute("COMMIT")
            undoing.pop_all()

    def _roll_back(self) -> None:
        with suppress(sqlite3.Error):  # after a full disk SQLite has rolled back by itself
            self._connection.execute("ROLLBACK")


def create(
    path: Path,
    events: Sequence[Event] = (),
    wall: str = "",
    *,
    media: Mapping[str, bytes] | None = None,
    replace: bool = False,
    codec: EventCodec | None = None,
) -> EventLog:
    """A new contest file that begins with `events`; nothing stands at `path` when it fails.

    `media` are the pictures, sounds and films of its questions by their hashes. With `replace`
    it takes the place of a file that no program writes. Raises ContestFileError.
    """
    checked_to_create(path, replace=replace)
    with ExitStack() as undoing:
        lock = undoing.enter_context(WriterLock(path))
        with whole_file(path) as draft, complaints_about(path):
            _lay_out(draft)
            if events or media:
                _fill(draft, events, wall, media or {}, codec or standard_codec())
        log = EventLog(path, lock, open_for_reading(path, codec), codec or standard_codec())
        undoing.pop_all()
    return log


def open_for_writing(
    path: Path, codec: EventCodec | None = None, *, older: bool = False
) -> EventLog:
    """The contest in `path`, checked and ready to go on; raises ContestFileError.

    A file that is not a sound contest is left as it was, byte for byte. So is one that says that
    the contest went on elsewhere, unless it is to be opened `older` as it is.
    """
    checked_to_read(path)
    with reading(path):
        pass  # a wrong file is called what it is, even where it could not be written
    if not older:
        _refuse_where_it_went_on(path)
    checked_to_write(path)
    with ExitStack() as undoing:
        lock = undoing.enter_context(WriterLock(path))
        log = EventLog(path, lock, open_for_reading(path, codec), codec or standard_codec())
        undoing.pop_all()
    return log


def _refuse_where_it_went_on(path: Path) -> None:
    """Raises ContestFileError with where, when, and how much is there that is not here."""
    mark = went_on(path)
    if mark is None:
        return
    said: dict[str, str | int] = {"place": mark.path, "wall": mark.wall[:19].replace("T", " ")}
    try:
        count = len(open_for_reading(Path(mark.path)).rows) - len(open_for_reading(path).rows)
    except ContestFileError:
        raise ContestFileError(Trouble.WENT_ON_AWAY, path, **said) from None
    raise ContestFileError(Trouble.WENT_ON, path, count=count, **said)


def copy(source: Path, target: Path, *, replace: bool = False) -> None:
    """A whole copy of a contest, which may be open elsewhere, in one piece or not at all.

    Raises ContestFileError, also when the source is damaged.
    """
    checked_to_read(source)
    checked_to_create(target, replace=True)
    if target.exists() and target.samefile(source):
        raise ContestFileError(Trouble.SAME_FILE, target)
    checked_to_create(target, replace=replace)
    open_for_reading(source)
    with WriterLock(target), whole_file(target) as draft, reading(source) as connection:
        with complaints_about(target), closing(sqlite3.connect(draft)) as into:
            connection.backup(into)
            clear_marks(into, Role.MIRROR, Role.SOURCE)  # a copy is nobody's second copy
            into.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        open_for_reading(draft)


def save_rows(
    target: Path,
    rows: Sequence[Row],
    reached_ns: int = 0,
    media: Iterable[tuple[str, bytes]] = (),
    *,
    replace: bool = False,
) -> None:
    """A new contest file of rows that chain, as they were stored; not marked as properly closed.

    `media` come one after the other, by their hashes, for together they may be large. Raises
    ContestFileError; nothing stands at `target` then.
    """
    checked_to_create(target, replace=replace)
    with WriterLock(target), whole_file(target) as draft, complaints_about(target):
        _lay_out(draft)
        with closing(sqlite3.connect(draft)) as connection:
            connection.execute("PRAGMA synchronous = FULL")
            connection.executemany(_INSERT, rows)
            connection.execute("UPDATE closed SET clean = 0")
            connection.execute(_REACHED)
            connection.execute("INSERT INTO reached VALUES (1, ?)", (reached_ns,))
            for name, raw in media:
                keep_media(connection.execute, {name: raw})
            connection.commit()
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        open_for_reading(draft)


def _lay_out(draft: Path) -> None:
    schema = Path(__file__).with_name("schema.sql").read_text(encoding="utf-8")
    with closing(sqlite3.connect(draft, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.executescript(f"BEGIN; {schema} COMMIT;")


def _fill(
    draft: Path,
    events: Sequence[Event],
    wall: str,
    media: Mapping[str, bytes],
    codec: EventCodec,
) -> None:
    with WriterLock(draft) as lock:
        log = EventLog(draft, lock, StoredContest(), codec)
        try:
            log.keep_media(media)
            log.append(events, wall)
        finally:
            log.close()


def _writing_connection(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(
        sqlite_uri(path, "mode=rw"),
        uri=True,
        isolation_level=None,
        timeout=_PATIENCE_S,
        check_same_thread=False,
    )
    try:
        connection.execute("PRAGMA trusted_schema = OFF")  # a file may come from anybody
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
    except sqlite3.Error:
        connection.close()
        raise
    return connection
