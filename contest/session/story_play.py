"""Plays a story under a virtual clock: every line is a command to a real session, or a check."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Protocol

from contest.domain import commands as c
from contest.domain.countdown import SECOND_NS
from contest.domain.cue import By
from contest.domain.formats import Format
from contest.domain.questions import Choice, Question, Short, Single, TrueFalse
from contest.domain.refusals import Refused
from contest.domain.rounds.common import RoundQuestions
from contest.domain.state import Contest
from contest.domain.teams import Team, proposed_short
from contest.session.clocks import VirtualClock
from contest.session.session import Session
from contest.session.story import Deed, Expect, Line, Many, PowerCut, Story, StoryError, Wait
from contest.session.story_expect import check

BETWEEN_DEEDS_NS = SECOND_NS  # the host needs a second for a key


class Library(Protocol):
    """Where a story finds formats and banks; they live in files that a session does not know."""

    def format_named(self, name: str) -> Format:
        """A shipped format or a file; raises errors of its own where there is none."""

    def format_of(
        self, settings: Mapping[str, str], rounds: Sequence[tuple[str, Mapping[str, str]]]
    ) -> Format:
        """A format from the `rules` and `round` lines."""

    def drawn(
        self, banks: Sequence[str], chosen: Format, teams: int, date: str, seed: int
    ) -> tuple[tuple[Question, ...], tuple[RoundQuestions, ...]]:
        """Questions for every round, drawn from banks."""


class Play:
    """One playing of a story. `session` must be new, and `clock` the one it was made with."""

    def __init__(
        self, story: Story, library: Library, session: Session, clock: VirtualClock
    ) -> None:
        self._story = story
        self._library = library
        self._session = session
        self._clock = clock

    @property
    def contest(self) -> Contest:
        """The contest as it stands."""
        return self._session.contest

    def run(self) -> Contest:
        """Play the story to its end; raises StoryError where a line does not hold."""
        self._set_up()
        for line in self._story.lines:
            self._do(line)
        return self.contest

    def _set_up(self) -> None:
        story = self._story
        teams = tuple(_team(fields) for fields in story.teams)
        rounds = [(kind, named) for _, kind, named in story.rounds]
        chosen = (
            self._library.format_of(story.settings, rounds)
            if rounds
            else self._library.format_named(story.format_name)
        )
        if story.banks:
            questions, drawn = self._library.drawn(
                story.banks, chosen, len(teams), story.date, story.seed
            )
        else:
            questions, drawn = _written_questions(story, chosen, len(teams))
        self._give(
            0,
            c.CreateContest(
                0, f"story-{story.seed}", story.title, story.date, story.place, story.organiser
            ),
        )
        self._give(0, c.ChooseFormat(0, chosen))
        self._give(story.teams[0][0] if story.teams else 0, c.EnterTeams(0, teams))
        self._give(0, c.DrawQuestions(0, questions, drawn, story.seed))

    def _do(self, line: Line) -> None:
        match line:
            case Deed():
                self._deed(line)
            case Many():
                self._many(line)
            case Wait():
                self._wait(line)
            case PowerCut():
                now, wall = self._clock.now_ns(), self._clock.wall()
                self._give(line.line, c.Reopen(now, line.clean, wall))
            case Expect():
                check(line, self.contest, self._clock.now_ns())

    def _wait(self, wait: Wait) -> None:
        if wait.seconds is not None:
            self._pass_until(self._clock.now_ns() + _ns(wait.seconds))
        elif (due := self._session.due_ns) is not None:
            self._pass_until(due)
        else:
            raise StoryError(wait.line, "no_clock")

    def _deed(self, deed: Deed) -> None:
        if deed.at_s is None:
            self._pass_until(self._clock.now_ns() + BETWEEN_DEEDS_NS)
            at = self._clock.now_ns()
        else:
            cue = self.contest.cue
            if cue is None or cue.opened_at is None:
                raise StoryError(deed.line, "not_open")
            at = cue.opened_at + _ns(deed.at_s)
            if not deed.late:
                self._pass_until(max(at, self._clock.now_ns()))
        self._give(deed.line, c.stamped(deed.command, at), refused=deed.refused)

    def _many(self, many: Many) -> None:
        self._pass_until(self._clock.now_ns() + BETWEEN_DEEDS_NS)
        cue = self.contest.cue
        given = cue.answers if cue is not None and many.only_missing else {}
        for team in self.contest.order:
            if team not in given:
                answer = c.GiveAnswer(self._clock.now_ns(), team, many.answer, By.HOST)
                self._give(many.line, answer)

    def _pass_until(self, at_ns: int) -> None:
        """Let time pass; clocks that reach zero on the way are up at their own instant."""
        while (due := self._session.due_ns) is not None and due <= at_ns:
            self._clock.advance(max(0, due - self._clock.now_ns()))
            self._session.let_time_pass()
        self._clock.advance(max(0, at_ns - self._clock.now_ns()))

    def _give(self, line: int, command: c.Command, *, refused: bool = False) -> None:
        outcome = self._session.handle(command)
        if refused and not outcome.refusals:
            raise StoryError(line, "not_refused")
        if outcome.refusals and not refused:
            raise StoryError(line, "refused") from Refused(outcome.refusals)


def _ns(seconds: Decimal) -> int:
    return int(seconds * SECOND_NS)


def _team(fields: tuple[int, int, str, dict[str, str]]) -> Team:
    _, number, name, named = fields
    members = tuple(part.strip() for part in named.get("members", "").split(";") if part.strip())
    return Team(number, name, named.get("short") or proposed_short(name), members, number - 1)


def _written_questions(
    story: Story, chosen: Format, teams: int
) -> tuple[tuple[Question, ...], tuple[RoundQuestions, ...]]:
    """The questions of the story in its order; where it has none left, trial ones with key A."""
    needed = [(rules.questions_needed(teams), rules.common.reserve) for rules in chosen.rounds]
    count = sum(main + reserve for main, reserve in needed)
    written = [_question(number, named) for number, _, named in story.questions]
    written += [_question(0, {}, place) for place in range(len(written) + 1, count + 1)]
    questions = tuple(_numbered(question, place) for place, question in enumerate(written, 1))
    keys = iter(question.key for question in questions)
    # Reserves come last, so that the listed questions are the ones that are asked.
    mains = [tuple(next(keys) for _ in range(main)) for main, _ in needed]
    reserves = [tuple(next(keys) for _ in range(reserve)) for _, reserve in needed]
    rounds = tuple(map(RoundQuestions, mains, reserves))
    return questions, rounds


def _question(line: int, named: Mapping[str, str], place: int = 0) -> Question:
    key = named.get("key", "A")
    text = named.get("text", f"Câu thử {place}" if place else "Câu thử")
    points = int(Decimal(named["points"]) * 100) if "points" in named else None
    seconds = int(named["seconds"]) if "seconds" in named else None
    body: Single | TrueFalse | Short
    match named.get("type", "single"):
        case "single":
            choices = tuple(Choice(letter, f"Phương án {letter}") for letter in "ABCD")
            body = Single(choices, key)
        case "truefalse":
            body = TrueFalse(key == "A")
        case "short":
            body = Short(tuple(key.split("|")))
        case other:
            raise StoryError(line, "question_type", text=other)
    return Question("story", "q", text, body, points, seconds)


def _numbered(question: Question, place: int) -> Question:
    return Question(
        question.bank, f"q{place}", question.text, question.body, question.points, question.seconds
    )
