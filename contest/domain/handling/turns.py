"""What comes before and after a team's own question: packages, stars and stakes, stealing."""

from __future__ import annotations

from typing import assert_never

from contest.domain.commands import (
    ChooseValues,
    DeclareStake,
    DeclareStar,
    OpenSteal,
    TakePackage,
    TurnCommand,
)
from contest.domain.countdown import Clock, ClockKind, started
from contest.domain.cue import Cue, Phase
from contest.domain.events import (
    CueDrawn,
    Event,
    PackageTaken,
    StakeDeclared,
    StarDeclared,
    StealOpened,
    TurnEvent,
)
from contest.domain.frozen import replace
from contest.domain.handling import asking, judging, packages
from contest.domain.points import Points
from contest.domain.refusals import Refusal, Why, because
from contest.domain.rounds import Everyone, Package, PackagePlay, Turns
from contest.domain.rounds.package import Taken
from contest.domain.stage import Scene
from contest.domain.standings import totals
from contest.domain.state import Contest


def against(contest: Contest, command: TurnCommand) -> list[Refusal]:
    """Every reason not to do it."""
    match command:
        case DeclareStake():
            return _against_stake(contest, command)
        case DeclareStar():
            return _against_star(contest, command)
        case TakePackage():
            return packages.against_sealed(contest, command)
        case ChooseValues():
            return packages.against_values(contest, command)
        case OpenSteal():
            return _against_steal(contest)
    assert_never(command)


def decide(contest: Contest, command: TurnCommand) -> list[Event]:
    """The events that a declaration, a choice or an opened steal makes."""
    at = command.at
    match command:
        case DeclareStake(team=team, points=points):
            return [StakeDeclared(team, points, at=at)]
        case DeclareStar(on=on):
            assert contest.cue is not None
            assert contest.cue.team is not None
            return [StarDeclared(contest.cue.team, on, at=at)]
        case TakePackage():
            return [packages.sealed(contest, command)]
        case ChooseValues():
            return [packages.chosen(contest, command)]
        case OpenSteal():
            return [_steal(contest, at)]
    assert_never(command)


def evolve(contest: Contest, event: TurnEvent) -> Contest:
    """The contest after a declaration, a choice or an opened steal."""
    match event:
        case CueDrawn():
            drawn = replace(asking.new_cue(contest, event), phase=Phase.DRAWN)
            return replace(contest, cue=drawn, clock=None, scene=Scene.CUE)
        case PackageTaken():
            return _taken(contest, event)
        case _:
            if contest.cue is None:
                return contest
    match event:
        case StakeDeclared(team=team, points=points):
            stakes = {**contest.cue.stakes, team: points}
            return replace(contest, cue=replace(contest.cue, stakes=stakes))
        case StarDeclared(on=on):
            return replace(contest, cue=replace(contest.cue, star=on))
        case StealOpened():
            return _opened(contest, contest.cue, event)
    assert_never(event)


def most_stake(contest: Contest, team: int) -> Points:
    """The most that a team may stake now: the format's most, or its own total if that is less."""
    rules = contest.rules
    if not isinstance(rules, Everyone):
        return 0
    return min(rules.most_stake, max(0, totals(contest)[team]))


def _against_stake(contest: Contest, command: DeclareStake) -> list[Refusal]:
    if not isinstance(contest.rules, Everyone) or not contest.rules.most_stake:
        return [because(Why.NO_STAKE)]
    reasons = asking.in_phase(contest, Phase.DRAWN)
    if contest.team(command.team) is None:
        return [*reasons, because(Why.NO_SUCH_TEAM, team=command.team)]
    most = most_stake(contest, command.team)
    if not 0 <= command.points <= most:
        reasons.append(because(Why.STAKE_TOO_HIGH, team=command.team, most=most))
    if contest.cue and contest.cue.stakes.get(command.team) == command.points:
        reasons.append(because(Why.NO_CHANGE))
    return reasons


def _against_star(contest: Contest, command: DeclareStar) -> list[Refusal]:
    rules, cue, run = contest.rules, contest.cue, contest.run
    if not isinstance(rules, Package) or not rules.star:
        return [because(Why.NO_STAR)]
    reasons = asking.in_phase(contest, Phase.DRAWN)
    if cue is None or cue.team is None or run is None:
        return reasons
    if not rules.has_star(cue.team, run.cues):
        reasons.append(because(Why.STAR_SPENT, team=cue.team))
    if cue.star == command.on:
        reasons.append(because(Why.NO_CHANGE))
    return reasons


def _against_steal(contest: Contest) -> list[Refusal]:
    reasons = asking.in_phase(contest, Phase.LOCKED)
    if not reasons and not judging.steal_is_due(contest, asking.may_steal(contest)):
        reasons.append(because(Why.NO_STEAL))
    return reasons


def _steal(contest: Contest, at: int) -> StealOpened:
    assert isinstance(contest.rules, Turns | Package)
    who = asking.may_steal(contest)
    return StealOpened(who, who[0] if contest.rules.others == "next" else None, at=at)


def _opened(contest: Contest, cue: Cue, event: StealOpened) -> Contest:
    rules = contest.rules
    assert isinstance(rules, Turns | Package)
    kind, seconds = ClockKind.BUZZ, rules.steal_seconds
    if event.answering is not None:
        kind, seconds = ClockKind.REPLY, rules.steal_answer_seconds
    going = replace(
        cue, phase=Phase.OPEN, thieves=event.thieves, answering=event.answering, locked_at=None
    )
    clock = Clock(kind, started(seconds, event.at))
    return replace(contest, cue=going, clock=clock, scene=Scene.CUE)


def _taken(contest: Contest, event: PackageTaken) -> Contest:
    if contest.run is None:
        return contest
    taken = Taken(event.team, event.package, event.questions, event.values, event.seconds)
    play = PackagePlay((*contest.packages.taken, taken))
    return replace(contest, run=replace(contest.run, play=play), scene=Scene.PACKAGES)
