"""Made-up banks are valid banks."""

from __future__ import annotations

from pathlib import Path

from contest.banks.checks import check_bank_files
from contest.banks.generated import generated_bank
from contest.banks.loader import load_bank


def test_a_generated_bank_is_clean_and_always_the_same(tmp_path: Path) -> None:
    raw = generated_bank(300, seed=7)
    assert raw == generated_bank(300, seed=7)
    assert raw != generated_bank(300, seed=8)
    (tmp_path / "bank.json").write_bytes(raw)
    report = check_bank_files([tmp_path], date="2026-11-22")
    assert (report.faults, report.warnings) == ((), ())
    bank = load_bank(tmp_path)
    assert len(bank) == 300
    assert all(question.text.startswith("Câu thử ") for question in bank.questions())
