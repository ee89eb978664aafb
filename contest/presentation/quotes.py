"""Quotation marks as print has them: “ ” in place of the straight ones that keyboards have.

Questions come from files of every kind; the hall sees one hand. What may be code or inches is left
as it is: after "=", after a digit, and where marks do not come in pairs.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import TypeVar, cast

from contest.presentation.harmless import texts_in
from contest.values import has_parts, parts_of

T = TypeVar("T")

_OPENS_AFTER = frozenset(" \t\n\u00a0([{“‘–—-/:;,")


@lru_cache(maxsize=512)
def curled_text(text: str) -> str:
    """The text with “ ” for its pairs of straight marks."""
    if '"' not in text:
        return text
    marks = [at for at, sign in enumerate(text) if sign == '"']
    opens = [at == 0 or text[at - 1] in _OPENS_AFTER for at in marks]
    if opens != [True, False] * (len(marks) // 2) or len(marks) % 2:
        return text  # not pairs, side by side: nobody can tell what they are
    signs = list(text)
    for at, is_opening in zip(marks, opens, strict=True):
        signs[at] = "“" if is_opening else "”"
    return "".join(signs)


def curled(value: T) -> T:
    """A value with every text in it curled; the value itself where nothing changed.

    Every change of the contest comes by here, and hardly a slide has a straight mark.
    """
    return cast("T", _curled(value)) if '"' in "".join(texts_in(value)) else value


def _curled(value: object) -> object:
    if isinstance(value, str):
        made = curled_text(value)  # kept ones are equal, and not always the same
        return value if made == value else made
    if isinstance(value, tuple):
        parts = tuple(map(_curled, value))
        return value if all(map(_same, parts, value)) else parts
    if has_parts(type(value)):
        return _curled_fields(value)
    return value


def _curled_fields(value: object) -> object:
    fields = {name: getattr(value, name) for name in parts_of(type(value))}
    parts = {name: _curled(part) for name, part in fields.items()}
    if all(parts[name] is part for name, part in fields.items()):
        return value
    make: Callable[..., object] = type(value)
    return make(**parts)


def _same(one: object, other: object) -> bool:
    return one is other
