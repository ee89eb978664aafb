"""A running contest: decide, store, then evolve, then tell, once.

`Session` does this on the thread that calls it, which is what rehearsals and stories want;
`SessionThread` (worker.py) gives it a thread and a queue.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from enum import Enum

from contest.domain.commands import Command, PauseClock, Reopen, TimeUp
from contest.domain.contest import decide, evolve, time_runs
from contest.domain.events import CueSettled, Event
from contest.domain.refusals import Refusal, Refused
from contest.domain.state import Contest
from contest.session.past import Past
from contest.session.ports import Clock, EventStore, Record
from contest.session.sleep import Looks
from contest.values import dataclass

SECOND_NS = 1_000_000_000
MOST_DRIFT_NS = 2 * SECOND_NS
RETRY_NS = SECOND_NS
LONGEST_NS = 24 * 3600 * SECOND_NS  # no act lasts longer


class Origin(Enum):
    """Where a command came from."""

    ASKED = "asked"  # a person, a device or a robot
    CLOCK = "clock"  # a countdown reached zero
    DRIFT = "drift"  # wall and contest time drift apart: the countdown is held
    SLEPT = "slept"  # the machine was suspended: everything is held, the host is asked
    OPENING = "opening"  # the file was opened again


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a command: events that are durable, or why there are none.

    `refusals` are the reasons of the rules. `failure` is what went wrong with storing (OSError)
    or, where a rule itself is broken, with deciding. `drift_ns` belongs to Origin.DRIFT: how far
    the wall ran ahead of contest time.
    """

    command: Command
    origin: Origin = Origin.ASKED
    events: tuple[Event, ...] = ()
    records: tuple[Record, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    failure: Exception | None = None
    drift_ns: int = 0


Told = Callable[[Contest, tuple[Outcome, ...]], None]


def tell_nobody(_contest: Contest, _outcomes: tuple[Outcome, ...]) -> None:
    """For a session that nobody listens to."""


class Session:
    """One contest in its store. `told` hears of every change once it is durable.

    Opening a history that exists goes on where it stopped, with the clock held; `opening` is
    what became of that. Raises OSError when the store does not take it.
    """

    def __init__(self, store: EventStore, clock: Clock, told: Told = tell_nobody) -> None:
        self._store = store
        self._clock = clock
        self._told = told
        self._past = Past(store.history)
        self._contest = self._past.opened()
        clock.go_on_from(self._stopped_ns())
        self._noted_ns = clock.now_ns()
        self._wall_lead_ns = self._lead_ns()
        self._looks = Looks(clock)
        self._retry_at_ns = 0
        self.opening = self._reopened() if store.history else None

    @property
    def contest(self) -> Contest:
        """The contest as it is stored."""
        return self._contest

    @property
    def due_ns(self) -> int | None:
        """The contest time at which `let_time_pass` will have something to do, if a clock runs."""
        deadline = _deadline_ns(self._contest)
        return None if deadline is None else max(deadline, self._retry_at_ns)

    def handle(self, command: Command) -> Outcome:
        """Do one command, after what the clock had to do before it.

        Raises what went wrong where it was not the rules that refused.
        """
        outcome = self.handle_all([command])[-1]
        if outcome.failure is not None:
            raise outcome.failure
        return outcome

    def handle_all(self, commands: Iterable[Command]) -> tuple[Outcome, ...]:
        """Do commands in order and store what they make in one transaction.

        A countdown that reached zero before the instant of a command comes before it.
        """
        if _deadline_ns(self._contest) is None:
            self._wall_lead_ns = self._lead_ns()  # drift matters only while a clock runs
        batch = _Batch(self._contest)
        self._wake_up(batch)
        for command in commands:
            batch.let_run_out(command.at - 1)
            batch.decide(command, Origin.ASKED)
        return self._store_and_tell(batch)

    def let_time_pass(self) -> tuple[Outcome, ...]:
        """Do what the time now asks for: time up, or holding the clock after a drift."""
        now_ns = self._clock.now_ns()
        batch = _Batch(self._contest)
        if now_ns >= self._retry_at_ns:
            self._wake_up(batch)
            batch.let_run_out(now_ns)
        self._look_at_the_wall(batch, now_ns)
        outcomes = self._store_and_tell(batch)
        if any(not outcome.events for outcome in outcomes):
            self._retry_at_ns = now_ns + RETRY_NS
        return outcomes

    @property
    def note_due_ns(self) -> int | None:
        """The contest time at which `note_time` will have something to do, if time counts."""
        return self._noted_ns + SECOND_NS if time_runs(self._contest) else None

    def note_time(self) -> None:
        """Keep how far contest time has come: each second is enough, and only while it counts.

        After a power cut the clock goes on from there, and not from what happened last.
        """
        due_ns = self.note_due_ns
        if due_ns is not None and self._clock.now_ns() >= due_ns:
            self._note_time()

    def close(self) -> None:
        """Leave the store properly closed."""
        if time_runs(self._contest):
            self._note_time()
        self._store.close()

    def _wake_up(self, batch: _Batch) -> None:
        """Hold everything where it stood when the machine fell asleep, and have the host asked."""
        sleep = self._looks.sleep()
        if sleep is None:
            return
        batch.let_run_out(sleep.at_ns)
        if time_runs(batch.contest):
            reopen = Reopen(sleep.at_ns, clean=False, stopped_wall=sleep.wall)
            batch.decide(reopen, Origin.SLEPT, sleep.long_ns)

    def _look_at_the_wall(self, batch: _Batch, now_ns: int) -> None:
        """Hold the clock after a drift, where that is all that tells of a sleep.

        Where the system tells of sleeps itself, a clock that somebody sets changes nothing.
        """
        lead_ns = self._lead_ns()
        drift_ns = lead_ns - self._wall_lead_ns
        if _deadline_ns(batch.contest) is None or self._clock.slept_ns() is not None:
            self._wall_lead_ns = lead_ns
        elif abs(drift_ns) > MOST_DRIFT_NS and now_ns >= self._retry_at_ns:
            batch.decide(PauseClock(now_ns), Origin.DRIFT, drift_ns)

    def _note_time(self) -> None:
        self._noted_ns = self._clock.now_ns()
        with suppress(OSError):  # the next second may do better
            self._store.note_time(self._noted_ns)

    def _stopped_ns(self) -> int:
        """How far contest time had come when the store was left: the last event, or a note.

        A note counts where something counted time, and never beyond the end of a countdown.
        """
        last_ns = max((event.at for event in self._store.history), default=0)
        if not time_runs(self._contest):
            return last_ns
        deadline_ns = _deadline_ns(self._contest)
        longest_ns = last_ns + LONGEST_NS if deadline_ns is None else deadline_ns
        return max(last_ns, min(self._store.reached_ns, longest_ns))

    def _reopened(self) -> Outcome:
        store = self._store
        batch = _Batch(self._contest)
        reopen = Reopen(self._clock.now_ns(), store.was_clean, store.stopped_wall)
        batch.decide(reopen, Origin.OPENING)
        (outcome,) = self._store_and_tell(batch)
        if outcome.failure is not None:
            raise outcome.failure
        return outcome

    def _store_and_tell(self, batch: _Batch) -> tuple[Outcome, ...]:
        outcomes = tuple(batch.outcomes)
        events = [event for outcome in outcomes for event in outcome.events]
        if events:
            try:
                stored = self._store.append(events, self._clock.wall())
            except (OSError, ValueError, TypeError) as failure:
                outcomes = tuple(_not_stored(outcome, failure) for outcome in outcomes)
            else:
                rows = iter(stored)
                outcomes = tuple(
                    replace(outcome, records=tuple(next(rows) for _ in outcome.events))
                    for outcome in outcomes
                )
                self._contest = batch.contest
                self._noted_ns = max(self._noted_ns, *(event.at for event in events))
        if self._contest is batch.contest:  # else a sleep that was not stored is found again
            self._looks.look()
        if outcomes:
            self._told(self._contest, outcomes)
        if self._contest is batch.contest:
            self._tidy_up(events)
        return outcomes

    def _tidy_up(self, events: Sequence[Event]) -> None:
        """After telling, so that nobody waits for it; what is stored is durable without it."""
        if any(isinstance(event, CueSettled) for event in events):
            with suppress(OSError):
                self._store.checkpoint()
        self._contest = self._past.left_behind(self._contest)

    def _lead_ns(self) -> int:
        return self._clock.wall_ns() - self._clock.now_ns()


class _Batch:
    """Commands decided one after the other, each on what the ones before it made."""

    def __init__(self, contest: Contest) -> None:
        self.contest = contest
        self.outcomes: list[Outcome] = []

    def decide(self, command: Command, origin: Origin, drift_ns: int = 0) -> bool:
        """Add what becomes of a command; returns whether something happened."""
        outcome = Outcome(command, origin, drift_ns=drift_ns)
        after = self.contest
        try:
            events = tuple(decide(after, command))
            for event in events:
                after = evolve(after, event)
        except Refused as refused:
            self.outcomes.append(replace(outcome, refusals=refused.reasons))
            return False
        except Exception as fault:  # noqa: BLE001 - one broken rule must not end the evening
            self.outcomes.append(replace(outcome, failure=fault))
            return False
        self.contest = after
        self.outcomes.append(replace(outcome, events=events))
        return True

    def let_run_out(self, until_ns: int) -> None:
        """Let every countdown that reaches zero up to an instant do so."""
        deadline = _deadline_ns(self.contest)
        while deadline is not None and deadline <= until_ns:
            if not self.decide(TimeUp(deadline), Origin.CLOCK):
                return
            deadline = _deadline_ns(self.contest)


def _not_stored(outcome: Outcome, failure: Exception) -> Outcome:
    return replace(outcome, events=(), failure=failure) if outcome.events else outcome


def _deadline_ns(contest: Contest) -> int | None:
    return None if contest.clock is None else contest.clock.countdown.deadline_ns
