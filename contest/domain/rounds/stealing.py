"""Stealing: who may answer what its owner could not, and what that is worth."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from contest.domain.cue import Cause, Change, Cue, Verdict
from contest.domain.points import Points, half_up

Others = Literal["none", "next", "buzzer"]
WhoSteals = Literal["all", "behind"]
AfterCorrection = Literal["keep", "undo"]
Half = Literal["keep", "up", "down"]
WHOLE = 100  # hundredths in a point


def thieves(
    others: Others, who: WhoSteals, owner: int, order: Sequence[int], totals: Mapping[int, Points]
) -> tuple[int, ...]:
    """Who may steal from `owner`: in order of play, beginning with the team that follows it.

    `who`: everybody else, or only teams that have fewer points than the owner. Where the next
    team answers, it is the first of them alone.
    """
    if others == "none":
        return ()
    place = list(order).index(owner)
    after = [*order[place + 1 :], *order[:place]]
    may = tuple(team for team in after if who == "all" or totals[team] < totals[owner])
    return may[:1] if others == "next" else may


def half_of(value: Points, half: Half) -> Points:
    """Half of a value: exact in hundredths, or a broken half up or down to whole points."""
    exact = half_up(value, 2)
    match half:
        case "keep":
            return exact
        case "up":
            return -(-exact // WHOLE) * WHOLE
        case "down":
            return exact // WHOLE * WHOLE


def is_corrected(cue: Cue, verdicts: Mapping[int, Verdict]) -> bool:
    """Whether the owner was judged right after others had been let at its question."""
    return cue.team is not None and verdicts.get(cue.team) is Verdict.RIGHT


def thief_changes(
    cue: Cue,
    verdicts: Mapping[int, Verdict],
    value: Points,
    loss: Points,
    after_correction: AfterCorrection,
) -> tuple[Change, ...]:
    """What the thief gains (`value`) or loses (`loss`, ≤ 0); nothing when it is undone."""
    thief = cue.thief
    if thief is None or thief not in verdicts:
        return ()
    if after_correction == "undo" and is_corrected(cue, verdicts):
        return ()
    points = value if verdicts[thief] is Verdict.RIGHT else loss
    return (Change(thief, points, Cause.STEAL),) if points else ()
