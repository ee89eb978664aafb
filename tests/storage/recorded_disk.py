"""Every write, truncation and sync that SQLite asks of the disk, and what a power cut leaves of it.

A shim VFS in the very library that the program uses, made with ctypes: it hands all on to the
system's own VFS and notes what passes. `states` then rebuilds what may lie on the disk when the
power goes: all that was synced, and of the rest any sectors.
"""

from __future__ import annotations

import _sqlite3
import ctypes
import random
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

SECTOR = 512
_OK = 0
LONGEST_S = 20.0  # no test waits longer for a disk
_POINTER, _INT, _LONG = ctypes.c_void_p, ctypes.c_int, ctypes.c_int64
_OPEN = ctypes.CFUNCTYPE(_INT, _POINTER, _POINTER, _POINTER, _INT, _POINTER)
_DELETE = ctypes.CFUNCTYPE(_INT, _POINTER, ctypes.c_char_p, _INT)
_WRITE = ctypes.CFUNCTYPE(_INT, _POINTER, _POINTER, _INT, _LONG)
_TRUNCATE = ctypes.CFUNCTYPE(_INT, _POINTER, _LONG)
_SYNC = ctypes.CFUNCTYPE(_INT, _POINTER, _INT)


class _Vfs(ctypes.Structure):
    _fields_ = [
        ("version", _INT), ("file_size", _INT), ("longest_path", _INT), ("next", _POINTER),
        ("name", ctypes.c_char_p), ("data", _POINTER), ("open", _OPEN), ("delete", _DELETE),
        *((f"more{n}", _POINTER) for n in range(14)),
    ]  # fmt: skip


class _Methods(ctypes.Structure):
    _fields_ = [
        ("version", _INT), ("close", _POINTER), ("read", _POINTER), ("write", _WRITE),
        ("truncate", _TRUNCATE), ("sync", _SYNC), *((f"more{n}", _POINTER) for n in range(13)),
    ]  # fmt: skip


@dataclass(frozen=True)
class Step:
    """What was asked of one file: bytes at a place, a size, its end, or that all be durable."""

    file: str
    data: bytes = b""
    at: int = 0
    size: int | None = None
    is_gone: bool = False
    is_sync: bool = False


@dataclass
class Recording:
    """The steps in their order, with whatever else the test puts between them.

    `answer` is what the disk says to every write instead of doing it, where it is not OK; `gate`
    lets a write through once it is set.
    """

    steps: list[Step | int] = field(default_factory=list)
    answer: int = _OK
    gate: threading.Event = field(default_factory=threading.Event)


@contextmanager
def recording() -> Iterator[Recording]:
    """Note all that SQLite asks of the disk, in this process, until the end of the block."""
    library = ctypes.CDLL(_sqlite3.__file__)
    library.sqlite3_vfs_find.restype = ctypes.POINTER(_Vfs)
    real = library.sqlite3_vfs_find(None).contents
    tape = Recording()
    tape.gate.set()
    names: dict[int, str] = {}
    kept: list[object] = []  # what SQLite points to must live as long as it does

    def opened(vfs: int, name: int | None, file: int, flags: int, out: int) -> int:
        # The name goes on as the address that it is: SQLite keeps it, and reads on behind it.
        status = int(real.open(ctypes.addressof(real), name, file, flags, out))
        if status == _OK and name is not None:
            names[file] = Path(ctypes.string_at(name).decode()).name
            slot = ctypes.cast(file, ctypes.POINTER(ctypes.POINTER(_Methods)))
            slot[0] = ctypes.pointer(_noting(slot[0].contents, names, tape, kept))
        return status

    def deleted(vfs: int, name: bytes, sync: int) -> int:
        tape.steps.append(Step(Path(name.decode()).name, is_gone=True))
        return int(real.delete(ctypes.addressof(real), name, sync))

    shim = _Vfs.from_buffer_copy(real)
    shim.name, shim.open, shim.delete = b"recorded", _OPEN(opened), _DELETE(deleted)
    kept += [shim, shim.open, shim.delete]
    library.sqlite3_vfs_register(ctypes.byref(shim), 1)
    try:
        yield tape
    finally:
        library.sqlite3_vfs_register(ctypes.byref(real), 1)
        library.sqlite3_vfs_unregister(ctypes.byref(shim))


def _noting(real: _Methods, names: dict[int, str], tape: Recording, kept: list[object]) -> _Methods:
    """Methods of a file that note what passes, and hand it on."""

    def written(file: int, data: int, length: int, at: int) -> int:
        tape.gate.wait(LONGEST_S)
        if tape.answer != _OK:
            return tape.answer
        tape.steps.append(Step(names[file], ctypes.string_at(data, length), at))
        return int(real.write(file, data, length, at))

    def truncated(file: int, size: int) -> int:
        tape.steps.append(Step(names[file], size=size))
        return int(real.truncate(file, size))

    def synced(file: int, flags: int) -> int:
        status = int(real.sync(file, flags))
        tape.steps.append(Step(names[file], is_sync=True))
        return status

    noting = _Methods.from_buffer_copy(real)
    noting.write, noting.truncate, noting.sync = (
        _WRITE(written),
        _TRUNCATE(truncated),
        _SYNC(synced),
    )
    kept += [noting, noting.write, noting.truncate, noting.sync, real]
    return noting


Files = dict[str, bytes]


class Disk:
    """What lies on a disk while the steps of a recording are done to it."""

    def __init__(self, files: Files) -> None:
        self._durable = {name: bytearray(raw) for name, raw in files.items()}
        self._waiting: list[Step] = []

    def do(self, step: Step) -> None:
        """Do a step; it waits in the disk's memory until its file is synced."""
        if not step.is_sync:
            self._waiting.append(step)
            return
        for one in self._waiting:
            if one.file == step.file:
                _apply(self._durable, one)
        self._waiting = [one for one in self._waiting if one.file != step.file]

    def after_power_cut(self, chance: random.Random) -> Iterator[tuple[str, Files]]:
        """What may be left of it if the power goes now."""
        yield "nothing that waited", self._with([])
        if self._waiting:
            yield "all that waited", self._with(self._waiting)
            *before, last = self._waiting
            yield "the last write torn", self._with([*before, *_torn(last, chance)])
            some = [
                part for one in self._waiting for part in _sectors(one) if chance.random() < 0.5
            ]
            yield "some sectors", self._with(some)

    def _with(self, steps: list[Step]) -> Files:
        files = {name: bytearray(raw) for name, raw in self._durable.items()}
        for step in steps:
            _apply(files, step)
        return {name: bytes(raw) for name, raw in files.items()}


def _apply(files: dict[str, bytearray], step: Step) -> None:
    if step.is_gone:
        files.pop(step.file, None)
        return
    raw = files.setdefault(step.file, bytearray())
    if step.size is not None:
        del raw[step.size :]
        raw.extend(bytes(step.size - len(raw)))
        return
    raw.extend(bytes(max(0, step.at - len(raw))))
    raw[step.at : step.at + len(step.data)] = step.data


def _sectors(step: Step) -> Iterator[Step]:
    """A step in the pieces that a disk does whole."""
    if not step.data:
        yield step
        return
    start, end = step.at, step.at + len(step.data)
    while start < end:
        cut = min(end, (start // SECTOR + 1) * SECTOR)
        yield replace(step, data=step.data[start - step.at : cut - step.at], at=start)
        start = cut


def _torn(step: Step, chance: random.Random) -> list[Step]:
    parts = list(_sectors(step))
    return parts[: chance.randrange(len(parts) + 1)]
