"""What a running contest leaves in memory of what lies behind it: little, however long the day.

Undo goes back to the beginning, and nothing is deleted. But what is old stands in the store: it is
read again by whoever asks for it, from the nearest of a few states that are kept on the way.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from itertools import islice
from operator import is_

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
    NEAR = Step.WHOLE + Step.APART  # steps of the host that stay in memory, at least
    WHOLE = 240  # ended questions that stay as they are: more than an evening has

    def __init__(self, history: Sequence[Event]) -> None:
        self._history = history
        self._apart = self.APART
        self._kept: tuple[Contest, ...] = (Contest(),)  # in one, for windows look back as well
        self._runs: tuple[Run, ...] = ()  # that were looked at last

    def opened(self) -> Contest:
        """The contest that the history leads to."""
        contest = Contest()
        for event in self._history:
            contest = self.left_behind(evolve(contest, event))
        return contest

    def left_behind(self, contest: Contest) -> Contest:
        """The same contest, with less of its past; all its events are in the history.

        Few of the events find anything to do.
        """
        if contest.runs is not self._runs:
            contest = _with_old_packed(contest, self.WHOLE)
            self._runs = contest.runs
        gone = contest.happened - self._kept[-1].happened
        # Before the first question of a round, just after a step of the host, a state is small.
        is_small = not (contest.since or (contest.run and contest.run.cues))
        is_time = gone >= self._apart and (is_small or gone >= 2 * self._apart)
        if is_time and len(self._history) >= contest.happened:
            self._keep(contest)
        return contest

    def _keep(self, contest: Contest) -> None:
        if len(self._kept) == self.MOST:
            self._kept = self._kept[::2]
            self._apart *= 2
        self._kept = (*self._kept, self._small(contest))
        last = contest.last_step
        for step in islice(last.in_memory() if last else (), self.NEAR, self.NEAR + 1):
            step.let_go(self._found)

    def _small(self, contest: Contest) -> Contest:
        """A state to begin from: it holds little that the contest of today does without."""
        last = contest.last_step
        return replace(
            _all_packed(contest),
            last_step=last and last.gone(self._found),
            board=contest.board and _all_packed(contest.board),
            board_before=contest.board_before and _all_packed(contest.board_before),
        )

    def _found(self, at: int) -> tuple[Contest, Event]:
        """The contest after so many events, and the event that came next."""
        start = next(one for one in reversed(self._kept) if one.happened <= at)
        *between, event = self._history[start.happened : at + 1]
        return reduce(evolve, between, start), event


def _with_old_packed(contest: Contest, whole: int) -> Contest:
    """With the questions packed that ended before the last `whole` ones."""
    runs = list(contest.runs)
    there = sum(len(run.cues) for run in runs if not isinstance(run.cues, PackedCues))
    for at, run in enumerate(runs):
        if there <= whole:
            break
        if not isinstance(run.cues, PackedCues):
            there -= len(run.cues)
            runs[at] = _packed(run)
    same = all(map(is_, runs, contest.runs))
    return contest if same else replace(contest, runs=tuple(runs))


def _all_packed(state: Contest) -> Contest:
    runs = tuple(map(_packed, state.runs))
    return bare(state, runs=runs, run=state.run and _packed(state.run))


def _packed(run: Run) -> Run:
    """With its questions packed: once, for undo brings the same run back, and others show it."""
    cues = run.cues
    if not cues or isinstance(cues, PackedCues):
        return run
    return put_otherwise(run, "cues", kept(run, "packed", (cues,), lambda: PackedCues(cues)))
