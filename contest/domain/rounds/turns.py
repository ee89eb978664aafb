"""Kind 2, turns: each team has its own questions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from contest.domain.cue import Change, Cue, Ended, Entry, Verdict
from contest.domain.rounds.common import Ask, Common, points_for

GRACE_SECONDS = 5  # the question on screen when a turn's clock ends may still be answered


@dataclass(frozen=True, slots=True)
class Turns:
    """Parameters: `each` questions a team, by the question's clock or by one for the turn.

    With `turn_seconds` a team answers as many of its `each` as it can in that time.
    `on_pass`: a passed question is not allowed, gone, or asked again at the end of the turn.
    `rotation`: a team plays all its questions in a block, or the teams alternate.
    """

    common: Common
    each: int
    turn_seconds: int | None = None
    on_pass: Literal["none", "gone", "back_at_end"] = "none"
    rotation: Literal["block", "alternate"] = "block"

    @property
    def is_by_letter(self) -> bool:
        """Whether answers come as letters, so that every question must have them."""
        return self.common.entry is not Entry.SPOKEN

    def questions_needed(self, teams: int) -> int:
        """How many questions the round may ask."""
        return self.each * teams

    def next_ask(
        self, cues: Sequence[Cue], drawn: Sequence[str], order: Sequence[int]
    ) -> Ask | None:
        """The next question of the team whose turn it is."""
        lists = {
            team: drawn[place * self.each : (place + 1) * self.each]
            for place, team in enumerate(order)
        }
        done: dict[int, list[Cue]] = {team: [] for team in order}
        for cue in cues:
            if cue.team in done and cue.counts_as_asked:
                done[cue.team].append(cue)
        if self.rotation == "block":
            waiting = (self._next_of(team, done[team], lists[team]) for team in order)
        else:
            fewest = sorted(order, key=lambda team: (len(done[team]), order.index(team)))
            waiting = (self._next_of(team, done[team], lists[team]) for team in fewest)
        return next((ask for ask in waiting if ask is not None), None)

    def _next_of(self, team: int, done: Sequence[Cue], questions: Sequence[str]) -> Ask | None:
        if done and done[-1].ends_turn:
            return None
        if len(done) < len(questions):
            return Ask(questions[len(done)], len(done) + 1, team)
        back = [cue for cue in done[: len(questions)] if cue.ended is Ended.PASSED]
        again = len(done) - len(questions)
        if self.on_pass != "back_at_end" or again >= len(back):
            return None
        return Ask(back[again].question.key, back[again].number, team)

    def may_pass(self, cue: Cue, cues: Sequence[Cue]) -> bool:
        """Whether the team may pass: allowed, and not a question that came back."""
        came_back = any(old.question.key == cue.question.key for old in cues)
        return self.on_pass != "none" and not came_back

    def judged_teams(self, cue: Cue, _order: Sequence[int]) -> tuple[int, ...]:
        """Whose answers get a verdict: the team whose question it is."""
        return () if cue.team is None else (cue.team,)

    def changes(self, cue: Cue, verdicts: Mapping[int, Verdict]) -> tuple[Change, ...]:
        """Flat points for the team whose question it is."""
        return points_for(self.common, cue, verdicts)
