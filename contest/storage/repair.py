"""Saves what can be saved of a damaged contest: every event that the chain proves, into a new file.

The damaged file and the log beside it are only read. An event is taken only where its hash follows
from all before it, so what is saved is a true beginning of the history, never another one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from pathlib import Path

from contest.storage.chain import Row
from contest.storage.event_log import save_rows
from contest.storage.faults import ContestFileError, Trouble, complaints_about
from contest.storage.lock import WriterLock
from contest.storage.media import media_left
from contest.storage.places import checked_to_create, checked_to_read, wal_of
from contest.storage.salvage import Claims, claims_of_file, claims_of_log, follows
from contest.storage.stored import StoredContest, checked, open_for_reading
from contest.values import dataclass

DAMAGE = {
    Trouble.NOT_SQLITE,
    Trouble.NOT_CONTEST,
    Trouble.DAMAGED,
    Trouble.BAD_EVENT,
    Trouble.CHAIN_BROKEN,
    Trouble.FOREIGN_LOG,
    Trouble.LOG_DAMAGED,
    Trouble.DISK_FAULT,
    Trouble.READ_ONLY,  # what SQLite says where it cannot open a torn file
}


@dataclass(frozen=True, slots=True)
class Saved:
    """What was saved, and what is known of the rest.

    `trouble` is what was wrong with the file, None where nothing was. `loose` are later events
    that can be read, but that nothing ties to what was saved. `forks_at` is the number of the
    first event of which there are two, both true to what came before: then the log beside the file
    belongs to another copy of the contest, and the file was believed.
    """

    stored: StoredContest
    trouble: Trouble | None
    loose: tuple[Row, ...] = ()
    forks_at: int | None = None

    @property
    def has_lost(self) -> bool:
        """Whether something is known to be lost."""
        return bool(self.loose) or self.forks_at is not None


def repair(damaged: Path, target: Path) -> Saved:
    """Save the events of `damaged` that chain, and the media that are whole, into `target`.

    Raises ContestFileError: where nothing could be saved, a newer program wrote the file, or
    another one has it open.
    """
    checked_to_read(damaged)
    checked_to_create(target, replace=False)
    with ExitStack() as held:
        try:
            held.enter_context(WriterLock(damaged))
        except ContestFileError as error:
            if error.trouble is Trouble.LOCKED:
                raise
            # Nobody can write where not even a lock can be put.
        saved = saved_from(damaged)
        save_rows(target, saved.stored.rows, saved.stored.reached_ns, media_left(damaged))
    return saved


def saved_from(damaged: Path) -> Saved:
    """What can be saved of a file, without writing anything; raises ContestFileError."""
    try:
        return Saved(open_for_reading(damaged), None)
    except ContestFileError as error:
        if error.trouble not in DAMAGE:
            raise
        trouble = error.trouble
    with complaints_about(damaged):
        raw = damaged.read_bytes()
        log = wal_of(damaged).read_bytes() if wal_of(damaged).exists() else b""
    sources = (claims_of_file(raw), *claims_of_log(log, raw))
    # A log of another contest has nothing to say about this one.
    rows, forks_at = _chained(sources[:1] if trouble is Trouble.FOREIGN_LOG else sources)
    stored = _readable(damaged, rows)
    if not stored.events:
        raise ContestFileError(Trouble.NOTHING_SAVED, damaged)
    loose = () if trouble is Trouble.FOREIGN_LOG else _loose(sources, len(stored.events))
    return Saved(stored, trouble, loose, forks_at)


def _readable(damaged: Path, rows: list[Row]) -> StoredContest:
    """The beginning of a history that this program can read."""
    try:
        events, head = checked(damaged, rows)
    except ContestFileError as error:
        seq = error.values["seq"]
        if error.trouble is not Trouble.BAD_EVENT or not isinstance(seq, int):
            raise
        return _readable(damaged, rows[: seq - 1])
    wall = rows[-1][4] if rows else ""
    return StoredContest(events, head, clean=False, last_wall=wall, rows=rows)


def _chained(sources: Sequence[Claims]) -> tuple[list[Row], int | None]:
    """The longest history that the sources prove, the first of them believed before the next."""
    rows: list[Row] = []
    head = b""
    forks_at: int | None = None
    while True:
        seq = len(rows) + 1
        fitting = [[row for row in source.get(seq, ()) if follows(head, row)] for source in sources]
        believed = next((found for found in fitting if found), [])
        if forks_at is None and len({row for found in fitting for row in found}) > 1:
            forks_at = seq
        if len(believed) != 1:  # nothing, or two in one source, of which neither is proved
            return rows, forks_at
        rows += believed
        head = bytes.fromhex(believed[0][6])


def _loose(sources: Iterable[Claims], last: int) -> tuple[Row, ...]:
    """What can be read of later events, one row a number."""
    found = {seq: min(rows) for source in sources for seq, rows in source.items() if seq > last}
    return tuple(found[seq] for seq in sorted(found))
