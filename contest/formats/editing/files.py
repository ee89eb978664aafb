"""Files of formats that are edited: opened when a contest would take them, written whole or not."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from pathlib import Path

from contest.formats.editing.document import FormatDocument, copied
from contest.formats.editing.fields_at import with_value
from contest.formats.editing.starters import free_id
from contest.formats.loader import MOST_BYTES, FormatReading, parse_format
from contest.formats.shipped import SUFFIX, shipped_formats
from contest.reading.faults import BadFile, NotPossible, Severity, phrase, printable
from contest.reading.files import read_bytes
from contest.reading.json_text import read_object

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")


def opened(path: Path) -> FormatDocument:
    """The format in a file; raises BadFile with every fault where no contest would take it."""
    raw = read_bytes(path, MOST_BYTES)
    reading = parse_format(raw, path)
    if reading.format is None:
        raise BadFile(*(one for one in reading.faults if one.severity is Severity.FAULT))
    return FormatDocument(read_object(raw, path))


def opened_copy(path: Path) -> FormatDocument:
    """A copy of the format in a file, under another name; raises BadFile as above."""
    return copied(opened(path).fields)


def own_formats(folder: Path) -> tuple[FormatReading, ...]:
    """The formats that somebody made, by name; faulty ones with their faults."""
    return shipped_formats(folder) if folder.is_dir() else ()


def free_path(document: FormatDocument, folder: Path) -> Path:
    """A file of the folder that is not there, named after the title."""
    title = str(document.fields["title"].get("vi", ""))
    taken = [path.stem for path in folder.glob(f"*{SUFFIX}")] if folder.is_dir() else []
    return folder / f"{free_id(title, taken)}{SUFFIX}"


def save(document: FormatDocument, path: Path, locked: Iterable[Path]) -> None:
    """Write the format, so that the name never stands for half of it.

    Nothing is written into the `locked` folders of what is shipped: raises NotPossible there,
    and OSError where the disk refuses.
    """
    if any(path.resolve().is_relative_to(folder.resolve()) for folder in locked):
        raise NotPossible(phrase("forms.shipped_stays", file=printable(str(path), 400)))
    named = with_value(document.fields, ("id",), _id_of(path, str(document.fields["id"])))
    text = FormatDocument(named).text()
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.part")
    try:
        with part.open("w", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
    document.rename(str(named["id"]))
    document.note_saved()


def _id_of(path: Path, known: str) -> str:
    """A file that was there keeps its id; a new one is called as its file."""
    if path.is_file() or not _ID.fullmatch(path.stem):
        return known
    return path.stem
