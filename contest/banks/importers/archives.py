"""Zips that somebody brought, measured before they are opened and again while they are read.

What a zip says of itself is a claim: names and sizes are held against limits first, and the
bytes that really come out are counted, so that a bomb stops at the limit and not at the end of
memory. Nothing is ever unpacked onto the disk, and no archive inside an archive is opened.
"""

from __future__ import annotations

import io
import re
import stat
import zipfile
import zlib
from collections.abc import Iterator
from functools import cached_property

from contest.banks.importers.source import Source
from contest.reading.faults import BadFile, Fault, Value

MOST_MEMBERS = 2000
MOST_OF_ALL = 200 * 1024**2
MOST_OF_ONE = 50 * 1024**2
MOST_TIMES = 100  # how much larger a member may become …
FREE_OF_RATIO = 1024**2  # … once it is larger than this: a short row of blanks shrinks well
_CHUNK = 256 * 1024
_MEMBER_MARK = b"PK\x01\x02"
_UNSAFE = re.compile(r"(^|/)\.\.(/|$)|^[/\\]|^[A-Za-z]:|[\\\x00-\x1f]")
_ERRORS = (
    zipfile.BadZipFile,
    zlib.error,
    OSError,
    EOFError,
    NotImplementedError,  # a way of packing that Python does not know
    RuntimeError,  # a password is wanted
    ValueError,
)


def is_archive(raw: bytes) -> bool:
    """Whether the bytes begin as a zip does."""
    return raw.startswith((b"PK\x03\x04", b"PK\x05\x06"))


class Archive:
    """A zip in memory whose members may be read within limits; raises BadFile beyond them."""

    def __init__(self, raw: bytes, file: str) -> None:
        self._file = file
        self._taken = 0
        # Counted in the bytes: the list alone of a million members would fill the memory.
        if raw.count(_MEMBER_MARK) > 2 * MOST_MEMBERS:
            raise self._bad("imports.zip_members", most=MOST_MEMBERS)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(raw))
        except _ERRORS as error:
            raise self._bad("imports.zip_broken") from error
        self._measure()

    @cached_property
    def names(self) -> frozenset[str]:
        """The names of the members, folders left out."""
        return frozenset(name for name in self._zip.namelist() if not name.endswith("/"))

    def size(self, name: str) -> int:
        """How large a member says it is."""
        return self._zip.getinfo(name).file_size

    def read(self, name: str, most: int = MOST_OF_ONE) -> bytes:
        """The bytes of a member."""
        return b"".join(self.chunks(name, most))

    def chunks(self, name: str, most: int = MOST_OF_ONE) -> Iterator[bytes]:
        """The bytes of a member piece by piece; stops at `most`, and at the limit of all."""
        taken = 0
        try:
            with self._zip.open(name) as stream:
                while piece := stream.read(_CHUNK):
                    taken += len(piece)
                    self._taken += len(piece)
                    if taken > most or self._taken > MOST_OF_ALL:
                        raise self._bad("imports.zip_size", name=name, most=most // 1024**2)
                    yield piece
        except KeyError as error:
            raise self._bad("imports.zip_missing", name=name) from error
        except _ERRORS as error:
            raise self._bad("imports.zip_broken") from error

    def _measure(self) -> None:
        members = self._zip.infolist()
        if len(members) > MOST_MEMBERS:
            raise self._bad("imports.zip_members", most=MOST_MEMBERS)
        if sum(member.file_size for member in members) > MOST_OF_ALL:
            raise self._bad("imports.zip_total", most=MOST_OF_ALL // 1024**2)
        seen = set[str]()
        for member in members:
            if wrong := _wrong(member, seen):
                raise self._bad(wrong, name=member.filename)
            seen.add(member.filename)

    def _bad(self, code: str, **values: Value) -> BadFile:
        return BadFile(Fault(self._file, None, (), code, tuple(values.items())))


def _wrong(member: zipfile.ZipInfo, seen: set[str]) -> str | None:
    """What speaks against a member, as a name of the catalogue."""
    if _UNSAFE.search(member.filename) or _UNSAFE.search(member.orig_filename):
        return "imports.zip_path"
    if stat.S_ISLNK(member.external_attr >> 16):
        return "imports.zip_link"
    if member.filename in seen:
        return "imports.zip_twice"
    if member.flag_bits & 1:
        return "imports.zip_locked"
    if member.file_size > FREE_OF_RATIO and member.file_size > MOST_TIMES * member.compress_size:
        return "imports.zip_ratio"
    return None


def archive_of(source: Source) -> Archive | None:
    """The archive that a source is; None where it is none, or a broken one.

    For looking only: whoever reads it opens it with `Archive`, and gets the fault.
    """
    if not is_archive(source.raw):
        return None
    try:
        return Archive(source.raw, source.name)
    except BadFile:
        return None
