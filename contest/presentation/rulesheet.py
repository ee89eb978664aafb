"""The rules of a round and of a contest in sentences, made from their parameters.

A parameter that matters is never left to what people may think: each default is said too.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from contest.domain.cue import Entry
from contest.domain.formats import Format, TieBreak, TieBreaker
from contest.domain.points import Points
from contest.domain.rounds import (
    Aside,
    Audience,
    Buzzer,
    Elimination,
    Everyone,
    Obstacle,
    Package,
    Playoff,
    RoundRules,
    Turns,
)
from contest.domain.rounds.buzzer import LEAST_REOPENED_SECONDS
from contest.domain.rounds.common import Common
from contest.domain.rounds.judged import Judged
from contest.domain.rounds.turns import GRACE_SECONDS
from contest.presentation.duration import minutes_of
from contest.presentation.round_names import number_of, title_of
from contest.presentation.rules_answering import clock_line, entry_line, starts
from contest.presentation.rules_asides import audience_lines, playoff_lines
from contest.presentation.rules_elimination import elimination_lines, seats_of
from contest.presentation.rules_examples import examples_of
from contest.presentation.rules_general import general_lines
from contest.presentation.rules_obstacle import obstacle_lines
from contest.presentation.rules_package import package_lines, stealing_lines
from contest.presentation.rulesheet_judged import judged_lines
from contest.presentation.wording import Words
from contest.values import dataclass

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
            clock, entry = clock_line(rules.common, words), entry_line(rules.common, words)
            points = _package_points(rules, words)
            lines = package_lines(rules, clock, entry, points, words)
        case Obstacle():
            clock, entry = clock_line(rules.common, words), entry_line(rules.common, words)
            lines = obstacle_lines(rules, clock, entry, _points(rules.common, words), words)
        case Judged():
            lines = judged_lines(rules, words)
        case Elimination():
            lines = elimination_lines(rules, words)
        case Playoff():
            lines = playoff_lines(rules, words)
        case Audience():
            lines = audience_lines(rules, words)
        case _:
            assert_never(rules)
    return tuple(filter(None, (*lines, _joined(_extras(rules, words)))))


def contest_rules(
    format: Format,  # noqa: A002 - the word of the rule sheet
    words: Words,
    teams: int | None = None,
) -> tuple[RuleSection, ...]:
    """The rules of a whole contest: who plays what, each round, standings, prizes.

    `teams`: how many play, where that is known.
    """
    overview = RuleSection(words.say("rules.contest"), tuple(_overview(format, words, teams)))
    rounds = (
        RuleSection(
            _heading(format, index, words),
            (*rules_lines(rules, words), *examples_of(rules, words)),
        )
        for index, rules in enumerate(format.rounds)
    )
    general = RuleSection(words.say("rules.general"), tuple(general_lines(format, words)))
    ranking = RuleSection(words.say("rules.ranking"), tuple(_ranking(format, words)))
    prizes = RuleSection(words.say("rules.prizes"), tuple(_prizes(format, words)))
    return (overview, *rounds, general, ranking, *([prizes] if prizes.lines else []))


def _heading(chosen: Format, index: int, words: Words) -> str:
    """What stands over the rules of a round; a playoff and the hall have no number."""
    title = title_of(chosen, index, words)
    if isinstance(chosen.rounds[index], Aside):
        return title
    return words.say("rules.round_heading", number=number_of(chosen, index), title=title)


def _everyone(rules: Everyone, words: Words) -> Iterator[str]:
    yield words.say("rules.everyone_count", count=rules.count)
    if rules.question_seconds:
        each = "; ".join(map(str, rules.question_seconds))
        yield f"{words.say('rules.clock_each', each=each)} {starts(rules.common, words)}"
    else:
        yield clock_line(rules.common, words)
    yield entry_line(rules.common, words)
    if rules.most_stake:
        yield words.say("rules.stake", most=words.points(rules.most_stake))
        return
    if not rules.speed_table and not rules.linear:
        yield _points(rules.common, words)
        return
    if rules.linear:
        name = "rules.linear_own" if rules.common.from_question else "rules.linear"
        yield words.say(name, points=words.points(rules.common.right))
    else:
        yield _joined(_speed_table(rules, words))
        yield words.say(f"rules.speed_tie_{rules.speed_ties}")
    yield _sentence(_lost(rules.common, words), words)


def _turns(rules: Turns, words: Words) -> Iterator[str]:
    clock = "count" if rules.turn_seconds is None else "clock"
    name = f"rules.turns_{clock}_{rules.rotation}"
    yield words.say(name, each=rules.each, turn=rules.turn_seconds)
    if rules.turn_seconds is None:
        yield _joined([clock_line(rules.common, words), entry_line(rules.common, words)])
    else:
        grace = words.say("rules.turns_grace", grace=GRACE_SECONDS)
        yield _joined([entry_line(rules.common, words), grace])
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
    buzz = words.say(clock, seconds=common.seconds, answer=rules.answer_seconds)
    yield _joined([starts(common, words), buzz])
    yield words.say(f"rules.early_{rules.early}")
    yield _points(common, words)
    if rules.tries == 1:
        yield words.say("rules.tries_one")
    else:
        time = words.say(
            "rules.buzz_holds" if rules.buzz_holds else "rules.buzz_runs",
            least=LEAST_REOPENED_SECONDS,
        )
        yield _joined([words.say("rules.tries_more", tries=rules.tries), time])
    yield words.say("rules.nobody_buzzes")


def _package_points(rules: Package, words: Words) -> str:
    """What right and wrong are worth; where values were chosen, the value is the points."""
    if rules.choice == "sealed":
        return _points(rules.common, words)
    return _sentence([words.say("rules.right_value"), *_lost(rules.common, words)], words)


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
    if "multiple" in common.draw.types:
        yield words.say("rules.several_spoken")
    if common.weight != 100:
        yield words.say("rules.weight", weight=words.points(common.weight))
    if common.reserve:
        name = "reserve_keywords" if isinstance(rules, Obstacle) else "reserve"
        yield words.say(f"rules.{name}", count=common.reserve)


def _overview(chosen: Format, words: Words, teams: int | None) -> Iterator[str]:
    least, most = chosen.least_teams, chosen.most_teams
    if not most:
        yield words.say("rules.contest_contestants", seats=seats_of(chosen))
        yield from _rounds_line(chosen, words)
        yield words.say("rules.lasts", minutes=minutes_of(chosen, 0))
        return
    name = "rules.contest_teams" if least < most else "rules.contest_teams_exactly"
    yield words.say(name, least=least, most=most)
    yield from _rounds_line(chosen, words)
    yield _lasts(chosen, words, least if least == most else teams)


def _lasts(chosen: Format, words: Words, teams: int | None) -> str:
    if teams is not None:
        return words.say("rules.lasts_teams", minutes=minutes_of(chosen, teams), teams=teams)
    few, many = chosen.least_teams, chosen.most_teams
    least, most = minutes_of(chosen, few), minutes_of(chosen, many)
    return words.say("rules.lasts_range", least=least, few=few, most=most, many=many)


def _rounds_line(chosen: Format, words: Words) -> Iterator[str]:
    scored = [rules for rules in chosen.rounds if not isinstance(rules, Aside)]
    titles = words.listed([_title(rules, words) for rules in scored])
    count = len(scored)
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
    if chosen.prizes and chosen.most_teams:
        yield words.say("rules.prize_order")
        yield words.say("rules.prize_tie")
        plays_off = any(isinstance(rules, Playoff) for rules in chosen.rounds)
        yield words.say("rules.prize_playoff" if plays_off else "rules.prize_lots")


def _title(rules: RoundRules, words: Words) -> str:
    return rules.common.title.in_language(words.language)


def _sentence(parts: list[str], words: Words) -> str:
    """Clauses as one sentence that begins with a capital letter."""
    text = "; ".join(parts)
    return words.say("rules.rest", rest=text[:1].upper() + text[1:])


def _joined(sentences: Iterator[str] | list[str]) -> str:
    return " ".join(sentences)
