"""The floor of an elimination round as the hall sees it: every numbered seat, in or out."""

from __future__ import annotations

from contest.domain.rounds.elimination import Seats
from contest.domain.standings import last_seats
from contest.domain.state import Contest
from contest.presentation import slides
from contest.presentation.round_names import round_name
from contest.presentation.wording import Words

MOST_NAMED = 6  # contestants of one place that are named one by one


def seats_slide(contest: Contest, words: Words) -> slides.Seats | None:
    """The floor, where one is in play or nothing but contestants is there to show."""
    run = contest.run
    if run is not None and isinstance(run.play, Seats):
        return _floor(contest, run.play, words)
    last = None if contest.teams else last_seats(contest)
    return None if last is None else _floor(contest, last, words)


def left_of(contest: Contest, words: Words) -> str:
    """How many are still in, for the line on top of a question; empty in other rounds."""
    play = None if contest.run is None else contest.run.play
    return words.say("stage.seats_left", count=play.left) if isinstance(play, Seats) else ""


def contestant_name(number: int, words: Words) -> str:
    """What a contestant is called: by the number."""
    return words.say("stage.contestant", number=number)


def _floor(contest: Contest, seats: Seats, words: Words) -> slides.Seats:
    assert contest.format is not None
    played = next(run for run in reversed(contest.all_runs) if run.play is seats)
    return slides.Seats(
        title=round_name(contest.format, played.round, words),
        label=words.say("stage.seats_label"),
        left=str(seats.left),
        whole=words.say("stage.seats_whole", count=seats.seats),
        news=_news(seats, words),
        seats=tuple(
            slides.Seat(number, _state(seats, number)) for number in range(1, seats.seats + 1)
        ),
    )


def _state(seats: Seats, number: int) -> str:
    if number in seats.just_out:
        return "falling"
    if number in seats.fallen:
        return "out"
    return "rescued" if number in seats.just_in else "in"


def _news(seats: Seats, words: Words) -> str:
    """What the last question or rescue did, in one line."""
    if seats.spared:
        return words.say("stage.seats_spared", count=seats.left)
    if seats.just_in:
        return words.say("stage.seats_rescued", count=len(seats.just_in))
    if seats.just_out:
        return words.say("stage.seats_fell", count=len(seats.just_out))
    return words.say("stage.seats_nobody") if seats.fallen else words.say("stage.seats_all")
