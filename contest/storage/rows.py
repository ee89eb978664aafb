"""The rows of a history in memory, to go on from where the file is lost: old ones packed.

As they stand they take half a kilobyte each, thirty megabytes after a day of fifty thousand
events; packed they take a tenth. Only the latest are ever wanted in the ordinary course.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Iterator, Sequence
from operator import eq
from typing import overload

from contest.storage.chain import Row

BLOCK = 256  # rows
_QUICK = 1  # of zlib's levels; better ones gain little and take three times as long


class Rows(Sequence[Row]):
    """Rows that go on growing. One thread may add to them while others read."""

    def __init__(self, rows: Iterable[Row] = ()) -> None:
        # Both in one, so that a reader never sees a row in neither or in both.
        self._parts: tuple[tuple[bytes, ...], list[Row]] = (), []
        self.extend(rows)

    def extend(self, rows: Iterable[Row]) -> None:
        """Add rows, and pack those that have become old."""
        packed, latest = self._parts
        latest.extend(rows)
        if len(latest) < 2 * BLOCK:
            return
        old = (len(latest) // BLOCK - 1) * BLOCK
        blocks = (_packed(latest[at : at + BLOCK]) for at in range(0, old, BLOCK))
        self._parts = (*packed, *blocks), latest[old:]

    def __len__(self) -> int:
        packed, latest = self._parts
        return len(packed) * BLOCK + len(latest)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Sequence):
            return NotImplemented
        return len(self) == len(other) and all(map(eq, self, other))

    __hash__ = None  # type: ignore[assignment]  # it grows

    def __iter__(self) -> Iterator[Row]:
        packed, latest = self._parts
        for block in packed:
            yield from _unpacked(block)
        yield from latest

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> list[Row]: ...
    def __getitem__(self, index: int | slice) -> Row | list[Row]:
        packed, latest = self._parts
        count, in_blocks = len(packed) * BLOCK + len(latest), len(packed) * BLOCK
        wanted = range(count)[index]
        if isinstance(wanted, int):
            if wanted >= in_blocks:
                return latest[wanted - in_blocks]
            return _unpacked(packed[wanted // BLOCK])[wanted % BLOCK]
        if not wanted:
            return []
        first = min(wanted[0], wanted[-1]) // BLOCK  # the block in which the first one stands
        last = max(wanted[0], wanted[-1]) // BLOCK
        rows = [row for block in packed[first : last + 1] for row in _unpacked(block)]
        before = min(first, len(packed)) * BLOCK
        rows += latest
        return [rows[at - before] for at in wanted]


def _packed(rows: Sequence[Row]) -> bytes:
    return zlib.compress(json.dumps(rows).encode("ascii"), _QUICK)


def _unpacked(block: bytes) -> list[Row]:
    return [tuple(row) for row in json.loads(zlib.decompress(block))]
