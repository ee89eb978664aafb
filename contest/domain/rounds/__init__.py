"""Kinds of round: one module each; a format is a table of their parameters."""

from contest.domain.rounds.buzzer import Buzzer
from contest.domain.rounds.elimination import Elimination, Seats
from contest.domain.rounds.everyone import Everyone
from contest.domain.rounds.judged import Judged, JudgedPlay
from contest.domain.rounds.obstacle import Obstacle, ObstaclePlay
from contest.domain.rounds.package import Package, PackagePlay
from contest.domain.rounds.turns import Turns

RoundRules = Everyone | Turns | Buzzer | Package | Obstacle | Elimination | Judged
# Where a run of a kind stands, beyond its cues.
RoundPlay = PackagePlay | ObstaclePlay | Seats | JudgedPlay

__all__ = [
    "Buzzer",
    "Elimination",
    "Everyone",
    "Judged",
    "JudgedPlay",
    "Obstacle",
    "ObstaclePlay",
    "Package",
    "PackagePlay",
    "RoundPlay",
    "RoundRules",
    "Seats",
    "Turns",
]
