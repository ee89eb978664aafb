"""How equal totals were separated: the rule, and what it found, so that a reader can follow it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import assert_never

from contest.domain.formats import TieBreak, TieBreaker
from contest.domain.standings import NOTHING, Compared, standings, ties_compared, totals
from contest.domain.state import Contest
from contest.presentation.papers.rounds import round_title
from contest.presentation.wording import Words


def broken_ties(contest: Contest, words: Words) -> Iterator[str]:
    """The order of the tie breakers, then each tie with what was compared; none where no tie was.

    Before the end only ties that are broken: at the start all teams are level.
    """
    breakers = contest.format.tie_breakers if contest.format else ()
    compared = ties_compared(contest)
    if not breakers or not compared or not (contest.ended or _were_broken(contest)):
        return
    order = "; ".join(_breaker(contest, breaker, words) for breaker in breakers)
    yield words.say("papers.tie_note", order=order)
    points = totals(contest)
    for teams, steps in compared.items():
        shown = [step for step in steps if _is_known(contest, step)]
        if not shown:
            continue
        found = "; ".join(_found(contest, step, words) for step in shown)
        names = words.listed([_name(contest, team) for team in teams])
        total = words.points(points[teams[0]])
        yield words.say("papers.tie_found", teams=names, points=total, found=found)


def _were_broken(contest: Contest) -> bool:
    by_points = groupby(standings(contest), lambda standing: standing.points)
    return any(len({standing.place for standing in tied}) > 1 for _, tied in by_points)


def _breaker(contest: Contest, breaker: TieBreaker, words: Words) -> str:
    if breaker.kind is not TieBreak.ROUND or contest.format is None:
        return words.say(f"papers.tie_{breaker.kind.value}")
    titles = [
        round_title(contest, index, words)
        for index, rules in enumerate(contest.format.rounds)
        if rules.common.id == breaker.round
    ]
    return words.say("papers.tie_round", round=titles[0] if titles else breaker.round)


def _is_known(contest: Contest, step: Compared) -> bool:
    """Whether there was anything to compare: predictions need the number that came true."""
    return step.breaker.kind is not TieBreak.PREDICTION or contest.predicted is not None


def _found(contest: Contest, step: Compared, words: Words) -> str:
    """What was compared and what each team had, the best first."""
    name = _breaker(contest, step.breaker, words)
    if len(set(step.values.values())) == 1:
        value = _value(step, next(iter(step.values)), words)
        return words.say("papers.tie_level", name=name, value=value)
    ranked = sorted(step.values, key=lambda team: step.values[team])
    values = [f"{_short(contest, team)}: {_value(step, team, words)}" for team in ranked]
    return words.say("papers.tie_compared", name=name, values=", ".join(values))


def _value(step: Compared, team: int, words: Words) -> str:
    """What a team had, as people say it: the domain turns signs so that smaller is better."""
    value = step.values[team]
    assert isinstance(value, int)
    match step.breaker.kind:
        case TieBreak.ROUND:
            return words.points(-value)
        case TieBreak.RIGHT:
            return str(-value)
        case TieBreak.FEWEST_WRONG:
            return str(value)
        case TieBreak.TIME:
            return words.say("papers.tie_seconds", seconds=words.seconds(value))
        case TieBreak.LAST_RIGHT | TieBreak.PREDICTION if value == NOTHING:
            return words.say("papers.tie_nothing")
        case TieBreak.LAST_RIGHT:  # an instant of contest time says nothing to a reader
            rank = 1 + sum(other < value for other in step.values.values())
            return words.say("papers.tie_rank", rank=rank)
        case TieBreak.PREDICTION:
            return words.say("papers.tie_missed", by=value)
    assert_never(step.breaker.kind)


def _name(contest: Contest, number: int) -> str:
    team = contest.team(number)
    return team.name if team else str(number)


def _short(contest: Contest, number: int) -> str:
    team = contest.team(number)
    return team.short if team else str(number)
