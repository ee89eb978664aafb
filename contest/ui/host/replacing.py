"""The commands of an undo-and-replace whose clock the host's hand has held meanwhile."""

from __future__ import annotations

from contest.domain import commands as c
from contest.domain.events import ClockPaused, Event
from contest.domain.state import Contest


def commands_for(contest: Contest, step: Event, command: c.Command) -> tuple[c.Command, ...]:
    """What to submit so that `step` is replaced; empty when it is no longer the last step.

    Holding the clock was a step of its own: it is taken back first, and the clock goes on after.
    """
    last = contest.last_step
    if last is not None and last.event is step:
        return (command,)
    if last is None or not isinstance(last.event, ClockPaused):
        return ()
    before = last.earlier
    if before is None or before.event is not step:
        return ()
    return (c.Undo(0), command, c.ResumeClock(0))
