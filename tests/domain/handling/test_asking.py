"""The life of a cue, and what takes it out of the round."""

from __future__ import annotations

import pytest

from contest.domain import commands as c
from contest.domain.cue import Ended, Phase
from contest.domain.refusals import Why
from contest.domain.stage import Scene
from tests.domain.builders import RIGHT, Play, buzzer, everyone, turns


def test_a_cue_lives_from_shown_to_settled() -> None:
    play = Play(everyone()).start()
    play.do(c.ShowQuestion)
    assert (play.cue.phase, play.contest.clock) == (Phase.SHOWN, None)
    play.do(c.OpenCue)
    assert (play.cue.phase, play.runs) == (Phase.OPEN, True)
    play.key(1, "B").time_up()
    assert (play.cue.phase, play.runs) == (Phase.LOCKED, False)
    play.reveal()
    assert play.cue.phase is Phase.REVEALED
    assert play.points[1] == 0
    play.settle()
    assert play.contest.cue is None
    assert play.contest.scene is Scene.SCOREBOARD
    assert play.points[1] == 1000


def test_the_next_question_settles_the_revealed_one() -> None:
    play = Play(everyone()).start().open().key(1, "B").time_up().reveal()
    play.do(c.ShowQuestion)
    assert play.points[1] == 1000
    assert play.cue.number == 2


def test_no_step_of_the_life_can_be_jumped() -> None:
    play = Play(everyone()).start()
    assert play.why_not(c.OpenCue) == [Why.NO_CUE]
    play.do(c.ShowQuestion)
    for kind in (c.LockCue, c.RevealAnswer, c.SettleCue):
        assert play.why_not(kind) == [Why.WRONG_PHASE]
    assert play.why_not(c.ShowQuestion) == [Why.CUE_RUNS]
    play.do(c.OpenCue)
    for again in (c.OpenCue, c.RevealAnswer, c.SettleCue):
        assert play.why_not(again) == [Why.WRONG_PHASE]


def test_a_round_asks_as_many_questions_as_its_format_says() -> None:
    play = Play(everyone(count=2)).start().open().finish().open().finish()
    assert play.why_not(c.ShowQuestion) == [Why.NO_QUESTION_LEFT]
    assert play.contest.run is not None
    assert [cue.number for cue in play.contest.run.cues] == [1, 2]


@pytest.mark.parametrize(
    ("kind", "ended"), [(c.SkipCue, Ended.SKIPPED), (c.ThrowOutCue, Ended.THROWN_OUT)]
)
def test_a_question_taken_out_gives_no_points_and_uses_up_its_place(
    kind: type[c.Command], ended: Ended
) -> None:
    play = Play(everyone(count=2)).start().open().key(1, "B").time_up().reveal()
    play.do(kind, "đề sai")
    assert play.contest.run is not None
    gone = play.contest.run.cues[0]
    assert (gone.ended, gone.reason, gone.changes) == (ended, "đề sai", ())
    assert play.points[1] == 0
    assert play.open().cue.number == 2


def test_taking_a_question_out_needs_a_reason() -> None:
    play = Play(everyone(reserve=0)).start()
    for kind in (c.SkipCue, c.ThrowOutCue, c.ReplaceCue):
        assert play.why_not(kind, " ") == [Why.NO_CUE, Why.REASON_NEEDED]
    play.open()
    assert play.why_not(c.ReplaceCue, "") == [Why.REASON_NEEDED, Why.NO_RESERVE]


def test_a_replaced_question_starts_afresh() -> None:
    play = Play(everyone(count=2)).start().open().key(1, "B")
    play.do(c.ReplaceCue, "đọc nhầm")
    assert play.cue.phase is Phase.SHOWN
    assert not play.cue.answers
    assert play.contest.clock is None
    play.do(c.OpenCue)
    assert play.key(2, "B").finish().points == {1: 0, 2: 1000, 3: 0, 4: 0}
    assert play.open().cue.number == 2


def test_the_question_comes_back_on_the_stage_when_it_opens() -> None:
    play = Play(everyone()).start()
    play.do(c.ShowQuestion)
    play.do(c.ShowScene, Scene.TEAMS)
    play.do(c.OpenCue)
    assert play.contest.scene is Scene.CUE


def test_a_round_is_ended_early_with_a_reason() -> None:
    play = Play(everyone(), buzzer()).start().open().key(1, "B").time_up().reveal()
    assert play.why_not(c.EndRound, "") == [Why.REASON_NEEDED]
    assert play.why_not(c.StartRound, 1) == [Why.ROUND_NOT_FINISHED]
    play.do(c.EndRound, "hết giờ")
    assert play.contest.runs[0].reason == "hết giờ"
    assert play.points[1] == 1000
    assert play.start(1).contest.run is not None


def test_every_reason_against_a_round_is_listed() -> None:
    play = Play(everyone()).start().open()
    assert play.why_not(c.StartRound, 7) == [
        Why.CUE_RUNS,
        Why.ROUND_NOT_FINISHED,
        Why.NO_SUCH_ROUND,
    ]
    assert play.why_not(c.StartRound, 0) == [
        Why.CUE_RUNS,
        Why.ROUND_NOT_FINISHED,
        Why.ROUND_PLAYED,
    ]
    assert play.why_not(c.EndContest) == [Why.CUE_RUNS, Why.ROUND_NOT_FINISHED]
    assert play.why_not(c.EndRound, "") == [Why.CUE_RUNS, Why.REASON_NEEDED]


def test_the_contest_ends_once_and_lets_nothing_start_after() -> None:
    play = Play(everyone(count=1), turns()).start()
    assert Play(everyone()).why_not(c.EndContest) == [Why.NOT_STARTED]
    play.open().key(1, "B").time_up().reveal().do(c.EndContest)
    assert play.contest.ended
    assert play.contest.scene is Scene.SCOREBOARD
    assert play.points[1] == 1000
    assert play.why_not(c.EndContest) == [Why.ENDED]
    assert play.why_not(c.StartRound, 1) == [Why.ENDED]
    play.do(c.ChangePoints, 1, 500, "phúc khảo", "Trưởng ban")
    assert play.points[1] == 1500


def test_nothing_can_be_asked_outside_a_round() -> None:
    play = Play(everyone())
    assert play.why_not(c.ShowQuestion) == [Why.NO_ROUND]
    assert play.why_not(c.EndRound, "") == [Why.NO_ROUND]
    assert play.why_not(c.Judge, 1, RIGHT) == [Why.NO_CUE]
