"""What Next does once an elimination question is revealed: the marks count, the floor is shown."""

from __future__ import annotations

from contest.domain import commands as c
from contest.domain.cue import Phase
from contest.domain.rounds.elimination import Elimination, Seats
from contest.domain.state import Contest
from contest.presentation.wording import Words


def next_in_elimination(contest: Contest, words: Words) -> tuple[c.Command, str] | None:
    """The command and its label, or None where an elimination is like any other round."""
    rules, cue = contest.rules, contest.cue
    seats = None if contest.run is None else contest.run.play
    if not isinstance(rules, Elimination) or not isinstance(seats, Seats) or cue is None:
        return None
    if cue.phase is not Phase.REVEALED:
        return None
    if seats.marked is None:
        return c.SettleCue(0), words.say("console.next_mark_first")
    out = len(rules.falls(seats))
    return c.SettleCue(0), words.say("console.next_fall", count=out, left=seats.left - out)
