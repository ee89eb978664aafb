"""The slow way through a bank file with something wrong: every fault, by the published schema."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import Any

import msgspec
from jsonschema import Draft202012Validator
from msgspec import UNSET

from contest.banks.places import Places, where_of
from contest.banks.records import (
    BankHead,
    DocumentListRecord,
    DocumentRecord,
    PackageRecord,
    QuestionRecord,
    SourceRecord,
)
from contest.reading.faults import BadFile, Fault, Severity, fault
from contest.reading.json_text import (
    READING_ERRORS,
    json_fault,
    newer_warning,
    read_object,
    version_of,
)
from contest.reading.schema import known_part, schema_faults, validator_of

MOST_BAD_QUESTIONS = 200  # each takes a millisecond, and nobody reads more
BANK_SCHEMA, SOURCES_SCHEMA = "bank-v1.json", "sources-v1.json"

_QUESTION: msgspec.json.Decoder[QuestionRecord] = msgspec.json.Decoder(QuestionRecord)


@dataclass(frozen=True, slots=True)
class Mended:
    """What could be saved of a bank file, and what was wrong with the rest."""

    head: BankHead | None
    records: tuple[QuestionRecord, ...] = ()
    numbers: tuple[int, ...] = ()
    extensions: Mapping[str, object] = field(default_factory=dict)
    question_extensions: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()


@cache
def published_schema(name: str) -> Mapping[str, Any]:
    """A published schema by the name of its file."""
    text = resources.files("contest.banks.schema").joinpath(name).read_text("utf-8")
    schema: dict[str, Any] = json.loads(text)
    return schema


def has_one_name(source: SourceRecord) -> bool:
    """Whether a source names a document or a title, and not both."""
    return (source.document is UNSET) is not (source.title is UNSET)


def has_one_way(package: PackageRecord) -> bool:
    """Whether a package lists its questions or picks them, and not both."""
    return (package.questions is UNSET) is not (package.pick is UNSET)


def diagnose_bank(raw: bytes, file: str) -> Mended:
    """Everything that is wrong in the form of a bank file, and what can be read all the same."""
    try:
        fields = _top_fields(raw, file)
        small = {name: value for name, value in fields.items() if name != "questions"}
        head = {name: msgspec.json.decode(value) for name, value in small.items()}
        newer = version_of(head, raw, file, format_name="quiz-bank")
    except BadFile as bad:
        return Mended(None, faults=bad.faults)
    except READING_ERRORS:
        return Mended(None, faults=(json_fault(raw, file),))
    faults = [newer_warning(file, str(head["formatVersion"]))] if newer else []
    places = Places(raw)
    record, head_faults = _read_head(head, fields, places, file, newer)
    reader = _QuestionReader(places, file, question_validator(), newer)
    for index, question in enumerate(places.questions):
        reader.take(index, question)
    return Mended(
        record,
        tuple(reader.records),
        tuple(reader.numbers),
        extensions_in(head),
        reader.extensions,
        (*faults, *head_faults, *reader.faults),
    )


def diagnose_documents(
    raw: bytes, file: str
) -> tuple[tuple[DocumentRecord, ...], tuple[Fault, ...]]:
    """Everything that is wrong in the form of a list of documents, and the list if none is."""
    try:
        value = read_object(raw, file)
        newer = version_of(value, raw, file, format_name="document-list")
        validator = _documents_validator()
        faults = tuple(schema_faults(raw, 0, validator, file=file, newer=newer, value=value))
        if any(found.severity is Severity.FAULT for found in faults):
            return (), faults
        known = without_extensions(known_part(value, validator) if newer else value)
        return msgspec.convert(known, DocumentListRecord).documents, faults
    except BadFile as bad:
        return (), bad.faults
    except READING_ERRORS:
        return (), (fault("banks.unclear_json", file),)


def question_in(raw: bytes) -> tuple[QuestionRecord | None, object]:
    """The record of a question, and its JSON value where something beside the record is in it.

    The record is None where the schema must tell what is wrong. Raises one of READING_ERRORS for
    what is no JSON at all.
    """
    try:
        record = _QUESTION.decode(raw)
        if all(map(has_one_name, record.sources)):
            return record, None
    except READING_ERRORS:
        pass  # the slower way tells what it is
    value = msgspec.json.decode(raw)
    try:
        record = msgspec.convert(without_extensions(value), QuestionRecord, strict=True)
    except msgspec.ValidationError:
        return None, value
    return (record if all(map(has_one_name, record.sources)) else None), value


def known_question(value: object, validator: Draft202012Validator) -> QuestionRecord | None:
    """The record of what this program knows of a question from a newer one; `value` is changed."""
    try:
        known = without_extensions(known_part(value, validator))
        record: QuestionRecord = msgspec.convert(known, QuestionRecord)
    except msgspec.ValidationError:
        return None
    return record


@cache
def question_validator() -> Draft202012Validator:
    """The published schema of one question."""
    schema = published_schema(BANK_SCHEMA)
    return validator_of({"$ref": "#/$defs/question", "$defs": schema["$defs"]})


class _QuestionReader:
    """Questions taken one by one, the good ones kept, the others explained."""

    def __init__(
        self, places: Places, file: str, validator: Draft202012Validator, newer: bool
    ) -> None:
        self._places = places
        self._file = file
        self._validator = validator
        self._newer = newer
        self._explained = 0
        self.records: list[QuestionRecord] = []
        self.numbers: list[int] = []
        self.extensions: dict[str, Mapping[str, object]] = {}  # by the id of the question
        self.faults: list[Fault] = []

    def take(self, index: int, raw: bytes) -> None:
        """Read one question, or say what is wrong with it."""
        try:
            record, value = question_in(raw)
            if isinstance(value, dict) and (own := extensions_in(value)):
                self.extensions[str(value.get("id", ""))] = own
            if record is None:
                self._explain(index, value)
            else:
                self._keep(index, record)
        except READING_ERRORS:
            self._say(index, "banks.unclear_question", "")

    def _explain(self, index: int, value: object) -> None:
        self._explained += 1
        if self._explained > MOST_BAD_QUESTIONS:
            if self._explained == MOST_BAD_QUESTIONS + 1:
                self.faults.append(fault("banks.more_faults", self._file, most=MOST_BAD_QUESTIONS))
            return
        name = str(value.get("id", "")) if isinstance(value, dict) else ""
        found = schema_faults(
            self._places.raw,
            self._places.question_offsets[index],
            self._validator,
            file=self._file,
            where=where_of(("questions", index), name),
            newer=self._newer,
            value=value,
        )
        self.faults += found
        if any(one.severity is Severity.FAULT for one in found):
            return
        known = known_question(value, self._validator)
        if known is None:
            self._say(index, "banks.unclear_question", name)
        else:
            self._keep(index, known)

    def _keep(self, index: int, record: QuestionRecord) -> None:
        self.records.append(record)
        self.numbers.append(index)

    def _say(self, index: int, code: str, name: str) -> None:
        path = ("questions", index)
        line = self._places.line(path)
        self.faults.append(fault(code, self._file, line, where_of(path, name)))


def extensions_in(fields: Mapping[str, object]) -> dict[str, object]:
    """The fields of an object that begin with x-."""
    return {name: value for name, value in fields.items() if name.startswith("x-")}


def without_extensions(value: object) -> object:
    """A copy of a JSON value without the fields that begin with x-."""
    if isinstance(value, dict):
        return {
            name: without_extensions(part)
            for name, part in value.items()
            if not name.startswith("x-")
        }
    return [without_extensions(part) for part in value] if isinstance(value, list) else value


def _top_fields(raw: bytes, file: str) -> dict[str, msgspec.Raw]:
    if not raw.lstrip().startswith(b"{"):
        read_object(raw, file)
    return msgspec.json.decode(raw, type=dict[str, msgspec.Raw])


def _read_head(
    head: dict[str, object],
    fields: Mapping[str, msgspec.Raw],
    places: Places,
    file: str,
    newer: bool,
) -> tuple[BankHead | None, list[Fault]]:
    """Everything but the questions, which only have to be a list with something in it."""
    whole = dict(head)
    if "questions" in fields:
        is_list = bytes(fields["questions"]).startswith(b"[")
        whole["questions"] = (
            places.questions[:1] if is_list else msgspec.json.decode(fields["questions"])
        )
    validator = _head_validator()
    faults = schema_faults(places.raw, 0, validator, file=file, newer=newer, value=whole)
    if any(found.severity is Severity.FAULT for found in faults):
        return None, faults
    whole.pop("questions", None)
    known = without_extensions(known_part(whole, validator) if newer else whole)
    return msgspec.convert(known, BankHead), faults


# Made once: a validator takes longer to make than most banks take to be read.
@cache
def _head_validator() -> Draft202012Validator:
    schema, questions = published_schema(BANK_SCHEMA), {"type": "array", "minItems": 1}
    return validator_of({**schema, "properties": schema["properties"] | {"questions": questions}})


@cache
def _documents_validator() -> Draft202012Validator:
    return validator_of(published_schema(SOURCES_SCHEMA))
