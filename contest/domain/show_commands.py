"""What is asked about the run of show: when it is to begin, and a message on the stage."""

from __future__ import annotations

from contest.values import dataclass


@dataclass(frozen=True, slots=True)
class PlanStart:
    """Say at what time of day the contest is to begin ("19:30"); empty takes it back."""

    at: int
    start: str


@dataclass(frozen=True, slots=True)
class ShowMessage:
    """Lay a text of the host over the stage; empty takes it away, and all is as it was."""

    at: int
    text: str


@dataclass(frozen=True, slots=True)
class RepeatRound:
    """Let the last run of a round (index from 0) not count, and begin the round again."""

    at: int
    round: int
    reason: str
    by: str


ShowCommand = PlanStart | ShowMessage
