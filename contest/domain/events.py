"""What happened: history, never refused, never deleted.

Results of rules and of chance stand in the events, so that an old history means the same under
a newer program.
"""

from __future__ import annotations

from enum import Enum

from contest.domain.act_events import ActEvent, JudgesEntered
from contest.domain.audience_events import AudienceEvent
from contest.domain.carried_events import ContestTakenOver
from contest.domain.countdown import ClockKind
from contest.domain.cue import By, Change, Counted, Verdict
from contest.domain.formats import Format
from contest.domain.happened import Happened
from contest.domain.jury_events import JuryEvent
from contest.domain.look_events import LookEvent
from contest.domain.obstacle_events import ObstacleEvent
from contest.domain.order_events import OrderEvent
from contest.domain.paper_events import PaperEvent
from contest.domain.points import Points
from contest.domain.questions import Question
from contest.domain.rounds.common import RoundQuestions
from contest.domain.seal_events import SealEvent
from contest.domain.show_events import ShowEvent
from contest.domain.stage import Scene
from contest.domain.teams import Team
from contest.values import dataclass


class Resume(Enum):
    """The host's choice about a cue that ran when the program stopped."""

    GO_ON = "go_on"
    ASK_AGAIN = "ask_again"
    SKIP = "skip"


@dataclass(frozen=True, slots=True)
class ContestCreated(Happened):
    """A contest exists."""

    id: str
    title: str
    date: str
    place: str
    organiser: str


@dataclass(frozen=True, slots=True)
class FormatChosen(Happened):
    """The format, whole: a file edited later changes nothing."""

    format: Format


@dataclass(frozen=True, slots=True)
class TeamsEntered(Happened):
    """The teams in order of play."""

    teams: tuple[Team, ...]


@dataclass(frozen=True, slots=True)
class QuestionsDrawn(Happened):
    """The questions, whole, and which round asks which: the result of a seeded draw."""

    questions: tuple[Question, ...]
    rounds: tuple[RoundQuestions, ...]
    seed: int


@dataclass(frozen=True, slots=True)
class SceneShown(Happened):
    """The host put a scene on the stage."""

    scene: Scene


@dataclass(frozen=True, slots=True)
class StageBlacked(Happened):
    """The stage went black, or came back."""

    on: bool


@dataclass(frozen=True, slots=True)
class PageTurned(Happened):
    """A page of a long question was shown."""

    page: int


@dataclass(frozen=True, slots=True)
class CeremonyMoved(Happened):
    """So many groups are announced now; `waits`: the prize of the next is told, not yet whose."""

    announced: int
    waits: bool = False


@dataclass(frozen=True, slots=True)
class RoundStarted(Happened):
    """A run of a round began; its rules are on the stage.

    `drawn`: what a repeated round asks, its first run having been cancelled.
    """

    round: int
    drawn: RoundQuestions | None = None


@dataclass(frozen=True, slots=True)
class RoundEnded(Happened):
    """The run is over; a reason stands here when it was cut short."""

    reason: str = ""


@dataclass(frozen=True, slots=True)
class CueShown(Happened):
    """A question is on the stage, without a clock."""

    question: str
    number: int
    team: int | None = None


@dataclass(frozen=True, slots=True)
class CueDrawn(Happened):
    """The next question is fixed and not shown yet: stakes and stars are declared."""

    question: str
    number: int
    team: int | None = None


@dataclass(frozen=True, slots=True)
class StakeDeclared(Happened):
    """A team staked so many points on the drawn question."""

    team: int
    points: Points


@dataclass(frozen=True, slots=True)
class StarDeclared(Happened):
    """A team laid its star of hope on the drawn question, or took it off."""

    team: int
    on: bool


@dataclass(frozen=True, slots=True)
class PackageTaken(Happened):
    """A team took a package (from 1; 0 where it chose values): its questions, in order.

    `values` (hundredths) and `seconds` stand beside the questions where they were chosen.
    """

    team: int
    package: int
    questions: tuple[str, ...]
    values: tuple[Points, ...] = ()
    seconds: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class StealOpened(Happened):
    """The others may answer: by buzzer, or one of them that is named at once."""

    thieves: tuple[int, ...]
    answering: int | None = None


@dataclass(frozen=True, slots=True)
class CueOpened(Happened):
    """Answers count from now on and the clock runs."""


@dataclass(frozen=True, slots=True)
class CueLocked(Happened):
    """The host closed the question before its time."""


@dataclass(frozen=True, slots=True)
class TimeRanOut(Happened):
    """A clock reached zero at this instant."""

    clock: ClockKind


@dataclass(frozen=True, slots=True)
class AnswerGiven(Happened):
    """A team's answer; `counts` is false for a press that came after the one that counts.

    An empty answer takes back what was there (host entry only).
    """

    team: int
    answer: str
    by: By
    counts: bool = True


@dataclass(frozen=True, slots=True)
class Pressed(Happened):
    """A buzzer was pressed."""

    team: int
    by: By
    counted: Counted


@dataclass(frozen=True, slots=True)
class AnswerJudged(Happened):
    """The host said what an answer was; on a revealed cue the new changes stand here."""

    team: int
    verdict: Verdict
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class QuestionPassed(Happened):
    """The team whose question it is passed."""


@dataclass(frozen=True, slots=True)
class CueRevealed(Happened):
    """The right answer is on the stage, with every team's verdict and points."""

    verdicts: tuple[tuple[int, Verdict], ...]
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class CueSettled(Happened):
    """The points entered the totals; these are the changes that were really made."""

    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class CueSkipped(Happened):
    """The question was left without points."""

    reason: str


@dataclass(frozen=True, slots=True)
class CueReplaced(Happened):
    """A question of the reserve took the place of the one on the stage."""

    question: str
    reason: str


@dataclass(frozen=True, slots=True)
class CueThrownOut(Happened):
    """The question does not count; its points are gone."""

    reason: str


@dataclass(frozen=True, slots=True)
class ContestantsMarked(Happened):
    """Who is out by the running question as entered; it counts once the question is settled."""

    out: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ContestantsFell(Happened):
    """Who is out from this question on; `spared`: all were wrong and nobody is out."""

    numbers: tuple[int, ...]
    question: int
    spared: bool = False


@dataclass(frozen=True, slots=True)
class ContestantsRescued(Happened):
    """Who is back on the floor, and why."""

    numbers: tuple[int, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class ContestantsReturned(Happened):
    """Who is back because the question of their fall was thrown out, in which run."""

    numbers: tuple[int, ...]
    question: int
    run: int


@dataclass(frozen=True, slots=True)
class SurvivorsCounted(Happened):
    """The round is over: what the teams get for those of theirs that are still in."""

    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class ClockPaused(Happened):
    """The clock stands still."""


@dataclass(frozen=True, slots=True)
class ClockResumed(Happened):
    """The clock runs on."""


@dataclass(frozen=True, slots=True)
class ClockSet(Happened):
    """The host changed the time left (ns)."""

    left_ns: int


@dataclass(frozen=True, slots=True)
class PointsChanged(Happened):
    """A manual change; `points` is what was really added."""

    team: int
    points: Points
    reason: str
    by: str


@dataclass(frozen=True, slots=True)
class StepUndone(Happened):
    """The last step was taken back; with `replacing`, what follows is part of the same step."""

    replacing: bool = False


@dataclass(frozen=True, slots=True)
class ContestReopened(Happened):
    """The file was opened again; `clean` is false when the program had not closed it."""

    clean: bool
    stopped_wall: str


@dataclass(frozen=True, slots=True)
class CueResumed(Happened):
    """The host said how the interrupted cue goes on."""

    choice: Resume


@dataclass(frozen=True, slots=True)
class ContestEnded(Happened):
    """The contest is over; corrections are still possible."""


SetupEvent = (
    ContestCreated | FormatChosen | TeamsEntered | QuestionsDrawn | JudgesEntered | ContestTakenOver
)  # fmt: skip
StageEvent = SceneShown | StageBlacked | PageTurned | CeremonyMoved
RoundEvent = RoundStarted | RoundEnded | ContestEnded
CueEvent = (
    CueShown | CueOpened | CueLocked | QuestionPassed | CueRevealed | CueSettled
    | CueSkipped | CueReplaced | CueThrownOut
)  # fmt: skip
TurnEvent = CueDrawn | StakeDeclared | StarDeclared | PackageTaken | StealOpened
SeatEvent = (
    ContestantsMarked | ContestantsFell | ContestantsRescued | ContestantsReturned
    | SurvivorsCounted
)  # fmt: skip
AnswerEvent = AnswerGiven | Pressed | AnswerJudged
ClockEvent = TimeRanOut | ClockPaused | ClockResumed | ClockSet
RecordEvent = PointsChanged | StepUndone | ContestReopened | CueResumed
Event = (
    SetupEvent | StageEvent | RoundEvent | CueEvent | TurnEvent | AnswerEvent | ClockEvent
    | RecordEvent
    | SeatEvent
    | JuryEvent
    | ActEvent
    | ObstacleEvent
    | AudienceEvent
    | PaperEvent
    | SealEvent
    | ShowEvent
    | LookEvent
    | OrderEvent
)  # fmt: skip
