"""What a team says before its question: a stake, a star, a package, and why it is refused."""

from __future__ import annotations

from contest.domain import commands as c
from contest.domain.cue import Entry
from contest.domain.refusals import Why
from contest.domain.rounds import Everyone, Package
from tests.domain.builders import RIGHT, WRONG, Play, common, everyone

VALUES = {"choice": "values", "values": (1000, 2000), "value_seconds": (10, 20)}


def package(**fields: object) -> Package:
    entry = common(entry=Entry.SPOKEN, right=1000)
    return Package(entry, **{"each": 2, "star": True, **fields})  # type: ignore[arg-type]


def staking() -> Play:
    """Teams with 0, 10 and 20 points, before a question on which at most 15 may be staked."""
    play = Play(everyone(count=2), Everyone(common("two"), 1, most_stake=1500), count=3)
    play.start()
    for right in ((2, 3), (3,)):
        play.open()
        for team in right:
            play.key(team, "B", 1)
        play.finish()
    play.do(c.EndRound, "")
    play.start(1).do(c.ShowQuestion)
    return play


def test_a_stake_is_at_most_what_a_team_has_and_what_the_format_allows() -> None:
    play = staking()
    assert play.points == {1: 0, 2: 1000, 3: 2000}
    for team, most in ((1, 0), (2, 1000), (3, 1500)):
        assert play.why_not(c.DeclareStake, team, most) == []
        assert play.why_not(c.DeclareStake, team, most + 1) == [Why.STAKE_TOO_HIGH]
        assert play.why_not(c.DeclareStake, team, -1) == [Why.STAKE_TOO_HIGH]
    assert play.why_not(c.DeclareStake, 4, 0) == [Why.NO_SUCH_TEAM]
    play.do(c.DeclareStake, 2, 500)
    play.do(c.DeclareStake, 3, 0)
    assert play.cue.stakes == {2: 500, 3: 0}
    assert play.why_not(c.DeclareStake, 2, 500) == [Why.NO_CHANGE]
    play.do(c.DeclareStake, 2, 400)
    assert play.cue.stakes == {2: 400, 3: 0}


def test_nothing_is_staked_once_the_question_is_read_or_where_there_are_no_stakes() -> None:
    play = staking()
    play.do(c.DeclareStake, 3, 100)
    play.do(c.ShowQuestion)
    assert Why.STAKE_TOO_HIGH not in play.why_not(c.DeclareStake, 3, 200)
    assert play.why_not(c.DeclareStake, 3, 200)
    plain = Play(everyone()).start().open()
    assert plain.why_not(c.DeclareStake, 1, 100) == [Why.NO_STAKE]


def test_a_star_is_declared_once_and_spent_with_its_question() -> None:
    play = Play(package(), count=2).start()
    play.do(c.TakePackage, 1, 1)
    play.do(c.ShowQuestion)
    assert play.why_not(c.DeclareStar, False) == [Why.NO_CHANGE]
    play.do(c.DeclareStar, True)
    assert play.cue.star
    assert play.why_not(c.DeclareStar, True) == [Why.NO_CHANGE]
    play.do(c.DeclareStar, False)
    play.do(c.DeclareStar, True)
    play.do(c.ShowQuestion)
    assert play.why_not(c.DeclareStar, False)
    play.do(c.OpenCue)
    play.judge(1, RIGHT).reveal().settle()
    assert play.points == {1: 2000, 2: 0}
    play.do(c.ShowQuestion)
    # Its next question is read at once: there is nothing left to declare.
    assert play.why_not(c.DeclareStar, True) == [Why.WRONG_PHASE, Why.STAR_SPENT]


def test_there_is_no_star_where_the_format_has_none() -> None:
    for play in (Play(package(star=False)), Play(everyone())):
        assert play.start().why_not(c.DeclareStar, True) == [Why.NO_STAR]


def test_a_package_is_taken_once_by_the_team_that_is_due() -> None:
    play = Play(package(packages=4), count=3).start()
    assert play.why_not(c.TakePackage, 2, 1) == [Why.NOT_THIS_TEAM]
    assert play.why_not(c.TakePackage, 9, 1) == [Why.NO_SUCH_TEAM]
    for number in (0, 5):
        assert play.why_not(c.TakePackage, 1, number) == [Why.PACKAGE_TAKEN]
    assert play.why_not(c.ChooseValues, 1, (1000, 1000)) == [Why.NO_PACKAGE]
    play.do(c.TakePackage, 1, 4)
    for verdict in (RIGHT, WRONG):
        play.do(c.ShowQuestion)
        play.do(c.ShowQuestion)
        assert play.why_not(c.TakePackage, 2, 1) == [Why.CUE_RUNS]
        play.do(c.OpenCue)
        play.judge(1, verdict).reveal().settle()
    assert play.why_not(c.TakePackage, 2, 4) == [Why.PACKAGE_TAKEN]
    assert play.why_not(c.TakePackage, 1, 3) == [Why.NOT_THIS_TEAM]
    assert play.why_not(c.TakePackage, 2, 1) == []


def test_lots_let_any_team_take_a_package_and_the_highest_goes_first() -> None:
    drawn = Play(package(order="drawn"), count=3).start()
    for team in (1, 2, 3):
        assert drawn.why_not(c.TakePackage, team, 1) == []
    play = Play(everyone(count=1), package(order="highest"), count=3)
    play.start().open().key(3, "B", 1).finish()
    play.start(1)
    assert play.why_not(c.TakePackage, 1, 1) == [Why.NOT_THIS_TEAM]
    assert play.why_not(c.TakePackage, 3, 1) == []


def test_values_are_chosen_as_many_as_there_are_and_while_there_are_questions() -> None:
    play = Play(package(**VALUES), count=2).start()
    assert play.why_not(c.TakePackage, 1, 1) == [Why.NO_PACKAGE]
    for values in ((1000,), (1000, 1000, 2000), (1000, 1500), ()):
        assert play.why_not(c.ChooseValues, 1, values) == [Why.NO_SUCH_VALUE]
    play.do(c.ChooseValues, 1, (2000, 1000))
    (taken,) = play.contest.packages.taken
    assert (taken.team, taken.values, taken.seconds) == (1, (2000, 1000), (20, 10))
    assert len(set(taken.questions)) == 2
    play.do(c.ShowQuestion)
    assert (play.cue.value, play.cue.question.key) == (2000, taken.questions[0])
