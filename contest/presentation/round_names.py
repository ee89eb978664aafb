"""What a round is called: its number among the rounds that earn points, and its title."""

from __future__ import annotations

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
    names, number = [], 0
    for index, rules in enumerate(format.rounds):
        title = title_of(format, index, words)
        beside = isinstance(rules, Aside)
        number += not beside
        names.append(title if beside else words.say("stage.round", number=number, title=title))
    return tuple(names)


def number_of(format: Format, index: int) -> int:  # noqa: A002
    """The number of a round, without what stands beside the rounds."""
    return sum(not isinstance(rules, Aside) for rules in format.rounds[: index + 1])


def title_of(format: Format, index: int, words: Words) -> str:  # noqa: A002
    """The title of a round."""
    return format.rounds[index].common.title.in_language(words.language)
