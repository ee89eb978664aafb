"""Packages: who takes which, the star, stealing, and what is worked out anew afterwards."""

from __future__ import annotations

from typing import Any

import pytest

from contest.domain import commands as c
from contest.domain.cue import By, Cause, Entry, Phase
from contest.domain.drawing import draw
from contest.domain.questions import Single
from contest.domain.refusals import Why
from contest.domain.rounds import Package
from contest.domain.rounds.stealing import half_of, thieves
from contest.domain.standings import totals
from tests.domain.builders import (
    BLANK,
    RIGHT,
    WRONG,
    Play,
    common,
    format_of,
    question,
    single,
)


def package(each: int = 1, **fields: Any) -> Package:
    """Packages that are answered by word of mouth and stolen by buzzer."""
    values = {"others": "buzzer", **fields}
    shared = common(entry=values.pop("entry", Entry.SPOKEN), wrong=values.pop("wrong", 0))
    return Package(shared, each, **values)


def taken(rules: Package, **fields: Any) -> Play:
    """Three teams, of which team 1 has taken package 1; with a star its question is drawn."""
    play = Play(rules, count=3, **fields).start()
    play.do(c.TakePackage, 1, 1)
    if rules.star:
        play.do(c.ShowQuestion)
    return play


def stolen(rules: Package, verdict: Any, **fields: Any) -> Play:
    """Team 1 was wrong, and team 2 tried to steal: revealed."""
    play = taken(rules, **fields)
    play.open().judge(1, WRONG)
    play.do(c.OpenSteal)
    play.buzz(2).judge(2, verdict)
    return play.reveal()


def causes(play: Play) -> list[tuple[int, int, Cause]]:
    return [(change.team, change.points, change.cause) for change in play.cue.changes]


def test_a_right_thief_takes_the_value_from_the_owner_or_gains_it() -> None:
    takes = stolen(package(steal_takes_from_owner=True), RIGHT)
    assert causes(takes) == [(1, -1000, Cause.STEAL), (2, 1000, Cause.STEAL)]
    gains = stolen(package(), RIGHT)
    assert causes(gains) == [(2, 1000, Cause.STEAL)]


@pytest.mark.parametrize(("loss", "points"), [("none", 0), ("half", -500), ("all", -1000)])
def test_a_wrong_thief_loses_its_part_and_the_owner_nothing(loss: Any, points: int) -> None:
    play = stolen(package(steal_loss=loss), WRONG).settle()
    assert totals(play.contest) == {1: 0, 2: points, 3: 0}


def test_the_star_costs_the_value_once_whether_or_not_somebody_steals() -> None:
    for takes in (False, True):
        play = Play(package(star=True, steal_takes_from_owner=takes, wrong=-500), count=3)
        play.start().do(c.TakePackage, 1, 1)
        play.do(c.ShowQuestion)
        assert play.cue.phase is Phase.DRAWN
        play.do(c.DeclareStar, True)
        play.open().judge(1, BLANK)
        play.do(c.OpenSteal)
        play.buzz(3).judge(3, RIGHT).reveal()
        assert causes(play) == [(1, -1000, Cause.STAR), (3, 1000, Cause.STEAL)]


def test_undo_of_a_transfer_undoes_both_teams() -> None:
    play = stolen(package(steal_takes_from_owner=True), RIGHT).settle()
    assert totals(play.contest) == {1: -1000, 2: 1000, 3: 0}
    play.undo()
    assert totals(play.contest) == {1: 0, 2: 0, 3: 0}


@pytest.mark.parametrize(("after", "thief"), [("keep", 1000), ("undo", 0)])
def test_an_owner_who_is_upheld_gets_the_value_and_back_what_was_taken(
    after: Any, thief: int
) -> None:
    rules = package(steal_takes_from_owner=True, steal_after_correction=after)
    play = stolen(rules, RIGHT).judge(1, RIGHT).settle()
    assert totals(play.contest) == {1: 1000, 2: thief, 3: 0}


def test_a_floor_lifts_the_owner_that_a_thief_took_from() -> None:
    play = stolen(package(steal_takes_from_owner=True), RIGHT, floor="zero").settle()
    assert totals(play.contest) == {1: 0, 2: 1000, 3: 0}


def test_only_one_thief_a_question_and_never_the_owner() -> None:
    play = taken(package()).open().judge(1, WRONG)
    play.do(c.OpenSteal)
    play.buzz(1)
    assert play.cue.answering is None
    play.buzz(2).judge(2, WRONG)
    assert play.cue.phase is Phase.LOCKED
    assert play.why_not(c.OpenSteal) == [Why.NO_STEAL]


def test_nothing_is_stolen_from_a_right_owner_and_nothing_revealed_before_the_steal() -> None:
    right = taken(package()).open().judge(1, RIGHT)
    assert right.why_not(c.OpenSteal) == [Why.NO_STEAL]
    wrong = taken(package()).open().judge(1, WRONG)
    assert wrong.why_not(c.RevealAnswer) == [Why.STEAL_FIRST]


def test_an_owner_by_keys_keeps_its_answer_once_the_others_are_let_at_it() -> None:
    play = taken(package(entry=Entry.KEYS)).open().key(1, "A")
    play.time_up()
    play.do(c.OpenSteal)
    from_keys = play.why_not(c.GiveAnswer, 1, "B", By.KEYS)
    assert Why.STEAL_RUNS in from_keys
    play.buzz(2).judge(2, RIGHT).reveal()
    assert play.cue.verdicts == {1: WRONG, 2: RIGHT}


def test_a_skip_is_refused_while_the_window_is_open_and_only_then() -> None:
    play = taken(package()).open().judge(1, WRONG)
    assert play.why_not(c.SkipCue, "x") == []
    play.do(c.OpenSteal)
    assert play.why_not(c.SkipCue, "x") == [Why.STEAL_RUNS]
    play.time_up()
    assert play.why_not(c.SkipCue, "x") == []


def test_the_star_moves_with_a_replaced_question() -> None:
    play = taken(package(star=True))
    play.do(c.DeclareStar, True)
    play.do(c.ShowQuestion)
    play.do(c.ReplaceCue, "x")
    assert play.cue.star
    play.do(c.OpenCue)
    play.judge(1, RIGHT).reveal()
    assert sum(change.points for change in play.cue.changes) == 2000


@pytest.mark.parametrize(
    ("half", "value", "lost"),
    [("keep", 1500, 750), ("up", 1500, 800), ("down", 1500, 700), ("keep", 725, 363)],
)
def test_half_of_an_odd_value(half: Any, value: int, lost: int) -> None:
    assert half_of(value, half) == lost


def test_thieves_come_in_order_after_the_owner() -> None:
    points = {1: 300, 2: 100, 3: 300, 4: 200}
    assert thieves("buzzer", "all", 3, (1, 2, 3, 4), points) == (4, 1, 2)
    assert thieves("next", "all", 3, (1, 2, 3, 4), points) == (4,)
    assert thieves("buzzer", "behind", 3, (1, 2, 3, 4), points) == (4, 2)
    assert thieves("none", "all", 3, (1, 2, 3, 4), points) == ()


def _levels(keys: tuple[str, ...], table: dict[str, int]) -> list[int]:
    return sorted(table[key] for key in keys)


def _pool(counts: dict[int, int]) -> list[Any]:
    levels = [level for level, count in counts.items() for _ in range(count)]
    body: Single = single()
    return [question(n, body, difficulty=level) for n, level in enumerate(levels, 1)]


def test_sealed_packages_have_as_many_questions_of_each_level() -> None:
    rules, pool = package(3, packages=5), _pool({1: 9, 2: 11, 3: 6})
    result = draw(format_of(rules), 4, pool, "2026-11-22", list)
    table = {one.key: one.difficulty for one in pool}
    levels = [_levels(rules.sealed(result.rounds[0].main, n), table) for n in range(1, 6)]
    assert len(set(map(tuple, levels))) == 1
    assert not [short for short in result.shortages if short.uneven]


def test_a_note_says_where_the_banks_cannot_give_equal_packages() -> None:
    even = draw(format_of(package(2)), 3, _pool({1: 3, 2: 3, 3: 4}), "2026-11-22", list)
    assert not [short for short in even.shortages if short.uneven]
    uneven = draw(format_of(package(2)), 3, _pool({1: 1, 2: 5}), "2026-11-22", list)
    assert uneven.is_enough
    notes = [short for short in uneven.shortages if short.uneven]
    assert [(short.needed > short.found >= 1, short.round) for short in notes] == [(True, 1)]


def test_dearer_values_have_harder_questions() -> None:
    rules = package(2, choice="values", values=(1000, 2000))
    pool = _pool({3: 4, 1: 4})
    result = draw(format_of(rules), 2, pool, "2026-11-22", list)
    table = {one.key: one.difficulty for one in pool}
    main = result.rounds[0].main
    assert _levels(rules.pool(main, 1000, 2), table) == [1, 1, 1, 1]
    assert _levels(rules.pool(main, 2000, 2), table) == [3, 3, 3, 3]
