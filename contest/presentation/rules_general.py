"""What holds in every round, in sentences: answers, trouble, corrections, complaints, teams.

These stand in the printed rules and not on the stage: a hall hears the rules of the round that
comes, a jury needs the rest as well.
"""

from __future__ import annotations

from collections.abc import Iterator

from contest.domain.cue import Entry
from contest.domain.formats import Format
from contest.domain.rounds import Audience, Judged, Turns
from contest.domain.rounds.common import Common
from contest.presentation.rules_answering import may_ask_words
from contest.presentation.wording import Words


def general_lines(chosen: Format, words: Words) -> Iterator[str]:
    """The rules that all rounds share, as far as this format has something they speak of."""
    asked = [rules.common for rules in chosen.rounds if not isinstance(rules, Judged | Audience)]
    if chosen.most_teams:
        yield words.say("rules.exact_points")
        yield words.say(f"rules.floor_{chosen.floor}")
    yield from _answers(asked, chosen, words)
    if asked:
        yield words.say("rules.question_trouble")
    yield words.say("rules.power_cut")
    yield words.say("rules.correction")
    if chosen.most_teams:
        yield from _of_teams(chosen, words)


def _answers(asked: list[Common], chosen: Format, words: Words) -> Iterator[str]:
    if any(common.entry in (Entry.KEYS, Entry.TOUCH) for common in asked):
        yield words.say("rules.by_instant")
    if any(map(may_ask_words, asked)):
        judging, always = f"rules.judging_{chosen.judging}", "rules.spelling_always"
        yield f"{words.say(judging)} {words.say(always)}"


def _of_teams(chosen: Format, words: Words) -> Iterator[str]:
    yield words.say("rules.manual")
    yield words.say("rules.complaint")
    yield words.say("rules.team_late")
    yield words.say("rules.team_gone")
    turns = any(isinstance(rules, Turns) for rules in chosen.rounds)
    cut = words.say("rules.round_cut")
    yield f"{cut} {words.say('rules.round_cut_turns')}" if turns else cut
