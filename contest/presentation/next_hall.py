"""The Next key around a question to the hall: its answer first, then the next one of its round."""

from __future__ import annotations

from contest.domain import audience_commands as h
from contest.domain import commands as c
from contest.domain.rounds import Audience
from contest.domain.stage import Scene
from contest.domain.state import Contest
from contest.presentation.wording import Words


def next_on_stage(contest: Contest, words: Words) -> tuple[c.Command, str] | None:
    """The answer to the question that the hall is looking at; None where it has been shown."""
    if contest.scene is not Scene.AUDIENCE or not contest.hall or contest.hall[-1].revealed:
        return None
    return h.RevealToAudience(0), words.say("console.next_reveal_audience")


def next_in_hall_round(contest: Contest, words: Words) -> tuple[c.Command, str] | None:
    """The next question of a running round for the hall; None anywhere else, or at its end."""
    if not isinstance(contest.rules, Audience) or contest.next_for_hall() is None:
        return None
    return ask_audience(contest, words), words.say("console.next_audience")


def ask_audience(contest: Contest, words: Words) -> h.AskAudience:
    """The command that asks the hall, with the prize in the language of the evening."""
    asked = contest.next_for_hall()
    rules = None if asked is None or contest.format is None else contest.format.rounds[asked[0]]
    prize = rules.prize.in_language(words.language) if isinstance(rules, Audience) else ""
    return h.AskAudience(0, prize)
