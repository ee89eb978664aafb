"""The events of rows that stand in memory packed, read when somebody asks for them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import eq
from typing import overload

from contest.domain.events import Event
from contest.storage.chain import Row, read_canonical
from contest.storage.codec import EventCodec


class Decoded(Sequence[Event]):
    """The events of `rows`, which go on growing and have been checked.

    `read` are those of the first rows where they were read already, until `let_go`: whoever opens
    a contest goes through them once more.
    """

    def __init__(self, rows: Sequence[Row], codec: EventCodec, read: Sequence[Event] = ()) -> None:
        self._rows, self._codec, self._read = rows, codec, read

    def let_go(self) -> None:
        """Keep no event: they are read again."""
        self._read = ()

    def __len__(self) -> int:
        return len(self._rows)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Sequence):
            return NotImplemented
        return len(self) == len(other) and all(map(eq, self, other))

    __hash__ = None  # type: ignore[assignment]  # it grows

    def __iter__(self) -> Iterator[Event]:
        read, count = self._read, len(self)
        if len(read) == count:
            yield from read
            return
        for row in self._rows:
            yield self._event(row)

    @overload
    def __getitem__(self, index: int) -> Event: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Event]: ...
    def __getitem__(self, index: int | slice) -> Event | Sequence[Event]:
        if isinstance(index, slice):
            return [self._event(row) for row in self._rows[index]]
        return self._event(self._rows[index])

    def _event(self, row: Row) -> Event:
        _, kind, version, at_ns, _, text, _ = row
        return self._codec.read(kind, version, at_ns, read_canonical(text))
