"""A bank file of ours on its own: read by its schema, and in the short forms that people type."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import msgspec

from contest.banks.conversion import question_of
from contest.banks.diagnosis import without_extensions
from contest.banks.importers.attachments import Attachments
from contest.banks.importers.fitting import why_unfit
from contest.banks.importers.json.fields import shape_of
from contest.banks.importers.json.lists import Found
from contest.banks.importers.json.questions import reader_of
from contest.banks.importers.source import Source
from contest.banks.importing import Entry, Import, Place, Read, Refusal
from contest.banks.records import QuestionRecord
from contest.domain.questions import Question
from contest.reading.faults import BadFile, Phrase, fault, phrase
from contest.reading.json_text import version_of

FORMAT = "quiz-bank"


def fits(value: object) -> bool:
    """Whether a JSON value says that it is a bank of ours."""
    return isinstance(value, Mapping) and value.get("format") == FORMAT


def read(source: Source, value: Mapping[str, object], raw: bytes) -> Import:
    """The questions of the bank; its packages, obstacles and files stay behind, and it is said."""
    version_of(value, raw, source.name, format_name=FORMAT)
    questions = value.get("questions")
    if not isinstance(questions, list) or not questions:
        raise BadFile(fault("imports.nothing_found", source.name))
    topics = dict(_topics(value.get("topics")))
    entries = []
    for place, item in enumerate(questions):
        source.step(place, len(questions))
        entries.append(_entry(source, questions, place, item, topics))
    title = value.get("title")
    return Import(
        source.name,
        "bank",
        tuple(entries),
        title=title if isinstance(title, str) else "",
        remarks=tuple(_remarks(value)),
    )


def _entry(
    source: Source,
    questions: Sequence[object],
    place: int,
    item: object,
    topics: Mapping[str, str],
) -> Entry:
    at = Place((phrase("imports.at_question", number=place + 1),))
    known = without_extensions(item)
    try:
        record: QuestionRecord = msgspec.convert(known, QuestionRecord)
    except msgspec.ValidationError:
        return _short_form(source, questions, place, at, known)
    question = question_of(record, source.bank, {})
    question = replace(question, topic=topics.get(question.topic, question.topic))
    return Read(replace(question, media=()), at, tuple(_lost(question)))


def _short_form(
    source: Source, questions: Sequence[object], place: int, at: Place, known: object
) -> Entry:
    """A question that the schema does not take may still be one that can be understood."""
    if isinstance(known, Mapping):
        found = Found("questions", tuple(questions), shape_of([known], {}))
        if found.shape.is_question and known.get("type") in (None, "single", "multiple"):
            entry = reader_of(source.bank, found, Attachments(), None).entry(place, place + 1)
            if not isinstance(entry, Refusal):
                return replace(entry, remarks=(*entry.remarks, phrase("imports.short_form")))
    return Refusal(at, why_unfit(known) or phrase("imports.unfit"))


def _lost(question: Question) -> Iterator[Phrase]:
    for medium in question.media:
        yield phrase("imports.medium_elsewhere", name=medium.src)


def _topics(topics: object) -> Iterator[tuple[str, str]]:
    for topic in topics if isinstance(topics, list) else ():
        if isinstance(topic, Mapping):
            name, title = topic.get("id"), topic.get("title")
            if isinstance(name, str) and isinstance(title, str):
                yield name, title


def _remarks(value: Mapping[str, object]) -> Iterator[Phrase]:
    yield phrase("imports.bank_already")
    if value.get("packages") or value.get("obstacles"):
        yield phrase("imports.packages_left")
