"""The question report: what each question did, for whoever writes the next bank.

Only cues whose points count are told. Figures are about questions, never about a team by name.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import sqrt

from contest.domain.cue import Cue, Ended, Verdict
from contest.domain.events import ContestantsFell, Event
from contest.domain.points import weighted
from contest.domain.rounds import Seats
from contest.domain.standings import totals
from contest.domain.state import Contest, Run
from contest.presentation.answers import right_letters
from contest.presentation.papers.rounds import run_title
from contest.presentation.papers.telling import standing_events
from contest.presentation.question_numbers import question_named
from contest.presentation.wording import Words

LEAST_TEAMS = 4  # with fewer, a coefficient says nothing


@dataclass(frozen=True, slots=True)
class QuestionFigures:
    """One asked question. `right` of `asked` teams knew it; empty texts where there is no figure.

    In an elimination `right` and `asked` are contestants: who stayed, and who was on the floor.

    `discrimination`: the point-biserial coefficient between knowing it and the team's other
    points, −1 to 1: a good question is known by those who know the others.
    """

    round: str
    number: int
    named: str  # with its team, where each team counts its own
    text: str
    right: int
    asked: int
    mean_seconds: str
    discrimination: str
    moved: str  # points that it gave and took, without signs
    favourite_wrong: str
    team: int = 0  # whose it was, where each team counts its own; 0 where all have one list
    short: str = ""  # how that team is called in short
    floor: bool = False  # asked of the contestants of an elimination

    @property
    def share(self) -> float:
        """Share of right answers, 0 to 1."""
        return self.right / self.asked if self.asked else 0.0


@dataclass(frozen=True, slots=True)
class QuestionReport:
    """All questions in the order they were asked; `remarks` name what stands out."""

    questions: tuple[QuestionFigures, ...]
    remarks: tuple[str, ...]

    def has(self, figure: str) -> bool:
        """Whether any question has that figure, or an owner: a column of dashes says nothing."""
        return any(getattr(one, figure) for one in self.questions)

    @property
    def is_of_contestants(self) -> bool:
        """Whether every question was asked of contestants on a floor, and none of teams."""
        return bool(self.questions) and all(one.floor for one in self.questions)

    def note(self, words: Words) -> str:
        """What the figures mean that are there."""
        names = {
            "after.note_right": not self.is_of_contestants,
            "floor.note_right": self.has("floor"),
            "after.note_mean": self.has("mean_seconds"),
            "after.note_discrimination": self.has("discrimination"),
            "after.note_moved": not self.is_of_contestants,
            "after.note_wrong": self.has("favourite_wrong"),
        }
        return " ".join(words.say(name) for name, is_there in names.items() if is_there)


def question_report_of(contest: Contest, events: Sequence[Event], words: Words) -> QuestionReport:
    """The figures of all settled questions whose run counts; `events` tell who fell by which."""
    sums = totals(contest)
    floors = _floors(events) if any(map(_is_floor, contest.counted_runs)) else {}
    figures = []
    for run in contest.counted_runs:
        for cue in run.cues:
            if cue.ended is not Ended.SETTLED:
                continue
            if _is_floor(run):
                floor = floors.get((run.number, cue.question.key))
                figures += [_of_floor(contest, run, cue, floor, words)] if floor else []
            elif cue.verdicts:
                figures.append(_figures(contest, run, cue, sums, words))
    return QuestionReport(tuple(figures), tuple(_remarks(figures, words)))


def _is_floor(run: Run) -> bool:
    return isinstance(run.play, Seats)


def _floors(events: Sequence[Event]) -> dict[tuple[int, str], tuple[int, int]]:
    """By run and question of an elimination: how many were on the floor, how many were wrong."""
    found = {}
    for one in standing_events(events):
        run, cue = one.before.run, one.before.cue
        if isinstance(one.event, ContestantsFell) and run is not None and cue is not None:
            assert isinstance(run.play, Seats)
            # Where all were wrong and stay, the mark tells it and the fall does not.
            wrong = len(run.play.marked or one.event.numbers)
            found[run.number, cue.question.key] = (run.play.left, wrong)
    return found


def _of_floor(
    contest: Contest, run: Run, cue: Cue, floor: tuple[int, int], words: Words
) -> QuestionFigures:
    asked, wrong = floor
    return QuestionFigures(
        round=run_title(contest, run, words),
        number=cue.number,
        named=question_named(contest, cue, words),
        text=cue.question.text,
        right=asked - wrong,
        asked=asked,
        mean_seconds="",
        discrimination="",
        moved=words.say("floor.out", count=wrong),
        favourite_wrong="",
        floor=True,
    )


def _figures(
    contest: Contest, run: Run, cue: Cue, sums: dict[int, int], words: Words
) -> QuestionFigures:
    verdicts = cue.verdicts
    times = [
        given.took_ns
        for team, given in cue.answers.items()
        if given.took_ns is not None and verdicts.get(team) is Verdict.RIGHT
    ]
    mean = words.seconds(round(sum(times) / len(times) / 1_000_000)) if times else ""
    owner = contest.team(cue.team) if cue.team is not None else None
    return QuestionFigures(
        round=run_title(contest, run, words),
        number=cue.number,
        named=question_named(contest, cue, words),
        text=cue.question.text,
        right=sum(verdict is Verdict.RIGHT for verdict in verdicts.values()),
        asked=len(verdicts),
        mean_seconds=mean,
        discrimination=_discrimination(contest, run, cue, sums, words),
        moved=words.points(sum(map(abs, _own(cue).values()))),
        favourite_wrong=_favourite_wrong(cue, words),
        team=owner.number if owner is not None else 0,
        short=owner.short if owner is not None else "",
    )


def _own(cue: Cue) -> Counter[int]:
    """What the question gave or took each team in the end: a ruling may take back what it gave."""
    own: Counter[int] = Counter()
    for change in cue.changes:
        own[change.team] += change.points
    return own


def _discrimination(
    contest: Contest, run: Run, cue: Cue, sums: dict[int, int], words: Words
) -> str:
    teams, own = [team for team in cue.verdicts if team in sums], _own(cue)
    weight = contest.rules_of(run).common.weight  # the totals have it in them
    known = [float(cue.verdicts[team] is Verdict.RIGHT) for team in teams]
    others = [float(sums[team] - weighted(own[team], weight)) for team in teams]
    value = _correlation(known, others) if len(teams) >= LEAST_TEAMS else None
    return "" if value is None else words.points(round(value * 100))


def _correlation(left: Sequence[float], right: Sequence[float]) -> float | None:
    """Pearson's coefficient; None where one side does not vary."""
    count = len(left)
    mean_left, mean_right = sum(left) / count, sum(right) / count
    both = sum((a - mean_left) * (b - mean_right) for a, b in zip(left, right, strict=True))
    spread = sqrt(
        sum((a - mean_left) ** 2 for a in left) * sum((b - mean_right) ** 2 for b in right)
    )
    return both / spread if spread else None


def _favourite_wrong(cue: Cue, words: Words) -> str:
    """The wrong letter that most teams chose, with how many; the first of several."""
    right = right_letters(cue.question)
    if len(right) != 1:
        return ""
    chosen = Counter(
        given.answer for given in cue.answers.values() if given.answer and given.answer != right[0]
    )
    if not chosen:
        return ""
    letter, count = min(chosen.items(), key=lambda item: (-item[1], item[0]))
    return words.say("after.chosen_by", letter=letter, count=count)


def _remarks(figures: Sequence[QuestionFigures], words: Words) -> Iterator[str]:
    by_many = [one for one in figures if one.asked > 1]
    for name, share in (("nobody", 0.0), ("everybody", 1.0)):
        for section, floor in (("after", False), ("floor", True)):
            found = [one for one in by_many if one.share == share and one.floor is floor]
            if found:
                named = [
                    words.say("after.question_named", number=one.named, round=one.round)
                    for one in found
                ]
                yield words.say(f"{section}.known_by_{name}", questions=words.listed(named))
