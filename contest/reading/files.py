"""Reading the bytes of a file that somebody handed us; whatever is wrong becomes a fault."""

from __future__ import annotations

import codecs
from pathlib import Path

from contest.presentation.system_words import reason_of
from contest.reading.faults import BadFile, Value, fault, phrase

MOST_BYTES = 256 * 1024 * 1024
_WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_bytes(path: Path, most_bytes: int = MOST_BYTES) -> bytes:
    """The bytes of the regular file `path`, without a UTF-8 mark at its start.

    Raises BadFile when it is missing, a folder, unreadable, longer than `most_bytes`, or empty.
    """
    return filled(read_as_it_is(path, most_bytes), path)


def read_as_it_is(path: Path, most_bytes: int = MOST_BYTES) -> bytes:
    """The bytes of the regular file `path`, whatever they are, for a reader that sees to them.

    Raises BadFile when it is missing, a folder, unreadable or longer than `most_bytes`.
    """
    try:
        if path.is_dir():
            raise BadFile(fault("banks.is_folder", path))
        if not path.exists():
            raise BadFile(fault("banks.missing_file", path))
        if not path.is_file():  # a device or a pipe may never end
            raise BadFile(fault("banks.not_a_file", path))
        if path.stat().st_size > most_bytes:
            raise BadFile(fault("banks.too_large", path, most=most_bytes // 1024**2))
        return path.read_bytes()
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise BadFile(fault("banks.unreadable", path, reason=reason_said(error))) from error


def filled(raw: bytes, file: object) -> bytes:
    """`raw` without a UTF-8 mark; raises BadFile when nothing but blanks is left."""
    raw = raw.removeprefix(codecs.BOM_UTF8)
    if raw.startswith(_WIDE_MARKS):
        raise BadFile(fault("banks.utf16", file))
    if not raw or raw.isspace():
        raise BadFile(fault("banks.empty", file))
    return raw


def as_text(raw: bytes, file: object) -> str:
    """`raw` as UTF-8 text; raises BadFile naming line and byte when it is not."""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        byte = f"0x{raw[error.start]:02X}"
        raise BadFile(
            fault("banks.not_utf8", file, line, byte=byte, position=error.start + 1)
        ) from error


def reason_said(error: OSError | ValueError) -> Value:
    """Why a file could not be read, for a fault."""
    if not isinstance(error, OSError):
        return str(error)
    reason = reason_of(error)
    return phrase(reason.name, text=reason.text)
