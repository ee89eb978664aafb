"""The clock that moves only when it is told to."""

from __future__ import annotations

from contest.session.clocks import VirtualClock
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
