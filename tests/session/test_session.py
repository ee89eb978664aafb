"""A running contest: decided, stored, told once; time up; store failures; going on."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from queue import SimpleQueue

import pytest

from contest.domain import commands as c
from contest.domain import events as e
from contest.domain.contest import replay
from contest.domain.cue import Phase
from contest.domain.refusals import Why
from contest.domain.state import Contest
from contest.session.chance import SeededShuffler
from contest.session.clocks import SystemClock
from contest.session.session import Origin, Outcome, Session
from contest.session.worker import SessionThread
from contest.storage.event_log import create, open_for_writing
from contest.storage.stored import open_for_reading
from tests.fakes import Disk, MemoryStore, TwitchyClock
from tests.session.evenings import SECOND_NS, SECONDS, SET_UP, TO_OPEN, Make, answer

FULL = OSError("disk full")


class Told:
    """Listens, from whatever thread."""

    def __init__(self) -> None:
        self.heard: SimpleQueue[tuple[Contest, tuple[Outcome, ...]]] = SimpleQueue()

    def __call__(self, contest: Contest, outcomes: tuple[Outcome, ...]) -> None:
        self.heard.put((contest, outcomes))

    def next(self) -> tuple[Contest, tuple[Outcome, ...]]:
        return self.heard.get(timeout=10)

    def is_quiet(self) -> bool:
        return self.heard.empty()


@pytest.fixture
def clock() -> TwitchyClock:
    return TwitchyClock()


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore()


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def session(store: MemoryStore, clock: TwitchyClock, told: Told) -> Session:
    return Session(store, clock, told)


def do(session: Session, clock: TwitchyClock, makes: tuple[Make, ...]) -> None:
    for make in makes:
        session.handle(make(clock.now_ns()))


def kinds(outcome: Outcome) -> list[str]:
    return [type(event).__name__ for event in outcome.events]


def phase(contest: Contest) -> Phase | None:
    return contest.cue.phase if contest.cue else None


def left_on(session: Session, clock: TwitchyClock) -> int:
    assert session.contest.clock is not None
    return session.contest.clock.countdown.left(clock.now_ns())


class TestHandling:
    def test_what_happened_is_stored_and_told_once(
        self, session: Session, store: MemoryStore, told: Told
    ) -> None:
        outcome = session.handle(SET_UP[0](0))
        assert kinds(outcome) == ["ContestCreated"]
        assert [record.seq for record in outcome.records] == [1]
        assert told.next() == (session.contest, (outcome,))
        assert told.is_quiet()
        assert store.appended == [outcome.events]
        assert session.contest.title == "Hội thi"

    def test_it_is_durable_before_anybody_hears_of_it(self, clock: TwitchyClock) -> None:
        store = MemoryStore()
        stored_when_told: list[int] = []
        session = Session(store, clock, lambda *_: stored_when_told.append(len(store.appended)))
        do(session, clock, SET_UP)
        assert stored_when_told == [1, 2, 3, 4]

    def test_what_was_told_is_what_the_history_replays_to(
        self, session: Session, clock: TwitchyClock, store: MemoryStore
    ) -> None:
        do(session, clock, TO_OPEN)
        assert replay(event for events in store.appended for event in events) == session.contest

    def test_a_refused_command_says_why_and_blocks_nobody(
        self, session: Session, clock: TwitchyClock, store: MemoryStore, told: Told
    ) -> None:
        do(session, clock, TO_OPEN)
        transactions = len(store.appended)
        outcomes = session.handle_all([answer(1, 1), answer(2, 9), c.OpenCue(3), answer(4, 2, "B")])
        assert [kinds(outcome) for outcome in outcomes] == [
            ["AnswerGiven"], [], [], ["AnswerGiven"]
        ]  # fmt: skip
        assert [reason.why for reason in outcomes[1].refusals] == [Why.NO_SUCH_TEAM]
        assert outcomes[2].refusals
        assert len(store.appended) == transactions + 1
        assert [len(outcome.records) for outcome in outcomes] == [1, 0, 0, 1]
        assert session.contest.cue is not None
        assert {t: a.answer for t, a in session.contest.cue.answers.items()} == {1: "A", 2: "B"}

    def test_commands_that_wait_together_build_on_each_other(self, session: Session) -> None:
        outcomes = session.handle_all([make(0) for make in TO_OPEN])
        assert all(outcome.events for outcome in outcomes)
        assert phase(session.contest) is Phase.OPEN

    def test_a_settled_cue_is_brought_into_the_file(
        self, session: Session, clock: TwitchyClock, store: MemoryStore
    ) -> None:
        do(session, clock, (*TO_OPEN, c.LockCue, c.RevealAnswer))
        assert store.checkpoints == 0
        session.handle(c.SettleCue(clock.now_ns()))
        assert store.checkpoints == 1

    def test_a_broken_rule_is_told_and_ends_nothing(
        self, session: Session, clock: TwitchyClock, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        do(session, clock, SET_UP)
        fault = ZeroDivisionError("a rule is broken")

        def broken(*_: object) -> list[e.Event]:
            raise fault

        with monkeypatch.context() as patch:
            patch.setattr("contest.session.session.decide", broken)
            (outcome,) = session.handle_all([c.StartRound(0, 0)])
            assert outcome.failure is fault
            with pytest.raises(ZeroDivisionError):
                session.handle(c.StartRound(0, 0))
        assert session.handle(c.StartRound(0, 0)).events


class TestStoreFailing:
    def test_nothing_evolves_and_the_failure_is_told(
        self, session: Session, clock: TwitchyClock, store: MemoryStore, told: Told
    ) -> None:
        do(session, clock, TO_OPEN)
        for _ in TO_OPEN:
            told.next()
        before = session.contest
        store.failure = FULL
        outcomes = session.handle_all([answer(1, 1), answer(2, 9)])
        assert [(o.events, o.failure) for o in outcomes] == [((), FULL), ((), None)]
        assert outcomes[1].refusals
        assert told.next() == (before, outcomes)
        assert session.contest is before

    def test_it_goes_on_when_the_store_works_again(
        self, session: Session, clock: TwitchyClock, store: MemoryStore
    ) -> None:
        do(session, clock, TO_OPEN)
        store.failure = FULL
        with pytest.raises(OSError, match="disk full"):
            session.handle(answer(1, 1))
        store.failure = None
        session.handle(answer(2, 2))
        assert session.contest.cue is not None
        assert list(session.contest.cue.answers) == [2]

    def test_time_up_is_tried_again_after_a_second(
        self, session: Session, clock: TwitchyClock, store: MemoryStore
    ) -> None:
        do(session, clock, TO_OPEN)
        clock.advance(SECONDS * SECOND_NS)
        store.failure = FULL
        assert session.let_time_pass()[0].failure is FULL
        assert session.let_time_pass() == ()
        assert session.due_ns == clock.now_ns() + SECOND_NS
        store.failure = None
        clock.advance(SECOND_NS)
        (outcome,) = session.let_time_pass()
        assert [event.at for event in outcome.events] == [SECONDS * SECOND_NS]

    def test_opening_a_history_needs_a_store_that_works(self, clock: TwitchyClock) -> None:
        disk = Disk()
        first = MemoryStore(disk)
        do(Session(first, clock), clock, SET_UP)
        first.close()
        second = MemoryStore(disk)
        second.failure = FULL
        with pytest.raises(OSError, match="disk full"):
            Session(second, clock)


class TestTime:
    @pytest.fixture(autouse=True)
    def _open(self, session: Session, clock: TwitchyClock, told: Told) -> None:
        clock.advance(5 * SECOND_NS)
        do(session, clock, TO_OPEN)
        for _ in TO_OPEN:
            told.next()

    @property
    def deadline(self) -> int:
        return (5 + SECONDS) * SECOND_NS

    def test_time_up_happens_at_the_deadline(
        self, session: Session, clock: TwitchyClock, told: Told
    ) -> None:
        assert session.due_ns == self.deadline
        clock.advance(SECONDS * SECOND_NS - 1)
        assert session.let_time_pass() == ()
        clock.advance(7 * SECOND_NS)
        (outcome,) = session.let_time_pass()
        assert outcome.origin is Origin.CLOCK
        assert [event.at for event in outcome.events] == [self.deadline]
        assert phase(session.contest) is Phase.LOCKED
        assert told.next() == (session.contest, (outcome,))
        assert session.due_ns is None

    def test_time_up_comes_before_a_later_press_and_after_an_earlier_one(
        self, session: Session, clock: TwitchyClock
    ) -> None:
        clock.advance(60 * SECOND_NS)
        outcomes = session.handle_all([answer(self.deadline, 1), c.RevealAnswer(self.deadline + 1)])
        assert [kinds(o) for o in outcomes] == [["AnswerGiven"], ["TimeRanOut"], ["CueRevealed"]]

    def test_a_press_in_time_counts_when_it_is_delivered_late(
        self, session: Session, clock: TwitchyClock
    ) -> None:
        clock.advance(SECONDS * SECOND_NS)
        session.let_time_pass()
        assert kinds(session.handle(answer(self.deadline - 1, 2))) == ["AnswerGiven"]

    @pytest.mark.parametrize("jump_s", [2.5, -2.5])
    def test_a_drift_of_the_wall_holds_the_clock(
        self, session: Session, clock: TwitchyClock, jump_s: float
    ) -> None:
        clock.advance(SECOND_NS)
        clock.jumped_ns += int(jump_s * SECOND_NS)
        (outcome,) = session.let_time_pass()
        assert (outcome.origin, kinds(outcome)) == (Origin.DRIFT, ["ClockPaused"])
        assert outcome.drift_ns == int(jump_s * SECOND_NS)
        assert session.due_ns is None
        session.handle(c.ResumeClock(clock.now_ns()))
        assert session.let_time_pass() == ()
        assert session.due_ns == self.deadline

    def test_a_small_drift_is_nothing(self, session: Session, clock: TwitchyClock) -> None:
        clock.jumped_ns += int(1.9 * SECOND_NS)
        assert session.let_time_pass() == ()

    def test_small_drifts_add_up(self, session: Session, clock: TwitchyClock) -> None:
        for expected in (0, 1):
            clock.jumped_ns += int(1.9 * SECOND_NS)
            assert len(session.let_time_pass()) == expected

    def test_a_drift_while_no_clock_runs_is_forgotten(
        self, session: Session, clock: TwitchyClock
    ) -> None:
        session.handle(c.PauseClock(clock.now_ns()))
        clock.jumped_ns += 3600 * SECOND_NS
        session.handle(c.ResumeClock(clock.now_ns()))
        assert session.let_time_pass() == ()
        assert session.due_ns is not None


class TestOpeningAgain:
    @pytest.mark.parametrize("clean", [True, False])
    def test_it_goes_on_where_it_stopped(self, clock: TwitchyClock, clean: bool) -> None:
        disk = Disk()
        store = MemoryStore(disk)
        session = Session(store, clock)
        clock.advance(100 * SECOND_NS)
        do(session, clock, TO_OPEN)
        clock.advance(4 * SECOND_NS)
        session.handle(answer(clock.now_ns(), 1))
        if clean:
            session.close()
        else:
            store.crash()
        later = TwitchyClock()
        session = Session(MemoryStore(disk), later)
        assert later.now_ns() == 104 * SECOND_NS
        assert session.opening is not None
        (reopened,) = session.opening.events
        assert isinstance(reopened, e.ContestReopened)
        assert (reopened.clean, reopened.at) == (clean, 104 * SECOND_NS)
        assert reopened.stopped_wall == "2026-07-01T19:31:44.000+07:00"
        assert session.contest.asks_to_resume
        assert session.contest.clock is not None
        assert not session.contest.clock.countdown.is_running
        assert session.contest.clock.countdown.left(later.now_ns()) == (SECONDS - 4) * SECOND_NS
        session.handle(c.ResumeCue(later.now_ns(), e.Resume.GO_ON))
        assert session.due_ns == (100 + SECONDS) * SECOND_NS

    @pytest.mark.parametrize("passed", [0.4, 3.2, 9.9])
    def test_a_cut_costs_the_clock_at_most_a_second(
        self, clock: TwitchyClock, passed: float
    ) -> None:
        store = MemoryStore()
        session = Session(store, clock)
        do(session, clock, TO_OPEN)
        for _ in range(round(passed * 10)):
            clock.advance(SECOND_NS // 10)
            session.let_time_pass()
            session.note_time()
        left_ns = left_on(session, clock)
        store.crash()
        later = TwitchyClock()
        session = Session(MemoryStore(store.disk), later)
        assert 0 <= left_on(session, later) - left_ns < SECOND_NS
        assert session.contest.asks_to_resume

    def test_time_is_noted_once_a_second_and_only_while_it_counts(
        self, clock: TwitchyClock
    ) -> None:
        disk = Disk()
        session = Session(MemoryStore(disk), clock)
        do(session, clock, TO_OPEN[:-1])
        clock.advance(9 * SECOND_NS)
        session.note_time()
        assert (disk.reached_ns, session.note_due_ns) == (0, None)
        do(session, clock, TO_OPEN[-1:])
        opened_ns = clock.now_ns()
        assert session.note_due_ns == opened_ns + SECOND_NS
        clock.advance(SECOND_NS // 2)
        session.note_time()
        assert disk.reached_ns == 0
        clock.advance(SECOND_NS // 2)
        session.note_time()
        assert disk.reached_ns == opened_ns + SECOND_NS
        session.handle(c.PauseClock(clock.now_ns()))
        assert session.note_due_ns is None

    def test_a_note_that_cannot_be_stored_ends_nothing(self, clock: TwitchyClock) -> None:
        store = MemoryStore()
        session = Session(store, clock)
        do(session, clock, TO_OPEN)
        clock.advance(2 * SECOND_NS)
        store.failure = FULL
        session.note_time()
        assert session.note_due_ns == clock.now_ns() + SECOND_NS

    @pytest.mark.parametrize("reached_s", [-5, 10**9])
    def test_a_note_that_cannot_be_true_is_not_believed(
        self, clock: TwitchyClock, reached_s: int
    ) -> None:
        disk = Disk()
        session = Session(MemoryStore(disk), clock)
        do(session, clock, TO_OPEN)
        opened_ns = clock.now_ns()
        disk.in_use, disk.reached_ns = False, reached_s * SECOND_NS
        later = TwitchyClock()
        session = Session(MemoryStore(disk), later)
        expected = opened_ns if reached_s < 0 else opened_ns + SECONDS * SECOND_NS
        assert later.now_ns() == expected

    def test_a_proper_close_costs_the_clock_nothing(self, clock: TwitchyClock) -> None:
        disk = Disk()
        session = Session(MemoryStore(disk), clock)
        do(session, clock, TO_OPEN)
        clock.advance(4_700_000_000)
        session.close()
        later = TwitchyClock()
        session = Session(MemoryStore(disk), later)
        assert left_on(session, later) == SECONDS * SECOND_NS - 4_700_000_000

    def test_a_new_store_was_not_opened_again(self, session: Session, clock: TwitchyClock) -> None:
        assert session.opening is None
        assert clock.now_ns() == 0


class TestThread:
    @pytest.fixture
    def running(
        self, store: MemoryStore, clock: TwitchyClock, told: Told
    ) -> Iterator[SessionThread]:
        running = SessionThread(store, clock, told)
        yield running
        running.close()

    def test_it_tells_from_its_own_thread(self, store: MemoryStore, clock: TwitchyClock) -> None:
        where: SimpleQueue[str] = SimpleQueue()
        running = SessionThread(store, clock, lambda *_: where.put(threading.current_thread().name))
        running.start()
        running.submit(SET_UP[0](0))
        assert where.get(timeout=10) == "session"
        running.close()

    def test_what_waits_together_is_one_transaction_in_order(
        self, running: SessionThread, store: MemoryStore, told: Told
    ) -> None:
        for command in (*(make(0) for make in TO_OPEN), answer(0, 2), answer(0, 1)):
            running.submit(command)
        running.start()
        contest, outcomes = told.next()
        assert [kinds(outcome)[-1] for outcome in outcomes] == [
            "ContestCreated", "FormatChosen", "TeamsEntered", "QuestionsDrawn",
            "RoundStarted", "CueShown", "CueOpened", "AnswerGiven", "AnswerGiven",
        ]  # fmt: skip
        assert len(store.appended) == 1
        assert contest is running.contest
        assert contest.cue is not None
        assert list(contest.cue.answers) == [2, 1]

    def test_time_up_comes_by_itself(
        self, running: SessionThread, clock: TwitchyClock, told: Told
    ) -> None:
        running.start()
        for make in TO_OPEN:
            running.submit(make(0))
        while phase(told.next()[0]) is not Phase.OPEN:
            pass
        clock.advance(SECONDS * SECOND_NS)
        running.wake()
        contest, (outcome,) = told.next()
        assert kinds(outcome) == ["TimeRanOut"]
        assert phase(contest) is Phase.LOCKED

    def test_time_up_comes_on_the_clock_of_the_machine(
        self, store: MemoryStore, told: Told
    ) -> None:
        clock = SystemClock()
        running = SessionThread(store, clock, told)
        running.start()
        for make in TO_OPEN:
            running.submit(make(clock.now_ns()))
        running.submit(c.AdjustClock(clock.now_ns(), 1 - SECONDS))
        contest = told.next()[0]
        while phase(contest) is not Phase.LOCKED:
            contest = told.next()[0]
        assert contest.cue is not None
        assert contest.cue.locked_at is not None
        assert 0 <= clock.now_ns() - contest.cue.locked_at < 5 * SECOND_NS
        running.close()

    def test_a_failing_store_is_told_and_survived(
        self, running: SessionThread, store: MemoryStore, told: Told
    ) -> None:
        store.failure = FULL
        running.start()
        running.submit(SET_UP[0](0))
        contest, (outcome,) = told.next()
        assert (contest.id, outcome.failure) == ("", FULL)
        store.failure = None
        running.submit(SET_UP[0](0))
        contest, (outcome,) = told.next()
        assert (contest.id, kinds(outcome)) == ("c1", ["ContestCreated"])

    def test_it_shows_since_when_something_waits(
        self, running: SessionThread, clock: TwitchyClock, told: Told
    ) -> None:
        assert running.pending_since_ns is None
        clock.advance(3 * SECOND_NS)
        running.submit(SET_UP[0](0))
        clock.advance(SECOND_NS)
        running.submit(SET_UP[1](0))
        assert running.pending_since_ns == 3 * SECOND_NS
        running.start()
        told.next()
        running.close()
        assert running.pending_since_ns is None

    def test_closing_does_what_waits_and_closes_the_store(
        self, running: SessionThread, store: MemoryStore, told: Told
    ) -> None:
        running.start()
        for make in SET_UP:
            running.submit(make(0))
        running.close()
        assert [len(events) for events in store.appended if events]
        assert sum(map(len, store.appended)) == len(SET_UP)
        assert store.closed
        running.submit(SET_UP[0](0))
        assert sum(map(len, store.appended)) == len(SET_UP)

    @pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
    def test_a_listener_that_fails_stops_nothing(
        self, store: MemoryStore, clock: TwitchyClock
    ) -> None:
        heard: SimpleQueue[str] = SimpleQueue()

        def fails_once(contest: Contest, _outcomes: tuple[Outcome, ...]) -> None:
            heard.put(contest.id)
            if heard.qsize() == 1:
                raise RuntimeError("the window is gone")

        running = SessionThread(store, clock, fails_once)
        running.start()
        running.submit(SET_UP[0](0))
        running.submit(SET_UP[1](0))
        running.close()
        assert sum(map(len, store.appended)) == 2


class TestWithAFile:
    def test_an_evening_survives_in_one_file(self, tmp_path: Path, clock: TwitchyClock) -> None:
        path = tmp_path / "a.contest"
        told = Told()
        running = SessionThread(create(path), clock, told)
        running.start()
        for make in TO_OPEN:
            running.submit(make(0))
        running.submit(answer(1, 1))
        running.close()
        assert [file.name for file in tmp_path.iterdir()] == ["a.contest"]
        stored = open_for_reading(path)
        assert stored.clean
        assert replay(stored.events) == running.contest
        again = Session(open_for_writing(path), clock)
        assert again.contest.asks_to_resume
        again.close()


class TestChance:
    def test_a_seed_and_a_word_say_the_order(self) -> None:
        items = list(range(20))
        first = SeededShuffler(1).shuffled(items, "round 1")
        assert first == SeededShuffler(1).shuffled(items, "round 1")
        assert sorted(first) == items
        others = [
            SeededShuffler(2).shuffled(items, "round 1"),
            SeededShuffler(1).shuffled(items, "round 2"),
        ]
        assert first not in [items, *others]

    def test_the_order_is_the_same_for_ever(self) -> None:
        assert SeededShuffler(7).shuffled("abcdef", "w") == list("abefcd")
