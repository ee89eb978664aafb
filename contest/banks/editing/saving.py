"""Writing an edited bank: in its place with what stood there kept as `.bak`, or as a new folder."""

from __future__ import annotations

import codecs
from dataclasses import replace
from pathlib import Path

from contest.banks.bank_files import BANK_NAME, FolderFiles
from contest.banks.bank_writing import replace_file, write_bank
from contest.banks.editing.media import cited_list, content_of, media_named
from contest.banks.editing.opened import OpenedBank, stamp_of
from contest.banks.loader import read_documents
from contest.reading.faults import NotPossible, phrase, printable
from contest.reading.files import read_as_it_is

BACKUP_NAME = f"{BANK_NAME}.bak"


def save(bank: OpenedBank) -> OpenedBank:
    """Write a bank in its place; what stood there is `bank.json.bak` from now on.

    At every instant bank.json is whole: the old one or the new one. Raises NotPossible when the
    bank lies in a zip or somebody else has written it since it was opened, BadFile or OSError
    where the folder cannot be read or written.
    """
    if bank.folder is None:
        raise NotPossible(phrase("editor.in_zip"))
    target = (bank.folder / BANK_NAME).resolve()
    raw = bank.document.to_bytes()
    if target.exists():
        before = read_as_it_is(target)
        if stamp_of(before.removeprefix(codecs.BOM_UTF8)) != bank.stamp:
            raise NotPossible(phrase("editor.changed_outside", file=printable(str(target), 400)))
        replace_file(target.with_name(BACKUP_NAME), before)
    replace_file(target, raw)
    return replace(bank, stamp=stamp_of(raw))


def save_as(bank: OpenedBank, folder: Path) -> OpenedBank:
    """Write a bank, its media and the list of documents that it cites into a new folder.

    Raises NotPossible where something is there already, BadFile or OSError as `save`.
    """
    raw = bank.document.to_bytes()
    names = sorted(media_named(bank.document))
    media = {name: content_of(bank, name) for name in names if bank.files.has(name)}
    write_bank(folder, raw, media | cited_list(bank, folder))
    files = FolderFiles(folder)
    return OpenedBank(files, bank.document, *read_documents(files), stamp_of(raw))
