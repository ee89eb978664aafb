"""What a round is called: its number among the rounds that earn points, and its title."""

from __future__ import annotations

from collections.abc import Iterator

from contest.domain.formats import Format
from contest.domain.rounds import Aside
from contest.presentation.wording import Words


def round_name(format: Format, index: int, words: Words) -> str:  # noqa: A002 - the rule sheet's word
    """Number and title, as in “Phần 2 · Kiến thức”; what stands beside the rounds has a title."""
    title = title_of(format, index, words)
    if isinstance(format.rounds[index], Aside):
        return title
    return words.say("stage.round", number=number_of(format, index), title=title)


def round_names(format: Format, words: Words) -> tuple[str, ...]:  # noqa: A002
    """The names of all its rounds, in one go: there may be dozens."""
    return tuple(
        words.say("stage.round", number=number, title=title) if number else title
        for number, title in _numbered(format, words)
    )


def short_names(format: Format, words: Words) -> tuple[str, ...]:  # noqa: A002
    """The same where there is little room, as in “2. Kiến thức”."""
    numbered = _numbered(format, words)
    return tuple(f"{number}. {title}" if number else title for number, title in numbered)


def where_in(format: Format, index: int, words: Words) -> str:  # noqa: A002
    """The number of a round in words, or the title of what has none."""
    if isinstance(format.rounds[index], Aside):
        return title_of(format, index, words)
    return words.say("console.stopped_round", number=number_of(format, index))


def number_of(format: Format, index: int) -> int:  # noqa: A002
    """The number of a round, without what stands beside the rounds."""
    return sum(not isinstance(rules, Aside) for rules in format.rounds[: index + 1])


def title_of(format: Format, index: int, words: Words) -> str:  # noqa: A002
    """The title of a round."""
    return format.rounds[index].common.title.in_language(words.language)


def _numbered(format: Format, words: Words) -> Iterator[tuple[int, str]]:  # noqa: A002
    """Number and title of every round; 0 for what stands beside the rounds."""
    number = 0
    for index, rules in enumerate(format.rounds):
        beside = isinstance(rules, Aside)
        number += not beside
        yield 0 if beside else number, title_of(format, index, words)
