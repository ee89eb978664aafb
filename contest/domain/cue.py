"""One asking of one question: its phases, what the teams gave, and what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import Enum

from contest.domain.countdown import Countdown
from contest.domain.points import Points
from contest.domain.questions import Question
from contest.values import dataclass


class Phase(Enum):
    """Where a running cue is in its life; only rounds with stakes or stars begin DRAWN."""

    DRAWN = "drawn"  # its question is fixed and not shown: stakes and stars are declared
    SHOWN = "shown"
    OPEN = "open"
    LOCKED = "locked"
    REVEALED = "revealed"


class Ended(Enum):
    """How a cue ended."""

    SETTLED = "settled"
    PASSED = "passed"
    SKIPPED = "skipped"
    REPLACED = "replaced"
    THROWN_OUT = "thrown_out"


class Verdict(Enum):
    """What an answer was."""

    RIGHT = "right"
    WRONG = "wrong"
    BLANK = "blank"
    PARTIAL = "partial"  # some of several right letters, where the question scores in parts


BY_HAND = (Verdict.RIGHT, Verdict.WRONG, Verdict.BLANK)  # a part only letters can tell


class Entry(Enum):
    """The way of entry of a round: only that one listens."""

    BOARDS = "boards"
    KEYS = "keys"
    TOUCH = "touch"
    SPOKEN = "spoken"


class By(Enum):
    """Whose hand an answer or a press came from."""

    HOST = "host"
    KEYS = "keys"
    TOUCH = "touch"


class Cause(Enum):
    """Why points changed; every change names one."""

    QUESTION = "question"
    SPEED = "speed"
    PENALTY = "penalty"
    STAKE = "stake"
    STAR = "star"
    STEAL = "steal"
    RULING = "ruling"
    SURVIVORS = "survivors"
    KEYWORD = "keyword"
    MANUAL = "manual"
    FLOOR = "floor"
    MARK = "mark"  # of judges, times the weight of its round already
    OVERTIME = "overtime"
    CARRIED = "carried"  # taken over by a state card, with the weight of its round


class Counted(Enum):
    """What became of a press of a buzzer: every press is kept, not every one counts."""

    TAKEN = "taken"  # this team answers
    QUEUED = "queued"  # somebody else was first
    EARLY = "early"  # before the signal: ignored
    LOST = "lost"  # before the signal: the team has lost its right for this question
    BARRED = "barred"  # the team has had its try, or had lost its right
    LATE = "late"  # after the lock


@dataclass(frozen=True, slots=True)
class Change:
    """Points that one team gains or loses, with the cause; `rank` is that of a speed table."""

    team: int
    points: Points
    cause: Cause
    rank: int = 0


@dataclass(frozen=True, slots=True)
class Given:
    """What a team answered: the answer that counts, when, and how long it took (ns)."""

    answer: str
    at: int
    took_ns: int | None = None  # None where the way of entry has no times (boards, spoken)


@dataclass(frozen=True, slots=True)
class Press:
    """One press of a buzzer, in order of delivery."""

    team: int
    at: int
    counted: Counted


@dataclass(frozen=True)
class Cue:
    """One asking of one question in one run of a round."""

    number: int  # in its run, from 1; a replacement keeps the number
    question: Question
    team: int | None = None  # whose question it is, in rounds by turns
    phase: Phase = Phase.SHOWN
    ended: Ended | None = None
    reason: str = ""
    opened_at: int | None = None
    locked_at: int | None = None
    answers: Mapping[int, Given] = field(default_factory=dict)
    marks: Mapping[int, Verdict] = field(default_factory=dict)  # by the host; they beat answers
    presses: tuple[Press, ...] = ()
    answering: int | None = None  # who has the right to answer (buzzer)
    waiting: Countdown | None = None  # the buzz clock, put aside while a team answers
    tried: tuple[int, ...] = ()
    barred: tuple[int, ...] = ()
    verdicts: Mapping[int, Verdict] = field(default_factory=dict)  # once revealed
    changes: tuple[Change, ...] = ()  # once revealed; they enter the totals when settled
    ends_turn: bool = False  # the turn's clock ran out on it
    page: int = 0  # which page of a long text the hall sees
    stakes: Mapping[int, Points] = field(default_factory=dict)  # declared before it was shown
    star: bool = False  # the star of hope lies on it
    value: Points | None = None  # what its package says that it is worth
    seconds: int | None = None  # the time that goes with this value
    passed: bool = False
    thieves: tuple[int, ...] | None = None  # who may steal; None before the steal window opens

    extra: bool = False  # asked over and above the list of its round
    settled_at: int | None = None

    def marks_with(self, team: int, verdict: Verdict) -> Mapping[int, Verdict]:
        """The host's marks with one more; a part leaves the word to the letters it came from."""
        if verdict is Verdict.PARTIAL:
            return {one: mark for one, mark in self.marks.items() if one != team}
        return {**self.marks, team: verdict}

    @property
    def counts_as_asked(self) -> bool:
        """Whether it used up its place in the round; a replaced question did not."""
        return self.ended is not Ended.REPLACED and not self.extra

    @property
    def thief(self) -> int | None:
        """The team that tried to steal it, once it is judged."""
        return self.tried[0] if self.thieves is not None and self.tried else None
