"""The head of the papers and the organiser's part of the minutes."""

from __future__ import annotations

from typing import assert_never

from contest.domain.events import Event
from contest.domain.frozen import replace
from contest.domain.paper_commands import ChangePlace, ChooseHead, PaperCommand, WriteMinutes
from contest.domain.paper_events import HeadChosen, MinutesWritten, PaperEvent, PlaceChanged
from contest.domain.refusals import Refusal, Why, because
from contest.domain.state import Contest


def against(contest: Contest, command: PaperCommand) -> list[Refusal]:
    """Every reason not to do it."""
    if not contest.id:
        return [because(Why.NOT_SET_UP)]
    match command:
        case ChooseHead(head=head):
            return [because(Why.NO_CHANGE)] if head == contest.head else []
        case WriteMinutes(text=text):
            return [because(Why.NO_CHANGE)] if text.strip() == contest.minutes_text else []
        case ChangePlace(place=place, before=before):
            return [because(Why.NO_CHANGE)] if place == before else []
    assert_never(command)


def decide(_contest: Contest, command: PaperCommand) -> list[Event]:
    """The event of what was decided."""
    match command:
        case ChooseHead(head=head, at=at):
            return [HeadChosen(head, at=at)]
        case WriteMinutes(text=text, at=at):
            return [MinutesWritten(text.strip(), at=at)]
        case ChangePlace(place=place, before=before, at=at):
            return [PlaceChanged(place, before, at=at)]
    assert_never(command)


def evolve(contest: Contest, event: PaperEvent) -> Contest:
    """The contest with other papers."""
    match event:
        case HeadChosen(head=head):
            return replace(contest, head=head)
        case MinutesWritten(text=text):
            return replace(contest, minutes_text=text)
        case PlaceChanged():
            return contest
    assert_never(event)
