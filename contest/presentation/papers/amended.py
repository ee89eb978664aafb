"""What was set right or changed by hand, as the minutes tell it: each thing with old and new."""

from __future__ import annotations

from collections.abc import Iterable

from contest.domain.events import PointsChanged
from contest.domain.jury_events import ContestCorrected, TeamCorrected
from contest.domain.standings import totals
from contest.domain.state import Contest
from contest.presentation.wording import Words

Amended = PointsChanged | ContestCorrected | TeamCorrected


def amended_line(event: Amended, before: Contest, words: Words) -> str:
    """The event in words; `before` is the contest that it happened to."""
    match event:
        case PointsChanged():
            return _points(event, before, words)
        case ContestCorrected():
            fields = (
                ("title", before.title, event.title),
                ("place", before.place, event.place),
                ("organiser", before.organiser, event.organiser),
            )
            return words.say("after.contest_corrected", changes=_changes(fields, words))
        case TeamCorrected():
            team = before.team(event.team)
            fields = (
                ("name", team.name if team else "", event.name),
                ("short", team.short if team else "", event.short),
                ("members", ", ".join(team.members if team else ()), ", ".join(event.members)),
            )
            changes = _changes(fields, words)
            return words.say("after.team_corrected", number=event.team, changes=changes)


def _points(event: PointsChanged, before: Contest, words: Words) -> str:
    team, old = before.team(event.team), totals(before).get(event.team, 0)
    return words.say(
        "after.points_changed",
        team=team.short if team else event.team,
        points=words.points(event.points, signed=True),
        old=words.points(old),
        new=words.points(old + event.points),
        reason=event.reason,
        by=event.by,
    )


def _changes(fields: Iterable[tuple[str, str, str]], words: Words) -> str:
    return "; ".join(
        words.say(
            "after.corrected",
            field=words.say(f"after.corrected_{name}"),
            old=_one_line(old) or "–",
            new=_one_line(new) or "–",
        )
        for name, old, new in fields
        if old != new
    )


def _one_line(text: str) -> str:
    return ", ".join(line.strip() for line in text.splitlines() if line.strip())
