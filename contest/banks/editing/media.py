"""The files beside an edited bank: its media, and the list of documents that it cites."""

from __future__ import annotations

import codecs
from collections.abc import Container, Iterator, Mapping
from pathlib import Path

from contest.banks.bank_files import SOURCES_NAME
from contest.banks.bank_writing import Content, replace_file
from contest.banks.editing.document import BankDocument
from contest.banks.editing.opened import OpenedBank
from contest.banks.editing.wording import Fields
from contest.banks.importers.naming import identifier
from contest.reading.files import read_as_it_is


def content_of(bank: OpenedBank, name: str) -> Content:
    """A file of a bank: where it lies, or its bytes from a zip; raises BadFile."""
    return bank.files.read(name) if bank.folder is None else bank.folder / name


def media_named(document: BankDocument) -> set[str]:
    """The files of media that a bank refers to."""
    named = {
        str(holder["src"])
        for row in document.rows
        if b'"src"' in row.raw
        for holder in holders_of_media(row.fields())
    }
    obstacles = document.value("obstacles")
    for obstacle in obstacles if isinstance(obstacles, list) else ():
        if isinstance(obstacle, dict) and isinstance(obstacle.get("picture"), str):
            named.add(obstacle["picture"])
    return {name for name in named if name.startswith("media/")}


def free_name(bank: OpenedBank, name: str, content: Content, taken: Container[str] = ()) -> str:
    """`name` ("media/a.png"), or one like it where another file of the bank has that name."""
    has = bank.files.has
    if has(name) and _bytes(content) == _bytes(content_of(bank, name)):
        return name
    stem, dot, ending = name.rpartition(".")
    free, number = name, 1
    while has(free) or free in taken:
        number += 1
        free = f"{stem}-{number}{dot}{ending}"
    return free


def named_after(path: Path) -> str:
    """The path in a bank for a file from outside: "media/so-do.png"."""
    return f"media/{identifier(path.stem, 'tep')}{path.suffix.lower()}"


def put_media(folder: Path, media: Mapping[str, Content]) -> None:
    """Put files of media into the folder of a bank; raises OSError."""
    for name, content in media.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        replace_file(folder / name, content)


def holders_of_media(value: object) -> Iterator[Fields]:
    """Every object with a `src` in a JSON value."""
    if isinstance(value, dict):
        if isinstance(value.get("src"), str):
            yield value
        for part in value.values():
            yield from holders_of_media(part)
    elif isinstance(value, list):
        for part in value:
            yield from holders_of_media(part)


def cited_list(bank: OpenedBank, folder: Path) -> dict[str, Content]:
    """The list of documents, unless the same one lies above the new folder already."""
    found = bank.files.read_sources()
    if found is None:
        return {}
    there = folder.resolve().parent / SOURCES_NAME
    if there.is_file() and read_as_it_is(there).removeprefix(codecs.BOM_UTF8) == found[0]:
        return {}
    return {SOURCES_NAME: found[0]}


def _bytes(content: Content) -> bytes:
    return content.read_bytes() if isinstance(content, Path) else content
