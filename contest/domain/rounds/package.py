"""Kind 3, package: a team draws a sealed package or chooses values, and plays it as its turn."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from contest.domain.cue import Cause, Change, Cue, Ended, Entry, Verdict
from contest.domain.points import Points
from contest.domain.rounds.common import Ask, Common, part_points, points_for
from contest.domain.rounds.stealing import (
    AfterCorrection,
    Half,
    Others,
    WhoSteals,
    half_of,
    thief_changes,
)
from contest.values import dataclass


@dataclass(frozen=True, slots=True)
class Taken:
    """What a team took: its questions in order; `package` from 1, or 0 for chosen values."""

    team: int
    package: int
    questions: tuple[str, ...]
    values: tuple[Points, ...] = ()
    seconds: tuple[int, ...] = ()


@dataclass(frozen=True)
class PackagePlay:
    """Where a round of packages stands: what was taken, in order."""

    taken: tuple[Taken, ...] = ()

    def by(self, team: int) -> Taken | None:
        """What the team took."""
        return next((one for one in self.taken if one.team == team), None)


@dataclass(frozen=True, slots=True)
class Package:
    """Parameters: `each` questions a package; `packages` of them (none: one a team).

    `values` and `value_seconds` (empty: `common.seconds`) stand side by side where values are
    chosen. `others`: who may answer when the owner was wrong, silent or passed: `steal_seconds`
    to buzz, `steal_answer_seconds` to answer, one thief a question. `steal_loss`: what part of
    the value a wrong thief loses. `skip_in_steal`: whether the host may skip while others may
    steal. `star_loss`: a lost star costs the value once, or a steal takes it once more;
    `star_thief`: what a thief gains by a question with a star; `star_replaced`: whether the star
    moves with a replaced question or comes back to its team.
    """

    common: Common
    each: int
    choice: Literal["sealed", "values"] = "sealed"
    packages: int | None = None
    values: tuple[Points, ...] = ()
    value_seconds: tuple[int, ...] = ()
    order: Literal["fixed", "drawn", "highest"] = "fixed"
    star: bool = False
    others: Others = "none"
    steal_seconds: int = 5
    steal_answer_seconds: int = 5
    who_steals: WhoSteals = "all"
    steal_takes_from_owner: bool = False
    steal_loss: Literal["none", "half", "all"] = "half"
    half: Half = "keep"
    steal_after_correction: AfterCorrection = "keep"
    skip_in_steal: bool = False
    star_loss: Literal["once", "and_steal"] = "once"
    star_thief: Literal["single", "double"] = "single"
    star_replaced: Literal["moves", "returns"] = "moves"

    @property
    def is_by_letter(self) -> bool:
        """Whether answers come as letters, so that every question must have them."""
        return self.common.entry is not Entry.SPOKEN

    def count(self, teams: int) -> int:
        """How many sealed packages, or questions of one value, are made ready."""
        if self.choice == "values":
            return self.each * teams
        return max(teams, self.packages or teams)

    def questions_needed(self, teams: int) -> int:
        """How many questions the round may ask, whatever is chosen."""
        return self.count(teams) * (len(self.values) if self.choice == "values" else self.each)

    def sealed(self, drawn: Sequence[str], package: int) -> tuple[str, ...]:
        """The questions of a sealed package (from 1)."""
        return tuple(drawn[(package - 1) * self.each : package * self.each])

    def pool(self, drawn: Sequence[str], value: Points, teams: int) -> tuple[str, ...]:
        """The questions of a value."""
        size, place = self.count(teams), self.values.index(value)
        return tuple(drawn[place * size : (place + 1) * size])

    def seconds_of_value(self, value: Points) -> int:
        """The time that goes with a value."""
        if not self.value_seconds:
            return self.common.seconds
        return self.value_seconds[self.values.index(value)]

    def next_in(self, play: PackagePlay, cues: Sequence[Cue]) -> Ask | None:
        """The next question of the package that was taken last."""
        if not play.taken:
            return None
        last = play.taken[-1]
        done = sum(cue.team == last.team and cue.counts_as_asked for cue in cues)
        if done >= len(last.questions):
            return None
        return Ask(last.questions[done], done + 1, last.team)

    def has_star(self, team: int, cues: Sequence[Cue]) -> bool:
        """Whether the team has its star still; on a question that did not count it comes back."""
        spent = any(cue.star and cue.team == team and cue.ended is Ended.SETTLED for cue in cues)
        return self.star and not spent

    def may_pass(self, _cue: Cue, _cues: Sequence[Cue]) -> bool:
        """Whether the owner may leave its question to the others."""
        return self.others != "none"

    def value_of(self, cue: Cue) -> Points:
        """What the question is worth: as chosen, or as the package says."""
        return self.common.right_points(cue.question) if cue.value is None else cue.value

    def seconds_for(self, cue: Cue) -> int:
        """The time to answer."""
        return self.common.seconds_for(cue.question) if cue.seconds is None else cue.seconds

    def judged_teams(self, cue: Cue, _order: Sequence[int]) -> tuple[int, ...]:
        """Whose answers get a verdict: the owner's and the thief's."""
        return () if cue.team is None else (cue.team, *cue.tried)

    def changes(self, cue: Cue, verdicts: Mapping[int, Verdict]) -> tuple[Change, ...]:
        """What the owner gains or loses, once, and what the thief does."""
        loss = -self._lost_by_thief(self.value_of(cue))
        gain = self._won_by_thief(cue)
        stolen = thief_changes(cue, verdicts, gain, loss, self.steal_after_correction)
        return (*self._of_owner(cue, verdicts), *stolen)

    def _of_owner(self, cue: Cue, verdicts: Mapping[int, Verdict]) -> tuple[Change, ...]:
        owner, value = cue.team, self.value_of(cue)
        if owner is None or owner not in verdicts:
            return ()
        if verdicts[owner] in (Verdict.RIGHT, Verdict.PARTIAL):
            is_part = verdicts[owner] is Verdict.PARTIAL
            won = part_points(cue, owner, value) if is_part else value
            once = Change(owner, won, Cause.QUESTION)
            return (once, Change(owner, won, Cause.STAR)) if cue.star else (once,)
        thief = cue.thief
        stolen = thief is not None and verdicts.get(thief) is Verdict.RIGHT
        taken: tuple[Change, ...] = ()
        if stolen and self.steal_takes_from_owner:
            taken = (Change(owner, -self._won_by_thief(cue), Cause.STEAL),)
        if cue.star:
            # The star costs the value whether or not somebody steals: there is no second loss,
            # unless the format says so.
            lost = Change(owner, -value, Cause.STAR)
            return (lost, *taken) if self.star_loss == "and_steal" else (lost,)
        return taken or points_for(self.common, cue, {owner: verdicts[owner]})

    def _won_by_thief(self, cue: Cue) -> Points:
        doubled = cue.star and self.star_thief == "double"
        return self.value_of(cue) * (2 if doubled else 1)

    def _lost_by_thief(self, value: Points) -> Points:
        match self.steal_loss:
            case "none":
                return 0
            case "half":
                return half_of(value, self.half)
            case "all":
                return value
