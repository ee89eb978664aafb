"""The rules of an act before a jury in sentences."""

from __future__ import annotations

from collections.abc import Iterator

from contest.domain.rounds.judged import LEAST_FOR_EXTREMES, Criterion, Judged, Overtime
from contest.presentation.wording import Words


def judged_lines(rules: Judged, words: Words) -> Iterator[str]:
    """Who plays how long, who marks how, what becomes of the marks, and what overtime costs."""
    yield words.say("rules.act", limit=minutes(rules.common.seconds, words))
    yield _marks(rules, words)
    yield _mean(rules, words)
    yield " ".join(_overtime(rules, words))
    yield words.say("rules.mark_missing")
    yield words.say("rules.sheets_twice" if rules.two_person else "rules.sheets_once")


def minutes(seconds: int, words: Words) -> str:
    """A length of time in minutes and seconds, in words."""
    whole, rest = divmod(seconds, 60)
    if not rest:
        return words.say("rules.minutes", minutes=whole)
    if not whole:
        return words.say("rules.some_seconds", seconds=rest)
    return words.say("rules.minutes_seconds", minutes=whole, seconds=rest)


def _marks(rules: Judged, words: Words) -> str:
    least, most = rules.judges_range
    judges = str(least) if least == most else words.say("rules.from_to", least=least, most=most)
    criteria = words.listed([_criterion(one, words) for one in rules.criteria])
    step = words.points(rules.step)
    said = words.say("rules.marks", judges=judges, criteria=criteria, step=step)
    return f"{said} {words.say('rules.sheet_is_sum')}" if len(rules.criteria) > 1 else said


def _criterion(one: Criterion, words: Words) -> str:
    title = one.title.in_language(words.language)
    least, most = words.points(one.least), words.points(one.most)
    return words.say("rules.criterion", title=title, least=least, most=most)


def _mean(rules: Judged, words: Words) -> str:
    distance = words.points(rules.drop_beyond)
    said = words.say(f"rules.mean_{rules.mean}", distance=distance, least=LEAST_FOR_EXTREMES)
    return f"{said} {words.say('rules.mean_rounded')}"


def _overtime(rules: Judged, words: Words) -> Iterator[str]:
    if not rules.overtime:
        yield words.say("rules.overtime_free")
        return
    for line in rules.overtime:
        yield _overtime_line(line, words)
    if sum(line.over_seconds is not None for line in rules.overtime) > 1:
        yield words.say("rules.overtime_last")
    yield words.say("rules.overtime_floor")


def _overtime_line(line: Overtime, words: Words) -> str:
    points = words.points(line.minus)
    if line.each_seconds is not None:
        time = minutes(line.each_seconds, words)
        return words.say(f"rules.overtime_each_{line.count}", time=time, points=points)
    over = line.over_seconds or 0
    if line.void:
        return words.say("rules.overtime_void", time=minutes(over, words))
    return words.say("rules.overtime_over", time=minutes(over, words), points=points)
