"""The draw: never twice, in force, fit for the entry, fair to teams, short only when it must."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, combinations
from typing import TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contest.domain.cue import Entry
from contest.domain.drawing import Drawn, Shortage, draw, may_ask
from contest.domain.formats import Format
from contest.domain.questions import (
    Body,
    Choice,
    Multiple,
    Numeric,
    Question,
    Short,
    Single,
    Situation,
    Source,
    TrueFalse,
)
from contest.domain.rounds import Audience, Buzzer, Everyone, Playoff, RoundRules, Turns
from contest.domain.rounds.common import Common, Draw, Title

T = TypeVar("T")
DATE = "2026-11-22"
CHOICES = tuple(Choice(letter, f"Phương án {letter}") for letter in "ABCDE")
BODIES: tuple[Body, ...] = (
    Single(CHOICES[:4], "A"),
    TrueFalse(answer=True),
    Short(("một",)),
    Numeric("24"),
    Multiple(CHOICES[:4], ("A", "B")),
    Situation("Nên báo công an."),
    Single(CHOICES, "E"),
)
SINGLE = BODIES[0]
OLD = Source("Luật 24/2018/QH14", valid_from="2019-01-01", valid_to="2026-06-30")


class Shuffled:
    """Chance from a seed, as the session hands it in."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)

    def __call__(self, things: Sequence[T], /) -> list[T]:
        return self._chance.sample(list(things), len(things))


def question(number: int, **fields: object) -> Question:
    values: dict[str, object] = {"body": SINGLE, "difficulty": 1} | fields
    return Question("b", f"q{number:03d}", f"Câu {number}?", **values)  # type: ignore[arg-type]


def common(entry: Entry = Entry.BOARDS, reserve: int = 0, **wanted: object) -> Common:
    asked = Draw(**wanted)  # type: ignore[arg-type]
    return Common(
        "r", Title("Kiến thức", "Knowledge"), 15, entry, 1000, reserve=reserve, draw=asked
    )


def a_format(*rounds: RoundRules) -> Format:
    title = Title("Thử", "Trial")
    return Format("trial", "1.0", title, title, "2026", rounds)


def drawn(
    rounds: Sequence[RoundRules], pool: Sequence[Question], teams: int = 4, seed: int = 0
) -> Drawn:
    return draw(a_format(*rounds), teams, pool, DATE, Shuffled(seed))


questions = st.builds(
    question,
    st.integers(0, 999),
    body=st.sampled_from(BODIES),
    difficulty=st.integers(1, 4),
    topic=st.sampled_from(("luat", "mang")),
    tags=st.sets(st.sampled_from(("de", "kho"))).map(tuple),
    use=st.sampled_from(((), (), (), ("reserve",), ("audience",))),
    sources=st.sampled_from(((), (), (OLD,))),
    history=st.booleans(),
)
pools = st.lists(questions, max_size=60, unique_by=lambda one: one.key)
wishes = st.builds(
    Draw,
    topics=st.sampled_from(((), (), ("luat",))),
    difficulty=st.sampled_from(((), (), (1, 2))),
    tags=st.sampled_from(((), (), ("kho",))),
    types=st.sampled_from(((), (), ("single",), ("situation", "short"))),
    history=st.booleans(),
    by_level=st.booleans(),
)
commons = st.builds(
    Common,
    st.just("r"),
    st.just(Title("Kiến thức", "Knowledge")),
    st.just(15),
    st.sampled_from(Entry),
    st.just(1000),
    reserve=st.integers(0, 2),
    draw=wishes,
)
rounds_of_any_kind = st.one_of(
    st.builds(Everyone, commons, st.integers(1, 8)),
    st.builds(Turns, commons, st.integers(1, 3)),
    st.builds(Buzzer, commons, st.integers(1, 6), st.just(10)),
)


@given(
    st.lists(rounds_of_any_kind, min_size=1, max_size=4), pools, st.integers(2, 6), st.integers()
)
def test_what_is_drawn_may_be_asked_and_never_twice(
    rounds: list[RoundRules], pool: list[Question], teams: int, seed: int
) -> None:
    result = drawn(rounds, pool, teams, seed)
    keys = [key for part in result.rounds for key in (*part.main, *part.reserve)]
    assert len(keys) == len(set(keys))
    assert [one.key for one in result.questions] == keys
    table = {one.key: one for one in pool}
    for rules, part in zip(rounds, result.rounds, strict=True):
        assert len(part.main) <= rules.questions_needed(teams)
        assert len(part.reserve) <= rules.common.reserve
        for key in (*part.main, *part.reserve):
            assert rules.common.draw.takes(table[key])
            assert may_ask(table[key], rules, DATE)
            assert not {"audience", "playoff"}.intersection(table[key].use)


@given(
    st.lists(rounds_of_any_kind, min_size=1, max_size=4), pools, st.integers(2, 6), st.integers()
)
def test_a_round_is_short_only_when_no_draw_could_fill_all(
    rounds: list[RoundRules], pool: list[Question], teams: int, seed: int
) -> None:
    # Hall's theorem, counted apart from the draw: every set of rounds must find enough together.
    needed = [rules.questions_needed(teams) for rules in rounds]
    may = [
        {
            one.key
            for one in pool
            if rules.common.draw.takes(one)
            and may_ask(one, rules, DATE)
            and "audience" not in one.use
        }
        for rules in rounds
    ]
    sets = chain.from_iterable(combinations(range(len(rounds)), n) for n in range(1, 5))
    possible = all(
        len(set().union(*(may[i] for i in some))) >= sum(needed[i] for i in some) for some in sets
    )
    assert drawn(rounds, pool, teams, seed).is_enough == possible


@given(
    st.lists(st.integers(1, 4), min_size=4, max_size=40),
    st.integers(1, 4),
    st.integers(2, 5),
    st.booleans(),
    st.integers(),
)
def test_every_team_gets_the_same_levels_where_the_pool_allows(
    levels: list[int], each: int, teams: int, by_level: bool, seed: int
) -> None:
    pool = [question(number, difficulty=level) for number, level in enumerate(levels)]
    rules = Turns(common(Entry.SPOKEN, by_level=by_level), each)
    result = drawn([rules], pool, teams, seed)
    of_level = Counter(levels)
    if sum(count // teams for count in of_level.values()) < each:
        return  # no composition of whole blocks exists: covered by the tests of shortage
    hands = hands_of(result, teams, each)
    assert len({tuple(hand) for hand in hands}) == 1
    if by_level:
        assert hands[0] == sorted(hands[0])


def hands_of(result: Drawn, teams: int, each: int) -> list[list[int]]:
    """The levels of each team's questions, in the order in which it is asked them."""
    level = {one.key: one.difficulty for one in result.questions}
    main = result.rounds[0].main
    return [
        [level[key] for key in main[place * each : (place + 1) * each]] for place in range(teams)
    ]


def test_a_turn_has_a_mixture_of_levels_where_there_is_one() -> None:
    pool = [question(number, difficulty=1 + number % 3) for number in range(60)]
    hands = hands_of(drawn([Turns(common(Entry.SPOKEN), 3)], pool), 4, 3)
    assert hands == [[1, 2, 3]] * 4


def test_levels_differ_as_little_as_they_must() -> None:
    # 2 easy, 4 middle, 2 hard for 4 teams × 2: one middle each, then the rest.
    levels = [1, 1, 2, 2, 2, 2, 3, 3]
    pool = [question(number, difficulty=level) for number, level in enumerate(levels)]
    hands = hands_of(drawn([Turns(common(Entry.SPOKEN), 2)], pool), 4, 2)
    assert sorted(map(sorted, hands)) == [[1, 2], [1, 2], [2, 3], [2, 3]]


@settings(max_examples=20)
@given(pools, st.integers(), st.integers(2, 6))
def test_the_same_chance_draws_the_same(pool: list[Question], seed: int, teams: int) -> None:
    rounds = (Turns(common(Entry.SPOKEN, 1), 2), Everyone(common(reserve=2), 5))
    assert drawn(rounds, pool, teams, seed) == drawn(rounds, pool, teams, seed)


def test_other_chance_draws_otherwise() -> None:
    pool = [question(number) for number in range(40)]
    results = {drawn([Everyone(common(), 5)], pool, seed=seed).rounds for seed in range(5)}
    assert len(results) == 5


def test_easier_questions_come_first() -> None:
    pool = [question(number, difficulty=1 + number % 4) for number in range(12)]
    result = drawn([Everyone(common(), 8)], pool)
    levels = [one.difficulty for one in result.questions]
    assert levels == sorted(levels)


def test_law_out_of_force_is_drawn_only_as_history() -> None:
    pool = [question(1, sources=(OLD,)), question(2, sources=(OLD,), history=True), question(3)]
    assert {one.id for one in drawn([Everyone(common(), 3)], pool).questions} == {"q003"}
    asked = drawn([Everyone(common(history=True), 3)], pool).questions
    assert {one.id for one in asked} == {"q002", "q003"}


def test_law_out_of_force_is_drawn_when_the_organiser_insists() -> None:
    pool = [question(1, sources=(OLD,)), question(2, sources=(OLD,), history=True), question(3)]
    chosen = a_format(Everyone(common(), 3))
    asked = draw(chosen, 4, pool, DATE, Shuffled(0), expired=True).questions
    # Old law on purpose is still only for rounds that ask for it.
    assert {one.id for one in asked} == {"q001", "q003"}
    fixed = a_format(Everyone(common(fixed=("b/q001",)), 1))
    assert draw(fixed, 4, pool, DATE, Shuffled(0), expired=True).rounds[0].main == ("b/q001",)


@pytest.mark.parametrize(
    ("wish", "ids"),
    [
        ({"banks": ("mang",)}, {"q001", "q004"}),
        ({"topics": ("luat",)}, {"q002", "q004"}),
        ({"difficulty": (3, 4)}, {"q003", "q004"}),
        ({"tags": ("kho", "vui")}, {"q001", "q003"}),
        ({"types": ("truefalse",)}, {"q002"}),
        ({"banks": ("mang",), "topics": ("luat",)}, {"q004"}),
    ],
)
def test_a_round_draws_by_bank_topic_difficulty_tags_and_type(
    wish: dict[str, object], ids: set[str]
) -> None:
    pool = [
        replace(question(1, tags=("kho", "dai")), bank="mang"),
        question(2, topic="luat", body=TrueFalse(answer=True)),
        question(3, difficulty=3, tags=("vui",)),
        replace(question(4, topic="luat", difficulty=4), bank="mang"),
    ]
    assert {one.id for one in drawn([Everyone(common(**wish), 4)], pool).questions} == ids


def test_each_way_of_entry_gets_what_it_can_take() -> None:
    pool = [question(number, body=body) for number, body in enumerate(BODIES)]
    for entry in (Entry.BOARDS, Entry.KEYS, Entry.TOUCH):
        kinds = [one.id for one in drawn([Everyone(common(entry), 9)], pool).questions]
        assert sorted(kinds) == ["q000", "q001"]
    spoken = drawn([Everyone(common(Entry.SPOKEN), 9)], pool).questions
    assert sorted(one.id for one in spoken) == ["q000", "q001", "q002", "q003", "q006"]
    asked = drawn([Everyone(common(Entry.SPOKEN, types=("situation",)), 9)], pool).questions
    assert [one.id for one in asked] == ["q005"]


def test_set_aside_questions_are_spared_and_serve_as_reserve_first() -> None:
    pool = [question(number) for number in range(20)]
    pool += [question(100, use=("reserve",)), question(101, use=("audience",))]
    for seed in range(10):
        part = drawn([Everyone(common(reserve=2), 10)], pool, seed=seed).rounds[0]
        assert part.reserve[0] == "b/q100"
        assert "b/q101" not in (*part.main, *part.reserve)


def test_what_is_set_aside_for_the_hall_and_the_playoff_comes_first_there() -> None:
    pool = [question(n, difficulty=1) for n in range(1, 9)]
    pool += [question(50 + n, use=("playoff",), difficulty=4) for n in range(2)]
    pool += [question(60 + n, use=("audience",), difficulty=4) for n in range(3)]
    pool += [question(70, use=("audience", "playoff"), difficulty=4)]
    hall = Audience(common(Entry.SPOKEN), 3, Title("Quà", "Gift"))
    playoff = Playoff(common(Entry.SPOKEN, reserve=1), 2, 5, ties=2)
    plan = (Everyone(common(), 4), hall, playoff)
    for seed in range(6):
        result = drawn(plan, pool, teams=4, seed=seed)
        asked, to_hall, to_tied = (set(one.main) for one in result.rounds)
        use = {one.key: one.use for one in pool}
        assert all(not use[key] for key in asked)
        assert all("audience" in use[key] for key in to_hall)
        assert sum("playoff" in use[key] for key in to_tied) >= 2
        assert len(to_tied) == 4  # two questions for each of two ties, filled up from the others
        assert result.is_enough
        assert len(asked | to_hall | to_tied) == 4 + 3 + 4
    assert playoff.questions_needed(2) == 2  # two teams are tied in one place only


def test_a_round_with_few_to_choose_from_is_not_robbed() -> None:
    pool = [question(n, topic="tre-em" if n < 4 else "khac") for n in range(14)]
    wide, narrow = Everyone(common(), 10), Everyone(common(topics=("tre-em",)), 4)
    for seed in range(20):
        assert drawn([wide, narrow], pool, seed=seed).is_enough


def test_a_round_gives_up_a_question_that_another_needs_more() -> None:
    # The first round may choose among 5, of which the second needs 4 for its 6 places.
    shared = [question(n, topic="tre-em", tags=("kho",)) for n in range(4)]
    own = [question(4, topic="tre-em"), question(5, tags=("kho",)), question(6, tags=("kho",))]
    rounds = [Everyone(common(topics=("tre-em",)), 1), Everyone(common(tags=("kho",)), 6)]
    for seed in range(10):
        result = drawn(rounds, [*shared, *own], seed=seed)
        assert result.is_enough
        assert result.rounds[0].main == ("b/q004",)


def test_equal_levels_never_leave_another_round_short() -> None:
    # A block of level 1 for the first round would take what the second cannot do without.
    pool = [
        question(1, topic="luat", tags=("kho",)),
        question(2, topic="luat"),
        question(3, topic="luat", difficulty=2),
        *(question(number, tags=("kho",)) for number in (4, 5, 6)),
    ]
    rounds = [
        Turns(common(Entry.SPOKEN, topics=("luat",)), 1),
        Turns(common(Entry.SPOKEN, tags=("kho",)), 2),
    ]
    for seed in range(10):
        result = drawn(rounds, pool, teams=2, seed=seed)
        assert result.is_enough
        assert set(result.rounds[0].main) == {"b/q002", "b/q003"}


def test_levels_too_small_for_all_teams_are_mixed() -> None:
    pool = [question(number, difficulty=1 + number % 2) for number in range(6)]
    assert len(drawn([Turns(common(Entry.SPOKEN), 1)], pool, teams=4).rounds[0].main) == 4


def test_shortages_name_round_need_and_find() -> None:
    pool = [question(number) for number in range(6)]
    rounds: list[RoundRules] = [Everyone(common(reserve=1), 2), Turns(common(reserve=1), 2)]
    result = drawn(rounds, pool, teams=4)
    title = Title("Kiến thức", "Knowledge")
    assert not result.is_enough
    assert sum(s.needed - s.found for s in result.shortages if not s.reserve) == 4
    assert Shortage(1, title, 1, 0, reserve=True) in result.shortages
    assert Shortage(2, title, 1, 0, reserve=True) in result.shortages


def test_a_fixed_list_is_asked_in_its_order_and_belongs_to_its_round() -> None:
    pool = [question(number, difficulty=1 + number % 4) for number in range(9)]
    fixed = ("b/q007", "b/q001", "b/q004")
    rounds = [Everyone(common(), 5), Everyone(common(reserve=1, fixed=fixed), 2)]
    for seed in range(10):
        first, second = drawn(rounds, pool, seed=seed).rounds
        assert second.main == fixed[:2]
        assert second.reserve == fixed[2:]
        assert not set(fixed) & set(first.main)


def test_a_fixed_question_that_cannot_be_asked_is_named_and_replaced() -> None:
    pool = [question(1), question(2), question(3, sources=(OLD,))]
    fixed = ("b/q001", "b/q003", "b/gone")
    result = drawn([Everyone(common(fixed=fixed), 2)], pool)
    assert result.rounds[0].main == ("b/q001", "b/q002")
    assert result.shortages[0].missing == ("b/q003", "b/gone")
    assert result.is_enough


def test_a_fixed_list_of_turns_is_laid_out_as_it_stands() -> None:
    pool = [question(number) for number in range(9)]
    fixed = ("b/q008", "b/q002", "b/q005", "b/q001")
    rules = Turns(common(Entry.SPOKEN, fixed=fixed), 2)
    assert drawn([rules], pool, teams=2).rounds[0].main == fixed
