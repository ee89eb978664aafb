"""What is asked of a contest. A command carries its instant `at` (contest time, ns)."""

from __future__ import annotations

from dataclasses import replace

from contest.domain.act_commands import ActCommand, EnterJudges
from contest.domain.audience_commands import AudienceCommand
from contest.domain.carried_commands import TakeOver
from contest.domain.cue import By, Verdict
from contest.domain.events import Resume
from contest.domain.formats import Format
from contest.domain.jury_commands import JuryCommand
from contest.domain.look_commands import LookCommand
from contest.domain.obstacle_commands import ObstacleCommand
from contest.domain.order_commands import OrderCommand
from contest.domain.paper_commands import PaperCommand
from contest.domain.points import Points
from contest.domain.questions import Question
from contest.domain.rounds.common import RoundQuestions
from contest.domain.seal_commands import SealCommand
from contest.domain.show_commands import RepeatRound, ShowCommand
from contest.domain.stage import Scene
from contest.domain.teams import Team
from contest.values import dataclass


@dataclass(frozen=True, slots=True)
class CreateContest:
    """Begin a history; the date is ISO."""

    at: int
    id: str
    title: str
    date: str
    place: str = ""
    organiser: str = ""


@dataclass(frozen=True, slots=True)
class ChooseFormat:
    """Take a format, whole."""

    at: int
    format: Format


@dataclass(frozen=True, slots=True)
class EnterTeams:
    """Set the teams, in order of play."""

    at: int
    teams: tuple[Team, ...]


@dataclass(frozen=True, slots=True)
class DrawQuestions:
    """Take the result of a draw; may be repeated until the start."""

    at: int
    questions: tuple[Question, ...]
    rounds: tuple[RoundQuestions, ...]
    seed: int
    seals: tuple[tuple[str, str], ...] = ()  # sealed banks, each with the hash of its bytes


@dataclass(frozen=True, slots=True)
class ShowScene:
    """Put Welcome, Teams, Rules or the Scoreboard on the stage."""

    at: int
    scene: Scene


@dataclass(frozen=True, slots=True)
class BlackStage:
    """Black, or back."""

    at: int
    on: bool


@dataclass(frozen=True, slots=True)
class TurnPage:
    """Show a page (from 0) of a long question."""

    at: int
    page: int


@dataclass(frozen=True, slots=True)
class StartRound:
    """Begin a round of the format (index from 0); ends the one before.

    A reason is needed while that has questions left.
    """

    at: int
    round: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class EndRound:
    """End the running round; a reason is needed while questions are left."""

    at: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ShowQuestion:
    """Put the next question on the stage; settles the revealed one."""

    at: int


@dataclass(frozen=True, slots=True)
class OpenCue:
    """Start the clock: answers count from now."""

    at: int


@dataclass(frozen=True, slots=True)
class LockCue:
    """Close the question before its time."""

    at: int


@dataclass(frozen=True, slots=True)
class TimeUp:
    """The running clock has reached zero; `at` is its deadline."""

    at: int


@dataclass(frozen=True, slots=True)
class GiveAnswer:
    """A team's answer; empty takes it back (host entry only)."""

    at: int
    team: int
    answer: str
    by: By


@dataclass(frozen=True, slots=True)
class Buzz:
    """A team's buzzer was pressed."""

    at: int
    team: int
    by: By


@dataclass(frozen=True, slots=True)
class Judge:
    """Say what a team's answer was; on a revealed cue this corrects it."""

    at: int
    team: int
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Pass:
    """The team whose question it is passes."""

    at: int


@dataclass(frozen=True, slots=True)
class RevealAnswer:
    """Show the right answer and everybody's points."""

    at: int


@dataclass(frozen=True, slots=True)
class SettleCue:
    """Let the points enter the totals and show the scoreboard."""

    at: int


@dataclass(frozen=True, slots=True)
class SkipCue:
    """Leave the question without points."""

    at: int
    reason: str


@dataclass(frozen=True, slots=True)
class ReplaceCue:
    """Take the next reserve question in its place."""

    at: int
    reason: str


@dataclass(frozen=True, slots=True)
class ThrowOutCue:
    """Let the question not count."""

    at: int
    reason: str


@dataclass(frozen=True, slots=True)
class DeclareStake:
    """A team stakes points on the question that is drawn and not shown; 0 takes it back."""

    at: int
    team: int
    points: Points


@dataclass(frozen=True, slots=True)
class DeclareStar:
    """The team whose question comes lays its star of hope on it, or takes it off again."""

    at: int
    on: bool


@dataclass(frozen=True, slots=True)
class TakePackage:
    """A team takes a sealed package (number from 1)."""

    at: int
    team: int
    package: int


@dataclass(frozen=True, slots=True)
class ChooseValues:
    """A team chooses the values of its questions, in the order in which they are asked."""

    at: int
    team: int
    values: tuple[Points, ...]


@dataclass(frozen=True, slots=True)
class OpenSteal:
    """Let the others answer what the owner could not."""

    at: int


@dataclass(frozen=True, slots=True)
class MarkOut:
    """Who is out by this question, by number; nobody when empty. Takes the place of a mark."""

    at: int
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class MarkStay:
    """Who stays in by this question, by number: all others on the floor are out."""

    at: int
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Rescue:
    """Bring contestants back onto the floor, by number, or `all` that are out."""

    at: int
    numbers: tuple[int, ...]
    reason: str
    all: bool = False


@dataclass(frozen=True, slots=True)
class PauseClock:
    """Hold the clock."""

    at: int


@dataclass(frozen=True, slots=True)
class ResumeClock:
    """Let it run on."""

    at: int


@dataclass(frozen=True, slots=True)
class AdjustClock:
    """Add seconds to the time left, or take them."""

    at: int
    seconds: int


@dataclass(frozen=True, slots=True)
class SetClock:
    """Set the time left."""

    at: int
    seconds: int


@dataclass(frozen=True, slots=True)
class ChangePoints:
    """Add points to a team by hand, with a reason and a name."""

    at: int
    team: int
    points: Points
    reason: str
    by: str


@dataclass(frozen=True, slots=True)
class StartCeremony:
    """Go to the announcement of places."""

    at: int


@dataclass(frozen=True, slots=True)
class MoveCeremony:
    """Announce the next group (+1) or take the last one back (−1)."""

    at: int
    by: int


@dataclass(frozen=True, slots=True)
class TellPrize:
    """Say which prize is announced next, and wait."""

    at: int


@dataclass(frozen=True, slots=True)
class ShowWinners:
    """Show the podium."""

    at: int


@dataclass(frozen=True, slots=True)
class EndContest:
    """Close the contest; corrections are still possible."""

    at: int


@dataclass(frozen=True, slots=True)
class Undo:
    """Take back the last step."""

    at: int


@dataclass(frozen=True, slots=True)
class UndoAndReplace:
    """Take back the last step and do another thing in its place, as one step."""

    at: int
    command: Command


@dataclass(frozen=True, slots=True)
class Reopen:
    """The file was opened again."""

    at: int
    clean: bool
    stopped_wall: str = ""


@dataclass(frozen=True, slots=True)
class ResumeCue:
    """Say how the interrupted cue goes on."""

    at: int
    choice: Resume


SetupCommand = CreateContest | ChooseFormat | EnterTeams | DrawQuestions | EnterJudges | TakeOver
StageCommand = (
    ShowScene | BlackStage | TurnPage | StartCeremony | MoveCeremony | TellPrize | ShowWinners
)  # fmt: skip
RoundCommand = StartRound | EndRound | EndContest
CueCommand = (
    ShowQuestion | OpenCue | LockCue | Pass | RevealAnswer | SettleCue
    | SkipCue | ReplaceCue | ThrowOutCue
)  # fmt: skip
TurnCommand = DeclareStake | DeclareStar | TakePackage | ChooseValues | OpenSteal
SeatCommand = MarkOut | MarkStay | Rescue
AnswerCommand = GiveAnswer | Buzz | Judge
ClockCommand = TimeUp | PauseClock | ResumeClock | AdjustClock | SetClock
RecordCommand = ChangePoints | Undo | UndoAndReplace | Reopen | ResumeCue
Command = (
    SetupCommand | StageCommand | RoundCommand | CueCommand | TurnCommand | AnswerCommand
    | ClockCommand | RecordCommand | SeatCommand
    | JuryCommand
    | ActCommand
    | ObstacleCommand
    | AudienceCommand
    | PaperCommand
    | SealCommand
    | ShowCommand
    | RepeatRound
    | LookCommand
    | OrderCommand
)  # fmt: skip


def stamped(command: Command, at: int) -> Command:
    """The command with its instant; what a replacement holds has the same one."""
    if isinstance(command, UndoAndReplace):
        return UndoAndReplace(at, stamped(command.command, at))
    return command if command.at == at else replace(command, at=at)
