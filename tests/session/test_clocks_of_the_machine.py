"""A machine that sleeps, and clocks on the wall that jump: scores, presses and countdowns hold."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from functools import cache

import pytest

from contest.domain import commands as c
from contest.domain import events as e
from contest.domain.cue import Phase
from contest.domain.refusals import Why
from contest.domain.standings import totals
from contest.session.clocks import SystemClock, VirtualClock
from contest.session.rehearsal import Rehearsal
from contest.session.session import Origin, Session
from tests.contests import a_format, set_up
from tests.fakes import EVENING, MemoryStore, TwitchyClock
from tests.session.evenings import SECOND_NS, SECONDS, TO_OPEN, answer

HOUR = timedelta(hours=1)
QUARTER_S = 15 * 60
QUARTER_NS = QUARTER_S * SECOND_NS
SUSPENDED_S = 600
MOST_OFF_NS = 20_000_000
LABELS = ("contest_reopened", "start_planned")


class Table:
    """An open question on a machine that may sleep."""

    def __init__(self) -> None:
        self.clock = TwitchyClock(slept=0)
        self.store = MemoryStore()
        self.session = Session(self.store, self.clock)
        self.clock.advance(5 * SECOND_NS)
        for make in TO_OPEN:
            self.session.handle(make(self.clock.now_ns()))

    def pass_time(self, tenths: int) -> None:
        """The session's thread looks while time passes."""
        for _ in range(tenths):
            self.clock.advance(SECOND_NS // 10)
            self.session.let_time_pass()

    @property
    def left_ns(self) -> int:
        assert self.session.contest.clock is not None
        return self.session.contest.clock.countdown.left(self.clock.now_ns())


@pytest.fixture
def table() -> Table:
    return Table()


@pytest.mark.parametrize("counts", [False, True], ids=["time stands", "time goes on"])
class TestTenMinutesAsleep:
    def test_the_clock_is_held_where_it_stood_and_the_host_is_asked(
        self, table: Table, counts: bool
    ) -> None:
        table.pass_time(34)
        left_ns = table.left_ns
        table.clock.sleep(SUSPENDED_S, counts=counts)
        (outcome,) = table.session.let_time_pass()
        assert outcome.origin is Origin.SLEPT
        assert outcome.drift_ns == SUSPENDED_S * SECOND_NS
        assert table.session.contest.asks_to_resume
        assert table.left_ns == left_ns
        assert table.session.due_ns is None
        assert table.session.contest.stopped_wall.startswith("2026-07-01T19:30:08.4")
        table.clock.advance(60 * SECOND_NS)
        assert table.session.let_time_pass() == ()
        table.session.handle(c.ResumeCue(table.clock.now_ns(), e.Resume.GO_ON))
        assert table.session.due_ns == table.clock.now_ns() + left_ns

    @pytest.mark.parametrize("choice", list(e.Resume))
    def test_every_way_on_leaves_scores_and_order_right(
        self, table: Table, counts: bool, choice: e.Resume
    ) -> None:
        table.pass_time(10)
        table.session.handle(answer(table.clock.now_ns(), 2))
        before = totals(table.session.contest)
        table.clock.sleep(SUSPENDED_S, counts=counts)
        table.session.let_time_pass()
        now = table.clock.now_ns()
        table.session.handle(c.ResumeCue(now, choice))
        assert totals(table.session.contest) == before
        if choice is e.Resume.SKIP:
            assert table.session.contest.cue is None or (
                table.session.contest.cue.phase is not Phase.OPEN
            )
            return
        if choice is e.Resume.ASK_AGAIN:
            table.session.handle(c.OpenCue(now))
            assert table.left_ns == SECONDS * SECOND_NS
        table.session.handle(answer(now + 1, 1))
        table.session.handle(answer(now + 2, 2))
        history = [record.at_ns for record in table.store.disk.records]
        assert history == sorted(history)

    def test_a_press_before_anybody_looked_is_not_taken_as_an_answer(
        self, table: Table, counts: bool
    ) -> None:
        table.pass_time(10)
        table.clock.sleep(SUSPENDED_S, counts=counts)
        slept, pressed = table.session.handle_all([answer(table.clock.now_ns(), 1)])
        assert slept.origin is Origin.SLEPT
        assert [reason.why for reason in pressed.refusals] == [Why.RESUME_FIRST]

    def test_a_time_that_was_up_before_the_sleep_is_up(self, table: Table, counts: bool) -> None:
        table.pass_time(10)
        table.clock.advance(SECONDS * SECOND_NS)  # nobody looked any more
        table.clock.sleep(SUSPENDED_S, counts=counts)
        outcomes = table.session.let_time_pass()
        if not counts:
            assert [outcome.origin for outcome in outcomes] == [Origin.CLOCK]
            assert not table.session.contest.asks_to_resume
        else:  # it cannot be told any more: the host decides
            assert table.session.contest.asks_to_resume

    def test_a_sleep_that_could_not_be_stored_is_found_again(
        self, table: Table, counts: bool
    ) -> None:
        table.pass_time(10)
        table.store.failure = OSError("disk full")
        table.clock.sleep(SUSPENDED_S, counts=counts)
        (failed,) = table.session.let_time_pass()
        assert failed.failure is not None
        table.store.failure = None
        table.clock.advance(SECOND_NS)
        (outcome,) = table.session.let_time_pass()
        assert outcome.origin is Origin.SLEPT
        assert table.session.contest.asks_to_resume


def test_a_nap_is_nothing(table: Table) -> None:
    table.clock.sleep(1.9)
    assert table.session.let_time_pass() == ()


def test_a_sleep_while_nothing_runs_asks_nothing(table: Table) -> None:
    table.session.handle(c.PauseClock(table.clock.now_ns()))
    table.clock.sleep(SUSPENDED_S)
    assert table.session.let_time_pass() == ()
    table.session.handle(c.ResumeClock(table.clock.now_ns()))
    assert table.session.let_time_pass() == ()


class WallClock(VirtualClock):
    """Contest time beside a wall that shows whatever `wall_of` makes of it."""

    def __init__(self, wall_of: Callable[[datetime], datetime]) -> None:
        super().__init__(EVENING)
        self.wall_of = wall_of

    def _wall(self) -> datetime:
        return self.wall_of(EVENING + timedelta(microseconds=self.now_ns() // 1000))

    def wall(self) -> str:
        return self._wall().isoformat(timespec="milliseconds")

    def wall_ns(self) -> int:
        return int(self._wall().timestamp() * 1e9)


def moved(by: timedelta) -> Callable[[datetime], datetime]:
    """A wall that is set once, five minutes after the start."""
    return lambda wall: wall + by if wall - EVENING > timedelta(minutes=5) else wall


def to_and_fro(wall: datetime) -> datetime:
    """A wall that is set to and fro each second."""
    return wall + (HOUR if wall.second % 2 else -HOUR)


WALLS = {
    "an hour on": moved(HOUR),
    "an hour back": moved(-HOUR),
    "to and fro": to_and_fro,
    "1970": lambda wall: datetime(1970, 1, 1, tzinfo=wall.tzinfo) + (wall - EVENING),
    "2038": lambda wall: datetime(2038, 1, 19, 10, 10, tzinfo=wall.tzinfo) + (wall - EVENING),
    "another zone": lambda wall: wall.astimezone(timezone(timedelta(hours=-8, minutes=-30))),
    "standing": lambda _wall: EVENING,
}


@pytest.mark.parametrize("name", WALLS)
class TestWalls:
    def test_fifteen_minutes_are_fifteen_minutes(self, name: str) -> None:
        clock = WallClock(WALLS[name])
        session = Session(MemoryStore(), clock)
        for make in TO_OPEN:
            session.handle(make(clock.now_ns()))
        session.handle(c.SetClock(clock.now_ns(), QUARTER_S))
        began, up_at = clock.now_ns(), 0
        while not up_at:
            assert session.due_ns is not None
            clock.advance(min(SECOND_NS, session.due_ns - clock.now_ns()))  # as its thread waits
            running = session.contest.clock
            assert running is not None
            shown = running.countdown.left(clock.now_ns())
            assert abs(shown - (QUARTER_NS - (clock.now_ns() - began))) <= MOST_OFF_NS
            up_at = clock.now_ns() if session.let_time_pass() else 0
        assert abs(up_at - began - QUARTER_NS) <= MOST_OFF_NS
        assert session.contest.cue is not None
        assert session.contest.cue.phase is Phase.LOCKED

    def test_an_evening_comes_to_the_same(self, name: str) -> None:
        assert played(WALLS[name]) == played(as_it_is)


def as_it_is(wall: datetime) -> datetime:
    """A wall that is right."""
    return wall


@cache
def played(
    wall_of: Callable[[datetime], datetime],
) -> list[tuple[str, int, str]]:
    """What robots made of an evening: every event with its instant, without the labels."""
    clock, store = WallClock(wall_of), MemoryStore()
    session = Session(store, clock)
    for command in set_up(a_format(), 4):
        session.handle(command)
    Rehearsal(session, clock, 1).play()
    # When the program was stopped is a label too, and so is when the host plans to begin.
    return [
        (one.kind, one.at_ns, "" if one.kind in LABELS else one.payload)
        for one in store.disk.records
    ]


def test_contest_time_does_not_read_the_wall(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = SystemClock()
    before = clock.now_ns()
    for seconds in (0, 2**31, 2**32, -HOUR.total_seconds()):
        monkeypatch.setattr(time, "time_ns", lambda at=seconds: int(at * SECOND_NS))
        monkeypatch.setattr(time, "time", lambda at=seconds: at)
        assert 0 <= clock.now_ns() - before < 60 * SECOND_NS
        assert clock.wall_ns() == int(seconds * SECOND_NS)


def test_a_real_machine_tells_how_long_it_slept() -> None:
    first, second = (SystemClock().slept_ns() for _ in range(2))
    assert first is not None
    assert second is not None
    assert first >= -MOST_OFF_NS
    assert abs(second - first) < SECOND_NS, "it did not sleep between two lines"
