"""Kind 8, audience: a question to the hall, which brings no team any points.

Its questions may also be asked one by one between any two things of the evening.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from contest.domain.cue import Change, Cue, Verdict
from contest.domain.questions import Question
from contest.domain.rounds.common import Ask, Common, Title
from contest.values import dataclass


@dataclass(frozen=True, slots=True)
class HallQuestion:
    """A question that was asked of the hall; `round` is the index of the round that it is from.

    `run` is the number of the run it was asked in, 0 before the first; `winner` stays empty until
    somebody was right and is named.
    """

    round: int
    question: Question
    prize: str
    at: int
    run: int = 0
    revealed: bool = False
    winner: str = ""


@dataclass(frozen=True, slots=True)
class Audience:
    """Parameters: `count` questions, and the `prize` of each unless the host says another.

    `agenda`: it has its place in the run of show, and what was not asked before is asked there;
    else its questions are asked only between two things, whenever the host likes.
    """

    common: Common
    count: int
    prize: Title
    agenda: bool = True

    @property
    def is_by_letter(self) -> bool:
        """Never: somebody in the hall speaks."""
        return False

    def questions_needed(self, _teams: int) -> int:
        """How many questions it may ask."""
        return self.count

    def next_ask(
        self, _cues: Sequence[Cue], _drawn: Sequence[str], _order: Sequence[int]
    ) -> Ask | None:
        """Nothing is asked of the teams."""
        return None

    def judged_teams(self, _cue: Cue, _order: Sequence[int]) -> tuple[int, ...]:
        """No team has an answer to judge."""
        return ()

    def changes(self, _cue: Cue, _verdicts: Mapping[int, Verdict]) -> tuple[Change, ...]:
        """No points for teams."""
        return ()
