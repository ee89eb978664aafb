"""The rows of a history in memory, to go on from where the file is lost: old ones packed.

As they stand they take half a kilobyte each, thirty megabytes after a day of fifty thousand
events. Packed column by column, and without their hashes, which follow from what they are the
hashes of, they take a fortieth. Only the latest are ever wanted in the ordinary course.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise
from operator import eq
from typing import Any, NamedTuple, overload

from contest.storage.chain import Row, link, read_canonical, start_of
from contest.storage.codec import contest_id_of

BLOCK = 256  # rows
_LEVEL = 3  # of zlib's: higher ones gain little and take twice as long


class Rows(Sequence[Row]):
    """Rows that go on growing. One thread may add to them while others read.

    The first are a chain that was checked already, if so: that takes as long as packing them.
    """

    def __init__(self, rows: Iterable[Row] = (), *, checked: bool = False) -> None:
        # Both in one, so that a reader never sees a row in neither or in both.
        self._parts: tuple[tuple[_Block, ...], list[Row]] = (), []
        self._add(rows, checked=checked)

    def extend(self, rows: Iterable[Row]) -> None:
        """Add rows, and pack those that have become old."""
        self._add(rows, checked=False)

    def _add(self, rows: Iterable[Row], *, checked: bool) -> None:
        packed, latest = self._parts
        latest.extend(rows)
        if len(latest) < 2 * BLOCK:
            return
        old = (len(latest) // BLOCK - 1) * BLOCK
        blocks = list(packed)
        for at in range(0, old, BLOCK):
            before = blocks[-1].last if blocks else b""
            blocks.append(_packed(latest[at : at + BLOCK], before, checked=checked))
        self._parts = tuple(blocks), latest[old:]

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


class _Block(NamedTuple):
    """Rows by their columns; `before` is the hash that theirs follow from, `last` their last."""

    columns: bytes
    before: bytes  # empty where they are no chain: then they stand there as they are
    last: bytes


def _packed(rows: Sequence[Row], before: bytes, *, checked: bool) -> _Block:
    """Rows that follow a hash, empty where they are the first."""
    columns: list[list[Any]] = [list(column) for column in zip(*rows, strict=True)]
    seqs, kinds, _, instants, _, payloads, hashes = columns
    last = b""
    try:
        before = before or start_of(contest_id_of(kinds[0], read_canonical(payloads[0])))
        follows = checked or list(_hashes(rows, before)) == hashes
    except (ValueError, TypeError):
        follows = False
    if follows and seqs == list(_from(seqs[0], rows)) and all(type(at) is int for at in instants):
        steps = [at - earlier for earlier, at in pairwise([0, *instants])]
        columns = [seqs[:1], *columns[1:3], steps, *columns[4:6]]
        last = bytes.fromhex(hashes[-1])
    text = json.dumps(columns, separators=(",", ":"))
    return _Block(zlib.compress(text.encode("ascii"), _LEVEL), before if last else b"", last)


def _unpacked(block: _Block) -> list[Row]:
    columns = json.loads(zlib.decompress(block.columns))
    if not block.before:
        return list(zip(*columns, strict=True))
    seqs, kinds, versions, steps, walls, payloads = columns
    numbers, instants = _from(seqs[0], kinds), accumulate(steps)
    rows = list(zip(numbers, kinds, versions, instants, walls, payloads, strict=True))
    return [(*row, hashed) for row, hashed in zip(rows, _hashes(rows, block.before), strict=True)]


def _from(first: int, rows: Sequence[object]) -> range:
    return range(first, first + len(rows))


def _hashes(rows: Iterable[tuple[Any, ...]], before: bytes) -> Iterator[str]:
    """The hashes of rows that follow another one."""
    for seq, kind, version, at_ns, wall, payload, *_ in rows:
        before = link(before, seq, kind, version, at_ns, wall, payload)
        yield before.hex()
