"""Checks of one round: what its parameters mean together."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import assert_never

from contest.domain.cue import Entry
from contest.domain.rounds import (
    Audience,
    Buzzer,
    ByBuzzer,
    Elimination,
    Everyone,
    Judged,
    Obstacle,
    Package,
    Playoff,
    RoundRules,
    Turns,
)
from contest.domain.rounds.common import Common
from contest.domain.rounds.judged import LEAST_FOR_EXTREMES
from contest.formats.findings import Finding, finding, warning

WHOLE = 100  # a weight of one
TIMED = (Entry.KEYS, Entry.TOUCH)  # only these know when an answer was given
BY_LETTER = ("single", "truefalse")


def round_findings(rules: RoundRules) -> Iterator[Finding]:
    """Everything wrong or strange in a round; paths begin at the round."""
    yield from _signs(rules)
    yield from _by_letter(rules.common)
    yield from _spelling(rules.common)
    match rules:
        case Everyone():
            yield from _speed_table(rules)
            yield from _linear(rules)
            yield from _stakes(rules)
            yield from _question_seconds(rules)
            yield from _fixed(rules.common, rules.count)
        case Turns():
            yield from _turn_clock(rules)
            yield from _stealing(rules)
        case Package():
            yield from _package(rules)
        case Judged():
            yield from _judged(rules)
        case Obstacle():
            yield from _obstacle(rules)
        case Elimination():
            yield from _blocks(rules)
            yield from _fixed(rules.common, rules.count)
        case Buzzer():
            yield from _by_buzzer(rules.common)
            yield from _fixed(rules.common, rules.count)
        case Playoff():
            yield from _by_buzzer(rules.common)
            yield from _fixed(rules.common, rules.count * rules.ties)
        case Audience():
            yield from _fixed(rules.common, rules.count)
        case _:
            assert_never(rules)


def times_answers(rules: RoundRules) -> bool:
    """Whether the answers of the round have instants of their own, to compare teams by."""
    return not isinstance(rules, ByBuzzer | Audience) and rules.common.entry in TIMED


def _by_buzzer(common: Common) -> Iterator[Finding]:
    if common.entry is Entry.BOARDS:
        yield finding("formats.buzzer_by_boards", "entry")


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


def _spelling(common: Common) -> Iterator[Finding]:
    if common.spelling != "question" and common.entry is not Entry.SPOKEN:
        yield warning("formats.spelling_by_letter", "spelling")


def _linear(rules: Everyone) -> Iterator[Finding]:
    if not rules.linear:
        return
    if rules.common.entry not in TIMED:
        yield finding("formats.linear_needs_times", "entry")
    if rules.speed_table or rules.most_stake:
        yield finding("formats.linear_alone", "linear")


def _speed_table(rules: Everyone) -> Iterator[Finding]:
    if not rules.speed_table:
        if rules.speed_ties != "skip":
            yield warning("formats.ties_without_table", "speedTies")
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


def _blocks(rules: Elimination) -> Iterator[Finding]:
    total = sum(rules.blocks)
    if rules.blocks and total != rules.seats:
        yield finding("formats.blocks_do_not_add_up", "blocks", count=total, seats=rules.seats)
    if rules.blocks and not rules.points_per_survivor:
        yield warning("formats.blocks_earn_nothing", "blocks")
    if rules.rescue_most and not rules.rescues:
        yield warning("formats.rescue_never", "rescueMost")


def _question_seconds(rules: Everyone) -> Iterator[Finding]:
    count = len(rules.question_seconds)
    if rules.question_seconds and count != rules.count:
        name = "questionSeconds"
        yield finding("formats.question_seconds_count", name, count=count, questions=rules.count)
    if rules.question_seconds and rules.common.from_question:
        yield warning("formats.seconds_beat_question", "fromQuestion")


def _obstacle(rules: Obstacle) -> Iterator[Finding]:
    """The list of the keyword counts from no row asked to all of them, and the centre."""
    wanted, count = rules.count + 1, len(rules.keyword)
    if count != wanted:
        yield finding("formats.keyword_count", "keyword", count=count, wanted=wanted)
    for index, (earlier, later) in enumerate(pairwise(rules.keyword), 1):
        if later > earlier:
            yield finding("formats.keyword_rises", "keyword", index)
    if rules.keyword[-1] <= 0:
        yield warning("formats.keyword_worthless", "keyword")
    if rules.centre_right is not None and not rules.centre:
        yield warning("formats.no_centre", "centreRight")


def _judged(rules: Judged) -> Iterator[Finding]:
    least, most = rules.judges_range
    if not least <= rules.judges <= most:
        yield finding("formats.judges_swapped", "judges", least=least, most=most)
    if rules.mean == "without_extremes" and least < LEAST_FOR_EXTREMES:
        yield finding("formats.extremes_need_three", "mean", least=LEAST_FOR_EXTREMES)
    if rules.mean == "without_far" and rules.drop_beyond < 0:
        yield finding("formats.drop_below_zero", "dropBeyond")
    names = [one.id for one in rules.criteria]
    for index, one in enumerate(rules.criteria):
        if one.id in names[:index]:
            yield finding("formats.criterion_twice", "criteria", index, "id", id=one.id)
        if not 0 <= one.least < one.most or (one.most - one.least) % rules.step:
            yield finding("formats.criterion_range", "criteria", index, "most", id=one.id)
    yield from _overtime(rules)


def _overtime(rules: Judged) -> Iterator[Finding]:
    reached = -1
    for index, line in enumerate(rules.overtime):
        if (line.over_seconds is None) == (line.each_seconds is None):
            yield finding("formats.overtime_line", "overtime", index)
        if line.minus < 0 or bool(line.minus) == line.void:
            yield finding("formats.overtime_minus", "overtime", index)
        if line.over_seconds is not None:
            if line.over_seconds <= reached:
                yield finding("formats.overtime_falls", "overtime", index)
            reached = line.over_seconds


def _turn_clock(rules: Turns) -> Iterator[Finding]:
    if rules.turn_seconds is None:
        return
    if rules.common.entry is not Entry.SPOKEN:
        yield finding("formats.turn_clock_spoken", "entry")
    if rules.rotation == "alternate":
        yield finding("formats.turn_clock_block", "rotation")
    if rules.common.reading_seconds is not None:
        yield finding("formats.turn_clock_reading", "readingSeconds")


def _stealing(rules: Turns) -> Iterator[Finding]:
    if rules.others != "none" and rules.turn_seconds is not None:
        yield finding("formats.steal_turn_clock", "others")
    if rules.on_pass == "others" and rules.others == "none":
        yield finding("formats.pass_to_nobody", "onPass")
    if rules.steal_wrong > 0:
        yield warning("formats.steal_wrong_positive", "stealWrong")


def _stakes(rules: Everyone) -> Iterator[Finding]:
    if not rules.most_stake:
        return
    if rules.most_stake < 0:
        yield finding("formats.stake_below_zero", "mostStake")
    if rules.speed_table:
        yield finding("formats.stake_and_table", "mostStake")
    if rules.common.weight != WHOLE:
        yield warning("formats.stake_weighted", "weight")


def _package(rules: Package) -> Iterator[Finding]:
    if (rules.choice == "values") != bool(rules.values):
        yield finding("formats.values_needed", "values" if rules.values else "choice")
    if rules.value_seconds and len(rules.value_seconds) != len(rules.values):
        count, values = len(rules.value_seconds), len(rules.values)
        yield finding("formats.value_seconds_count", "valueSeconds", count=count, values=values)
    for index, value in enumerate(rules.values):
        if value <= 0:
            yield finding("formats.value_not_positive", "values", index)
    if rules.others == "none" and rules.steal_takes_from_owner:
        yield warning("formats.nobody_steals", "stealTakesFromOwner")
    yield from _star(rules)


def _star(rules: Package) -> Iterator[Finding]:
    stolen = rules.star and rules.others != "none"
    if rules.star_loss != "once" and not (stolen and rules.steal_takes_from_owner):
        yield warning("formats.star_loss_idle", "starLoss")
    if rules.star_thief != "single" and not stolen:
        yield warning("formats.star_idle", "starThief")
    if rules.star_replaced != "moves" and not rules.star:
        yield warning("formats.star_idle", "starReplaced")


def _fixed(common: Common, needed: int) -> Iterator[Finding]:
    count = len(common.draw.fixed)
    if 0 < count < needed:
        yield warning("formats.fixed_short", "draw", "fixed", count=count, needed=needed)
