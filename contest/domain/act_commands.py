"""What is asked in a round of acts before a jury: stopwatch, marks, turning them over."""

from __future__ import annotations

from contest.domain.points import Points
from contest.values import dataclass


@dataclass(frozen=True, slots=True)
class EnterJudges:
    """Name the judges, in the order of their numbers: part of setting a contest up."""

    at: int
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StartAct:
    """Put a team's act on the stage, its stopwatch at zero; without a team, the next in order."""

    at: int
    team: int | None = None


@dataclass(frozen=True, slots=True)
class StartStopwatch:
    """Let the stopwatch of the latest act run."""

    at: int


@dataclass(frozen=True, slots=True)
class StopStopwatch:
    """Stop it; it may go on."""

    at: int


@dataclass(frozen=True, slots=True)
class SetStopwatch:
    """Put it to so many whole seconds, running or not as it was."""

    at: int
    seconds: int


@dataclass(frozen=True, slots=True)
class EnterMarks:
    """A judge's marks by criterion, all or some; without a team, for the latest act."""

    at: int
    judge: int
    marks: tuple[tuple[str, Points], ...]
    team: int | None = None


@dataclass(frozen=True, slots=True)
class CheckMarks:
    """The same sheet typed again by a second person, unseen, and signed with initials."""

    at: int
    judge: int
    marks: tuple[tuple[str, Points], ...]
    initials: str
    team: int | None = None


@dataclass(frozen=True, slots=True)
class ExcuseJudge:
    """A judge gives no marks for an act, with the reason."""

    at: int
    judge: int
    reason: str
    team: int | None = None


@dataclass(frozen=True, slots=True)
class TurnMarks:
    """Turn over one mark more (+1), at last the mean, or take the last one back (−1).

    Without a team: the act whose marks are on the stage, else the first one that is complete.
    """

    at: int
    by: int = 1
    team: int | None = None


@dataclass(frozen=True, slots=True)
class SettleAct:
    """Let the act whose mean is on the stage enter the totals and show the scoreboard."""

    at: int


ActCommand = (
    StartAct | StartStopwatch | StopStopwatch | SetStopwatch | EnterMarks | CheckMarks
    | ExcuseJudge | TurnMarks | SettleAct
)  # fmt: skip
