"""Numbers on the lines of a story: plain decimals of a size that a contest can mean."""

from __future__ import annotations

import re
from decimal import Decimal

from contest.session.story_error import StoryError

MOST_SECONDS = 1_000_000  # eleven days; a wall clock still has a date then
MOST_UNDOS = 1000
_DECIMAL = re.compile(r"[+-]?[0-9]{1,12}(\.[0-9]{1,9})?")
_WHOLE = re.compile(r"[0-9]{1,9}")


def is_whole(text: str) -> bool:
    """Whether it is a number that counts something: a team, a round, a page."""
    return _WHOLE.fullmatch(text) is not None


def hundredths(line: int, text: str) -> int:
    """Points ("9.5", "-5") in hundredths; raises StoryError."""
    exact = _decimal(line, text).scaleb(2)
    if exact != int(exact):
        raise StoryError(line, "points_too_fine", text=text)
    return int(exact)


def seconds(line: int, text: str) -> Decimal:
    """Seconds from nought on; raises StoryError."""
    value = _decimal(line, text)
    if not 0 <= value <= MOST_SECONDS:
        raise StoryError(line, "seconds", text=text, most=MOST_SECONDS)
    return value


def whole_seconds(line: int, text: str, *, signed: bool = False) -> int:
    """Seconds without a fraction, also fewer than nought where `signed`; raises StoryError."""
    value = _decimal(line, text)
    if value != int(value):
        raise StoryError(line, "whole_seconds", text=text)
    if not (-MOST_SECONDS if signed else 0) <= value <= MOST_SECONDS:
        raise StoryError(line, "seconds", text=text, most=MOST_SECONDS)
    return int(value)


def _decimal(line: int, text: str) -> Decimal:
    plain = text.replace(",", ".").replace("−", "-")
    if _DECIMAL.fullmatch(plain) is None:
        raise StoryError(line, "number", text=text)
    return Decimal(plain)
