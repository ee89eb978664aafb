"""Ended questions packed: after a day of thousands they would be most of what is in memory."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import MISSING, fields
from enum import Enum
from functools import cache, lru_cache
from typing import Any, get_type_hints, overload

from contest.domain.cue import Cause, Change, Cue, Given, Verdict
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

    __hash__ = None  # type: ignore[assignment]  # cues have none either


class _Packed:
    """The cues as bytes, and their questions, which stand in memory anyway."""

    __slots__ = ("block", "questions")

    def __init__(self, cues: Sequence[Cue]) -> None:
        self.questions: tuple[Question, ...] = tuple(cue.question for cue in cues)
        text = json.dumps([_written(cue) for cue in cues], separators=(",", ":"))
        self.block = zlib.compress(text.encode("ascii"), _QUICK)


@lru_cache(_UNPACKED)
def _unpacked(packed: _Packed) -> tuple[Cue, ...]:
    parts = json.loads(zlib.decompress(packed.block))
    return tuple(map(_read, parts, packed.questions))


def _written(cue: Cue) -> dict[str, Any]:
    """Of the two dozen fields those that are not as they are by default: a third."""
    own = vars(cue)
    return {
        name: shape.write(own[name])
        for name, (shape, default) in _fields().items()
        if own[name] != default
    }


def _read(parts: dict[str, Any], question: Question) -> Cue:
    known = _fields()
    return Cue(
        **{name: known[name][0].read(part) for name, part in parts.items()}, question=question
    )


@cache
def _fields() -> dict[str, tuple[Shape, object]]:
    """How each field but the question is written, and its default; nothing equals none at all."""
    shapes, hints = Shapes({}), get_type_hints(Cue)
    return {
        part.name: (
            _OFTEN.get(part.name) or shapes.of(hints[part.name]),
            part.default if part.default_factory is MISSING else part.default_factory(),
        )
        for part in fields(Cue)
        if part.name != "question"
    }


# What there is of each team: written by hand it takes a third of the time.
_WORDS: dict[Enum, str] = {one: one.value for one in (*Verdict, *Cause)}
_VERDICTS = {one.value: one for one in Verdict}
_CAUSES = {one.value: one for one in Cause}
_OFTEN = {
    "answers": Shape(
        lambda answers: [(team, one.answer, one.at, one.took_ns) for team, one in answers.items()],
        lambda parts: {team: Given(*part) for team, *part in parts},
    ),
    "verdicts": Shape(
        lambda verdicts: [(team, _WORDS[one]) for team, one in verdicts.items()],
        lambda parts: {team: _VERDICTS[word] for team, word in parts},
    ),
    "changes": Shape(
        lambda changes: [(one.team, one.points, _WORDS[one.cause], one.rank) for one in changes],
        lambda parts: tuple(
            [Change(team, won, _CAUSES[word], at) for team, won, word, at in parts]
        ),
    ),
}
