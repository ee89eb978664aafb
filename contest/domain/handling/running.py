"""Runs of rounds: starting, ending, and the end of the contest."""

from __future__ import annotations

from typing import assert_never

from contest.domain.commands import EndContest, EndRound, RoundCommand, StartRound
from contest.domain.events import ContestEnded, Event, RoundEnded, RoundEvent, RoundStarted
from contest.domain.frozen import replace
from contest.domain.handling import acts, asking, elimination, obstacle, seals
from contest.domain.questions import is_by_letter
from contest.domain.refusals import Refusal, Why, because
from contest.domain.rounds import Audience, Buzzer, Everyone, Obstacle, Playoff, RoundRules, Turns
from contest.domain.rounds.common import RoundQuestions
from contest.domain.stage import Scene
from contest.domain.state import Contest, Run


def against(contest: Contest, command: RoundCommand) -> list[Refusal]:
    """Every reason not to start or end a round, or the contest."""
    match command:
        case StartRound(round=number, reason=reason):
            return _against_start(contest, number, reason)
        case EndRound(reason=reason):
            if contest.run is None:
                return [because(Why.NO_ROUND)]
            reasons = [*asking.against_leaving_cue(contest), *acts.against_leaving(contest)]
            if contest.has_more and not reason.strip():
                reasons.append(because(Why.REASON_NEEDED))
            if contest.has_more and not _is_even(contest):
                reasons.append(because(Why.TURNS_UNEVEN))
            return reasons
        case EndContest():
            reasons = against_ending(contest)
            if contest.ended:
                reasons.append(because(Why.ENDED))
            if not contest.started:
                reasons.append(because(Why.NOT_STARTED))
            return reasons
    assert_never(command)


def decide(contest: Contest, command: RoundCommand) -> list[Event]:
    """The events that a command about a round makes."""
    at = command.at
    match command:
        case StartRound(round=number, reason=reason):
            # What a running round would have asked is not asked any more: the draw may go by that.
            closing = _closing(contest, at, _why_cut(contest, reason)) if contest.run else []
            return [*closing, RoundStarted(number, _drawn_anew(contest, number), at=at)]
        case EndRound(reason=reason):
            return [*_closing(contest, at, reason), asking.board(at)]
        case EndContest():
            # What was on the stage of the running round goes with it.
            of_round = (
                Scene.CUE, Scene.ACT, Scene.MARKS, Scene.RULES, Scene.PACKAGES, Scene.PLAYOFF,
                Scene.OBSTACLE,
            )  # fmt: skip
            leaves = contest.run is not None and contest.scene in of_round
            shown = [asking.board(at)] if leaves else []
            return [*ending(contest, at), *shown, ContestEnded(at=at)]
    assert_never(command)


def evolve(contest: Contest, event: RoundEvent) -> Contest:
    """The contest after a round started or ended."""
    match event:
        case RoundStarted(round=number, drawn=drawn):
            if drawn is not None:
                rounds = (*contest.drawn[:number], drawn, *contest.drawn[number + 1 :])
                contest = replace(contest, drawn=rounds)
            run = Run(len(contest.runs) + 1, number, event.at)
            # Places may change again: what was announced before a repeated round is not announced.
            begun = replace(contest, run=run, cue=None, clock=None, scene=Scene.RULES, ceremony=0)
            return obstacle.set_up(elimination.set_up(begun))
        case RoundEnded(reason=reason):
            if contest.run is None:
                return contest
            over = replace(contest.run, ended_at=event.at, reason=reason)
            return replace(contest, runs=(*contest.runs, over), run=None, cue=None, clock=None)
        case ContestEnded():
            return replace(contest, ended=True)
    assert_never(event)


def ending(contest: Contest, at: int) -> list[Event]:
    """Events that end the running round where nothing is left in it."""
    if contest.run is None:
        return []
    return _closing(contest, at)


def _why_cut(contest: Contest, reason: str) -> str:
    """The reason, where there is anything to give it for."""
    return reason.strip() if contest.has_more else ""


def _closing(contest: Contest, at: int, reason: str = "") -> list[Event]:
    """The running round settled, counted and over."""
    counted = elimination.counting(contest, at)
    return [*asking.settling(contest, at), *counted, RoundEnded(reason, at=at)]


def against_ending(contest: Contest) -> list[Refusal]:
    """Every reason why the running round cannot end by itself."""
    reasons = [*asking.against_leaving_cue(contest), *acts.against_leaving(contest)]
    if contest.run is not None and contest.has_more:
        reasons.append(because(Why.ROUND_NOT_FINISHED))
    return reasons


def _is_even(contest: Contest) -> bool:
    """Whether a round by turns may be cut short: only after each team has had as many."""
    if contest.run is None or not isinstance(contest.rules, Turns):
        return True
    cues = contest.run.cues if contest.cue is None else (*contest.run.cues, contest.cue)
    return contest.rules.is_even(cues, contest.playing)


def _against_start(contest: Contest, number: int, reason: str) -> list[Refusal]:
    if contest.format is None or not contest.drawn or not contest.has_teams_it_needs:
        return [because(Why.NOT_SET_UP)]
    reasons = [*against_ending(contest), *seals.against_playing(contest)]
    if reason.strip():
        reasons = [one for one in reasons if one.why is not Why.ROUND_NOT_FINISHED]
        if contest.has_more and not _is_even(contest):
            reasons.append(because(Why.TURNS_UNEVEN))
    if contest.ended:
        reasons.append(because(Why.ENDED))
    if not 0 <= number < len(contest.format.rounds):
        reasons.append(because(Why.NO_SUCH_ROUND, round=number + 1))
    elif (aside := _never_started(contest.format.rounds[number])) is not None:
        reasons.append(because(aside))
    elif any(run.round == number for run in contest.counted_runs):
        reasons.append(because(Why.ROUND_PLAYED, round=number + 1))
    else:
        reasons += _against_repeating(contest, number)
    return reasons


def _never_started(rules: RoundRules) -> Why | None:
    """Why the host never starts such a round: a tie does, or nothing."""
    match rules:
        case Playoff():
            return Why.PLAYOFF_BY_TIE
        case Audience(agenda=False):
            return Why.HALL_IN_BETWEEN
        case _:
            return None


def _against_repeating(contest: Contest, number: int) -> list[Refusal]:
    """A round that was cancelled is played again with questions that nobody has heard."""
    assert contest.format is not None
    drawn, rules = _drawn_anew(contest, number), contest.format.rounds[number]
    needed = rules.questions_needed(len(contest.teams))
    # One list for all may be shorter than it was; teams with lists of their own need all of them.
    least = min(1, needed) if isinstance(rules, Everyone | Buzzer | Audience) else needed
    if drawn is None or len(drawn.main) >= least:
        return []
    found = len(drawn.main)
    return [because(Why.TOO_FEW_QUESTIONS, round=number + 1, needed=least, found=found)]


def _drawn_anew(contest: Contest, number: int) -> RoundQuestions | None:
    """What a repeated round asks: what was left of it, then reserves; None for a first run."""
    if all(run.round != number for run in contest.all_runs) or contest.format is None:
        return None
    rules = contest.format.rounds[number]
    if isinstance(rules, Obstacle):
        return obstacle.drawn_anew(contest, number, rules)
    asked = {one.question.key for one in contest.hall}
    asked |= {contest.cue.question.key} if contest.cue else set()
    asked = asked.union(*(run.asked for run in contest.all_runs))
    own = contest.drawn[number]
    others = [key for drawn in contest.drawn if drawn is not own for key in drawn.reserve]
    fits = [
        key
        for key in (*own.main, *own.reserve, *others)
        if key not in asked and (not rules.is_by_letter or is_by_letter(contest.questions[key]))
    ]
    needed = rules.questions_needed(len(contest.teams))
    mine = len([key for key in fits if key in (*own.main, *own.reserve)])
    # Reserves of other rounds only as far as the round has not enough of its own.
    return RoundQuestions(tuple(fits[:needed]), tuple(fits[needed : max(mine, needed)]))
