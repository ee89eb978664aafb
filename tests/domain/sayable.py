"""A reason that is given can be said: with every value that its sentence names."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from contest.domain.refusals import Refusal, Why
from contest.presentation.offers import say_refusal
from contest.presentation.wording import LANGUAGES, Words

_WORDS = tuple(map(Words, LANGUAGES))


def whys_of(reasons: Iterable[Refusal]) -> list[Why]:
    """Which reasons they are; fails for one that could not be told to the host."""
    return [_why_of(reason) for reason in reasons]


@cache
def _why_of(reason: Refusal) -> Why:
    for name, value in reason.values:
        assert isinstance(value, str | int), f"{reason.why}: {name} is {value!r}"
    for words in _WORDS:
        said = say_refusal(reason, words)
        assert said, reason
        assert "{" not in said, f"a field that nobody filled: {said}"
    return reason.why
