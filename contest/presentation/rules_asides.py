"""The rules of what stands beside the rounds: the playoff, and questions to the hall."""

from __future__ import annotations

from collections.abc import Iterator

from contest.domain.cue import Entry
from contest.domain.rounds import Audience, Playoff
from contest.domain.rounds.buzzer import LEAST_REOPENED_SECONDS
from contest.presentation.rules_answering import starts
from contest.presentation.wording import Words


def playoff_lines(rules: Playoff, words: Words) -> Iterator[str]:
    """Every parameter of a playoff in a sentence, at most seven lines."""
    say, common = words.say, rules.common
    how = [say("rules.playoff_when"), say("rules.playoff_count", count=rules.count)]
    if common.entry is Entry.TOUCH:
        how.append(say("rules.buzz_touch"))
    yield " ".join(how)
    clock = "rules.buzz_clock_own" if common.from_question else "rules.buzz_clock"
    buzz = say(clock, seconds=common.seconds, answer=rules.answer_seconds)
    yield f"{starts(common, words)} {buzz}"
    yield say("rules.playoff_place")
    wrong = say("rules.playoff_wrong", least=LEAST_REOPENED_SECONDS)
    yield f"{say(f'rules.early_{rules.early}')} {wrong}"
    yield say("rules.playoff_lots", ties=rules.ties)
    yield say("rules.playoff_points")


def audience_lines(rules: Audience, words: Words) -> Iterator[str]:
    """Every parameter of questions to the hall in a sentence."""
    say = words.say
    yield say("rules.audience_count", count=rules.count)
    yield say("rules.audience_how")
    yield say("rules.audience_prize", prize=rules.prize.in_language(words.language))
    yield say("rules.audience_agenda" if rules.agenda else "rules.audience_between")
    yield say("rules.audience_points")
