"""The head of a paper: a block of two columns with presets for who issues it."""

from __future__ import annotations

from enum import Enum
from typing import assert_never

from contest.domain.heads import Head, Preset
from contest.domain.state import Contest
from contest.presentation.wording import Words
from contest.values import dataclass

# What is written for lines that are not to be: an empty field follows the preset.
NOTHING = ("–",)
_DASHES = (NOTHING, ("-",), ("—",))


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


def head_block(chosen: Head, contest: Contest, words: Words) -> HeadBlock:
    """The head for a contest. Of an organiser of several lines the last is the issuing one."""
    lines = [line.strip() for line in contest.organiser.splitlines() if line.strip()]
    parents = _own(chosen.parents, tuple(line.upper() for line in lines[:-1]))
    organiser = chosen.organiser or (lines[-1].upper() if lines else "")
    date = words.long_date(contest.date) if contest.date else words.say("papers.date_to_fill")
    mark, right = _of_preset(chosen.preset, words)
    return HeadBlock(parents, organiser, mark, _own(chosen.right, right), contest.place, date)


def _own(lines: tuple[str, ...], usual: tuple[str, ...]) -> tuple[str, ...]:
    """The lines of the head's own; those of the preset where there are none, none for a dash."""
    return () if lines in _DASHES else lines or usual


def _of_preset(preset: Preset, words: Words) -> tuple[LeftMark, tuple[str, ...]]:
    match preset:
        case Preset.STATE:
            return LeftMark.RULE, (words.say("papers.national_title"), words.say("papers.motto"))
        case Preset.PARTY:
            return LeftMark.STAR, (words.say("papers.party_title"),)
        case Preset.YOUTH:
            return LeftMark.STARS, (words.say("papers.youth_title"),)
        case Preset.PLAIN:
            return LeftMark.RULE, ()
    assert_never(preset)
