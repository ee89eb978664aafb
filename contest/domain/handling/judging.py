"""What the answers of the running cue are worth, by the host's marks and the rules."""

from __future__ import annotations

from collections.abc import Mapping

from contest.domain.cue import Cause, Change, Cue, Ended, Entry, Phase, Verdict
from contest.domain.frozen import replace
from contest.domain.matching import is_right, judged, seems_right
from contest.domain.points import Points
from contest.domain.questions import Question
from contest.domain.refusals import Refusal, Why, because
from contest.domain.rounds import RoundRules
from contest.domain.standings import totals
from contest.domain.state import Contest


def verdicts_of(contest: Contest) -> dict[int, Verdict]:
    """Every verdict as it stands: the host's marks, then the answers by letter, then blank."""
    cue, rules = contest.cue, contest.rules
    if cue is None or rules is None:
        return {}
    return {
        team: _verdict(contest, cue, team) or Verdict.BLANK
        for team in rules.judged_teams(cue, contest.playing)
    }


def changes_of(contest: Contest, verdicts: Mapping[int, Verdict]) -> tuple[Change, ...]:
    """What the rules of the running round give for these verdicts."""
    if contest.cue is None or contest.rules is None:
        return ()
    return contest.rules.changes(contest.cue, verdicts)


def steal_is_due(contest: Contest, thieves: tuple[int, ...]) -> bool:
    """Whether the owner's answer is known not to be right, and nobody else has been let at it."""
    cue = contest.cue
    if cue is None or cue.team is None or cue.thieves is not None or not thieves:
        return False
    known = (Verdict.RIGHT, Verdict.PARTIAL)
    return not unjudged(contest) and verdicts_of(contest).get(cue.team) not in known


def unjudged(contest: Contest) -> list[Refusal]:
    """Teams without a verdict where a missing one would be a decision by accident."""
    cue, rules = contest.cue, contest.rules
    if cue is None or rules is None:
        return []
    teams = rules.judged_teams(cue, contest.playing)
    open_ = [team for team in teams if _verdict(contest, cue, team) is None]
    # By letter, no answer is a blank answer; by word of mouth only the host can say.
    by_letter = is_right(cue.question, "A") is not None and rules.common.entry is not Entry.SPOKEN
    return [] if by_letter else [because(Why.NOT_JUDGED, team=team) for team in open_]


def against_part(cue: Cue, team: int, verdict: Verdict) -> list[Refusal]:
    """A part is worked out from letters: nobody can give one to an answer that has none."""
    if verdict is not Verdict.PARTIAL:
        return []
    given = cue.answers.get(team)
    is_part = given is not None and judged(cue.question, given.answer) is Verdict.PARTIAL
    return [] if is_part else [because(Why.NO_PART, team=team)]


def above_floor(contest: Contest, changes: tuple[Change, ...]) -> tuple[Change, ...]:
    """The changes, and where the format has a floor, what brings a team back up to zero."""
    if contest.format is None or contest.format.floor == "none":
        return changes
    after = _totals_with(contest, changes)
    touched = {change.team for change in changes}
    lifts = (Change(team, -after[team], Cause.FLOOR) for team in sorted(touched) if after[team] < 0)
    return (*changes, *lifts)


def as_told(contest: Contest) -> Contest:
    """The contest with what a reveal brings counted already: the hall is told it with the answer.

    To read points and places from, on every screen: none may fall back until the next question.
    """
    run, cue = contest.run, contest.cue
    if run is None or cue is None or cue.phase is not Phase.REVEALED:
        return contest
    told = replace(cue, changes=above_floor(contest, cue.changes), ended=Ended.SETTLED)
    return replace(contest, run=replace(run, cues=(*run.cues, told)), cue=None)


def gained(contest: Contest) -> dict[int, Points]:
    """What the running cue has brought each team so far, as its total takes it.

    With the weight of the round, rounded with the sum of it, and no deeper than the floor.
    """
    if contest.cue is None or not contest.cue.changes:
        return {}
    before = totals(contest)
    after = _totals_with(contest, above_floor(contest, contest.cue.changes))
    return {team: points - before.get(team, 0) for team, points in after.items()}


def _totals_with(contest: Contest, changes: tuple[Change, ...]) -> dict[int, Points]:
    """The totals as they would be with these changes in the running round, weight and all."""
    if contest.run is None or contest.cue is None:
        return totals(contest)
    cues = (*contest.run.cues, replace(contest.cue, changes=changes))
    return totals(replace(contest, run=replace(contest.run, cues=cues)))


def known(contest: Contest, rules: RoundRules, question: Question, answer: str) -> Verdict | None:
    """What an answer is as far as nobody has to say so; None where a person must."""
    by_letter = judged(question, answer)
    if by_letter is not None or contest.format is None or contest.format.judging == "host":
        return by_letter
    right = seems_right(question, answer, rules.common.spelling)
    return None if right is None else Verdict.RIGHT if right else Verdict.WRONG


def _verdict(contest: Contest, cue: Cue, team: int) -> Verdict | None:
    if team in cue.marks:
        return cue.marks[team]
    given = cue.answers.get(team)
    if given is None or contest.rules is None:
        return None
    return known(contest, contest.rules, cue.question, given.answer)
