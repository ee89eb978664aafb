"""The minutes tell enough to place everybody by hand."""

from __future__ import annotations

import re

from contest.domain import commands as c
from contest.domain.cue import Entry
from contest.domain.order_commands import DrawOrder
from contest.domain.rounds.elimination import Elimination
from contest.domain.standings import standings
from contest.presentation.papers.minutes import minutes_of
from contest.presentation.wording import Words
from tests.domain.builders import Play, common, everyone

RULES = Elimination(common(entry=Entry.BOARDS, right=0), 3, 6)


def test_the_minutes_of_a_golden_bell_say_who_fell_at_which_question() -> None:
    play = Play(RULES, count=0, least_teams=0, most_teams=0).start()
    for out in ((2, 5), (), (1, 6)):
        play.open().do(c.LockCue)
        play.reveal().do(c.MarkOut, out)
        play.settle()
    minutes = minutes_of(play.contest, play.log, [], Words())
    lines = [line.text for line in minutes.rounds[0].lines]
    assert lines == ["Câu 1: bị loại 2, 5", "Câu 2: không ai bị loại", "Câu 3: bị loại 1, 6"]
    fallen = [set(map(int, re.findall(r"\d+", line)[1:])) for line in lines]
    by_hand = dict.fromkeys(range(1, 7), 6) | {
        seat: at for at, seats in enumerate(fallen) for seat in seats
    }
    order = sorted(by_hand, key=lambda seat: (-by_hand[seat], seat))
    assert [one.team for one in standings(play.contest)] == order


def test_the_minutes_tell_the_draw_of_the_order_that_stands() -> None:
    play = Play(everyone(), count=3)
    play.do(DrawOrder, (2, 3, 1))
    play.do(c.Undo)
    play.do(DrawOrder, (3, 1, 2))
    play.start()
    minutes = minutes_of(play.contest, play.log, [], Words())
    drawn = "Bốc thăm thứ tự thi: 1. Đội 3, 2. Đội 1, 3. Đội 2"
    assert [line.text for line in minutes.changes] == [drawn]
    assert [team.team for team in minutes.roster.teams] == ["Đội 3", "Đội 1", "Đội 2"]
