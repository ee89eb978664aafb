"""Where the files of a bank lie: in a folder, or in one zip that is never unpacked."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

from contest.reading.faults import BadFile, fault
from contest.reading.files import MOST_BYTES, filled, read_as_it_is, read_bytes, reason_said

BANK_NAME = "bank.json"
SOURCES_NAME = "sources.json"
SEAL = b"HoiThi-seal-"  # what a sealed bank begins with
_UNSAFE = re.compile(r'(^|/)\.\.?(/|$)|^/|[\\:*?"<>|\x00-\x1f]')
_ZIP_ERRORS = (
    zipfile.BadZipFile,
    zlib.error,
    OSError,
    EOFError,
    NotImplementedError,  # a way of packing that Python does not know
    RuntimeError,  # a password is wanted
    ValueError,
)


class BankFiles(Protocol):
    """The files of one bank, named relative to it ("bank.json", "media/a.png")."""

    @property
    def bank_id(self) -> str:
        """The name of the bank: that of its folder or zip."""
        ...

    def shown(self, name: str) -> str:
        """The name of a file as a fault should show it."""
        ...

    def has(self, name: str) -> bool:
        """Whether the file is there."""
        ...

    def size(self, name: str) -> int:
        """How many bytes a file that is there has."""
        ...

    def read(self, name: str) -> bytes:
        """Bytes of a text of the bank; raises BadFile."""
        ...

    def read_media(self, name: str, most_bytes: int) -> bytes:
        """Bytes of a picture, sound or film, at most so many; raises BadFile."""
        ...

    def read_sources(self) -> tuple[bytes, str] | None:
        """Bytes and shown name of the list of documents beside the bank; raises BadFile."""
        ...


class FolderFiles:
    """A bank as a folder; the list of documents may also lie in the folder above."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @property
    def bank_id(self) -> str:
        """The name of the folder."""
        return self.folder.resolve().name

    def shown(self, name: str) -> str:
        """The path of a file."""
        return str(self.folder / name)

    def has(self, name: str) -> bool:
        """Whether the file is there."""
        try:
            return self._is_inside(name) and (self.folder / name).is_file()
        except (OSError, ValueError):  # a name that the system does not take
            return False

    def size(self, name: str) -> int:
        """How many bytes a file that is there has."""
        return (self.folder / name).stat().st_size

    def read(self, name: str) -> bytes:
        """Bytes of a text of the bank; raises BadFile."""
        self._check_inside(name)
        return read_bytes(self.folder / name)

    def read_media(self, name: str, most_bytes: int) -> bytes:
        """Bytes of a picture, sound or film, at most so many; raises BadFile."""
        self._check_inside(name)
        return read_as_it_is(self.folder / name, most_bytes)

    def _check_inside(self, name: str) -> None:
        """Raises BadFile for what leads out of the bank, be it by a link in the folder."""
        try:
            inside = self._is_inside(name)
        except (OSError, ValueError) as error:
            raise BadFile(fault("banks.missing_file", self.folder / name)) from error
        if not inside:
            raise BadFile(fault("banks.outside", self.folder / name))

    def _is_inside(self, name: str) -> bool:
        return (self.folder / name).resolve().is_relative_to(self.folder.resolve())

    def read_sources(self) -> tuple[bytes, str] | None:
        """Bytes and path of the list of documents, None when there is none; raises BadFile."""
        for path in (self.folder / SOURCES_NAME, self.folder.resolve().parent / SOURCES_NAME):
            if path.is_file():
                return read_bytes(path), str(path)
        return None


class ZipFiles:
    """A bank as a zip, its files at the top or in one folder; nothing is written anywhere."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._prefix, self._sizes = self._contents()

    @property
    def bank_id(self) -> str:
        """The name of the zip without its ending."""
        return self.path.stem

    def shown(self, name: str) -> str:
        """The path of the zip, then the file in it."""
        return f"{self.path}/{name}"

    def has(self, name: str) -> bool:
        """Whether the file is there."""
        return self._prefix + name in self._sizes

    def size(self, name: str) -> int:
        """How many bytes a file that is there has."""
        return self._sizes[self._prefix + name]

    def read(self, name: str) -> bytes:
        """Bytes of a text of the bank; raises BadFile."""
        return filled(self._unpacked(name, MOST_BYTES), self.shown(name))

    def read_media(self, name: str, most_bytes: int) -> bytes:
        """Bytes of a picture, sound or film, at most so many; raises BadFile."""
        return self._unpacked(name, most_bytes)

    def _unpacked(self, name: str, most_bytes: int) -> bytes:
        try:
            with self._archive() as archive:
                entry = archive.getinfo(self._prefix + name)
                if entry.file_size > most_bytes:
                    most = most_bytes // 1024**2
                    raise BadFile(fault("banks.too_large", self.shown(name), most=most))
                with archive.open(entry) as stream:
                    return stream.read(entry.file_size)
        except KeyError as error:
            raise BadFile(fault("banks.missing_file", self.shown(name))) from error
        except _ZIP_ERRORS as error:
            raise BadFile(fault("banks.bad_zip", self.path)) from error

    def read_sources(self) -> tuple[bytes, str] | None:
        """Bytes and shown name of the list of documents, None when there is none."""
        if not self.has(SOURCES_NAME):
            return None
        return self.read(SOURCES_NAME), self.shown(SOURCES_NAME)

    def _archive(self) -> zipfile.ZipFile:
        return zipfile.ZipFile(self.path)

    def _contents(self) -> tuple[str, Mapping[str, int]]:
        try:
            with self._archive() as archive:
                sizes = {entry.filename: entry.file_size for entry in archive.infolist()}
        except _ZIP_ERRORS as error:
            raise BadFile(fault("banks.bad_zip", self.path)) from error
        unsafe = next((name for name in sizes if _UNSAFE.search(name)), None)
        if unsafe is not None:
            raise BadFile(fault("banks.unsafe_zip", self.path, name=unsafe))
        banks = [name for name in sizes if name.rpartition("/")[2] == BANK_NAME]
        banks = [name for name in banks if name.count("/") <= 1]
        if len(banks) != 1:
            code = "banks.zip_without_bank" if not banks else "banks.zip_of_banks"
            raise BadFile(fault(code, self.path))
        return banks[0].removesuffix(BANK_NAME), sizes


class MemoryZip(ZipFiles):
    """The zip of a sealed bank, which is in memory and nowhere else."""

    def __init__(self, raw: bytes, bank_id: str, file: object) -> None:
        self._raw, self._id = raw, bank_id
        super().__init__(Path(str(file)))

    @property
    def bank_id(self) -> str:
        """The name that the bank had when it was sealed."""
        return self._id

    def _archive(self) -> zipfile.ZipFile:
        return zipfile.ZipFile(io.BytesIO(self._raw))


def bank_files(path: Path) -> FolderFiles | ZipFiles:
    """The files of the bank at `path`: a folder with bank.json, that file, or a zip.

    Raises BadFile when it is none of these.
    """
    try:
        if path.is_dir():
            if not (path / BANK_NAME).exists():
                raise BadFile(fault("banks.folder_without_bank", path))
            return FolderFiles(path)
        if not path.exists():
            raise BadFile(fault("banks.missing_file", path))
        if path.name == BANK_NAME:
            return FolderFiles(path.parent)
        if path.is_file() and _is_zip(path):
            return ZipFiles(path)
        if path.is_file() and _begins(path).startswith(SEAL):
            raise BadFile(fault("sealing.is_sealed", path))
    except (OSError, ValueError) as error:
        raise BadFile(fault("banks.unreadable", path, reason=reason_said(error))) from error
    raise BadFile(fault("banks.not_a_bank", path))


def _is_zip(path: Path) -> bool:
    """By what it begins with, not by its name."""
    return path.suffix.lower() == ".zip" or _begins(path).startswith(b"PK")


def _begins(path: Path) -> bytes:
    with path.open("rb") as stream:
        return stream.read(32)
