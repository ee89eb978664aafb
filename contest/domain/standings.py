"""Totals and places, worked out from the settled cues and the manual changes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import groupby

from contest.domain.cue import Cue, Ended, Verdict
from contest.domain.formats import TieBreak, TieBreaker
from contest.domain.frozen import kept
from contest.domain.points import Points, weighted
from contest.domain.rounds.elimination import Seats, seat_places
from contest.domain.rounds.playoff import PlayoffPlay
from contest.domain.state import Contest, Run
from contest.values import dataclass

NOTHING = 2**63  # stands for no right answer and no prediction: behind every other


@dataclass(frozen=True, slots=True)
class Standing:
    """A team's place; equal places repeat and the next ones are skipped (1, 1, 3).

    A team that withdrew or was excluded stands last, with place 0: it has none.
    """

    place: int
    team: int
    points: Points


def run_points(contest: Contest, run: Run) -> dict[int, Points]:
    """What each team won in a run, times the weight of the round, rounded once.

    What brings a team back up to the floor is added as it stands: it is what the total lacked.
    A cancelled run earns nothing.
    """
    if run.cancelled:
        return dict.fromkeys(contest.order, 0)
    weighed, lifted = run.sums
    won = dict.fromkeys(contest.order, 0) | weighed
    weight = contest.rules_of(run).common.weight
    return {team: weighted(points, weight) + lifted.get(team, 0) for team, points in won.items()}


def adjusted(contest: Contest) -> dict[int, Points]:
    """The sum of each team's manual changes, and of what a ruling lifted it to the floor by."""
    sums = dict.fromkeys(contest.order, 0)
    for change in contest.adjustments:
        sums[change.team] = sums.get(change.team, 0) + change.points
    for lift in contest.lifts:
        sums[lift.team] = sums.get(lift.team, 0) + lift.points
    return sums


def totals(contest: Contest) -> dict[int, Points]:
    """Every team's total: rounds times their weights, and manual changes."""
    ended = contest.teams, contest.format, contest.runs, contest.adjustments, contest.lifts
    sums = dict(kept(contest, "totals", ended, lambda: _totals_of_ended(contest)))
    return sums if contest.run is None else _with_run(sums, contest, contest.run)


def _totals_of_ended(contest: Contest) -> dict[int, Points]:
    """The totals without the running round."""
    sums = adjusted(contest)
    for run in contest.runs:
        sums = _with_run(sums, contest, run)
    return sums


def _with_run(sums: dict[int, Points], contest: Contest, run: Run) -> dict[int, Points]:
    for team, points in run_points(contest, run).items():
        sums[team] = sums.get(team, 0) + points
    return sums


def standings(contest: Contest) -> tuple[Standing, ...]:
    """Every team by place; seat orders equal places on the screen and breaks no tie.

    Where no teams play, these are the contestants of the last elimination round by their numbers.
    """
    if not contest.teams:
        return contestants(contest)
    one = contest
    played = one.teams, one.format, one.runs, one.run, one.adjustments, one.lifts
    ties = one.presences, one.lots, one.predictions, one.predicted
    return kept(contest, "standings", (*played, *ties), lambda: _standings(contest))


def _standings(contest: Contest) -> tuple[Standing, ...]:
    points = totals(contest)
    unplaced = [team for team, presence in contest.presences.items() if not presence.is_placed]
    unplaced.sort(key=lambda team: (-points[team], team))
    in_play = [team for team in points if team not in unplaced]
    breakers = contest.format.tie_breakers if contest.format else ()
    groups: list[tuple[int, ...]] = [
        tuple(tied) for _, tied in groupby(sorted(in_play, key=lambda t: -points[t]), points.get)
    ]
    for breaker in breakers:
        groups = [part for group in groups for part in _broken(contest, group, breaker)]
    groups = [part for group in groups for part in _played_off(contest, group)]
    groups = [part for group in groups for part in _by_lots(contest, group)]
    placed: list[Standing] = []
    for group in groups:
        place = len(placed) + 1
        placed += [Standing(place, team, points[team]) for team in sorted(group)]
    return (*placed, *(Standing(0, team, points[team]) for team in unplaced))


def contestants(contest: Contest) -> tuple[Standing, ...]:
    """The contestants of the last elimination round by place; `team` is the number of a seat."""
    seats = last_seats(contest)
    return () if seats is None else tuple(Standing(p, seat, 0) for p, seat in seat_places(seats))


def last_seats(contest: Contest) -> Seats | None:
    """The floor of the last elimination round that counts, the running one too."""
    plays = (run.play for run in reversed(contest.counted_runs))
    return next((play for play in plays if isinstance(play, Seats)), None)


def places(contest: Contest) -> dict[int, int]:
    """Place of each team."""
    return {standing.team: standing.place for standing in standings(contest)}


def groups_of_equal_place(contest: Contest) -> tuple[tuple[Standing, ...], ...]:
    """The standings, best first, teams of one place together; none for teams without a place.

    Of contestants without teams only those that win a prize: no hall hears 300 places.
    """
    placed = [standing for standing in standings(contest) if standing.place]
    if not contest.teams:
        prizes = contest.format.prizes if contest.format else ()
        last = max(1, sum(prize.count for prize in prizes))
        placed = [standing for standing in placed if standing.place <= last]
    return tuple(tuple(tied) for _, tied in groupby(placed, lambda standing: standing.place))


@dataclass(frozen=True, slots=True)
class Compared:
    """Teams of equal points that a tie breaker compared: what each had, smaller is better."""

    breaker: TieBreaker
    values: Mapping[int, int]


def ties_compared(contest: Contest) -> dict[tuple[int, ...], tuple[Compared, ...]]:
    """For each group of teams with equal points what was compared, one after the other."""
    breakers = contest.format.tie_breakers if contest.format else ()
    placed = [standing for standing in standings(contest) if standing.place and contest.teams]
    compared: dict[tuple[int, ...], tuple[Compared, ...]] = {}
    for _, tied in groupby(placed, lambda standing: standing.points):
        teams = tuple(sorted(standing.team for standing in tied))
        if len(teams) < 2:
            continue
        groups, steps = [teams], list[Compared]()
        for breaker in breakers:
            level = [group for group in groups if len(group) > 1]
            steps += [Compared(breaker, measured(contest, group, breaker)) for group in level]
            groups = [part for group in level for part in _broken(contest, group, breaker)]
        compared[teams] = tuple(steps)
    return compared


def _played_off(contest: Contest, group: tuple[int, ...]) -> list[tuple[int, ...]]:
    """The tied teams that a playoff among all of them gave a place, then the rest together."""
    for run in reversed(contest.counted_runs):
        play = run.play
        if len(group) < 2 or not isinstance(play, PlayoffPlay) or not set(group) <= set(play.teams):
            continue
        placed = [team for team in play.placed(run.cues) if team in group]
        rest = tuple(team for team in group if team not in placed)
        if placed:
            return [*((team,) for team in placed), *(_played_off(contest, rest) if rest else ())]
    return [group]


def _by_lots(contest: Contest, group: tuple[int, ...]) -> list[tuple[int, ...]]:
    """The tied teams one by one, where lots were drawn among all of them; the latest count."""
    for order in reversed(contest.lots):
        if len(group) > 1 and set(group) <= set(order):
            return [(team,) for team in order if team in group]
    return [group]


def _broken(
    contest: Contest, group: tuple[int, ...], breaker: TieBreaker
) -> Iterator[tuple[int, ...]]:
    if len(group) == 1:
        yield group
        return
    measure = measured(contest, group, breaker)
    ranked = sorted(group, key=lambda team: measure[team])
    for _, tied in groupby(ranked, measure.get):
        yield tuple(tied)


def measured(contest: Contest, group: tuple[int, ...], breaker: TieBreaker) -> Mapping[int, int]:
    """What to compare, smaller is better; what a playoff asked is not part of the rounds."""
    scored = [run for run in contest.counted_runs if not isinstance(run.play, PlayoffPlay)]
    match breaker.kind:
        case TieBreak.ROUND:
            won = _points_of_round(contest, breaker.round)
            return {team: -won.get(team, 0) for team in group}
        case TieBreak.RIGHT:
            return {team: -sum(_tally(run).right.get(team, 0) for run in scored) for team in group}
        case TieBreak.FEWEST_WRONG:
            return {team: sum(_tally(run).wrong.get(team, 0) for run in scored) for team in group}
        case TieBreak.TIME:
            took = [_times(run, group) for run in scored]
            return {team: sum(one[team] for one in took) for team in group}
        case TieBreak.LAST_RIGHT:
            return {team: _last_right(scored, team) for team in group}
        case TieBreak.PREDICTION:
            return {team: _missed_by(contest, team) for team in group}


def _points_of_round(contest: Contest, name: str) -> dict[int, Points]:
    sums: dict[int, Points] = {}
    for run in contest.counted_runs:
        if contest.rules_of(run).common.id == name:
            for team, points in run_points(contest, run).items():
                sums[team] = sums.get(team, 0) + points
    return sums


def _missed_by(contest: Contest, team: int) -> int:
    """How far the team's prediction was off; a team without one comes last."""
    if contest.predicted is None:
        return 0
    value = contest.predictions.get(team)
    return NOTHING if value is None else abs(value - contest.predicted)


@dataclass(frozen=True, slots=True)
class _Tally:
    """What breaks ties in one run, by team: right and wrong answers, and the last right one."""

    right: Mapping[int, int]
    wrong: Mapping[int, int]
    last: Mapping[int, int]


def _tally(run: Run) -> _Tally:
    """The tally of a run; kept, for ended ones never change and a day has thousands of cues."""
    return kept(run, "tally", (run.cues,), lambda: _tallied(_settled(run)))


def _tallied(cues: list[Cue]) -> _Tally:
    right: dict[int, int] = defaultdict(int)
    wrong: dict[int, int] = defaultdict(int)
    last: dict[int, int] = {}
    for cue in cues:
        for team, verdict in cue.verdicts.items():
            if verdict is Verdict.WRONG:
                wrong[team] += 1
            elif verdict is Verdict.RIGHT:
                right[team] += 1
                last[team] = max(last.get(team, 0), _instant(cue, team))
    return _Tally(right, wrong, last)


def _instant(cue: Cue, team: int) -> int:
    """When a team answered.

    Where the way of entry has no times, everybody answered at the lock: the order in which the
    host typed the boards must not break a tie.
    """
    return cue.answers[team].at if _took(cue, team) is not None else cue.locked_at or 0


def _last_right(runs: list[Run], team: int) -> int:
    """Instant of the last right answer; a team without any comes last."""
    instants = [last for run in runs if (last := _tally(run).last.get(team)) is not None]
    return max(instants, default=NOTHING)


def _times(run: Run, group: tuple[int, ...]) -> Mapping[int, int]:
    """How long right answers of the tied teams took in a run (ms), where all of them answered."""
    by_group: dict[tuple[int, ...], dict[int, int]] = kept(run, "times", (run.cues,), dict)
    if group not in by_group:
        cues = [cue for cue in _settled(run) if all(_took(cue, team) is not None for team in group)]
        by_group[group] = {team: sum(_right_ms(cue, team) for cue in cues) for team in group}
    return by_group[group]


def _settled(run: Run) -> list[Cue]:
    return [cue for cue in run.cues if cue.ended is Ended.SETTLED]


def _took(cue: Cue, team: int) -> int | None:
    given = cue.answers.get(team)
    return None if given is None else given.took_ns


def _right_ms(cue: Cue, team: int) -> int:
    took = _took(cue, team) or 0
    return took // 1_000_000 if cue.verdicts.get(team) is Verdict.RIGHT else 0
