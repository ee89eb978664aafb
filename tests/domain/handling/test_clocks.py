"""The clock of the stage: pause, corrections, and what time up means."""

from __future__ import annotations

import pytest

from contest.domain import commands as c
from contest.domain.countdown import SECOND_NS, started
from contest.domain.cue import By, Phase
from contest.domain.refusals import Why
from tests.domain.builders import SECOND, Play, everyone


def opened() -> Play:
    """A question of 15 seconds, open."""
    return Play(everyone(speed_table=(4000, 3000))).start().open()


def test_time_passes_only_while_the_clock_runs() -> None:
    play = opened().wait(4)
    play.do(c.PauseClock)
    assert play.wait(100).left == 11
    play.do(c.ResumeClock)
    assert play.wait(1).left == 10


def test_a_pause_is_no_answering_time_and_moves_the_deadline() -> None:
    play = opened().wait(4)
    play.do(c.PauseClock)
    play.wait(100).do(c.ResumeClock)
    play.wait(2).key(1, "B")
    assert play.cue.answers[1].took_ns == 6 * SECOND
    assert play.why_not_apply(c.GiveAnswer(play.at(115), 2, "B", By.KEYS)) == []
    assert play.why_not_apply(c.GiveAnswer(play.at(115) + 1, 2, "B", By.KEYS)) == [Why.TOO_LATE]


def test_a_press_made_before_a_pause_and_handled_in_it_has_its_own_time() -> None:
    play = opened().wait(4)
    pressed = play.now - SECOND // 4
    play.do(c.PauseClock)
    play.wait(9).apply(c.GiveAnswer(pressed, 1, "B", By.KEYS))
    assert play.cue.answers[1].took_ns == 3.75 * SECOND


@pytest.mark.parametrize(("seconds", "left"), [(5, 16), (-5, 6), (-30, 0)])
def test_seconds_are_added_and_taken(seconds: int, left: int) -> None:
    play = opened().wait(4)
    play.do(c.AdjustClock, seconds)
    assert play.left == left
    assert play.runs
    assert play.time_up().cue.phase is Phase.LOCKED


def test_nothing_is_taken_from_a_clock_that_stands_at_zero() -> None:
    play = opened().wait(4)
    play.do(c.PauseClock)
    play.do(c.SetClock, 0)
    assert play.why_not(c.AdjustClock, -5) == [Why.CLOCK_AT_ZERO]
    play.do(c.AdjustClock, 5)
    assert play.left == 5


def test_corrections_count_for_the_deadline_but_not_for_the_answering_time() -> None:
    play = opened().wait(10)
    play.do(c.AdjustClock, 5)
    play.wait(9).key(1, "B")
    assert play.cue.answers[1].took_ns == 19 * SECOND


def test_a_held_clock_can_be_set_and_stays_held() -> None:
    play = opened().wait(4)
    play.do(c.PauseClock)
    play.do(c.SetClock, 30)
    assert play.wait(9).left == 30
    play.do(c.ResumeClock)
    assert play.wait(1).left == 29


def test_time_up_is_refused_while_time_is_left_or_the_clock_is_held() -> None:
    play = opened().wait(14.9)
    assert play.why_not(c.TimeUp) == [Why.TIME_LEFT]
    play.do(c.PauseClock)
    assert play.wait(1).why_not(c.TimeUp) == [Why.CLOCK_HELD]


def test_refusals_of_the_clock() -> None:
    play = Play(everyone()).start()
    for kind, values in ((c.PauseClock, ()), (c.ResumeClock, ()), (c.AdjustClock, (5,))):
        assert play.why_not(kind, *values) == [Why.NO_CLOCK]
    play.open()
    assert play.why_not(c.ResumeClock) == [Why.CLOCK_RUNS]
    play.do(c.PauseClock)
    assert play.why_not(c.PauseClock) == [Why.CLOCK_HELD]


def test_a_clock_does_not_run_once_the_question_is_closed() -> None:
    play = opened().wait(3)
    play.do(c.LockCue)
    assert not play.runs
    assert play.why_not(c.ResumeClock) == [Why.NO_CLOCK]
    assert play.why_not(c.SetClock, 5) == [Why.NO_CLOCK]


def test_a_countdown_is_a_stored_start_and_the_time_now() -> None:
    clock = started(15, 2 * SECOND_NS)
    assert clock.deadline_ns == 17 * SECOND_NS
    assert clock.left(5 * SECOND_NS) == 12 * SECOND_NS
    assert clock.left(99 * SECOND_NS) == 0
    assert clock.left(0) == 15 * SECOND_NS
    held = clock.held(5 * SECOND_NS)
    assert held.held(9 * SECOND_NS) == held
    assert held.deadline_ns is None
    assert held.elapsed(50 * SECOND_NS) == 3 * SECOND_NS
    assert held.elapsed(4 * SECOND_NS) == 2 * SECOND_NS
