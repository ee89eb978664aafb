"""The floor of an elimination round: who is out, who stays, who comes back."""

from __future__ import annotations

from typing import assert_never

from contest.domain.commands import MarkOut, MarkStay, Rescue, SeatCommand
from contest.domain.cue import Phase
from contest.domain.events import (
    ContestantsFell,
    ContestantsMarked,
    ContestantsRescued,
    ContestantsReturned,
    Event,
    SceneShown,
    SeatEvent,
    SurvivorsCounted,
)
from contest.domain.frozen import replace
from contest.domain.refusals import Refusal, Why, because
from contest.domain.rounds.elimination import Elimination, Seats, fallen_by
from contest.domain.seat_numbers import listed
from contest.domain.stage import Scene
from contest.domain.state import Contest, Run


def against(contest: Contest, command: SeatCommand) -> list[Refusal]:
    """Every reason not to do it."""
    seats, rules = floor_of(contest), contest.rules
    if seats is None or not isinstance(rules, Elimination):
        return [because(Why.NO_FLOOR)]
    match command:
        case MarkOut() | MarkStay():
            return _against_mark(contest, seats, command)
        case Rescue():
            return _against_rescue(contest, rules, seats, command)
    assert_never(command)


def decide(contest: Contest, command: SeatCommand) -> list[Event]:
    """The events of a mark or a rescue."""
    at, seats = command.at, floor_of(contest)
    assert seats is not None
    match command:
        case MarkOut() | MarkStay():
            return [ContestantsMarked(tuple(sorted(_marked_by(seats, command))), at=at)]
        case Rescue(reason=reason):
            back = tuple(sorted(_rescued_by(seats, command)))
            return [
                ContestantsRescued(back, reason.strip(), at=at),
                SceneShown(Scene.SCOREBOARD, at=at),
            ]
    assert_never(command)


def evolve(contest: Contest, event: SeatEvent) -> Contest:
    """The contest after something happened on the floor."""
    run, seats = contest.run, floor_of(contest)
    if isinstance(event, SurvivorsCounted):
        if run is None:
            return contest
        return replace(contest, run=replace(run, changes=(*run.changes, *event.changes)))
    if isinstance(event, ContestantsReturned):
        return _returned(contest, event)
    if seats is None:
        return contest
    match event:
        case ContestantsMarked(out=out):
            return _with(contest, replace(seats, marked=frozenset(out)))
        case ContestantsFell(numbers=numbers, question=question, spared=spared):
            return _with(
                contest,
                replace(
                    seats,
                    fallen={**seats.fallen, **dict.fromkeys(numbers, question)},
                    marked=None,
                    just_out=frozenset(numbers),
                    just_in=frozenset(),
                    spared=spared,
                ),
            )
        case ContestantsRescued(numbers=numbers):
            return _with(contest, replace(_back(seats, numbers), rescues=seats.rescues + 1))
    assert_never(event)


def floor_of(contest: Contest) -> Seats | None:
    """The floor of the running round, if it is an elimination."""
    play = None if contest.run is None else contest.run.play
    return play if isinstance(play, Seats) else None


def set_up(contest: Contest) -> Contest:
    """The contest with everybody on the floor, where the round that just began has one."""
    rules = contest.rules
    return _with(contest, Seats(rules.seats)) if isinstance(rules, Elimination) else contest


def unmarked(contest: Contest) -> Contest:
    """The contest without what was entered for its question."""
    seats = floor_of(contest)
    if seats is None or seats.marked is None:
        return contest
    return _with(contest, replace(seats, marked=None))


def against_settling(contest: Contest) -> list[Refusal]:
    """A refusal while nobody has said who is out: no entry must not mean that all were right."""
    seats, cue = floor_of(contest), contest.cue
    if seats is None or cue is None or cue.phase is not Phase.REVEALED or seats.marked is not None:
        return []
    return [because(Why.NOT_MARKED, number=cue.number)]


def falling(contest: Contest, at: int) -> list[Event]:
    """The event that lets what was entered for the running question count."""
    seats, rules, cue = floor_of(contest), contest.rules, contest.cue
    if seats is None or seats.marked is None or cue is None or not isinstance(rules, Elimination):
        return []
    out = tuple(sorted(rules.falls(seats)))
    return [ContestantsFell(out, cue.number, rules.spares(seats), at=at)]


def counting(contest: Contest, at: int) -> list[Event]:
    """The event that gives teams their points for who is still in, before the round ends."""
    seats, rules = floor_of(contest), contest.rules
    if seats is None or not isinstance(rules, Elimination):
        return []
    out = dict.fromkeys(rules.falls(seats), rules.count)
    changes = rules.survivor_points(replace(seats, fallen={**seats.fallen, **out}), contest.order)
    return [SurvivorsCounted(changes, at=at)] if changes else []


def returning(run: Run, question: int, at: int) -> list[Event]:
    """The event that brings back who fell by a question of the run that is thrown out."""
    back = fallen_by(run.play, question) if isinstance(run.play, Seats) else ()
    return [ContestantsReturned(back, question, run.number, at=at)] if back else []


def _returned(contest: Contest, event: ContestantsReturned) -> Contest:
    def back(run: Run) -> Run:
        if run.number != event.run or not isinstance(run.play, Seats):
            return run
        return replace(run, play=_back(run.play, event.numbers))

    run = None if contest.run is None else back(contest.run)
    return replace(contest, runs=tuple(map(back, contest.runs)), run=run)


def _back(seats: Seats, numbers: tuple[int, ...]) -> Seats:
    fallen = {seat: fell for seat, fell in seats.fallen.items() if seat not in numbers}
    return replace(
        seats, fallen=fallen, just_out=frozenset(), just_in=frozenset(numbers), spared=False
    )


def _with(contest: Contest, seats: Seats) -> Contest:
    assert contest.run is not None
    return replace(contest, run=replace(contest.run, play=seats))


def _marked_by(seats: Seats, command: MarkOut | MarkStay) -> frozenset[int]:
    named = frozenset(command.numbers)
    return named if isinstance(command, MarkOut) else seats.standing - named


def _rescued_by(seats: Seats, command: Rescue) -> frozenset[int]:
    return frozenset(seats.fallen) if command.all else frozenset(command.numbers)


def _against_mark(contest: Contest, seats: Seats, command: MarkOut | MarkStay) -> list[Refusal]:
    if contest.cue is None:
        return [because(Why.NO_CUE)]
    reasons = []
    if contest.cue.phase not in (Phase.LOCKED, Phase.REVEALED):
        reasons.append(because(Why.WRONG_PHASE, phase=contest.cue.phase.value))
    reasons += _strangers(seats, command.numbers)
    out = set(command.numbers) & seats.fallen.keys()
    if out:
        reasons.append(because(Why.SEAT_IS_OUT, numbers=listed(out)))
    if not reasons and seats.marked == _marked_by(seats, command):
        reasons.append(because(Why.NO_CHANGE))
    return reasons


def _against_rescue(
    contest: Contest, rules: Elimination, seats: Seats, command: Rescue
) -> list[Refusal]:
    reasons = _strangers(seats, command.numbers)
    if contest.cue is not None:
        reasons.append(because(Why.CUE_RUNS, number=contest.cue.number))
    if not command.reason.strip():
        reasons.append(because(Why.REASON_NEEDED))
    if seats.rescues >= rules.rescues:
        reasons.append(because(Why.NO_RESCUE, count=rules.rescues))
    back = _rescued_by(seats, command)
    if not back:
        reasons.append(because(Why.NOBODY_NAMED))
    still_in = back & seats.standing
    if still_in:
        reasons.append(because(Why.SEAT_IS_IN, numbers=listed(still_in)))
    if not rules.may_rescue(len(back)):
        most = rules.rescue_most
        reasons.append(because(Why.TOO_MANY_RESCUED, most=most, count=len(back)))
    if contest.run is not None and not _question_left(contest, rules, contest.run):
        reasons.append(because(Why.NO_QUESTION_LEFT))
    return reasons


def _question_left(contest: Contest, rules: Elimination, run: Run) -> bool:
    """Whether there is a question for those who come back, even if the floor is empty now."""
    return rules.next_ask(run.cues, contest.drawn[run.round].main, contest.order) is not None


def _strangers(seats: Seats, numbers: tuple[int, ...]) -> list[Refusal]:
    strange = [number for number in numbers if not 1 <= number <= seats.seats]
    if not strange:
        return []
    return [because(Why.NO_SUCH_SEAT, numbers=listed(strange), most=seats.seats)]
