"""What the kinds of round share: common parameters, the next asking, points by verdict."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from typing import Literal

from contest.domain.cue import Cause, Change, Cue, Entry, Verdict
from contest.domain.keywords import Keyword
from contest.domain.matching import part_of
from contest.domain.points import Points, half_up
from contest.domain.questions import Question
from contest.values import dataclass

Spelling = Literal["question", "exact", "fold", "no_tones"]


@dataclass(frozen=True, slots=True)
class Draw:
    """Which questions a round may draw; an empty tuple asks for nothing in particular."""

    banks: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    difficulty: tuple[int, ...] = ()
    tags: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    fixed: tuple[str, ...] = ()  # question keys, in this order
    history: bool = False  # may draw questions on law no longer in force
    by_level: bool = True  # the easier ones first

    def takes(self, question: Question) -> bool:
        """Whether a question fits."""
        return (
            (not self.banks or question.bank in self.banks)
            and (not self.topics or question.topic in self.topics)
            and (not self.difficulty or question.difficulty in self.difficulty)
            and (not self.tags or bool(set(self.tags) & set(question.tags)))
            and (not self.types or question.kind in self.types)
            and (self.history or not question.history)
        )


@dataclass(frozen=True, slots=True)
class Title:
    """A text in both languages."""

    vi: str
    en: str

    def in_language(self, language: str) -> str:
        """The text for "vi" or "en"."""
        return self.en if language == "en" else self.vi


@dataclass(frozen=True, slots=True)
class Common:
    """Parameters that every kind of quiz round has. Points are hundredths; `wrong` is ≤ 0.

    `reading_seconds`: so long after a question is shown its clock starts by itself, 0 with it;
    None: by the host's key, when the reader has finished. `spelling`: how answers in words are
    compared, whatever their question says.
    """

    id: str
    title: Title
    seconds: int
    entry: Entry
    right: Points
    wrong: Points = 0
    blank: Points = 0
    from_question: bool = False  # a question's own points and seconds count
    answer_counts: Literal["first", "last"] = "last"
    reserve: int = 0
    weight: int = 100
    draw: Draw = field(default_factory=Draw)
    reading_seconds: int | None = None
    spelling: Spelling = "question"

    def right_points(self, question: Question) -> Points:
        """What a right answer to this question earns."""
        if self.from_question and question.points is not None:
            return question.points
        return self.right

    def seconds_for(self, question: Question) -> int:
        """The time for this question."""
        if self.from_question and question.seconds is not None:
            return question.seconds
        return self.seconds


@dataclass(frozen=True, slots=True)
class Ask:
    """What is asked next: the key of a question, its number in the run, and whose it is."""

    question: str
    number: int
    team: int | None = None


def next_in_list(cues: Sequence[Cue], drawn: Sequence[str]) -> Ask | None:
    """The first question of the list that has not been asked, one list for all teams."""
    done = sum(cue.counts_as_asked for cue in cues)
    return Ask(drawn[done], done + 1) if done < len(drawn) else None


def points_for(common: Common, cue: Cue, verdicts: Mapping[int, Verdict]) -> tuple[Change, ...]:
    """Flat points: right, wrong (a penalty below zero) and blank; zeros are left out."""
    right = common.right_points(cue.question)
    worth = {
        Verdict.RIGHT: (right, Cause.QUESTION),
        Verdict.WRONG: (common.wrong, Cause.PENALTY),
        Verdict.BLANK: (common.blank, Cause.PENALTY),
    }
    changes = (
        Change(team, part_points(cue, team, right), Cause.QUESTION)
        if verdict is Verdict.PARTIAL
        else Change(team, *worth[verdict])
        for team, verdict in sorted(verdicts.items())
    )
    return tuple(change for change in changes if change.points)


def part_points(cue: Cue, team: int, right: Points) -> Points:
    """What a partly right answer earns of the points for a right one, rounded once."""
    given = cue.answers.get(team)
    part, whole = (0, 1) if given is None else part_of(cue.question, given.answer)
    return half_up(right * part, whole)


@dataclass(frozen=True, slots=True)
class RoundQuestions:
    """Question keys drawn for one round: those to ask, in order, and the reserve.

    `keywords`: of an obstacle round, the one in play and then the spare ones, whole.
    """

    main: tuple[str, ...]
    reserve: tuple[str, ...] = ()
    keywords: tuple[Keyword, ...] = ()


def has_try_left(cue: Cue, order: Sequence[int]) -> bool:
    """Whether any team has its try still before it."""
    return any(team not in cue.tried and team not in cue.barred for team in order)
