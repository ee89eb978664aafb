"""The check and the lint of banks that are being edited: what is wrong, by question."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from contest.banks.checks import bank_findings
from contest.banks.editing.document import BankDocument
from contest.banks.editing.opened import OpenedBank
from contest.banks.editing.rows import Row
from contest.banks.findings import Finding
from contest.banks.lint import lint_findings
from contest.banks.loader import LoadedBank
from contest.banks.places import where_of
from contest.banks.records import BankHead, TopicRecord
from contest.reading.bulk import without_collection
from contest.reading.faults import Fault, Phrase, Severity, phrase
from contest.reading.schema import phrases_of

_ORDER = tuple(Severity)


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to look at: in which field of a question (or of the bank), and what it is."""

    where: tuple[Phrase, ...]
    what: Phrase
    severity: Severity
    field: str = ""  # of the question
    place: int = 0  # in the list that the field holds


@dataclass(frozen=True)
class Problems:
    """Everything found in one bank: at its questions, and in the bank as a whole."""

    at: Mapping[Row, tuple[Problem, ...]] = field(default_factory=dict)
    whole: tuple[Problem, ...] = ()

    def count(self, severity: Severity) -> int:
        """How many problems there are of one severity."""
        every = (*self.whole, *(one for several in self.at.values() for one in several))
        return sum(one.severity is severity for one in every)


def worst_of(problems: Iterable[Problem]) -> Severity | None:
    """The worst severity among some problems."""
    return min((one.severity for one in problems), key=_ORDER.index, default=None)


def problems_of(
    banks: Sequence[OpenedBank], day: str | None = None, *, lint: bool = False
) -> list[Problems]:
    """For each bank what the check finds in it, and against the others; `lint` adds the hints."""
    date = None if day is None else datetime.date.fromisoformat(day)
    with without_collection():
        heads = [bank.document.head_record() for bank in banks]
        loaded = [_loaded(bank, head) for bank, (head, _) in zip(banks, heads, strict=True)]
        found = bank_findings(loaded, date)
        if lint:
            hints = lint_findings(loaded)
            found = [[*one, *other] for one, other in zip(found, hints, strict=True)]
        return [
            _problems(bank, faults, findings, head is not None)
            for bank, (head, faults), findings in zip(banks, heads, found, strict=True)
        ]


def _loaded(bank: OpenedBank, head: BankHead | None) -> LoadedBank:
    """The bank as the checks know it: what can be read of its questions, with their places."""
    pairs = [(index, row.record) for index, row in enumerate(bank.document.rows)]
    known = [(index, record) for index, record in pairs if record is not None]
    return LoadedBank(
        id=bank.id,
        files=bank.files,
        head=head or _mended_head(bank.document),
        records=[record for _, record in known],
        numbers=[index for index, _ in known],
        documents=bank.documents,
        raw=b"",
        extensions={},
    )


def _mended_head(document: BankDocument) -> BankHead:
    """What questions are checked against while the head itself is faulty: the topics."""
    topics = tuple(TopicRecord(name, title) for name, title in document.topics.items())
    return BankHead(format="quiz-bank", formatVersion="1.0", title="", topics=topics)


def _problems(
    bank: OpenedBank, faults: Iterable[Fault], findings: Iterable[Finding], head_is_right: bool
) -> Problems:
    at: defaultdict[Row, list[Problem]] = defaultdict(list)
    rows, ids = bank.document.rows, bank.document.ids()
    whole = [_of_fault(one) for one in faults]
    whole += (
        _of_fault(one, (phrase("editor.in_file", file=one.file),)) for one in bank.document_faults
    )
    for row in rows:
        if row.faults:
            at[row] += problems_of_form(row)
    for found in findings:
        path, what = found.path, Phrase(found.code, found.values)
        if len(path) > 1 and path[0] == "questions" and isinstance(path[1], int):
            name = str(path[2]) if len(path) > 2 else ""
            place = path[3] if len(path) > 3 and isinstance(path[3], int) else 0
            problem = Problem(phrases_of(path[2:]), what, found.severity, name, place)
            at[rows[path[1]]].append(problem)
        elif head_is_right and not _is_only_unread(found, ids):
            whole.append(Problem(where_of(path, found.name), what, found.severity))
    ordered = {row: tuple(sorted(several, key=_rank)) for row, several in at.items()}
    return Problems(ordered, tuple(sorted(whole, key=_rank)))


def _is_only_unread(found: Finding, ids: set[str]) -> bool:
    """Whether a package misses a question that is there, and only has a fault of its own."""
    return found.code == "banks.question_unknown" and dict(found.values).get("id") in ids


def problems_of_form(row: Row) -> tuple[Problem, ...]:
    """What is wrong in the form of one question, which needs no check of the bank."""
    return tuple(map(_of_fault, row.faults))


def _of_fault(one: Fault, before: tuple[Phrase, ...] = ()) -> Problem:
    steps = {step.name: dict(step.values) for step in reversed(one.where)}  # the first of each
    name = str(steps.get("banks.at_field", {}).get("field", ""))
    number = steps.get("banks.at_item", {}).get("number", 1)
    place = number - 1 if isinstance(number, int) else 0
    return Problem((*before, *one.where), Phrase(one.code, one.values), one.severity, name, place)


def _rank(one: Problem) -> int:
    return _ORDER.index(one.severity)
