"""Questions to the hall: between any two things, no points for teams, a winner with a prize."""

from __future__ import annotations

from typing import Any

from contest.domain import act_commands as a
from contest.domain import audience_commands as h
from contest.domain import commands as c
from contest.domain import jury_commands as j
from contest.domain.cue import Entry, Phase
from contest.domain.refusals import Why
from contest.domain.rounds import Audience, Judged
from contest.domain.rounds.common import Title
from contest.domain.rounds.judged import Criterion
from contest.domain.stage import Scene
from contest.domain.standings import totals
from tests.domain.builders import RIGHT, Play, common, everyone, format_of, teams

GIFT = Title("Một chiếc ô", "An umbrella")


def hall(count: int = 2, *, agenda: bool = True) -> Audience:
    return Audience(common("hall", right=0, entry=Entry.SPOKEN, reserve=0), count, GIFT, agenda)


def evening(rules: Audience | None = None, *others: Any) -> Play:
    return Play(everyone(count=2), *others, rules or hall(), count=2)


def keys(play: Play) -> list[str]:
    return [one.question.key for one in play.contest.hall]


def test_it_is_asked_between_two_questions_and_the_round_goes_on() -> None:
    play = evening()
    play.start().open().finish()
    before = totals(play.contest)
    play.do(h.AskAudience)
    assert play.contest.scene is Scene.AUDIENCE
    assert play.contest.hall[-1].prize == "Một chiếc ô"
    play.do(h.RevealToAudience)
    play.do(h.NameWinner, " Lê Văn Ưng ", "Một chiếc ô")
    asked = play.contest.hall[-1]
    assert (asked.winner, asked.prize, asked.revealed, asked.run) == (
        "Lê Văn Ưng",
        "Một chiếc ô",
        True,
        1,
    )
    assert totals(play.contest) == before
    play.open()
    assert play.cue.number == 2


def test_not_while_a_question_waits_for_its_answer() -> None:
    play = evening()
    play.start()
    play.do(c.ShowQuestion)
    assert play.why_not(h.AskAudience) == [Why.CUE_RUNS]
    play.do(c.OpenCue)
    assert play.why_not(h.AskAudience) == [Why.CUE_RUNS]
    play.do(c.LockCue)
    assert play.why_not(h.AskAudience) == [Why.CUE_RUNS]
    play.reveal()
    play.do(h.AskAudience)
    assert play.cue.phase is Phase.REVEALED
    play.do(c.ShowScene, Scene.CUE)
    play.settle()


def test_not_while_the_stopwatch_runs_nor_when_places_are_announced() -> None:
    act = Judged(common("act", entry=Entry.SPOKEN, reserve=0), (Criterion("x", GIFT, 1000),), 1)
    play = Play(act, hall(), count=2)
    play.start()
    play.do(a.StartAct)
    play.do(a.StartStopwatch)
    assert play.why_not(h.AskAudience) == [Why.STOPWATCH_RUNS]
    play.do(a.StopStopwatch)
    play.do(h.AskAudience)
    ended = Play(everyone(count=1), hall(), count=2)
    ended.start().open().finish()
    ended.do(c.StartCeremony)
    assert ended.why_not(h.AskAudience) == [Why.CEREMONY_RUNS]


def test_before_the_first_round_it_freezes_the_draw() -> None:
    play = evening()
    play.do(h.AskAudience)
    assert play.contest.started
    assert play.why_not(c.EnterTeams, teams(3)) == [Why.ALREADY_STARTED]
    undrawn = Play()
    undrawn.do(c.CreateContest, "id", "Hội thi", "2026-11-22")
    undrawn.do(c.ChooseFormat, format_of(everyone(), hall()))
    assert Why.NOT_SET_UP in undrawn.why_not(h.AskAudience)


def test_the_agenda_asks_what_was_not_asked_before() -> None:
    play = evening(hall(3))
    play.start().open().finish().open().finish()
    play.do(h.AskAudience)
    play.start(1)
    assert play.contest.has_more
    play.do(h.AskAudience)
    assert play.why_not(c.EndRound) == [Why.REASON_NEEDED]
    play.do(h.AskAudience)
    assert not play.contest.has_more
    assert len(set(keys(play))) == 3
    assert play.why_not(h.AskAudience) == [Why.NO_HALL_QUESTION_LEFT]
    play.do(c.StartCeremony)


def test_questions_without_a_place_in_the_agenda_come_first_in_between() -> None:
    between = Audience(common("xen", right=0, entry=Entry.SPOKEN, reserve=0), 1, GIFT, agenda=False)
    play = Play(everyone(count=1), hall(1), between, count=2)
    play.do(h.AskAudience)
    play.do(h.AskAudience)
    assert [one.round for one in play.contest.hall] == [2, 1]


def test_a_running_round_asks_its_own() -> None:
    between = Audience(common("xen", right=0, entry=Entry.SPOKEN, reserve=0), 1, GIFT, agenda=False)
    play = Play(everyone(count=1), hall(1), between, count=2)
    play.start().open().finish()
    play.start(1)
    play.do(h.AskAudience)
    assert play.contest.hall[-1].round == 1
    assert play.why_not(h.AskAudience) == [Why.NO_HALL_QUESTION_LEFT]


def test_another_prize_may_be_said_and_a_name_put_right_later() -> None:
    play = evening()
    play.start()
    play.do(h.AskAudience, "Một chiếc mũ")
    assert play.contest.hall[-1].prize == "Một chiếc mũ"
    play.do(h.RevealToAudience)
    play.do(h.NameWinner, "Lê Văn Ưn", "Một chiếc mũ")
    play.do(h.AskAudience)
    play.open()  # also while a question of the teams is open: nothing changes on the stage
    play.do(h.NameWinner, "Lê Văn Ưng", "Một chiếc mũ", 1)
    assert [one.winner for one in play.contest.hall] == ["Lê Văn Ưng", ""]
    assert play.contest.scene is Scene.CUE


def test_what_cannot_be_named() -> None:
    play = evening()
    assert play.why_not(h.NameWinner, "A", "B") == [Why.NO_HALL_QUESTION]
    assert play.why_not(h.RevealToAudience) == [Why.NO_HALL_QUESTION]
    assert play.why_not(c.ShowScene, Scene.AUDIENCE) == [Why.NO_HALL_QUESTION]
    play.do(h.AskAudience)
    assert play.why_not(h.NameWinner, "  ", "Một chiếc ô") == [Why.WINNER_NEEDED]
    assert play.why_not(h.NameWinner, "A" * 61, "Ô") == [Why.TEXT_TOO_LONG]
    assert play.why_not(h.NameWinner, "A", "B" * 61) == [Why.TEXT_TOO_LONG]
    assert play.why_not(h.NameWinner, "A", "B", 2) == [Why.NO_HALL_QUESTION]
    play.do(h.NameWinner, "A", "Ô")
    assert play.why_not(h.NameWinner, "A", "Ô") == [Why.NO_CHANGE]
    play.do(h.NameWinner, "", "Ô")
    assert play.contest.hall[-1].winner == ""
    play.do(h.RevealToAudience)
    assert play.why_not(h.RevealToAudience) == [Why.NO_CHANGE]


def test_undo_gives_back_what_was_on_the_stage() -> None:
    play = evening()
    play.start().open().finish()
    scene = play.contest.scene
    play.do(h.AskAudience)
    play.do(h.RevealToAudience)
    play.do(h.NameWinner, "A", "Ô")
    play.undo().undo().undo()
    assert play.contest.hall == ()
    assert play.contest.scene is scene
    play.do(h.AskAudience)
    assert len(keys(play)) == 1


def test_a_power_cut_leaves_it_as_it_was() -> None:
    play = evening()
    play.do(h.AskAudience)
    play.reopen()
    assert not play.contest.asks_to_resume
    assert play.contest.scene is Scene.AUDIENCE
    play.do(h.RevealToAudience)


def test_a_repeated_round_for_the_hall_asks_what_nobody_has_heard() -> None:
    play = evening(hall(2))
    play.start().open().finish().open().finish()
    play.start(1)
    play.do(h.AskAudience)
    play.do(j.CancelRun, 2, "mất micrô", "y")
    play.start(1)
    play.do(h.AskAudience)
    assert len(set(keys(play))) == 2


def test_teams_have_nothing_to_do_in_it() -> None:
    play = evening(hall(1))
    play.start().open().finish().open().finish()
    play.start(1)
    assert play.why_not(c.ShowQuestion) == [Why.NO_QUESTION_LEFT]
    play.do(h.AskAudience)
    assert play.why_not(c.Judge, 1, RIGHT) == [Why.NO_CUE]
