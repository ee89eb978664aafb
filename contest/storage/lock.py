"""One writer a contest: a lock of the operating system that dies with its process.

It lies on a file of its own beside the contest. Locking the contest alone would not do: on POSIX,
closing any handle on a file drops the locks that SQLite holds on it in that process. There the
contest itself is locked too, until SQLite has let it go: a file may have several names.
"""

from __future__ import annotations

import errno
import os
import sys
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from contest.presentation.system_words import reason_of
from contest.storage.faults import ContestFileError, Trouble, from_os

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_TAKEN = {errno.EACCES, errno.EAGAIN, errno.EDEADLK}


class WriterLock:
    """The right to write one contest, held from its making until `release`.

    Raises ContestFileError (locked, read_only, cannot_lock) when it cannot be had.
    """

    def __init__(self, contest: Path) -> None:
        self._path = lock_path(contest)
        self._file: int | None = None
        while True:
            handle = self._opened(contest)
            try:
                _take(handle)
            except OSError as error:
                os.close(handle)
                raise self._refused(error, contest) from error
            if self._is_still_there(handle):
                self._handle: int | None = handle
                return
            # Its last holder deleted it between our opening and our locking: take the new one.
            os.close(handle)

    def __enter__(self) -> WriterLock:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.release()

    def take_file(self, contest: Path) -> None:
        """Lock the contest itself, before SQLite opens it: another name of it is locked too.

        Raises ContestFileError. On Windows a locked file could not be read by others.
        """
        if sys.platform == "win32":
            return
        try:
            self._file = os.open(contest, os.O_RDONLY)
            _take(self._file)
        except OSError as error:
            raise self._refused(error, contest) from error

    def release(self) -> None:
        """Let others write; leaves no file behind. Call it once SQLite has closed the contest."""
        if self._file is not None:
            os.close(self._file)
            self._file = None
        if self._handle is None:
            return
        handle, self._handle = self._handle, None
        if sys.platform == "win32":
            os.close(handle)  # an open file cannot be deleted there
            with suppress(OSError):
                self._path.unlink()
            return
        with suppress(OSError):
            self._path.unlink()
        os.close(handle)

    def _refused(self, error: OSError, contest: Path) -> ContestFileError:
        if error.errno in _TAKEN:
            return ContestFileError(Trouble.LOCKED, contest)
        return ContestFileError(Trouble.CANNOT_LOCK, contest, reason=reason_of(error))

    def _opened(self, contest: Path) -> int:
        try:
            return os.open(self._path, os.O_RDWR | os.O_CREAT, 0o666)
        except OSError as error:
            if sys.platform == "win32" and error.errno == errno.EACCES and self._path.exists():
                raise ContestFileError(Trouble.LOCKED, contest) from error  # being deleted
            raise from_os(error, contest) from error

    def _is_still_there(self, handle: int) -> bool:
        try:
            return os.path.samestat(os.fstat(handle), self._path.stat())
        except OSError:
            return False


def lock_path(contest: Path) -> Path:
    """The file on which the lock of a contest lies; the same for every way to name the contest."""
    real = contest.resolve()
    return real.with_name(f"{real.name}-lock")


if sys.platform == "win32":

    def _take(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
