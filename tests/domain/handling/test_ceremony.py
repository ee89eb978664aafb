"""Places are announced prize by prize, each prize named before its teams, back and forward."""

from __future__ import annotations

from contest.domain import commands as c
from contest.domain.ceremony import ceremony_groups, is_announced
from contest.domain.formats import Prize
from contest.domain.refusals import Why
from contest.domain.rounds.common import Title
from contest.domain.stage import Scene
from tests.domain.builders import Play, everyone


def title(text: str) -> Title:
    return Title(text, text)


PRIZES = (Prize("nhat", title("Nhất"), 1), Prize("kk", title("Khuyến khích"), 2))


def played() -> Play:
    """Five teams with 4, 3, 2, 1 and 0 points: one first prize, two of another kind."""
    play = Play(everyone(count=4), count=5, prizes=PRIZES).start()
    for right in range(4, 0, -1):
        play.open()
        for team in range(1, right + 1):
            play.key(team, "B")
        play.finish()
    play.do(c.StartCeremony)
    return play


def state(play: Play) -> tuple[int, bool]:
    return play.contest.ceremony, play.contest.ceremony_waits


def test_the_teams_of_a_prize_are_announced_together_and_others_place_by_place() -> None:
    groups = ceremony_groups(played().contest)
    assert [[one.team for one in group] for group in groups] == [[1], [2, 3], [4], [5]]


def test_a_prize_is_named_first_and_a_place_without_one_is_not() -> None:
    play = played()
    assert play.why_not(c.TellPrize) == [Why.NO_MORE_STEPS]
    for _ in range(2):
        play.do(c.MoveCeremony, 1)
    play.do(c.TellPrize)
    assert state(play) == (2, True)
    assert play.why_not(c.TellPrize) == [Why.NO_MORE_STEPS]
    play.do(c.MoveCeremony, 1)
    assert state(play) == (3, False)


def test_every_step_goes_back_the_way_it_came() -> None:
    play = played()
    steps: list[tuple[type, tuple[int, ...]]] = [
        (c.MoveCeremony, (1,)), (c.MoveCeremony, (1,)), (c.TellPrize, ()), (c.MoveCeremony, (1,)),
        (c.TellPrize, ()), (c.MoveCeremony, (1,)),
    ]  # fmt: skip
    states = [state(play)]
    for command, values in steps:
        play.do(command, *values)
        states.append(state(play))
    play.do(c.ShowWinners)
    play.do(c.ShowScene, Scene.RESULTS)
    play.do(c.MoveCeremony, -1)
    assert play.contest.scene is Scene.WINNERS
    play.do(c.MoveCeremony, -1)
    assert play.contest.scene is Scene.CEREMONY
    for before in reversed(states):
        assert state(play) == before
        if before != states[0]:
            play.do(c.MoveCeremony, -1)
    assert play.why_not(c.MoveCeremony, -1) == [Why.NO_MORE_STEPS]


def test_the_code_of_the_results_is_not_shown_before_all_is_announced() -> None:
    play = played()
    assert play.why_not(c.ShowScene, Scene.RESULTS) == [Why.NOT_ANNOUNCED]
    while not is_announced(play.contest):
        assert play.why_not(c.ShowScene, Scene.RESULTS) == [Why.NOT_ANNOUNCED]
        play.do(c.MoveCeremony, 1)
    play.do(c.ShowWinners)
    play.do(c.ShowScene, Scene.RESULTS)
    play.do(c.EndContest)
    assert play.contest.scene is Scene.RESULTS


def test_the_agenda_may_be_shown_before_the_start() -> None:
    play = Play(everyone())
    play.do(c.ShowScene, Scene.AGENDA)
    assert play.contest.scene is Scene.AGENDA
