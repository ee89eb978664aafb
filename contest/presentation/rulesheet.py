"""The rules of a round and of a contest in sentences, made from their parameters.

A parameter that matters is never left to what people may think: each default is said too.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import assert_never

from contest.domain.cue import Entry
from contest.domain.formats import Format, TieBreak, TieBreaker
from contest.domain.points import Points
from contest.domain.rounds import (
    Buzzer,
    Elimination,
    Everyone,
    Obstacle,
    Package,
    RoundRules,
    Turns,
)
from contest.domain.rounds.buzzer import LEAST_REOPENED_SECONDS
from contest.domain.rounds.common import Common
from contest.domain.rounds.judged import Judged
from contest.domain.rounds.turns import GRACE_SECONDS
from contest.presentation.rules_elimination import elimination_lines, seats_of
from contest.presentation.rules_obstacle import obstacle_lines
from contest.presentation.rules_package import package_lines, stealing_lines
from contest.presentation.rulesheet_judged import judged_lines
from contest.presentation.wording import Words

MOST_LINES = 7  # what a hall can take in from one screen


@dataclass(frozen=True, slots=True)
class RuleSection:
    """A part of the rules of a whole contest: its heading and its sentences."""

    title: str
    lines: tuple[str, ...]


def rules_lines(rules: RoundRules, words: Words) -> tuple[str, ...]:
    """The rules of a round as an MC reads them aloud, at most seven lines."""
    match rules:
        case Everyone():
            lines = _everyone(rules, words)
        case Turns():
            lines = _turns(rules, words)
        case Buzzer():
            lines = _buzzer(rules, words)
        case Package():
            clock, entry = _clock(rules.common, words), _entry(rules.common, words)
            points = _package_points(rules, words)
            lines = package_lines(rules, clock, entry, points, words)
        case Obstacle():
            clock, entry = _clock(rules.common, words), _entry(rules.common, words)
            lines = obstacle_lines(rules, clock, entry, _points(rules.common, words), words)
        case Judged():
            lines = judged_lines(rules, words)
        case Elimination():
            lines = elimination_lines(rules, words)
        case _:
            assert_never(rules)
    return tuple(filter(None, (*lines, _joined(_extras(rules, words)))))


def contest_rules(format: Format, words: Words) -> tuple[RuleSection, ...]:  # noqa: A002
    """The rules of a whole contest: who plays what, each round, standings, prizes."""
    overview = RuleSection(words.say("rules.contest"), tuple(_overview(format, words)))
    rounds = (
        RuleSection(
            words.say("rules.round_heading", number=number, title=_title(rules, words)),
            rules_lines(rules, words),
        )
        for number, rules in enumerate(format.rounds, 1)
    )
    ranking = RuleSection(words.say("rules.ranking"), tuple(_ranking(format, words)))
    prizes = RuleSection(words.say("rules.prizes"), tuple(_prizes(format, words)))
    return (overview, *rounds, ranking, *([prizes] if prizes.lines else []))


def _everyone(rules: Everyone, words: Words) -> Iterator[str]:
    yield words.say("rules.everyone_count", count=rules.count)
    if rules.question_seconds:
        each = "; ".join(map(str, rules.question_seconds))
        yield words.say("rules.clock_each", each=each)
    else:
        yield _clock(rules.common, words)
    yield _entry(rules.common, words)
    if rules.most_stake:
        yield words.say("rules.stake", most=words.points(rules.most_stake))
        return
    if not rules.speed_table:
        yield _points(rules.common, words)
        return
    yield _joined(_speed_table(rules, words))
    yield words.say("rules.speed_tie")
    yield _sentence(_lost(rules.common, words), words)


def _turns(rules: Turns, words: Words) -> Iterator[str]:
    clock = "count" if rules.turn_seconds is None else "clock"
    name = f"rules.turns_{clock}_{rules.rotation}"
    yield words.say(name, each=rules.each, turn=rules.turn_seconds)
    if rules.turn_seconds is None:
        yield _joined([_clock(rules.common, words), _entry(rules.common, words)])
    else:
        grace = words.say("rules.turns_grace", grace=GRACE_SECONDS)
        yield _joined([_entry(rules.common, words), grace])
    yield _points(rules.common, words)
    yield words.say(f"rules.{_passing(rules)}")
    yield from stealing_lines(rules, words)


def _passing(rules: Turns) -> str:
    if rules.on_pass == "gone" and rules.turn_seconds is not None:
        return "pass_gone_clock"  # against the clock a pass is no blank answer
    if rules.on_pass == "others":
        return "pass_others"
    return {"none": "pass_none", "gone": "pass_gone", "back_at_end": "pass_back"}[rules.on_pass]


def _buzzer(rules: Buzzer, words: Words) -> Iterator[str]:
    common = rules.common
    how = [words.say("rules.buzzer_count", count=rules.count)]
    if common.entry is Entry.TOUCH:
        how.append(words.say("rules.buzz_touch"))
    yield _joined(how)
    clock = "rules.buzz_clock_own" if common.from_question else "rules.buzz_clock"
    yield words.say(clock, seconds=common.seconds, answer=rules.answer_seconds)
    yield words.say(f"rules.early_{rules.early}")
    yield _points(common, words)
    if rules.tries == 1:
        yield words.say("rules.tries_one")
    else:
        yield words.say("rules.tries_more", least=LEAST_REOPENED_SECONDS, tries=rules.tries)
    yield words.say("rules.nobody_buzzes")


def _package_points(rules: Package, words: Words) -> str:
    """What right and wrong are worth; where values were chosen, the value is the points."""
    if rules.choice == "sealed":
        return _points(rules.common, words)
    return _sentence([words.say("rules.right_value"), *_lost(rules.common, words)], words)


def _clock(common: Common, words: Words) -> str:
    name = "rules.clock_own" if common.from_question else "rules.clock"
    return words.say(name, seconds=common.seconds)


def _entry(common: Common, words: Words) -> str:
    if common.entry in (Entry.KEYS, Entry.TOUCH):
        return words.say(f"rules.entry_{common.entry.value}_{common.answer_counts}")
    return words.say(f"rules.entry_{common.entry.value}")


def _points(common: Common, words: Words) -> str:
    """What right, wrong and no answer are worth, in one sentence."""
    points = words.points(abs(common.right))
    if common.from_question:
        right = words.say("rules.right_own", points=points)
    elif common.right > 0:
        right = words.say("rules.right", points=points)
    elif common.right < 0:
        right = words.say("rules.right_costs", points=points)
    else:
        right = words.say("rules.right_nothing")
    return _sentence([right, *_lost(common, words)], words)


def _lost(common: Common, words: Words) -> list[str]:
    """What a wrong answer and no answer do, together where they do the same."""
    if common.wrong == common.blank:
        return [_worth(("both_cost", "both_earn", "both_free"), common.wrong, words)]
    return [
        _worth(("wrong_costs", "wrong_earns", "wrong_free"), common.wrong, words),
        _worth(("blank_costs", "blank_earns", "blank_free"), common.blank, words),
    ]


def _worth(names: tuple[str, str, str], points: Points, words: Words) -> str:
    costs, earns, free = names
    if points == 0:
        return words.say(f"rules.{free}")
    return words.say(f"rules.{costs if points < 0 else earns}", points=words.points(abs(points)))


def _speed_table(rules: Everyone, words: Words) -> Iterator[str]:
    table = [words.points(points) for points in rules.speed_table]
    name = "rules.table" if len(table) > 1 else "rules.table_one"
    yield words.say(name, points="; ".join(table))
    if rules.beyond == "zero":
        yield words.say("rules.table_zero")
    else:
        yield words.say("rules.table_repeat", points=table[-1])


def _extras(rules: RoundRules, words: Words) -> Iterator[str]:
    common = rules.common
    if common.weight != 100:
        yield words.say("rules.weight", weight=words.points(common.weight))
    if common.reserve:
        name = "reserve_keywords" if isinstance(rules, Obstacle) else "reserve"
        yield words.say(f"rules.{name}", count=common.reserve)


def _overview(chosen: Format, words: Words) -> Iterator[str]:
    least, most = chosen.least_teams, chosen.most_teams
    if not most:
        yield words.say("rules.contest_contestants", seats=seats_of(chosen))
        yield from _rounds_line(chosen, words)
        return
    name = "rules.contest_teams" if least < most else "rules.contest_teams_exactly"
    yield words.say(name, least=least, most=most)
    yield from _rounds_line(chosen, words)
    yield words.say(f"rules.floor_{chosen.floor}")


def _rounds_line(chosen: Format, words: Words) -> Iterator[str]:
    titles = words.listed([_title(rules, words) for rules in chosen.rounds])
    count = len(chosen.rounds)
    name = "rules.contest_rounds" if count > 1 else "rules.contest_round"
    yield words.say(name, count=count, titles=titles)


def _ranking(chosen: Format, words: Words) -> Iterator[str]:
    if not chosen.most_teams:
        yield words.say("rules.ranking_contestants")
        return
    yield words.say("rules.ranking_total")
    if chosen.tie_breakers:
        breakers = "; ".join(_breaker(one, chosen, words) for one in chosen.tie_breakers)
        yield words.say("rules.ranking_ties", breakers=breakers)
    yield words.say("rules.ranking_equal")


def _breaker(one: TieBreaker, chosen: Format, words: Words) -> str:
    if one.kind is not TieBreak.ROUND:
        return words.say(f"rules.tie_{one.kind.value}")
    named = (rules for rules in chosen.rounds if rules.common.id == one.round)
    return words.say("rules.tie_round", title=_title(next(named), words))


def _prizes(chosen: Format, words: Words) -> Iterator[str]:
    for prize in chosen.prizes:
        title = prize.title.in_language(words.language)
        yield words.say("rules.prize", count=prize.count, title=title)


def _title(rules: RoundRules, words: Words) -> str:
    return rules.common.title.in_language(words.language)


def _sentence(parts: list[str], words: Words) -> str:
    """Clauses as one sentence that begins with a capital letter."""
    text = "; ".join(parts)
    return words.say("rules.rest", rest=text[:1].upper() + text[1:])


def _joined(sentences: Iterator[str] | list[str]) -> str:
    return " ".join(sentences)
