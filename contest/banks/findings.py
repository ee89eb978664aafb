"""What a check finds in a bank, before anybody looks up on which line it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from contest.banks.loader import LoadedBank
from contest.banks.places import Places, where_of
from contest.reading.faults import Fault, Severity, Value, fault
from contest.reading.locate import Path

MOST_OF_A_KIND = 100  # the rest are counted; nobody reads more


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing wrong in a bank: a path in its file, and what it is."""

    path: tuple[str | int, ...]
    code: str
    values: tuple[tuple[str, Value], ...]
    severity: Severity
    name: str  # id of the question, package … that it is about


def finding(
    path: Path,
    code: str,
    /,
    name: str = "",
    severity: Severity = Severity.FAULT,
    **values: Value,
) -> Finding:
    """A finding from keyword fields; `path` begins at the top of the bank file."""
    return Finding(tuple(path), code, tuple(values.items()), severity, name)


def on_question(
    bank: LoadedBank,
    index: int,
    path: Path,
    code: str,
    /,
    severity: Severity = Severity.FAULT,
    **values: Value,
) -> Finding:
    """A finding on the record at `index`; `path` begins at the question."""
    whole = ("questions", bank.numbers[index], *path)
    return finding(whole, code, bank.records[index].id, severity, **values)


def located(bank: LoadedBank, findings: Iterable[Finding]) -> Iterator[Fault]:
    """The faults of a bank with their lines; of each kind the first hundred and how many more."""
    places = Places(bank.raw)
    for code, group in groupby(sorted(findings, key=lambda one: one.code), lambda one: one.code):
        same = list(group)
        for one in same[:MOST_OF_A_KIND]:
            where = where_of(one.path, one.name)
            line = places.line(one.path)
            yield Fault(bank.file, line, where, code, one.values, one.severity)
        if len(same) > MOST_OF_A_KIND:
            rest = len(same) - MOST_OF_A_KIND
            last = same[MOST_OF_A_KIND]
            yield fault("banks.more_of_kind", bank.file, severity=last.severity, count=rest)
