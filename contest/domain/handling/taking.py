"""Going on from the state card of another contest: its runs stand in the record, as played."""

from __future__ import annotations

from dataclasses import replace as changed

from contest.domain.carried import Carried, CarriedCue, CarriedHall, CarriedRun
from contest.domain.carried_commands import TakeOver
from contest.domain.cue import Cause, Change, Cue, Given, Phase
from contest.domain.frozen import replace
from contest.domain.refusals import Refusal, Why, because
from contest.domain.rounds import HallQuestion, ObstaclePlay, RoundPlay
from contest.domain.rulings import Adjustment
from contest.domain.stage import Scene
from contest.domain.state import Contest, Run


def against(contest: Contest, command: TakeOver) -> list[Refusal]:
    """Every reason not to take it over."""
    if contest.format is None or not contest.has_teams_it_needs:
        return [because(Why.NOT_SET_UP)]
    carried = command.carried
    if contest.carried is not None:
        return [because(Why.NO_CHANGE)]
    rounds = len(contest.format.rounds)
    indexes = (*(run.round for run in carried.runs), *(one.round for one in carried.hall))
    fits = all(0 <= index < rounds for index in indexes)
    keys = {question.key for question in command.questions}
    drawn = (key for one in command.rounds for key in (*one.main, *one.reserve))
    known = keys.issuperset((*carried.questions, *drawn)) and len(command.rounds) == rounds
    teams = {number for run in carried.runs for number, _ in run.points}
    teams |= {number for number, _ in carried.standing}
    if fits and known and teams <= set(contest.order):
        return []
    return [because(Why.CARD_UNFIT)]


def evolve(contest: Contest, carried: Carried, at: int) -> Contest:
    """The contest with everything that was played before the card."""
    runs = tuple(_run(contest, number, run, at) for number, run in enumerate(carried.runs, start=1))
    running = runs[-1] if runs and not carried.runs[-1].ended else None
    return replace(
        contest,
        runs=runs[:-1] if running is not None else runs,
        run=running,
        adjustments=tuple(
            Adjustment(team, points, "", carried.contest, at, 0)
            for team, points in carried.adjusted
            if points
        ),
        hall=tuple(_hall(contest, one, at) for one in carried.hall),
        presences=carried.presences,
        lots=carried.lots,
        prizes_added=carried.prizes_added,
        predictions=carried.predictions,
        predicted=carried.predicted,
        carried=carried,
        scene=Scene.SCOREBOARD if runs else contest.scene,
    )


def _run(contest: Contest, number: int, run: CarriedRun, at: int) -> Run:
    changes = tuple(Change(team, points, Cause.CARRIED) for team, points in run.points if points)
    return Run(
        number,
        run.round,
        at,
        tuple(_cue(contest, cue, at) for cue in run.cues),
        at if run.ended else None,
        run.reason,
        changes,
        _play(contest, run, at),
        run.cancelled,
        run.again,
        run.later,
        len(run.cues),
    )


def _cue(contest: Contest, cue: CarriedCue, at: int) -> Cue:
    answers = {
        one.team: Given("", at + one.at, None if one.took_ms is None else one.took_ms * 1_000_000)
        for one in cue.answers
    }
    return Cue(
        cue.number,
        contest.questions[cue.question],
        cue.team,
        Phase.REVEALED,
        cue.ended,
        cue.reason,
        locked_at=None if cue.locked_at is None else at + cue.locked_at,
        answers=answers,
        tried=cue.tried,
        verdicts=dict(cue.verdicts),
        ends_turn=cue.ends_turn,
        star=cue.star,
        value=cue.value,
        thieves=cue.thieves,
        extra=cue.extra,
        settled_at=at,
    )


def _play(contest: Contest, run: CarriedRun, at: int) -> RoundPlay | None:
    """The play with its keyword, which the card keeps to itself, and instants of this contest."""
    if not isinstance(run.play, ObstaclePlay):
        return run.play
    drawn = contest.drawn[run.round].keywords
    known = {keyword.key: keyword for keyword in drawn}
    keyword = known.get(run.play.keyword.key, drawn[0])
    guesses = tuple(changed(guess, at=at + guess.at) for guess in run.play.guesses)
    return changed(run.play, keyword=keyword, guesses=guesses)


def _hall(contest: Contest, one: CarriedHall, at: int) -> HallQuestion:
    question = contest.questions[one.question]
    return HallQuestion(one.round, question, one.prize, at, one.run, one.revealed, one.winner)
