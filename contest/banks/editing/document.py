"""A bank that is being edited, as a value: an edit makes another one, and undo goes back to it.

What nobody touched is written as it stood, byte for byte.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

import msgspec

from contest.banks.diagnosis import diagnose_bank
from contest.banks.editing.rows import Row
from contest.banks.editing.wording import INDENT, Fields, indent_of, json_text, question_text
from contest.banks.places import Places
from contest.banks.records import BankHead, QuestionRecord
from contest.reading.faults import BadFile, Fault, fault
from contest.reading.json_text import READING_ERRORS, json_fault, version_of

QUESTIONS = "questions"
_NEW_HEAD: Fields = {"format": "quiz-bank", "formatVersion": "1.0", "title": "", "language": "vi"}
_FIRST = ("$schema", "format", "formatVersion", "title", "language", "topics")
_AT_QUESTION = ("banks.at_question", "banks.at_question_number")


@dataclass(frozen=True)
class BankDocument:
    """The fields of a bank as JSON text by name, in the order of the file, and its questions."""

    head: Mapping[str, bytes]  # holds an empty text where the questions stand
    rows: tuple[Row, ...] = ()
    newer: bool = False  # a program newer than this one wrote it
    indent: int = INDENT

    @property
    def title(self) -> str:
        """The title of the bank."""
        title = self.value("title")
        return title if isinstance(title, str) else ""

    @property
    def topics(self) -> dict[str, str]:
        """The titles of the topics, by their id."""
        topics = self.value("topics")
        found = topics if isinstance(topics, list) else []
        return {
            str(topic["id"]): str(topic.get("title", topic["id"]))
            for topic in found
            if isinstance(topic, dict) and "id" in topic
        }

    def value(self, name: str) -> object:
        """The value of a field of the bank, None where it has none."""
        raw = self.head.get(name)
        return msgspec.json.decode(raw) if raw else None

    def with_value(self, name: str, value: object) -> BankDocument:
        """The bank with a field set, or without it for None."""
        if self.value(name) == value:
            return self
        head = {key: text for key, text in self.head.items() if value is not None or key != name}
        if value is not None:
            head[name] = json_text(value, 1, self.indent)
        return replace(self, head=_ordered(head, self.head))

    def row(self, fields: Fields) -> Row:
        """A question that was edited, as it will stand in this bank."""
        return Row(question_text(fields, self.indent), newer=self.newer)

    def with_row(self, index: int, row: Row) -> BankDocument:
        """The bank with another question at `index`."""
        return replace(self, rows=(*self.rows[:index], row, *self.rows[index + 1 :]))

    def with_rows(self, at: int, rows: Iterable[Row]) -> BankDocument:
        """The bank with questions put in before `at`."""
        return replace(self, rows=(*self.rows[:at], *rows, *self.rows[at:]))

    def without(self, indexes: Iterable[int]) -> BankDocument:
        """The bank without some questions."""
        gone = set(indexes)
        kept = (row for index, row in enumerate(self.rows) if index not in gone)
        return replace(self, rows=tuple(kept))

    def moved(self, index: int, to: int) -> BankDocument:
        """The bank with a question in another place."""
        row = self.rows[index]
        return self.without((index,)).with_rows(to, (row,))

    def renamed(self, index: int, name: str) -> BankDocument:
        """The bank with another id for a question, also where packages and obstacles name it."""
        row = self.rows[index]
        fields = row.fields() | {"id": name}
        document = self.with_row(index, self.row(fields))
        if not row.id or any(other.id == row.id for other in document.rows):
            return document
        for holder in ("packages", "obstacles"):
            value = document.value(holder)
            document = document.with_value(holder, _with_name(value, row.id, name))
        return document

    def ids(self) -> set[str]:
        """The ids of all questions."""
        return {row.id for row in self.rows}

    def to_bytes(self) -> bytes:
        """The bank file."""
        one, two = b"\n" + b" " * self.indent, b"\n" + b" " * (2 * self.indent)
        rows = (b"," + two).join(row.raw for row in self.rows)
        questions = b"[" + two + rows + one + b"]" if rows else b"[]"
        members = [
            json_text(name, 0) + b": " + (questions if name == QUESTIONS else raw)
            for name, raw in self.head.items()
        ]
        return b"{" + one + (b"," + one).join(members) + b"\n}\n"

    def head_record(self) -> tuple[BankHead | None, tuple[Fault, ...]]:
        """Everything but the questions, as far as it is right, and what is wrong with it."""
        small = replace(self, rows=self.rows[:1]).to_bytes()
        mended = diagnose_bank(small, "")
        about_head = (
            one
            for one in mended.faults
            if not (one.where and one.where[0].name in _AT_QUESTION)
            and one.code != "banks.unknown_field_newer"
        )
        return mended.head, tuple(about_head)


def new_document(title: str) -> BankDocument:
    """A bank without questions."""
    fields = {**_NEW_HEAD, "title": title}
    head = {name: json_text(value, 1) for name, value in fields.items()}
    return BankDocument({**head, QUESTIONS: b""})


def document_of(
    raw: bytes, file: str, record_at: Callable[[int], QuestionRecord | None]
) -> BankDocument:
    """The document of a bank file; `record_at` has the record of a question that is read already.

    Raises BadFile for what cannot be shown as a list of questions: no JSON, another kind of file,
    a version that this program cannot read.
    """
    fields = _fields_of(raw, file)
    small = {name: text for name, text in fields.items() if name != QUESTIONS}
    head = {name: msgspec.json.decode(text) for name, text in small.items()}
    newer = version_of(head, raw, file, format_name="quiz-bank")
    if not fields.get(QUESTIONS, b"[").startswith(b"["):
        raise BadFile(*diagnose_bank(raw, file).faults)
    rows = tuple(
        Row(text, record_at(index), newer=newer) for index, text in enumerate(Places(raw).questions)
    )
    texts = {name: b"" if name == QUESTIONS else text for name, text in fields.items()}
    texts.setdefault(QUESTIONS, b"")
    return BankDocument(texts, rows, newer, indent_of(raw))


def _fields_of(raw: bytes, file: str) -> dict[str, bytes]:
    try:
        fields = msgspec.json.decode(raw, type=dict[str, msgspec.Raw])
    except msgspec.ValidationError as error:
        raise BadFile(fault("banks.not_an_object", file, 1)) from error
    except READING_ERRORS as error:
        raise BadFile(json_fault(raw, file)) from error
    return {name: bytes(text) for name, text in fields.items()}


def _ordered(head: Mapping[str, bytes], before: Mapping[str, bytes]) -> dict[str, bytes]:
    """The fields with new ones where the schema has them, before or behind the questions."""
    new = [name for name in head if name not in before]
    if not new:
        return dict(head)
    first = [name for name in new if name in _FIRST]
    old = [name for name in before if name in head]
    at = old.index(QUESTIONS)
    names = [*old[:at], *first, *old[at:], *(name for name in new if name not in first)]
    return {name: head[name] for name in names}


def _with_name(value: object, old: str, new: str) -> object:
    """A JSON value with the id of a question replaced wherever it stands in lists of them."""
    if not isinstance(value, list):
        return value
    return [_holder(part, old, new) if isinstance(part, dict) else part for part in value]


def _holder(holder: Fields, old: str, new: str) -> Fields:
    named = dict(holder)
    for name in ("questions", "rows"):
        ids = holder.get(name)
        if isinstance(ids, list):
            named[name] = [new if one == old else one for one in ids]
    if holder.get("centre") == old:
        named["centre"] = new
    return named
