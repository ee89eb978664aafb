"""Where the right answers stand over a whole bank: a habit of the writer that others can learn."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from math import sqrt

from contest.banks.findings import Finding, finding
from contest.banks.loader import LoadedBank
from contest.banks.records import SingleRecord
from contest.reading.faults import Severity

LEAST_QUESTIONS = 20  # with fewer, chance alone makes any pattern
_FAR = 3.0  # standard deviations from what chance gives
_LONGEST_FAR = 4.0
_LONGEST_RUN = 6


def key_position_findings(bank: LoadedBank) -> Iterator[Finding]:
    """Hints about letters that are right too often or never, in a row, or always the longest."""
    by_count: defaultdict[int, list[SingleRecord]] = defaultdict(list)
    for _, record in bank.of_kind(SingleRecord):
        by_count[len(record.choices)].append(record)
    for count, records in sorted(by_count.items()):
        if count > 2 and len(records) >= LEAST_QUESTIONS:
            yield from _letters(count, records)
            yield from _lengths(count, records)
    yield from _runs(bank)


def _letters(count: int, records: list[SingleRecord]) -> Iterator[Finding]:
    total, share = len(records), 1 / count
    far = _FAR * sqrt(total * share * (1 - share))
    answers = Counter[str](record.answer for record in records)
    for letter in "ABCDEFGHIJ"[:count]:
        times = answers[letter]
        code = "often_right" if times > total * share else "rarely_right"
        if abs(times - total * share) > far:
            yield _hint(code, letter=letter, times=times, total=total, options=count)


def _lengths(count: int, records: list[SingleRecord]) -> Iterator[Finding]:
    """How often the right option alone is the longest, against one in so many."""
    times = 0
    for record in records:
        lengths = {choice.id: len(choice.text) for choice in record.choices}
        longest = max(lengths.values())
        alone = [letter for letter, length in lengths.items() if length == longest]
        times += alone == [record.answer]
    total, share = len(records), 1 / count
    if times - total * share > _LONGEST_FAR * sqrt(total * share * (1 - share)):
        yield _hint("often_longest", times=times, total=total, options=count)


def _runs(bank: LoadedBank) -> Iterator[Finding]:
    """The same letter right many times in a row, as the questions stand in the file."""
    run, last, first = 0, "", ""
    for _, record in bank.of_kind(SingleRecord):
        run = run + 1 if record.answer == last else 1
        first = record.id if run == 1 else first
        last = record.answer
        if run == _LONGEST_RUN:
            yield _hint("run_of_keys", letter=last, times=run, first=first)


def _hint(code: str, **values: str | int) -> Finding:
    return finding(("questions",), f"lint.{code}", "", Severity.HINT, **values)
