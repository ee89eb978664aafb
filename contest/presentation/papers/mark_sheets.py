"""Mark sheets (phiếu chấm điểm): what a judge fills in, and the code that leads back to its form.

The code is digits alone, because typing programs rewrite letters: round, team, judge and a check
digit ("1 07 3 5"). It opens the entry form of that judge, act and team. The square on the sheet has
four digits of the contest behind them, so that a sheet of another contest is told.
"""

from __future__ import annotations

from hashlib import sha256

from contest.domain.rounds import Judged
from contest.domain.state import Contest
from contest.presentation.papers.rounds import round_title
from contest.presentation.wording import Words
from contest.values import dataclass

TAG_DIGITS = 4


@dataclass(frozen=True, slots=True)
class MarkPlace:
    """Which form a code opens: index of the round from 0, number of the team, judge from 1."""

    round: int
    team: int
    judge: int


@dataclass(frozen=True, slots=True)
class MarkTeam:
    """A team on a sheet, with the code of its form as it is typed and as it is scanned."""

    number: int
    team: str
    code: str
    scanned: str


@dataclass(frozen=True, slots=True)
class MarkCriterion:
    """A criterion with the words of its range ("0 – 6, bước 0,25")."""

    title: str
    range: str


@dataclass(frozen=True, slots=True)
class MarkSheet:
    """All that one judge marks in one round; `most` is the sum of the maxima."""

    round: str
    round_index: int
    judge: int
    name: str
    criteria: tuple[MarkCriterion, ...]
    most: str
    teams: tuple[MarkTeam, ...]
    rules: tuple[str, ...]


def mark_sheets_of(contest: Contest, words: Words) -> tuple[MarkSheet, ...]:
    """The sheets of all judged rounds, judge by judge."""
    rounds = contest.format.rounds if contest.format else ()
    return tuple(
        _sheet(contest, index, rules, judge, words)
        for index, rules in enumerate(rounds)
        if isinstance(rules, Judged)
        for judge in range(1, judges_in(contest, rules) + 1)
    )


def judges_in(contest: Contest, rules: Judged) -> int:
    """How many judges mark: those that are named, else as many as the format says."""
    return len(contest.judges) or rules.judges


def mark_code(place: MarkPlace) -> str:
    """The digits of a form: round (1 digit, 2 from the tenth), team (2), judge (1), check digit."""
    digits = f"{place.round + 1}{place.team:02d}{place.judge}"
    return digits + _check_digit(digits)


def contest_tag(contest: Contest) -> str:
    """Four digits that tell this contest from others; they stand in the square alone."""
    number = int.from_bytes(sha256(contest.id.encode()).digest()[:8], "big")
    return f"{number % 10**TAG_DIGITS:0{TAG_DIGITS}d}"


def _check_digit(digits: str) -> str:
    """The digit of ISO/IEC 7812-1 (Luhn): tells a slip of one digit, and most swaps."""
    total = 0
    for place, sign in enumerate(reversed(digits)):
        value = int(sign) * (2 if place % 2 == 0 else 1)
        total += value - 9 if value > 9 else value
    return str(-total % 10)


def _sheet(contest: Contest, index: int, rules: Judged, judge: int, words: Words) -> MarkSheet:
    step = words.points(rules.step)
    return MarkSheet(
        round=round_title(contest, index, words),
        round_index=index,
        judge=judge,
        name=contest.judges[judge - 1] if judge <= len(contest.judges) else "",
        criteria=tuple(
            MarkCriterion(
                one.title.in_language(words.language),
                words.say(
                    "before.mark_range",
                    least=words.points(one.least),
                    most=words.points(one.most),
                    step=step,
                ),
            )
            for one in rules.criteria
        ),
        most=words.points(sum(one.most for one in rules.criteria)),
        teams=tuple(
            MarkTeam(team.number, team.name, code, f"{code}{contest_tag(contest)}")
            for team in contest.teams
            for code in (mark_code(MarkPlace(index, team.number, judge)),)
        ),
        rules=(words.say("before.mark_step", step=step),),
    )
