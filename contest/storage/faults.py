"""What may go wrong with a contest file, as one exception with a sentence in the catalogue."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum
from pathlib import Path

from contest.presentation.system_words import SystemReason, reason_of
from contest.presentation.wording import Words

Value = str | int | SystemReason


class Trouble(Enum):
    """The kinds of failure; each has its sentence in the catalogue (`files.…`)."""

    MISSING = "missing"
    IS_FOLDER = "is_folder"
    NOT_A_FILE = "not_a_file"
    EMPTY = "empty"
    NOT_SQLITE = "not_sqlite"
    NOT_CONTEST = "not_contest"
    NEWER_FILE = "newer_file"
    NEWER_EVENT = "newer_event"
    DAMAGED = "damaged"
    BAD_EVENT = "bad_event"
    CHAIN_BROKEN = "chain_broken"
    LOCKED = "locked"
    CANNOT_LOCK = "cannot_lock"
    READ_ONLY = "read_only"
    UNREADABLE = "unreadable"
    DISK_FULL = "disk_full"
    DISK_FAULT = "disk_fault"
    EXISTS = "exists"
    SAME_FILE = "same_file"
    NO_FOLDER = "no_folder"
    FOREIGN_LOG = "foreign_log"
    GONE = "gone"
    LOG_DAMAGED = "log_damaged"
    MIRROR_AHEAD = "mirror_ahead"
    MIRROR_OTHER = "mirror_other"
    NOTHING_SAVED = "nothing_saved"
    WENT_ON = "went_on"
    WENT_ON_AWAY = "went_on_away"


class ContestFileError(OSError):
    """A contest file that cannot be opened, read or written.

    An OSError, so that a session can survive it without knowing how contests are stored.
    """

    def __init__(self, trouble: Trouble, file: Path | str, /, **values: Value) -> None:
        super().__init__(f"{trouble.value}: {file}")
        self.trouble = trouble
        self.values: dict[str, Value] = {"file": str(file), **values}

    @property
    def code(self) -> str:
        """The name of its sentence in the catalogue."""
        return f"files.{self.trouble.value}"

    def sentence(self, words: Words) -> str:
        """What is wrong, with which file, and what to do about it."""
        return words.say(
            self.code, **{name: _shown(value, words) for name, value in self.values.items()}
        )


_BY_SQLITE_CODE = {
    sqlite3.SQLITE_NOTADB: Trouble.NOT_SQLITE,
    sqlite3.SQLITE_FULL: Trouble.DISK_FULL,
    sqlite3.SQLITE_READONLY: Trouble.READ_ONLY,
    sqlite3.SQLITE_PERM: Trouble.READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: Trouble.READ_ONLY,
    sqlite3.SQLITE_BUSY: Trouble.LOCKED,
    sqlite3.SQLITE_LOCKED: Trouble.LOCKED,
    sqlite3.SQLITE_IOERR: Trouble.DISK_FAULT,
}
_BY_ERRNO = {
    errno.ENOENT: Trouble.MISSING,
    errno.ENOTDIR: Trouble.MISSING,
    errno.EISDIR: Trouble.IS_FOLDER,
    errno.ENOSPC: Trouble.DISK_FULL,
    errno.EDQUOT if hasattr(errno, "EDQUOT") else errno.ENOSPC: Trouble.DISK_FULL,
    errno.EROFS: Trouble.READ_ONLY,
    errno.EACCES: Trouble.READ_ONLY,
    errno.EPERM: Trouble.READ_ONLY,
    errno.EEXIST: Trouble.EXISTS,
    errno.EBUSY: Trouble.LOCKED,
}


def from_sqlite(error: sqlite3.Error, file: Path) -> ContestFileError:
    """What SQLite complained of; anything that it does not name is damage."""
    # The low byte is the family; the rest only says more of the same (SQLITE_IOERR_WRITE).
    family = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
    trouble = _BY_SQLITE_CODE.get(family, Trouble.DAMAGED)
    # What the system reported to SQLite has words of ours; what it found itself has its own.
    reason = SystemReason(errno.EIO, "") if trouble is Trouble.DISK_FAULT else str(error)
    return ContestFileError(trouble, file, reason=reason)


def from_os(error: OSError, file: Path) -> ContestFileError:
    """What the operating system complained of."""
    if isinstance(error, ContestFileError):
        return error
    trouble = _BY_ERRNO.get(error.errno or 0, Trouble.DISK_FAULT)
    return ContestFileError(trouble, file, reason=reason_of(error))


@contextmanager
def complaints_about(file: Path) -> Iterator[None]:
    """Turns what SQLite and the operating system raise into ContestFileError."""
    try:
        yield
    except sqlite3.Error as error:
        raise from_sqlite(error, file) from error
    except UnicodeDecodeError as error:  # of SQLite's own complaint, which names what is spoiled
        raise from_sqlite(sqlite3.DatabaseError(str(error)), file) from error
    except OSError as error:
        raise from_os(error, file) from error


def _shown(value: Value, words: Words) -> str | int:
    if isinstance(value, SystemReason):
        return value.said(words)
    # The name of a file may hold anything: what it does to a terminal is taken out of it.
    if isinstance(value, int):
        return value
    return "".join(sign if sign.isprintable() else " " for sign in value)
