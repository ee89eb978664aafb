"""Worked examples for the printed rules, reckoned by the rules themselves: no figure is typed in.

Where teams quarrel, an example settles more than a sentence: speed, stars and steals, overtime.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from contest.domain.cue import Change, Cue, Given, Verdict
from contest.domain.points import Points
from contest.domain.questions import Question, Situation
from contest.domain.rounds import Everyone, Judged, Package, RoundRules, Turns
from contest.domain.rounds.judged import penalty
from contest.presentation.rulesheet_judged import minutes
from contest.presentation.wording import Words

_QUESTION = Question("", "", "", Situation(""))
_OWNER, _THIEF = 1, 2
_RIGHT, _WRONG = Verdict.RIGHT, Verdict.WRONG
_OVER_SECONDS = 100  # 1 min 40 s: full and started minutes differ
_TIMES_MS = {"A": 3412, "C": 3412, "B": 5000}


def examples_of(rules: RoundRules, words: Words) -> Iterator[str]:
    """The examples of a round; none where its sentences say it all."""
    match rules:
        case Everyone() if rules.speed_table or rules.linear:
            yield _by_speed(rules, words)
        case Turns() if rules.others != "none":
            yield from _of_value(rules, rules.common.right, words)
        case Package() if rules.star or rules.others != "none":
            value = max(rules.values, default=rules.common.right)
            yield from _of_value(rules, value, words)
        case Judged() if rules.overtime:
            yield _overtime(rules, words)
        case _:
            return


def _by_speed(rules: Everyone, words: Words) -> str:
    """Three right teams, two of them in the same millisecond, and a wrong one."""
    names = dict(enumerate([*_TIMES_MS, "D"], 1))
    answers = {
        team: Given("", 0, _TIMES_MS[name] * 1_000_000)
        for team, name in names.items()
        if name in _TIMES_MS
    }
    cue = Cue(1, _QUESTION, answers=answers)
    verdicts = {team: _RIGHT if name in _TIMES_MS else _WRONG for team, name in names.items()}
    won = _won(rules.changes(cue, verdicts))
    times = "; ".join(f"{name} {words.seconds(ms)}" for name, ms in _TIMES_MS.items())
    points = "; ".join(f"{name} {_signed(won.get(team, 0), words)}" for team, name in names.items())
    return words.say("rules.example_speed", times=times, points=points)


def _of_value(rules: Turns | Package, value: Points, words: Words) -> Iterator[str]:
    has_star = isinstance(rules, Package) and rules.star
    names = {False: "value", True: "star_value"} if has_star else {False: "plain_value"}
    for star, name in names.items():
        cases = (_case(rules, value, case, star, words) for case in _cases(rules))
        said = "; ".join(cases)
        yield words.say(f"rules.example_{name}", value=words.points(value), cases=said)


def _cases(rules: Turns | Package) -> Mapping[str, Mapping[int, Verdict]]:
    alone = {"right": {_OWNER: _RIGHT}, "wrong": {_OWNER: _WRONG}}
    if rules.others == "none":
        return alone
    return alone | {
        "stolen": {_OWNER: _WRONG, _THIEF: _RIGHT},
        "missed": {_OWNER: _WRONG, _THIEF: _WRONG},
        "upheld": {_OWNER: _RIGHT, _THIEF: _RIGHT},
    }


def _case(rules: Turns | Package, value: Points, name: str, star: bool, words: Words) -> str:
    verdicts = _cases(rules)[name]
    tried, thieves = ((_THIEF,), (_THIEF,)) if _THIEF in verdicts else ((), None)
    cue = Cue(1, _QUESTION, _OWNER, star=star, value=value, tried=tried, thieves=thieves)
    won = _won(rules.changes(cue, verdicts))
    owner, thief = (_signed(won.get(team, 0), words) for team in (_OWNER, _THIEF))
    return words.say(f"rules.example_{name}", owner=owner, thief=thief)


def _signed(points: Points, words: Words) -> str:
    return words.points(points, signed=points != 0)


def _overtime(rules: Judged, words: Words) -> str:
    minus, void = penalty(rules, rules.common.seconds + _OVER_SECONDS)
    time = minutes(_OVER_SECONDS, words)
    if void:
        return words.say("rules.example_overtime_void", time=time)
    return words.say("rules.example_overtime", time=time, points=words.points(minus))


def _won(changes: tuple[Change, ...]) -> dict[int, Points]:
    won: dict[int, Points] = {}
    for change in changes:
        won[change.team] = won.get(change.team, 0) + change.points
    return won
