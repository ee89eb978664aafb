"""What a new contest takes over from another one by its state card: scores, and the place in it.

The questions stand as keys, since the laptop that takes over has the banks. Instants are counted
back from the card, so that they lie before everything that comes after.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from contest.domain.cue import Ended, Verdict
from contest.domain.points import Points
from contest.domain.rounds import (
    JudgedPlay,
    ObstaclePlay,
    PackagePlay,
    PlayoffPlay,
    RoundPlay,
    Seats,
)
from contest.domain.rounds.common import Ask
from contest.domain.rulings import Presence
from contest.values import dataclass

# Under which word the play of a round is written: in a state card, and in the file. For ever.
PLAY_WORDS: Mapping[type, str] = {
    PackagePlay: "package_play",
    ObstaclePlay: "obstacle_play",
    Seats: "seats",
    JudgedPlay: "judged_play",
    PlayoffPlay: "playoff_play",
}


@dataclass(frozen=True, slots=True)
class CarriedAnswer:
    """When a team answered, where ties are ended by that; `took_ms` where it was measured."""

    team: int
    took_ms: int | None
    at: int


@dataclass(frozen=True)
class CarriedCue:
    """An asked question: what decides what comes next and how ties end, without its points."""

    question: str
    number: int
    team: int | None = None
    ended: Ended = Ended.SETTLED
    reason: str = ""
    verdicts: tuple[tuple[int, Verdict], ...] = ()
    answers: tuple[CarriedAnswer, ...] = ()
    locked_at: int | None = None
    tried: tuple[int, ...] = ()
    ends_turn: bool = False
    star: bool = False
    value: Points | None = None
    thieves: tuple[int, ...] | None = None
    extra: bool = False


@dataclass(frozen=True)
class CarriedRun:
    """A run of a round: `points` as its teams had them, with the weight of the round."""

    round: int
    cues: tuple[CarriedCue, ...]
    points: tuple[tuple[int, Points], ...]
    play: RoundPlay | None = None
    ended: bool = True
    cancelled: bool = False
    reason: str = ""
    again: tuple[Ask, ...] = ()
    later: tuple[Ask, ...] = ()


@dataclass(frozen=True, slots=True)
class CarriedHall:
    """A question that the hall was asked."""

    round: int
    question: str
    prize: str
    run: int
    revealed: bool
    winner: str


@dataclass(frozen=True)
class Carried:
    """The other contest at its event `seq`, where its chain began with `chain` (16 digits).

    `adjusted`: the sum of each team's manual changes. `standing`: who had which total there, an
    answer on the stage not counted yet; in `runs` it is.
    """

    contest: str
    seq: int
    chain: str
    runs: tuple[CarriedRun, ...] = ()
    adjusted: tuple[tuple[int, Points], ...] = ()
    standing: tuple[tuple[int, Points], ...] = ()
    hall: tuple[CarriedHall, ...] = ()
    presences: Mapping[int, Presence] = field(default_factory=dict)
    lots: tuple[tuple[int, ...], ...] = ()
    prizes_added: tuple[str, ...] = ()
    predictions: Mapping[int, int] = field(default_factory=dict)
    predicted: int | None = None

    @property
    def questions(self) -> tuple[str, ...]:
        """Every question that was asked."""
        return (
            *(cue.question for run in self.runs for cue in run.cues),
            *(one.question for one in self.hall),
        )
