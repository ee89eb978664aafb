"""Contestants where no teams play: who stayed how long, those of one place together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from contest.domain.prizes import prizes_by_team
from contest.domain.seat_numbers import listed
from contest.domain.standings import contestants, last_seats
from contest.domain.state import Contest
from contest.presentation.wording import Words


@dataclass(frozen=True, slots=True)
class ContestantGroup:
    """All of one place and prize: their numbers, as numbers and in words, and how far they came."""

    place: int
    seats: tuple[int, ...]
    numbers: str
    came: str
    prize: str


def contestant_groups(contest: Contest, words: Words) -> tuple[ContestantGroup, ...]:
    """The floor of the last elimination round from the best; empty where teams play."""
    return () if contest.teams else tuple(_groups(contest, words))


def _groups(contest: Contest, words: Words) -> Iterator[ContestantGroup]:
    floor, prizes = last_seats(contest), prizes_by_team(contest)
    if floor is None:
        return
    titles = {seat: prize.title.in_language(words.language) for seat, prize in prizes.items()}
    by_place = groupby(contestants(contest), lambda one: (one.place, titles.get(one.team, "")))
    for (place, prize), group in by_place:
        seats = tuple(one.team for one in group)
        fell = floor.fallen.get(seats[0])
        came = words.say("floor.stayed") if fell is None else words.say("floor.fell", number=fell)
        yield ContestantGroup(place, seats, listed(seats), came, prize)
