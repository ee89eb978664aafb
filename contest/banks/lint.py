"""The lint of banks: hints about how questions are written, which stop nothing."""

from __future__ import annotations

from collections.abc import Sequence

from contest.banks.findings import Finding, located
from contest.banks.item_writing import item_findings
from contest.banks.key_positions import key_position_findings
from contest.banks.loader import LoadedBank
from contest.banks.near_duplicates import near_duplicate_findings
from contest.reading.faults import Fault

LINTED_UNASKED = 3000  # questions up to which the lint runs without being asked for


def lint_banks(banks: Sequence[LoadedBank]) -> tuple[Fault, ...]:
    """Every hint about some banks, in the order of files and lines."""
    hints: list[Fault] = []
    for bank, findings in zip(banks, lint_findings(banks), strict=True):
        hints += located(bank, findings)
    return tuple(sorted(hints, key=lambda one: (one.file, one.line or 0)))


def lint_findings(banks: Sequence[LoadedBank]) -> list[list[Finding]]:
    """For each bank its hints, before anybody looks up on which line they stand."""
    return [
        [*key_position_findings(bank), *item_findings(bank), *alike]
        for bank, alike in zip(banks, near_duplicate_findings(banks), strict=True)
    ]
