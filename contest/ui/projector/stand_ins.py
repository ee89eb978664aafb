"""Slides of no contest, one a scene, for getting every scene ready before the first is shown.

What a scene needs first is slow once: its parts are looked up, its signs painted, its letters
cut. So a stage makes each scene from such a slide while nobody waits. Nobody sees them.
"""

from __future__ import annotations

import types
from collections.abc import Iterator
from dataclasses import MISSING, fields
from typing import Union, cast, get_args, get_origin, get_type_hints

from contest.presentation.slides import Black, Clock, Slide, Stopwatch

# Every letter with its marks is there, whole words, about as long as a team's name.
_TEXT = "Hội Liên hiệp Phụ nữ phường Tân Thới Hiệp, 25 điểm"
_TEXTS = {
    "letter": "A", "answer": "B", "state": "in", "verdict": "right", "change": "+10",
    "status": "Đã chọn", "short": "KP Tân Hiệp 12", "points": "120", "value": "20 điểm",
    "kind": "image", "hash": "", "picture": "", "letters": "", "unit": "giây",
    "page_label": "{page}/{pages}", "mark": "9,5", "mean": "9,25", "left": "42",
    "move_label": "▲2", "label": "Hàng 1",
}  # fmt: skip
_MANY = {"seats": 30, "tiles": 8, "teams": 8, "lines": 6, "lengths": 2, "pads": 0, "media": 0}
_FEW = 4
_LIMIT_S, _LEFT_MS = 60, 30_000


def stand_ins() -> Iterator[Slide]:
    """One slide of each kind that has something to show."""
    for kind in get_args(Slide):
        if kind is not Black:
            yield cast("Slide", _made(kind, 0))


def _made(kind: type, at: int) -> object:
    hints = get_type_hints(kind)
    return kind(**{
        part.name: _value(hints[part.name], part.name, at)
        for part in fields(kind)
        if part.default is MISSING or part.name in _TEXTS or part.name == "clock"
    })  # fmt: skip


def _value(hint: object, name: str, at: int) -> object:
    """A value of a field: `at` tells it from its neighbours in a row."""
    if hint is str:
        return "ABCDEFGH"[at % 8] if name == "letter" else _TEXTS.get(name, _TEXT)
    if hint is int:
        return {"total_ms": _LEFT_MS, "left_ms": _LEFT_MS, "limit_s": _LIMIT_S}.get(name, at + 1)
    if hint is bool:
        return False
    if get_origin(hint) is tuple:
        part = get_args(hint)[0]
        return tuple(_value(part, name, place) for place in range(_MANY.get(name, _FEW)))
    if get_origin(hint) in (Union, types.UnionType):
        chosen = next(one for one in get_args(hint) if one is not type(None))
        return _value(chosen, name, at) if chosen in (Clock, Stopwatch) else None
    assert isinstance(hint, type)
    return _made(hint, at)
