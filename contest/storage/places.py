"""Where contest files lie on the disk: what may be read, and putting a whole new file in place."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import quote

from contest.storage.faults import ContestFileError, Trouble, from_os

_BESIDE = ("-wal", "-shm", "-journal")


def checked_to_read(path: Path) -> None:
    """Raises ContestFileError when `path` is not an ordinary file with something in it."""
    try:
        if path.is_dir():
            raise ContestFileError(Trouble.IS_FOLDER, path)
        if not path.exists():
            raise ContestFileError(Trouble.MISSING, path)
        if not path.is_file():  # a pipe or a device may never end
            raise ContestFileError(Trouble.NOT_A_FILE, path)
        if path.stat().st_size == 0:
            raise ContestFileError(Trouble.EMPTY, path)
        if not os.access(path, os.R_OK):
            raise ContestFileError(Trouble.UNREADABLE, path)
    except ValueError as error:  # a NUL in the name
        raise ContestFileError(Trouble.MISSING, path) from error
    except OSError as error:
        raise from_os(error, path) from error


def checked_to_write(path: Path) -> None:
    """Raises ContestFileError when the file or its folder may not be written."""
    if not os.access(path, os.W_OK) or not os.access(path.resolve().parent, os.W_OK):
        raise ContestFileError(Trouble.READ_ONLY, path)


def checked_to_create(path: Path, *, replace: bool) -> None:
    """Raises ContestFileError when no file can be put at `path`, or one stands there already."""
    if "\0" in str(path):  # no disk has such a name; pathlib would only say that it is not there
        raise ContestFileError(Trouble.NO_FOLDER, path)
    try:
        if path.is_dir():
            raise ContestFileError(Trouble.IS_FOLDER, path)
        if not path.parent.is_dir():
            raise ContestFileError(Trouble.NO_FOLDER, path)
        if path.exists() and not path.is_file():
            raise ContestFileError(Trouble.NOT_A_FILE, path)
        if path.exists() and not replace:
            raise ContestFileError(Trouble.EXISTS, path)
        if not os.access(path.parent, os.W_OK) or (path.exists() and not os.access(path, os.W_OK)):
            raise ContestFileError(Trouble.READ_ONLY, path)
    except OSError as error:
        raise from_os(error, path) from error


@contextmanager
def whole_file(target: Path) -> Iterator[Path]:
    """A new name beside `target`; what was written there stands at `target` afterwards, or nothing.

    The caller holds the writer's lock of `target`.
    """
    target = target.resolve()
    draft = target.with_name(f".{target.name}.{os.urandom(4).hex()}")
    try:
        yield draft
        # A log left behind by a contest that once had this name would be played into the new one.
        for ending in _BESIDE:
            _beside(target, ending).unlink(missing_ok=True)
        draft.replace(target)
        _sync_folder(target.parent)
    except OSError as error:
        raise from_os(error, target) from error
    finally:
        for leftover in (draft, *(_beside(draft, ending) for ending in _BESIDE)):
            with suppress(OSError):
                leftover.unlink(missing_ok=True)


def wal_of(path: Path) -> Path:
    """The write-ahead log that SQLite keeps beside an open contest."""
    return _beside(path.resolve(), "-wal")


def sqlite_uri(path: Path, options: str) -> str:
    """The address by which SQLite opens `path`."""
    posix = path.resolve().as_posix()
    slash = "" if posix.startswith("/") else "/"  # Windows: C:/…
    return f"file://{slash}{quote(os.fsencode(posix))}?{options}"


def _beside(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)


def _sync_folder(folder: Path) -> None:
    if sys.platform == "win32":  # a folder cannot be opened there; NTFS logs its names itself
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
