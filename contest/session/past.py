"""What a running contest leaves in memory of what lies behind it: little, however long the day.

Undo goes back to the beginning, and nothing is deleted. But what is old stands in the store: it is
read again by whoever asks for it, from the nearest of a few states that are kept on the way.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from itertools import islice

from contest.domain.contest import evolve
from contest.domain.events import Event
from contest.domain.frozen import bare, kept, put_otherwise, replace
from contest.domain.state import Contest, Run, Step
from contest.session.packed_cues import PackedCues


class Past:
    """The way to a contest through `history`, which has every event and goes on growing.

    A store that keeps nothing has an empty one: then everything stays in memory.
    """

    APART = 2048  # events between two states that are kept, at first
    MOST = 12  # states that are kept: then each second one goes, and they are twice as far apart
    EVERY = 512  # events after which older steps are let go
    NEAR = Step.WHOLE + Step.APART  # steps of the host that stay in memory, at least
    WHOLE = 240  # ended questions that stay as they are: more than an evening has

    def __init__(self, history: Sequence[Event]) -> None:
        self._history = history
        self._apart, self._let_go_at = self.APART, 0
        self._kept: tuple[Contest, ...] = (Contest(),)  # in one, for windows look back as well
        self._heavy: list[Contest] = []  # of them those that were not packed, to open soon
        self._runs: tuple[Run, ...] = ()  # in which nothing is left to pack

    def opened(self) -> Contest:
        """The contest that the history leads to."""
        contest = Contest()
        for event in self._history:
            contest = evolve(contest, event)
            if self._is_time(contest):
                self._keep(contest)
            self._let_go(contest)
        self._heavy = list(self._kept)
        return contest

    def left_behind(self, contest: Contest) -> Contest:
        """The same contest, with less of its past; all its events are in the history.

        Little is done at a time: after each event, for this may have to wait for nobody.
        """
        if contest.runs is not self._runs:
            lighter = _with_oldest_packed(contest, self.WHOLE)
            if lighter is contest:
                self._runs = contest.runs
            contest = lighter
        elif self._heavy:
            heavy = self._heavy.pop()
            self._kept = tuple(_all_packed(one) if one is heavy else one for one in self._kept)
        if len(self._history) >= contest.happened:
            if self._is_time(contest):
                self._keep(_all_packed(contest))
            self._let_go(contest)
        return contest

    def _is_time(self, contest: Contest) -> bool:
        gone = contest.happened - self._kept[-1].happened
        if gone < self._apart:
            return False
        # Before the first question of a round, just after a step of the host, a state is small.
        is_small = not (contest.since or (contest.run and contest.run.cues))
        return is_small or gone >= 2 * self._apart

    def _keep(self, contest: Contest) -> None:
        """Begin from here, where somebody asks for what comes after."""
        last = contest.last_step
        if len(self._kept) == self.MOST:
            self._kept = self._kept[::2]
            self._apart *= 2
        start = replace(contest, last_step=last and last.gone(self._found))
        self._kept = (*self._kept, start)

    def _let_go(self, contest: Contest) -> None:
        """Leave older steps to the history, now and then."""
        if contest.happened < self._let_go_at + self.EVERY:
            return
        self._let_go_at, last = contest.happened, contest.last_step
        for step in islice(last.in_memory() if last else (), self.NEAR, self.NEAR + 1):
            step.let_go(self._found)

    def _found(self, at: int) -> tuple[Contest, Event]:
        """The contest after so many events, and the event that came next."""
        start = next(one for one in reversed(self._kept) if one.happened <= at)
        *between, event = self._history[start.happened : at + 1]
        return reduce(evolve, between, start), event


def _with_oldest_packed(contest: Contest, whole: int) -> Contest:
    """With one more round packed, where more than the last `whole` questions are not."""
    there = [run for run in contest.runs if not isinstance(run.cues, PackedCues) and run.cues]
    if not there or sum(len(run.cues) for run in there[1:]) < whole:
        return contest
    runs = tuple(_packed(run) if run is there[0] else run for run in contest.runs)
    return put_otherwise(contest, "runs", runs)


def _all_packed(contest: Contest) -> Contest:
    """With all its questions packed, also at the showings of the scores: little stands there."""
    boards = contest.board, contest.board_before
    board, before = (board and _all_packed(board) for board in boards)
    run = contest.run and _packed(contest.run)
    runs = tuple(map(_packed, contest.runs))
    return bare(contest, runs=runs, run=run, board=board, board_before=before)


def _packed(run: Run) -> Run:
    """With its questions packed: once, for undo brings the same run back, and others show it."""
    cues = run.cues
    if not cues or isinstance(cues, PackedCues):
        return run
    return put_otherwise(run, "cues", kept(run, "packed", (cues,), lambda: PackedCues(cues)))
