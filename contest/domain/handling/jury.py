"""Hands the commands and events of jury and organiser to the module of each."""

from __future__ import annotations

from contest.domain import jury_commands as j
from contest.domain import jury_events as je
from contest.domain.events import Event
from contest.domain.handling import changes, complaints, rulings, ties
from contest.domain.refusals import Refusal
from contest.domain.state import Contest


def against(contest: Contest, command: j.JuryCommand) -> list[Refusal]:
    """Every reason not to do it."""
    if isinstance(command, j.RulingCommand):
        return rulings.against(contest, command)
    if isinstance(command, j.ComplaintCommand):
        return complaints.against(contest, command)
    if isinstance(command, j.EveningCommand):
        return changes.against(contest, command)
    return ties.against(contest, command)


def decide(contest: Contest, command: j.JuryCommand) -> list[Event]:
    """The events that it makes."""
    if isinstance(command, j.RulingCommand):
        return rulings.decide(contest, command)
    if isinstance(command, j.ComplaintCommand):
        return complaints.decide(contest, command)
    if isinstance(command, j.EveningCommand):
        return changes.decide(contest, command)
    return ties.decide(contest, command)


def evolve(contest: Contest, event: je.JuryEvent) -> Contest:
    """The contest after it."""
    if isinstance(event, je.RulingEvent):
        return rulings.evolve(contest, event)
    if isinstance(event, je.ComplaintEvent):
        return complaints.evolve(contest, event)
    if isinstance(event, je.EveningEvent):
        return changes.evolve(contest, event)
    return ties.evolve(contest, event)
