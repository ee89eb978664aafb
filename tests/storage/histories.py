"""Small histories to store."""

from __future__ import annotations

from contest.domain.countdown import ClockKind
from contest.domain.cue import By, Cause, Change, Verdict
from contest.domain.events import (
    AnswerGiven,
    ContestCreated,
    CueOpened,
    CueRevealed,
    CueSettled,
    CueShown,
    Event,
    TimeRanOut,
)

CONTEST_ID = "hội-thi-1"
WALL = "2026-07-01T19:30:00.000+07:00"
CREATED = ContestCreated(CONTEST_ID, 'Hội thi "luật"', "2026-07-01", "Phường 5", "UBND", at=0)


def question(number: int, teams: int = 8) -> list[Event]:
    """One question from its showing to its settling."""
    at = number * 60_000_000_000
    changes = tuple(Change(team, 1000, Cause.QUESTION) for team in range(1, teams, 2))
    verdicts = tuple((team, Verdict.RIGHT) for team in range(1, teams + 1))
    answers = (AnswerGiven(team, "A", By.KEYS, at=at + team) for team in range(1, teams + 1))
    return [
        CueShown(f"b/q{number}", number, at=at, step=True),
        CueOpened(at=at, step=True),
        *answers,
        TimeRanOut(ClockKind.ANSWER, at=at + 30),
        CueRevealed(verdicts, changes, at=at + 31, step=True),
        CueSettled(changes, at=at + 32, step=True),
    ]
