"""What the host chooses for a team: its package or values, its star, its stake, a steal."""

from __future__ import annotations

from contest.domain import commands as c
from contest.domain.cue import Phase
from contest.domain.handling import packages, turns
from contest.domain.rounds import Everyone, Package, Turns
from contest.domain.state import Contest
from contest.presentation.offers import Offer, offer
from contest.presentation.wording import Words
from contest.values import dataclass


@dataclass(frozen=True, slots=True)
class DueTeam:
    """A team that may take a package now."""

    number: int
    short: str


@dataclass(frozen=True, slots=True)
class ValueChoice:
    """A value (hundredths) with its label, and how many of its questions are left."""

    value: int
    label: str
    left: int


@dataclass(frozen=True, slots=True)
class StakeLine:
    """A team's stake and the most that it may stake, both in hundredths and as they are said."""

    number: int
    short: str
    stake: int
    most: int
    label: str


@dataclass(frozen=True, slots=True)
class TurnsPanel:
    """What may be chosen now; empty parts are not shown.

    `packages`: numbers of sealed ones that are left. `each`: how many values a team chooses.
    """

    title: str
    due: tuple[DueTeam, ...] = ()
    packages: tuple[int, ...] = ()
    values: tuple[ValueChoice, ...] = ()
    each: int = 0
    star: Offer | None = None
    steal: Offer | None = None
    stakes: tuple[StakeLine, ...] = ()


def turns_panel(contest: Contest, words: Words) -> TurnsPanel | None:
    """The panel for this state; None where the round has nothing to choose."""
    rules = contest.rules
    if isinstance(rules, Everyone):
        return _stakes(contest, words) if rules.most_stake else None
    if isinstance(rules, Turns):
        if rules.others == "none":
            return None
        return TurnsPanel(words.say("console.turns_steal"), steal=_steal(contest, words))
    return _package(contest, rules, words) if isinstance(rules, Package) else None


def _package(contest: Contest, rules: Package, words: Words) -> TurnsPanel:
    teams = [] if contest.cue else [contest.team(number) for number in packages.due(contest)]
    return TurnsPanel(
        words.say("console.turns_packages"),
        tuple(DueTeam(team.number, team.short) for team in teams if team),
        packages.left(contest) if teams else (),
        _values(contest, rules, words) if teams else (),
        rules.each,
        _star(contest, words) if rules.star else None,
        _steal(contest, words) if rules.others != "none" else None,
    )


def _values(contest: Contest, rules: Package, words: Words) -> tuple[ValueChoice, ...]:
    return tuple(
        ValueChoice(
            value,
            words.say("stage.points", points=words.points(value)),
            len(packages.left_of_value(contest, value)),
        )
        for value in rules.values
    )


def _star(contest: Contest, words: Words) -> Offer:
    lies = contest.cue is not None and contest.cue.star
    label = words.say("console.turns_star_off" if lies else "console.turns_star")
    return offer(contest, words, "star", c.DeclareStar(0, on=not lies), label)


def _steal(contest: Contest, words: Words) -> Offer:
    return offer(contest, words, "steal", c.OpenSteal(0), words.say("console.turns_open_steal"))


def _stakes(contest: Contest, words: Words) -> TurnsPanel | None:
    cue = contest.cue
    if cue is None or cue.phase is not Phase.DRAWN:
        return None
    lines = []
    for team in contest.teams:
        most, stake = turns.most_stake(contest, team.number), cue.stakes.get(team.number, 0)
        label = words.say("console.turns_stake", most=words.points(most))
        lines.append(StakeLine(team.number, team.short, stake, most, label))
    return TurnsPanel(words.say("console.turns_stakes"), stakes=tuple(lines))
