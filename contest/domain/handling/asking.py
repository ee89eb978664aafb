"""The life of a cue: shown, open, locked, revealed, settled; or taken out."""

from __future__ import annotations

from typing import assert_never

from contest.domain.commands import (
    CueCommand,
    LockCue,
    OpenCue,
    Pass,
    ReplaceCue,
    RevealAnswer,
    SettleCue,
    ShowQuestion,
    SkipCue,
    ThrowOutCue,
)
from contest.domain.countdown import Clock, ClockKind, started
from contest.domain.cue import Cue, Ended, Phase, Verdict
from contest.domain.events import (
    CueDrawn,
    CueEvent,
    CueLocked,
    CueOpened,
    CueReplaced,
    CueRevealed,
    CueSettled,
    CueShown,
    CueSkipped,
    CueThrownOut,
    Event,
    QuestionPassed,
    SceneShown,
)
from contest.domain.frozen import replace
from contest.domain.handling import elimination, judging
from contest.domain.questions import Question
from contest.domain.refusals import Refusal, Why, because
from contest.domain.rounds import (
    Audience,
    Buzzer,
    ByBuzzer,
    Elimination,
    Everyone,
    Judged,
    Obstacle,
    Package,
    Playoff,
    Turns,
)
from contest.domain.rounds.common import Ask
from contest.domain.rounds.stealing import thieves
from contest.domain.stage import Scene
from contest.domain.standings import totals
from contest.domain.state import Contest


def against(contest: Contest, command: CueCommand) -> list[Refusal]:
    """Every reason not to take a cue a step further."""
    if (heard := against_heard(contest)) and not isinstance(command, ShowQuestion):
        return heard
    match command:
        case ShowQuestion():
            return _against_question(contest)
        case OpenCue():
            return in_phase(contest, Phase.SHOWN)
        case LockCue():
            reasons = in_phase(contest, Phase.OPEN)
            if contest.cue is not None and contest.cue.answering is not None:
                reasons.append(because(Why.NOT_JUDGED, team=contest.cue.answering))
            return reasons
        case Pass():
            return _against_pass(contest)
        case RevealAnswer():
            return _against_reveal(contest)
        case SettleCue():
            return in_phase(contest, Phase.REVEALED) or elimination.against_settling(contest)
        case SkipCue() | ThrowOutCue() | ReplaceCue():
            return _against_removing(contest, command)
    assert_never(command)


def decide(contest: Contest, command: CueCommand) -> list[Event]:
    """The events that take a cue a step further."""
    at = command.at
    match command:
        case ShowQuestion():
            return [*settling(contest, at), *_showing(contest, at)]
        case OpenCue():
            return [CueOpened(at=at)]
        case LockCue():
            return [CueLocked(at=at)]
        case Pass():
            passed = QuestionPassed(at=at)
            after = evolve(contest, passed)
            if _plays_against_turn_clock(contest):
                return [passed, *quick_next(after, at)]
            return [passed] if after.cue else [passed, board(at)]
        case RevealAnswer():
            verdicts = judging.verdicts_of(contest)
            changes = judging.changes_of(contest, verdicts)
            return [CueRevealed(tuple(sorted(verdicts.items())), changes, at=at)]
        case SettleCue():
            return [*settling(contest, at), after_question(contest, at)]
        case SkipCue() | ThrowOutCue() | ReplaceCue():
            return _removing(contest, command)
    assert_never(command)


def evolve(contest: Contest, event: CueEvent) -> Contest:
    """The contest after a cue went a step further."""
    if isinstance(event, CueShown):
        return _shown(contest, event)
    cue = contest.cue
    if cue is None:
        return contest
    match event:
        case CueOpened():
            return opened(contest, cue, event.at)
        case CueLocked():
            return locked(contest, event.at)
        case QuestionPassed():
            return _passed(contest, cue, event.at)
        case CueRevealed(verdicts=verdicts, changes=changes):
            shown = replace(
                cue, phase=Phase.REVEALED, verdicts=dict(verdicts), changes=changes, page=0
            )
            return replace(contest, cue=shown)
        case CueSettled(changes=changes):
            settled = replace(cue, changes=changes, settled_at=event.at)
            return _left(contest, settled, Ended.SETTLED)
        case CueSkipped() | CueThrownOut() | CueReplaced():
            return _removed(contest, cue, event)
    assert_never(event)


def locked(contest: Contest, at: int) -> Contest:
    """The contest with its cue closed and the clock held, that of a turn too."""
    if contest.cue is None:
        return contest
    clock = contest.clock
    if clock is not None:
        clock = replace(clock, countdown=clock.countdown.held(at))
    cue = replace(contest.cue, phase=Phase.LOCKED, locked_at=at)
    return replace(contest, cue=cue, clock=clock)


def quick_next(contest: Contest, at: int) -> list[Event]:
    """In a turn against the clock the team's next question follows at once, and is open."""
    ask, last = contest.next_ask(), contest.run.cues[-1] if contest.run else None
    if ask is None or last is None or ask.team != last.team:
        return [board(at)]
    return [CueShown(ask.question, ask.number, ask.team, at=at), CueOpened(at=at)]


def board(at: int) -> Event:
    """The scoreboard comes on the stage."""
    return SceneShown(Scene.SCOREBOARD, at=at)


def after_question(contest: Contest, at: int) -> Event:
    """What the hall sees after a question: the scoreboard, or what the question belongs to."""
    if isinstance(contest.rules, Playoff):
        return SceneShown(Scene.PLAYOFF, at=at)
    return board(at) if contest.obstacle is None else SceneShown(Scene.OBSTACLE, at=at)


def settle_now(contest: Contest, at: int) -> CueSettled:
    """The event that lets a judged cue of a turn against the clock enter the totals."""
    changes = judging.changes_of(contest, judging.verdicts_of(contest))
    return CueSettled(judging.above_floor(contest, changes), at=at)


def in_phase(contest: Contest, *phases: Phase) -> list[Refusal]:
    """A refusal unless the cue is in one of the phases."""
    if contest.cue is None:
        return [because(Why.NO_CUE)]
    if contest.cue.phase in phases:
        return []
    return [because(Why.WRONG_PHASE, phase=contest.cue.phase.value)]


def _against_question(contest: Contest) -> list[Refusal]:
    if contest.run is None:
        return [because(Why.NO_ROUND)]
    if contest.cue is not None and contest.cue.phase is Phase.DRAWN:
        return []
    reasons = against_leaving_cue(contest)
    if contest.next_ask() is None:
        reasons.append(because(_what_is_first(contest)))
    return reasons


def _against_reveal(contest: Contest) -> list[Refusal]:
    reasons = in_phase(contest, Phase.LOCKED) or judging.unjudged(contest)
    if not reasons and judging.steal_is_due(contest, may_steal(contest)):
        reasons.append(because(Why.STEAL_FIRST))
    return reasons


def may_steal(contest: Contest) -> tuple[int, ...]:
    """Who may steal the running question; nobody where the rules do not let them."""
    cue, rules = contest.cue, contest.rules
    if cue is None or cue.team is None or not isinstance(rules, Turns | Package):
        return ()
    if cue.passed and isinstance(rules, Turns) and rules.on_pass != "others":
        return ()
    there = [team for team in contest.order if team in contest.playing or team == cue.team]
    return thieves(rules.others, rules.who_steals, cue.team, there, totals(contest))


def _against_removing(
    contest: Contest, command: SkipCue | ThrowOutCue | ReplaceCue
) -> list[Refusal]:
    reasons = [] if contest.cue else [because(Why.NO_CUE)]
    if not command.reason.strip():
        reasons.append(because(Why.REASON_NEEDED))
    rules = contest.rules
    may_skip = isinstance(rules, Turns | Package) and rules.skip_in_steal
    if isinstance(command, SkipCue) and steal_window_is_open(contest.cue) and not may_skip:
        reasons.append(because(Why.STEAL_RUNS))
    if isinstance(command, ReplaceCue) and contest.cue and not contest.reserve_left():
        reasons.append(because(Why.NO_RESERVE))
    return reasons


def _removing(contest: Contest, command: SkipCue | ThrowOutCue | ReplaceCue) -> list[Event]:
    at, reason = command.at, command.reason
    match command:
        case SkipCue():
            return [CueSkipped(reason, at=at), after_question(contest, at)]
        case ThrowOutCue():
            return [CueThrownOut(reason, at=at), after_question(contest, at)]
        case ReplaceCue():
            fresh = CueReplaced(contest.reserve_left()[0], reason, at=at)
            drawn = contest.cue is not None and contest.cue.phase is Phase.DRAWN
            return [fresh] if drawn else _on_stage(contest, fresh)
    assert_never(command)


def against_leaving_cue(contest: Contest) -> list[Refusal]:
    """A refusal while a cue is between its showing and its reveal, or a keyword is guessed."""
    if contest.cue is None or contest.cue.phase is Phase.REVEALED:
        return against_wanted(contest) or elimination.against_settling(contest)
    return [because(Why.CUE_RUNS, number=contest.cue.number)]


def against_heard(contest: Contest) -> list[Refusal]:
    """A refusal while a team says the keyword: everything else waits for it."""
    play = contest.obstacle
    if play is None or play.guessing is None:
        return []
    return [because(Why.KEYWORD_HEARD, team=play.guessing)]


def against_wanted(contest: Contest) -> list[Refusal]:
    """A refusal while a team says the keyword, or waits to say it."""
    play = contest.obstacle
    if play is not None and play.guessing is None and play.queue:
        return [because(Why.KEYWORD_WAITS, team=play.queue[0])]
    return against_heard(contest)


def _what_is_first(contest: Contest) -> Why:
    """What the round waits for where it has no question to show now."""
    if contest.rows_to_choose:
        return Why.ROW_FIRST
    waits = isinstance(contest.rules, Package) and contest.has_more
    return Why.PACKAGE_FIRST if waits else Why.NO_QUESTION_LEFT


def _against_pass(contest: Contest) -> list[Refusal]:
    reasons = in_phase(contest, Phase.OPEN)
    rules, cue, run = contest.rules, contest.cue, contest.run
    if cue is None or run is None:
        return reasons
    may = isinstance(rules, Turns | Package) and rules.may_pass(cue, run.cues)
    if not may or cue.thieves is not None:
        reasons.append(because(Why.NO_PASS))
    return reasons


def _plays_against_turn_clock(contest: Contest) -> bool:
    rules = contest.rules
    return isinstance(rules, Turns) and rules.turn_seconds is not None


def settling(contest: Contest, at: int) -> list[Event]:
    """The event that lets the revealed cue enter the totals, if there is one."""
    if contest.cue is None or contest.cue.phase is Phase.DRAWN:
        return []
    settled = CueSettled(judging.above_floor(contest, contest.cue.changes), at=at)
    return [*elimination.falling(contest, at), settled]


def _showing(contest: Contest, at: int) -> list[Event]:
    ask, cue = contest.next_ask(), contest.cue
    if cue is not None and cue.phase is Phase.DRAWN:
        return _on_stage(contest, CueShown(cue.question.key, cue.number, cue.team, at=at))
    if ask is None:
        return []
    if _declares(contest, ask):
        return [CueDrawn(ask.question, ask.number, ask.team, at=at)]
    return _on_stage(contest, CueShown(ask.question, ask.number, ask.team, at=at))


def _on_stage(contest: Contest, shown: CueShown | CueReplaced) -> list[Event]:
    """A question on the stage, open with it where its clock waits for nobody."""
    return [shown, CueOpened(at=shown.at)] if _reading(contest) == 0 else [shown]


def _reading(contest: Contest) -> int | None:
    """Seconds until a shown question opens by itself; None: by the host's key."""
    if contest.rules is None or _plays_against_turn_clock(contest):
        return None
    return contest.rules.common.reading_seconds


def _declares(contest: Contest, ask: Ask) -> bool:
    """Whether stakes or a star may be declared before this question is shown."""
    rules, run = contest.rules, contest.run
    if isinstance(rules, Everyone):
        return bool(rules.most_stake)
    if not isinstance(rules, Package) or ask.team is None or run is None:
        return False
    # The revealed question is settled by the same command: its star is spent with it.
    last = () if contest.cue is None else (replace(contest.cue, ended=Ended.SETTLED),)
    return rules.has_star(ask.team, (*run.cues, *last))


def new_cue(contest: Contest, event: CueShown | CueDrawn) -> Cue:
    """A cue of the question, with the value and the time that its package gives it."""
    run = contest.run
    over = () if run is None else (ask.question for ask in (*run.again, *run.later))
    question = contest.questions[event.question]
    cue = Cue(event.number, question, event.team, extra=event.question in over)
    taken = None if event.team is None else contest.packages.by(event.team)
    if taken is None or not taken.values:
        return cue
    place = event.number - 1
    return replace(cue, value=taken.values[place], seconds=taken.seconds[place])


def steal_window_is_open(cue: Cue | None) -> bool:
    """Whether others may steal, or one of them is answering."""
    return cue is not None and cue.thieves is not None and cue.phase is Phase.OPEN


def _shown(contest: Contest, event: CueShown) -> Contest:
    if contest.cue is not None and contest.cue.phase is Phase.DRAWN:
        shown = replace(contest.cue, phase=Phase.SHOWN)
        clock = _reading_clock(contest, shown, event.at)
        return replace(contest, cue=shown, clock=clock, scene=Scene.CUE)
    cue = new_cue(contest, event)
    last = contest.run.cues[-1] if contest.run and contest.run.cues else None
    same_turn = last is not None and last.team is not None and last.team == event.team
    clock = contest.clock if same_turn and _plays_against_turn_clock(contest) else None
    clock = clock or _reading_clock(contest, cue, event.at)
    return replace(contest, cue=cue, clock=clock, scene=Scene.CUE)


def _reading_clock(contest: Contest, cue: Cue, at: int) -> Clock | None:
    seconds = _reading(contest)
    if contest.obstacle is not None and contest.obstacle.guessing is not None:
        return None  # a team is heard: the host opens the question after it
    if not seconds or cue.phase is not Phase.SHOWN:
        return None
    return Clock(ClockKind.READING, started(seconds, at))


def opened(contest: Contest, cue: Cue, at: int) -> Contest:
    """The contest with its cue taking answers from now on, and the clock running."""
    taking = replace(cue, phase=Phase.OPEN, opened_at=at)
    after = replace(contest, cue=taking, clock=_clock_for(contest, cue, at), scene=Scene.CUE)
    rules = contest.rules
    if isinstance(rules, ByBuzzer) and not rules.may_be_buzzed(cue, contest.contending):
        return locked(after, at)
    return after


def _clock_for(contest: Contest, cue: Cue, at: int) -> Clock | None:
    rules = contest.rules
    match rules:
        case Turns(turn_seconds=int(seconds)):
            if contest.clock is not None:
                return replace(contest.clock, countdown=contest.clock.countdown.going(at))
            return Clock(ClockKind.TURN, started(seconds, at))
        case Everyone():
            return Clock(ClockKind.ANSWER, started(rules.seconds_for(cue), at))
        case Turns() | Elimination() | Obstacle():
            return Clock(ClockKind.ANSWER, started(rules.common.seconds_for(cue.question), at))
        case Buzzer() | Playoff():
            return Clock(ClockKind.BUZZ, started(rules.common.seconds_for(cue.question), at))
        case Package():
            return Clock(ClockKind.ANSWER, started(rules.seconds_for(cue), at))
        case Judged() | Audience() | None:
            return None
    assert_never(rules)


def _passed(contest: Contest, cue: Cue, at: int) -> Contest:
    rules = contest.rules
    assert isinstance(rules, Turns | Package)
    assert cue.team is not None
    if isinstance(rules, Package) or rules.shows_passed:
        # The hall may see the answer of a question that is gone, and others may answer it.
        passed = replace(cue, marks={cue.team: Verdict.BLANK}, passed=True)
        return locked(replace(contest, cue=passed), at)
    return _left(contest, cue, Ended.PASSED)


def _removed(contest: Contest, cue: Cue, event: CueSkipped | CueThrownOut | CueReplaced) -> Contest:
    match event:
        case CueSkipped(reason=reason):
            return taken_out(contest, cue, Ended.SKIPPED, reason, event.at)
        case CueThrownOut(reason=reason):
            return taken_out(contest, cue, Ended.THROWN_OUT, reason, event.at)
        case CueReplaced(question=key, reason=reason, at=at):
            out = taken_out(contest, cue, Ended.REPLACED, reason, at)
            fresh = _fresh(_without_star(contest, cue), contest.questions[key])
            return replace(out, cue=fresh, clock=_fresh_clock(contest, fresh, at), scene=Scene.CUE)
    assert_never(event)


def _without_star(contest: Contest, cue: Cue) -> Cue:
    """The cue as its replacement takes it over: the star may go back to its team."""
    rules = contest.rules
    returns = isinstance(rules, Package) and rules.star_replaced == "returns"
    return replace(cue, star=False) if returns else cue


def asked_again(contest: Contest, cue: Cue, at: int) -> Contest:
    """The contest with its question shown afresh, as nothing had been answered."""
    fresh = _fresh(cue, cue.question)
    return replace(contest, cue=fresh, clock=_fresh_clock(contest, fresh, at))


def _fresh(cue: Cue, question: Question) -> Cue:
    """Another asking in the place of a cue: what was declared moves with it."""
    return Cue(
        cue.number,
        question,
        cue.team,
        phase=Phase.DRAWN if cue.phase is Phase.DRAWN else Phase.SHOWN,
        ends_turn=cue.ends_turn,
        stakes=cue.stakes,
        star=cue.star,
        value=cue.value,
        seconds=cue.seconds,
        extra=cue.extra,
    )


def _fresh_clock(contest: Contest, fresh: Cue, at: int) -> Clock | None:
    """The clock of the turn, held, for another asking in it; else that of the reading."""
    if contest.clock is None or not _plays_against_turn_clock(contest):
        return _reading_clock(contest, fresh, at)
    return replace(contest.clock, countdown=contest.clock.countdown.held(at))


def taken_out(contest: Contest, cue: Cue, ended: Ended, reason: str, at: int) -> Contest:
    """The contest without its cue, which ends with no points."""
    clock = contest.clock
    if clock is not None:
        clock = replace(clock, countdown=clock.countdown.held(at))
    gone = replace(cue, reason=reason, changes=(), verdicts={})
    return _left(elimination.unmarked(replace(contest, clock=clock)), gone, ended)


def _left(contest: Contest, cue: Cue, ended: Ended) -> Contest:
    """The contest without its cue, which is in the record of the run now."""
    if contest.run is None:
        return contest
    run = replace(contest.run, cues=(*contest.run.cues, replace(cue, ended=ended)))
    after = replace(contest, run=run, cue=None)
    return after if _turn_goes_on(after, cue) else replace(after, clock=None)


def _turn_goes_on(contest: Contest, last: Cue) -> bool:
    """Whether the clock of a turn stays for the next question of the same team."""
    if not _plays_against_turn_clock(contest):
        return False
    ask = contest.next_ask()
    return ask is not None and ask.team == last.team
