"""Kind 4, buzzer: the first press wins the right to answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from contest.domain.cue import Change, Cue, Verdict
from contest.domain.rounds.common import Ask, Common, has_try_left, next_in_list, points_for
from contest.values import dataclass

LEAST_REOPENED_SECONDS = 3


@dataclass(frozen=True, slots=True)
class Buzzer:
    """Parameters: `common.seconds` to buzz, then `answer_seconds` to answer; one try a team.

    `tries`: how many teams may try one question; 1 closes it with the first wrong answer.
    `early`: a press before the signal is allowed, ignored, or loses the right for that question.
    `buzz_holds`: a press holds the time to buzz; else it runs on while the team answers, and a
    wrong answer after its end opens the question to nobody.
    """

    common: Common
    count: int
    answer_seconds: int
    tries: int = 1
    early: Literal["allowed", "ignored", "loses"] = "ignored"
    buzz_holds: bool = True

    @property
    def is_by_letter(self) -> bool:
        """Never: keys only win the right to answer, the answer itself is spoken."""
        return False

    def questions_needed(self, _teams: int) -> int:
        """How many questions the round asks."""
        return self.count

    def next_ask(
        self, cues: Sequence[Cue], drawn: Sequence[str], _order: Sequence[int]
    ) -> Ask | None:
        """The next question of the drawn list, while there is one."""
        return next_in_list(cues, drawn[: self.count])

    def reopens(self, cue: Cue, teams: int) -> bool:
        """Whether the others may still buzz after the tries that were made."""
        out = set(cue.tried) | set(cue.barred)
        return len(cue.tried) < self.tries and len(out) < teams

    def may_be_buzzed(self, cue: Cue, order: Sequence[int]) -> bool:
        """Whether any team has its try still before it."""
        return has_try_left(cue, order)

    def judged_teams(self, cue: Cue, _order: Sequence[int]) -> tuple[int, ...]:
        """Whose answers get a verdict: the teams that had their try."""
        return cue.tried

    def changes(self, cue: Cue, verdicts: Mapping[int, Verdict]) -> tuple[Change, ...]:
        """Points for the right answer and the penalty for each wrong one."""
        return points_for(self.common, cue, verdicts)
