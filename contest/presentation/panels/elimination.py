"""What the host sees of an elimination round: who is in, what was typed, what it would do."""

from __future__ import annotations

from typing import Literal

from contest.domain import commands as c
from contest.domain.contest import reasons_against
from contest.domain.rounds.elimination import Elimination, Seats
from contest.domain.seat_numbers import listed, numbers_of
from contest.domain.state import Contest
from contest.presentation.offers import say_refusal
from contest.presentation.wording import Words
from contest.values import dataclass

Way = Literal["out", "stay", "rescue"]
WAYS: tuple[Way, ...] = ("out", "stay", "rescue")


@dataclass(frozen=True, slots=True)
class EliminationPanel:
    """The floor for the host. `entered`: what stands for the running question, in words."""

    contest: Contest
    summary: str
    standing: str  # who is in, as ranges
    entered: str
    rescue: str  # what is left of rescues
    ways: tuple[Way, ...]  # what may be typed now


@dataclass(frozen=True, slots=True)
class Preview:
    """What a typed text would do: a command to give, or why not."""

    text: str
    command: c.SeatCommand | None = None


def elimination_panel(contest: Contest, words: Words) -> EliminationPanel | None:
    """The panel in an elimination round, None in others."""
    rules, seats = contest.rules, None if contest.run is None else contest.run.play
    if not isinstance(rules, Elimination) or not isinstance(seats, Seats):
        return None
    left = max(0, rules.rescues - seats.rescues)
    most = rules.rescue_most
    return EliminationPanel(
        contest,
        words.say("console.seats_summary", left=seats.left, out=len(seats.fallen)),
        listed(seats.standing),
        _entered(contest, rules, seats, words),
        words.say(f"console.seats_rescues{'_most' if most else ''}", count=left, most=most),
        ("rescue",) if contest.cue is None else ("out", "stay"),
    )


def preview(panel: EliminationPanel, way: Way, text: str, reason: str, words: Words) -> Preview:
    """What the numbers in `text` would do, with live counts; "all" rescues everybody."""
    everybody = way == "rescue" and text.strip() == "*"
    numbers = () if everybody else numbers_of(text)
    if numbers is None:
        return Preview(words.say("console.seats_unreadable"))
    command = _command(way, numbers, reason, everybody=everybody)
    refused = reasons_against(panel.contest, command)
    if refused:
        return Preview(" ".join(say_refusal(one, words) for one in refused))
    seats = panel.contest.run.play if panel.contest.run else None
    assert isinstance(seats, Seats)
    return Preview(_said(seats, command, words), command)


def _command(way: Way, numbers: tuple[int, ...], reason: str, *, everybody: bool) -> c.SeatCommand:
    match way:
        case "out":
            return c.MarkOut(0, numbers)
        case "stay":
            return c.MarkStay(0, numbers)
        case "rescue":
            return c.Rescue(0, numbers, reason, everybody)


def _said(seats: Seats, command: c.SeatCommand, words: Words) -> str:
    match command:
        case c.Rescue(numbers=numbers, all=everybody):
            back = len(seats.fallen) if everybody else len(set(numbers))
            return words.say("console.seats_would_rescue", count=back, left=seats.left + back)
        case c.MarkOut(numbers=numbers):
            out = frozenset(numbers)
        case c.MarkStay(numbers=numbers):
            out = seats.standing - frozenset(numbers)
    left = seats.left - len(out)
    if not out:
        return words.say("console.seats_would_keep", left=left)
    return words.say("console.seats_would_fall", count=len(out), left=left, numbers=listed(out))


def _entered(contest: Contest, rules: Elimination, seats: Seats, words: Words) -> str:
    if contest.cue is None:
        return ""
    if seats.marked is None:
        return words.say("console.seats_not_entered", number=contest.cue.number)
    if rules.spares(seats):
        return words.say("console.seats_spared", count=seats.left)
    if not seats.marked:
        return words.say("console.seats_nobody")
    return words.say(
        "console.seats_entered",
        count=len(seats.marked),
        left=seats.left - len(seats.marked),
        numbers=listed(seats.marked),
    )
