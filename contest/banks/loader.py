"""Loading a bank: the whole file at once when it is right, fault by fault when it is not.

Only the canonical form of the published schema is read here; short forms (options as plain
texts, answers by number) belong to importers.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TypeVar, cast, get_args

import msgspec
from msgspec import UNSET

from contest.banks.bank_files import BANK_NAME, BankFiles, bank_files
from contest.banks.conversion import question_of
from contest.banks.diagnosis import diagnose_bank, diagnose_documents, has_one_way
from contest.banks.records import (
    BankHead,
    BankRecord,
    DocumentListRecord,
    DocumentRecord,
    MultipleRecord,
    QuestionRecord,
    SingleRecord,
)
from contest.domain.questions import Question
from contest.reading.bulk import without_collection
from contest.reading.faults import BadFile, Fault, Severity, fault
from contest.reading.json_text import READING_ERRORS
from contest.reading.locate import locate

_BANK = msgspec.json.Decoder(BankRecord)
Kind = TypeVar("Kind")

_DOCUMENTS = msgspec.json.Decoder(DocumentListRecord)


@dataclass(frozen=True)  # no slots: what several checks look at is kept once it is worked out
class LoadedBank:
    """A bank as read: its records as they stand in the file, questions made when one is taken."""

    id: str
    files: BankFiles
    head: BankHead
    records: Sequence[QuestionRecord]
    numbers: Sequence[int]  # place of each record in the file, from 0
    documents: Mapping[str, DocumentRecord]
    raw: bytes
    extensions: Mapping[str, object]  # fields of the bank that begin with x-
    odd_extensions: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    warnings: tuple[Fault, ...] = ()

    @property
    def file(self) -> str:
        """The name of the bank file as faults show it."""
        return self.files.shown(BANK_NAME)

    @property
    def title(self) -> str:
        """The title of the bank."""
        return self.head.title

    def __len__(self) -> int:
        return len(self.records)

    def question(self, index: int) -> Question:
        """The question at `index`, from 0."""
        return question_of(self.records[index], self.id, self.documents)

    def questions(self) -> Iterator[Question]:
        """All questions, in the order of the file."""
        return (question_of(record, self.id, self.documents) for record in self.records)

    @cached_property
    def question_extensions(self) -> Mapping[str, Mapping[str, object]]:
        """The fields of questions that begin with x-, by the id of the question."""
        usual = {
            record.id: {"x-import": record.imported}
            for record in self.records
            if record.imported is not UNSET
        }
        return usual | dict(self.odd_extensions)

    def of_kind(self, kind: type[Kind]) -> list[tuple[int, Kind]]:
        """The records of just one type, each with its index."""
        return cast("list[tuple[int, Kind]]", self._by_kind.get(kind, []))

    @cached_property
    def lettered(self) -> list[tuple[int, SingleRecord | MultipleRecord]]:
        """The questions with options, each with its index: those of one answer come first."""
        return [*self.of_kind(SingleRecord), *self.of_kind(MultipleRecord)]

    @cached_property
    def option_texts(self) -> list[list[str]]:
        """The texts of the options of each of `lettered`."""
        return [[choice.text for choice in record.choices] for _, record in self.lettered]

    @cached_property
    def _by_kind(self) -> dict[type, list[tuple[int, QuestionRecord]]]:
        found: dict[type, list[tuple[int, QuestionRecord]]] = {
            kind: [] for kind in get_args(QuestionRecord)
        }
        for pair in enumerate(self.records):
            found[type(pair[1])].append(pair)
        return found


@dataclass(frozen=True, slots=True)
class BankReading:
    """What could be read of a bank, and everything that could not."""

    bank: LoadedBank | None
    faults: tuple[Fault, ...]  # of both severities


def load_bank(path: Path) -> LoadedBank:
    """The bank at `path`: a folder with bank.json, that file, or a zip with both.

    Raises BadFile with every fault of form. What the values mean (answers among the options,
    law in force) is for the checks.
    """
    return _sound(read_bank(path))


def load_bank_in(files: BankFiles) -> LoadedBank:
    """The bank of some files that were opened already; raises BadFile as `load_bank` does."""
    return _sound(read_bank_in(files))


def _sound(reading: BankReading) -> LoadedBank:
    if reading.bank is None or any(one.severity is Severity.FAULT for one in reading.faults):
        raise BadFile(*reading.faults)
    return reading.bank


def read_bank(path: Path) -> BankReading:
    """As much of the bank at `path` as can be read; it never raises for what a file holds."""
    try:
        files = bank_files(path)
    except BadFile as bad:
        return BankReading(None, bad.faults)
    return read_bank_in(files)


def read_bank_in(files: BankFiles) -> BankReading:
    """As much of the bank in these files as can be read."""
    try:
        raw = files.read(BANK_NAME)
    except BadFile as bad:
        return BankReading(None, bad.faults)
    documents, document_faults = read_documents(files)
    record = _decoded(raw)
    if record is not None:
        bank = LoadedBank(
            id=files.bank_id,
            files=files,
            head=record,
            records=record.questions,
            numbers=range(len(record.questions)),
            documents=documents,
            raw=raw,
            extensions={},
            warnings=_warnings(document_faults),
        )
        return BankReading(bank, document_faults)
    mended = diagnose_bank(raw, files.shown(BANK_NAME))
    faults = (*document_faults, *mended.faults)
    if mended.head is None:
        return BankReading(None, faults)
    bank = LoadedBank(
        id=files.bank_id,
        files=files,
        head=mended.head,
        records=mended.records,
        numbers=mended.numbers,
        documents=documents,
        raw=raw,
        extensions=mended.extensions,
        odd_extensions=mended.question_extensions,
        warnings=_warnings(faults),
    )
    return BankReading(bank, faults)


def _decoded(raw: bytes) -> BankRecord | None:
    """The record of a file that is right in every field, else None."""
    try:
        with without_collection():
            record = _BANK.decode(raw)
    except READING_ERRORS:
        return None
    # Written out, not called: a big bank has a hundred thousand sources.
    misnamed = [
        source
        for question in record.questions
        for source in question.sources
        if (source.document is UNSET) is (source.title is UNSET)
    ]
    return None if misnamed or not all(map(has_one_way, record.packages)) else record


def read_documents(files: BankFiles) -> tuple[dict[str, DocumentRecord], tuple[Fault, ...]]:
    """The list of documents beside a bank, by their id, and what is wrong with it."""
    try:
        found = files.read_sources()
    except BadFile as bad:
        return {}, bad.faults
    if found is None:
        return {}, ()
    raw, name = found
    faults: tuple[Fault, ...] = ()
    try:
        documents = _DOCUMENTS.decode(raw).documents
    except READING_ERRORS:
        documents, faults = diagnose_documents(raw, name)
    known: dict[str, DocumentRecord] = {}
    for index, document in enumerate(documents):
        if document.id in known:
            line = locate(raw, ("documents", index, "id"))
            faults += (fault("banks.document_twice", name, line, id=document.id),)
        known[document.id] = document
    return known, faults


def _warnings(faults: tuple[Fault, ...]) -> tuple[Fault, ...]:
    return tuple(one for one in faults if one.severity is Severity.WARNING)
