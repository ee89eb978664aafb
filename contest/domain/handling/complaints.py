"""Complaints of teams: recorded word for word, then upheld or rejected by somebody with a name."""

from __future__ import annotations

from dataclasses import replace as changed
from typing import assert_never

from contest.domain.events import Event
from contest.domain.frozen import replace
from contest.domain.handling.rulings import run_numbered
from contest.domain.jury_commands import Complain, ComplaintCommand, DecideComplaint
from contest.domain.jury_events import ComplaintDecided, ComplaintEvent, ComplaintMade
from contest.domain.refusals import Refusal, Why, because
from contest.domain.rulings import Complaint
from contest.domain.state import Contest


def against(contest: Contest, command: ComplaintCommand) -> list[Refusal]:
    """Every reason not to record it."""
    match command:
        case Complain():
            return _against_complaint(contest, command)
        case DecideComplaint():
            return _against_decision(contest, command)
    assert_never(command)


def decide(contest: Contest, command: ComplaintCommand) -> list[Event]:
    """The event of a complaint or of its decision."""
    at = command.at
    match command:
        case Complain(team=team, run=run, cue=cue, text=text):
            return [ComplaintMade(team, run, cue, text.strip(), at=at)]
        case DecideComplaint(complaint=number, upheld=upheld, by=by, text=text):
            complaint = numbered(contest, number)
            assert complaint is not None
            rulings = command.rulings or _rulings_about(contest, complaint)
            return [ComplaintDecided(number, upheld, by.strip(), text.strip(), rulings, at=at)]
    assert_never(command)


def evolve(contest: Contest, event: ComplaintEvent) -> Contest:
    """The contest with the complaint or its decision in the record."""
    match event:
        case ComplaintMade(team=team, run=run, cue=cue, text=text):
            number = len(contest.complaints) + 1
            made = Complaint(number, team, run, cue, text, event.at)
            return replace(contest, complaints=(*contest.complaints, made))
        case ComplaintDecided():
            return replace(
                contest, complaints=tuple(_decided(one, event) for one in contest.complaints)
            )
    assert_never(event)


def numbered(contest: Contest, number: int) -> Complaint | None:
    """The complaint of that number, from 1."""
    return next((one for one in contest.complaints if one.number == number), None)


def _against_complaint(contest: Contest, command: Complain) -> list[Refusal]:
    reasons = []
    if contest.team(command.team) is None:
        reasons.append(because(Why.NO_SUCH_TEAM, team=command.team))
    if not command.text.strip():
        reasons.append(because(Why.TEXT_NEEDED))
    if (command.run, command.cue) == (0, 0):
        return reasons
    run = run_numbered(contest, command.run)
    if run is None:
        return [*reasons, because(Why.NO_SUCH_RUN, run=command.run)]
    on_stage = run is contest.run and contest.cue is not None
    if not 0 <= command.cue <= len(run.cues) + on_stage:
        reasons.append(because(Why.NOT_SETTLED, number=command.cue))
    return reasons


def _against_decision(contest: Contest, command: DecideComplaint) -> list[Refusal]:
    reasons = []
    if not command.by.strip():
        reasons.append(because(Why.NAME_NEEDED))
    if not command.text.strip():
        reasons.append(because(Why.TEXT_NEEDED))
    complaint = numbered(contest, command.complaint)
    if complaint is None:
        return [*reasons, because(Why.NO_COMPLAINT, number=command.complaint)]
    if complaint.upheld is not None:
        reasons.append(because(Why.COMPLAINT_DECIDED, number=command.complaint))
    if not set(command.rulings) <= {ruling.number for ruling in contest.rulings}:
        reasons.append(because(Why.NO_CHANGE))
    return reasons


def _rulings_about(contest: Contest, complaint: Complaint) -> tuple[int, ...]:
    """The corrections of its question since it was made."""
    return tuple(
        ruling.number
        for ruling in contest.rulings
        if ruling.at >= complaint.at
        and complaint.run == ruling.run
        and complaint.cue in (0, ruling.cue)
    )


def _decided(complaint: Complaint, event: ComplaintDecided) -> Complaint:
    if complaint.number != event.complaint:
        return complaint
    return changed(
        complaint,
        upheld=event.upheld,
        decision=event.text,
        by=event.by,
        rulings=event.rulings,
        decided_at=event.at,
    )
