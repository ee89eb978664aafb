"""Who takes a package next, which are left, and what stands in them."""

from __future__ import annotations

from collections import Counter

from contest.domain.commands import ChooseValues, TakePackage
from contest.domain.events import PackageTaken
from contest.domain.points import Points
from contest.domain.refusals import Refusal, Why, because
from contest.domain.rounds import Package
from contest.domain.standings import totals
from contest.domain.state import Contest


def due(contest: Contest) -> tuple[int, ...]:
    """The teams that may take a package now: one, or all that wait where lots are drawn."""
    rules = contest.rules
    if not isinstance(rules, Package) or contest.next_ask() is not None:
        return ()
    waiting = [team for team in contest.playing if contest.packages.by(team) is None]
    match rules.order:
        case "drawn":
            return tuple(waiting)
        case "highest":
            # Worked out anew for every turn; among equals the lower seat comes first.
            points = totals(contest)
            return tuple(sorted(waiting, key=lambda team: (-points[team], team))[:1])
        case "fixed":
            return tuple(waiting[:1])


def left(contest: Contest) -> tuple[int, ...]:
    """Sealed packages (from 1) that nobody has taken."""
    rules = contest.rules
    if not isinstance(rules, Package) or rules.choice != "sealed":
        return ()
    gone = {one.package for one in contest.packages.taken}
    numbers = range(1, rules.count(len(contest.teams)) + 1)
    return tuple(number for number in numbers if number not in gone)


def left_of_value(contest: Contest, value: Points) -> tuple[str, ...]:
    """The questions of a value that no team has taken."""
    rules = contest.rules
    if not isinstance(rules, Package) or contest.run is None or value not in rules.values:
        return ()
    gone = {key for one in contest.packages.taken for key in one.questions}
    drawn = contest.drawn[contest.run.round].main
    return tuple(key for key in rules.pool(drawn, value, len(contest.teams)) if key not in gone)


def against_sealed(contest: Contest, command: TakePackage) -> list[Refusal]:
    """Every reason why the team may not take that package."""
    reasons = _against_taking(contest, command.team, "sealed")
    if not reasons and command.package not in left(contest):
        reasons.append(because(Why.PACKAGE_TAKEN, package=command.package))
    return reasons


def against_values(contest: Contest, command: ChooseValues) -> list[Refusal]:
    """Every reason why the team may not choose those values."""
    reasons = _against_taking(contest, command.team, "values")
    if reasons:
        return reasons
    assert isinstance(contest.rules, Package)
    known = all(value in contest.rules.values for value in command.values)
    if not known or len(command.values) != contest.rules.each:
        reasons.append(because(Why.NO_SUCH_VALUE, each=contest.rules.each))
    for value, times in Counter(command.values).items():
        if value in contest.rules.values and times > len(left_of_value(contest, value)):
            reasons.append(because(Why.VALUE_USED_UP, value=value))
    return reasons


def sealed(contest: Contest, command: TakePackage) -> PackageTaken:
    """The event that gives a team a sealed package."""
    assert isinstance(contest.rules, Package)
    assert contest.run is not None
    questions = contest.rules.sealed(contest.drawn[contest.run.round].main, command.package)
    return PackageTaken(command.team, command.package, questions, at=command.at)


def chosen(contest: Contest, command: ChooseValues) -> PackageTaken:
    """The event that gives a team a question for each value that it chose."""
    rules = contest.rules
    assert isinstance(rules, Package)
    pools = {value: iter(left_of_value(contest, value)) for value in set(command.values)}
    questions = tuple(next(pools[value]) for value in command.values)
    seconds = tuple(rules.seconds_of_value(value) for value in command.values)
    return PackageTaken(command.team, 0, questions, command.values, seconds, at=command.at)


def _against_taking(contest: Contest, team: int, choice: str) -> list[Refusal]:
    rules = contest.rules
    if not isinstance(rules, Package) or rules.choice != choice:
        return [because(Why.NO_PACKAGE)]
    if contest.team(team) is None:
        return [because(Why.NO_SUCH_TEAM, team=team)]
    if contest.cue is not None:
        return [because(Why.CUE_RUNS, number=contest.cue.number)]
    return [] if team in due(contest) else [because(Why.NOT_THIS_TEAM, team=team)]
