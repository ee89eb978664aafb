"""Rounds by turns: by the clock of the question or of the turn, with and without passing."""

from __future__ import annotations

import pytest

from contest.domain import commands as c
from contest.domain.countdown import ClockKind
from contest.domain.cue import By, Ended, Entry, Phase
from contest.domain.events import Resume
from contest.domain.refusals import Why
from contest.domain.stage import Scene
from tests.domain.builders import BLANK, RIGHT, SECOND, WRONG, Play, turns


def asked(play: Play) -> list[int | None]:
    """Whose questions were asked, in order."""
    assert play.contest.run is not None
    return [cue.team for cue in play.contest.run.cues]


def play_all(play: Play) -> Play:
    """Answer every question of a round by the clock of the question rightly."""
    while play.contest.next_ask():
        play.open()
        assert play.cue.team is not None
        play.judge(play.cue.team, RIGHT).reveal().settle()
    return play


@pytest.mark.parametrize(
    ("rotation", "order"),
    [("block", [1, 1, 2, 2, 3, 3]), ("alternate", [1, 2, 3, 1, 2, 3])],
)
def test_whose_question_comes_when(rotation: str, order: list[int]) -> None:
    play = play_all(Play(turns(rotation=rotation), count=3).start())
    assert asked(play) == order
    assert play.points == {1: 2000, 2: 2000, 3: 2000}


def test_no_question_is_asked_twice_and_each_team_has_its_own() -> None:
    play = play_all(Play(turns(each=3), count=4).start())
    assert play.contest.run is not None
    keys = [cue.question.key for cue in play.contest.run.cues]
    assert len(set(keys)) == 12


def test_a_verdict_locks_the_question_and_earns_its_points() -> None:
    play = Play(turns(wrong=-200), count=2).start().open().wait(4).judge(1, WRONG)
    assert play.cue.phase is Phase.LOCKED
    assert not play.runs
    play.reveal().settle()
    assert play.points == {1: -200, 2: 0}


def test_only_the_team_whose_question_it_is_answers() -> None:
    play = Play(turns(entry=Entry.KEYS), count=2).start().open()
    assert play.why_not(c.Judge, 2, RIGHT) == [Why.NOT_THIS_TEAM]
    assert play.why_not(c.GiveAnswer, 2, "B", By.KEYS) == [Why.NOT_THIS_TEAM]
    assert play.key(1, "B").finish().points == {1: 1000, 2: 0}


def test_by_word_of_mouth_a_missing_verdict_is_no_blank() -> None:
    play = Play(turns(), count=2).start().open().time_up()
    assert play.why_not(c.RevealAnswer) == [Why.NOT_JUDGED]
    play.judge(1, BLANK).reveal()
    assert play.cue.verdicts == {1: BLANK}


def test_passing_is_refused_where_the_format_does_not_allow_it() -> None:
    assert Play(turns(), count=2).start().open().why_not(c.Pass) == [Why.NO_PASS]


def test_a_passed_question_is_gone_and_its_answer_may_be_shown() -> None:
    play = Play(turns(on_pass="gone"), count=2).start().open()
    play.do(c.Pass)
    assert play.cue.phase is Phase.LOCKED
    play.reveal().settle()
    assert play.points[1] == 0
    play = play_all(play)
    assert asked(play) == [1, 1, 2, 2]


def test_a_passed_question_comes_back_once_at_the_end_of_the_turn() -> None:
    play = Play(turns(on_pass="back_at_end"), count=2).start().open()
    first = play.cue.question.key
    play.do(c.Pass)
    assert play.contest.cue is None
    assert play.contest.scene is Scene.SCOREBOARD
    play.open().judge(1, RIGHT).reveal().settle().open()
    assert (play.cue.question.key, play.cue.number, play.cue.team) == (first, 1, 1)
    assert play.why_not(c.Pass) == [Why.NO_PASS]
    play.judge(1, RIGHT).reveal().settle().open()
    assert play.cue.team == 2


def test_against_the_clock_of_the_turn_the_next_question_opens_at_once() -> None:
    play = Play(turns(each=3, turn_seconds=60), count=2).start().open().wait(10).judge(1, RIGHT)
    assert play.cue.number == 2
    assert play.cue.phase is Phase.OPEN
    assert play.left == 50
    assert play.runs
    play.wait(5).judge(1, WRONG).wait(5).judge(1, RIGHT)
    assert play.contest.cue is None
    assert play.contest.clock is None
    assert play.contest.scene is Scene.SCOREBOARD
    assert play.points == {1: 2000, 2: 0}
    assert play.open().left == 60


def test_verdicts_given_against_the_clock_of_the_turn_stand_in_the_record() -> None:
    play = Play(turns(each=2, turn_seconds=60), count=2).start().open().wait(7).judge(1, RIGHT)
    assert play.contest.run is not None
    settled = play.contest.run.cues[0]
    assert settled.verdicts == {1: RIGHT}
    assert settled.locked_at == 7 * SECOND


def test_the_question_on_screen_when_the_turn_ends_may_be_answered_within_five_seconds() -> None:
    play = Play(turns(each=3, turn_seconds=20), count=2).start().open().time_up()
    assert play.cue.phase is Phase.OPEN
    assert play.contest.clock is not None
    assert play.contest.clock.kind is ClockKind.GRACE
    assert play.left == 5
    play.wait(4).judge(1, RIGHT)
    assert play.points[1] == 1000
    assert play.contest.cue is None
    assert play.open().cue.team == 2


def test_after_the_five_seconds_the_question_is_locked_and_the_turn_over() -> None:
    play = Play(turns(each=3, turn_seconds=20), count=2).start().open().time_up().time_up()
    assert play.cue.phase is Phase.LOCKED
    assert not play.runs
    play.judge(1, BLANK)
    assert play.points[1] == 0
    assert play.open().cue.team == 2


def test_a_key_within_the_five_seconds_counts_even_before_time_up_was_handled() -> None:
    rules = turns(each=3, turn_seconds=20, entry=Entry.KEYS)
    play = Play(rules, count=2).start().open()
    within, after = play.at(24.9), play.at(25) + 1
    assert play.why_not_apply(c.GiveAnswer(within, 1, "B", By.KEYS)) == []
    assert play.why_not_apply(c.GiveAnswer(after, 1, "B", By.KEYS)) == [Why.TOO_LATE]


def test_passing_against_the_clock_keeps_the_clock_running() -> None:
    play = Play(turns(each=2, turn_seconds=60, on_pass="back_at_end"), count=2).start().open()
    first = play.cue.question.key
    play.wait(3).do(c.Pass)
    assert play.left == 57
    play.wait(3).judge(1, RIGHT)
    assert play.cue.question.key == first
    assert play.left == 54
    assert play.runs
    assert play.why_not(c.Pass) == [Why.NO_PASS]


def test_a_question_passed_against_the_clock_is_gone_where_the_format_says_so() -> None:
    play = Play(turns(each=2, turn_seconds=60, on_pass="gone"), count=2).start().open()
    play.do(c.Pass)
    play.do(c.Pass)
    assert play.contest.cue is None
    assert play.open().cue.team == 2


def test_a_skipped_question_holds_the_clock_of_the_turn() -> None:
    play = Play(turns(each=3, turn_seconds=60), count=2).start().open().wait(10)
    play.do(c.SkipCue, "không rõ")
    assert not play.runs
    play.wait(30).do(c.ShowQuestion)
    assert play.cue.team == 1
    play.do(c.OpenCue)
    assert play.left == 50


def test_a_question_locked_by_the_host_holds_the_clock_of_the_turn() -> None:
    play = Play(turns(each=3, turn_seconds=60), count=2).start().open().wait(10)
    play.do(c.LockCue)
    assert not play.runs
    play.wait(30).judge(1, RIGHT)
    assert play.left == 50
    assert play.runs


@pytest.mark.parametrize("how", ["replaced", "asked again"])
def test_another_asking_after_the_end_of_the_turn_still_ends_it(how: str) -> None:
    play = Play(turns(each=3, turn_seconds=20), count=2).start().open().time_up().wait(2)
    if how == "replaced":
        play.do(c.ReplaceCue, "lỗi chính tả")
    else:
        play.reopen(Resume.ASK_AGAIN)
    assert not play.runs
    play.do(c.OpenCue)
    assert play.left == 3
    play.judge(1, RIGHT)
    assert play.points[1] == 1000
    assert play.open().cue.team == 2


def test_a_replaced_question_takes_one_of_the_reserve_and_keeps_its_number() -> None:
    play = Play(turns(), count=2).start().open()
    first = play.cue.question.key
    assert play.contest.run is not None
    reserve = play.contest.drawn[0].reserve
    play.do(c.ReplaceCue, "sai")
    assert (play.cue.question.key, play.cue.number, play.cue.team) == (reserve[0], 1, 1)
    assert play.cue.phase is Phase.SHOWN
    old = play.contest.run.cues[0]
    assert (old.question.key, old.ended, old.reason) == (first, Ended.REPLACED, "sai")
    play.do(c.ReplaceCue, "sai nữa")
    assert play.why_not(c.ReplaceCue, "hết") == [Why.NO_RESERVE]
    play.do(c.OpenCue)
    assert play.judge(1, RIGHT).reveal().settle().open().cue.number == 2
