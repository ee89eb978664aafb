"""Corrections as papers list them: what was decided, old, new, whose totals moved, why, by whom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import assert_never

from contest.domain.handling.rulings import past_cue, run_numbered
from contest.domain.rulings import Ruling, RulingKind
from contest.domain.state import Contest
from contest.presentation.papers.numbering import numbers_of
from contest.presentation.papers.rounds import run_title
from contest.presentation.question_numbers import question_named
from contest.presentation.wording import Words


@dataclass(frozen=True, slots=True)
class RulingLine:
    """One correction in words; `moved` names every team whose total it changed.

    `number` is that of the minutes, wherever it stands.
    """

    number: str
    where: str
    what: str
    moved: str
    reason: str
    by: str


def rulings_of(contest: Contest, words: Words, team: int | None = None) -> tuple[RulingLine, ...]:
    """The corrections in order; with `team` those that moved its total, and only its part."""
    return tuple(
        RulingLine(
            str(number),
            _where(contest, ruling, words),
            _what(contest, ruling, words),
            _moved(contest, ruling, team, words),
            ruling.reason,
            ruling.by,
        )
        for number, ruling in zip(numbers_of(contest).rulings, contest.rulings, strict=True)
        if team is None or any(one.team == team for one in ruling.moved)
    )


def _where(contest: Contest, ruling: Ruling, words: Words) -> str:
    run = run_numbered(contest, ruling.run)
    title = run_title(contest, run, words) if run is not None else str(ruling.run)
    cue = past_cue(contest, ruling.run, ruling.cue)
    if cue is None:
        return title
    return words.say(
        "papers.ruling_question", round=title, number=question_named(contest, cue, words)
    )


def _what(contest: Contest, ruling: Ruling, words: Words) -> str:
    match ruling.kind:
        case RulingKind.ANSWER | RulingKind.KEYWORD:
            old = words.say(f"papers.verdict_{ruling.old}") if ruling.old else "–"
            new = words.say(f"papers.verdict_{ruling.new}")
            team = _short(contest, ruling.team)
            return words.say(f"papers.ruling_{ruling.kind.value}", team=team, old=old, new=new)
        case RulingKind.KEY:
            return words.say("papers.ruling_key", old=ruling.old or "–", new=ruling.new)
        case RulingKind.REPLACED if not ruling.new:
            return words.say("papers.ruling_not_replaced")
        case RulingKind.THROWN_OUT | RulingKind.REPLACED | RulingKind.CANCELLED:
            return words.say(f"papers.ruling_{ruling.kind.value}")
    assert_never(ruling.kind)


def _moved(contest: Contest, ruling: Ruling, team: int | None, words: Words) -> str:
    lines = [
        words.say(
            "papers.ruling_moved",
            team=_short(contest, one.team),
            old=words.points(one.old),
            new=words.points(one.new),
        )
        for one in ruling.moved
        if team is None or one.team == team
    ]
    return "\n".join(lines) or words.say("papers.ruling_moved_nobody")


def _short(contest: Contest, number: int) -> str:
    team = contest.team(number)
    return team.short if team else str(number)
