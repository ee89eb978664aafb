"""When things change on the evening: teams, names, the length of a round, a pause on purpose."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace as changed
from typing import assert_never

from contest.domain.events import ClockPaused, Event
from contest.domain.frozen import replace
from contest.domain.handling import asking
from contest.domain.handling.record import announced
from contest.domain.jury_commands import (
    CorrectContest,
    CorrectTeam,
    EveningCommand,
    Interrupt,
    LengthenRound,
    SetAttendance,
    StepIn,
)
from contest.domain.jury_events import (
    AttendanceSet,
    ContestCorrected,
    EveningEvent,
    Interrupted,
    MemberSteppedIn,
    RoundLengthened,
    TeamCorrected,
)
from contest.domain.refusals import Refusal, Why, because
from contest.domain.rounds import Buzzer, Everyone, Turns
from contest.domain.rounds.common import Ask
from contest.domain.rulings import Attendance, Pause, Presence
from contest.domain.stage import ENDINGS, PAUSES, Scene
from contest.domain.state import Contest
from contest.domain.teams import NAME_LIMIT, SHORT_LIMIT, Team

MOST_PAUSE_SECONDS = 7200
_TeamChange = Callable[[Team], Team]


def against(contest: Contest, command: EveningCommand) -> list[Refusal]:
    """Every reason not to do it."""
    match command:
        case SetAttendance():
            return _against_attendance(contest, command)
        case StepIn():
            return _against_stepping_in(contest, command)
        case CorrectTeam():
            return _against_team(contest, command)
        case CorrectContest(title=title, place=place, organiser=organiser):
            if not title.strip():
                return [because(Why.TEXT_NEEDED)]
            same = (title, place, organiser) == (contest.title, contest.place, contest.organiser)
            return [because(Why.NO_CHANGE)] if same else []
        case LengthenRound():
            return _against_lengthening(contest, command)
        case Interrupt():
            return _against_pause(contest, command)
    assert_never(command)


def decide(contest: Contest, command: EveningCommand) -> list[Event]:
    """The events of a change."""
    at = command.at
    match command:
        case SetAttendance(team=team, attendance=attendance, reason=reason, ranked=ranked):
            return [AttendanceSet(team, attendance, reason.strip(), ranked, at=at)]
        case StepIn(team=team, leaves=leaves, enters=enters, reason=reason):
            return [MemberSteppedIn(team, leaves, enters.strip(), reason.strip(), at=at)]
        case CorrectTeam(team=team, name=name, short=short, members=members):
            return [TeamCorrected(team, name.strip(), short.strip(), members, at=at)]
        case CorrectContest(title=title, place=place, organiser=organiser):
            return [ContestCorrected(title.strip(), place.strip(), organiser.strip(), at=at)]
        case LengthenRound(count=count, reason=reason, by=by):
            asks = _more(contest, count)
            return [RoundLengthened(asks, reason.strip(), by.strip(), at=at)]
        case Interrupt(scene=scene, seconds=seconds):
            clock = contest.clock
            runs = clock is not None and clock.countdown.is_running
            held: list[Event] = [ClockPaused(at=at)] if runs else []
            return [Interrupted(scene, seconds, at=at), *held]
    assert_never(command)


def evolve(contest: Contest, event: EveningEvent) -> Contest:
    """The contest after a change."""
    match event:
        case AttendanceSet():
            return _with_presence(contest, event)
        case MemberSteppedIn(team=team, leaves=leaves, enters=enters):
            return _with_team(contest, team, lambda one: _stepped_in(one, leaves, enters))
        case TeamCorrected(team=team, name=name, short=short, members=members):
            return _with_team(
                contest, team, lambda one: changed(one, name=name, short=short, members=members)
            )
        case ContestCorrected(title=title, place=place, organiser=organiser):
            return replace(contest, title=title, place=place, organiser=organiser)
        case RoundLengthened(asks=asks):
            if contest.run is None:
                return contest
            return replace(contest, run=replace(contest.run, later=(*contest.run.later, *asks)))
        case Interrupted(scene=scene, seconds=seconds):
            pause = Pause(event.at, seconds, _scene_before(contest))
            return replace(contest, scene=scene, pause=pause)
    assert_never(event)


def _against_attendance(contest: Contest, command: SetAttendance) -> list[Refusal]:
    if contest.team(command.team) is None:
        return [because(Why.NO_SUCH_TEAM, team=command.team)]
    # A question between its showing and its reveal is judged for those who began it.
    reasons = asking.against_leaving_cue(contest)
    now = contest.presences.get(command.team)
    if command.attendance is Attendance.PRESENT:
        return reasons if now else [*reasons, because(Why.NO_CHANGE)]
    if not command.reason.strip():
        reasons.append(because(Why.REASON_NEEDED))
    if now == Presence(command.attendance, command.reason.strip(), command.ranked):
        reasons.append(because(Why.NO_CHANGE))
    return reasons


def _against_stepping_in(contest: Contest, command: StepIn) -> list[Refusal]:
    team = contest.team(command.team)
    if team is None:
        return [because(Why.NO_SUCH_TEAM, team=command.team)]
    reasons = [] if command.reason.strip() else [because(Why.REASON_NEEDED)]
    enters = command.enters.strip()
    if not enters or enters in team.members:
        reasons.append(because(Why.NO_MEMBER, name=enters[:60]))
    if command.leaves and command.leaves not in team.members:
        reasons.append(because(Why.NO_MEMBER, name=command.leaves[:60]))
    return reasons


def _against_team(contest: Contest, command: CorrectTeam) -> list[Refusal]:
    team, name, short = contest.team(command.team), command.name.strip(), command.short.strip()
    if team is None:
        return [because(Why.NO_SUCH_TEAM, team=command.team)]
    if not name or not short or len(name) > NAME_LIMIT or len(short) > SHORT_LIMIT:
        return [because(Why.TEAM_NAME, team=command.team, name=name[:80])]
    same = (name, short, command.members) == (team.name, team.short, team.members)
    return [because(Why.NO_CHANGE)] if same else []


def _against_lengthening(contest: Contest, command: LengthenRound) -> list[Refusal]:
    reasons = [] if command.reason.strip() else [because(Why.REASON_NEEDED)]
    if not command.by.strip():
        reasons.append(because(Why.NAME_NEEDED))
    rules = contest.rules
    if rules is None:
        return [*reasons, because(Why.NO_ROUND)]
    by_question = isinstance(rules, Turns) and rules.turn_seconds is None
    if not by_question and not isinstance(rules, Everyone | Buzzer):
        return [*reasons, because(Why.WRONG_ENTRY)]
    wanted = command.count * (len(contest.playing) if by_question else 1)
    if not 0 < wanted <= len(contest.reserve_left()):
        reasons.append(because(Why.NO_RESERVE))
    return reasons


def _against_pause(contest: Contest, command: Interrupt) -> list[Refusal]:
    if command.scene not in PAUSES or contest.scene in ENDINGS:
        return [because(Why.NO_MORE_STEPS)]
    seconds = command.seconds
    if seconds is not None and not 0 < seconds <= MOST_PAUSE_SECONDS:
        return [because(Why.NO_MORE_STEPS)]
    same = contest.scene is command.scene and seconds is None
    return [because(Why.NO_CHANGE)] if same else []


def _scene_before(contest: Contest) -> Scene:
    """What was on the stage before the evening stood still; one pause may follow another."""
    if contest.scene in PAUSES and contest.pause is not None:
        return contest.pause.before
    return contest.scene


def _more(contest: Contest, count: int) -> tuple[Ask, ...]:
    """Questions of the reserve, numbered on; in turns as many for each team."""
    assert contest.run is not None
    reserve = iter(contest.reserve_left())
    seats: tuple[int | None, ...] = (None,)
    if isinstance(contest.rules, Turns):
        seats = contest.playing
    asks = []
    for extra in range(1, count + 1):
        asks += [Ask(next(reserve), _last_number(contest, seat) + extra, seat) for seat in seats]
    return tuple(asks)


def _last_number(contest: Contest, seat: int | None) -> int:
    """The highest number that a question of this seat has or will have."""
    rules, run = contest.rules, contest.run
    assert rules is not None
    assert run is not None
    planned = rules.each if isinstance(rules, Turns) else len(contest.drawn[run.round].main)
    later = [ask.number for ask in run.later if ask.team == seat]
    cues = run.cues if contest.cue is None else (*run.cues, contest.cue)
    return max([planned, *later, *(cue.number for cue in cues if cue.team == seat)])


def _with_presence(contest: Contest, event: AttendanceSet) -> Contest:
    presences = {team: one for team, one in contest.presences.items() if team != event.team}
    if event.attendance is not Attendance.PRESENT:
        presences[event.team] = Presence(event.attendance, event.reason, event.ranked)
    after = replace(contest, presences=presences)
    return replace(after, ceremony=announced(contest, after))


def _with_team(contest: Contest, number: int, change: _TeamChange) -> Contest:
    teams = tuple(change(team) if team.number == number else team for team in contest.teams)
    return replace(contest, teams=teams)


def _stepped_in(team: Team, leaves: str, enters: str) -> Team:
    if not leaves:
        return changed(team, members=(*team.members, enters))
    return changed(team, members=tuple(enters if one == leaves else one for one in team.members))
