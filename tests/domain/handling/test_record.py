"""Manual changes, the floor, undo to any depth, and going on after the program stopped."""

from __future__ import annotations

from dataclasses import replace
from weakref import ref

import pytest

from contest.domain import commands as c
from contest.domain.contest import Contest, replay
from contest.domain.cue import By, Cause, Ended, Entry, Phase
from contest.domain.events import Resume, StepUndone
from contest.domain.refusals import Why
from contest.domain.stage import Scene
from tests.domain.builders import RIGHT, WRONG, Play, buzzer, everyone, turns

# manual changes and the floor


def test_a_manual_change_needs_a_team_an_amount_a_reason_and_a_name() -> None:
    play = Play(everyone())
    assert play.why_not(c.ChangePoints, 9, 0, " ", "") == [
        Why.NO_SUCH_TEAM,
        Why.NO_CHANGE,
        Why.REASON_NEEDED,
        Why.NAME_NEEDED,
    ]
    play.do(c.ChangePoints, 1, -250, " đi muộn ", "Thư ký ")
    change = play.contest.adjustments[0]
    assert (change.team, change.points, change.reason, change.by) == (1, -250, "đi muộn", "Thư ký")
    assert play.points[1] == -250


def test_without_a_floor_a_score_may_fall_below_zero() -> None:
    assert Play(everyone(wrong=-300)).start().open().key(1, "A").finish().points[1] == -300


def test_the_floor_brings_a_team_back_up_to_zero_with_a_change_of_its_own() -> None:
    play = Play(everyone(wrong=-300), floor="zero").start()
    play.do(c.ChangePoints, 1, 100, "cộng", "BTC")
    play.open().key(1, "A").key(2, "B").finish()
    assert play.points == {1: 0, 2: 1000, 3: 0, 4: 0}
    assert play.contest.run is not None
    floors = [ch for ch in play.contest.run.cues[0].changes if ch.cause is Cause.FLOOR]
    assert [(ch.team, ch.points) for ch in floors] == [(1, 200)]
    play.open().key(1, "B").finish()
    assert play.points[1] == 1000


@pytest.mark.parametrize("weight", [50, 150])
def test_the_floor_is_exact_in_a_weighted_round(weight: int) -> None:
    play = Play(everyone(wrong=-1001, weight=weight), floor="zero").start()
    play.do(c.ChangePoints, 1, 300, "cộng", "BTC")
    play.open().key(1, "A").key(2, "A").finish()
    assert (play.points[1], play.points[2]) == (0, 0)


def test_a_manual_change_stops_at_the_floor_and_records_what_was_added() -> None:
    play = Play(everyone(), floor="zero").start().open().key(1, "B").finish()
    play.do(c.ChangePoints, 1, -5000, "vi phạm", "BGK")
    assert play.contest.adjustments[0].points == -1000
    assert play.points[1] == 0


# undo


def test_undo_takes_back_one_step_at_a_time_to_the_very_start() -> None:
    play = Play(everyone())
    states = [play.contest]
    play.start()
    for move in (
        lambda: play.do(c.ShowQuestion),
        lambda: play.do(c.OpenCue),
        lambda: play.do(c.LockCue),
        lambda: play.typed(1, "B"),
        play.reveal,
        play.settle,
    ):
        states.append(replace(play.contest, clock=None))
        move()
    for expected in reversed(states):
        assert replace(play.undo().contest, clock=None) == expected
    assert play.why_not(c.Undo) == [Why.NOTHING_TO_UNDO]


def test_an_undone_step_stays_in_the_record() -> None:
    play = Play(everyone()).start()
    length = len(play.log)
    play.undo()
    assert len(play.log) == length + 1
    assert isinstance(play.log[-1], StepUndone)
    assert replay(play.log) == play.contest


def test_a_step_is_a_command_of_the_host_with_all_presses_and_time_ups_since() -> None:
    play = Play(everyone()).start().open().key(1, "B", 2).time_up().undo()
    assert play.cue.phase is Phase.SHOWN
    assert not play.cue.answers


def test_a_clock_comes_back_held_at_the_value_it_had_when_the_step_was_taken() -> None:
    play = Play(everyone()).start().open().wait(4)
    play.do(c.LockCue)
    play.wait(60).undo()
    assert play.cue.phase is Phase.OPEN
    assert not play.runs
    assert play.left == 11
    play.do(c.ResumeClock)
    assert play.wait(1).left == 10


def test_presses_before_the_undone_step_come_back() -> None:
    play = Play(everyone()).start().open().key(1, "B", 2)
    play.do(c.LockCue)
    play.undo()
    assert play.cue.answers[1].answer == "B"


def test_black_is_no_step_and_undo_leaves_it() -> None:
    play = Play(everyone()).start()
    play.do(c.ShowQuestion)
    play.do(c.BlackStage, True)
    play.undo()
    assert play.contest.black
    assert play.contest.cue is None
    assert play.why_not(c.BlackStage, True) == [Why.NO_CHANGE]


def test_what_is_undone_gives_its_points_back() -> None:
    play = Play(everyone()).start().open().key(1, "B").finish()
    play.do(c.ChangePoints, 2, 500, "cộng", "BTC")
    assert play.points == {1: 1000, 2: 500, 3: 0, 4: 0}
    assert play.undo().points == {1: 1000, 2: 0, 3: 0, 4: 0}
    assert play.undo().points == {1: 0, 2: 0, 3: 0, 4: 0}
    assert play.cue.phase is Phase.REVEALED


def test_undo_and_replace_is_one_step() -> None:
    play = Play(turns(), count=2).start().open().judge(1, WRONG)
    before = play.contest
    play.do(c.UndoAndReplace, c.Judge(play.now, 1, RIGHT))
    assert play.cue.marks == {1: RIGHT}
    assert play.cue.phase is Phase.LOCKED
    assert play.undo().contest == before
    assert play.cue.marks == {1: WRONG}
    assert replay(play.log) == play.contest


def test_a_clock_left_running_by_the_undone_step_runs_again_after_a_replacement() -> None:
    play = Play(everyone(entry=Entry.BOARDS)).start().open().wait(4).typed(1, "A").wait(2)
    play.do(c.UndoAndReplace, c.GiveAnswer(play.now, 1, "B", By.HOST))
    assert play.cue.answers[1].answer == "B"
    assert play.left == 11
    assert play.runs


def test_a_clock_held_by_the_undone_step_stays_held_after_a_replacement() -> None:
    play = Play(everyone()).start().open().wait(4)
    play.do(c.PauseClock)
    play.do(c.UndoAndReplace, c.AdjustClock(play.now, 5))
    assert play.left == 16
    assert not play.runs


def test_undo_and_replace_against_the_clock_of_a_turn_keeps_the_time_that_was_left() -> None:
    play = Play(turns(each=3, turn_seconds=60), count=2).start().open().wait(10).judge(1, WRONG)
    play.wait(7).do(c.UndoAndReplace, c.Judge(play.now, 1, RIGHT))
    assert play.points[1] == 1000
    assert play.cue.number == 2
    assert play.left == 50
    assert play.runs


def test_undo_and_replace_lists_the_reasons_of_the_other_command() -> None:
    play = Play(everyone())
    assert play.why_not(c.UndoAndReplace, c.OpenCue(0)) == [Why.NOTHING_TO_UNDO]
    play.start()
    assert play.why_not(c.UndoAndReplace, c.OpenCue(0)) == [Why.NO_CUE]
    assert play.why_not(c.UndoAndReplace, c.Undo(0)) == [Why.NO_CHANGE]
    assert play.why_not(c.UndoAndReplace, c.TimeUp(0)) == [Why.NO_CHANGE]


# going on after a stop


def test_a_stopped_open_question_comes_back_held_and_asks() -> None:
    play = Play(everyone()).start().open().wait(4).reopen()
    assert play.contest.asks_to_resume
    assert not play.runs
    assert play.wait(90).left == 11
    assert play.why_not(c.LockCue) == [Why.RESUME_FIRST]
    assert play.why_not(c.GiveAnswer, 1, "B", By.KEYS) == [Why.RESUME_FIRST]


def test_going_on_keeps_the_answers_and_the_time_left() -> None:
    play = Play(everyone()).start().open().key(1, "B", 2).wait(2).reopen().wait(90)
    play.do(c.ResumeCue, Resume.GO_ON)
    assert play.left == 11
    assert play.runs
    assert play.finish().points[1] == 1000


def test_asking_again_starts_the_same_question_afresh() -> None:
    play = Play(everyone()).start().open().key(1, "B", 2)
    key = play.cue.question.key
    play.reopen(Resume.ASK_AGAIN)
    assert (play.cue.question.key, play.cue.phase) == (key, Phase.SHOWN)
    assert not play.cue.answers
    play.do(c.OpenCue)
    assert play.left == 15


def test_asking_again_in_a_buzzer_round_forgets_who_had_tried() -> None:
    play = Play(buzzer()).start().open().buzz(1).judge(1, WRONG).reopen(Resume.ASK_AGAIN)
    play.do(c.OpenCue)
    assert play.buzz(1).cue.answering == 1


def test_skipping_leaves_the_question_without_points() -> None:
    play = Play(everyone()).start().open().key(1, "B").reopen(Resume.SKIP)
    assert play.contest.cue is None
    assert play.contest.scene is Scene.SCOREBOARD
    assert play.contest.run is not None
    assert play.contest.run.cues[0].ended is Ended.SKIPPED
    assert play.points[1] == 0


def test_nothing_is_asked_where_no_question_was_open() -> None:
    play = Play(everyone()).start()
    play.do(c.ShowQuestion)
    play.reopen()
    assert not play.contest.asks_to_resume
    assert play.why_not(c.ResumeCue, Resume.SKIP) == [Why.NOTHING_TO_RESUME]


def test_undoing_the_choice_asks_again_and_undo_goes_on_beyond_it() -> None:
    play = Play(everyone()).start().open().wait(4).reopen(Resume.SKIP).undo()
    assert play.contest.asks_to_resume
    assert play.left == 11
    play.undo()
    assert not play.contest.asks_to_resume
    assert play.cue.phase is Phase.SHOWN


def test_when_it_stopped_stays_known_whatever_is_undone() -> None:
    play = Play(everyone()).start().open().wait(4)
    play.do(c.Reopen, False, "2026-11-22T09:14:32")
    stopped = play.now
    play.undo()
    assert (play.contest.stopped_at, play.contest.stopped_wall) == (stopped, "2026-11-22T09:14:32")


def test_a_long_history_can_be_let_go() -> None:
    """The chain of steps must not be taken apart by recursion."""
    play = Play(everyone()).start()
    for depth in range(20_000):
        scene = Scene.TEAMS if depth % 2 else Scene.WELCOME
        play.do(c.ShowScene, scene)
        play.log.clear()
    gone = ref(play.contest)
    play.contest = Contest()
    assert gone() is None
