"""Kind 2, turns: each team has its own questions."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Literal

from contest.domain.cue import Change, Cue, Ended, Entry, Verdict
from contest.domain.points import Points
from contest.domain.rounds.common import Ask, Common, points_for
from contest.domain.rounds.stealing import AfterCorrection, Others, WhoSteals, thief_changes
from contest.values import dataclass

GRACE_SECONDS = 5  # the question on screen when a turn's clock ends may still be answered


@dataclass(frozen=True, slots=True)
class Turns:
    """Parameters: `each` questions a team, by the question's clock or by one for the turn.

    With `turn_seconds` a team answers as many of its `each` as it can in that time.
    `on_pass`: a passed question is not allowed, gone, asked again at the end of the turn, or
    left to the others. `others`: who may answer what the team could not, for the full value:
    `steal_seconds` to buzz, `steal_answer_seconds` to answer; a wrong thief gets `steal_wrong`.
    `skip_in_steal`: whether the host may skip a question while others may answer it.
    `rotation`: a team plays all its questions in a block, or the teams alternate.
    """

    common: Common
    each: int
    turn_seconds: int | None = None
    on_pass: Literal["none", "gone", "back_at_end", "others"] = "none"
    rotation: Literal["block", "alternate"] = "block"
    others: Others = "none"
    steal_seconds: int = 5
    steal_answer_seconds: int = 5
    who_steals: WhoSteals = "all"
    steal_wrong: Points = 0
    steal_after_correction: AfterCorrection = "keep"
    skip_in_steal: bool = False

    @property
    def is_by_letter(self) -> bool:
        """Whether answers come as letters, so that every question must have them."""
        return self.common.entry is not Entry.SPOKEN

    def questions_needed(self, teams: int) -> int:
        """How many questions the round may ask."""
        return self.each * teams

    def next_ask(
        self,
        cues: Sequence[Cue],
        drawn: Sequence[str],
        order: Sequence[int],
        out: Collection[int] = (),
    ) -> Ask | None:
        """The next question of the team whose turn it is; teams in `out` have none now."""
        there = [team for team in order if team not in out]
        lists = {
            team: drawn[place * self.each : (place + 1) * self.each]
            for place, team in enumerate(order)
        }
        done: dict[int, list[Cue]] = {team: [] for team in order}
        for cue in cues:
            if cue.team in done and cue.counts_as_asked:
                done[cue.team].append(cue)
        if self.rotation == "block":
            waiting = (self._next_of(team, done[team], lists[team]) for team in there)
        else:
            fewest = sorted(there, key=lambda team: (len(done[team]), order.index(team)))
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

    def is_even(self, cues: Sequence[Cue], teams: Collection[int]) -> bool:
        """Whether each of these teams has had as many; by the clock of a turn, nobody any yet."""
        asked = dict.fromkeys(teams, 0)
        for cue in cues:
            if cue.team in asked and cue.counts_as_asked:
                asked[cue.team] += 1
        counts = set(asked.values())
        return not any(counts) if self.turn_seconds is not None else len(counts) <= 1

    def may_pass(self, cue: Cue, cues: Sequence[Cue]) -> bool:
        """Whether the team may pass: allowed, and not a question that came back."""
        came_back = any(old.question.key == cue.question.key for old in cues)
        return self.on_pass != "none" and not came_back

    @property
    def shows_passed(self) -> bool:
        """Whether a passed question goes on to its reveal: it is gone, or left to the others."""
        return self.on_pass == "others" or (self.on_pass == "gone" and self.turn_seconds is None)

    def judged_teams(self, cue: Cue, _order: Sequence[int]) -> tuple[int, ...]:
        """Whose answers get a verdict: the team whose question it is, and who tried to steal it."""
        return () if cue.team is None else (cue.team, *cue.tried)

    def changes(self, cue: Cue, verdicts: Mapping[int, Verdict]) -> tuple[Change, ...]:
        """Flat points for the team whose question it is; a thief gets the full value."""
        own = {team: verdict for team, verdict in verdicts.items() if team == cue.team}
        value = self.common.right_points(cue.question)
        after = self.steal_after_correction
        stolen = thief_changes(cue, verdicts, value, self.steal_wrong, after)
        return (*points_for(self.common, cue, own), *stolen)
