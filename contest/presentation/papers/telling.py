"""What a history comes to once undone steps are left out: each event with what it happened to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from contest.domain.contest import evolve
from contest.domain.events import Event, StepUndone
from contest.domain.state import Contest


@dataclass(frozen=True, slots=True)
class Told:
    """An event that stands: its number in the history, its wall time, the contest before it."""

    seq: int
    event: Event
    wall: str  # ISO text, or empty where the history has none
    before: Contest


@dataclass(frozen=True, slots=True)
class _Line:
    """What stands so far, as a chain from the last; `undo` is the chain before the last step."""

    told: Told | None = None
    last: _Line | None = None
    undo: _Line | None = None


def standing_events(events: Sequence[Event], walls: Sequence[str] = ()) -> tuple[Told, ...]:
    """The events that were not undone, in order; undoing an undo brings back what it took."""
    contest, line = Contest(), _Line()
    for place, event in enumerate(events):
        wall = walls[place] if place < len(walls) else ""
        line = _after(line, Told(place + 1, event, wall, contest))
        contest = evolve(contest, event)
    return tuple(reversed(tuple(_backwards(line))))


def clock_said(wall: str) -> str:
    """Hours and minutes of a stored wall time: "19:05"; empty without one."""
    return wall[11:16] if len(wall) >= 16 else ""


def _after(line: _Line, told: Told) -> _Line:
    if not isinstance(told.event, StepUndone):
        return _Line(told, line, line if told.event.step else line.undo)
    before = line.undo or _Line()
    # Undo-and-replace is a step of its own: undoing it brings back what it undid.
    return _Line(None, before, line) if told.event.step else before


def _backwards(line: _Line | None) -> Iterator[Told]:
    while line is not None:
        if line.told is not None:
            yield line.told
        line = line.last
