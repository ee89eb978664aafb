"""Robots in a contest that is on the screen play it to its end, and only what the rules allow."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from contest.domain import commands as c
from contest.session.clocks import VirtualClock
from contest.session.live_robots import LiveRobots
from contest.session.session import Outcome, Session
from tests.contests import a_format, set_up
from tests.fakes import MemoryStore

MOST_TURNS = 4000


class Shown:
    """A session that is told of each command as the windows tell it, with time going by."""

    def __init__(self, teams: int) -> None:
        self.clock = VirtualClock(datetime(2026, 11, 22, 19, tzinfo=UTC))
        self.session = Session(MemoryStore(), self.clock)
        for command in set_up(a_format(), teams):
            self.session.handle(command)
        self.refused: list[Outcome] = []

    def submit(self, command: c.Command) -> None:
        outcome = self.session.handle(command)
        if outcome.refusals:
            self.refused.append(outcome)


@pytest.mark.parametrize("seed", [1, 2, 3, 5])  # 5: an answer is typed, and not judged at once
def test_they_play_a_whole_contest_with_every_kind_of_round(seed: int) -> None:
    shown = Shown(4)
    robots = LiveRobots(shown.submit, shown.clock.now_ns, seed)
    turns = 0
    while not shown.session.contest.ended:
        turns += 1
        assert turns < MOST_TURNS, shown.session.contest.scene
        robots.play(shown.session.contest)
        shown.clock.advance(500_000_000)
        shown.session.let_time_pass()
    assert shown.refused == []
    assert len(shown.session.contest.runs) >= len(a_format().rounds) - 2  # ties may need none


def test_what_is_over_is_left_alone() -> None:
    shown = Shown(3)
    robots = LiveRobots(shown.submit, shown.clock.now_ns, 1)
    before = shown.session.contest
    for _ in range(4):
        robots.play(replace(before, ended=True))
    assert shown.session.contest == before
