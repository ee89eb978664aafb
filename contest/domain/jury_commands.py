"""What jury and organiser ask on the evening: corrections, complaints, changes, ties, pauses.

`run` is the number of a run, `cue` the place of a settled question in it, both from 1.
"""

from __future__ import annotations

from contest.domain.cue import Verdict
from contest.domain.rulings import Attendance
from contest.domain.stage import Scene
from contest.values import dataclass


@dataclass(frozen=True, slots=True)
class JudgeAgain:
    """Say of a team's past answer that it was something else."""

    at: int
    run: int
    cue: int
    team: int
    verdict: Verdict
    reason: str
    by: str


@dataclass(frozen=True, slots=True)
class ChangeKey:
    """Give a past question another right answer: letters, or a text, or a number."""

    at: int
    run: int
    cue: int
    answer: str
    reason: str
    by: str


@dataclass(frozen=True, slots=True)
class ThrowOutPast:
    """Let a past question not count."""

    at: int
    run: int
    cue: int
    reason: str
    by: str


@dataclass(frozen=True, slots=True)
class ReplacePast:
    """Let a past question not count and ask one of the reserve, while its round still runs."""

    at: int
    run: int
    cue: int
    reason: str
    by: str


@dataclass(frozen=True, slots=True)
class JudgeKeyword:
    """Say of a past guess of the keyword (its place in the run, from 1) that it was otherwise."""

    at: int
    run: int
    guess: int
    right: bool
    reason: str
    by: str


@dataclass(frozen=True, slots=True)
class CancelRun:
    """Let a whole run not count; its round may be started again."""

    at: int
    run: int
    reason: str
    by: str


@dataclass(frozen=True, slots=True)
class Complain:
    """Record what a team complains about; run and cue are 0 where no question is meant."""

    at: int
    team: int
    run: int
    cue: int
    text: str


@dataclass(frozen=True, slots=True)
class DecideComplaint:
    """Uphold or reject a complaint; without `rulings` those made for its question are linked."""

    at: int
    complaint: int
    upheld: bool
    by: str
    text: str
    rulings: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class SetAttendance:
    """A team is absent, late, there (again), withdrawn or excluded; `ranked` keeps its place."""

    at: int
    team: int
    attendance: Attendance
    reason: str
    ranked: bool = False


@dataclass(frozen=True, slots=True)
class StepIn:
    """A reserve member takes the place of another; `leaves` is empty for one member more."""

    at: int
    team: int
    leaves: str
    enters: str
    reason: str


@dataclass(frozen=True, slots=True)
class CorrectTeam:
    """Correct the names of a team; its number and colour stay."""

    at: int
    team: int
    name: str
    short: str
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CorrectContest:
    """Correct the title, the place or the organiser."""

    at: int
    title: str
    place: str
    organiser: str


@dataclass(frozen=True, slots=True)
class LengthenRound:
    """Ask so many more questions from the reserve; in turns, so many for each team."""

    at: int
    count: int
    reason: str
    by: str


@dataclass(frozen=True, slots=True)
class Interrupt:
    """Deliberation, technical pause or intermission, with a countdown where seconds are given."""

    at: int
    scene: Scene
    seconds: int | None = None


@dataclass(frozen=True, slots=True)
class DrawLots:
    """The result of lots among tied teams, best first: chance comes in the command."""

    at: int
    order: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class StartPlayoff:
    """Let the teams of a tie play it off, one place after the other."""

    at: int
    teams: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class AddPrize:
    """The organiser gives one prize more of this id."""

    at: int
    prize: str
    reason: str
    by: str


@dataclass(frozen=True, slots=True)
class EnterPrediction:
    """What a team predicted in the question that breaks ties."""

    at: int
    team: int
    value: int


@dataclass(frozen=True, slots=True)
class SetPredicted:
    """The number that was to be predicted."""

    at: int
    value: int


RulingCommand = JudgeAgain | ChangeKey | ThrowOutPast | ReplacePast | JudgeKeyword | CancelRun
ComplaintCommand = Complain | DecideComplaint
EveningCommand = (
    SetAttendance | StepIn | CorrectTeam | CorrectContest | LengthenRound | Interrupt
)  # fmt: skip
TieCommand = DrawLots | StartPlayoff | AddPrize | EnterPrediction | SetPredicted
JuryCommand = RulingCommand | ComplaintCommand | EveningCommand | TieCommand
