"""Events in words: a line of the history for people."""

from __future__ import annotations

import re
from dataclasses import fields

from contest.domain.cue import Verdict
from contest.domain.events import Event
from contest.domain.state import Contest, Step
from contest.presentation.wording import Words


def step_line(step: Step, words: Words) -> str:
    """What a step of the host was, in words."""
    return event_line(step.event, step.before, words)


def event_line(event: Event, before: Contest, words: Words) -> str:
    """What happened, in words; `before` is the contest that it happened to."""
    name = re.sub(r"(?<!^)(?=[A-Z])", "_", type(event).__name__).lower()
    values = {field.name: _said(event, field.name, before, words) for field in fields(event)}
    cue = before.cue
    values["cue"] = cue.number if cue else ""
    return words.say(f"record.{name}", **values)


def _said(event: Event, name: str, before: Contest, words: Words) -> object:
    value = getattr(event, name)
    if name == "team":
        team = before.team(value) if value is not None else None
        return team.short if team else ""
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
