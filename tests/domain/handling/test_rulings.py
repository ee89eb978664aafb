"""Corrections of past questions, complaints, floors worked out again, effects told before."""

from __future__ import annotations

import pytest

from contest.domain import commands as c
from contest.domain import jury_commands as j
from contest.domain.cue import Cause, Ended
from contest.domain.effects import effect_on
from contest.domain.formats import Prize
from contest.domain.handling.rulings import with_key
from contest.domain.questions import Body, Multiple, Numeric, Short, Situation, TrueFalse
from contest.domain.refusals import Refused, Why
from contest.domain.rounds.common import Title
from contest.domain.rulings import PointsMoved, RulingKind
from contest.domain.standings import places, run_points, totals
from contest.presentation.record import event_line
from contest.presentation.wording import LANGUAGES, Words
from tests.domain.builders import (
    BLANK,
    RIGHT,
    WRONG,
    Play,
    everyone,
    question,
    single,
    turns,
)

PRIZES = tuple(Prize(f"p{n}", Title(f"Giải {n}", f"Prize {n}"), 1) for n in (1, 2))
TABLE = (4000, 3000, 2000, 1000)
WHY, WHO = "Phương án C cũng đúng", "Trưởng Ban Giám khảo"


def speed() -> Play:
    """A 2.100 s, B 3.000 s, C 4.400 s right, D 2.500 s judged wrong."""
    play = Play(everyone(speed_table=TABLE, right=0), prizes=PRIZES).start().open()
    for team, letter, seconds in ((1, "B", 2.1), (4, "C", 2.5), (2, "B", 3.0), (3, "B", 4.4)):
        play.key(team, letter, seconds)
    return play.finish()


def right_after_all(play: Play) -> j.JudgeAgain:
    return j.JudgeAgain(play.now, 1, 1, 4, RIGHT, WHY, WHO)


def test_an_upheld_complaint_moves_every_rank_and_the_record_tells_old_new_who_why_when() -> None:
    play = speed().wait(60)
    play.do(j.Complain, 4, 1, 1, "C đúng theo Luật")
    (event,) = play.apply(right_after_all(play))
    assert play.points == {1: 4000, 2: 2000, 3: 1000, 4: 3000}
    ruling = play.contest.rulings[0]
    assert (ruling.kind, ruling.team, ruling.old, ruling.new) == (
        RulingKind.ANSWER, 4, "wrong", "right",
    )  # fmt: skip
    assert (ruling.reason, ruling.by, ruling.at) == (WHY, WHO, play.now)
    assert ruling.moved == (
        PointsMoved(2, 3000, 2000), PointsMoved(3, 2000, 1000), PointsMoved(4, 0, 3000),
    )  # fmt: skip
    causes = {change.cause for change in play.contest.run.cues[0].changes}  # type: ignore[union-attr]
    assert causes == {Cause.SPEED, Cause.RULING}
    play.do(j.DecideComplaint, 1, True, WHO, "Chấp nhận")
    assert play.contest.complaints[0].rulings == (1,)
    for language in LANGUAGES:
        line = event_line(event, speed().contest, Words(language))
        assert all(part in line for part in (WHY, WHO, "30", "20"))


def test_a_ruling_that_is_taken_back_leaves_no_trace_in_the_points() -> None:
    play = speed()
    before = play.points
    play.apply(right_after_all(play))
    play.do(j.JudgeAgain, 1, 1, 4, WRONG, WHY, WHO)
    assert play.points == before
    assert [ch for ch in play.contest.run.cues[0].changes if ch.cause is Cause.RULING] == []  # type: ignore[union-attr]
    play.undo().undo()
    assert play.contest.rulings == ()


def test_the_effect_is_told_for_every_team_and_prize_without_anything_happening() -> None:
    play = speed()
    before = play.contest
    effect = effect_on(before, right_after_all(play))
    assert [(one.team, one.old_place, one.new_place) for one in effect.teams] == [
        (1, 1, 1), (2, 2, 3), (3, 3, 4), (4, 4, 2),
    ]  # fmt: skip
    assert [(one.team, one.old, one.new) for one in effect.prizes] == [
        (2, PRIZES[1], None), (4, None, PRIZES[1]),
    ]  # fmt: skip
    assert effect.moves_a_place
    assert play.contest == before
    with pytest.raises(Refused):
        effect_on(before, j.JudgeAgain(0, 1, 1, 4, WRONG, WHY, WHO))


def test_a_new_key_judges_answers_by_letter_and_leaves_what_a_person_judged() -> None:
    play = Play(everyone(speed_table=TABLE, right=0), count=3).start().open()
    for team, letter, seconds in ((1, "B", 2), (2, "C", 3), (3, "C", 4)):
        play.key(team, letter, seconds)
    play.do(c.LockCue)
    play.reveal().judge(3, BLANK).settle()
    play.do(j.ChangeKey, 1, 1, "C", WHY, WHO)
    assert play.points == {1: 0, 2: 4000, 3: 0}
    assert (play.contest.rulings[0].old, play.contest.rulings[0].new) == ("B", "C")


def test_floors_are_worked_out_again_in_order_of_play() -> None:
    play = Play(everyone(wrong=-1000), count=2, floor="zero").start()
    for letter in ("B", "A", "A"):  # +10, −10, −10 lifted to 0
        play.open().key(1, letter).finish()
    assert play.points[1] == 0
    play.do(j.JudgeAgain, 1, 1, 1, WRONG, WHY, WHO)
    assert play.points[1] == 0
    lifts = [
        sum(ch.points for ch in cue.changes if ch.cause is Cause.FLOOR and ch.team == 1)
        for cue in play.contest.run.cues  # type: ignore[union-attr]
    ]
    assert lifts == [1000, 1000, 1000]
    play.do(j.JudgeAgain, 1, 2, 1, RIGHT, WHY, WHO)
    assert play.points[1] == 0  # 0, then +10, then −10


def test_a_manual_change_below_the_floor_is_lifted_without_a_question_to_carry_it() -> None:
    play = Play(everyone(), count=2, floor="zero").start().open().key(1, "B").finish()
    play.wait(1)
    play.do(c.ChangePoints, 1, -1000, "Nhắc bài", WHO)
    play.do(j.ThrowOutPast, 1, 1, WHY, WHO)
    assert play.points[1] == 0
    assert play.contest.lifts[0].points == 1000


def test_what_is_thrown_out_keeps_its_place_in_the_record_and_does_not_count() -> None:
    play = speed()
    play.do(j.ThrowOutPast, 1, 1, WHY, WHO)
    assert set(play.points.values()) == {0}
    assert play.contest.run is not None
    assert play.contest.run.cues[0].ended is Ended.THROWN_OUT
    assert play.why_not(j.ThrowOutPast, 1, 1, WHY, WHO) == [Why.NOT_SETTLED]


def test_a_replaced_question_is_asked_again_under_its_number_while_the_round_runs() -> None:
    play = speed()
    play.do(j.ReplacePast, 1, 1, WHY, WHO)
    ask = play.contest.next_ask()
    assert ask is not None
    assert ask.number == 1
    play.open().finish()
    assert [cue.number for cue in play.contest.run.cues] == [1, 1]  # type: ignore[union-attr]
    ask = play.contest.next_ask()
    assert ask is not None
    assert ask.number == 2


def test_a_cancelled_run_stays_in_the_record_and_its_round_is_played_again() -> None:
    play = speed()
    play.do(j.CancelRun, 1, WHY, WHO)
    assert play.contest.run is None
    assert set(play.points.values()) == {0}
    assert run_points(play.contest, play.contest.runs[0])[1] == 0
    play.start().open()
    asked = {cue.question.key for run in play.contest.runs for cue in run.cues}
    assert play.cue.question.key not in asked
    assert play.contest.run is not None
    assert play.contest.run.number == 2


def test_every_reason_against_a_correction_is_said() -> None:
    play = speed()
    assert play.why_not(j.JudgeAgain, 1, 1, 4, RIGHT, "", " ") == [
        Why.REASON_NEEDED, Why.NAME_NEEDED,
    ]  # fmt: skip
    assert play.why_not(j.JudgeAgain, 9, 1, 4, RIGHT, WHY, WHO) == [Why.NO_SUCH_RUN]
    assert play.why_not(j.JudgeAgain, 1, 9, 4, RIGHT, WHY, WHO) == [Why.NOT_SETTLED]
    assert play.why_not(j.JudgeAgain, 1, 1, 9, RIGHT, WHY, WHO) == [Why.NO_SUCH_TEAM]
    assert play.why_not(j.ChangeKey, 1, 1, "Z", WHY, WHO) == [Why.KEY_UNFIT]
    assert play.why_not(j.DecideComplaint, 1, True, WHO, "x") == [Why.NO_COMPLAINT]


def test_a_ruling_in_turns_changes_the_team_whose_question_it_was() -> None:
    play = Play(turns(each=1, wrong=-500), count=2).start().open().judge(1, WRONG)
    play.reveal().settle()
    assert play.points == {1: -500, 2: 0}
    play.do(j.JudgeAgain, 1, 1, 1, RIGHT, WHY, WHO)
    assert play.points == {1: 1000, 2: 0}
    assert play.why_not(j.JudgeAgain, 1, 1, 2, BLANK, WHY, WHO) == [Why.NO_VERDICT]


def test_weights_count_in_the_floors() -> None:
    rules = everyone(wrong=-1000, weight=50)
    play = Play(rules, count=2, floor="zero").start()
    play.open().key(1, "B").finish().open().key(1, "A").finish()
    play.do(j.JudgeAgain, 1, 1, 1, WRONG, WHY, WHO)
    assert totals(play.contest)[1] == 0
    assert places(play.contest)[1] == 1


FOUR = single().choices


@pytest.mark.parametrize(
    ("body", "answer", "wanted"),
    [
        (single("B"), "D", single("D")),
        (single("B"), "E", None),
        (single("B"), "", None),
        (TrueFalse(True), "B", TrueFalse(False)),
        (TrueFalse(False), "A", TrueFalse(True)),
        (TrueFalse(True), "C", None),
        (Multiple(FOUR, ("A", "B")), "CAC", Multiple(FOUR, ("A", "C"))),
        (Multiple(FOUR, ("A",), "partial"), "D", Multiple(FOUR, ("D",), "partial")),
        (Multiple(FOUR, ("A", "B")), "AX", None),
        (Multiple(FOUR, ("A", "B")), "", None),
        (Short(("Huế", "hue"), "exact"), " Đà Nẵng ", Short(("Đà Nẵng",), "exact")),
        (Short(("Huế",)), "  ", None),
        (Numeric("16", unit="tuổi"), " 17,5 ", Numeric("17.5", unit="tuổi")),
        (Numeric("16"), "nhiều", None),
        (Numeric("16"), "inf", None),
        (Situation("Tự do"), "A", None),
    ],
)
def test_another_key_is_one_that_the_question_can_have(
    body: Body, answer: str, wanted: Body | None
) -> None:
    asked = question(1, body, explanation="Vì thế.")
    expected = None if wanted is None else question(1, wanted, explanation="Vì thế.")
    assert with_key(asked, answer) == expected


def test_a_prediction_that_stands_already_is_no_change() -> None:
    play = Play(everyone(), count=3)
    play.do(j.EnterPrediction, 1, 120)
    assert play.why_not(j.EnterPrediction, 1, 120) == [Why.NO_CHANGE]
    assert play.why_not(j.EnterPrediction, 4, 120) == [Why.NO_SUCH_TEAM]
    play.do(j.EnterPrediction, 2, 120)
    play.do(j.EnterPrediction, 1, 0)
    assert play.contest.predictions == {1: 0, 2: 120}
    play.do(j.SetPredicted, 118)
    assert play.why_not(j.SetPredicted, 118) == [Why.NO_CHANGE]
    assert play.contest.predicted == 118


def test_a_complaint_is_about_something_that_was_played() -> None:
    play = speed()
    assert play.why_not(j.Complain, 9, 0, 0, " ") == [Why.NO_SUCH_TEAM, Why.TEXT_NEEDED]
    assert play.why_not(j.Complain, 4, 9, 0, "x") == [Why.NO_SUCH_RUN]
    assert play.why_not(j.Complain, 4, 1, 2, "x") == [Why.NOT_SETTLED]
    assert play.why_not(j.Complain, 4, 1, -1, "x") == [Why.NOT_SETTLED]
    for run, cue in ((0, 0), (1, 0), (1, 1)):
        assert play.why_not(j.Complain, 4, run, cue, "x") == []
    play.do(j.Complain, 4, 1, 1, " ồn quá ")
    assert play.contest.complaints[0].text == "ồn quá"
    assert play.why_not(j.DecideComplaint, 2, True, WHO, "x") == [Why.NO_COMPLAINT]
    assert play.why_not(j.DecideComplaint, 1, True, " ", " ") == [Why.NAME_NEEDED, Why.TEXT_NEEDED]
    play.do(j.DecideComplaint, 1, False, WHO, "không")
    assert play.why_not(j.DecideComplaint, 1, True, WHO, "x") == [Why.COMPLAINT_DECIDED]


def test_floors_of_a_round_that_is_over_are_worked_out_again_too() -> None:
    """Right after all in the first question: the loss in the second has something to take from."""
    rounds = everyone(name="one", count=2, wrong=-1000), everyone(name="two", count=1)
    play = Play(*rounds, count=2, floor="zero").start()
    for _ in range(2):
        play.open().key(1, "A").finish()
    play.do(c.EndRound, "")
    play.start(1)
    assert play.points == {1: 0, 2: 0}
    play.do(j.JudgeAgain, 1, 1, 1, RIGHT, WHY, WHO)
    assert play.points == {1: 0, 2: 0}
    (over,) = play.contest.runs
    told = [[(one.points, one.cause) for one in cue.changes if one.team == 1] for cue in over.cues]
    assert sum(points for points, _ in told[0]) == 1000
    assert told[1] == [(-1000, Cause.PENALTY)]
