"""What is asked in an obstacle round: rows to choose, guesses of the keyword, the keyword shown.

The buzzer for the keyword is `Buzz`, as in every round that has one.
"""

from __future__ import annotations

from contest.values import dataclass


@dataclass(frozen=True, slots=True)
class ChooseRow:
    """The team whose turn it is chooses a row (from 1)."""

    at: int
    row: int


@dataclass(frozen=True, slots=True)
class HearKeyword:
    """Let the first team that waits say the keyword."""

    at: int


@dataclass(frozen=True, slots=True)
class GuessKeyword:
    """What the team that is heard said, and whether it is right.

    `right` is the host's word; None leaves it to the spelling rule, which needs the text.
    """

    at: int
    team: int
    text: str = ""
    right: bool | None = None


@dataclass(frozen=True, slots=True)
class RevealKeyword:
    """Show the keyword that nobody found; a reason is needed while rows are left."""

    at: int
    reason: str = ""


ObstacleCommand = ChooseRow | HearKeyword | GuessKeyword | RevealKeyword
