"""What is asked about papers and files: head, the organiser's part of the minutes, the place."""

from __future__ import annotations

from contest.domain.heads import Head
from contest.values import dataclass


@dataclass(frozen=True, slots=True)
class ChooseHead:
    """Let all papers of the contest have this head."""

    at: int
    head: Head


@dataclass(frozen=True, slots=True)
class WriteMinutes:
    """Let the minutes carry this text of the organiser, in place of what was written before."""

    at: int
    text: str


@dataclass(frozen=True, slots=True)
class ChangePlace:
    """Note that the contest is written at another place from here on."""

    at: int
    place: str
    before: str


PaperCommand = ChooseHead | WriteMinutes | ChangePlace
