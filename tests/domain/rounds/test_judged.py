"""Kind judged: sheets, what is dropped, the mean in exact fractions, overtime."""

from __future__ import annotations

from dataclasses import replace

import pytest

from contest.domain.cue import Cause, Change, Entry
from contest.domain.rounds.common import Common, Title
from contest.domain.rounds.judged import (
    Act,
    Checked,
    Criterion,
    Judged,
    Overtime,
    changes_of,
    differences,
    missing_judges,
    penalty,
    result_of,
)
from contest.domain.stopwatch import SECOND_NS, Stopwatch

BOTH = Title("Chào hỏi", "Greeting")
COMMON = Common("chao-hoi", BOTH, 300, Entry.SPOKEN, 0)
EACH_FULL = (Overtime(minus=100, each_seconds=60),)


def judged(**changes: object) -> Judged:
    """One criterion of 10 points and five judges."""
    plain = Judged(COMMON, (Criterion("chung", BOTH, 1000),), 5)
    return replace(plain, **changes)  # type: ignore[arg-type]


def act(*sheets: int, seconds: int = 0, excused: tuple[int, ...] = ()) -> Act:
    """An act with a sheet of one mark a judge."""
    return Act(
        1,
        Stopwatch(seconds * SECOND_NS),
        {judge: {"chung": mark} for judge, mark in enumerate(sheets, 1)},
        excused=dict.fromkeys(excused, "ốm"),
    )


FIVE = act(850, 900, 900, 600, 850)


def test_a_sheet_far_from_the_mean_is_dropped() -> None:
    result = result_of(judged(mean="without_far"), FIVE, 5)
    assert result.dropped == (4,)
    assert result.mean == result.points == 875
    assert result.sheets == ((1, 850), (2, 900), (3, 900), (4, 600), (5, 850))


def test_the_highest_and_the_lowest_are_dropped() -> None:
    result = result_of(judged(mean="without_extremes"), FIVE, 5)
    assert result.mean == 867
    assert set(result.dropped) == {4, 3}


def test_nobody_is_dropped_when_fewer_than_half_would_stay() -> None:
    result = result_of(judged(mean="without_far", drop_beyond=190), act(600, 1000), 2)
    assert (result.mean, result.dropped, result.note) == (800, (), "nobody_dropped")


def test_half_of_the_sheets_is_enough_to_drop_the_others() -> None:
    result = result_of(judged(mean="without_far", drop_beyond=100), act(0, 500, 500, 1000), 4)
    assert (result.mean, result.dropped, result.note) == (500, (1, 4), "")


def test_a_sheet_exactly_the_distance_away_stays() -> None:
    result = result_of(judged(mean="without_far", drop_beyond=200), act(600, 1000), 2)
    assert (result.dropped, result.note) == ((), "")


def test_the_distance_is_held_against_the_exact_mean() -> None:
    # The mean is 766.66…: rounded to 767 the distance of 700 from it would be 67, not 66.66….
    rules = judged(mean="without_far", drop_beyond=67)
    assert result_of(rules, act(700, 800, 800), 3).dropped == ()
    assert result_of(replace(rules, drop_beyond=66), act(700, 800, 800), 3).dropped == (1,)


def test_with_two_sheets_no_highest_and_lowest_is_dropped() -> None:
    result = result_of(judged(mean="without_extremes"), act(600, 1000, 0, excused=(3,)), 3)
    assert (result.mean, result.note) == (800, "too_few_sheets")


def test_a_plain_mean_counts_every_sheet() -> None:
    assert result_of(judged(), FIVE, 5).points == 820


def test_a_sum_is_not_less_for_an_excused_judge() -> None:
    rules = judged(mean="sum")
    assert result_of(rules, FIVE, 5).points == 4100
    assert result_of(rules, act(900, 800, 0, excused=(3,)), 3).points == 2550


def test_a_sheet_is_the_sum_of_its_criteria() -> None:
    rules = judged(criteria=(Criterion("a", BOTH, 600), Criterion("b", BOTH, 400)))
    both = Act(1, marks={1: {"a": 450, "b": 350}, 2: {"a": 600, "b": 400}})
    assert result_of(rules, both, 2).sheets == ((1, 800), (2, 1000))


def test_weight_and_mean_are_rounded_once() -> None:
    rules = judged(common=replace(COMMON, weight=200))
    result = result_of(rules, act(850, 850, 900), 3)
    assert (result.mean, result.weighted) == (867, 1733)  # 8.666… × 2, not 8.67 × 2


def test_halves_go_up() -> None:
    assert result_of(judged(), act(825, 850), 2).points == 838


@pytest.mark.parametrize(
    ("seconds", "count", "minus"),
    [
        (300, "full", 0),
        (300, "started", 0),
        (301, "full", 0),
        (301, "started", 100),
        (400, "full", 100),
        (400, "started", 200),
        (420, "started", 200),
    ],
)
def test_each_minute_over_costs_a_point(seconds: int, count: str, minus: int) -> None:
    lines = (replace(EACH_FULL[0], count=count),)
    assert penalty(judged(overtime=lines), seconds) == (minus, False)


@pytest.mark.parametrize(
    ("seconds", "minus", "void"),
    [(309, 0, False), (310, 50, False), (360, 200, False), (420, 0, True), (900, 0, True)],
)
def test_the_last_line_reached_counts(seconds: int, minus: int, void: bool) -> None:
    lines = (
        Overtime(50, over_seconds=10),
        Overtime(200, over_seconds=60),
        Overtime(over_seconds=120, void=True),
    )
    assert penalty(judged(overtime=lines), seconds) == (minus, void)


def test_the_stopwatch_floors_to_whole_seconds() -> None:
    almost = replace(act(900, 900), stopwatch=Stopwatch(360 * SECOND_NS - 1))
    result = result_of(judged(overtime=EACH_FULL), almost, 2)
    assert (result.seconds, result.penalty, result.points) == (359, 0, 900)


def test_overtime_is_a_change_of_its_own_and_never_below_nothing() -> None:
    rules = judged(overtime=EACH_FULL)
    result = result_of(rules, act(900, 900, seconds=400), 2)
    assert changes_of(1, result) == (
        Change(1, 900, Cause.MARK),
        Change(1, -100, Cause.OVERTIME),
    )
    late = result_of(rules, act(100, 100, seconds=3000), 2)
    assert changes_of(1, late) == (Change(1, 100, Cause.MARK), Change(1, -100, Cause.OVERTIME))
    assert late.points == 0


def test_a_void_act_keeps_its_marks_and_has_no_points() -> None:
    rules = judged(overtime=(Overtime(over_seconds=60, void=True),))
    result = result_of(rules, act(900, 900, seconds=400), 2)
    assert (result.mean, result.penalty, result.void, result.points) == (900, 900, True, 0)


def test_a_missing_mark_is_awaited_and_not_a_zero() -> None:
    rules = judged()
    assert missing_judges(rules, act(900, 900), 5) == (3, 4, 5)
    assert missing_judges(rules, act(900, 900, excused=(3, 4)), 5) == (5,)
    assert missing_judges(rules, act(900, 0), 2) == ()


def test_two_persons_must_type_the_same() -> None:
    rules = judged(two_person=True)
    typed = act(900, 850)
    assert missing_judges(rules, typed, 2) == (1, 2)
    same, other = Checked((("chung", 900),), "TL"), Checked((("chung", 800),), "TL")
    checked = replace(typed, checked={1: same, 2: other})
    assert missing_judges(rules, checked, 2) == (2,)
    assert differences(checked, 2) == ("chung",)
    assert missing_judges(judged(), typed, 2) == ()
