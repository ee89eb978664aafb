"""Texts as the hall may see them: shown as text, and never able to move what stands around them.

Names and questions come from anybody's files. Taken out are controls, signs that turn the
direction of writing, and marks stacked beyond what a language needs; what is longer than any
question is cut. Letters are composed, as the stage measures them: some typing programs write a
letter and its marks apart. Markup needs no care: every label of stage and console shows plain text.
"""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import TypeVar
from unicodedata import is_normalized, normalize

MOST_SIGNS = 6_000  # a bank's question has 5,000 at most; to lay out a longer one takes seconds
_GAPS = re.compile("[\t\r\v\f\u0085\u2028\u2029]")
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
    "\ufff9-\ufffb\ufeff\ud800-\udfff]"
)
_STACKED = re.compile("([\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]{2})"
                      "[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]+")  # fmt: skip
_ANY = re.compile(f"{_GAPS.pattern}|{_UNSEEN.pattern}|{_STACKED.pattern}")
_NO_TEXTS = frozenset({"picture"})  # the bytes of a picture, long as they are, are never a text
T = TypeVar("T")


def harmless_text(text: str) -> str:
    """The text without what is no letter of it."""
    text = _cut(text)
    if text.isascii() and text.isprintable():
        return text
    composed = normalize("NFC", _UNSEEN.sub("", _GAPS.sub(" ", text)))
    return _cut(_STACKED.sub(r"\1", composed))


def _cut(text: str) -> str:
    return f"{text[:MOST_SIGNS]}…" if len(text) > MOST_SIGNS else text


def harmless(value: T) -> T:
    """A slide, or a part of one, with harmless texts; the same value where all are.

    Every change of the contest comes by here: nearly all have nothing to be taken out, and that
    is found out in one search.
    """
    texts = texts_in(value)
    whole = "\n".join(texts)
    is_short = len(max(texts, key=len, default="")) <= MOST_SIGNS
    if is_short and not _ANY.search(whole) and is_normalized("NFC", whole):
        return value
    return _mended(value)


def texts_in(value: object) -> list[str]:
    """Every text in a slide, or in a part of one."""
    texts: list[str] = []
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            texts.append(one)
        elif isinstance(one, tuple):
            waiting += one
        elif one is not None and not isinstance(one, int):
            kind: type = type(one)
            waiting += (getattr(one, name) for name in _names(kind))
    return texts


def _mended(value: T) -> T:
    if isinstance(value, str):
        made: object = harmless_text(value)
    elif isinstance(value, tuple):
        made = tuple(map(_mended, value))
    elif is_dataclass(value) and not isinstance(value, type):
        kind: type = type(value)
        made = replace(value, **{name: _mended(getattr(value, name)) for name in _names(kind)})
    else:
        return value
    return made  # type: ignore[return-value]  # of the same type as it was


@cache
def _names(kind: type) -> tuple[str, ...]:
    if not is_dataclass(kind):
        return ()
    return tuple(field.name for field in fields(kind) if field.name not in _NO_TEXTS)
