"""The run of show: a planned start, jumps and repeats of rounds, breaks, a message on the stage."""

from __future__ import annotations

from contest.domain import commands as c
from contest.domain import jury_commands as j
from contest.domain.cue import Verdict
from contest.domain.refusals import Why
from contest.domain.show_commands import PlanStart, RepeatRound, ShowMessage
from contest.domain.stage import Scene
from contest.domain.standings import totals
from tests.domain.builders import Play, everyone, turns

TEXT = "Mời các đội về vị trí"


def test_a_start_is_planned_until_the_first_round_and_undo_leaves_it() -> None:
    play = Play(everyone())
    play.do(PlanStart, "19:30")
    assert play.contest.starts == "19:30"
    assert play.why_not(PlanStart, "19:30") == [Why.NO_CHANGE]
    assert play.why_not(PlanStart, "24:00") == [Why.TIME_OF_DAY]
    play.start()
    assert play.why_not(PlanStart, "20:00") == [Why.ALREADY_STARTED]
    play.undo()
    assert play.contest.starts == "19:30"


def test_a_message_lies_over_the_stage_and_goes_without_a_trace_on_it() -> None:
    play = Play(everyone()).start().open()
    before = play.contest.scene
    play.do(ShowMessage, f"  {TEXT}\n ")
    assert play.contest.message == TEXT
    assert play.contest.scene is before
    assert not play.runs  # nobody is timed by a clock that cannot be seen
    assert play.why_not(ShowMessage, TEXT) == [Why.NO_CHANGE]
    play.do(ShowMessage, "")
    assert play.contest.message == ""
    assert play.why_not(ShowMessage, "") == [Why.NO_CHANGE]


def test_a_message_has_at_most_200_characters() -> None:
    play = Play(everyone())
    assert play.why_not(ShowMessage, "x" * 201) == [Why.TEXT_TOO_LONG]
    play.do(ShowMessage, "x" * 200)


def test_a_message_leaves_when_something_else_comes_onto_the_stage() -> None:
    play = Play(everyone())
    play.do(ShowMessage, TEXT)
    play.do(c.ShowScene, Scene.TEAMS)
    assert play.contest.message == ""
    play.undo()
    assert play.contest.message == TEXT


def test_a_message_stays_while_points_are_changed_beneath_it() -> None:
    play = Play(everyone()).start()
    play.do(ShowMessage, TEXT)
    play.do(c.ChangePoints, 1, 100, "lý do", "BTC")
    assert play.contest.message == TEXT


def test_a_jump_to_another_round_needs_a_reason_while_questions_are_left() -> None:
    play = Play(everyone(), everyone(), everyone()).start()
    assert play.why_not(c.StartRound, 2) == [Why.ROUND_NOT_FINISHED]
    play.do(c.StartRound, 2, "Hết giờ thuê hội trường")
    assert play.contest.run is not None
    assert play.contest.run.round == 2
    assert play.contest.runs[0].reason == "Hết giờ thuê hội trường"
    play.undo()  # the jump is one step
    assert play.contest.run.round == 0
    assert play.contest.runs == ()


def test_a_jump_leaves_turns_only_when_each_team_had_as_many() -> None:
    play = Play(turns(), everyone(), count=2).start().open()
    play.judge(1, Verdict.RIGHT)
    play.reveal().settle()
    assert play.why_not(c.StartRound, 1, "lý do") == [Why.TURNS_UNEVEN]


def test_no_jump_away_from_an_open_question() -> None:
    play = Play(everyone(), everyone()).start().open()
    assert Why.CUE_RUNS in play.why_not(c.StartRound, 1, "lý do")


def test_a_round_is_repeated_as_a_new_run_and_the_old_one_stays_in_the_record() -> None:
    play = Play(everyone(count=1, reserve=1), everyone(), count=2)
    play.start().open().key(1, "B").finish()
    assert totals(play.contest)[1] == 1000
    play.do(RepeatRound, 0, "Loa hỏng", "Trưởng BTC")
    contest = play.contest
    assert contest.run is not None
    assert (contest.run.round, contest.run.number) == (0, 2)
    assert contest.runs[0].cancelled
    assert totals(contest)[1] == 0
    assert contest.rulings[-1].reason == "Loa hỏng"
    play.undo()  # one step
    assert totals(play.contest)[1] == 1000
    assert not play.contest.runs or not play.contest.runs[0].cancelled


def test_a_round_that_runs_is_begun_again() -> None:
    play = Play(everyone(count=2, reserve=2), count=2).start().open().key(1, "B").finish()
    play.do(RepeatRound, 0, "Loa hỏng", "Trưởng BTC")
    assert play.contest.run is not None
    assert play.contest.run.cues == ()


def test_every_reason_against_repeating_is_said() -> None:
    play = Play(everyone(count=1, reserve=0), count=2)
    assert play.why_not(RepeatRound, 0, "x", "y") == [Why.ROUND_NOT_PLAYED]
    play.start()
    assert play.why_not(RepeatRound, 0, "", "") == [Why.REASON_NEEDED, Why.NAME_NEEDED]
    play.open()
    assert Why.CUE_RUNS in play.why_not(RepeatRound, 0, "x", "y")
    play.key(1, "B").finish()
    assert play.why_not(RepeatRound, 0, "x", "y") == [Why.TOO_FEW_QUESTIONS]


def test_a_break_remembers_what_was_on_the_stage() -> None:
    play = Play(everyone()).start()
    play.do(j.Interrupt, Scene.INTERMISSION, 600)
    play.do(j.Interrupt, Scene.TECHNICAL, None)
    assert play.contest.pause is not None
    assert play.contest.pause.before is Scene.RULES
