"""Changes on the evening: who is there, names put right, a longer round, a pause on purpose."""

from __future__ import annotations

import pytest

from contest.domain import commands as c
from contest.domain import jury_commands as j
from contest.domain.refusals import Why
from contest.domain.rounds.common import Ask
from contest.domain.rulings import Attendance, Presence
from contest.domain.stage import Scene
from contest.domain.teams import Team
from tests.domain.builders import Play, buzzer, everyone, obstacle, turns

AN = Team(1, "Đội Một", "Một", ("An", "Bình"))


def named() -> Play:
    play = Play(everyone(), count=3)
    play.do(c.EnterTeams, (AN, *play.contest.teams[1:]))
    return play


def test_a_team_that_goes_is_noted_with_why_and_may_come_back() -> None:
    play = Play(everyone(), count=3).start()
    play.do(j.SetAttendance, 2, Attendance.WITHDRAWN, "  ốm ", True)
    assert play.contest.presences == {2: Presence(Attendance.WITHDRAWN, "ốm", ranked=True)}
    assert play.contest.playing == (1, 3)
    play.do(j.SetAttendance, 3, Attendance.LATE, "kẹt xe")
    play.do(j.SetAttendance, 2, Attendance.ABSENT, "về rồi")
    assert play.contest.presences[2] == Presence(Attendance.ABSENT, "về rồi")
    play.do(j.SetAttendance, 2, Attendance.PRESENT, "")
    assert play.contest.presences == {3: Presence(Attendance.LATE, "kẹt xe")}


def test_what_changes_nothing_about_a_team_is_refused() -> None:
    play = Play(everyone(), count=3).start()
    assert play.why_not(j.SetAttendance, 9, Attendance.LATE, "x") == [Why.NO_SUCH_TEAM]
    assert play.why_not(j.SetAttendance, 1, Attendance.LATE, " ") == [Why.REASON_NEEDED]
    assert play.why_not(j.SetAttendance, 1, Attendance.PRESENT, "") == [Why.NO_CHANGE]
    play.do(j.SetAttendance, 1, Attendance.LATE, "x")
    assert play.why_not(j.SetAttendance, 1, Attendance.LATE, " x ") == [Why.NO_CHANGE]
    assert play.why_not(j.SetAttendance, 1, Attendance.LATE, "y") == []
    assert play.why_not(j.SetAttendance, 1, Attendance.LATE, "x", True) == []


def test_nobody_goes_between_a_question_and_its_reveal() -> None:
    play = Play(everyone(), count=3).start().open()
    assert play.why_not(j.SetAttendance, 1, Attendance.LATE, "x")
    play.key(1, "B", 1).finish()
    assert play.why_not(j.SetAttendance, 1, Attendance.LATE, "x") == []


def test_a_member_steps_in_for_another_or_joins() -> None:
    play = named()
    play.do(j.StepIn, 1, "An", " Chi ", " ốm ")
    assert play.contest.team(1) == Team(1, "Đội Một", "Một", ("Chi", "Bình"))
    (event,) = play.log[-1:]
    assert getattr(event, "reason", None) == "ốm"
    play.do(j.StepIn, 1, "", "Dũng", "thêm người")
    assert play.contest.team(1) == Team(1, "Đội Một", "Một", ("Chi", "Bình", "Dũng"))
    assert play.contest.teams[1:] == named().contest.teams[1:]


def test_a_member_who_cannot_step_in_is_named() -> None:
    play = named()
    assert play.why_not(j.StepIn, 9, "", "Chi", "x") == [Why.NO_SUCH_TEAM]
    assert play.why_not(j.StepIn, 1, "An", "Bình", "x") == [Why.NO_MEMBER]
    assert play.why_not(j.StepIn, 1, "Chi", "Dũng", "x") == [Why.NO_MEMBER]
    assert play.why_not(j.StepIn, 1, "An", " ", " ") == [Why.REASON_NEEDED, Why.NO_MEMBER]


def test_a_name_is_put_right() -> None:
    play = named()
    play.do(j.CorrectTeam, 1, " Đội Nhất ", " Nhất ", ("An",))
    assert play.contest.team(1) == Team(1, "Đội Nhất", "Nhất", ("An",))
    assert play.contest.teams[1:] == named().contest.teams[1:]


@pytest.mark.parametrize(
    ("team", "name", "short", "members", "why"),
    [
        (9, "Tên", "Tên", (), [Why.NO_SUCH_TEAM]),
        (1, " ", "Một", (), [Why.TEAM_NAME]),
        (1, "Đội Một", " ", (), [Why.TEAM_NAME]),
        (1, "x" * 61, "Một", (), [Why.TEAM_NAME]),
        (1, "Đội Một", "x" * 15, (), [Why.TEAM_NAME]),
        (1, "Đội Một", "Một", ("An", "Bình"), [Why.NO_CHANGE]),
        (1, "x" * 60, "x" * 14, (), []),
        (1, "Đội Một", "Một", ("An",), []),
    ],
)
def test_a_name_that_does_not_do_is_refused(
    team: int, name: str, short: str, members: tuple[str, ...], why: list[Why]
) -> None:
    assert named().why_not(j.CorrectTeam, team, name, short, members) == why


def test_the_contest_itself_is_put_right() -> None:
    play = Play(everyone())
    play.do(j.CorrectContest, " Hội thi ", " Huế ", " Đoàn ")
    contest = play.contest
    assert (contest.title, contest.place, contest.organiser) == ("Hội thi", "Huế", "Đoàn")
    assert play.why_not(j.CorrectContest, "Hội thi", "Huế", "Đoàn") == [Why.NO_CHANGE]
    assert play.why_not(j.CorrectContest, "Hội thi", "Huế", "Hội") == []
    assert play.why_not(j.CorrectContest, " ", "Huế", "Đoàn") == [Why.TEXT_NEEDED]


def test_a_round_is_made_longer_by_its_reserve() -> None:
    play = Play(everyone(count=2)).start()
    play.do(j.LengthenRound, 2, " chưa phân thắng bại ", " Tám ")
    assert play.contest.run is not None
    reserve = play.contest.drawn[0].reserve
    assert play.contest.run.later == (Ask(reserve[0], 3), Ask(reserve[1], 4))
    (event,) = play.log[-1:]
    assert getattr(event, "reason", None) == "chưa phân thắng bại"
    assert getattr(event, "by", None) == "Tám"
    asked = []
    while play.contest.has_more:
        play.open()
        asked.append((play.cue.number, play.cue.question.key))
        play.finish()
    assert asked == [
        *((number, key) for number, key in enumerate(play.contest.drawn[0].main, 1)),
        (3, reserve[0]), (4, reserve[1]),
    ]  # fmt: skip


def test_turns_are_made_longer_for_every_team_that_plays() -> None:
    play = Play(turns(each=1, reserve=7), count=3)
    play.do(j.SetAttendance, 2, Attendance.ABSENT, "x")
    play.start()
    assert play.why_not(j.LengthenRound, 4, "x", "y") == [Why.NO_RESERVE]
    play.do(j.LengthenRound, 2, "x", "y")
    assert play.contest.run is not None
    places = [(ask.number, ask.team) for ask in play.contest.run.later]
    assert places == [(2, 1), (2, 3), (3, 1), (3, 3)]
    play.do(j.SetAttendance, 2, Attendance.PRESENT, "")
    play.do(j.LengthenRound, 1, "x", "y")
    places = [(ask.number, ask.team) for ask in play.contest.run.later]
    assert places[4:] == [(4, 1), (2, 2), (4, 3)]


def test_what_cannot_be_made_longer_says_why() -> None:
    play = Play(everyone(count=1, reserve=1))
    assert play.why_not(j.LengthenRound, 1, "x", "y") == [Why.NO_ROUND]
    play.start()
    assert play.why_not(j.LengthenRound, 1, " ", " ") == [Why.REASON_NEEDED, Why.NAME_NEEDED]
    assert play.why_not(j.LengthenRound, 0, "x", "y") == [Why.NO_RESERVE]
    assert play.why_not(j.LengthenRound, 2, "x", "y") == [Why.NO_RESERVE]
    assert play.why_not(j.LengthenRound, 1, "x", "y") == []
    assert Play(buzzer()).start().why_not(j.LengthenRound, 1, "x", "y") == []
    for rules in (obstacle(), turns(turn_seconds=60)):
        assert Play(rules).start().why_not(j.LengthenRound, 1, "x", "y") == [Why.WRONG_ENTRY]


def test_a_pause_holds_the_clock_and_remembers_what_stood_before() -> None:
    play = Play(everyone()).start().open().wait(4)
    play.do(j.Interrupt, Scene.TECHNICAL, 600)
    assert play.contest.scene is Scene.TECHNICAL
    assert play.contest.pause is not None
    assert (play.contest.pause.before, play.contest.pause.seconds) == (Scene.CUE, 600)
    assert play.contest.pause.since == play.now
    assert not play.runs
    assert play.left == pytest.approx(11)
    play.wait(5).do(j.Interrupt, Scene.INTERMISSION)
    assert (play.contest.pause.before, play.contest.pause.seconds) == (Scene.CUE, None)


def test_a_pause_that_is_none_is_refused() -> None:
    play = Play(everyone()).start()
    for scene, seconds in (
        (Scene.SCOREBOARD, None), (Scene.TECHNICAL, 0), (Scene.TECHNICAL, 7201),
    ):  # fmt: skip
        assert play.why_not(j.Interrupt, scene, seconds) == [Why.NO_MORE_STEPS]
    assert play.why_not(j.Interrupt, Scene.TECHNICAL, 7200) == []
    assert play.why_not(j.Interrupt, Scene.TECHNICAL, 1) == []
    play.do(j.Interrupt, Scene.TECHNICAL)
    assert play.why_not(j.Interrupt, Scene.TECHNICAL) == [Why.NO_CHANGE]
    assert play.why_not(j.Interrupt, Scene.TECHNICAL, 60) == []
    assert play.why_not(j.Interrupt, Scene.DELIBERATION) == []
