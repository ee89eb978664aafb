"""What the host may put on the stage."""

from __future__ import annotations

from enum import Enum


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
