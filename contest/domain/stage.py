"""What the host may put on the stage."""

from __future__ import annotations

from enum import Enum

from contest.values import dataclass


class Scene(Enum):
    """What the host has put on the stage; black lies over it."""

    WELCOME = "welcome"
    TEAMS = "teams"
    ORDER = "order"
    AGENDA = "agenda"
    RULES = "rules"
    CUE = "cue"
    ACT = "act"
    MARKS = "marks"
    PACKAGES = "packages"
    OBSTACLE = "obstacle"
    SCOREBOARD = "scoreboard"
    CEREMONY = "ceremony"
    WINNERS = "winners"
    RESULTS = "results"
    DELIBERATION = "deliberation"
    TECHNICAL = "technical"
    INTERMISSION = "intermission"
    LOTS = "lots"
    PLAYOFF = "playoff"
    AUDIENCE = "audience"


# From the announcement of places to the end.
ENDINGS = frozenset({Scene.CEREMONY, Scene.WINNERS, Scene.RESULTS})
# The evening stands still on purpose; the question that waits comes back afterwards.
PAUSES = frozenset({Scene.DELIBERATION, Scene.TECHNICAL, Scene.INTERMISSION})


@dataclass(frozen=True, slots=True)
class Envelopes:
    """The draw of the order of play as the hall sees it: `numbers` as the teams are called up.

    `opened`: how many of them are known; one more: the whole order stands there.
    """

    numbers: tuple[int, ...] = ()
    opened: int = 0

    @property
    def steps(self) -> int:
        """How many steps there are to show."""
        return len(self.numbers) + 1
