"""Checks of one round: what its parameters mean together."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import assert_never

from contest.domain.cue import Entry
from contest.domain.rounds import Buzzer, Everyone, RoundRules, Turns
from contest.domain.rounds.common import Common
from contest.formats.findings import Finding, finding, warning

TIMED = (Entry.KEYS, Entry.TOUCH)  # only these know when an answer was given
BY_LETTER = ("single", "truefalse")


def round_findings(rules: RoundRules) -> Iterator[Finding]:
    """Everything wrong or strange in a round; paths begin at the round."""
    yield from _signs(rules)
    yield from _by_letter(rules.common)
    match rules:
        case Everyone():
            yield from _speed_table(rules)
            yield from _fixed(rules.common, rules.count)
        case Turns():
            yield from _turn_clock(rules)
        case Buzzer():
            if rules.common.entry is Entry.BOARDS:
                yield finding("formats.buzzer_by_boards", "entry")
            yield from _fixed(rules.common, rules.count)
        case _:
            assert_never(rules)


def times_answers(rules: RoundRules) -> bool:
    """Whether the answers of the round have instants of their own, to compare teams by."""
    return not isinstance(rules, Buzzer) and rules.common.entry in TIMED


def _signs(rules: RoundRules) -> Iterator[Finding]:
    common = rules.common
    if common.right <= 0 and not getattr(rules, "speed_table", ()):
        yield warning("formats.right_not_positive", "right")
    if common.wrong > 0:
        yield warning("formats.wrong_positive", "wrong")
    if common.blank > 0:
        yield warning("formats.blank_positive", "blank")


def _by_letter(common: Common) -> Iterator[Finding]:
    if common.entry is Entry.SPOKEN:
        return
    for index, kind in enumerate(common.draw.types):
        if kind not in BY_LETTER:
            yield finding("formats.not_by_letter", "draw", "types", index, kind=kind)


def _speed_table(rules: Everyone) -> Iterator[Finding]:
    if not rules.speed_table:
        return
    if rules.common.entry not in TIMED:
        yield finding("formats.table_needs_times", "entry")
    if rules.common.from_question:
        yield warning("formats.table_beats_question", "fromQuestion")
    for index, (faster, slower) in enumerate(pairwise(rules.speed_table), 1):
        if slower > faster:
            yield finding("formats.table_rises", "speedTable", index)
    if rules.speed_table[-1] < 0:
        yield warning("formats.table_below_zero", "speedTable")


def _turn_clock(rules: Turns) -> Iterator[Finding]:
    if rules.turn_seconds is None:
        return
    if rules.common.entry is not Entry.SPOKEN:
        yield finding("formats.turn_clock_spoken", "entry")
    if rules.rotation == "alternate":
        yield finding("formats.turn_clock_block", "rotation")


def _fixed(common: Common, needed: int) -> Iterator[Finding]:
    count = len(common.draw.fixed)
    if 0 < count < needed:
        yield warning("formats.fixed_short", "draw", "fixed", count=count, needed=needed)
