"""Totals, places and every link of the chain of tie-breakers."""

from __future__ import annotations

from contest.domain import commands as c
from contest.domain.cue import Entry
from contest.domain.formats import TieBreak, TieBreaker
from contest.domain.standings import groups_of_equal_place
from tests.domain.builders import RIGHT, WRONG, Play, breakers, buzzer, everyone, turns


def test_the_worked_example_of_equal_places() -> None:
    play = Play(everyone(), count=6)
    for team, points in enumerate((9500, 12000, 9500, 6000, 12000, 9500), 1):
        play.do(c.ChangePoints, team, points, "điểm", "BTC")
    assert play.places == [1, 1, 3, 3, 3, 6]
    assert [team for _, team in play.ranking] == [2, 5, 1, 3, 6, 4]
    groups = groups_of_equal_place(play.contest)
    assert [[standing.team for standing in group] for group in groups] == [[2, 5], [1, 3, 6], [4]]


def test_a_round_counts_with_its_weight_rounded_once() -> None:
    play = Play(everyone(right=25, weight=150), count=2).start()
    play.open().key(1, "B").key(2, "B").finish()
    assert play.points[1] == 38
    play.open().key(1, "B").finish()
    assert play.points == {1: 75, 2: 38}


def test_a_negative_is_rounded_by_its_size() -> None:
    play = Play(everyone(wrong=-25, weight=150), count=2).start().open().key(1, "A").finish()
    assert play.points[1] == -38


def test_points_that_are_only_revealed_are_not_in_the_totals() -> None:
    play = Play(everyone()).start().open().key(1, "B").time_up().reveal()
    assert play.points[1] == 0


def two_rounds(*chain: TieBreaker) -> Play:
    """Team 1 wins the first round, team 2 the second, by as much; team 3 has nothing."""
    play = Play(everyone(name="one", count=1), everyone(name="two", count=1), count=3,
                tie_breakers=chain)  # fmt: skip
    play.start().open().key(1, "B").finish()
    return play.start(1).open().key(2, "B").finish()


def test_points_of_a_named_round_break_a_tie() -> None:
    assert two_rounds().ranking == [(1, 1), (1, 2), (3, 3)]
    assert two_rounds(TieBreaker(TieBreak.ROUND, "two")).ranking == [(1, 2), (2, 1), (3, 3)]
    assert two_rounds(TieBreaker(TieBreak.ROUND, "one")).ranking == [(1, 1), (2, 2), (3, 3)]


def test_the_chain_goes_on_where_a_link_breaks_nothing() -> None:
    chain = (*breakers(TieBreak.RIGHT), TieBreaker(TieBreak.ROUND, "two"))
    assert two_rounds(*chain).ranking == [(1, 2), (2, 1), (3, 3)]


def test_more_right_answers_break_a_tie() -> None:
    play = Play(everyone(), count=2, tie_breakers=breakers(TieBreak.RIGHT)).start()
    play.open().key(2, "B").finish()
    play.do(c.ChangePoints, 1, 1000, "cộng", "BTC")
    assert play.ranking == [(1, 2), (2, 1)]


def test_verdicts_of_a_turn_against_the_clock_count_for_ties() -> None:
    rules = turns(each=2, turn_seconds=60)
    play = Play(rules, count=2, tie_breakers=breakers(TieBreak.RIGHT)).start().open()
    play.judge(1, WRONG).judge(1, WRONG).open().judge(2, RIGHT).judge(2, WRONG)
    play.do(c.ChangePoints, 1, 1000, "cộng", "BTC")
    assert play.ranking == [(1, 2), (2, 1)]


def test_fewest_wrong_breaks_a_tie_and_blank_is_not_wrong() -> None:
    play = Play(everyone(), count=3, tie_breakers=breakers(TieBreak.FEWEST_WRONG)).start()
    play.open().key(1, "A").finish()
    assert play.ranking == [(1, 2), (1, 3), (3, 1)]


def test_less_answering_time_of_right_answers_breaks_a_tie() -> None:
    play = Play(everyone(), count=2, tie_breakers=breakers(TieBreak.TIME)).start()
    play.open().key(2, "B", 3).key(1, "B", 4).finish()
    play.open().key(1, "B", 2).key(2, "B", 5).finish()
    assert play.ranking == [(1, 1), (2, 2)]


def test_only_questions_that_all_tied_teams_answered_count_for_time() -> None:
    play = Play(everyone(), count=2, tie_breakers=breakers(TieBreak.TIME)).start()
    play.open().key(2, "B", 3).key(1, "B", 4).finish()
    play.open().key(2, "B", 14).finish()
    play.do(c.ChangePoints, 1, 1000, "cộng", "BTC")
    assert play.ranking == [(1, 2), (2, 1)]


def test_an_earlier_last_right_answer_breaks_a_tie() -> None:
    play = Play(everyone(), count=3, tie_breakers=breakers(TieBreak.LAST_RIGHT)).start()
    play.open().key(2, "B", 3).finish()
    play.open().key(1, "B", 3).finish()
    assert play.ranking == [(1, 2), (2, 1), (3, 3)]


def test_the_order_in_which_boards_are_typed_breaks_no_tie() -> None:
    rules = everyone(entry=Entry.BOARDS)
    play = Play(rules, count=2, tie_breakers=breakers(TieBreak.LAST_RIGHT)).start()
    play.open().time_up().typed(2, "B").wait(1).typed(1, "B").reveal().settle()
    assert play.places == [1, 1]


def test_the_last_right_answer_of_a_turn_against_the_clock_has_its_instant() -> None:
    rules = turns(each=1, turn_seconds=60)
    chain = breakers(TieBreak.LAST_RIGHT)
    play = Play(rules, buzzer(), count=2, tie_breakers=chain).start()
    play.open().judge(1, WRONG).wait(5).open().judge(2, RIGHT).wait(1).start(1).open().buzz(1)
    play.judge(1, RIGHT).reveal().settle()
    assert play.ranking == [(1, 2), (2, 1)]
    other = Play(buzzer(count=1), rules, count=2, tie_breakers=chain).start().wait(1).open()
    other.buzz(1).judge(1, RIGHT).reveal().settle().start(1).wait(1).open().judge(1, WRONG)
    other.wait(9).open().judge(2, RIGHT)
    assert other.ranking == [(1, 1), (2, 2)]


def test_without_a_link_that_parts_them_teams_share_the_place() -> None:
    chain = breakers(TieBreak.RIGHT, TieBreak.FEWEST_WRONG, TieBreak.TIME, TieBreak.LAST_RIGHT)
    play = Play(everyone(), count=3, tie_breakers=chain).start()
    play.open().key(1, "B", 3).key(2, "B", 3).finish()
    assert play.ranking == [(1, 1), (1, 2), (3, 3)]
