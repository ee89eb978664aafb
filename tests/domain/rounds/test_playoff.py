"""A playoff: one place at a time, no points, and lots for what is left."""

from __future__ import annotations

from typing import Any

import pytest

from contest.domain import commands as c
from contest.domain import jury_commands as j
from contest.domain.cue import By, Counted, Cue, Ended, Phase, Verdict
from contest.domain.events import Resume
from contest.domain.formats import Prize, TieBreak
from contest.domain.prizes import prize_ties, prizes_by_team
from contest.domain.refusals import Why
from contest.domain.rounds import Playoff, PlayoffPlay
from contest.domain.rounds.common import Title
from contest.domain.rulings import Attendance
from contest.domain.stage import Scene
from contest.domain.standings import places, totals
from tests.domain.builders import (
    BLANK,
    RIGHT,
    WRONG,
    Play,
    breakers,
    common,
    everyone,
    question,
)


def playoff(count: int = 3, **fields: Any) -> Playoff:
    """A playoff of three questions: 15 s to buzz, 5 s to answer."""
    own = {key: fields.pop(key) for key in ("ties", "early") if key in fields}
    return Playoff(common("playoff", right=0, **fields), count, 5, **own)


def prizes(*counts: int) -> tuple[Prize, ...]:
    return tuple(Prize(f"p{n}", Title("G", "P"), each) for n, each in enumerate(counts, 1))


def tied(rules: Playoff | None = None, *, count: int = 4, **fields: Any) -> Play:
    """All teams level after one question to all, with prizes 1, 1, 2."""
    fields = {"prizes": prizes(1, 1, 2)} | fields
    play = Play(everyone(count=1), rules or playoff(), count=count, **fields)
    play.start().open().finish()
    return play


def begun(
    rules: Playoff | None = None, teams: tuple[int, ...] = (1, 2, 3, 4), **fields: Any
) -> Play:
    play = tied(rules, **fields)
    play.do(j.StartPlayoff, teams)
    return play


def take(play: Play, *tries: tuple[int, Verdict]) -> Play:
    """One question: who buzzes, and what the answers are."""
    play.open()
    for team, verdict in tries:
        play.wait(1).buzz(team).judge(team, verdict)
    if play.cue.phase is Phase.OPEN:
        play.do(c.LockCue)
    return play.reveal().settle()


def order(play: Play) -> list[int]:
    """The places of the teams by number."""
    found = places(play.contest)
    return [found[team] for team in play.contest.order]


def test_the_first_right_buzz_takes_the_place_and_leaves() -> None:
    play = begun()
    take(play, (3, RIGHT))
    assert order(play) == [2, 2, 1, 2]
    assert play.contest.contending == (1, 2, 4)
    assert play.contest.scene is Scene.PLAYOFF
    play.open()
    assert play.why_not(c.Buzz, 3, By.KEYS) == [Why.NOT_THIS_TEAM]


def test_a_wrong_buzz_is_out_of_that_question_only() -> None:
    play = begun()
    play.open().wait(1).buzz(1).judge(1, WRONG)
    play.wait(1).buzz(1)
    assert play.cue.presses[-1].counted is Counted.BARRED
    play.wait(1).buzz(2).judge(2, RIGHT).reveal().settle()
    assert order(play) == [2, 1, 2, 2]
    assert play.contest.contending == (1, 3, 4)


def test_all_wrong_locks_the_question_and_the_next_one_comes() -> None:
    play = begun(count=2, teams=(1, 2))
    play.open().wait(1).buzz(1).judge(1, WRONG).wait(1).buzz(2).judge(2, BLANK)
    assert play.cue.phase is Phase.LOCKED
    play.reveal().settle()
    assert order(play) == [1, 1]
    play.open()
    assert play.cue.number == 2


def test_nobody_buzzes_and_the_next_one_comes() -> None:
    play = begun(count=2, teams=(1, 2))
    play.open().time_up().reveal().settle()
    assert order(play) == [1, 1]
    assert play.contest.has_more


def test_its_points_never_enter_the_totals_nor_the_tie_breakers() -> None:
    fewest = breakers(TieBreak.FEWEST_WRONG, TieBreak.RIGHT)
    rules = playoff(wrong=-500, blank=-500)
    play = begun(rules, tie_breakers=fewest)
    take(play, (1, WRONG), (2, RIGHT))
    assert set(totals(play.contest).values()) == {0}
    assert order(play) == [2, 1, 2, 2]  # team 1 is not behind 3 and 4 for its wrong buzz


def test_after_all_questions_lots_decide_the_rest() -> None:
    play = begun(playoff(2, ties=2))
    take(play, (1, WRONG))
    take(play, (4, RIGHT))
    assert not play.contest.has_more
    assert play.why_not(c.ShowQuestion) == [Why.NO_QUESTION_LEFT]
    assert order(play) == [2, 2, 2, 1]
    assert play.why_not(j.StartPlayoff, (1, 2, 3)) == [Why.PLAYOFF_PLAYED]
    play.do(j.DrawLots, (3, 1, 2))
    assert order(play) == [3, 4, 2, 1]


def test_it_ends_where_no_prize_depends_on_the_rest() -> None:
    """Prizes 1, 1, 2: after first and second the two that are left share third prize."""
    play = begun()
    assert isinstance(play.contest.run and play.contest.run.play, PlayoffPlay)
    take(play, (2, RIGHT))
    take(play, (3, RIGHT))
    assert not play.contest.has_more
    assert order(play) == [3, 1, 2, 3]
    assert prize_ties(play.contest) == ()
    won = prizes_by_team(play.contest)
    assert [won[team].id for team in (1, 2, 3, 4)] == ["p3", "p1", "p2", "p3"]


@pytest.mark.parametrize(
    ("counts", "places_played"),
    [((1, 1, 2), 2), ((4,), None), ((3,), 3), ((2, 1), 3), ((1,), 1), ((2, 1, 1), 3), ((1, 3), 1)],
)
def test_so_many_places_are_played_off_as_prizes_depend_on(
    counts: tuple[int, ...], places_played: int | None
) -> None:
    play = tied(prizes=prizes(*counts))
    if places_played is None:
        assert Why.NOT_TIED in play.why_not(j.StartPlayoff, (1, 2, 3, 4))
        return
    play.do(j.StartPlayoff, (1, 2, 3, 4))
    run = play.contest.run
    assert run is not None
    assert isinstance(run.play, PlayoffPlay)
    assert run.play.places == places_played


def test_only_teams_that_are_tied_for_a_prize_play_it_off() -> None:
    play = tied()
    assert play.why_not(j.StartPlayoff, (1, 2)) == [Why.NOT_TIED]
    play.do(c.ChangePoints, 1, 500, "x", "y")
    assert play.why_not(j.StartPlayoff, (1, 2, 3, 4)) == [Why.NOT_TIED]
    play.do(j.StartPlayoff, (4, 3, 2))
    assert play.contest.contending == (2, 3, 4)


def test_it_is_no_round_of_its_own_accord() -> None:
    play = tied()
    assert play.why_not(c.StartRound, 1) == [Why.PLAYOFF_BY_TIE]
    without = Play(everyone(count=1), count=2, prizes=prizes(1))
    without.start().open().finish()
    assert without.why_not(j.StartPlayoff, (1, 2)) == [Why.NO_PLAYOFF]


def test_it_waits_for_the_question_and_the_round_before() -> None:
    play = Play(everyone(count=2), playoff(), count=2, prizes=prizes(1))
    play.start().open().finish()
    assert play.why_not(j.StartPlayoff, (1, 2)) == [Why.ROUND_NOT_FINISHED]
    play.open()
    play.do(c.LockCue)
    play.reveal()
    assert play.why_not(j.StartPlayoff, (1, 2)) == [Why.CUE_RUNS]
    play.settle()
    assert play.why_not(j.StartPlayoff, (1, 2)) == []


def test_a_second_tie_gets_questions_that_nobody_has_heard() -> None:
    play = Play(everyone(count=1), playoff(2, ties=2), count=4, prizes=prizes(1, 1, 1, 1))
    play.start().open()
    play.do(c.LockCue)
    play.judge(1, RIGHT).judge(2, RIGHT).judge(3, WRONG).judge(4, WRONG).reveal().settle()
    play.do(j.StartPlayoff, (1, 2))
    take(play, (2, RIGHT))
    first = [cue.question.key for cue in play.contest.run.cues]  # type: ignore[union-attr]
    play.do(j.StartPlayoff, (3, 4))
    take(play, (3, WRONG))
    take(play, (3, RIGHT))
    second = [cue.question.key for cue in play.contest.run.cues]  # type: ignore[union-attr]
    assert not set(first) & set(second)
    assert order(play) == [2, 1, 3, 4]


def test_without_questions_left_only_lots_are_left() -> None:
    play = Play(
        everyone(count=1), playoff(1, ties=1, reserve=0), count=4, prizes=prizes(1, 1, 1, 1)
    )
    play.start().open()
    play.do(c.LockCue)
    play.judge(1, RIGHT).judge(2, RIGHT).judge(3, WRONG).judge(4, WRONG).reveal().settle()
    play.do(j.StartPlayoff, (1, 2))
    take(play, (2, RIGHT))
    assert play.why_not(j.StartPlayoff, (3, 4)) == [Why.NO_QUESTION_LEFT]


def test_a_correction_moves_the_place() -> None:
    play = begun(count=2, teams=(1, 2))
    take(play, (1, WRONG), (2, RIGHT))
    assert order(play) == [2, 1]
    play.do(j.JudgeAgain, 2, 1, 1, RIGHT, "nghe nhầm", "BGK")
    assert order(play) == [1, 2], "team 1 buzzed first, and was right after all"
    play.do(j.JudgeAgain, 2, 1, 1, WRONG, "x", "BGK")
    play.do(j.JudgeAgain, 2, 1, 2, WRONG, "x", "BGK")
    assert order(play) == [1, 1]
    play.undo()
    assert order(play) == [2, 1]


def test_a_question_thrown_out_gives_its_place_back() -> None:
    play = begun(count=2, teams=(1, 2))
    take(play, (2, RIGHT))
    play.do(j.ThrowOutPast, 2, 1, "x", "y")
    assert order(play) == [1, 1]
    assert play.contest.run is not None
    assert play.contest.run.cues[0].ended is Ended.THROWN_OUT
    play.open()
    assert play.cue.number == 2


def test_a_cancelled_playoff_counts_no_more_and_may_be_played_again() -> None:
    play = begun(count=2, teams=(1, 2))
    take(play, (2, RIGHT))
    play.do(j.CancelRun, 2, "mất điện loa", "y")
    assert order(play) == [1, 1]
    assert play.contest.scene is Scene.SCOREBOARD
    play.do(j.StartPlayoff, (1, 2))
    take(play, (1, RIGHT))
    assert order(play) == [1, 2]
    assert len(play.contest.all_runs) == 3


def test_a_team_that_goes_leaves_the_place_to_the_other() -> None:
    play = begun(count=2, teams=(1, 2))
    play.do(j.SetAttendance, 2, Attendance.LATE, "ra ngoài")
    assert not play.contest.has_more
    assert play.why_not(c.ShowQuestion) == [Why.NO_QUESTION_LEFT]


def test_two_of_the_tied_teams_must_be_there() -> None:
    play = tied(count=2, prizes=prizes(1))
    play.do(j.SetAttendance, 2, Attendance.ABSENT, "ra ngoài")
    assert play.why_not(j.StartPlayoff, (1, 2)) == [Why.TEAMS_AWAY]


def test_a_press_before_the_signal() -> None:
    allowed = begun(playoff(early="allowed"), count=2, teams=(1, 2))
    allowed.do(c.ShowQuestion)
    allowed.buzz(2)
    assert allowed.cue.answering == 2
    loses = begun(playoff(early="loses"), count=2, teams=(1, 2))
    loses.do(c.ShowQuestion)
    loses.buzz(2)
    loses.do(c.OpenCue)
    loses.wait(1).buzz(2)
    assert loses.cue.presses[-1].counted is Counted.BARRED
    loses.wait(1).buzz(1).judge(1, WRONG)
    assert loses.cue.phase is Phase.LOCKED


def test_a_power_cut_leaves_the_clock_held_and_the_place_open() -> None:
    play = begun(count=2, teams=(1, 2))
    play.open().wait(4).reopen(Resume.GO_ON)
    play.wait(1).buzz(1).judge(1, RIGHT).reveal().settle()
    assert order(play) == [1, 2]
    skipped = begun(count=2, teams=(1, 2))
    skipped.open().reopen(Resume.SKIP)
    assert skipped.contest.scene is Scene.PLAYOFF


def test_a_replaced_question_does_not_use_up_a_question() -> None:
    play = begun(playoff(1, reserve=1), count=2, teams=(1, 2))
    play.do(c.ShowQuestion)
    play.do(c.ReplaceCue, "đã lộ")
    play.do(c.OpenCue)
    play.wait(1).buzz(2).judge(2, RIGHT).reveal().settle()
    assert order(play) == [2, 1]


def test_undo_to_the_start_gives_the_tie_back() -> None:
    play = begun(count=2, teams=(1, 2))
    take(play, (2, RIGHT))
    while isinstance(play.contest.rules, Playoff):
        play.undo()
    assert order(play) == [1, 1]
    assert prize_ties(play.contest)


def test_lots_among_all_stand_behind_a_later_playoff() -> None:
    """Lots were drawn; a correction made another tie; its playoff decides for those in it."""
    play = begun(playoff(1, ties=2), count=3, teams=(1, 2, 3), prizes=prizes(1))
    take(play, (1, WRONG))
    play.do(j.DrawLots, (2, 3, 1))
    assert order(play) == [3, 1, 2]


def test_a_cue_of_no_playoff_places_nobody() -> None:
    play = PlayoffPlay((1, 2), 1, 1)
    open_ = Cue(1, question(1), phase=Phase.OPEN, tried=(1,), verdicts={1: RIGHT})
    assert play.placed((open_,)) == ()


def test_a_clock_that_waits_for_nobody_opens_a_playoff_too() -> None:
    play = begun(playoff(reading_seconds=0))
    play.do(c.ShowQuestion)
    assert play.cue.phase is Phase.OPEN
    play.wait(1).buzz(3).judge(3, RIGHT)
    play.reveal().settle()
    assert order(play) == [2, 2, 1, 2]


def test_a_clock_starts_by_itself_after_the_reading() -> None:
    play = begun(playoff(reading_seconds=5))
    play.do(c.ShowQuestion)
    assert play.cue.phase is Phase.SHOWN
    play.wait(5).do(c.TimeUp)
    assert play.cue.phase is Phase.OPEN
