"""A bank opened to be edited: where its files lie, what it holds, and the laws that it cites."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path

from contest.banks.bank_files import BANK_NAME, BankFiles, FolderFiles, bank_files
from contest.banks.bank_writing import write_bank
from contest.banks.editing.document import BankDocument, document_of, new_document
from contest.banks.loader import read_bank_in, read_documents
from contest.banks.records import DocumentRecord
from contest.reading.bulk import without_collection
from contest.reading.faults import Fault


@dataclass(frozen=True)
class OpenedBank:
    """What is edited; `stamp` tells whether somebody else has written the file since."""

    files: BankFiles
    document: BankDocument
    documents: Mapping[str, DocumentRecord] = field(default_factory=dict)
    document_faults: tuple[Fault, ...] = ()  # of the list of documents
    stamp: bytes = b""

    @property
    def id(self) -> str:
        """The name of the bank."""
        return self.files.bank_id

    @property
    def folder(self) -> Path | None:
        """Where it can be written; None for one that lies in a zip."""
        return self.files.folder if isinstance(self.files, FolderFiles) else None

    def with_document(self, document: BankDocument) -> OpenedBank:
        """The same bank after an edit."""
        return replace(self, document=document)


def open_bank(path: Path) -> OpenedBank:
    """The bank at `path`, faults and all; raises BadFile for what cannot be edited as a bank."""
    return open_bank_in(bank_files(path))


def open_bank_in(files: BankFiles) -> OpenedBank:
    """The bank in these files, faults and all; raises BadFile."""
    bank = read_bank_in(files).bank
    raw = bank.raw if bank is not None else files.read(BANK_NAME)
    with without_collection():
        known = dict(zip(bank.numbers, bank.records, strict=True)) if bank is not None else {}
        document = document_of(raw, files.shown(BANK_NAME), known.get)
    return OpenedBank(files, document, *read_documents(files), stamp_of(raw))


def make_bank(folder: Path, title: str) -> OpenedBank:
    """A new bank in a new folder.

    Raises NotPossible where something is already, OSError where nothing can be written.
    """
    document = new_document(title)
    raw = document.to_bytes()
    write_bank(folder, raw, {})
    files = FolderFiles(folder)
    return OpenedBank(files, document, *read_documents(files), stamp_of(raw))


def stamp_of(raw: bytes) -> bytes:
    """What tells one state of a file from another."""
    return sha256(raw).digest()
