"""The lint of banks: hints about how questions are written, which stop nothing.

It stands apart from the checks: it takes longer, and what it needs is not loaded without it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from pathlib import Path

from contest.banks.findings import located
from contest.banks.item_writing import item_findings
from contest.banks.key_positions import key_position_findings
from contest.banks.loader import LoadedBank, read_bank
from contest.banks.near_duplicates import near_duplicate_findings
from contest.reading.faults import Fault

LINTED_UNASKED = 3000  # questions up to which the lint runs without being asked for


def lint_banks(banks: Sequence[LoadedBank]) -> tuple[Fault, ...]:
    """Every hint about some banks, in the order of files and lines."""
    hints: list[Fault] = []
    for bank, alike in zip(banks, near_duplicate_findings(banks), strict=True):
        findings = chain(key_position_findings(bank), item_findings(bank), alike)
        hints += located(bank, findings)
    return tuple(sorted(hints, key=lambda one: (one.file, one.line or 0)))


def lint_bank_files(paths: Sequence[Path], *, is_asked_for: bool) -> tuple[Fault, ...]:
    """The hints about the banks at `paths`, as far as they can be read.

    Where nobody asked for them, only those that take a moment: of banks that are not too large.
    """
    readings = (read_bank(path) for path in paths)
    banks = [reading.bank for reading in readings if reading.bank is not None]
    if not is_asked_for and sum(map(len, banks)) > LINTED_UNASKED:
        return ()
    return lint_banks(banks)
