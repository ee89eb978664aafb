"""How a clock starts, how answers are given, and how words are compared, in sentences."""

from __future__ import annotations

from contest.domain.cue import Entry
from contest.domain.rounds.common import Common
from contest.presentation.wording import Words

_BY_WORDS = {"short", "numeric", "ordering", "matching"}


def clock_line(common: Common, words: Words) -> str:
    """How long a question may be answered, and since when."""
    name = "rules.clock_own" if common.from_question else "rules.clock"
    return f"{words.say(name, seconds=common.seconds)} {starts(common, words)}"


def starts(common: Common, words: Words) -> str:
    """When the clock starts: by the host's key, with the question, or so long after it."""
    match common.reading_seconds:
        case None:
            return words.say("rules.starts_host")
        case 0:
            return words.say("rules.starts_shown")
        case seconds:
            return words.say("rules.starts_reading", seconds=seconds)


def entry_line(common: Common, words: Words) -> str:
    """How an answer is given, which one counts, and how words are compared."""
    if common.entry is Entry.BOARDS:
        return words.say("rules.entry_boards")
    said = words.say(f"rules.entry_{common.entry.value}_{common.answer_counts}")
    if not may_ask_words(common):
        return said
    return f"{said} {words.say(f'rules.spelling_{common.spelling}')}"


def may_ask_words(common: Common) -> bool:
    """Whether a question of the round may be answered by words that have to be compared."""
    types = common.draw.types
    return common.entry is Entry.SPOKEN and (not types or bool(_BY_WORDS & set(types)))
