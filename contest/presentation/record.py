"""Events in words: a line of the history for people."""

from __future__ import annotations

import re
from dataclasses import fields
from typing import assert_never

from contest.domain.audience_events import (
    AudienceAsked,
    AudienceEvent,
    AudienceRevealed,
    WinnerNamed,
)
from contest.domain.cue import Verdict
from contest.domain.events import CeremonyMoved, Event, TurnEvent
from contest.domain.heads import Head
from contest.domain.jury_events import JuryEvent
from contest.domain.seat_numbers import listed
from contest.domain.state import Contest, Step
from contest.presentation.record_jury import jury_line
from contest.presentation.wording import Words

_TURN_FIELDS = ("points", "on", "package")


def step_line(step: Step, words: Words) -> str:
    """What a step of the host was, in words."""
    return event_line(step.event, step.before, words)


def event_line(event: Event, before: Contest, words: Words) -> str:
    """What happened, in words; `before` is the contest that it happened to."""
    if isinstance(event, AudienceEvent):
        return _audience_line(event, before, words)
    if isinstance(event, JuryEvent) and (line := jury_line(event, before, words)) is not None:
        return line
    name = re.sub(r"(?<!^)(?=[A-Z])", "_", type(event).__name__).lower()
    if isinstance(event, CeremonyMoved) and event.waits:
        name = "ceremony_waits"
    values = {field.name: _said(event, field.name, before, words) for field in fields(event)}
    cue = before.cue
    values["cue"] = cue.number if cue else ""
    return words.say(f"record.{name}", **values)


def _audience_line(event: AudienceEvent, before: Contest, words: Words) -> str:
    match event:
        case AudienceAsked(prize=prize):
            number = len(before.hall) + 1
            return words.say("record.audience_asked", number=number, prize=prize)
        case AudienceRevealed():
            return words.say("record.audience_revealed")
        case WinnerNamed(number=number, name=name, prize=prize):
            if not name:
                return words.say("record.winner_nobody", number=number, prize=prize)
            return words.say("record.winner_named", number=number, name=name, prize=prize)
    assert_never(event)


def _of_turn(name: str, value: int, words: Words) -> object:
    """What was staked, whether the star was laid, and which package was taken."""
    if name == "points":
        return words.points(value)
    if name == "on":
        return words.say("record.on_yes" if value else "record.on_no")
    return value or words.say("record.own_choice")


def _said(event: Event, name: str, before: Contest, words: Words) -> object:  # noqa: C901 - a word for a field
    value = getattr(event, name)
    if name == "team":
        team = before.team(value) if value is not None else None
        return team.short if team else ""
    if name in ("numbers", "out"):
        return listed(value) if value else words.say("record.nobody")
    if name == "marks":
        return " · ".join(words.points(points) for _, points in value)
    if name == "result":
        return words.points(value.points)
    if isinstance(value, Head):
        return words.say(f"record.head_{value.preset.value}")
    if name == "names":
        return ", ".join(value)
    if name == "differs":
        return words.say("record.differs") if value else words.say("record.agrees")
    if isinstance(event, TurnEvent) and name in _TURN_FIELDS:
        return _of_turn(name, value, words)
    if name == "points":
        return words.points(value, signed=True)
    if name == "round":
        return value + 1
    if name == "answer" and not value:
        return words.say("record.no_answer")
    if isinstance(value, Verdict):
        return words.say(f"common.{value.value}")
    if name == "left_ns":
        return value // 1_000_000_000
    if hasattr(value, "value"):
        return words.say(f"record.{name}_{value.value}")
    return value
