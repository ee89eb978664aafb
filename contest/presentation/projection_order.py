"""What the hall sees of the draw of the order of play: a number only once its envelope is open."""

from __future__ import annotations

from contest.domain.stage import Envelopes
from contest.domain.state import Contest
from contest.domain.teams import Team
from contest.presentation import slides
from contest.presentation.wording import Words


def order_slide(contest: Contest, words: Words) -> slides.OrderDraw | None:
    """The envelopes as the teams are called up; at the end the teams in their order."""
    shown = contest.envelopes
    if shown is None:
        return None
    done = shown.opened >= shown.steps
    numbers = tuple(sorted(shown.numbers)) if done else shown.numbers
    lines = []
    for place, number in enumerate(numbers):
        team = contest.team(number)
        if team is not None:
            lines.append(_envelope(team, "open" if done else _state(shown, place)))
    title = words.say("order.title_done" if done else "order.title")
    return slides.OrderDraw(title, contest.title, tuple(lines), _waiting(contest, shown, words))


def next_to_open(contest: Contest) -> Team | None:
    """Whose envelope comes next; None where all are open, or nothing was drawn."""
    shown = contest.envelopes
    if shown is None or shown.opened >= len(shown.numbers):
        return None
    return contest.team(shown.numbers[shown.opened])


def _state(shown: Envelopes, place: int) -> str:
    if place >= shown.opened:
        return "closed"
    return "fresh" if place == shown.opened - 1 else "open"


def _envelope(team: Team, state: str) -> slides.Envelope:
    number = "" if state == "closed" else str(team.number)
    return slides.Envelope(team.name, team.short, team.color, number, state)


def _waiting(contest: Contest, shown: Envelopes, words: Words) -> str:
    team = next_to_open(contest)
    if team is not None:
        name = "waiting_for" if team.number in contest.presences else "waiting"
        return words.say(f"order.{name}", team=team.name)
    return "" if shown.opened >= shown.steps else words.say("order.all_open")
