"""The minutes (biên bản): what was played, what was changed and why, and how it ended.

Together with the score sheets they are enough to work the places out by hand: the points of every
run and team, every change of points, and how ties were ended stand here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from contest.domain import events as e
from contest.domain import jury_events as j
from contest.domain.act_events import JudgeExcused
from contest.domain.audience_events import AudienceAsked
from contest.domain.carried_events import ContestTakenOver
from contest.domain.cue import Ended
from contest.domain.events import Event
from contest.domain.obstacle_events import KeywordGuessed, KeywordRevealed
from contest.domain.order_events import OrderDrawn
from contest.domain.points import Points
from contest.domain.rounds import PlayoffPlay
from contest.domain.standings import run_points, standings
from contest.domain.state import Contest, Run
from contest.presentation.papers.amended import Amended, amended_line
from contest.presentation.papers.asides import hall_line, is_aside, playoff_line, tie_lines
from contest.presentation.papers.contestants import contestant_groups
from contest.presentation.papers.live import live_said
from contest.presentation.papers.minute_lines import minute_line
from contest.presentation.papers.naming import place_said
from contest.presentation.papers.prizes import PrizeLine, prize_list_of
from contest.presentation.papers.roster import Roster, roster_of
from contest.presentation.papers.rounds import run_title
from contest.presentation.papers.telling import Told, clock_said, standing_events
from contest.presentation.papers.ties import broken_ties
from contest.presentation.record import event_line
from contest.presentation.round_names import title_of
from contest.presentation.wording import Words

_STARTS = (e.RoundStarted, j.PlayoffStarted)
_RULINGS = (
    j.AnswerRuled | j.KeyChanged | j.KeywordRuled | j.PastThrownOut | j.PastReplaced
    | j.RunCancelled
)  # fmt: skip
_CHANGES = (
    j.AttendanceSet | j.MemberSteppedIn | j.TeamCorrected | j.ContestCorrected | j.Interrupted
    | j.PrizeAdded | j.PredictionEntered | j.PredictedSet | e.ContestReopened | e.CueResumed
    | ContestTakenOver | OrderDrawn
)  # fmt: skip
# What happened in a round and is told there, beside its points.
_IN_ROUND = (
    e.CueSkipped | e.CueReplaced | e.CueThrownOut | e.ContestantsFell | e.ContestantsRescued
    | e.ContestantsReturned | j.RoundLengthened | JudgeExcused | KeywordGuessed | KeywordRevealed
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class MinuteLine:
    """One line that stands for itself: when (wall time), and what, with old, new, who and why."""

    when: str
    text: str

    def said(self, words: Words) -> str:
        """The line as it is read: "[19:05] …"."""
        return (
            words.say("after.line_at", time=self.when, text=self.text) if self.when else self.text
        )


@dataclass(frozen=True, slots=True)
class MinuteRound:
    """One run of a round: when it was played, how much was asked, who won how much.

    `number` is that of the run, by which rulings name it; 0 for what belongs to no one run.
    """

    number: int
    title: str
    said: tuple[str, ...]
    points: tuple[tuple[int, str, str], ...]  # number, team, points with the weight
    lines: tuple[MinuteLine, ...]


@dataclass(frozen=True, slots=True)
class MinutePlace:
    """A line of the result: place ("–" without one), team, total, prize.

    Where no teams play: contestants of one place together, with number 0 and no total.
    """

    place: str
    number: int
    team: str
    points: Points
    total: str
    prize: str


@dataclass(frozen=True, slots=True)
class Minutes:
    """The whole minutes, section by section."""

    began: str
    ended: str
    roster: Roster
    rounds: tuple[MinuteRound, ...]
    changes: tuple[MinuteLine, ...]
    corrections: tuple[MinuteLine, ...]
    complaints: tuple[MinuteLine, ...]
    places: tuple[MinutePlace, ...]
    tie_lines: tuple[str, ...]
    rules_said: str  # by which rules points were given
    prizes: tuple[PrizeLine, ...]
    text: str  # what the organiser adds
    unfinished: bool

    @property
    def notes(self) -> tuple[str, ...]:
        """What stands below the result."""
        return tuple(filter(None, (*self.tie_lines, self.rules_said)))


def minutes_of(
    contest: Contest, events: Sequence[Event], walls: Sequence[str], words: Words
) -> Minutes:
    """The minutes of a contest with its whole history; `walls` are the wall times beside it."""
    told = standing_events(events, walls)
    prizes = prize_list_of(contest, words)
    return Minutes(
        began=_first(told, e.RoundStarted),
        ended=_first(told, e.ContestEnded),
        roster=roster_of(contest, words),
        rounds=tuple(_rounds(contest, told, words)),
        changes=_lines(told, _CHANGES, words),
        corrections=_lines(told, _RULINGS | e.PointsChanged, words),
        complaints=tuple(_complaints(contest, told, words)),
        places=tuple(_places(contest, prizes.lines, words)),
        tie_lines=tuple(_ties(contest, told, prizes.ties, words)),
        rules_said=_rules_said(contest, words),
        prizes=prizes.lines,
        text=contest.minutes_text,
        unfinished=not contest.ended,
    )


def _rules_said(contest: Contest, words: Words) -> str:
    if contest.format is None or not contest.teams:
        return ""
    rules = contest.format.title.in_language(words.language)
    return words.say("minutes.rules_apply", rules=rules)


def _first(told: Sequence[Told], *kinds: type[Event]) -> str:
    return next((clock_said(one.wall) for one in told if isinstance(one.event, kinds)), "")


def _lines(told: Sequence[Told], kinds: object, words: Words) -> tuple[MinuteLine, ...]:
    return tuple(
        MinuteLine(clock_said(one.wall), _line(one, words))
        for one in told
        if isinstance(one.event, kinds)  # type: ignore[arg-type] # a union of classes
    )


def _line(one: Told, words: Words) -> str:
    if isinstance(one.event, Amended):
        return amended_line(one.event, one.before, words)
    return minute_line(one, words)


def _in_round(told: Sequence[Told], words: Words) -> tuple[MinuteLine, ...]:
    """What happened in a run and what was decided in it, by when it began."""
    happened = [(one, minute_line(one, words)) for one in told if isinstance(one.event, _IN_ROUND)]
    lines = sorted((*happened, *live_said(told, words)), key=lambda line: line[0].seq)
    return tuple(MinuteLine(clock_said(one.wall), said) for one, said in lines)


def _complaints(contest: Contest, told: Sequence[Told], words: Words) -> Iterator[MinuteLine]:
    """Complaints and their rulings; one that nobody has ruled on says so, since it is signed."""
    for one in told:
        if isinstance(one.event, j.ComplaintMade | j.ComplaintDecided):
            line = event_line(one.event, one.before, words)
            number = len(one.before.complaints) + 1
            if isinstance(one.event, j.ComplaintMade) and _is_open(contest, number):
                line = words.say("after.complaint_open", line=line)
            yield MinuteLine(clock_said(one.wall), line)


def _is_open(contest: Contest, number: int) -> bool:
    return any(one.number == number and one.upheld is None for one in contest.complaints)


def _rounds(contest: Contest, told: Sequence[Told], words: Words) -> Iterator[MinuteRound]:
    # Runs that came by a state card have no beginning here: they stand where it was taken over.
    taken = [one for one in told if isinstance(one.event, ContestTakenOver)]
    before = [one for one in taken for _ in one.event.carried.runs]  # type: ignore[union-attr]
    starts = [*before, *(one for one in told if isinstance(one.event, _STARTS))]
    for run in contest.all_runs:
        number = run.number
        start = starts[number - 1] if number <= len(starts) else None
        until = starts[number].seq if number < len(starts) else None
        mine = [
            one
            for one in told
            if start is not None
            and start.seq <= one.seq
            and (until is None or one.seq < until)
        ]  # fmt: skip
        points = run_points(contest, run)
        said: tuple[str, ...] = ()
        if isinstance(run.play, PlayoffPlay):
            said = (playoff_line(contest, run, words),)
        yield MinuteRound(
            number=number,
            title=run_title(contest, run, words),
            said=(*_said(run, mine, words), *said),
            points=tuple(
                (team.number, team.name, words.points(points[team.number]))
                for team in contest.teams
                if not is_aside(contest, run.round)
            ),
            lines=_in_round(mine, words),
        )
    if contest.hall:
        yield _hall(contest, told, words)


def _hall(contest: Contest, told: Sequence[Told], words: Words) -> MinuteRound:
    """Every question to the hall, whenever it was asked, and who won what."""
    walls = [clock_said(one.wall) for one in told if isinstance(one.event, AudienceAsked)]
    lines = tuple(
        MinuteLine(walls[place] if place < len(walls) else "", hall_line(place + 1, asked, words))
        for place, asked in enumerate(contest.hall)
    )
    assert contest.format is not None
    title = title_of(contest.format, contest.hall[0].round, words)
    return MinuteRound(0, title, (), (), lines)


def _said(run: Run, mine: Sequence[Told], words: Words) -> Iterator[str]:
    began, ended = _first(mine, *_STARTS), _last_of_round(mine)
    if began and ended:
        yield words.say("after.run_from_to", began=began, ended=ended)
    elif began:
        yield words.say("after.run_from", began=began)
    asked = len(run.cues)
    settled = sum(cue.ended in (Ended.SETTLED, Ended.PASSED) for cue in run.cues)
    if asked:
        yield words.say("after.run_asked", asked=asked, counted=settled)
    if run.cancelled:
        yield words.say("after.run_cancelled")
    if run.reason:
        yield words.say("after.run_cut_short", reason=run.reason)


def _last_of_round(mine: Sequence[Told]) -> str:
    walls = [clock_said(one.wall) for one in mine if isinstance(one.event, e.RoundEnded)]
    return walls[-1] if walls else ""


def _places(contest: Contest, prizes: Sequence[PrizeLine], words: Words) -> Iterator[MinutePlace]:
    for group in contestant_groups(contest, words):
        named = words.say("floor.numbers", numbers=group.numbers)
        yield MinutePlace(place_said(group.place), 0, f"{named} ({group.came})", 0, "", group.prize)
    won = {line.number: line.prize for line in prizes}
    for standing in standings(contest) if contest.teams else ():
        team = contest.team(standing.team)
        name = team.name if team else str(standing.team)
        place = place_said(standing.place)
        total = words.points(standing.points)
        prize = won.get(standing.team, "")
        yield MinutePlace(place, standing.team, name, standing.points, total, prize)


def _ties(
    contest: Contest, told: Sequence[Told], left: Sequence[str], words: Words
) -> Iterator[str]:
    times = [clock_said(one.wall) for one in told if isinstance(one.event, j.LotsDrawn)]
    note = " ".join((*broken_ties(contest, words), *tie_lines(contest, words, times)))
    if note:
        yield note
    for one in told:
        if isinstance(one.event, j.PrizeAdded):
            yield event_line(one.event, one.before, words)
    yield from left
