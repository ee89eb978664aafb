"""What jury and organiser did on the evening: corrections, complaints, changes, ties, pauses.

A correction carries the changes that past cues have from then on (`changes`), and in `lifts` what
brings a team up to the floor without any cue being left to carry it.
"""

from __future__ import annotations

from contest.domain.cue import Change, Verdict
from contest.domain.happened import Happened
from contest.domain.rounds.common import Ask
from contest.domain.rulings import Attendance, CueChanges
from contest.domain.stage import Scene
from contest.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruled(Happened):
    """What every correction has; `cue` is the place in the run, from 1, or 0 for a whole run."""

    run: int
    cue: int = 0
    reason: str
    by: str
    changes: tuple[CueChanges, ...] = ()
    lifts: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class AnswerRuled(Ruled):
    """A team's past answer was judged again."""

    team: int
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class KeyChanged(Ruled):
    """A past question has another right answer; every verdict as it is from now on."""

    answer: str
    verdicts: tuple[tuple[int, Verdict], ...]


@dataclass(frozen=True, slots=True)
class PastThrownOut(Ruled):
    """A past question does not count any more."""


@dataclass(frozen=True, slots=True)
class PastReplaced(Ruled):
    """A past question does not count; `question` is asked for it, or nothing (empty)."""

    question: str


@dataclass(frozen=True, slots=True)
class KeywordRuled(Ruled):
    """A past guess of the keyword was judged again; all that the run has beyond its questions."""

    guess: int
    right: bool
    of_run: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class RunCancelled(Ruled):
    """The points of a run do not count any more; it stays in the record."""


@dataclass(frozen=True, slots=True)
class ComplaintMade(Happened):
    """A team complained."""

    team: int
    run: int
    cue: int
    text: str


@dataclass(frozen=True, slots=True)
class ComplaintDecided(Happened):
    """The jury upheld or rejected a complaint (number from 1), by these rulings."""

    complaint: int
    upheld: bool
    by: str
    text: str
    rulings: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class AttendanceSet(Happened):
    """Whether a team is there to play, from now on."""

    team: int
    attendance: Attendance
    reason: str
    ranked: bool


@dataclass(frozen=True, slots=True)
class MemberSteppedIn(Happened):
    """A reserve member took another's place."""

    team: int
    leaves: str
    enters: str
    reason: str


@dataclass(frozen=True, slots=True)
class TeamCorrected(Happened):
    """A team's names are these."""

    team: int
    name: str
    short: str
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ContestCorrected(Happened):
    """Title, place and organiser are these."""

    title: str
    place: str
    organiser: str


@dataclass(frozen=True, slots=True)
class RoundLengthened(Happened):
    """The running round asks these too, after its own."""

    asks: tuple[Ask, ...]
    reason: str
    by: str


@dataclass(frozen=True, slots=True)
class Interrupted(Happened):
    """The hall sees that the evening stands still; `seconds` where it is known for how long."""

    scene: Scene
    seconds: int | None


@dataclass(frozen=True, slots=True)
class LotsDrawn(Happened):
    """Lots were drawn among tied teams, best first."""

    order: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PlayoffStarted(Happened):
    """Teams that are tied from `place` on play off `places` of theirs, by a round of the format."""

    round: int
    teams: tuple[int, ...]
    place: int
    places: int


@dataclass(frozen=True, slots=True)
class PrizeAdded(Happened):
    """The organiser gives one prize more."""

    prize: str
    reason: str
    by: str


@dataclass(frozen=True, slots=True)
class PredictionEntered(Happened):
    """What a team predicted."""

    team: int
    value: int


@dataclass(frozen=True, slots=True)
class PredictedSet(Happened):
    """The number that was to be predicted."""

    value: int


RulingEvent = (
    AnswerRuled | KeyChanged | PastThrownOut | PastReplaced | KeywordRuled | RunCancelled
)  # fmt: skip
ComplaintEvent = ComplaintMade | ComplaintDecided
EveningEvent = (
    AttendanceSet | MemberSteppedIn | TeamCorrected | ContestCorrected
    | RoundLengthened | Interrupted
)  # fmt: skip
TieEvent = LotsDrawn | PlayoffStarted | PrizeAdded | PredictionEntered | PredictedSet
JuryEvent = RulingEvent | ComplaintEvent | EveningEvent | TieEvent
