"""Which hidden keywords a contest takes: with their rows in force, and no question twice."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from contest.domain.keywords import Keyword
from contest.domain.questions import Question
from contest.domain.rounds import Obstacle, RoundRules

MayAsk = Callable[[Question, RoundRules], bool]


def keywords_for(
    rounds: Sequence[RoundRules],
    keywords: Sequence[Keyword],
    table: Mapping[str, Question],
    promised: Collection[str],
    may_ask: MayAsk,
) -> tuple[tuple[Keyword, ...], ...]:
    """For each round the keyword that it asks, then its spare ones, as far as there are any.

    Those that its fixed list names come first. Every keyword to ask is dealt before any spare.
    """
    used = set(promised)
    taken: list[list[Keyword]] = [[] for _ in rounds]

    def deal(place: int, count: int) -> None:
        rules = rounds[place]
        if not isinstance(rules, Obstacle):
            return
        for keyword in _fitting(rules, keywords, table, may_ask):
            own = rules.questions_of(keyword)
            if len(taken[place]) < count and not used.intersection(own):
                taken[place].append(keyword)
                used.update(own)

    for place in range(len(rounds)):
        deal(place, 1)
    for place, rules in enumerate(rounds):
        deal(place, 1 + rules.common.reserve)
    return tuple(map(tuple, taken))


def _fitting(
    rules: Obstacle, keywords: Sequence[Keyword], table: Mapping[str, Question], may_ask: MayAsk
) -> Iterator[Keyword]:
    """Those that the round may ask, its own list first."""
    fixed = rules.common.draw.fixed
    ordered = sorted(keywords, key=lambda one: fixed.index(one.key) if one.key in fixed else 999)
    for keyword in ordered:
        questions = [table.get(key) for key in rules.questions_of(keyword)]
        fits = rules.takes(keyword) and all(
            one is not None and rules.common.draw.takes(one) and may_ask(one, rules)
            for one in questions
        )
        if fits:
            yield keyword
