"""Loading and checking a big bank, against decoding its bytes without types."""

from __future__ import annotations

from contest.banks.checks import check_banks
from contest.banks.loader import load_bank
from contest.cli.bench.figures import Goal, Measured, timed
from contest.cli.bench.history import in_turn
from contest.cli.bench.staging import Bench, bank_of


def banks(bench: Bench) -> list[Measured]:
    """The whole bank with every check; it has no media to look for."""
    bank = bank_of(bench.size.questions, bench.folder)
    ours, bare = in_turn(
        bench.size.runs,
        lambda: check_banks([load_bank(bank)], date="2026-11-22", media=False),
        lambda: bench.floors["decode"](bank / "bank.json"),
    )
    in_ms = [taken * 1000 for taken in ours], [taken * 1000 for taken in bare]
    return [timed("bank", *in_ms, Goal("ratio", 1.5))]
