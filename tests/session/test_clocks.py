"""Clocks that are told how to go: by hand, or many times as fast."""

from __future__ import annotations

import time

import pytest

from contest.session.clocks import HurriedClock, VirtualClock
from tests.fakes import EVENING

SECOND_NS = 1_000_000_000


def test_the_wall_does_not_go_back_with_contest_time() -> None:
    clock = VirtualClock(EVENING)
    clock.advance(10 * SECOND_NS + SECOND_NS // 2)
    before = clock.wall(), clock.wall_ns()
    clock.go_on_from(4 * SECOND_NS)
    assert clock.now_ns() == 4 * SECOND_NS
    assert (clock.wall(), clock.wall_ns()) == before
    clock.advance(SECOND_NS)
    assert clock.wall_ns() == before[1] + SECOND_NS


def test_time_neither_goes_back_nor_stands_when_it_is_told_to_go_on() -> None:
    clock = VirtualClock(EVENING)
    clock.advance(0)
    assert clock.now_ns() == 0
    with pytest.raises(ValueError, match="back"):
        clock.advance(-1)


def test_a_clock_in_a_hurry_goes_on_from_where_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    machine = [1000 * SECOND_NS]
    monkeypatch.setattr(time, "perf_counter_ns", lambda: machine[0])
    clock = HurriedClock()
    clock.hurry(1)
    began, wall = clock.now_ns(), clock.wall_ns()
    machine[0] += 2 * SECOND_NS
    assert clock.now_ns() == began + 2 * SECOND_NS
    clock.hurry(60)
    assert clock.now_ns() == began + 2 * SECOND_NS
    machine[0] += 3 * SECOND_NS
    assert clock.now_ns() == began + 182 * SECOND_NS
    assert clock.wall_ns() == wall + 182 * SECOND_NS
    clock.go_on_from(7 * SECOND_NS)
    assert clock.now_ns() == 7 * SECOND_NS
