"""What importers say, as this window says it: with its keys, where the command line has options."""

from __future__ import annotations

import re

from contest.banks.imported_bank import place_said
from contest.banks.reviewing.review import Line, Review
from contest.presentation.wording import Words
from contest.reading.faults import Phrase

_MAP = re.compile(
    r"--map(?:,? (?:ví dụ|for example|like|such as|as in))?(?:[ …]+(?:--map|[\w-]+=[\w-]+))*"
)


def said(phrase: Phrase, words: Words) -> str:
    """A phrase; where it names the option that tells columns, the key that does so here."""
    return _MAP.sub(words.say("review.instead_of_map"), phrase.said(words))


def where(line: Line, words: Words, *, file: str = "") -> str:
    """Where an entry stands, with its file where there are several."""
    place = place_said(line.entry.place, words)
    return f"{file}: {place}" if file else place


def file_of(line: Line, review: Review) -> str:
    """The file of an entry, "" where there is only one."""
    return review.imports[line.key[0]].file if len(review.imports) > 1 else ""
