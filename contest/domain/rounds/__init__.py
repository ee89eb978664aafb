"""Kinds of round: one module each; a format is a table of their parameters."""

from contest.domain.rounds.audience import Audience, HallQuestion
from contest.domain.rounds.buzzer import Buzzer
from contest.domain.rounds.elimination import Elimination, Seats
from contest.domain.rounds.everyone import Everyone
from contest.domain.rounds.judged import Judged, JudgedPlay
from contest.domain.rounds.obstacle import Obstacle, ObstaclePlay
from contest.domain.rounds.package import Package, PackagePlay
from contest.domain.rounds.playoff import Playoff, PlayoffPlay
from contest.domain.rounds.turns import Turns

RoundRules = (
    Everyone | Turns | Buzzer | Package | Obstacle | Elimination | Judged | Audience | Playoff
)
Aside = Audience | Playoff  # earns no team any points, and has no number among the rounds
ByBuzzer = Buzzer | Playoff  # the first press wins the right to answer
# Where a run of a kind stands, beyond its cues.
RoundPlay = PackagePlay | ObstaclePlay | Seats | JudgedPlay | PlayoffPlay

__all__ = [
    "Aside",
    "Audience",
    "Buzzer",
    "ByBuzzer",
    "Elimination",
    "Everyone",
    "HallQuestion",
    "Judged",
    "JudgedPlay",
    "Obstacle",
    "ObstaclePlay",
    "Package",
    "PackagePlay",
    "Playoff",
    "PlayoffPlay",
    "RoundPlay",
    "RoundRules",
    "Seats",
    "Turns",
]
