"""The native bank file as typed records: what one `bank.json` and one `sources.json` hold.

The names of fields are those of the file. The published JSON Schema says the same and is the
judge when something is wrong; these records are the fast reader for files that are right.
"""

from __future__ import annotations

import datetime
from typing import Annotated, Any, Literal

import msgspec
from msgspec import UNSET, Meta, UnsetType

Identifier = Annotated[str, Meta(pattern=r"\A[A-Za-z0-9][A-Za-z0-9._-]{0,63}\Z")]
# A literal and not a pattern: decoding then yields shared texts and needs no regular expression.
Letter = Literal["A", "B", "C", "D", "E", "F", "G", "H", "I", "J"]
ItemId = Annotated[str, Meta(pattern=r"\A[A-Za-z0-9]{1,8}\Z")]
Line = Annotated[str, Meta(min_length=1, max_length=500)]
Paragraph = Annotated[str, Meta(min_length=1, max_length=5000)]
MediaPath = Annotated[
    str, Meta(pattern=r"\Amedia(/[^/\\:*?\"<>|\x00-\x1f.][^/\\:*?\"<>|\x00-\x1f]*)+\Z")
]
Points = (
    Annotated[int, Meta(ge=0, le=100_000)]
    | Annotated[float, Meta(ge=0, le=100_000)]  # at most two decimals, which the checks see to
)
Seconds = Annotated[int, Meta(ge=1, le=86_400)]
Difficulty = Annotated[int, Meta(ge=1, le=4)]
Number = Annotated[int, Meta(ge=-(10**15), le=10**15)] | Annotated[float, Meta(ge=-1e15, le=1e15)]
Version = Annotated[str, Meta(pattern=r"\A1\.(0|[1-9][0-9]{0,5})\Z")]
LanguageTag = Annotated[str, Meta(pattern=r"\A[a-z]{2,3}(-[A-Za-z0-9]+)*\Z")]
Use = Literal["audience", "playoff", "reserve", "bell"]


class Record(msgspec.Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """Any object of the file; without cycles, so the collector need not look at it."""


class MediaRecord(Record, frozen=True):
    """A picture, sound or film; `src` is relative to the bank."""

    kind: Literal["image", "audio", "video"]
    src: MediaPath
    alt: str = ""
    show: Literal["question", "answer"] = "question"


class SourceRecord(Record, frozen=True):
    """What an answer rests on: a document of `sources.json`, or a title in words; never both."""

    document: Identifier | UnsetType = UNSET
    title: Line | UnsetType = UNSET
    locator: str = ""
    validFrom: datetime.date | None = None
    validTo: datetime.date | None = None  # the last day in force
    asOf: datetime.date | None = None


class ChoiceRecord(Record, frozen=True):
    """One option."""

    id: Letter
    text: Line
    media: tuple[MediaRecord, ...] = ()


class ItemRecord(Record, frozen=True):
    """A piece to order, or one side of a pair."""

    id: ItemId
    text: Line


class RubricRecord(Record, frozen=True):
    """One thing that earns points in a situation."""

    text: Line
    points: Points


class QuestionFields(
    Record, frozen=True, tag_field="type", kw_only=True, rename={"imported": "x-import"}
):
    """What questions of every type may carry."""

    id: Identifier
    text: Paragraph
    points: Points | UnsetType = UNSET
    seconds: Seconds | UnsetType = UNSET
    difficulty: Difficulty = 1
    topic: str = ""
    tags: tuple[Line, ...] = ()
    explanation: str = ""
    sources: tuple[SourceRecord, ...] = ()
    media: tuple[MediaRecord, ...] = ()
    note: str = ""
    use: tuple[Use, ...] = ()
    about: Literal["history"] | UnsetType = UNSET
    status: str = ""
    # Where an importer found the question; the one extension that is common enough to be read
    # the fast way.
    imported: Any = UNSET


class SingleRecord(QuestionFields, frozen=True, tag="single", kw_only=True):
    """One right option."""

    choices: Annotated[tuple[ChoiceRecord, ...], Meta(min_length=2, max_length=10)]
    answer: Letter


class MultipleRecord(QuestionFields, frozen=True, tag="multiple", kw_only=True):
    """Several right options."""

    choices: Annotated[tuple[ChoiceRecord, ...], Meta(min_length=2, max_length=10)]
    answer: Annotated[tuple[Letter, ...], Meta(min_length=1, max_length=10)]
    scoring: Literal["all", "partial"] = "all"


class TrueFalseRecord(QuestionFields, frozen=True, tag="truefalse", kw_only=True):
    """A statement that is true or false."""

    answer: bool


class ShortRecord(QuestionFields, frozen=True, tag="short", kw_only=True):
    """A few words."""

    answer: Annotated[tuple[Line, ...], Meta(min_length=1)]
    match: Literal["exact", "fold", "no_tones"] = "fold"


class NumericRecord(QuestionFields, frozen=True, tag="numeric", kw_only=True):
    """A number."""

    answer: Number
    tolerance: Annotated[int, Meta(ge=0, le=10**15)] | Annotated[float, Meta(ge=0, le=1e15)] = 0
    unit: str = ""


class OrderingRecord(QuestionFields, frozen=True, tag="ordering", kw_only=True):
    """Items to put in order."""

    items: Annotated[tuple[ItemRecord, ...], Meta(min_length=2, max_length=12)]
    answer: Annotated[tuple[ItemId, ...], Meta(min_length=2, max_length=12)]


class MatchingRecord(QuestionFields, frozen=True, tag="matching", kw_only=True):
    """Items to pair."""

    left: Annotated[tuple[ItemRecord, ...], Meta(min_length=2, max_length=12)]
    right: Annotated[tuple[ItemRecord, ...], Meta(min_length=2, max_length=12)]
    answer: Annotated[dict[ItemId, ItemId], Meta(min_length=2)]


class SituationRecord(QuestionFields, frozen=True, tag="situation", kw_only=True):
    """A case to talk about."""

    modelAnswer: Paragraph
    rubric: tuple[RubricRecord, ...] = ()


QuestionRecord = (
    SingleRecord
    | MultipleRecord
    | TrueFalseRecord
    | ShortRecord
    | NumericRecord
    | OrderingRecord
    | MatchingRecord
    | SituationRecord
)


class TopicRecord(Record, frozen=True):
    """A subject that questions name."""

    id: Identifier
    title: Line


class PickRecord(Record, frozen=True):
    """A package by rule: so many questions of these topics and these levels."""

    count: Annotated[int, Meta(ge=1, le=1000)]
    topics: tuple[Identifier, ...] = ()
    difficulty: tuple[Difficulty, ...] = ()


class PackageRecord(Record, frozen=True):
    """A package: a list of questions, or a rule that picks them; never both."""

    id: Identifier
    title: Line
    questions: Annotated[tuple[Identifier, ...], Meta(min_length=1)] | UnsetType = UNSET
    pick: PickRecord | UnsetType = UNSET


class ObstacleRecord(Record, frozen=True):
    """A hidden keyword, the questions of its rows, the one in the centre, and its picture."""

    id: Identifier
    keyword: Line
    rows: Annotated[tuple[Identifier, ...], Meta(min_length=4, max_length=8)]
    centre: Identifier | UnsetType = UNSET
    picture: MediaPath | UnsetType = UNSET


class BankHead(Record, frozen=True, rename={"schema": "$schema"}, kw_only=True):
    """Everything of a bank but its questions."""

    format: Literal["quiz-bank"]
    formatVersion: Version
    title: Line
    schema: str = ""
    language: LanguageTag = "vi"
    topics: tuple[TopicRecord, ...] = ()
    packages: tuple[PackageRecord, ...] = ()
    obstacles: tuple[ObstacleRecord, ...] = ()


class BankRecord(BankHead, frozen=True, rename={"schema": "$schema"}, kw_only=True):
    """A whole bank file."""

    questions: Annotated[tuple[QuestionRecord, ...], Meta(min_length=1)]


class DocumentRecord(Record, frozen=True):
    """A law, decree or other text that questions rest on."""

    id: Identifier
    title: Line
    number: str | None = None
    issuer: str | None = None
    date: datetime.date | None = None
    validFrom: datetime.date | None = None
    validTo: datetime.date | None = None  # the last day in force
    replacedBy: Identifier | None = None
    asOf: datetime.date | None = None
    url: str | None = None


class DocumentListRecord(Record, frozen=True, rename={"schema": "$schema"}, kw_only=True):
    """A whole `sources.json`."""

    format: Literal["document-list"]
    formatVersion: Version
    documents: tuple[DocumentRecord, ...]
    schema: str = ""
