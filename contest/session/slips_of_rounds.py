"""Slips of single kinds of round: stars and stakes, packages and steals, the floor, acts."""

from __future__ import annotations

from contest.domain import act_commands as a
from contest.domain import commands as c
from contest.domain.handling import packages
from contest.domain.handling.acts import play_of
from contest.domain.handling.elimination import floor_of
from contest.domain.points import Points
from contest.domain.refusals import Why
from contest.domain.rounds import Package
from contest.domain.rounds.judged import Act, Judged
from contest.domain.state import Contest
from contest.session.slips import NOWHERE, REASON, Slip

_RICH: Points = 10**8
Command = c.Command | None


def _team(contest: Contest) -> int:
    return contest.order[0] if contest.order else 1


def _values(contest: Contest, count: int) -> c.ChooseValues | None:
    """Far too many or too few questions of one value, for the team whose turn it is."""
    rules, due = contest.rules, packages.due(contest)
    if not isinstance(rules, Package) or not due or not rules.values:
        return None
    return c.ChooseValues(0, due[0], rules.values[:1] * count)


def _package(contest: Contest, _now: int) -> c.TakePackage | None:
    due = packages.due(contest)
    return c.TakePackage(0, due[0], NOWHERE) if due else None


def _out_again(contest: Contest, _now: int) -> c.MarkOut | None:
    seats = floor_of(contest)
    return c.MarkOut(0, (min(seats.fallen),)) if seats is not None and seats.fallen else None


def _in_already(contest: Contest, _now: int) -> c.Rescue | None:
    seats = floor_of(contest)
    if seats is None or not seats.standing:
        return None
    return c.Rescue(0, (min(seats.standing),), REASON)


def _all_back(contest: Contest, _now: int) -> c.Rescue:
    seats = floor_of(contest)
    return c.Rescue(0, tuple(seats.fallen) if seats else (), REASON)


def _judged(contest: Contest) -> tuple[Judged, Act] | None:
    """The round of acts and its latest act."""
    rules, acts = contest.rules, play_of(contest).acts
    return (rules, acts[-1]) if isinstance(rules, Judged) and acts else None


def _mark(contest: Contest, judge: int, more: Points, name: str | None = None) -> Command:
    found = _judged(contest)
    if found is None:
        return None
    one = found[0].criteria[0]
    return a.EnterMarks(0, judge, ((one.id if name is None else name, one.most + more),))


def _step(contest: Contest, _now: int) -> Command:
    found = _judged(contest)
    return None if found is None else _mark(contest, 1, 1 - found[0].step)


def _checked(contest: Contest, _now: int) -> Command:
    found = _judged(contest)
    if found is None:
        return None
    return a.CheckMarks(0, 1, tuple((one.id, one.most) for one in found[0].criteria), "TL")


def _excused(contest: Contest, _now: int) -> Command:
    found = _judged(contest)
    gone = sorted(found[1].excused) if found else []
    return _mark(contest, gone[0], 0) if gone else None


def _settled(contest: Contest, _now: int) -> Command:
    done = [act.team for act in play_of(contest).acts if act.result is not None]
    return a.EnterMarks(0, 1, (("", 0),), done[0]) if done else None


def _played(contest: Contest, _now: int) -> Command:
    acts = play_of(contest).acts
    return a.StartAct(0, acts[0].team) if acts else None


SLIPS_OF_ROUNDS = (
    # Stars, stakes, packages, steals.
    Slip(Why.NO_STAR, lambda _contest, _now: c.DeclareStar(0, on=True)),
    Slip(Why.STAR_SPENT, lambda _contest, _now: c.DeclareStar(0, on=True)),
    Slip(Why.NO_STAKE, lambda contest, _now: c.DeclareStake(0, _team(contest), 100)),
    Slip(Why.STAKE_TOO_HIGH, lambda contest, _now: c.DeclareStake(0, _team(contest), _RICH)),
    Slip(Why.NO_PACKAGE, lambda contest, _now: c.TakePackage(0, _team(contest), 1)),
    Slip(Why.PACKAGE_FIRST, lambda _contest, _now: c.ShowQuestion(0)),
    Slip(Why.PACKAGE_TAKEN, _package),
    Slip(Why.NO_SUCH_VALUE, lambda contest, _now: _values(contest, 0)),
    Slip(Why.VALUE_USED_UP, lambda contest, _now: _values(contest, NOWHERE)),
    Slip(Why.NO_STEAL, lambda _contest, _now: c.OpenSteal(0)),
    Slip(Why.STEAL_FIRST, lambda _contest, _now: c.RevealAnswer(0)),
    Slip(Why.STEAL_RUNS, lambda _contest, _now: c.SkipCue(0, REASON)),
    # The floor of a golden bell.
    Slip(Why.NO_FLOOR, lambda _contest, _now: c.MarkOut(0, (1,))),
    Slip(Why.NO_SUCH_SEAT, lambda _contest, _now: c.MarkOut(0, (NOWHERE,))),
    Slip(Why.SEAT_IS_OUT, _out_again),
    Slip(Why.SEAT_IS_IN, _in_already),
    Slip(Why.NOT_MARKED, lambda _contest, _now: c.SettleCue(0)),
    Slip(Why.NOBODY_NAMED, lambda _contest, _now: c.Rescue(0, (), REASON)),
    Slip(Why.NO_RESCUE, _all_back),
    Slip(Why.TOO_MANY_RESCUED, _all_back),
    # Acts before a jury.
    Slip(Why.NO_ACTS, lambda _contest, _now: a.StartAct(0)),
    Slip(Why.NO_ACT, lambda _contest, _now: a.StartStopwatch(0)),
    Slip(Why.NO_ACT_LEFT, lambda _contest, _now: a.StartAct(0)),
    Slip(Why.ACT_PLAYED, _played),
    Slip(Why.ACT_SETTLED, _settled),
    Slip(Why.ACT_NOT_SETTLED, lambda _contest, _now: c.EndRound(0, REASON)),
    Slip(Why.STOPWATCH_RUNS, lambda _contest, _now: a.StartStopwatch(0)),
    Slip(Why.STOPWATCH_STANDS, lambda _contest, _now: a.StopStopwatch(0)),
    Slip(Why.NO_SUCH_JUDGE, lambda contest, _now: _mark(contest, NOWHERE, 0)),
    Slip(Why.JUDGE_EXCUSED, _excused),
    Slip(Why.LAST_JUDGE, lambda _contest, _now: a.ExcuseJudge(0, 1, REASON)),
    Slip(Why.NO_SUCH_CRITERION, lambda contest, _now: _mark(contest, 1, 0, "?")),
    Slip(Why.MARK_RANGE, lambda contest, _now: _mark(contest, 1, 100)),
    Slip(Why.MARK_STEP, _step),
    Slip(Why.MARKS_MISSING, lambda _contest, _now: a.TurnMarks(0)),
    Slip(Why.FIRST_SHEET_MISSING, _checked),
    Slip(Why.NOT_TWO_PERSON, _checked),
)
