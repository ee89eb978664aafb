"""Mark sheets (phiếu chấm điểm): what a judge fills in, and the code that leads back to its form.

The code is digits alone, because typing programs rewrite letters: round, team, judge and a check
digit ("1 07 3 5"). It opens the entry form of that judge, act and team.
"""

from __future__ import annotations

from contest.domain.rounds import Judged
from contest.domain.state import Contest
from contest.presentation.papers.rounds import round_title
from contest.presentation.wording import Words
from contest.values import dataclass


@dataclass(frozen=True, slots=True)
class MarkPlace:
    """Which form a code opens: index of the round from 0, number of the team, judge from 1."""

    round: int
    team: int
    judge: int


@dataclass(frozen=True, slots=True)
class MarkTeam:
    """A team on a sheet, with the code of its form."""

    number: int
    team: str
    code: str


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


def place_of_code(contest: Contest, text: str) -> MarkPlace | None:
    """The form that a typed or scanned code opens; None when it is none of this contest."""
    digits = "".join(sign for sign in text if sign.isdecimal())
    if len(digits) < 5 or digits[-1] != _check_digit(digits[:-1]):
        return None
    place = MarkPlace(int(digits[:-4]) - 1, int(digits[-4:-2]), int(digits[-2]))
    rounds = contest.format.rounds if contest.format else ()
    rules = rounds[place.round] if 0 <= place.round < len(rounds) else None
    if not isinstance(rules, Judged) or contest.team(place.team) is None:
        return None
    return place if 1 <= place.judge <= judges_in(contest, rules) else None


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
            MarkTeam(team.number, team.name, mark_code(MarkPlace(index, team.number, judge)))
            for team in contest.teams
        ),
        rules=(words.say("before.mark_step", step=step),),
    )
