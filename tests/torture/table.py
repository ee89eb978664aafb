"""What a torture says at its end: one row a fault."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from statistics import median

HEADINGS = ("fault", "tries", "lost", "wrong", "median s", "worst s", "what the host was told")


@dataclass
class Row:
    """One fault: how often, announced events lost and wrong states (none may be), how it ended."""

    fault: str
    tries: int = 0
    lost: int = 0
    wrong: int = 0
    resumed_s: list[float] = field(default_factory=list)
    told: Counter[str] = field(default_factory=Counter)

    @property
    def is_good(self) -> bool:
        return self.tries > 0 and not self.lost and not self.wrong

    def add(self, other: Row) -> None:
        """Count what another run of the same fault came to."""
        self.tries += other.tries
        self.lost += other.lost
        self.wrong += other.wrong
        self.resumed_s += other.resumed_s
        self.told += other.told

    def cells(self) -> tuple[str, ...]:
        times = (
            (f"{median(self.resumed_s):.2f}", f"{max(self.resumed_s):.2f}")
            if self.resumed_s
            else ("", "")
        )
        told = " · ".join(f"{text} ({count})" for text, count in self.told.most_common(3))
        return (self.fault, str(self.tries), str(self.lost), str(self.wrong), *times, told)


def as_text(rows: Iterable[Row]) -> str:
    """The rows in columns; the last one runs on."""
    lines = [HEADINGS, *(row.cells() for row in rows)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)][:-1]
    return "\n".join(
        "  ".join(
            [*(cell.ljust(width) for cell, width in zip(line, widths, strict=False)), line[-1]]
        )
        for line in lines
    )
