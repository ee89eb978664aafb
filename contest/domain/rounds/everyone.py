"""Kind 1, everyone: one question, all teams answer it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from contest.domain.cue import Cause, Change, Cue, Entry, Verdict
from contest.domain.points import Points
from contest.domain.rounds.common import Ask, Common, next_in_list, points_for
from contest.domain.scoring import SpeedTies, linear_points, speed_ranks, table_points
from contest.values import dataclass


@dataclass(frozen=True, slots=True)
class Everyone:
    """Parameters: `speed_table` (hundredths, fastest first) takes the place of the flat points.

    `beyond`: what more right teams than the table has entries get. `speed_ties`: whether the
    rank after a shared one is skipped. `linear`: points × ms left ÷ ms given for the right ones.
    `most_stake`: teams stake up to this, and up to their own total, in place of any points.
    `question_seconds`: the time of each question by its number, where they differ.
    """

    common: Common
    count: int
    speed_table: tuple[int, ...] = ()
    beyond: Literal["repeat", "zero"] = "repeat"
    most_stake: Points = 0
    question_seconds: tuple[int, ...] = ()
    speed_ties: SpeedTies = "skip"
    linear: bool = False

    @property
    def is_by_letter(self) -> bool:
        """Whether answers come as letters, so that every question must have them."""
        return self.common.entry is not Entry.SPOKEN

    def questions_needed(self, _teams: int) -> int:
        """How many questions the round asks."""
        return self.count

    def next_ask(
        self, cues: Sequence[Cue], drawn: Sequence[str], _order: Sequence[int]
    ) -> Ask | None:
        """The next question of the drawn list, while there is one."""
        return next_in_list(cues, drawn[: self.count])

    def seconds_for(self, cue: Cue) -> int:
        """The time to answer: by the number of the question, or as for every one."""
        if cue.number <= len(self.question_seconds):
            return self.question_seconds[cue.number - 1]
        return self.common.seconds_for(cue.question)

    def judged_teams(self, _cue: Cue, order: Sequence[int]) -> tuple[int, ...]:
        """Whose answers get a verdict: everybody's."""
        return tuple(order)

    def changes(self, cue: Cue, verdicts: Mapping[int, Verdict]) -> tuple[Change, ...]:
        """Points by verdict; with a speed table, the right ones by the time they took (ms)."""
        if self.most_stake:
            return _staked(cue, verdicts)
        if not self.speed_table and not self.linear:
            return points_for(self.common, cue, verdicts)
        right = {
            team: _took_ms(cue, team)
            for team, verdict in sorted(verdicts.items())
            if verdict is Verdict.RIGHT
        }
        fast = self._by_time(cue, right) if self.linear else self._by_table(right)
        rest = {team: verdict for team, verdict in verdicts.items() if team not in right}
        return fast + points_for(self.common, cue, rest)

    def _by_table(self, right: Mapping[int, int]) -> tuple[Change, ...]:
        ranks = speed_ranks(right, self.speed_ties)
        return tuple(
            Change(team, table_points(self.speed_table, rank, self.beyond), Cause.SPEED, rank)
            for team, rank in ranks.items()
        )

    def _by_time(self, cue: Cue, right: Mapping[int, int]) -> tuple[Change, ...]:
        worth = self.common.right_points(cue.question)
        given_ms = 1000 * self.seconds_for(cue)
        changes = (
            Change(team, linear_points(worth, took_ms, given_ms), Cause.QUESTION)
            for team, took_ms in right.items()
        )
        return tuple(change for change in changes if change.points)


def _staked(cue: Cue, verdicts: Mapping[int, Verdict]) -> tuple[Change, ...]:
    """Right wins the stake; wrong or blank loses it."""
    signs = {
        team: 1 if verdict is Verdict.RIGHT else -1 for team, verdict in sorted(verdicts.items())
    }
    changes = (
        Change(team, sign * cue.stakes.get(team, 0), Cause.STAKE) for team, sign in signs.items()
    )
    return tuple(change for change in changes if change.points)


def _took_ms(cue: Cue, team: int) -> int:
    given = cue.answers.get(team)
    # A team marked right by the host without a timed answer ranks behind all timed ones.
    if given is None or given.took_ns is None:
        return 10**12
    return given.took_ns // 1_000_000
