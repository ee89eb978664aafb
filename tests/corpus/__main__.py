"""`make corpus`: for each file of the corpus what was seen, read, in doubt, refused and right."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from contest.banks.importers.pipeline import import_source
from contest.banks.importers.source import Source
from contest.presentation.wording import Words
from tests.corpus import word
from tests.corpus.comparing import Format, Row, row_of
from tests.corpus.formats import FORMATS
from tests.corpus.round_trip import round_trips

_HEAD = ("format", "walked", "seen", "read", "doubt", "refused", "right", "file")


def rows_of(corpus: Path, kind: Format) -> Iterator[Row]:
    """The rows of all files of a format."""
    for path in sorted(corpus.glob(kind.pattern)):
        imported = import_source(Source(path.name, path.read_bytes()))
        yield row_of(str(path.relative_to(corpus)), kind, path, imported)


def main() -> int:
    """Print the report; 1 where a format is below its goal."""
    corpus = Path(os.environ.get("CONTEST_CORPUS") or "corpus")
    if not corpus.is_dir():
        sys.stderr.write("CONTEST_CORPUS names no folder\n")
        return 2
    print("  ".join(f"{name:>7}" for name in _HEAD))
    status = 0
    for kind in FORMATS:
        rows = list(rows_of(corpus, kind))
        for row in rows:
            print(_line(row))
            for wrong in row.wrong:
                print(f"         ! {wrong}")
        status |= _told_of_all(kind, rows)
    for kind in word.FORMATS:
        _tell_round_trips(corpus, kind)
    return status


def _tell_round_trips(corpus: Path, kind: Format) -> None:
    trips = list(round_trips(corpus, kind))
    count, lost = sum(trip.questions for trip in trips), sum(len(trip.losses) for trip in trips)
    print(f"{kind.name} → bank → Word → bank: {count} questions, {lost} differences")
    said = Counter(loss.what.said(Words("en")) for trip in trips for loss in trip.losses)
    for what, times in said.most_common():
        print(f"         ~ {times} times: {what}")


def _line(row: Row) -> str:
    right = "-" if row.agreeing is None else row.agreeing
    counts = (row.counted, row.seen, row.read, row.doubts, row.refused, right)
    return f"{row.format[:15]:>15}  " + "  ".join(f"{one:>7}" for one in counts) + f"  {row.file}"


def _told_of_all(kind: Format, rows: Sequence[Row]) -> int:
    counted = sum(row.counted for row in rows)
    right = sum(row.read if row.agreeing is None else row.agreeing for row in rows)
    share = right / counted if counted else 1.0
    met = share >= kind.least and all(row.is_sound for row in rows)
    print(f"{kind.name}: {right} of {counted} right ({share:.2%}), goal {kind.least:.1%}: {met}\n")
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
