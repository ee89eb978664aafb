"""Buzzer rounds: who answers, penalties, tries, reopening, and presses before the signal."""

from __future__ import annotations

from contest.domain import commands as c
from contest.domain.countdown import ClockKind
from contest.domain.cue import By, Counted, Phase
from contest.domain.refusals import Why
from contest.domain.stage import Scene
from tests.domain.builders import BLANK, RIGHT, WRONG, Play, buzzer


def counted(play: Play) -> list[tuple[int, Counted]]:
    """What became of each press, in order."""
    return [(press.team, press.counted) for press in play.cue.presses]


def test_the_first_press_answers_and_the_others_are_kept_with_their_instants() -> None:
    play = Play(buzzer()).start().open().wait(2).buzz(3).wait(0.25).buzz(1)
    assert play.cue.answering == 3
    assert counted(play) == [(3, Counted.TAKEN), (1, Counted.QUEUED)]
    first, second = play.cue.presses
    assert second.at - first.at == 250_000_000
    assert play.contest.clock is not None
    assert play.contest.clock.kind is ClockKind.REPLY
    assert play.left == 4.75


def test_order_is_order_of_delivery_even_at_the_same_instant() -> None:
    play = Play(buzzer()).start().open().buzz(4).buzz(2)
    assert play.cue.answering == 4


def test_a_right_answer_closes_the_question() -> None:
    play = Play(buzzer()).start().open().buzz(2).judge(2, RIGHT)
    assert play.cue.phase is Phase.LOCKED
    play.reveal().settle()
    assert play.points == {1: 0, 2: 1000, 3: 0, 4: 0}


def test_a_wrong_answer_costs_and_opens_the_question_to_the_rest() -> None:
    play = Play(buzzer()).start().open().wait(4).buzz(2).wait(3).judge(2, WRONG)
    assert play.cue.phase is Phase.OPEN
    assert play.left == 11
    assert play.runs
    play.buzz(2)
    assert counted(play)[-1] == (2, Counted.BARRED)
    play.buzz(1).judge(1, RIGHT).reveal().settle()
    assert play.points == {1: 1000, 2: -500, 3: 0, 4: 0}


def test_reopening_leaves_at_least_three_seconds() -> None:
    play = Play(buzzer()).start().open().wait(14.5).buzz(2).judge(2, WRONG)
    assert play.left == 3
    play.wait(1).buzz(3).judge(3, WRONG)
    assert play.left == 3


def test_no_more_teams_may_try_than_the_format_says() -> None:
    play = Play(buzzer(tries=2)).start().open().buzz(1).judge(1, WRONG).buzz(2).judge(2, WRONG)
    assert play.cue.phase is Phase.LOCKED
    play.reveal().settle()
    assert play.points == {1: -500, 2: -500, 3: 0, 4: 0}


def test_with_one_try_the_first_wrong_answer_closes_the_question() -> None:
    play = Play(buzzer(tries=1)).start().open().buzz(1).judge(1, WRONG)
    assert play.cue.phase is Phase.LOCKED


def test_when_nobody_is_left_the_question_closes() -> None:
    play = Play(buzzer(tries=9), count=2).start().open().buzz(1).judge(1, WRONG)
    phases = [play.cue.phase, play.buzz(2).judge(2, BLANK).cue.phase]
    assert phases == [Phase.OPEN, Phase.LOCKED]


def test_nobody_within_the_time_earns_nothing() -> None:
    play = Play(buzzer()).start().open().time_up()
    assert play.cue.phase is Phase.LOCKED
    play.reveal().settle()
    assert set(play.points.values()) == {0}


def test_the_clock_of_the_answer_only_says_that_it_is_over() -> None:
    play = Play(buzzer()).start().open().buzz(1).time_up()
    assert (play.cue.answering, play.cue.phase) == (1, Phase.OPEN)
    assert play.why_not(c.LockCue) == [Why.NOT_JUDGED]
    play.judge(1, RIGHT).reveal().settle()
    assert play.points[1] == 1000


def test_a_press_before_the_signal_is_ignored() -> None:
    play = Play(buzzer(early="ignored")).start()
    play.do(c.ShowQuestion)
    play.buzz(1)
    assert play.cue.phase is Phase.SHOWN
    play.do(c.OpenCue)
    assert play.buzz(1).cue.answering == 1
    assert counted(play) == [(1, Counted.EARLY), (1, Counted.TAKEN)]


def test_a_press_before_the_signal_loses_the_right_for_this_question_only() -> None:
    play = Play(buzzer(early="loses")).start()
    play.do(c.ShowQuestion)
    play.buzz(1)
    play.do(c.OpenCue)
    play.buzz(1).buzz(2)
    assert counted(play) == [(1, Counted.LOST), (1, Counted.BARRED), (2, Counted.TAKEN)]
    play.judge(2, RIGHT).reveal().settle().open().buzz(1)
    assert play.cue.answering == 1


def test_a_question_for_which_all_have_lost_their_right_closes_when_it_opens() -> None:
    play = Play(buzzer(early="loses"), count=2).start()
    play.do(c.ShowQuestion)
    play.buzz(1).buzz(2).do(c.OpenCue)
    assert play.cue.phase is Phase.LOCKED
    assert not play.runs
    play.reveal().settle()


def test_a_press_before_the_signal_is_allowed() -> None:
    play = Play(buzzer(early="allowed")).start()
    play.do(c.ShowQuestion)
    play.buzz(1)
    assert play.cue.answering == 1
    assert play.cue.phase is Phase.OPEN
    play.judge(1, WRONG)
    assert play.left == 15


def test_a_press_in_time_that_is_handled_after_the_lock_takes_the_question() -> None:
    play = Play(buzzer()).start().open()
    on_time, too_late = play.at(14.9), play.at(15) + 1
    play.time_up().apply(c.Buzz(too_late, 1, By.KEYS))
    assert play.cue.phase is Phase.LOCKED
    play.apply(c.Buzz(on_time, 2, By.KEYS))
    assert counted(play) == [(1, Counted.LATE), (2, Counted.TAKEN)]
    assert play.cue.answering == 2
    play.judge(2, WRONG)
    assert play.left == 3


def test_a_press_after_the_end_does_not_count_though_time_up_was_not_handled() -> None:
    play = Play(buzzer()).start().open()
    play.apply(c.Buzz(play.at(15) + 1, 1, By.KEYS))
    assert counted(play) == [(1, Counted.LATE)]
    assert play.cue.answering is None


def test_a_press_made_while_another_team_answered_does_not_take_the_question_back() -> None:
    play = Play(buzzer()).start().open().wait(2).buzz(1)
    during = play.now + 1
    play.wait(3).judge(1, RIGHT).apply(c.Buzz(during, 2, By.KEYS))
    assert play.cue.phase is Phase.LOCKED
    assert counted(play)[-1] == (2, Counted.LATE)


def test_only_the_team_that_buzzed_is_judged() -> None:
    play = Play(buzzer()).start().open()
    assert play.why_not(c.Judge, 1, RIGHT) == [Why.NOBODY_BUZZED]
    play.buzz(1)
    assert play.why_not(c.Judge, 2, RIGHT) == [Why.NOT_THIS_TEAM]


def test_buzzers_are_for_buzzer_rounds_and_letters_are_not() -> None:
    play = Play(buzzer()).start().open()
    assert play.why_not(c.GiveAnswer, 1, "B", By.KEYS) == [Why.WRONG_ENTRY, Why.NOT_THIS_TEAM]
    assert play.why_not(c.Buzz, 1, By.TOUCH) == [Why.WRONG_ENTRY]


def test_an_early_press_brings_the_question_back_on_the_stage() -> None:
    play = Play(buzzer(early="allowed")).start()
    play.do(c.ShowQuestion)
    play.do(c.ShowScene, Scene.TEAMS)
    assert play.buzz(1).contest.scene is Scene.CUE


def test_a_verdict_may_be_corrected_once_it_is_shown() -> None:
    play = Play(buzzer(tries=1)).start().open().buzz(1).judge(1, WRONG).reveal()
    play.judge(1, RIGHT).settle()
    assert play.points[1] == 1000
