"""Questions to the hall: asked between two things, revealed, and who won what."""

from __future__ import annotations

from dataclasses import replace as changed
from typing import assert_never

from contest.domain.audience_commands import (
    AskAudience,
    AudienceCommand,
    NameWinner,
    RevealToAudience,
)
from contest.domain.audience_events import (
    AudienceAsked,
    AudienceEvent,
    AudienceRevealed,
    WinnerNamed,
)
from contest.domain.cue import Phase
from contest.domain.events import Event
from contest.domain.frozen import replace
from contest.domain.handling import seals
from contest.domain.refusals import Refusal, Why, because
from contest.domain.rounds import Audience, HallQuestion, JudgedPlay
from contest.domain.stage import ENDINGS, Scene
from contest.domain.state import Contest
from contest.domain.teams import NAME_LIMIT

PRIZE_LIMIT = 60


def against(contest: Contest, command: AudienceCommand) -> list[Refusal]:
    """Every reason not to do it."""
    match command:
        case AskAudience(prize=prize):
            reasons = [*_against_hall(contest), *seals.against_playing(contest)]
            if contest.next_for_hall() is None:
                reasons.append(because(Why.NO_HALL_QUESTION_LEFT))
            return reasons + _against_text(prize, PRIZE_LIMIT)
        case RevealToAudience():
            if not contest.hall:
                return [because(Why.NO_HALL_QUESTION)]
            reasons = _against_hall(contest)
            return [because(Why.NO_CHANGE)] if contest.hall[-1].revealed else reasons
        case NameWinner():
            return _against_winner(contest, command)
    assert_never(command)


def decide(contest: Contest, command: AudienceCommand) -> list[Event]:
    """The event of a question to the hall."""
    at = command.at
    match command:
        case AskAudience(prize=prize):
            asked = contest.next_for_hall()
            assert asked is not None
            number, key = asked
            return [AudienceAsked(number, key, prize.strip() or _prize_of(contest, number), at=at)]
        case RevealToAudience():
            return [AudienceRevealed(at=at)]
        case NameWinner(name=name, prize=prize):
            number = _number_of(contest, command)
            return [WinnerNamed(number, name.strip(), prize.strip(), at=at)]
    assert_never(command)


def evolve(contest: Contest, event: AudienceEvent) -> Contest:
    """The contest after it."""
    match event:
        case AudienceAsked(round=number, question=key, prize=prize):
            run = contest.run.number if contest.run else len(contest.runs)
            asked = HallQuestion(number, contest.questions[key], prize, event.at, run)
            return replace(contest, hall=(*contest.hall, asked), scene=Scene.AUDIENCE, page=0)
        case AudienceRevealed():
            if not contest.hall:
                return contest
            shown = changed(contest.hall[-1], revealed=True)
            hall = (*contest.hall[:-1], shown)
            return replace(contest, hall=hall, scene=Scene.AUDIENCE, page=0)
        case WinnerNamed(number=number, name=name, prize=prize):
            hall = tuple(
                changed(one, winner=name, prize=prize) if place == number else one
                for place, one in enumerate(contest.hall, 1)
            )
            return replace(contest, hall=hall)
    assert_never(event)


def _against_hall(contest: Contest) -> list[Refusal]:
    """The hall is asked between two things: nothing else may be going on."""
    reasons = []
    cue, play = contest.cue, contest.run.play if contest.run else None
    if not contest.drawn:
        reasons.append(because(Why.NOT_SET_UP))
    if cue is not None and cue.phase is not Phase.REVEALED:
        reasons.append(because(Why.CUE_RUNS, number=cue.number))
    if isinstance(play, JudgedPlay) and play.acts and play.acts[-1].stopwatch.is_running:
        reasons.append(because(Why.STOPWATCH_RUNS))
    if contest.scene in ENDINGS:
        reasons.append(because(Why.CEREMONY_RUNS))
    if contest.ended:
        reasons.append(because(Why.ENDED))
    return reasons


def _against_winner(contest: Contest, command: NameWinner) -> list[Refusal]:
    number = _number_of(contest, command)
    if not 1 <= number <= len(contest.hall):
        return [because(Why.NO_HALL_QUESTION)]
    name, prize = command.name.strip(), command.prize.strip()
    asked = contest.hall[number - 1]
    reasons = _against_text(name, NAME_LIMIT) + _against_text(prize, PRIZE_LIMIT)
    if (name, prize) == (asked.winner, asked.prize):  # a prize alone may be changed
        reasons.append(because(Why.NO_CHANGE if name else Why.WINNER_NEEDED))
    return reasons


def _against_text(text: str, most: int) -> list[Refusal]:
    return [because(Why.TEXT_TOO_LONG, most=most)] if len(text.strip()) > most else []


def _number_of(contest: Contest, command: NameWinner) -> int:
    return command.number or len(contest.hall)


def _prize_of(contest: Contest, number: int) -> str:
    assert contest.format is not None
    rules = contest.format.rounds[number]
    return rules.prize.vi if isinstance(rules, Audience) else ""
