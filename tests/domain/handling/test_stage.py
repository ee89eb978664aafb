"""Scenes, black, pages, the scoreboard's memory and the ceremony."""

from __future__ import annotations

from contest.domain import commands as c
from contest.domain.refusals import Why
from contest.domain.stage import Scene
from contest.domain.standings import totals
from tests.domain.builders import Play, everyone


def played() -> Play:
    """One round of one question: team 1 leads, the others are equal."""
    return Play(everyone(count=1), count=3).start().open().key(1, "B").finish()


def test_scenes_the_host_may_show() -> None:
    play = Play(everyone())
    play.do(c.ShowScene, Scene.TEAMS)
    assert play.why_not(c.ShowScene, Scene.TEAMS) == [Why.NO_CHANGE]
    assert play.why_not(c.ShowScene, Scene.RULES) == [Why.NO_ROUND]
    assert play.why_not(c.ShowScene, Scene.CUE) == [Why.NO_CUE]
    assert play.why_not(c.ShowScene, Scene.WINNERS) == [Why.NO_MORE_STEPS]


def test_no_scene_covers_a_running_question() -> None:
    play = Play(everyone()).start().open()
    assert play.why_not(c.ShowScene, Scene.SCOREBOARD) == [Why.CUE_RUNS]
    play.time_up()
    assert play.why_not(c.ShowScene, Scene.CUE) == [Why.NO_CHANGE, Why.CUE_RUNS]
    play.reveal().do(c.ShowScene, Scene.SCOREBOARD)
    play.do(c.ShowScene, Scene.CUE)


def test_pages_of_a_long_question() -> None:
    play = Play(everyone()).start()
    play.do(c.TurnPage, 1)
    assert play.contest.shown_page == 1  # of the rules; the next scene begins at its first page
    play.do(c.ShowQuestion)
    assert play.contest.shown_page == 0
    play.do(c.TurnPage, 1)
    assert play.cue.page == 1
    assert play.why_not(c.TurnPage, 1) == [Why.NO_CHANGE]
    assert play.why_not(c.TurnPage, -1) == [Why.NO_CHANGE]
    play.do(c.OpenCue)
    assert play.time_up().reveal().cue.page == 0


def test_the_scoreboard_remembers_what_it_showed_before() -> None:
    play = Play(everyone(), count=2).start().open().key(1, "B").finish()
    assert play.contest.board is not None
    assert play.contest.board_before is None
    play.open().key(1, "B").key(2, "B").finish()
    assert play.contest.board is not None
    assert play.contest.board_before is not None
    assert totals(play.contest.board) == {1: 2000, 2: 1000}
    assert totals(play.contest.board_before) == {1: 1000, 2: 0}
    play.undo()
    assert play.contest.board is not None
    assert totals(play.contest.board) == {1: 1000, 2: 0}
    assert play.contest.board_before is None


def test_the_remembered_boards_hold_no_history() -> None:
    play = Play(everyone(), count=2).start().open().finish().open().finish()
    for board in (play.contest.board, play.contest.board_before):
        assert board is not None
        assert (board.last_step, board.board, board.board_before) == (None, None, None)


def test_the_ceremony_goes_from_last_to_first_back_and_forth() -> None:
    play = played()
    play.do(c.StartCeremony)
    assert (play.contest.scene, play.contest.ceremony) == (Scene.CEREMONY, 0)
    assert play.why_not(c.StartCeremony) == [Why.NO_CHANGE]
    assert play.why_not(c.MoveCeremony, -1) == [Why.NO_MORE_STEPS]
    play.do(c.MoveCeremony, 1)
    assert play.why_not(c.ShowWinners) == [Why.NO_MORE_STEPS]
    play.do(c.MoveCeremony, 1)
    assert play.why_not(c.MoveCeremony, 1) == [Why.NO_MORE_STEPS]
    play.do(c.MoveCeremony, -1)
    play.do(c.MoveCeremony, 1)
    play.do(c.ShowWinners)
    assert play.contest.scene is Scene.WINNERS


def test_the_ceremony_waits_for_the_end_of_the_round() -> None:
    assert Play(everyone()).why_not(c.StartCeremony) == [Why.NOT_STARTED]
    play = Play(everyone()).start().open()
    assert play.why_not(c.StartCeremony) == [Why.CUE_RUNS, Why.ROUND_NOT_FINISHED]


def test_the_ceremony_settles_the_last_question() -> None:
    play = Play(everyone(count=1)).start().open().key(1, "B").time_up().reveal()
    play.do(c.StartCeremony)
    assert play.points[1] == 1000
    assert play.contest.run is None


def test_a_change_of_points_in_the_ceremony_never_leaves_it_stuck() -> None:
    play = played()
    play.do(c.StartCeremony)
    play.do(c.MoveCeremony, 1)
    play.do(c.MoveCeremony, 1)
    play.do(c.ChangePoints, 1, -1000, "phúc khảo", "BGK")
    assert play.contest.ceremony == 1
    play.do(c.ShowWinners)


def test_winners_stay_all_announced_when_a_change_parts_them() -> None:
    play = played()
    play.do(c.StartCeremony)
    play.do(c.MoveCeremony, 1)
    play.do(c.MoveCeremony, 1)
    play.do(c.ShowWinners)
    play.do(c.ChangePoints, 2, 100, "phúc khảo", "BGK")
    assert play.contest.ceremony == 3


def test_a_group_not_yet_announced_stays_so_after_a_change() -> None:
    play = played()
    play.do(c.StartCeremony)
    play.do(c.MoveCeremony, 1)
    play.do(c.ChangePoints, 2, 100, "phúc khảo", "BGK")
    assert play.contest.ceremony == 1
