"""Bringing a Word file of 300 questions in, against opening and walking it with python-docx."""

from __future__ import annotations

from contest.banks.exporters.word import export_word
from contest.banks.importers.pipeline import import_source
from contest.banks.importers.source import Source
from contest.banks.loader import load_bank
from contest.cli.bench.figures import Goal, Measured, timed
from contest.cli.bench.history import in_turn
from contest.cli.bench.staging import Bench, bank_of
from contest.presentation.wording import Words


def imports(bench: Bench) -> list[Measured]:
    """A paper with its key, every question of which is read."""
    bank = load_bank(bank_of(bench.size.word_questions, bench.folder))
    raw = export_word(tuple(bank.questions()), bank.head, Words(), with_key=True).raw
    path = bench.folder / "bank.docx"
    path.write_bytes(raw)
    ours, bare = in_turn(
        bench.size.runs,
        lambda: import_source(Source(path.name, path.read_bytes())),
        lambda: bench.floors["walk_word"](str(path)),
    )
    in_ms = [taken * 1000 for taken in ours], [taken * 1000 for taken in bare]
    return [timed("word", *in_ms, Goal("ratio", 2.5))]
