"""The draw: which questions each round asks and keeps in reserve, and where there are too few.

Chance comes in as a function that shuffles; for the same one the draw is the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Protocol, TypeVar

from contest.domain.allotment import Allotment
from contest.domain.formats import Format
from contest.domain.keyword_draw import keywords_for
from contest.domain.keywords import Keyword
from contest.domain.questions import Question, is_by_letter
from contest.domain.rounds import Audience, Obstacle, Package, Playoff, RoundRules, Turns
from contest.domain.rounds.common import RoundQuestions, Title
from contest.values import dataclass

T = TypeVar("T")

SPOKEN_KINDS = ("single", "truefalse", "short", "numeric")  # what can be answered in one breath
RESERVE = "reserve"
_May = Callable[[Question, RoundRules], bool]  # whether a round may ask a question
SET_ASIDE = frozenset({"audience", "playoff", RESERVE})
# What a bank sets aside for a kind comes first there; other questions follow where it is short.
_USES: Mapping[type[RoundRules], str] = {Audience: "audience", Playoff: "playoff"}


class Shuffle(Protocol):
    """Chance: the same things in another order."""

    def __call__(self, things: Sequence[T], /) -> list[T]: ...


@dataclass(frozen=True, slots=True)
class Shortage:
    """A round (from 1) with fewer questions than it needs; `reserve`: fewer spare ones.

    `missing`: keys of its fixed list that are not in the banks, not in force, not fit for its
    way of entry, or fixed by an earlier round; others were drawn in their place where possible.
    `uneven`: of `needed` packages or turns only `found` are as difficult as the first one.
    `keyword`: no hidden keyword fits, or with `reserve` too few spare ones.
    """

    round: int
    title: Title
    needed: int
    found: int
    reserve: bool = False
    missing: tuple[str, ...] = ()
    uneven: bool = False
    keyword: bool = False


@dataclass(frozen=True, slots=True)
class Drawn:
    """The result of a draw; with `is_enough` it can be played."""

    rounds: tuple[RoundQuestions, ...]
    questions: tuple[Question, ...]  # in the order of the rounds, reserves after each
    shortages: tuple[Shortage, ...]

    @property
    def is_enough(self) -> bool:
        """Whether every round has all questions that it asks; reserves may be short."""
        asked = (short for short in self.shortages if not short.reserve and not short.uneven)
        return not any(short.found < short.needed for short in asked)


def draw(
    format: Format,  # noqa: A002 - the word of the rule sheet
    teams_count: int,
    pool: Sequence[Question],
    date: str,
    shuffle: Shuffle,
    *,
    keywords: Sequence[Keyword] = (),
    expired: bool = False,
) -> Drawn:
    """Draw the questions of all rounds from `pool` for a contest on `date` (ISO).

    No question twice; none on law out of force unless the round asks for history, or the
    organiser insists (`expired`); none that does not fit the way of entry. In rounds by turns
    every team gets as many of each level as the others, as far as the pool allows; the list is
    laid out team after team. A round of a hidden keyword takes one of `keywords`, whole.
    """
    table = {question.key: question for question in shuffle(pool)}

    def may(question: Question, rules: RoundRules) -> bool:
        return may_ask(question, rules, date, expired=expired)

    demands = _demands(format, teams_count, table, shuffle(keywords), may)
    allotted = _allotted(demands, teams_count)
    rounds = tuple(
        _laid_out(demand, taken, table, teams_count, shuffle)
        for demand, taken in zip(demands, allotted, strict=True)
    )
    keys = (
        key for demand, drawn in zip(demands, rounds, strict=True) for key in _all(demand, drawn)
    )
    shortages = tuple(
        short
        for demand, drawn in zip(demands, rounds, strict=True)
        for short in (*_shortages(demand, drawn), *_uneven(demand, drawn, table, teams_count))
    )
    return Drawn(rounds, tuple(table[key] for key in keys), shortages)


def may_ask(question: Question, rules: RoundRules, date: str, *, expired: bool = False) -> bool:
    """Whether a round may ask a question on that date: in force, and fit for its way of entry."""
    common = rules.common
    history = question.history and common.draw.history
    if not (history or expired or question.in_force(date)):
        return False
    if rules.is_by_letter:
        return is_by_letter(question)
    return question.kind in (common.draw.types or SPOKEN_KINDS)


@dataclass(frozen=True, slots=True)
class _Demand:
    """What one round needs, and the questions that it may take, in drawn order."""

    number: int
    rules: RoundRules
    needed: int
    fixed: tuple[str, ...]  # its own list, as far as it can be asked
    missing: tuple[str, ...]
    main: tuple[Question, ...]
    spare: tuple[Question, ...]
    keywords: tuple[Keyword, ...] = ()

    @property
    def open_places(self) -> int:
        """Places that the fixed list leaves to the draw."""
        return max(0, self.needed - len(self.fixed))

    @property
    def open_spares(self) -> int:
        """Reserve places; a fixed list that is longer than needed fills them first.

        A hidden keyword has no question in reserve: its rows belong to it.
        """
        if isinstance(self.rules, Obstacle):
            return 0
        return max(0, self.rules.common.reserve - max(0, len(self.fixed) - self.needed))


@dataclass(frozen=True, slots=True)
class _Taken:
    """Keys that the draw gave a round."""

    main: frozenset[str]
    spare: frozenset[str]


def _demands(
    chosen: Format,
    teams_count: int,
    table: Mapping[str, Question],
    keywords: Sequence[Keyword],
    may: _May,
) -> list[_Demand]:
    fixed = _fixed_lists(chosen, table, may)
    promised = {key for keys in fixed for key in keys}
    hidden = keywords_for(chosen.rounds, keywords, table, promised, may)
    promised.update(
        key
        for rules, own in zip(chosen.rounds, hidden, strict=True)
        for keyword in own
        for key in _asked_of(rules, keyword)
    )
    return [
        _of_keywords(number, rules, words)
        if isinstance(rules, Obstacle)
        else _demand(number, rules, own, promised, teams_count, table, may)
        for number, (rules, own, words) in enumerate(
            zip(chosen.rounds, fixed, hidden, strict=True), 1
        )
    ]


def _of_keywords(number: int, rules: Obstacle, keywords: tuple[Keyword, ...]) -> _Demand:
    """A round whose questions come with its keyword: nothing is left to the draw."""
    found = rules.questions_of(keywords[0]) if keywords else ()
    drawn = {keyword.key for keyword in keywords}
    wanted = rules.common.draw.fixed[: 1 + rules.common.reserve]
    missing = tuple(key for key in wanted if key not in drawn)
    return _Demand(number, rules, rules.count, found, missing, (), (), keywords)


def _asked_of(rules: RoundRules, keyword: Keyword) -> tuple[str, ...]:
    return rules.questions_of(keyword) if isinstance(rules, Obstacle) else ()


def _all(demand: _Demand, drawn: RoundQuestions) -> Iterator[str]:
    """Every question that a round may come to ask."""
    yield from (*drawn.main, *drawn.reserve)
    for spare in drawn.keywords[1:]:
        yield from _asked_of(demand.rules, spare)


def _demand(
    number: int,
    rules: RoundRules,
    fixed: tuple[str, ...],
    promised: set[str],
    teams_count: int,
    table: Mapping[str, Question],
    may: _May,
) -> _Demand:
    common = rules.common
    fit = [
        question
        for key, question in table.items()
        if key not in promised and rules.common.draw.takes(question)
        if may(question, rules)
    ]
    # What a bank sets aside for the hall or a playoff is left for them.
    own = tuple(question for question in fit if _USES.get(type(rules)) in question.use)
    plain = tuple(question for question in fit if not SET_ASIDE.intersection(question.use))
    kept = tuple(question for question in fit if RESERVE in question.use)
    return _Demand(
        number,
        rules,
        rules.questions_needed(teams_count),
        fixed,
        tuple(key for key in common.draw.fixed if key not in fixed),
        main=tuple(dict.fromkeys(own + plain + kept)),
        spare=tuple(dict.fromkeys(own + kept + plain)),
    )


def _fixed_lists(chosen: Format, table: Mapping[str, Question], may: _May) -> list[tuple[str, ...]]:
    used: set[str] = set()
    lists = []
    for rules in chosen.rounds:
        # The list of an obstacle round names keywords, whose questions come with them.
        listed = () if isinstance(rules, Obstacle) else rules.common.draw.fixed
        usable = tuple(
            key
            for key in dict.fromkeys(listed)
            if key in table and key not in used and may(table[key], rules)
        )
        used.update(usable)
        lists.append(usable)
    return lists


def _allotted(demands: Sequence[_Demand], teams_count: int) -> list[_Taken]:
    """The draw with equal levels for all teams, or if that leaves a place empty, without."""
    taken = _allotted_by(demands, teams_count, equal_levels=True)
    if all(len(got.main) >= demand.open_places for demand, got in zip(demands, taken, strict=True)):
        return taken
    return _allotted_by(demands, teams_count, equal_levels=False)


def _allotted_by(
    demands: Sequence[_Demand], teams_count: int, *, equal_levels: bool
) -> list[_Taken]:
    allotment = Allotment()
    # The smallest pool is served first; rounds that care for levels choose among what is left.
    order = sorted(demands, key=lambda demand: len(demand.main))
    if equal_levels:
        order.sort(key=lambda demand: _hands_of(demand.rules, teams_count) > 0)
    lines: dict[int, list[int]] = {}
    for demand in order:
        open_places = demand.open_places
        lines[demand.number] = []
        hands = _hands_of(demand.rules, teams_count)
        if equal_levels and hands:
            blocks = _take_equal_levels(allotment, demand, hands)
            lines[demand.number] += blocks
            open_places -= len(allotment.held(*blocks))
        line = allotment.line(_keys(demand.main))
        lines[demand.number].append(line)
        _take(allotment, line, open_places)
    spares: dict[int, int] = {}
    for demand in order:
        spares[demand.number] = allotment.line(_keys(demand.spare))
        _take(allotment, spares[demand.number], demand.open_spares)
    return [
        _Taken(allotment.held(*lines[demand.number]), allotment.held(spares[demand.number]))
        for demand in demands
    ]


def _hands_of(rules: RoundRules, teams_count: int) -> int:
    """How many lists of equal difficulty the round needs: a turn each, or a package; or 0."""
    if isinstance(rules, Turns):
        return teams_count
    sealed = isinstance(rules, Package) and rules.choice == "sealed"
    return rules.count(teams_count) if sealed and isinstance(rules, Package) else 0


def _take(allotment: Allotment, line: int, count: int) -> None:
    for _ in range(count):
        if not allotment.add(line):
            return


def _take_equal_levels(allotment: Allotment, demand: _Demand, teams_count: int) -> list[int]:
    """Blocks of one question a team, each of one level; the lines that hold them.

    Levels are mixed in proportion to what there is of each (the divisors 1, 3, 5 of Sainte-Laguë),
    so that a round is not all of the commonest level.
    """
    levels = sorted({question.difficulty for question in demand.main})
    blocks = {
        allotment.line(_keys(q for q in demand.main if q.difficulty == level)): 0
        for level in levels
    }

    def due(line: int) -> int:
        return allotment.free(line) // (2 * blocks[line] + 1)

    for _ in range(demand.open_places // teams_count):
        for line in sorted(blocks, key=due, reverse=True):
            if allotment.add_all(line, teams_count):
                blocks[line] += 1
                break
        else:
            break
    return list(blocks)


def _laid_out(
    demand: _Demand,
    taken: _Taken,
    table: Mapping[str, Question],
    teams_count: int,
    shuffle: Shuffle,
) -> RoundQuestions:
    drawn = [question for question in demand.main if question.key in taken.main]
    fixed = [table[key] for key in demand.fixed[: demand.needed]]
    hands = _hands_of(demand.rules, teams_count)
    if demand.open_places and hands:
        main = _dealt([*fixed, *drawn], hands, demand.rules, shuffle)
    elif demand.rules.common.draw.by_level or isinstance(demand.rules, Package):
        # Values are pools of the list in their order: the easier questions have the lower value.
        main = [*fixed, *sorted(drawn, key=_level)]
    else:
        main = [*fixed, *drawn]
    surplus = demand.fixed[demand.needed :][: demand.rules.common.reserve]
    spare = _keys(question for question in demand.spare if question.key in taken.spare)
    return RoundQuestions(_keys(main), (*surplus, *spare), demand.keywords)


def _dealt(
    questions: Sequence[Question], teams_count: int, rules: RoundRules, shuffle: Shuffle
) -> list[Question]:
    """Hands of one question a team, equal in level where they can be; laid out team by team."""
    hands = [shuffle(hand) for hand in _hands(questions, teams_count)]
    if not rules.common.draw.by_level:
        hands = shuffle(hands)
    return [hand[place] for place in range(teams_count) for hand in hands if place < len(hand)]


def _hands(questions: Sequence[Question], teams_count: int) -> list[list[Question]]:
    hands: list[list[Question]] = []
    rest: list[Question] = []
    for _, group in groupby(sorted(questions, key=_level), key=_level):
        same = list(group)
        whole = len(same) - len(same) % teams_count
        hands += _cut(same[:whole], teams_count)
        rest += same[whole:]
    return sorted(hands + _cut(rest, teams_count), key=lambda hand: _level(hand[0]))


def _cut(questions: list[Question], size: int) -> list[list[Question]]:
    return [questions[start : start + size] for start in range(0, len(questions), size)]


def _shortages(demand: _Demand, drawn: RoundQuestions) -> Iterator[Shortage]:
    title = demand.rules.common.title
    found = len(drawn.main)
    hidden = isinstance(demand.rules, Obstacle)
    if found < demand.needed or demand.missing:
        missing = demand.missing
        yield Shortage(demand.number, title, demand.needed, found, missing=missing, keyword=hidden)
    spare = demand.rules.common.reserve
    if hidden:
        have = max(0, len(drawn.keywords) - 1)
        if have < spare:
            yield Shortage(demand.number, title, spare, have, reserve=True, keyword=True)
    elif len(drawn.reserve) < spare:
        yield Shortage(demand.number, title, spare, len(drawn.reserve), reserve=True)


def _uneven(
    demand: _Demand,
    drawn: RoundQuestions,
    table: Mapping[str, Question],
    teams_count: int,
) -> Iterator[Shortage]:
    """A note where the banks could not give packages with as many questions of each level."""
    rules = demand.rules
    if not isinstance(rules, Package) or rules.choice != "sealed":
        return
    hands = rules.count(teams_count)
    levels = [
        sorted(table[key].difficulty for key in rules.sealed(drawn.main, package))
        for package in range(1, hands + 1)
    ]
    same = sum(one == levels[0] for one in levels)
    if same < hands and len(drawn.main) >= demand.needed:
        yield Shortage(demand.number, rules.common.title, hands, same, uneven=True)


def _keys(questions: Iterable[Question]) -> tuple[str, ...]:
    return tuple(question.key for question in questions)


def _level(question: Question) -> int:
    return question.difficulty
