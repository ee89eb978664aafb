"""Robots in a contest that is on the screen: they act a little at a time, through its own door."""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce

from contest.domain.commands import Command
from contest.domain.contest import decide, evolve
from contest.domain.refusals import Refused
from contest.domain.state import Contest
from contest.session.rehearsal import Rehearsal
from contest.session.session import Origin, Outcome


class LiveRobots:
    """Robot teams answer, and a robot host goes on: one of both at each turn.

    `submit` takes what they do, as it takes a key; they go by the contest that they are shown.
    """

    def __init__(
        self, submit: Callable[[Command], None], now_ns: Callable[[], int], seed: int
    ) -> None:
        self._session = _Submitting(submit)
        self._rehearsal = Rehearsal(self._session, _Now(now_ns), seed, live=True)
        self._answers = True

    def play(self, contest: Contest) -> None:
        """Let the teams act, or the host; nothing once the contest is over."""
        if contest.ended:
            return
        self._session.contest = contest
        if self._answers:
            self._rehearsal.respond()
        else:
            self._rehearsal.go_next()
        self._answers = not self._answers


class _Submitting:
    """A session as robots see it: it tells at once whether the rules allow a command."""

    due_ns: int | None = None

    def __init__(self, submit: Callable[[Command], None]) -> None:
        self._submit = submit
        self.contest = Contest()

    def handle(self, command: Command) -> Outcome:
        """Submit what the rules allow in the state that is shown, and what it has led to."""
        try:
            events = decide(self.contest, command)
        except Refused as refused:
            return Outcome(command, Origin.ASKED, refusals=refused.reasons)
        self.contest = reduce(evolve, events, self.contest)
        self._submit(command)
        return Outcome(command, Origin.ASKED, tuple(events))

    def let_time_pass(self) -> None:
        """The real session does."""


class _Now:
    """Time that goes by itself: robots cannot make it pass."""

    def __init__(self, now_ns: Callable[[], int]) -> None:
        self.now_ns = now_ns

    def advance(self, by_ns: int) -> None:
        """Nothing: nobody waits on the thread of the windows."""

    def wall(self) -> str:
        """Robots of a shown contest never cut the power, which alone asks for it."""
        return ""
