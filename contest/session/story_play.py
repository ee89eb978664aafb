"""Plays a story under a virtual clock: every line is a command to a real session, or a check."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Protocol

from contest.domain import commands as c
from contest.domain.act_commands import EnterJudges
from contest.domain.countdown import SECOND_NS
from contest.domain.cue import By
from contest.domain.formats import Format
from contest.domain.questions import Question
from contest.domain.refusals import Refused
from contest.domain.rounds.common import RoundQuestions
from contest.domain.state import Contest
from contest.domain.teams import Team, proposed_short
from contest.session.clocks import VirtualClock
from contest.session.session import Session
from contest.session.story import Deed, Expect, Line, Many, PowerCut, Story, Wait
from contest.session.story_error import StoryError
from contest.session.story_expect import check
from contest.session.story_questions import written_questions

BETWEEN_DEEDS_NS = SECOND_NS  # the host needs a second for a key


class Library(Protocol):
    """Where a story finds formats and banks; they live in files that a session does not know."""

    def format_named(self, name: str) -> Format:
        """A shipped format or a file; raises errors of its own where there is none."""

    def format_of(
        self,
        settings: Mapping[str, tuple[int, str]],
        rounds: Sequence[tuple[int, str, Mapping[str, str]]],
    ) -> Format:
        """A format from the `rules` and `round` lines; each value and round with its line."""

    def drawn(
        self, banks: Sequence[str], chosen: Format, teams: int, date: str, seed: int
    ) -> tuple[tuple[Question, ...], tuple[RoundQuestions, ...]]:
        """Questions for every round, drawn from banks."""


Reopen = Callable[[bool], Session]


class Play:
    """One playing of a story. `session` must be new, and `clock` the one it was made with.

    `reopen` leaves the store of the running session, properly closed (True) or as a power cut
    leaves it, and opens what was stored in a new session on the same clock.
    """

    def __init__(
        self,
        story: Story,
        library: Library,
        session: Session,
        clock: VirtualClock,
        reopen: Reopen,
    ) -> None:
        self._story = story
        self._library = library
        self._session = session
        self._clock = clock
        self._reopen = reopen

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
        if not story.rounds and not story.format_name:
            raise StoryError(0, "no_format")
        chosen = (
            self._library.format_of(story.settings, story.rounds)
            if story.rounds
            else self._library.format_named(story.format_name)
        )
        name = f"story-{story.seed}"
        cover = (story.title, story.date, story.place, story.organiser)
        self._give(0, c.CreateContest(0, name, *cover))
        self._give(0, c.ChooseFormat(0, chosen))
        if story.judges:
            self._give(0, EnterJudges(0, tuple(story.judges)))
        if not story.teams and chosen.least_teams:
            raise StoryError(0, "no_teams")
        # Before the draw, which is made for so many teams.
        teams = tuple(_team(fields) for fields in story.teams)
        self._give(story.teams[0][0] if story.teams else 0, c.EnterTeams(0, teams))
        questions, drawn = self._drawn(chosen, len(teams))
        self._give(0, c.DrawQuestions(0, questions, drawn, story.seed))

    def _drawn(
        self, chosen: Format, teams: int
    ) -> tuple[tuple[Question, ...], tuple[RoundQuestions, ...]]:
        story = self._story
        if story.banks:
            return self._library.drawn(story.banks, chosen, teams, story.date, story.seed)
        return written_questions(story, chosen, teams)

    def _do(self, line: Line) -> None:
        match line:
            case Deed():
                self._deed(line)
            case Many():
                self._many(line)
            case Wait():
                self._wait(line)
            case PowerCut():
                self._session = self._reopen(line.clean)
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
        for team in self.contest.playing:
            if team not in given:
                answer = c.GiveAnswer(self._clock.now_ns(), team, many.answer, By.HOST)
                self._give(many.line, answer)

    def _pass_until(self, at_ns: int) -> None:
        """Let time pass; clocks that reach zero on the way are up at their own instant."""
        while (due := self._due_ns()) is not None and due <= at_ns:
            self._clock.advance(max(0, due - self._clock.now_ns()))
            self._session.let_time_pass()
            self._session.note_time()
        self._clock.advance(max(0, at_ns - self._clock.now_ns()))

    def _due_ns(self) -> int | None:
        """When the thread of a real session would look at the time."""
        found = (self._session.due_ns, self._session.note_due_ns)
        return min((due for due in found if due is not None), default=None)

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
