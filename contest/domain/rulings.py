"""What the jury decided about what was played: rulings, complaints, and who is out of play."""

from __future__ import annotations

from enum import Enum

from contest.domain.cue import Change
from contest.domain.points import Points
from contest.domain.stage import Scene
from contest.values import dataclass


class RulingKind(Enum):
    """What was decided about a past question, or about a whole run of a round."""

    ANSWER = "answer"
    KEY = "key"
    THROWN_OUT = "thrown_out"
    REPLACED = "replaced"
    KEYWORD = "keyword"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class CueChanges:
    """The changes that a past cue has from now on; `cue` is its place in the run, from 1."""

    run: int
    cue: int
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class PointsMoved:
    """The total of a team before and after a ruling."""

    team: int
    old: Points
    new: Points


@dataclass(frozen=True, slots=True)
class Ruling:
    """A correction as the minutes tell it: old, new, who, why, when.

    `old` and `new` are a verdict's word or a key; `number` counts from 1. `cue` is 0 for a run.
    """

    number: int
    kind: RulingKind
    run: int
    cue: int
    reason: str
    by: str
    at: int
    team: int = 0
    old: str = ""
    new: str = ""
    moved: tuple[PointsMoved, ...] = ()


@dataclass(frozen=True, slots=True)
class Complaint:
    """What a team complained about, and what became of it; `upheld` is None while it is open.

    `run` and `cue` (its place in the run, from 1) are 0 where no question is meant.
    """

    number: int
    team: int
    run: int
    cue: int
    text: str
    at: int
    upheld: bool | None = None
    decision: str = ""
    by: str = ""
    rulings: tuple[int, ...] = ()
    decided_at: int | None = None


class Attendance(Enum):
    """Whether a team is there to play."""

    PRESENT = "present"
    LATE = "late"
    ABSENT = "absent"
    WITHDRAWN = "withdrawn"
    EXCLUDED = "excluded"


@dataclass(frozen=True, slots=True)
class Presence:
    """Why a team does not play now; `ranked`: the jury leaves a team that went its place."""

    attendance: Attendance
    reason: str
    ranked: bool = False

    @property
    def is_placed(self) -> bool:
        """Whether it has a place in the standings."""
        gone = self.attendance in (Attendance.WITHDRAWN, Attendance.EXCLUDED)
        return self.ranked or not gone


@dataclass(frozen=True, slots=True)
class Pause:
    """The evening stands still on purpose: since when, and for how many seconds, if it is said.

    `before` is what was on the stage and comes back.
    """

    since: int
    seconds: int | None = None
    before: Scene = Scene.WELCOME


@dataclass(frozen=True, slots=True)
class Adjustment:
    """A manual change of points, with who and why; `run` is the run it happened in, or 0.

    `rulings`: how many there were before it, for several things may be done at one instant.
    """

    team: int
    points: Points
    reason: str
    by: str
    at: int
    run: int
    rulings: int = 0
