"""How a past question is named: its number, and whose it was where each team counts its own."""

from __future__ import annotations

from contest.domain.cue import Cue
from contest.domain.state import Contest
from contest.presentation.wording import Words


def question_named(contest: Contest, cue: Cue, words: Words) -> str:
    """“3”, or “3 of Ward 1”: in rounds by turns and packages every team has a question 3."""
    team = contest.team(cue.team) if cue.team is not None else None
    if team is None:
        return str(cue.number)
    return words.say("record.cue_of_team", number=cue.number, team=team.short)
