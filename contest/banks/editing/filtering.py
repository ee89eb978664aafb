"""Which questions of a bank somebody wants to see: by words, topic, type, level, law, faults."""

from __future__ import annotations

import datetime
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum

from msgspec import UNSET

from contest.banks.editing.rows import Row, text_in
from contest.banks.editing.searching import folded, words_in
from contest.banks.records import DocumentRecord, SourceRecord
from contest.reading.faults import Severity


class Law(Enum):
    """Whether the law that a question cites is in force on the day."""

    ANY = "any"
    IN_FORCE = "in_force"
    OUT_OF_FORCE = "out_of_force"
    NONE_CITED = "none_cited"


class Trouble(Enum):
    """What the check must have said of a question; each also takes what is worse."""

    ANY = "any"
    FAULT = "fault"
    WARNING = "warning"
    HINT = "hint"


@dataclass(frozen=True, slots=True)
class Filter:
    """What is wanted; "" and None stand for whatever."""

    text: str = ""
    topic: str | None = None
    kind: str = ""
    level: int | None = None
    law: Law = Law.ANY
    trouble: Trouble = Trouble.ANY

    @property
    def is_open(self) -> bool:
        """Whether everything is wanted."""
        return self == Filter()


Wanted = Callable[[Row], bool]
_WORSE = {Trouble.FAULT: 1, Trouble.WARNING: 2, Trouble.HINT: 3}
_SEVERITIES = tuple(Severity)


def wanted(
    sought: Filter,
    documents: Mapping[str, DocumentRecord],
    worst: Callable[[Row], Severity | None],
    day: str,
) -> Wanted:
    """Whether a question is to be shown; `day` (ISO) is that of the law."""
    tests: list[Wanted] = []
    if sought.kind:
        tests.append(lambda row: row.kind == sought.kind)
    if sought.topic is not None:
        tests.append(lambda row: _topic(row) == sought.topic)
    if sought.level is not None:
        tests.append(_at_level(sought.level))
    if sought.trouble is not Trouble.ANY:
        meant = _SEVERITIES[: _WORSE[sought.trouble]]
        tests.append(lambda row: worst(row) in meant)
    if sought.law is not Law.ANY:
        date = datetime.date.fromisoformat(day)
        tests.append(lambda row: law_of(row, documents, date) is sought.law)
    tests += [_holds(word) for word in words_in(sought.text)]  # the slowest come last
    return lambda row: all(test(row) for test in tests)


def law_of(row: Row, documents: Mapping[str, DocumentRecord], day: datetime.date) -> Law:
    """Whether everything that a question cites is in force on a day."""
    record = row.record
    if record is None or not record.sources:
        return Law.NONE_CITED
    in_force = all(_covers(source, documents, day) for source in record.sources)
    return Law.IN_FORCE if in_force else Law.OUT_OF_FORCE


def _covers(
    source: SourceRecord, documents: Mapping[str, DocumentRecord], day: datetime.date
) -> bool:
    known = None if source.document is UNSET else documents.get(source.document)
    start = source.validFrom or (known and known.validFrom)
    end = source.validTo or (known and known.validTo)
    return (not start or start <= day) and (not end or day <= end)


def _topic(row: Row) -> str:
    return row.record.topic if row.record is not None else text_in(row.fields(), "topic")


def _holds(word: str) -> Wanted:
    """A word without marks finds it with any marks; a word with marks finds just those."""
    bare, marked = folded(word, "no_tones"), folded(word, "fold")
    if bare == marked:
        return lambda row: bare in row.searched
    typed = unicodedata.normalize("NFC", word).casefold()
    return lambda row: bare in row.searched and _is_marked(row.words, typed, marked)


def _is_marked(words: str, typed: str, marked: str) -> bool:
    """As it was typed, which is quick to see, or with its tones placed in the other style."""
    return typed in words.casefold() or marked in folded(words, "fold")


def _at_level(level: int) -> Wanted:
    return lambda row: row.record is not None and row.record.difficulty == level
