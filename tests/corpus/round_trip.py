"""Word → app → Word → app: what of the corpus differs after the second reading, by name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from contest.banks.bank_writing import write_bank
from contest.banks.exporters.registry import EXPORTERS
from contest.banks.exporting import Loss, untold
from contest.banks.imported_bank import bank_of_imports
from contest.banks.importers.pipeline import import_source
from contest.banks.importers.source import Source
from contest.banks.loader import load_bank
from contest.presentation.wording import Words
from tests.corpus.comparing import Format


@dataclass(frozen=True, slots=True)
class RoundTrip:
    """One file: how many questions went out, and what did not come back as it was."""

    file: str
    questions: int
    losses: tuple[Loss, ...]


def round_trips(corpus: Path, kind: Format) -> Iterator[RoundTrip]:
    """Every file of a format as a bank, written as a paper with its key and read again."""
    for path in sorted(corpus.glob(kind.pattern)):
        imported = import_source(Source(path.name, path.read_bytes()))
        content = bank_of_imports([imported], imported.title or path.stem, Words())
        if content is None:
            continue
        with TemporaryDirectory() as folder:
            home = Path(folder) / "bank"
            write_bank(home, content.raw, content.media)
            bank = load_bank(home)
            losses = EXPORTERS["word"](bank, Words(), True, untold).losses
        yield RoundTrip(str(path.relative_to(corpus)), len(bank), losses)
