"""What a state card carries away from a contest: everything that decides how it goes on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace as changed
from functools import reduce

from contest.domain.carried import Carried, CarriedAnswer, CarriedCue, CarriedHall, CarriedRun
from contest.domain.commands import SettleCue
from contest.domain.contest import decide, evolve, reasons_against
from contest.domain.cue import Cue, Ended, Phase, Verdict
from contest.domain.formats import TieBreak
from contest.domain.handling.record import held
from contest.domain.keywords import Keyword
from contest.domain.rounds import JudgedPlay, ObstaclePlay, RoundPlay, Seats
from contest.domain.standings import adjusted, run_points, totals
from contest.domain.state import Contest, Run


def carried_of(contest: Contest, seq: int, chain: str, at: int, reason: str) -> Carried:
    """The contest at its event `seq`, at the instant `at`.

    A question whose answer is on the stage counts as settled; one that is still open was heard,
    so it is skipped for this `reason`, and the jury decides what comes in its place.
    """
    standing = tuple(totals(contest).items())
    contest = held(_settled(contest, at), at)
    last = {} if not _asks(contest, TieBreak.LAST_RIGHT) else _last_right(contest)
    return Carried(
        contest.id,
        seq,
        chain,
        tuple(_run(contest, run, at, reason, last) for run in contest.all_runs),
        tuple(adjusted(contest).items()),
        standing,
        tuple(
            CarriedHall(one.round, one.question.key, one.prize, one.run, one.revealed, one.winner)
            for one in contest.hall
        ),
        contest.presences,
        contest.lots,
        contest.prizes_added,
        contest.predictions,
        contest.predicted,
    )


def _settled(contest: Contest, at: int) -> Contest:
    settle = SettleCue(at)
    revealed = contest.cue is not None and contest.cue.phase is Phase.REVEALED
    if not revealed or reasons_against(contest, settle):
        return contest
    return reduce(evolve, decide(contest, settle), contest)


def _asks(contest: Contest, kind: TieBreak) -> bool:
    breakers = contest.format.tie_breakers if contest.format else ()
    return any(breaker.kind is kind for breaker in breakers)


def _last_right(contest: Contest) -> dict[int, str]:
    """Each team's question of its last right answer: the only instant that a tie asks for."""
    last: dict[int, tuple[int, str]] = {}
    for run in contest.counted_runs:
        for cue in run.cues:
            for team, verdict in cue.verdicts.items():
                instant = _instant(cue, team)
                if verdict is Verdict.RIGHT and instant >= last.get(team, (-(2**63), ""))[0]:
                    last[team] = (instant, cue.question.key)
    return {team: key for team, (_, key) in last.items()}


def _instant(cue: Cue, team: int) -> int:
    given = cue.answers.get(team)
    return given.at if given is not None and given.took_ns is not None else cue.locked_at or 0


def _run(contest: Contest, run: Run, at: int, reason: str, last: dict[int, str]) -> CarriedRun:
    runs_now = contest.run is not None and contest.run.number == run.number
    timed = _asks(contest, TieBreak.TIME)
    cues = [_cue(cue, at, last, timed=timed) for cue in run.cues]
    if not isinstance(run.play, ObstaclePlay):  # where a guess may have come after the lock
        decide = set(last.values())
        cues = [one if one.question in decide else changed(one, locked_at=None) for one in cues]
    cue = contest.cue
    if runs_now and cue is not None and cue.phase is not Phase.DRAWN:
        cues.append(changed(_cue(cue, at, {}, timed=False), ended=Ended.SKIPPED, reason=reason))
    return CarriedRun(
        run.round,
        tuple(cues),
        tuple(run_points(contest, run).items()),
        _play(run.play, at),
        not runs_now,
        run.cancelled,
        run.reason,
        run.again,
        run.later,
    )


def _cue(cue: Cue, at: int, last: dict[int, str], *, timed: bool) -> CarriedCue:
    ended = cue.ended or Ended.SETTLED
    settled = cue.ended is Ended.SETTLED
    return CarriedCue(
        cue.question.key,
        cue.number,
        cue.team,
        ended,
        cue.reason,
        tuple(cue.verdicts.items()) if settled else (),
        tuple(_answers(cue, at, last, timed=timed)) if settled else (),
        None if cue.locked_at is None else cue.locked_at - at,
        cue.tried,
        cue.ends_turn,
        cue.star,
        cue.value,
        cue.thieves,
        cue.extra,
    )


def _answers(cue: Cue, at: int, last: dict[int, str], *, timed: bool) -> Iterator[CarriedAnswer]:
    for team, given in cue.answers.items():
        took = None if given.took_ns is None else given.took_ns // 1_000_000
        is_last = last.get(team) == cue.question.key
        if took is not None and (timed or is_last):
            yield CarriedAnswer(team, took, given.at - at)


def _play(play: RoundPlay | None, at: int) -> RoundPlay | None:
    """The play without what is secret or of the moment: the keyword, presses, clocks."""
    match play:
        case ObstaclePlay():
            guesses = tuple(changed(guess, at=guess.at - at) for guess in play.guesses)
            kept = Keyword(play.keyword.key, "", ())
            return ObstaclePlay(kept, play.chosen, guesses=guesses, revealed=play.revealed)
        case Seats():
            return changed(play, marked=None)
        case JudgedPlay():
            return play
        case _:
            return play
