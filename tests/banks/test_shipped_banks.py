"""The banks that come with the program pass their own check."""

from __future__ import annotations

from pathlib import Path

from contest.banks.checks import check_bank_files
from contest.presentation.wording import Words

SHIPPED = Path(__file__).parents[2] / "question_banks"


def test_the_shipped_banks_are_clean() -> None:
    homes = sorted(path.parent for path in SHIPPED.glob("*/bank.json"))
    assert homes
    report = check_bank_files(homes, date="2026-11-22")
    assert [fault.sentence(Words("vi")) for fault in (*report.faults, *report.warnings)] == []
