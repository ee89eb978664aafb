"""Kind 9, playoff: tied teams buzz for one place after the other; no points come of it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Literal

from contest.domain.cue import Change, Cue, Ended, Phase, Verdict
from contest.domain.rounds.common import Ask, Common, has_try_left, next_in_list
from contest.values import dataclass


@dataclass(frozen=True)
class PlayoffPlay:
    """One playoff: `teams` are tied from `place` on, and prizes depend on `places` of theirs."""

    teams: tuple[int, ...]
    place: int
    places: int

    def placed(self, cues: Sequence[Cue]) -> tuple[int, ...]:
        """Who has taken a place, best first: whose right buzz was the first one of a question."""
        order: list[int] = []
        for cue in cues:
            if cue.ended is not Ended.SETTLED and cue.phase is not Phase.REVEALED:
                continue
            right = (team for team in cue.tried if cue.verdicts.get(team) is Verdict.RIGHT)
            order += [team for team in right if team not in order][:1]
        return tuple(order)

    def contending(self, cues: Sequence[Cue], there: Collection[int]) -> tuple[int, ...]:
        """Who plays for the next place: without those that have one or are not there."""
        placed = self.placed(cues)
        return tuple(team for team in self.teams if team in there and team not in placed)


@dataclass(frozen=True, slots=True)
class Playoff:
    """Parameters: at most `count` questions for one tie, made ready for `ties` of them.

    `common.seconds` to buzz, then `answer_seconds` to answer; a wrong buzz is out of its question.
    `early`: a press before the signal is allowed, ignored, or loses the right for that question.
    """

    common: Common
    count: int
    answer_seconds: int
    ties: int = 1
    early: Literal["allowed", "ignored", "loses"] = "ignored"

    @property
    def is_by_letter(self) -> bool:
        """Never: keys only win the right to answer, the answer itself is spoken."""
        return False

    def questions_needed(self, teams: int) -> int:
        """How many questions it may ask: so few teams can be tied in so few places only."""
        return self.count * min(self.ties, max(1, teams // 2))

    def next_in(
        self, play: PlayoffPlay, cues: Sequence[Cue], fresh: Sequence[str], there: Collection[int]
    ) -> Ask | None:
        """The next question, while a place that matters is open and two teams want it.

        `fresh`: those of its questions that no earlier playoff has asked.
        """
        placed, left = play.placed(cues), play.contending(cues, there)
        if len(placed) >= play.places or len(left) < 2:
            return None
        return next_in_list(cues, fresh[: self.count])

    def reopens(self, cue: Cue, teams: int) -> bool:
        """Whether the others may still buzz: until every team that plays was wrong."""
        return len(set(cue.tried) | set(cue.barred)) < teams

    def may_be_buzzed(self, cue: Cue, order: Sequence[int]) -> bool:
        """Whether any team has its try still before it."""
        return has_try_left(cue, order)

    def judged_teams(self, cue: Cue, _order: Sequence[int]) -> tuple[int, ...]:
        """Whose answers get a verdict: the teams that had their try."""
        return cue.tried

    def changes(self, _cue: Cue, _verdicts: Mapping[int, Verdict]) -> tuple[Change, ...]:
        """None: it decides places, its points never enter the totals."""
        return ()
