"""The draw of the order of play: numbers go with the places, and the hall learns them by steps."""

from __future__ import annotations

from contest.domain import commands as c
from contest.domain import jury_commands as j
from contest.domain.contest import evolve, replay
from contest.domain.jury_events import LotsDrawn
from contest.domain.order_commands import DrawOrder, OpenEnvelopes
from contest.domain.order_events import OrderDrawn
from contest.domain.refusals import Why
from contest.domain.rulings import Attendance
from contest.domain.stage import Scene
from contest.domain.standings import totals
from tests.domain.builders import Play, everyone


def names(play: Play) -> list[str]:
    return [f"{team.number} {team.name}" for team in play.contest.teams]


def test_each_team_gets_the_number_of_its_place_and_keeps_what_is_known_of_it() -> None:
    play = Play(everyone(), count=3)
    play.do(j.SetAttendance, 2, Attendance.LATE, "Kẹt xe")
    play.do(j.EnterPrediction, 3, 120)
    play.do(DrawOrder, (3, 1, 2))
    assert names(play) == ["1 Đội 3", "2 Đội 1", "3 Đội 2"]
    assert play.contest.playing == (1, 2)
    assert play.contest.predictions == {1: 120}
    assert play.contest.scene is Scene.ORDER
    assert replay(play.log) == play.contest


def test_points_and_complaints_from_before_the_draw_stay_with_their_team() -> None:
    play = Play(everyone(), count=3)
    play.do(c.ChangePoints, 2, 500, "Phần thi ảnh", "Trưởng ban")
    play.do(j.Complain, 3, 0, 0, "Ghi sai tên")
    play.do(DrawOrder, (3, 1, 2))  # team 2 is now the third, and 3 the first
    assert totals(play.contest) == {1: 0, 2: 0, 3: 500}
    assert [one.team for one in play.contest.complaints] == [1]
    play.do(c.Undo)
    assert totals(play.contest) == {1: 0, 2: 500, 3: 0}
    assert [one.team for one in play.contest.complaints] == [3]


def test_lots_from_before_the_draw_rank_the_teams_that_drew_them() -> None:
    play = Play(everyone(), count=3)
    lots = LotsDrawn((2, 3, 1), at=0)
    contest = evolve(play.contest, lots)
    drawn = evolve(contest, OrderDrawn((3, 1, 2), at=lots.at))
    assert drawn.lots == ((3, 1, 2),)  # the same teams by their new numbers


def test_a_team_that_is_entered_no_more_does_not_stop_the_draw() -> None:
    play = Play(everyone(), count=3)
    play.do(j.SetAttendance, 3, Attendance.LATE, "Kẹt xe")
    play.do(c.EnterTeams, play.contest.teams[:2])
    play.do(DrawOrder, (2, 1))
    assert play.contest.presences == {}


def test_it_is_shown_envelope_by_envelope_forward_and_back() -> None:
    play = Play(everyone(), count=2)
    assert play.why_not(OpenEnvelopes, 1) == [Why.NO_MORE_STEPS]
    assert play.why_not(c.ShowScene, Scene.ORDER) == [Why.NO_ORDER_TO_DRAW]
    play.do(DrawOrder, (2, 1))
    assert play.why_not(OpenEnvelopes, -1) == [Why.NO_MORE_STEPS]
    for _ in range(3):  # two envelopes, and the whole order
        play.do(OpenEnvelopes, 1)
    assert play.why_not(OpenEnvelopes, 1) == [Why.NO_MORE_STEPS]
    play.do(OpenEnvelopes, -1)
    assert play.contest.envelopes is not None
    assert play.contest.envelopes.opened == 2
    play.do(c.ShowScene, Scene.TEAMS)
    assert play.why_not(OpenEnvelopes, 1) == [Why.NO_MORE_STEPS]
    play.do(c.ShowScene, Scene.ORDER)
    assert play.contest.envelopes.opened == 2


def test_it_is_undone_whole_and_drawn_anew_but_not_once_a_round_has_begun() -> None:
    play = Play(everyone(), count=3)
    before = names(play)
    play.do(DrawOrder, (3, 1, 2))
    play.do(c.Undo)
    assert names(play) == before
    assert play.contest.envelopes is None
    play.do(DrawOrder, (3, 1, 2))
    play.do(DrawOrder, (2, 1, 3))
    assert names(play) == ["1 Đội 1", "2 Đội 3", "3 Đội 2"]
    play.start()
    assert play.why_not(DrawOrder, (1, 2, 3)) == [Why.ALREADY_STARTED]


def test_all_teams_are_drawn_and_there_are_two_at_least() -> None:
    play = Play(everyone(), count=3)
    assert play.why_not(DrawOrder, (1, 2)) == [Why.NO_ORDER_TO_DRAW]
    assert play.why_not(DrawOrder, (1, 2, 2)) == [Why.NO_ORDER_TO_DRAW]


def test_other_teams_have_not_drawn() -> None:
    play = Play(everyone(), count=3)
    play.do(DrawOrder, (3, 1, 2))
    play.do(c.EnterTeams, play.contest.teams)
    assert play.contest.envelopes is None


def test_what_was_drawn_on_paper_stands_there_whole_at_once() -> None:
    play = Play(everyone(), count=3)
    play.do(DrawOrder, (3, 1, 2), True)
    assert names(play) == ["1 Đội 3", "2 Đội 1", "3 Đội 2"]
    assert play.contest.envelopes is not None
    assert play.contest.envelopes.opened == play.contest.envelopes.steps
    assert replay(play.log) == play.contest
    play.do(OpenEnvelopes, -1)
    assert play.contest.envelopes.opened == 3
