"""Importers agree with plain walks of files from the wild; and a comparison that can fail does."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from contest.banks.importers.drafting import Draft, entry_of
from contest.banks.importing import Place
from tests.corpus.__main__ import rows_of
from tests.corpus.comparing import Expected, Format, differences
from tests.corpus.formats import FORMATS

SAID = Expected("Thủ đô?", ("Hà Nội", "Huế"), ("B",))


@pytest.mark.parametrize("kind", FORMATS, ids=lambda kind: kind.name)
def test_importers_agree_with_the_corpus(corpus: Path, kind: Format) -> None:
    rows = list(rows_of(corpus, kind))
    assert rows
    for row in rows:
        assert row.is_sound, (row.file, row.counted, row.seen, row.wrong)
    counted = sum(row.counted for row in rows)
    right = sum(row.read if row.agreeing is None else row.agreeing for row in rows)
    assert right >= kind.least * counted
    assert sum(row.doubts + row.refused for row in rows if row.counted) <= kind.most_doubts or (
        kind.least < 0.995
    )


@pytest.mark.parametrize(
    "other",
    [
        replace(SAID, text="Thủ đô nào?"),
        replace(SAID, options=("Hà Nội", "Huế.")),
        replace(SAID, options=("Huế", "Hà Nội")),
        replace(SAID, options=("Hà Nội", "Huế", "Vinh")),
        replace(SAID, key=("A",)),
        replace(SAID, key=("A", "B")),
        replace(SAID, key=()),
    ],
)
def test_any_changed_field_makes_the_comparison_fail(other: Expected) -> None:
    entry = entry_of(Draft("q", "b", Place(()), "Thu\u0309 đô?", ("Hà  Nội", "Huế"), (1,)))
    assert list(differences(entry, SAID)) == []
    assert len(list(differences(entry, other))) == 1
