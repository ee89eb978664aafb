"""Kind 6, elimination (golden bell): everybody on the floor answers, who is wrong is out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from typing import Literal

from contest.domain.cue import Cause, Change, Cue, Verdict
from contest.domain.points import Points
from contest.domain.rounds.common import Ask, Common, next_in_list
from contest.values import dataclass

LEAST_SEATS = 10
MOST_SEATS = 300


@dataclass(frozen=True)
class Seats:
    """The floor in play: who is out since which question, and what was entered for this one.

    `fallen`: seat → number of the question of its last fall; who is not in it is still in.
    `marked`: who is out by this question, None until that was entered. `just_out` and `just_in`
    are the seats of the last fall and of a rescue since, for the eyes of the hall.
    """

    seats: int
    fallen: Mapping[int, int] = field(default_factory=dict)
    marked: frozenset[int] | None = None
    just_out: frozenset[int] = frozenset()
    just_in: frozenset[int] = frozenset()
    spared: bool = False  # everybody was wrong at the last question, so nobody was out
    rescues: int = 0  # how often somebody was brought back

    @property
    def standing(self) -> frozenset[int]:
        """The seats that are still in."""
        return frozenset(range(1, self.seats + 1)) - self.fallen.keys()

    @property
    def left(self) -> int:
        """How many are still in."""
        return self.seats - len(self.fallen)


@dataclass(frozen=True, slots=True)
class Elimination:
    """Parameters: `seats` contestants, numbered from 1, at most `count` questions.

    `everyone_wrong`: what happens when nobody was right. `rescues`: how often contestants may be
    brought back, at most `rescue_most` at a time (0: as many as are out). At the end of the round
    a team gets `points_per_survivor` for each of its own seats: `blocks` says how many seats each
    team has, in order of play; without it they are shared out as evenly as can be.
    """

    common: Common
    count: int
    seats: int = 100
    everyone_wrong: Literal["nobody_out", "all_out"] = "nobody_out"
    rescues: int = 1
    rescue_most: int = 0
    points_per_survivor: Points = 0
    blocks: tuple[int, ...] = ()

    @property
    def is_by_letter(self) -> bool:
        """Never: contestants write on their boards, and the jury says who is out."""
        return False

    def questions_needed(self, _teams: int) -> int:
        """How many questions the round may ask."""
        return self.count

    def next_ask(
        self, cues: Sequence[Cue], drawn: Sequence[str], _order: Sequence[int]
    ) -> Ask | None:
        """The next question of the drawn list; `is_over` says whether anybody is there for it."""
        return next_in_list(cues, drawn[: self.count])

    def judged_teams(self, _cue: Cue, _order: Sequence[int]) -> tuple[int, ...]:
        """Nobody: contestants answer, not teams."""
        return ()

    def changes(self, _cue: Cue, _verdicts: Mapping[int, Verdict]) -> tuple[Change, ...]:
        """None: a question gives no points."""
        return ()

    def spares(self, seats: Seats) -> bool:
        """Whether all who are still in were wrong and stay for it."""
        return self.everyone_wrong == "nobody_out" and bool(
            seats.marked and seats.marked == seats.standing
        )

    def falls(self, seats: Seats) -> frozenset[int]:
        """Who falls by what was entered."""
        return frozenset() if self.spares(seats) else seats.marked or frozenset()

    def is_over(self, seats: Seats) -> bool:
        """Whether one or nobody is left once what was entered counts."""
        return seats.left - len(self.falls(seats)) <= 1

    def may_rescue(self, count: int) -> bool:
        """Whether so many may be brought back at once."""
        return not self.rescue_most or count <= self.rescue_most

    def block_of(self, place: int, teams: int) -> range:
        """The seats of the team at `place` (from 0) in the order of play of so many teams."""
        sizes = self.blocks or _shared(self.seats, teams)
        first = 1 + sum(sizes[:place])
        return range(first, first + (sizes[place] if place < len(sizes) else 0))

    def survivor_points(self, seats: Seats, order: Sequence[int]) -> tuple[Change, ...]:
        """What each team gets for those of its seats that are still in."""
        won = (
            (team, self.points_per_survivor * len(seats.standing & set(block)))
            for place, team in enumerate(order)
            if (block := self.block_of(place, len(order)))
        )
        return tuple(Change(team, points, Cause.SURVIVORS) for team, points in won if points)


def fallen_by(seats: Seats, question: int) -> tuple[int, ...]:
    """Who is out since this question: those who come back when it is thrown out."""
    return tuple(sorted(seat for seat, number in seats.fallen.items() if number == question))


def seat_places(seats: Seats) -> tuple[tuple[int, int], ...]:
    """Place and seat of everybody, best first: still in is 1, then the later fall is better."""
    last = max(seats.fallen.values(), default=0) + 1
    ranked = sorted((-seats.fallen.get(seat, last), seat) for seat in range(1, seats.seats + 1))
    placed: list[tuple[int, int]] = []
    place, before = 1, None
    for index, (fell, seat) in enumerate(ranked, 1):
        place = place if fell == before else index
        before = fell
        placed.append((place, seat))
    return tuple(placed)


def _shared(seats: int, teams: int) -> tuple[int, ...]:
    """Seats shared out evenly, the first teams one more where it does not come out even."""
    each, more = divmod(seats, max(1, teams))
    return tuple(each + (place < more) for place in range(teams))
