"""Sealed banks in a contest: that there is one, and that it was opened.

A question drawn from a sealed bank stands in the contest as a stand-in: its id, type, number of
options, level and points, and not one word of it. The sealed bytes lie among the media of the
contest by their hash. Opening puts the questions themselves into the history, and never the
passphrase or anything made of it: from then on replay, second copy, repair and every paper work
as in any contest, on any machine, with nobody asked for a secret on stage. The price is said in
the README: who holds the file after the opening holds the questions, so open it on the day.
"""

from __future__ import annotations

from contest.domain.happened import Happened
from contest.domain.keywords import Keyword
from contest.domain.questions import Question
from contest.values import dataclass


@dataclass(frozen=True, slots=True)
class BankSealed(Happened):
    """What was drawn of this bank are stand-ins; the bank lies among the media as `media`."""

    bank: str
    media: str  # SHA-256 in hexadecimal


@dataclass(frozen=True, slots=True)
class SealOpened(Happened):
    """Somebody opened a sealed bank: these are the questions that were drawn of it."""

    bank: str
    by: str
    questions: tuple[Question, ...]
    keywords: tuple[Keyword, ...] = ()


SealEvent = BankSealed | SealOpened
