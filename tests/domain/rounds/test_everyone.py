"""Rounds of kind everyone: flat points, the speed table, and which answer counts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from contest.domain import commands as c
from contest.domain.cue import By, Cause, Change, Entry, Phase
from contest.domain.questions import Situation, TrueFalse
from contest.domain.refusals import Why
from tests.domain.builders import (
    BLANK,
    MILLISECOND,
    RIGHT,
    SECOND,
    WRONG,
    Play,
    everyone,
    question,
)

TABLE = (4000, 3000, 2000, 1000)


def test_flat_points_for_right_wrong_and_blank() -> None:
    play = Play(everyone(right=1000, wrong=-300, blank=-100)).start().open()
    play.key(1, "B").key(2, "A").key(3, "B").finish()
    assert play.points == {1: 1000, 2: -300, 3: 1000, 4: -100}


def test_every_change_names_its_cause_and_zeros_are_left_out() -> None:
    play = Play(everyone(wrong=-300)).start().open().key(1, "B").key(2, "A")
    play.do(c.LockCue)
    play.reveal()
    assert play.cue.changes == (
        Change(1, 1000, Cause.QUESTION),
        Change(2, -300, Cause.PENALTY),
    )
    assert play.cue.verdicts == {1: RIGHT, 2: WRONG, 3: BLANK, 4: BLANK}


def test_the_worked_example_of_the_speed_table() -> None:
    play = Play(everyone(speed_table=TABLE)).start().open()
    play.key(1, "B", 3.412).key(3, "B", 3.412).key(4, "A", 4).key(2, "B", 5)
    play.finish()
    assert play.points == {1: 4000, 2: 2000, 3: 4000, 4: 0}
    ranks = {change.team: change.rank for change in play.contest.run.cues[0].changes}  # type: ignore[union-attr]
    assert ranks == {1: 1, 3: 1, 2: 3}


def test_times_within_one_millisecond_are_equal() -> None:
    play = Play(everyone(speed_table=TABLE)).start().open()
    start = play.now
    play.apply(c.GiveAnswer(start + 3412 * MILLISECOND + 900_000, 1, "B", By.KEYS))
    play.apply(c.GiveAnswer(start + 3412 * MILLISECOND + 1_000, 2, "B", By.KEYS))
    play.apply(c.GiveAnswer(start + 3413 * MILLISECOND, 3, "B", By.KEYS))
    play.wait(5).finish()
    assert play.points == {1: 4000, 2: 4000, 3: 2000, 4: 0}


@pytest.mark.parametrize(("beyond", "last"), [("repeat", 3000), ("zero", 0)])
def test_more_right_teams_than_the_table_has_entries(beyond: str, last: int) -> None:
    play = Play(everyone(speed_table=TABLE[:2], beyond=beyond)).start().open()
    for team in (1, 2, 3, 4):
        play.key(team, "B", team)
    play.finish()
    assert play.points == {1: 4000, 2: 3000, 3: last, 4: last}


def test_with_a_speed_table_wrong_and_blank_still_cost() -> None:
    play = Play(everyone(speed_table=TABLE, wrong=-500, blank=-100)).start().open()
    play.key(1, "A", 1).key(2, "B", 2).finish()
    assert play.points == {1: -500, 2: 4000, 3: -100, 4: -100}


def test_a_team_judged_right_without_a_time_ranks_behind_the_timed_ones() -> None:
    play = Play(everyone(speed_table=TABLE)).start().open().key(2, "B", 9).judge(1, RIGHT).finish()
    assert play.points == {1: 3000, 2: 4000, 3: 0, 4: 0}


def test_judging_a_revealed_answer_ranks_the_speed_table_again() -> None:
    """The complaint of the rule sheet, on the question that is still on the stage."""
    play = Play(everyone(speed_table=TABLE)).start().open()
    play.key(1, "B", 2.1).key(4, "A", 2.5).key(2, "B", 3).key(3, "B", 4.4)
    play.do(c.LockCue)
    play.reveal().judge(4, RIGHT).settle()
    assert play.points == {1: 4000, 4: 3000, 2: 2000, 3: 1000}


def test_judging_what_already_stands_is_no_change() -> None:
    play = Play(everyone()).start().open().key(1, "B")
    play.do(c.LockCue)
    play.reveal()
    assert play.why_not(c.Judge, 1, RIGHT) == [Why.NO_CHANGE]


def test_the_first_answer_counts_where_the_format_says_so() -> None:
    play = Play(everyone(answer_counts="first")).start().open().key(1, "A", 2).key(1, "B", 4)
    assert play.cue.answers[1].answer == "A"
    play.finish()
    assert play.points[1] == 0


def test_the_last_answer_counts_with_the_time_of_the_last_change() -> None:
    play = Play(everyone(speed_table=TABLE, answer_counts="last")).start().open()
    play.key(1, "A", 2).key(2, "B", 3).key(1, "B", 4)
    assert play.cue.answers[1].took_ns == 4 * SECOND
    play.finish()
    assert play.points[1] == 3000


def test_pressing_the_same_answer_again_is_no_change() -> None:
    play = Play(everyone(speed_table=TABLE)).start().open().key(1, "B", 2).key(2, "B", 3)
    play.key(1, "B", 9)
    assert play.cue.answers[1].took_ns == 2 * SECOND
    play.finish()
    assert play.points[1] == 4000


def test_the_host_may_correct_or_take_back_an_answer_even_where_the_first_counts() -> None:
    play = Play(everyone(answer_counts="first")).start().open().key(1, "A").key(2, "B")
    play.typed(1, "B").typed(2, "")
    play.finish()
    assert play.points == {1: 1000, 2: 0, 3: 0, 4: 0}


def test_boards_are_typed_after_the_lock_and_have_no_times() -> None:
    play = Play(everyone(entry=Entry.BOARDS)).start().open().time_up().wait(20).typed(1, "B")
    assert play.cue.answers[1].took_ns is None
    play.reveal().settle()
    assert play.points[1] == 1000


def test_only_the_way_of_entry_of_the_round_listens() -> None:
    play = Play(everyone(entry=Entry.BOARDS)).start().open()
    assert play.why_not(c.GiveAnswer, 1, "B", By.KEYS) == [Why.WRONG_ENTRY]
    assert play.why_not(c.GiveAnswer, 1, "B", By.TOUCH) == [Why.WRONG_ENTRY]
    assert play.why_not(c.GiveAnswer, 1, "B", By.HOST) == []


def test_a_press_before_the_end_that_is_handled_after_the_lock_counts_with_its_own_time() -> None:
    play = Play(everyone(speed_table=TABLE)).start().open().key(2, "B", 12)
    late = play.at(10)
    play.time_up().apply(c.GiveAnswer(late, 1, "B", By.KEYS))
    assert play.cue.answers[1].took_ns == 10 * SECOND
    play.reveal().settle()
    assert play.points == {1: 4000, 2: 3000, 3: 0, 4: 0}


def test_a_press_at_the_deadline_counts_and_one_after_it_does_not() -> None:
    play = Play(everyone()).start().open()
    on_time, too_late = play.at(15), play.at(15) + 1
    assert play.why_not_apply(c.GiveAnswer(on_time, 1, "B", By.KEYS)) == []
    assert play.why_not_apply(c.GiveAnswer(too_late, 1, "B", By.KEYS)) == [Why.TOO_LATE]
    play.time_up()
    assert play.why_not_apply(c.GiveAnswer(on_time, 1, "B", By.KEYS)) == []
    assert play.why_not_apply(c.GiveAnswer(too_late, 1, "B", By.KEYS)) == [Why.TOO_LATE]


def test_time_up_that_is_noticed_late_locks_at_the_deadline() -> None:
    play = Play(everyone()).start().open().wait(15.4)
    play.do(c.TimeUp)
    assert play.cue.phase is Phase.LOCKED
    assert play.cue.locked_at == play.at(15)


def test_an_option_that_is_not_there_is_refused() -> None:
    play = Play(everyone(), questions=(question(1, TrueFalse(answer=True)),)).start().open()
    assert play.why_not(c.GiveAnswer, 1, "C", By.KEYS) == [Why.NO_SUCH_OPTION]
    assert play.why_not(c.GiveAnswer, 1, "", By.KEYS) == [Why.NO_SUCH_OPTION]
    assert play.key(1, "A").finish().points[1] == 1000


def test_an_answer_needs_an_open_question() -> None:
    play = Play(everyone()).start()
    play.do(c.ShowQuestion)
    assert play.why_not(c.GiveAnswer, 1, "B", By.KEYS) == [Why.WRONG_PHASE]
    assert play.why_not(c.GiveAnswer, 9, "B", By.KEYS) == [Why.NO_SUCH_TEAM]


def test_what_only_a_person_can_judge_must_be_judged_for_every_team() -> None:
    rules = everyone(entry=Entry.SPOKEN)
    play = Play(rules, count=2, questions=(question(1, Situation("…")),)).start().open()
    play.do(c.LockCue)
    assert play.why_not(c.RevealAnswer) == [Why.NOT_JUDGED, Why.NOT_JUDGED]
    play.judge(1, RIGHT).judge(2, BLANK).reveal().settle()
    assert play.points == {1: 1000, 2: 0}


def test_points_and_seconds_of_the_question_count_where_the_round_says_so() -> None:
    own = (question(1, points=2500, seconds=40),)
    play = Play(everyone(from_question=True), questions=own).start().open()
    assert play.left == 40
    assert play.key(1, "B").finish().points[1] == 2500
    other = Play(everyone(), questions=own).start().open()
    assert other.left == 15
    assert other.key(1, "B").finish().points[1] == 1000


def test_each_question_may_have_its_own_time() -> None:
    own = replace(everyone(count=3, seconds=15), question_seconds=(20, 30))
    play = Play(own).start()
    for seconds in (20, 30, 15):
        play.open()
        assert play.contest.clock is not None
        assert play.contest.clock.countdown.left(play.now) == seconds * SECOND
        play.finish()


def test_points_that_fall_with_time_fall_with_the_time_of_their_question() -> None:
    own = replace(everyone(count=1, seconds=15), linear=True, question_seconds=(20,))
    play = Play(own).start().open()
    play.now += 5 * SECOND
    play.key(1, "B").finish()
    assert play.points[1] == 750
