"""The check of banks: every fault and every warning, with file, line and question."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from contest.banks.findings import Finding, located, on_question
from contest.banks.loader import BankReading, LoadedBank, read_bank
from contest.banks.question_checks import question_findings
from contest.banks.reference_checks import media_findings, package_findings, source_findings
from contest.banks.text_checks import (
    cross_bank_ids,
    hygiene_findings,
    repetition_findings,
    survey_of,
)
from contest.domain.questions import Question
from contest.reading.bulk import without_collection
from contest.reading.faults import Fault, Severity, fault
from contest.reading.json_text import repeated_name_faults

PageCount = Callable[[Question], int]  # pages that a question takes on the projector


@dataclass(frozen=True, slots=True)
class Report:
    """What a check found, in the order of files and lines."""

    faults: tuple[Fault, ...] = ()
    warnings: tuple[Fault, ...] = ()

    @property
    def is_clean(self) -> bool:
        """Whether nothing stops the banks from being used."""
        return not self.faults


def check_bank_files(
    paths: Sequence[Path],
    *,
    date: str | None = None,
    page_count: PageCount | None = None,
    media: bool = True,
) -> Report:
    """Read the banks at `paths` and check them, faults of form and names standing twice included.

    What can be read of a faulty bank is checked too.
    """
    readings = [read_bank(path) for path in paths]
    banks = [reading.bank for reading in readings if reading.bank is not None]
    report = check_banks(banks, date=date, page_count=page_count, media=media)
    repeated = chain.from_iterable(repeated_name_faults(bank.raw, bank.file) for bank in banks)
    found = chain.from_iterable(_unusable(reading) for reading in readings)
    return _report((*found, *repeated, *report.faults, *report.warnings))


def check_banks(
    banks: Sequence[LoadedBank],
    *,
    date: str | None = None,
    page_count: PageCount | None = None,
    media: bool = True,
) -> Report:
    """Check loaded banks, each for itself and against the others.

    `date` (ISO) is the day of the contest, for law in force; raises ValueError when it is no
    date. `page_count` says how many pages a question takes: two are a warning, more a fault.
    It may cost more than all the rest, and is asked only where somebody waits for it.
    """
    day = None if date is None else datetime.date.fromisoformat(date)
    with without_collection():
        return _report(_all_faults(banks, day, page_count, media))


def _all_faults(
    banks: Sequence[LoadedBank],
    day: datetime.date | None,
    page_count: PageCount | None,
    media: bool,
) -> list[Fault]:
    surveys = [survey_of(bank) for bank in banks]
    repetitions, ids = repetition_findings(banks, surveys), cross_bank_ids(banks)
    faults: list[Fault] = list(_same_names(banks))
    for bank, survey, texts_twice, ids_twice in zip(banks, surveys, repetitions, ids, strict=True):
        findings = chain(
            question_findings(bank),
            package_findings(bank),
            source_findings(bank, day),
            hygiene_findings(bank, survey),
            texts_twice,
            ids_twice,
            media_findings(bank) if media else (),
            _pages(bank, page_count) if page_count else (),
        )
        faults += located(bank, findings)
        faults += bank.warnings
    return faults


def _pages(bank: LoadedBank, page_count: PageCount) -> Iterator[Finding]:
    for index, question in enumerate(bank.questions()):
        pages = page_count(question)
        if pages > 1:
            severity = Severity.FAULT if pages > 2 else Severity.WARNING
            yield on_question(bank, index, ("text",), "banks.pages", severity, pages=pages)


def _same_names(banks: Sequence[LoadedBank]) -> Iterator[Fault]:
    """Questions are told apart by bank and id, so two banks of one name cannot be used together."""
    first: dict[str, LoadedBank] = {}
    for bank in banks:
        other = first.setdefault(bank.id, bank)
        if other is not bank:
            yield fault("banks.same_bank_name", bank.file, name=bank.id, other=other.file)


def _unusable(reading: BankReading) -> Iterable[Fault]:
    """Faults of reading; the warnings of a bank that was read are in its check already."""
    return [
        one for one in reading.faults if reading.bank is None or one not in reading.bank.warnings
    ]


def _report(faults: Iterable[Fault]) -> Report:
    # A list of documents beside several banks is read with each of them: say a fault once.
    ordered = sorted(dict.fromkeys(faults), key=lambda one: (one.file, one.line or 0))
    return Report(
        tuple(one for one in ordered if one.severity is Severity.FAULT),
        tuple(one for one in ordered if one.severity is Severity.WARNING),
    )
