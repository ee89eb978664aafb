"""Working floors out again in order of play, after something in the past was corrected."""

from __future__ import annotations

from collections import defaultdict

from contest.domain.cue import Cause, Change, Ended
from contest.domain.frozen import replace
from contest.domain.points import Points, weighted
from contest.domain.rounds import ObstaclePlay
from contest.domain.rulings import CueChanges
from contest.domain.state import Contest, Run

_NEVER = 2**63


def ruled(won: tuple[Change, ...], fresh: tuple[Change, ...]) -> tuple[Change, ...]:
    """What was won on the evening, and beside it what the ruling adds to it or takes away.

    `fresh` is what the rules give by now; earlier rulings and floors are worked out again.
    """
    played = tuple(ch for ch in won if ch.cause not in (Cause.RULING, Cause.FLOOR))
    owed: dict[int, Points] = defaultdict(int)
    for change in fresh:
        owed[change.team] += change.points
    for change in played:
        owed[change.team] -= change.points
    added = (Change(team, points, Cause.RULING) for team, points in sorted(owed.items()) if points)
    return (*played, *added)


def refloored(contest: Contest) -> Contest:
    """The contest with every floor of its past cues worked out again, and what no cue carries."""
    if contest.format is None or contest.format.floor == "none":
        return contest
    walk = _Walk(contest)
    for _, _, entry in sorted(_entries(contest), key=lambda one: one[:2]):
        walk.take(entry)
    runs = tuple(walk.with_floors(run) for run in contest.runs)
    run = None if contest.run is None else walk.with_floors(contest.run)
    lifts = tuple(Change(team, -left, Cause.FLOOR) for team, left in walk.below())
    return replace(contest, runs=runs, run=run, lifts=lifts)


def differences(before: Contest, after: Contest) -> tuple[CueChanges, ...]:
    """The past cues that have other changes than before."""
    return tuple(
        CueChanges(new.number, place, cue.changes)
        for old, new in zip(before.all_runs, after.all_runs, strict=True)
        if old is not new
        for place, (was, cue) in enumerate(zip(old.cues, new.cues, strict=True), 1)
        if was.changes != cue.changes
    )


_Entry = tuple[Run, int] | Run | Change  # a cue by its index, points of a run, a manual change


def _entries(contest: Contest) -> list[tuple[int, int, _Entry]]:
    """What changed scores, with its instant and a number that keeps equal instants in order."""
    found: list[tuple[int, _Entry]] = []
    for run in contest.counted_runs:
        latest = run.started_at
        for index, cue in enumerate(run.cues):
            latest = max(latest, cue.settled_at or cue.locked_at or 0)
            if cue.ended is Ended.SETTLED:
                found.append((latest, (run, index)))
        if run.changes:
            found.append((_counted_at(run), run))
    found += [(own.at, Change(own.team, own.points, Cause.MANUAL)) for own in contest.adjustments]
    return [(at, number, entry) for number, (at, entry) in enumerate(found)]


def _counted_at(run: Run) -> int:
    """When the points that belong to no question came: with a keyword, or at the end."""
    if isinstance(run.play, ObstaclePlay):
        return next((guess.at for guess in run.play.guesses if guess.right), _NEVER)
    return _NEVER if run.ended_at is None else run.ended_at


class _Walk:
    """The scores on the way through the evening."""

    def __init__(self, contest: Contest) -> None:
        self._contest = contest
        self._won: dict[tuple[int, int], Points] = defaultdict(int)
        self._scores: dict[int, Points] = defaultdict(int)
        self._changes: dict[tuple[int, int], tuple[Change, ...]] = {}

    def take(self, entry: _Entry) -> None:
        """Let one thing change the scores; only a cue lifts to the floor."""
        if isinstance(entry, Change):
            self._scores[entry.team] += entry.points
        elif isinstance(entry, Run):
            for change in entry.changes:
                self._add(entry, change)
        else:
            run, index = entry
            kept = tuple(ch for ch in run.cues[index].changes if ch.cause is not Cause.FLOOR)
            for change in kept:
                self._add(run, change)
            lifts = tuple(Change(team, -left, Cause.FLOOR) for team, left in self.below())
            for lift in lifts:
                self._scores[lift.team] = 0
            self._changes[run.number, index] = (*kept, *lifts)

    def below(self) -> list[tuple[int, Points]]:
        """The teams below zero."""
        return sorted((team, score) for team, score in self._scores.items() if score < 0)

    def with_floors(self, run: Run) -> Run:
        """The run with the changes of its cues as the walk found them."""
        changes = [
            self._changes.get((run.number, index), cue.changes)
            for index, cue in enumerate(run.cues)
        ]
        if all(new == cue.changes for new, cue in zip(changes, run.cues, strict=True)):
            return run
        pairs = zip(run.cues, changes, strict=True)
        return replace(run, cues=tuple(replace(cue, changes=new) for cue, new in pairs))

    def _add(self, run: Run, change: Change) -> None:
        """Points of a run count times its weight, rounded once; a floor counts as it stands."""
        if change.cause is Cause.FLOOR:
            self._scores[change.team] += change.points
            return
        key = (run.number, change.team)
        weight = self._contest.rules_of(run).common.weight
        self._scores[change.team] -= weighted(self._won[key], weight)
        self._won[key] += change.points
        self._scores[change.team] += weighted(self._won[key], weight)
