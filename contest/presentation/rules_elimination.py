"""The rules of an elimination round in sentences."""

from __future__ import annotations

from collections.abc import Iterator

from contest.domain.formats import Format
from contest.domain.rounds.elimination import Elimination
from contest.presentation.rules_answering import clock_line
from contest.presentation.wording import Words


def elimination_lines(rules: Elimination, words: Words) -> Iterator[str]:
    """Every parameter in a sentence, at most seven lines."""
    say = words.say
    yield say("rules.elimination_count", seats=rules.seats, count=rules.count)
    clock = clock_line(rules.common, words)
    yield f"{clock} {say('rules.elimination_board')}"
    together = say(f"rules.elimination_{rules.everyone_wrong}")
    yield f"{say('rules.elimination_out')} {together}"
    yield _rescue(rules, words)
    yield say("rules.elimination_end")
    thrown_out = say("rules.elimination_thrown_out")
    if rules.points_per_survivor:
        points = words.points(rules.points_per_survivor)
        thrown_out = f"{thrown_out} {say('rules.elimination_points', points=points)}"
    yield thrown_out


def seats_of(chosen: Format) -> int:
    """How many contestants a format without teams is for: those of its largest elimination."""
    return max((one.seats for one in chosen.rounds if isinstance(one, Elimination)), default=0)


def _rescue(rules: Elimination, words: Words) -> str:
    if not rules.rescues:
        return words.say("rules.elimination_rescue_none")
    if not rules.rescue_most:
        return words.say("rules.elimination_rescue", rescues=rules.rescues)
    most = rules.rescue_most
    return words.say("rules.elimination_rescue_most", rescues=rules.rescues, most=most)
