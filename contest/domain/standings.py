"""Totals and places, worked out from the settled cues and the manual changes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from contest.domain.cue import Cause, Cue, Ended, Verdict
from contest.domain.formats import TieBreak, TieBreaker
from contest.domain.points import Points, weighted
from contest.domain.state import Contest, Run


@dataclass(frozen=True, slots=True)
class Standing:
    """A team's place; equal places repeat and the next ones are skipped (1, 1, 3)."""

    place: int
    team: int
    points: Points


def run_points(contest: Contest, run: Run) -> dict[int, Points]:
    """What each team won in a run, times the weight of the round, rounded once.

    What brings a team back up to the floor is added as it stands: it is what the total lacked.
    """
    won = dict.fromkeys(contest.order, 0)
    lifted = dict.fromkeys(contest.order, 0)
    for cue in run.cues:
        for change in cue.changes:
            sums = lifted if change.cause is Cause.FLOOR else won
            sums[change.team] = sums.get(change.team, 0) + change.points
    weight = contest.rules_of(run).common.weight
    return {team: weighted(points, weight) + lifted.get(team, 0) for team, points in won.items()}


def adjusted(contest: Contest) -> dict[int, Points]:
    """The sum of each team's manual changes."""
    sums = dict.fromkeys(contest.order, 0)
    for change in contest.adjustments:
        sums[change.team] = sums.get(change.team, 0) + change.points
    return sums


def totals(contest: Contest) -> dict[int, Points]:
    """Every team's total: rounds times their weights, and manual changes."""
    sums = adjusted(contest)
    for run in contest.all_runs:
        for team, points in run_points(contest, run).items():
            sums[team] = sums.get(team, 0) + points
    return sums


def standings(contest: Contest) -> tuple[Standing, ...]:
    """Every team by place; seat orders equal places on the screen and breaks no tie."""
    points = totals(contest)
    breakers = contest.format.tie_breakers if contest.format else ()
    groups: list[tuple[int, ...]] = [
        tuple(tied) for _, tied in groupby(sorted(points, key=lambda t: -points[t]), points.get)
    ]
    for breaker in breakers:
        groups = [part for group in groups for part in _broken(contest, group, breaker)]
    placed: list[Standing] = []
    for group in groups:
        place = len(placed) + 1
        placed += [Standing(place, team, points[team]) for team in sorted(group)]
    return tuple(placed)


def places(contest: Contest) -> dict[int, int]:
    """Place of each team."""
    return {standing.team: standing.place for standing in standings(contest)}


def groups_of_equal_place(contest: Contest) -> tuple[tuple[Standing, ...], ...]:
    """The standings, best first, teams of one place together."""
    return tuple(
        tuple(tied) for _, tied in groupby(standings(contest), lambda standing: standing.place)
    )


def _broken(
    contest: Contest, group: tuple[int, ...], breaker: TieBreaker
) -> Iterator[tuple[int, ...]]:
    if len(group) == 1:
        yield group
        return
    measure = _measure(contest, group, breaker)
    ranked = sorted(group, key=lambda team: measure[team])
    for _, tied in groupby(ranked, measure.get):
        yield tuple(tied)


def _measure(
    contest: Contest, group: tuple[int, ...], breaker: TieBreaker
) -> Mapping[int, int | tuple[int, ...]]:
    """What to compare, smaller is better."""
    cues = [cue for run in contest.all_runs for cue in run.cues if cue.ended is Ended.SETTLED]
    match breaker.kind:
        case TieBreak.ROUND:
            won = _points_of_round(contest, breaker.round)
            return {team: -won.get(team, 0) for team in group}
        case TieBreak.RIGHT:
            return {team: -_count(cues, team, Verdict.RIGHT) for team in group}
        case TieBreak.FEWEST_WRONG:
            return {team: _count(cues, team, Verdict.WRONG) for team in group}
        case TieBreak.TIME:
            common = [cue for cue in cues if all(_took(cue, team) is not None for team in group)]
            return {team: sum(_right_ms(cue, team) for cue in common) for team in group}
        case TieBreak.LAST_RIGHT:
            return {team: _last_right(cues, team) for team in group}


def _points_of_round(contest: Contest, name: str) -> dict[int, Points]:
    sums: dict[int, Points] = {}
    for run in contest.all_runs:
        if contest.rules_of(run).common.id == name:
            for team, points in run_points(contest, run).items():
                sums[team] = sums.get(team, 0) + points
    return sums


def _count(cues: list[Cue], team: int, verdict: Verdict) -> int:
    return sum(cue.verdicts.get(team) is verdict for cue in cues)


def _took(cue: Cue, team: int) -> int | None:
    given = cue.answers.get(team)
    return None if given is None else given.took_ns


def _right_ms(cue: Cue, team: int) -> int:
    took = _took(cue, team) or 0
    return took // 1_000_000 if cue.verdicts.get(team) is Verdict.RIGHT else 0


def _last_right(cues: list[Cue], team: int) -> int:
    """Instant of the last right answer; a team without any comes last.

    Where the way of entry has no times, everybody answered at the lock: the order in which the
    host typed the boards must not break a tie.
    """
    instants = [
        cue.answers[team].at if _took(cue, team) is not None else cue.locked_at or 0
        for cue in cues
        if cue.verdicts.get(team) is Verdict.RIGHT
    ]
    return max(instants, default=2**63)
