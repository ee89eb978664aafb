"""What happened in a round of acts before a jury; results stand in the settling event."""

from __future__ import annotations

from contest.domain.cue import Change
from contest.domain.happened import Happened
from contest.domain.points import Points
from contest.domain.rounds.judged import ActResult
from contest.values import dataclass


@dataclass(frozen=True, slots=True)
class JudgesEntered(Happened):
    """The judges' names, in the order of their numbers."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ActStarted(Happened):
    """A team's act is on the stage, its stopwatch at zero."""

    team: int


@dataclass(frozen=True, slots=True)
class StopwatchStarted(Happened):
    """The stopwatch of the latest act runs."""


@dataclass(frozen=True, slots=True)
class StopwatchStopped(Happened):
    """It stands."""


@dataclass(frozen=True, slots=True)
class StopwatchSet(Happened):
    """The host corrected it: so many seconds it has run now."""

    seconds: int


@dataclass(frozen=True, slots=True)
class MarksEntered(Happened):
    """A judge's marks by criterion, as typed first."""

    team: int
    judge: int
    marks: tuple[tuple[str, Points], ...]


@dataclass(frozen=True, slots=True)
class MarksChecked(Happened):
    """The same sheet as a second person typed it; `differs` names the criteria that differ."""

    team: int
    judge: int
    marks: tuple[tuple[str, Points], ...]
    initials: str
    differs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class JudgeExcused(Happened):
    """A judge gives no marks for this act."""

    team: int
    judge: int
    reason: str


@dataclass(frozen=True, slots=True)
class MarksTurned(Happened):
    """So many marks of the act are turned over now; one more than the sheets is the mean."""

    team: int
    turned: int


@dataclass(frozen=True, slots=True)
class ActSettled(Happened):
    """The act's points entered the totals; how they came about, and the changes really made."""

    team: int
    result: ActResult
    changes: tuple[Change, ...]


ActEvent = (
    ActStarted | StopwatchStarted | StopwatchStopped | StopwatchSet | MarksEntered
    | MarksChecked | JudgeExcused | MarksTurned | ActSettled
)  # fmt: skip
