"""What happened to the run of show: its planned beginning, and a message on the stage."""

from __future__ import annotations

from contest.domain.happened import Happened
from contest.values import dataclass


@dataclass(frozen=True, slots=True)
class StartPlanned(Happened):
    """The contest is to begin at this time of day."""

    start: str


@dataclass(frozen=True, slots=True)
class MessageShown(Happened):
    """The hall sees this text; empty: it sees again what was there before."""

    text: str


ShowEvent = StartPlanned | MessageShown
