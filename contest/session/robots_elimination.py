"""Robots on the floor of an elimination: who is wrong, what the jury types, who comes back."""

from __future__ import annotations

from collections.abc import Callable

from contest.domain import commands as c
from contest.domain import jury_commands as j
from contest.domain.cue import Phase
from contest.domain.handling.elimination import floor_of
from contest.domain.rounds.elimination import Elimination, Seats
from contest.domain.state import Contest
from contest.session.chance import Dice
from contest.session.robots_jury import WHO, WHY

RIGHT_PERCENT = 72  # so that some are left after a dozen questions

Try = Callable[[c.Command], bool]


def mark_floor(contest: Contest, dice: Dice, attempt: Try) -> None:
    """After the time: the jury enters who is out or who stays, now and then with a slip first."""
    seats = floor_of(contest)
    if seats is None or contest.cue is None:
        return
    if contest.cue.phase is Phase.LOCKED and not dice.happens(20):
        return  # most juries look at the answer first
    if seats.marked is not None and not dice.happens(5):
        return
    out = _wrong(seats, dice)
    if dice.happens(4):
        attempt(c.MarkOut(0, (*out[:3], 999)))  # a slip of the finger
    stay = tuple(sorted(seats.standing - set(out)))
    shorter_out = len(out) <= len(stay)
    attempt(c.MarkOut(0, out) if shorter_out else c.MarkStay(0, stay))


def rescue_on_floor(contest: Contest, dice: Dice, attempt: Try) -> None:
    """Between two questions: bring some back once few are left, and sometimes too many."""
    seats, rules = floor_of(contest), contest.rules
    if seats is None or not isinstance(rules, Elimination) or contest.cue is not None:
        return
    if contest.run is not None and contest.run.cues and dice.happens(6):
        last = len(contest.run.cues)
        attempt(j.ThrowOutPast(0, contest.run.number, last, WHY, WHO))
    few = seats.left <= max(1, seats.seats // 8)
    if not seats.fallen or not dice.happens(60 if few else 12):
        return
    if rules.rescue_most == 0 and dice.happens(40):
        attempt(c.Rescue(0, (), "Cứu trợ cả sàn", all=True))
        return
    out = sorted(seats.fallen)
    most = rules.rescue_most or len(out)
    count = 1 + dice.below(min(most, len(out)))
    attempt(c.Rescue(0, tuple(out[-count:]), "Thầy cô thi thay"))


def _wrong(seats: Seats, dice: Dice) -> tuple[int, ...]:
    """Who was wrong: some at most questions, now and then everybody or nobody."""
    standing = sorted(seats.standing)
    if dice.happens(4):
        return tuple(standing)
    if dice.happens(4):
        return ()
    return tuple(seat for seat in standing if not dice.happens(RIGHT_PERCENT))
