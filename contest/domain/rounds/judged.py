"""Kind 7, judged: an act before the jury; sheets, what is dropped, the mean, and overtime."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from fractions import Fraction
from typing import Literal

from contest.domain.cue import Cause, Change, Cue, Verdict
from contest.domain.frozen import replace
from contest.domain.points import Points, half_up
from contest.domain.rounds.common import Ask, Common, Title
from contest.domain.stopwatch import Stopwatch
from contest.values import dataclass

MOST_JUDGES = 9
LEAST_FOR_EXTREMES = 3  # sheets, so that one is left without the highest and the lowest


@dataclass(frozen=True, slots=True)
class Criterion:
    """What a judge marks, from `least` to `most` (hundredths)."""

    id: str
    title: Title
    most: Points
    least: Points = 0


@dataclass(frozen=True, slots=True)
class Overtime:
    """A line of the list: seconds beyond the limit, and what they cost (`minus`, hundredths).

    `over_seconds`: once that many are reached; the last such line counts. `void`: no points at
    all. `each_seconds`: again and again, for each full or each started stretch.
    """

    minus: Points = 0
    over_seconds: int | None = None
    each_seconds: int | None = None
    count: Literal["full", "started"] = "full"
    void: bool = False


@dataclass(frozen=True, slots=True)
class Judged:
    """Parameters: `common.seconds` is the limit of an act, `common.weight` multiplies its mean.

    `judges`: how many, unless the contest names others, `least_judges` to `most_judges` (0: just
    as many). `mean`: `without_extremes` leaves out the highest and the lowest sheet,
    `without_far` every sheet more than `drop_beyond` away from the mean of all.
    """

    common: Common
    criteria: tuple[Criterion, ...]
    judges: int
    least_judges: int = 0
    most_judges: int = 0
    step: Points = 50
    mean: Literal["mean", "sum", "without_extremes", "without_far"] = "mean"
    drop_beyond: Points = 200
    overtime: tuple[Overtime, ...] = ()
    two_person: bool = False

    @property
    def is_by_letter(self) -> bool:
        """Never: there are no questions."""
        return False

    def questions_needed(self, _teams: int) -> int:
        """None."""
        return 0

    def next_ask(
        self, _cues: Sequence[Cue], _drawn: Sequence[str], _order: Sequence[int]
    ) -> Ask | None:
        """Nothing is asked."""
        return None

    def judged_teams(self, _cue: Cue, _order: Sequence[int]) -> tuple[int, ...]:
        """Nobody has an answer to judge."""
        return ()

    def changes(self, _cue: Cue, _verdicts: Mapping[int, Verdict]) -> tuple[Change, ...]:
        """No points for questions."""
        return ()

    def takes_judges(self, count: int) -> bool:
        """Whether the round may be judged by so many."""
        least, most = self.judges_range
        return least <= count <= most

    @property
    def judges_range(self) -> tuple[int, int]:
        """The least and the greatest number of judges."""
        return self.least_judges or self.judges, self.most_judges or self.judges

    def criterion(self, name: str) -> Criterion | None:
        """The criterion of that id; without one, the only criterion there is."""
        if not name and len(self.criteria) == 1:
            return self.criteria[0]
        return next((one for one in self.criteria if one.id == name), None)


@dataclass(frozen=True, slots=True)
class Checked:
    """What the second person typed, unseen, and the initials that sign it."""

    marks: tuple[tuple[str, Points], ...]
    initials: str


@dataclass(frozen=True, slots=True)
class ActResult:
    """What came of an act, as recorded. `mean` is the final before the weight, rounded once.

    `sheets`: judge and sum of criteria. `note`: what the rule of the mean could not do.
    `penalty`: what the overtime really took, `void` that it took everything.
    """

    sheets: tuple[tuple[int, Points], ...]
    dropped: tuple[int, ...]
    note: Literal["", "nobody_dropped", "too_few_sheets"]
    mean: Points
    weighted: Points
    seconds: int
    penalty: Points
    void: bool
    points: Points


@dataclass(frozen=True)
class Act:
    """One team's act: its stopwatch, the marks by judge and criterion, and what came of it."""

    team: int
    stopwatch: Stopwatch = Stopwatch()
    marks: Mapping[int, Mapping[str, Points]] = field(default_factory=dict)
    checked: Mapping[int, Checked] = field(default_factory=dict)  # two-person entry
    excused: Mapping[int, str] = field(default_factory=dict)  # with the reason
    result: ActResult | None = None


@dataclass(frozen=True)
class JudgedPlay:
    """The acts so far, and how many marks of `shown` (a team) have been turned over."""

    acts: tuple[Act, ...] = ()
    shown: int | None = None
    turned: int = 0

    def act(self, team: int | None) -> Act | None:
        """The act of a team."""
        return next((act for act in self.acts if act.team == team), None)

    def with_act(self, act: Act) -> JudgedPlay:
        """With this act in the place of the one of the same team."""
        return replace(self, acts=tuple(act if old.team == act.team else old for old in self.acts))


def missing_judges(rules: Judged, act: Act, judges: int) -> tuple[int, ...]:
    """Judges (from 1) whose sheet does not count yet: a mark is missing, or is not signed."""
    return tuple(
        judge
        for judge in range(1, judges + 1)
        if judge not in act.excused and not is_complete(rules, act, judge)
    )


def is_complete(rules: Judged, act: Act, judge: int) -> bool:
    """Whether every criterion has its mark and, where two type, both typed the same."""
    marks = act.marks.get(judge, {})
    if any(one.id not in marks for one in rules.criteria):
        return False
    return not rules.two_person or (judge in act.checked and not differences(act, judge))


def differences(act: Act, judge: int) -> tuple[str, ...]:
    """Criteria that the second person typed differently from the first."""
    second, marks = act.checked.get(judge), act.marks.get(judge, {})
    if second is None:
        return ()
    return tuple(name for name, points in second.marks if marks.get(name) != points)


def result_of(rules: Judged, act: Act, judges: int) -> ActResult:
    """What an act is worth; every judge's sheet is complete, or the judge is excused."""
    sheets = tuple(
        (judge, sum(act.marks[judge][one.id] for one in rules.criteria))
        for judge in range(1, judges + 1)
        if judge not in act.excused
    )
    dropped, note = _dropped(rules, sheets)
    kept = [points for judge, points in sheets if judge not in dropped]
    # An excused judge's share of a sum is the mean of the others: nothing missing is a zero.
    times = judges if rules.mean == "sum" else 1
    final = Fraction(sum(kept) * times, len(kept))
    worth = _rounded(final * rules.common.weight / 100)
    seconds = act.stopwatch.ran_seconds
    minus, void = penalty(rules, seconds)
    taken = worth if void else min(minus, worth)
    return ActResult(
        sheets, dropped, note, _rounded(final), worth, seconds, taken, void, worth - taken
    )


def changes_of(team: int, result: ActResult) -> tuple[Change, ...]:
    """The changes of points by an act: the mark, and what the overtime took."""
    both = (
        Change(team, result.weighted, Cause.MARK),
        Change(team, -result.penalty, Cause.OVERTIME),
    )
    return tuple(change for change in both if change.points)


def penalty(rules: Judged, seconds: int) -> tuple[Points, bool]:
    """What an act of so many whole seconds loses by its overtime, and whether that is all."""
    over = seconds - rules.common.seconds
    if over <= 0:
        return 0, False
    reached = [
        line
        for line in rules.overtime
        if line.over_seconds is not None and over >= line.over_seconds
    ]
    minus = reached[-1].minus if reached else 0
    for line in rules.overtime:
        if line.each_seconds is not None:
            full, rest = divmod(over, line.each_seconds)
            minus += line.minus * (full + (rest > 0 and line.count == "started"))
    return minus, any(line.void for line in reached)


def _dropped(
    rules: Judged, sheets: Sequence[tuple[int, Points]]
) -> tuple[tuple[int, ...], Literal["", "nobody_dropped", "too_few_sheets"]]:
    """The judges whose sheets do not count, and a note where the rule could not be followed."""
    match rules.mean:
        case "mean" | "sum":
            return (), ""
        case "without_extremes":
            if len(sheets) < LEAST_FOR_EXTREMES:
                return (), "too_few_sheets"
            ranked = sorted(sheets, key=lambda sheet: (sheet[1], sheet[0]))
            return tuple(sorted((ranked[0][0], ranked[-1][0]))), ""
        case "without_far":
            mean = Fraction(sum(points for _, points in sheets), len(sheets))
            far = tuple(judge for judge, points in sheets if abs(points - mean) > rules.drop_beyond)
            if 2 * (len(sheets) - len(far)) < len(sheets):
                return (), "nobody_dropped"
            return far, ""


def _rounded(exact: Fraction) -> Points:
    return half_up(exact.numerator, exact.denominator)
