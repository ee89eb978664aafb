"""What is asked around a question to the hall."""

from __future__ import annotations

from contest.values import dataclass


@dataclass(frozen=True, slots=True)
class AskAudience:
    """Ask the hall the next question set aside for it; without a prize, that of its round."""

    at: int
    prize: str = ""


@dataclass(frozen=True, slots=True)
class RevealToAudience:
    """Show the hall the right answer."""

    at: int


@dataclass(frozen=True, slots=True)
class NameWinner:
    """Who in the hall was right, and what is won; `number` counts from 1, 0 is the latest.

    An empty name says that it was nobody, or nobody yet.
    """

    at: int
    name: str
    prize: str
    number: int = 0


AudienceCommand = AskAudience | RevealToAudience | NameWinner
