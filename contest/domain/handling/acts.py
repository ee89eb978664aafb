"""Acts before a jury: stopwatch, mark sheets, marks turned over one by one, and their points."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from contest.domain.act_commands import (
    ActCommand,
    CheckMarks,
    EnterMarks,
    ExcuseJudge,
    SetStopwatch,
    SettleAct,
    StartAct,
    StartStopwatch,
    StopStopwatch,
    TurnMarks,
)
from contest.domain.act_events import (
    ActEvent,
    ActSettled,
    ActStarted,
    JudgeExcused,
    MarksChecked,
    MarksEntered,
    MarksTurned,
    StopwatchSet,
    StopwatchStarted,
    StopwatchStopped,
)
from contest.domain.events import Event, SceneShown
from contest.domain.frozen import replace
from contest.domain.points import Points
from contest.domain.refusals import Refusal, Why, because
from contest.domain.rounds.judged import (
    Act,
    Checked,
    Criterion,
    Judged,
    JudgedPlay,
    changes_of,
    missing_judges,
    result_of,
)
from contest.domain.stage import Scene
from contest.domain.state import Contest
from contest.domain.stopwatch import SECOND_NS, Stopwatch

Marks = Sequence[tuple[str, Points]]


def against(contest: Contest, command: ActCommand) -> list[Refusal]:
    """Every reason not to do it."""
    rules = contest.rules
    if not isinstance(rules, Judged):
        return [because(Why.NO_ACTS)]
    play = play_of(contest)
    match command:
        case StartAct(team=team):
            return _against_act(contest, play, team)
        case StartStopwatch() | StopStopwatch() | SetStopwatch():
            return _against_stopwatch(play, command)
        case EnterMarks() | CheckMarks() | ExcuseJudge():
            return _against_sheet(contest, rules, play, command)
        case TurnMarks(by=by, team=team):
            return _against_turning(contest, rules, play, by, team)
        case SettleAct():
            act = play.act(play.shown)
            if act is None or play.turned <= _sheets(contest, act):
                return [because(Why.NO_MORE_STEPS)]
            return [] if act.result is None else [because(Why.ACT_SETTLED, team=act.team)]
    assert_never(command)


def decide(contest: Contest, command: ActCommand) -> list[Event]:
    """The events that a command about acts makes."""
    at, play = command.at, play_of(contest)
    match command:
        case StartAct(team=team):
            act = next_team(contest) if team is None else team
            assert act is not None
            return [ActStarted(act, at=at)]
        case StartStopwatch():
            return [StopwatchStarted(at=at)]
        case StopStopwatch():
            return [StopwatchStopped(at=at)]
        case SetStopwatch(seconds=seconds):
            return [StopwatchSet(max(0, seconds), at=at)]
        case EnterMarks() | CheckMarks() | ExcuseJudge():
            assert isinstance(contest.rules, Judged)
            return [_of_sheet(contest.rules, play, command)]
        case TurnMarks(by=by, team=team):
            turning = _turning(contest, play, team)
            assert turning is not None
            turned = play.turned if play.shown == turning.team else 0
            return [MarksTurned(turning.team, turned + by, at=at)]
        case SettleAct():
            return _settling(contest, play, at)
    assert_never(command)


def evolve(contest: Contest, event: ActEvent) -> Contest:
    """The contest after something about an act."""
    play = play_of(contest)
    match event:
        case ActStarted(team=team):
            started = replace(play, acts=(*play.acts, Act(team)), shown=team, turned=0)
            return replace(_with(contest, started), scene=Scene.ACT)
        case StopwatchStarted() | StopwatchStopped() | StopwatchSet():
            return _with(contest, _timed(play, event))
        case MarksEntered() | MarksChecked() | JudgeExcused():
            act = play.act(event.team)
            return contest if act is None else _with(contest, play.with_act(_written(act, event)))
        case MarksTurned(team=team, turned=turned):
            return replace(
                _with(contest, replace(play, shown=team, turned=turned)), scene=Scene.MARKS
            )
        case ActSettled(team=team, result=result, changes=changes):
            act = play.act(team)
            if act is None or contest.run is None:
                return contest
            settled = _with(contest, play.with_act(replace(act, result=result)))
            assert settled.run is not None
            run = replace(settled.run, changes=(*settled.run.changes, *changes))
            return replace(settled, run=run)
    assert_never(event)


def play_of(contest: Contest) -> JudgedPlay:
    """The acts of the running round; none before the first."""
    play = contest.run.play if contest.run else None
    return play if isinstance(play, JudgedPlay) else JudgedPlay()


def judges_of(contest: Contest, rules: Judged) -> int:
    """How many judges mark a round: those that are named, if the round takes so many."""
    named = len(contest.judges)
    return named if named and rules.takes_judges(named) else rules.judges


def next_team(contest: Contest) -> int | None:
    """The next team in the order of play that has not had its act."""
    if not isinstance(contest.rules, Judged):
        return None
    played = {act.team for act in play_of(contest).acts}
    return next((team for team in contest.playing if team not in played), None)


def missing(contest: Contest, act: Act) -> tuple[int, ...]:
    """Judges whose sheet of an act is still awaited."""
    rules = contest.rules
    assert isinstance(rules, Judged)
    return missing_judges(rules, act, judges_of(contest, rules))


def unsettled(contest: Contest) -> tuple[Act, ...]:
    """Acts of the running round whose points have not entered the totals."""
    return tuple(act for act in play_of(contest).acts if act.result is None)


def ready(contest: Contest) -> Act | None:
    """The first act whose sheets are complete and whose points are still out."""
    waiting = (act for act in unsettled(contest) if not act.stopwatch.is_running)
    return next((act for act in waiting if not missing(contest, act)), None)


def against_leaving(contest: Contest) -> list[Refusal]:
    """A refusal for every act that was played and is not settled, with the marks it lacks."""
    reasons = []
    for act in unsettled(contest):
        judges = missing(contest, act)
        if judges:
            listed = ", ".join(map(str, judges))
            reasons.append(because(Why.MARKS_MISSING, team=act.team, judges=listed))
        else:
            reasons.append(because(Why.ACT_NOT_SETTLED, team=act.team))
    return reasons


def marks_are_turning(contest: Contest) -> bool:
    """Whether some marks of an act are turned over that is not settled."""
    play = play_of(contest)
    act = play.act(play.shown)
    return play.turned > 0 and act is not None and act.result is None


def against_scene(contest: Contest, scene: Scene) -> list[Refusal]:
    """A refusal to show an act or marks where there are none to see."""
    if scene is Scene.ACT and not play_of(contest).acts:
        return [because(Why.NO_ACT)]
    if scene is Scene.MARKS and not marks_are_turning(contest):
        return [because(Why.NO_ACT)]
    return []


def held(contest: Contest, at: int) -> Contest:
    """The contest with the stopwatch of its act standing still."""
    play = play_of(contest)
    if not play.acts or not play.acts[-1].stopwatch.is_running:
        return contest
    act = play.acts[-1]
    return _with(contest, play.with_act(replace(act, stopwatch=act.stopwatch.held(at))))


def _with(contest: Contest, play: JudgedPlay) -> Contest:
    if contest.run is None:
        return contest
    return replace(contest, run=replace(contest.run, play=play))


def _against_act(contest: Contest, play: JudgedPlay, team: int | None) -> list[Refusal]:
    reasons = []
    if play.acts and play.acts[-1].stopwatch.is_running:
        reasons.append(because(Why.STOPWATCH_RUNS))
    if team is None and next_team(contest) is None:
        reasons.append(because(Why.NO_ACT_LEFT))
    if team is not None and contest.team(team) is None:
        reasons.append(because(Why.NO_SUCH_TEAM, team=team))
    if team is not None and play.act(team) is not None:
        reasons.append(because(Why.ACT_PLAYED, team=team))
    return reasons


def _against_stopwatch(
    play: JudgedPlay, command: StartStopwatch | StopStopwatch | SetStopwatch
) -> list[Refusal]:
    if not play.acts:
        return [because(Why.NO_ACT)]
    act = play.acts[-1]
    if act.result is not None:
        return [because(Why.ACT_SETTLED, team=act.team)]
    if isinstance(command, StartStopwatch) and act.stopwatch.is_running:
        return [because(Why.STOPWATCH_RUNS)]
    if isinstance(command, StopStopwatch) and not act.stopwatch.is_running:
        return [because(Why.STOPWATCH_STANDS)]
    return []


def _against_sheet(
    contest: Contest,
    rules: Judged,
    play: JudgedPlay,
    command: EnterMarks | CheckMarks | ExcuseJudge,
) -> list[Refusal]:
    act = _sheet_act(play, command.team)
    if act is None:
        return [because(Why.NO_ACT)]
    reasons = [] if act.result is None else [because(Why.ACT_SETTLED, team=act.team)]
    judges = judges_of(contest, rules)
    if not 1 <= command.judge <= judges:
        reasons.append(because(Why.NO_SUCH_JUDGE, judge=command.judge, judges=judges))
    if command.judge in act.excused:
        reasons.append(because(Why.JUDGE_EXCUSED, judge=command.judge))
    match command:
        case EnterMarks(marks=marks):
            return reasons + _against_marks(rules, marks)
        case CheckMarks():
            return reasons + _against_checking(rules, act, command)
        case ExcuseJudge(reason=reason):
            if not reason.strip():
                reasons.append(because(Why.REASON_NEEDED))
            if len(act.excused) + 1 >= judges:
                reasons.append(because(Why.LAST_JUDGE))
            return reasons
    assert_never(command)


def _against_marks(rules: Judged, marks: Marks) -> list[Refusal]:
    reasons = [] if marks else [because(Why.NO_CHANGE)]
    for name, points in marks:
        criterion = rules.criterion(name)
        if criterion is None:
            reasons.append(because(Why.NO_SUCH_CRITERION, criterion=name))
        else:
            reasons += _against_mark(rules, criterion, points)
    return reasons


def _against_mark(rules: Judged, criterion: Criterion, points: Points) -> list[Refusal]:
    titles = {"criterion_vi": criterion.title.vi, "criterion_en": criterion.title.en}
    reasons = []
    if not criterion.least <= points <= criterion.most:
        least, most = criterion.least, criterion.most
        reasons.append(because(Why.MARK_RANGE, least_points=least, most_points=most, **titles))
    if (points - criterion.least) % rules.step:
        reasons.append(because(Why.MARK_STEP, step_points=rules.step, **titles))
    return reasons


def _against_checking(rules: Judged, act: Act, command: CheckMarks) -> list[Refusal]:
    reasons = _against_marks(rules, command.marks)
    first = act.marks.get(command.judge, {})
    if not rules.two_person:
        reasons.append(because(Why.NOT_TWO_PERSON))
    if any(one.id not in first for one in rules.criteria):
        reasons.append(because(Why.FIRST_SHEET_MISSING, judge=command.judge))
    if {name for name, _ in _named(rules, command.marks)} != {one.id for one in rules.criteria}:
        reasons.append(because(Why.MARKS_MISSING, team=act.team, judges=str(command.judge)))
    if not command.initials.strip():
        reasons.append(because(Why.NAME_NEEDED))
    return reasons


def _against_turning(
    contest: Contest, rules: Judged, play: JudgedPlay, by: int, team: int | None
) -> list[Refusal]:
    act = _turning(contest, play, team)
    if act is None:
        return against_leaving(contest) or [because(Why.NO_ACT)]
    if act.result is not None:
        return [because(Why.ACT_SETTLED, team=act.team)]
    if act.stopwatch.is_running:
        return [because(Why.STOPWATCH_RUNS)]
    judges = missing_judges(rules, act, judges_of(contest, rules))
    if judges:
        listed = ", ".join(map(str, judges))
        return [because(Why.MARKS_MISSING, team=act.team, judges=listed)]
    turned = (play.turned if play.shown == act.team else 0) + by
    moves = by in (1, -1) and 0 <= turned <= _sheets(contest, act) + 1
    return [] if moves else [because(Why.NO_MORE_STEPS)]


def _turning(contest: Contest, play: JudgedPlay, team: int | None) -> Act | None:
    """The act that turning marks is about."""
    if team is not None:
        return play.act(team)
    if contest.scene is Scene.MARKS or play.turned:
        shown = play.act(play.shown)
        if shown is not None and shown.result is None:
            return shown
    return ready(contest)


def _sheet_act(play: JudgedPlay, team: int | None) -> Act | None:
    if team is not None:
        return play.act(team)
    return play.acts[-1] if play.acts else None


def _sheets(contest: Contest, act: Act) -> int:
    """How many sheets of an act count: as many marks are turned over before the mean."""
    rules = contest.rules
    assert isinstance(rules, Judged)
    return judges_of(contest, rules) - len(act.excused)


def _of_sheet(
    rules: Judged, play: JudgedPlay, command: EnterMarks | CheckMarks | ExcuseJudge
) -> Event:
    act = _sheet_act(play, command.team)
    assert act is not None
    at, judge = command.at, command.judge
    match command:
        case EnterMarks(marks=marks):
            return MarksEntered(act.team, judge, _named(rules, marks), at=at)
        case CheckMarks(initials=initials):
            first, marks = act.marks[judge], _named(rules, command.marks)
            differs = tuple(name for name, points in marks if first[name] != points)
            return MarksChecked(act.team, judge, marks, initials.strip(), differs, at=at)
        case ExcuseJudge(reason=reason):
            return JudgeExcused(act.team, judge, reason.strip(), at=at)
    assert_never(command)


def _named(rules: Judged, marks: Marks) -> tuple[tuple[str, Points], ...]:
    """The marks with the ids of their criteria; the only criterion need not be named."""
    named = ((rules.criterion(name), points) for name, points in marks)
    return tuple((one.id, points) for one, points in named if one is not None)


def _written(act: Act, event: MarksEntered | MarksChecked | JudgeExcused) -> Act:
    judge = event.judge
    match event:
        case MarksEntered(marks=marks):
            sheet = {**act.marks.get(judge, {}), **dict(marks)}
            return replace(act, marks={**act.marks, judge: sheet})
        case MarksChecked(marks=marks, initials=initials):
            return replace(act, checked={**act.checked, judge: Checked(marks, initials)})
        case JudgeExcused(reason=reason):
            return replace(act, excused={**act.excused, judge: reason})
    assert_never(event)


def _timed(
    play: JudgedPlay, event: StopwatchStarted | StopwatchStopped | StopwatchSet
) -> JudgedPlay:
    if not play.acts:
        return play
    act = play.acts[-1]
    watch = act.stopwatch
    match event:
        case StopwatchStarted():
            watch = watch.going(event.at)
        case StopwatchStopped():
            watch = watch.held(event.at)
        case StopwatchSet(seconds=seconds):
            watch = Stopwatch(seconds * SECOND_NS, event.at if watch.is_running else None)
        case _:
            assert_never(event)
    return play.with_act(replace(act, stopwatch=watch))


def _settling(contest: Contest, play: JudgedPlay, at: int) -> list[Event]:
    rules, act = contest.rules, play.act(play.shown)
    assert isinstance(rules, Judged)
    assert act is not None
    result = result_of(rules, act, judges_of(contest, rules))
    return [
        ActSettled(act.team, result, changes_of(act.team, result), at=at),
        SceneShown(Scene.SCOREBOARD, at=at),
    ]
