"""A past guess of the keyword judged again: what it brings; what was played stays played."""

from __future__ import annotations

from dataclasses import replace as changed

from contest.domain.cue import Verdict
from contest.domain.frozen import replace
from contest.domain.handling.recounting import ruled
from contest.domain.jury_commands import JudgeKeyword
from contest.domain.jury_events import KeywordRuled
from contest.domain.refusals import Refusal, Why, because
from contest.domain.rounds import Obstacle, ObstaclePlay
from contest.domain.state import Contest, Run


def against(run: Run, command: JudgeKeyword) -> list[Refusal]:
    """Every reason not to judge that guess otherwise."""
    guesses = run.play.guesses if isinstance(run.play, ObstaclePlay) else ()
    if not 1 <= command.guess <= len(guesses):
        return [because(Why.NO_GUESS, guess=command.guess)]
    same = guesses[command.guess - 1].right is command.right
    return [because(Why.NO_CHANGE)] if same else []


def corrected(contest: Contest, run: Run, guess: int, *, right: bool) -> Run:
    """The run with the guess judged so and its points worked out anew."""
    rules = contest.rules_of(run)
    assert isinstance(rules, Obstacle)
    judged = _judged(run, guess, right=right)
    assert isinstance(judged.play, ObstaclePlay)
    fresh = rules.keyword_changes(judged.play.guesses)
    return replace(judged, changes=ruled(run.changes, fresh))


def event(contest: Contest, command: JudgeKeyword) -> KeywordRuled:
    """The event without what is recomputed of past questions."""
    run = next(one for one in contest.all_runs if one.number == command.run)
    return KeywordRuled(
        command.guess,
        command.right,
        corrected(contest, run, command.guess, right=command.right).changes,
        run=command.run,
        reason=command.reason.strip(),
        by=command.by.strip(),
        at=command.at,
    )


def applied(run: Run, ruling: KeywordRuled) -> Run:
    """The run after the ruling, where it is about this run."""
    if run.number != ruling.run:
        return run
    return replace(_judged(run, ruling.guess, right=ruling.right), changes=ruling.of_run)


def told(run: Run | None, ruling: KeywordRuled) -> tuple[int, str, str]:
    """The team, and what its guess was before and after, as verdicts."""
    if run is None or not isinstance(run.play, ObstaclePlay):
        return 0, "", ""
    old, new = Verdict.WRONG.value, Verdict.RIGHT.value
    if not ruling.right:
        old, new = new, old
    return run.play.guesses[ruling.guess - 1].team, old, new


def _judged(run: Run, guess: int, *, right: bool) -> Run:
    assert isinstance(run.play, ObstaclePlay)
    guesses = tuple(
        changed(one, right=right) if place == guess else one
        for place, one in enumerate(run.play.guesses, 1)
    )
    return replace(run, play=replace(run.play, guesses=guesses))
