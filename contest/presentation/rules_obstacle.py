"""Sentences of the rules about the hidden keyword: every switch is said."""

from __future__ import annotations

from collections.abc import Iterator

from contest.domain.cue import Entry
from contest.domain.rounds import Obstacle
from contest.domain.rounds.common import Common
from contest.presentation.wording import Words


def obstacle_lines(
    rules: Obstacle, clock: str, entry: str, points: str, words: Words
) -> Iterator[str]:
    """The rules of an obstacle round; three sentences are those of every kind."""
    whole = words.say(f"rules.obstacle_{'centre' if rules.centre else 'rows'}", rows=rules.rows)
    yield f"{whole} {words.say(f'rules.row_choice_{rules.row_choice}')}"
    yield f"{clock} {_written(rules.common, words) if _is_written(rules) else entry}"
    yield " ".join([points, *_centre(rules, words), words.say("rules.piece_opens")])
    worth = words.say("rules.keyword_worth", worth="; ".join(_worth(rules, words)))
    yield f"{worth} {words.say(f'rules.keyword_spelling_{rules.keyword_spelling}')}"
    buzz = words.say("rules.keyword_buzz", answer=rules.answer_seconds)
    yield f"{buzz} {words.say(f'rules.hearing_{rules.hearing}')}"
    out, ends = words.say("rules.keyword_out"), words.say("rules.keyword_ends")
    corrected = words.say(f"rules.keyword_correction_{rules.keyword_after_correction}")
    yield f"{out} {ends} {corrected}"


def _is_written(rules: Obstacle) -> bool:
    return rules.common.entry is Entry.SPOKEN


def _written(common: Common, words: Words) -> str:
    """How rows are answered where no device takes letters: on boards that are raised."""
    return f"{words.say('rules.obstacle_written')} {words.say(f'rules.spelling_{common.spelling}')}"


def _centre(rules: Obstacle, words: Words) -> Iterator[str]:
    """What the centre earns, where it is other than a row."""
    if rules.centre and rules.centre_right not in (None, rules.common.right):
        yield words.say("rules.centre_right", points=words.points(rules.centre_right or 0))


def _worth(rules: Obstacle, words: Words) -> Iterator[str]:
    """Worth by rows asked; equal steps stand one by one, so that nobody has to count."""
    for asked, points in enumerate(rules.keyword):
        name = "none" if not asked else "rows" if asked <= rules.rows else "centre"
        yield words.say(f"rules.keyword_{name}", rows=asked, points=words.points(points))
