"""About how long a contest lasts: what a hall and a door-keeper have to be booked for.

Counted from the parameters of the rounds with what reading, showing and changing places take on
real evenings, so that the standard ward contest comes to 30 minutes and 15 more for each team.
"""

from __future__ import annotations

from typing import assert_never

from contest.domain.formats import Format
from contest.domain.rounds import (
    Audience,
    Buzzer,
    Elimination,
    Everyone,
    Judged,
    Obstacle,
    Package,
    Playoff,
    RoundRules,
    Turns,
)

OPENING_SECONDS = 12 * 60  # welcome, teams, announcement of places
ROUND_SECONDS = 60  # its rules, its scoreboard
READING_SECONDS = 20  # of a question for all; one for a single team is read in three quarters
REVEAL_SECONDS = 20  # answer, explanation, points
CHOOSING_SECONDS = 60  # a team comes forward and takes its package
ACT_SECONDS = 60  # from one act to the next, and its marks
HALL_SECONDS = 30  # hands go up, one after the other is called, the winner comes for the prize
SEATS_A_SECOND = 5  # whose numbers a jury enters
STEP_MINUTES = 5


def minutes_of(format: Format, teams: int) -> int:  # noqa: A002 - the word of the rule sheet
    """Minutes from the welcome to the last prize with so many teams, to the nearest five."""
    seconds = OPENING_SECONDS + sum(seconds_of(rules, teams) for rules in format.rounds)
    return STEP_MINUTES * max(1, round(seconds / 60 / STEP_MINUTES))


def seconds_of(rules: RoundRules, teams: int) -> int:
    """About how long one round lasts, from its rules to its scoreboard; 0: nobody plans for it."""
    played = _played(rules, teams)
    return ROUND_SECONDS + played if played else 0


def _played(rules: RoundRules, teams: int) -> int:
    seconds, around = rules.common.seconds, READING_SECONDS + REVEAL_SECONDS
    match rules:
        case Everyone(count=count, question_seconds=own):
            return count * around + sum(own[:count]) + seconds * max(0, count - len(own))
        case Elimination(count=count, seats=seats):
            return count * (around + seconds + seats // SEATS_A_SECOND)
        case Buzzer(count=count, answer_seconds=answer):
            return count * (around + (seconds + answer) // 2)
        case Turns() | Package() | Judged():
            return teams * _of_team(rules)
        case Obstacle(count=count, answer_seconds=answer):
            return count * (around + seconds) + teams * answer
        case Audience(count=count):
            return count * (around + HALL_SECONDS)
        case Playoff():
            return 0  # nobody plans for a tie
    assert_never(rules)


def _of_team(rules: Turns | Package | Judged) -> int:
    """How long one team is on the stage alone."""
    seconds, around = rules.common.seconds, READING_SECONDS + REVEAL_SECONDS
    alone = around - READING_SECONDS // 4 + seconds // 2  # nobody talks until the last second
    match rules:
        case Turns(turn_seconds=int(turn)):
            return turn + REVEAL_SECONDS
        case Turns(each=each):
            return each * alone
        case Package(each=each):
            return CHOOSING_SECONDS + each * (alone + _value_seconds(rules))
        case Judged():
            return seconds + ACT_SECONDS
    assert_never(rules)


def _value_seconds(rules: Package) -> int:
    """What the times of the values add to the time of the round, on the average."""
    if not rules.value_seconds:
        return 0
    mean = sum(rules.value_seconds) // len(rules.value_seconds)
    return (mean - rules.common.seconds) // 2
