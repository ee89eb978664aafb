"""What the host may put on the stage."""

from __future__ import annotations

from enum import Enum


class Scene(Enum):
    """What the host has put on the stage; black lies over it."""

    WELCOME = "welcome"
    TEAMS = "teams"
    RULES = "rules"
    CUE = "cue"
    SCOREBOARD = "scoreboard"
    CEREMONY = "ceremony"
    WINNERS = "winners"
