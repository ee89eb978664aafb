"""Words as they are searched: each from its beginning, with marks or without them."""

from __future__ import annotations

import re
from typing import Literal

from contest.domain.matching import plain

_BETWEEN = re.compile(r"[\s\"'“”‘’()\[\]{}<>.,;:!?/…–—_-]+")
_START = "\x00"  # before each word: folding drops blanks, and nobody types this


def words_in(text: str) -> list[str]:
    """The words of what somebody looks for."""
    return [word for word in _BETWEEN.split(text) if word]


def folded(text: str, how: Literal["fold", "no_tones"]) -> str:
    """A text whose words can be looked for: each begins with a sign of its own."""
    return plain(_START + _BETWEEN.sub(_START, text), how)
