"""Setting up: format, teams and questions, and everything that can be wrong with them."""

from __future__ import annotations

from contest.domain import commands as c
from contest.domain.cue import Entry
from contest.domain.questions import Short
from contest.domain.refusals import Why
from contest.domain.rounds.common import RoundQuestions
from contest.domain.stage import Scene
from contest.domain.teams import Team
from tests.domain.builders import Play, drawn, everyone, format_of, question, teams


def created() -> Play:
    """A contest with nothing in it."""
    play = Play()
    play.do(c.CreateContest, "id", "Hội thi", "2026-11-22")
    return play


def test_a_round_needs_format_teams_and_questions() -> None:
    play = created()
    chosen = format_of(everyone())
    assert play.why_not(c.StartRound, 0) == [Why.NOT_SET_UP]
    assert play.why_not_apply(drawn(chosen, 4)) == [Why.NO_FORMAT]
    play.do(c.ChooseFormat, chosen)
    play.do(c.EnterTeams, teams(4))
    assert play.why_not(c.StartRound, 0) == [Why.NOT_SET_UP]
    play.apply(drawn(chosen, 4))
    play.start()


def test_setting_up_is_over_when_the_first_round_starts() -> None:
    play = Play(everyone()).start()
    assert play.why_not(c.EnterTeams, teams(2)) == [Why.ALREADY_STARTED]
    assert play.why_not(c.ChooseFormat, format_of(everyone())) == [Why.ALREADY_STARTED]
    assert play.why_not(c.CreateContest, "x", "x", "x") == [Why.ALREADY_STARTED]


def test_every_fault_of_the_teams_is_listed() -> None:
    bad = (Team(1, "A", "A"), Team(1, "B", "B"), Team(13, " ", "C"), Team(2, "D" * 61, "E" * 15))
    play = created()
    play.do(c.ChooseFormat, format_of(everyone(), least_teams=5))
    assert play.why_not(c.EnterTeams, bad) == [
        Why.TEAM_COUNT,
        Why.TEAM_NUMBER,
        Why.TEAM_NUMBER,
        Why.TEAM_NUMBER,
        Why.TEAM_NAME,
        Why.TEAM_NAME,
    ]


def test_another_number_of_teams_needs_another_draw_but_another_name_does_not() -> None:
    play = Play(everyone(), count=4)
    renamed = (Team(1, "Tên mới", "Mới"), *teams(4)[1:])
    play.do(c.EnterTeams, renamed)
    assert play.contest.drawn
    play.do(c.EnterTeams, teams(3))
    assert not play.contest.drawn
    assert play.why_not(c.StartRound, 0) == [Why.NOT_SET_UP]


def test_a_format_for_fewer_teams_is_noticed_at_the_draw() -> None:
    play = Play(everyone(), count=6)
    smaller = format_of(everyone(), most_teams=4)
    play.do(c.ChooseFormat, smaller)
    assert play.why_not_apply(drawn(smaller, 6)) == [Why.TEAM_COUNT]


def test_every_fault_of_a_draw_is_listed() -> None:
    play = created()
    play.do(c.ChooseFormat, format_of(everyone(count=2), everyone(count=1, name="two")))
    play.do(c.EnterTeams, teams(2))
    one, spoken = question(1), question(2, Short(("x",)))
    rounds = (RoundQuestions((one.key,)), RoundQuestions((spoken.key,), (one.key,)))
    assert play.why_not(c.DrawQuestions, (one, spoken), rounds, 1) == [
        Why.TOO_FEW_QUESTIONS,
        Why.NOT_FOR_ENTRY,
        Why.ASKED_TWICE,
    ]
    assert play.why_not(c.DrawQuestions, (one,), (RoundQuestions((one.key, "gone")),), 1) == [
        Why.TOO_FEW_QUESTIONS,
        Why.NOT_SET_UP,
    ]


def test_by_word_of_mouth_every_kind_of_question_can_be_asked() -> None:
    Play(everyone(entry=Entry.SPOKEN), questions=(question(1, Short(("x",))),)).start().open()


def test_undo_takes_back_no_setting_up() -> None:
    play = created()
    play.do(c.ShowScene, Scene.TEAMS)
    play.do(c.EnterTeams, teams(5))
    assert play.why_not(c.Undo) == [Why.NOTHING_TO_UNDO]
    assert len(play.contest.teams) == 5


def test_names_as_long_as_they_may_be_are_taken() -> None:
    play = created()
    play.do(c.ChooseFormat, format_of(everyone()))
    play.do(c.EnterTeams, (Team(1, "D" * 60, "E" * 14), *teams(2)[1:]))
    assert play.contest.team(1) == Team(1, "D" * 60, "E" * 14)
    for team in (Team(1, "D" * 61, "E"), Team(1, "D", "E" * 15), Team(1, "D", " ")):
        assert play.why_not(c.EnterTeams, (team, *teams(2)[1:])) == [Why.TEAM_NAME]
