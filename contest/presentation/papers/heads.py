"""The head of a paper: a block of two columns with presets for who issues it."""

from __future__ import annotations

from enum import Enum
from typing import assert_never

from contest.domain.state import Contest
from contest.presentation.wording import Words
from contest.values import dataclass


class Preset(Enum):
    """Whose papers these are."""

    STATE = "state"  # Decree 30/2020: national title and motto
    PARTY = "party"
    YOUTH = "youth"
    PLAIN = "plain"  # the organiser alone


class LeftMark(Enum):
    """What stands under the organiser's name."""

    RULE = "rule"
    STAR = "*"
    STARS = "***"


@dataclass(frozen=True, slots=True)
class HeadBlock:
    """A head as it is drawn: `parents` in capitals, `organiser` in bold ones, mark below.

    `right` is set in bold, the last line of it with a rule beneath; place and date stand under it
    in italics.
    """

    parents: tuple[str, ...]
    organiser: str
    mark: LeftMark
    right: tuple[str, ...]
    place: str
    date: str


def head_block(preset: Preset, contest: Contest, words: Words) -> HeadBlock:
    """The head for a contest. Of an organiser of several lines the last is the issuing one."""
    lines = [line.strip() for line in contest.organiser.splitlines() if line.strip()]
    parents = tuple(line.upper() for line in lines[:-1])
    organiser = lines[-1].upper() if lines else ""
    date = words.long_date(contest.date) if contest.date else words.say("papers.date_to_fill")
    right: tuple[str, ...]
    match preset:
        case Preset.STATE:
            mark = LeftMark.RULE
            right = (words.say("papers.national_title"), words.say("papers.motto"))
        case Preset.PARTY:
            mark, right = LeftMark.STAR, (words.say("papers.party_title"),)
        case Preset.YOUTH:
            mark, right = LeftMark.STARS, (words.say("papers.youth_title"),)
        case Preset.PLAIN:
            mark, right = LeftMark.RULE, ()
        case _:
            assert_never(preset)
    return HeadBlock(parents, organiser, mark, right, contest.place, date)
