"""What is asked about the papers: their head, and what the organiser adds to the minutes."""

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


PaperCommand = ChooseHead | WriteMinutes
