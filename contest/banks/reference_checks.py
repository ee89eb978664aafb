"""Checks of what a bank refers to: documents and their validity, packages, obstacles, media."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence

from msgspec import UNSET, UnsetType

from contest.banks.conversion import document_title
from contest.banks.findings import Finding, finding, on_question
from contest.banks.loader import LoadedBank
from contest.banks.records import (
    MediaRecord,
    PackageRecord,
    PickRecord,
    SourceRecord,
)
from contest.reading.faults import Severity, Value, phrase

_DAY = datetime.timedelta(days=1)
_MEGABYTE = 1024**2
# Beyond these a laptop shows nothing for a while, with a hall looking on.
_MOST_MEGABYTES = {"image": 10, "audio": 20, "video": 300}
_Validity = tuple[str | UnsetType, datetime.date | None, datetime.date | None]


def source_findings(bank: LoadedBank, date: datetime.date | None) -> Iterator[Finding]:
    """Documents that are not listed, and law that is not in force on `date`."""
    kinds = {
        (source.document, source.validFrom, source.validTo)
        for record in bank.records
        for source in record.sources
    }
    wrong = {kind: found for kind in kinds if (found := _wrong_source(bank, kind, date))}
    if not wrong:
        return
    for index, record in enumerate(bank.records):
        for place, source in enumerate(record.sources):
            found = wrong.get((source.document, source.validFrom, source.validTo))
            if not found:
                continue
            code, values = found
            if code.startswith("banks.law_") and record.about is not UNSET:
                continue  # cites old law on purpose
            if "title" not in dict(values):
                values = (*values, ("title", _title(bank, source)))
            yield Finding(
                ("questions", bank.numbers[index], "sources", place),
                code,
                values,
                Severity.FAULT,
                record.id,
            )


def package_findings(bank: LoadedBank) -> Iterator[Finding]:
    """Packages and obstacles that name what is not there, or ask for more than there is."""
    head = bank.head
    is_named = head.packages or head.obstacles
    known = {record.id for record in bank.records} if is_named else set()
    topics = {topic.id for topic in head.topics}
    yield from _repeated("topics", [topic.id for topic in head.topics])
    yield from _repeated("packages", [package.id for package in head.packages])
    yield from _repeated("obstacles", [obstacle.id for obstacle in head.obstacles])
    for index, package in enumerate(head.packages):
        if package.questions is not UNSET:
            path = ("packages", index, "questions")
            yield from _unknown_questions(package.id, path, package.questions, known)
        if package.pick is not UNSET:
            yield from _pick(bank, index, package, package.pick, topics)
    for index, obstacle in enumerate(head.obstacles):
        base = ("obstacles", index)
        yield from _unknown_questions(obstacle.id, (*base, "rows"), obstacle.rows, known)
        if obstacle.centre is not UNSET and obstacle.centre not in known:
            yield finding(
                (*base, "centre"), "banks.question_unknown", obstacle.id, id=obstacle.centre
            )


def media_findings(bank: LoadedBank) -> Iterator[Finding]:
    """Pictures, sounds and films that are named and not there, or too large to show at once."""
    for index, record in enumerate(bank.records):
        if record.media:
            yield from _missing(bank, index, ("media",), record.media)
    shown = [
        (index, place, choice.media)
        for index, record in bank.lettered
        for place, choice in enumerate(record.choices)
        if choice.media
    ]
    for index, place, media in shown:
        yield from _missing(bank, index, ("choices", place, "media"), media)
    for index, obstacle in enumerate(bank.head.obstacles):
        if obstacle.picture is not UNSET and not bank.files.has(obstacle.picture):
            path = ("obstacles", index, "picture")
            yield finding(path, "banks.media_missing", obstacle.id, src=obstacle.picture)


def _wrong_source(
    bank: LoadedBank, kind: _Validity, date: datetime.date | None
) -> tuple[str, tuple[tuple[str, Value], ...]] | None:
    name, valid_from, valid_to = kind
    if name is not UNSET:
        document = bank.documents.get(name)
        if document is None:
            return "banks.document_unknown", (("id", name), ("title", name))
        valid_from = valid_from or document.validFrom
        valid_to = valid_to or document.validTo
    if valid_from and valid_to and valid_from > valid_to:
        return "banks.dates_swapped", (("start", valid_from), ("end", valid_to), ("title", ""))
    if date and valid_to and valid_to < date:
        since = valid_to + _DAY if valid_to < datetime.date.max else valid_to
        return "banks.law_expired", (("since", since), ("instead", _successor(bank, name)))
    if date and valid_from and valid_from > date:
        return "banks.law_not_yet", (("start", valid_from),)
    return None


def _successor(bank: LoadedBank, name: str | UnsetType) -> Value:
    """Which document took its place, as a phrase that may be empty."""
    document = None if name is UNSET else bank.documents.get(name)
    new = document and document.replacedBy and bank.documents.get(document.replacedBy)
    return phrase("banks.replaced_by", title=document_title(new)) if new else ""


def _title(bank: LoadedBank, source: SourceRecord) -> str:
    if source.document is not UNSET:
        return document_title(bank.documents[source.document])
    return "" if source.title is UNSET else source.title


def _repeated(field: str, ids: Sequence[str]) -> Iterator[Finding]:
    first: dict[str, int] = {}
    for index, name in enumerate(ids):
        if name in first:
            number = first[name] + 1
            yield finding((field, index, "id"), "banks.repeated_id", name, first=number)
        first.setdefault(name, index)


def _unknown_questions(
    name: str, path: tuple[str | int, ...], ids: Sequence[str], known: set[str]
) -> Iterator[Finding]:
    seen: set[str] = set()
    for place, question in enumerate(ids):
        if question not in known:
            yield finding((*path, place), "banks.question_unknown", name, id=question)
        elif question in seen:
            yield finding((*path, place), "banks.question_twice", name, id=question)
        seen.add(question)


def _pick(
    bank: LoadedBank, index: int, package: PackageRecord, pick: PickRecord, topics: set[str]
) -> Iterator[Finding]:
    base = ("packages", index, "pick")
    for place, topic in enumerate(pick.topics):
        if topic not in topics:
            yield finding((*base, "topics", place), "banks.topic_unknown", package.id, topic=topic)
    fitting = sum(
        (not pick.topics or record.topic in pick.topics)
        and (not pick.difficulty or record.difficulty in pick.difficulty)
        and record.about is UNSET
        for record in bank.records
    )
    if fitting < pick.count:
        yield finding(
            (*base, "count"),
            "banks.pick_too_many",
            package.id,
            wanted=pick.count,
            count=fitting,
        )


def _missing(
    bank: LoadedBank,
    index: int,
    path: tuple[str | int, ...],
    media: Sequence[MediaRecord],
) -> Iterator[Finding]:
    for place, one in enumerate(media):
        where = (*path, place, "src")
        if not bank.files.has(one.src):
            yield on_question(bank, index, where, "banks.media_missing", src=one.src)
        elif (size := bank.files.size(one.src)) > _MOST_MEGABYTES[one.kind] * _MEGABYTE:
            yield on_question(
                bank,
                index,
                where,
                "banks.media_large",
                Severity.WARNING,
                src=one.src,
                size=size // _MEGABYTE,
                most=_MOST_MEGABYTES[one.kind],
            )
