"""Ended questions packed: after a day of thousands they would be most of what is in memory."""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache
from typing import overload

from contest.domain.cue import Cue
from contest.domain.questions import Question
from contest.shapes import Shape, Shapes

_QUICK = 1  # of zlib's levels
_UNPACKED = 4  # rounds that stay unpacked a while: who looks at one looks again


class PackedCues(Sequence[Cue]):
    """What equals the tuple of these cues, in a tenth of the memory."""

    __slots__ = ("_packed",)

    def __init__(self, cues: Sequence[Cue]) -> None:
        self._packed = _Packed(cues)

    def __len__(self) -> int:
        return len(self._packed.questions)

    def __iter__(self) -> Iterator[Cue]:
        return iter(_unpacked(self._packed))

    @overload
    def __getitem__(self, index: int) -> Cue: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Cue, ...]: ...
    def __getitem__(self, index: int | slice) -> Cue | tuple[Cue, ...]:
        return _unpacked(self._packed)[index]

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, PackedCues | tuple):
            return NotImplemented
        return self is other or (len(self) == len(other) and tuple(self) == tuple(other))

    def __hash__(self) -> int:
        return hash(tuple(self))


class _Packed:
    """The cues as bytes, and their questions, which stand in memory anyway."""

    __slots__ = ("block", "questions")

    def __init__(self, cues: Sequence[Cue]) -> None:
        write = _shape().write
        self.questions: tuple[Question, ...] = tuple(cue.question for cue in cues)
        text = json.dumps([write(cue) for cue in cues], separators=(",", ":"))
        self.block = zlib.compress(text.encode("ascii"), _QUICK)


@lru_cache(_UNPACKED)
def _unpacked(packed: _Packed) -> tuple[Cue, ...]:
    read: Callable[..., Cue] = _shape().read
    parts = json.loads(zlib.decompress(packed.block))
    pairs = zip(parts, packed.questions, strict=True)
    return tuple([read(part, question=question) for part, question in pairs])


@cache
def _shape() -> Shape:
    return Shapes({}).of_fields(Cue, left_out=frozenset({"question"}))
