"""The state of a contest: frozen values that the events fold into."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from contest.domain.countdown import Clock
from contest.domain.cue import Cue
from contest.domain.events import Event
from contest.domain.formats import Format
from contest.domain.points import Points
from contest.domain.questions import Question
from contest.domain.rounds import RoundRules
from contest.domain.rounds.common import Ask, RoundQuestions
from contest.domain.stage import Scene
from contest.domain.teams import Team


@dataclass(frozen=True)
class Run:
    """One run of a round; a repeated round is another run, the old one stays in the record."""

    number: int  # from 1, over the whole contest
    round: int  # index into the format's rounds
    started_at: int
    cues: tuple[Cue, ...] = ()  # ended ones, in order
    ended_at: int | None = None
    reason: str = ""  # why it was cut short


@dataclass(frozen=True, slots=True)
class Adjustment:
    """A manual change of points, with who and why; `run` is the run it happened in, or 0."""

    team: int
    points: Points
    reason: str
    by: str
    at: int
    run: int


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the host and the contest before it: what undo goes back to."""

    before: Contest
    event: Event


@dataclass(frozen=True)
class Contest:
    """A contest at one moment of its history."""

    id: str = ""
    title: str = ""
    date: str = ""
    place: str = ""
    organiser: str = ""
    format: Format | None = None
    teams: tuple[Team, ...] = ()
    questions: Mapping[str, Question] = field(default_factory=dict)
    drawn: tuple[RoundQuestions, ...] = ()
    seed: int = 0
    runs: tuple[Run, ...] = ()  # ended ones
    run: Run | None = None
    cue: Cue | None = None
    clock: Clock | None = None
    adjustments: tuple[Adjustment, ...] = ()
    scene: Scene = Scene.WELCOME
    black: bool = False
    page: int = 0  # which page of a long list the hall sees; a cue has its own
    ceremony: int = 0  # how many groups of equal place have been announced
    # The state at the last two showings of the scoreboard: places gained and lost since.
    board: Contest | None = field(default=None, compare=False, repr=False)
    board_before: Contest | None = field(default=None, compare=False, repr=False)
    ended: bool = False
    asks_to_resume: bool = False
    # From here on undo changes nothing: it is about the record, not about the play.
    stopped_at: int = 0
    stopped_wall: str = ""
    last_step: Step | None = field(default=None, compare=False, repr=False)

    @property
    def started(self) -> bool:
        """Whether the first round has begun; set-up is frozen from then on."""
        return self.run is not None or bool(self.runs)

    @property
    def order(self) -> tuple[int, ...]:
        """Team numbers in the order of play."""
        return tuple(team.number for team in self.teams)

    @property
    def all_runs(self) -> tuple[Run, ...]:
        """Every run, the current one last, with the cue that runs left out."""
        return self.runs if self.run is None else (*self.runs, self.run)

    def team(self, number: int) -> Team | None:
        """The team of that number."""
        return next((team for team in self.teams if team.number == number), None)

    def rules_of(self, run: Run) -> RoundRules:
        """The parameters of the round that a run plays; needs a format."""
        assert self.format is not None
        return self.format.rounds[run.round]

    @property
    def shown_page(self) -> int:
        """The page of what is on the stage."""
        return self.cue.page if self.cue is not None and self.scene is Scene.CUE else self.page

    @property
    def rules(self) -> RoundRules | None:
        """The parameters of the round that is being played."""
        return None if self.run is None else self.rules_of(self.run)

    def next_ask(self) -> Ask | None:
        """What the running round asks after the present cue, if anything."""
        if self.run is None or self.rules is None:
            return None
        cues = self.run.cues if self.cue is None else (*self.run.cues, self.cue)
        return self.rules.next_ask(cues, self.drawn[self.run.round].main, self.order)

    def reserve_left(self) -> tuple[str, ...]:
        """Reserve questions of the running round that were not used."""
        if self.run is None:
            return ()
        asked = {cue.question.key for run in self.all_runs for cue in run.cues}
        if self.cue is not None:
            asked.add(self.cue.question.key)
        return tuple(key for key in self.drawn[self.run.round].reserve if key not in asked)
