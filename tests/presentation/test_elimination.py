"""A golden bell in words: the printed rules with every switch, the floor, and the count on top."""

from __future__ import annotations

from dataclasses import replace

import pytest

from contest.domain import commands as c
from contest.domain.cue import Entry
from contest.domain.rounds.elimination import Elimination
from contest.presentation.projection import slide_of
from contest.presentation.rulesheet import MOST_LINES, rules_lines
from contest.presentation.slides import QuestionRead, Reveal, Seats
from contest.presentation.wording import LANGUAGES, Words
from tests.domain.builders import Play, common

RULES = Elimination(common(entry=Entry.BOARDS, right=0), 3, 12)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "changes",
    [
        {"seats": 30},
        {"count": 5},
        {"everyone_wrong": "all_out"},
        {"rescues": 0},
        {"rescues": 2},
        {"rescue_most": 4},
        {"points_per_survivor": 500},
    ],
)
def test_every_switch_is_in_the_printed_rules(changes: dict[str, object], language: str) -> None:
    words = Words(language)  # type: ignore[arg-type]
    before = rules_lines(RULES, words)
    after = rules_lines(replace(RULES, **changes), words)  # type: ignore[arg-type]
    assert before != after
    assert len(after) <= MOST_LINES


def test_the_floor_shows_who_fell_and_who_is_back() -> None:
    play = Play(RULES, count=0, least_teams=0, most_teams=0).start().open()
    shown = slide_of(play.contest, Words())
    assert not isinstance(shown, QuestionRead)
    assert shown.header.value == "Còn 12 thí sinh"  # type: ignore[union-attr]
    play.do(c.LockCue)
    play.reveal().do(c.MarkOut, (3, 5))
    assert isinstance(slide_of(play.contest, Words()), Reveal)
    play.settle()
    floor = slide_of(play.contest, Words())
    assert isinstance(floor, Seats)
    assert (floor.left, floor.news) == ("10", "2 thí sinh rời sàn")
    assert [seat.number for seat in floor.seats if seat.state == "falling"] == [3, 5]
    play.do(c.Rescue, (5,), "x")
    floor = slide_of(play.contest, Words())
    assert isinstance(floor, Seats)
    assert {seat.number: seat.state for seat in floor.seats if seat.state != "in"} == {
        3: "out",
        5: "rescued",
    }


def test_all_wrong_and_spared_is_said_to_the_hall() -> None:
    play = Play(RULES, count=0, least_teams=0, most_teams=0).start().open()
    play.do(c.LockCue)
    play.reveal().do(c.MarkStay, ())
    play.settle()
    floor = slide_of(play.contest, Words())
    assert isinstance(floor, Seats)
    assert floor.news == "Cả 12 thí sinh đều sai: không ai bị loại"


def test_the_floor_is_headed_by_its_round_and_stays_so_when_the_round_is_over() -> None:
    play = Play(RULES, count=0, least_teams=0, most_teams=0).start().open()
    play.do(c.LockCue)
    play.reveal().do(c.MarkOut, tuple(range(2, 13)))
    play.settle()
    titles = []
    for _ in range(2):
        floor = slide_of(play.contest, Words())
        assert isinstance(floor, Seats)
        titles.append(floor.title)
        if play.contest.run is not None:
            play.do(c.EndRound, "")
    assert play.contest.run is None
    assert titles[0] == titles[1]
    assert titles[0] != play.contest.title
