"""Beginning a playoff: among the teams of one tie, where a prize depends on it."""

from __future__ import annotations

from contest.domain.events import Event, SurvivorsCounted
from contest.domain.frozen import replace
from contest.domain.handling import running
from contest.domain.jury_events import PlayoffStarted
from contest.domain.prizes import PrizeTie, prize_ties, slots_of
from contest.domain.refusals import Refusal, Why, because
from contest.domain.rounds.playoff import Playoff, PlayoffPlay
from contest.domain.stage import ENDINGS, Scene
from contest.domain.state import Contest, Run


def round_of(contest: Contest) -> int | None:
    """The index of the round of the format that says how ties are played off."""
    rounds = contest.format.rounds if contest.format else ()
    found = (index for index, rules in enumerate(rounds) if isinstance(rules, Playoff))
    return next(found, None)


def against(contest: Contest, teams: tuple[int, ...]) -> list[Refusal]:
    """Every reason not to let these teams play it off."""
    index = round_of(contest)
    if index is None or not contest.teams or not contest.drawn:
        return [because(Why.NO_PLAYOFF)]
    reasons = [] if _tie_of(contest, teams) else [because(Why.NOT_TIED)]
    if contest.cue is not None or contest.scene in ENDINGS:
        reasons.append(because(Why.CUE_RUNS))
    reasons += running.against_ending(contest)
    if any(isinstance(one, SurvivorsCounted) for one in running.ending(contest, 0)):
        # Its points come with the end of the round: until then nobody knows who is tied.
        reasons.append(because(Why.ROUND_NOT_FINISHED))
    if contest.ended:
        reasons.append(because(Why.ENDED))
    if has_played(contest, teams):
        reasons.append(because(Why.PLAYOFF_PLAYED))
    if len(set(teams) & set(contest.playing)) < 2:
        reasons.append(because(Why.TEAMS_AWAY))
    if not contest.left_in(index):
        reasons.append(because(Why.NO_QUESTION_LEFT))
    return list(dict.fromkeys(reasons))


def has_played(contest: Contest, teams: tuple[int, ...]) -> bool:
    """Whether all of its questions were asked among these teams: now only lots are left."""
    return any(
        isinstance(run.play, PlayoffPlay) and set(teams) <= set(run.play.teams) and not run.reason
        for run in contest.counted_runs
    )


def decide(contest: Contest, teams: tuple[int, ...], at: int) -> list[Event]:
    """The events that begin it; what ran before is over."""
    index, tie = round_of(contest), _tie_of(contest, teams)
    assert index is not None
    assert tie is not None
    begun = PlayoffStarted(index, tie.teams, tie.place, _places(contest, tie), at=at)
    return [*running.ending(contest, at), begun]


def evolve(contest: Contest, event: PlayoffStarted) -> Contest:
    """The contest with the playoff on the stage."""
    play = PlayoffPlay(event.teams, event.place, event.places)
    run = Run(len(contest.runs) + 1, event.round, event.at, play=play)
    return replace(contest, run=run, cue=None, clock=None, scene=Scene.PLAYOFF, ceremony=0)


def _tie_of(contest: Contest, teams: tuple[int, ...]) -> PrizeTie | None:
    ties = prize_ties(contest)
    return next((tie for tie in ties if sorted(tie.teams) == sorted(teams)), None)


def _places(contest: Contest, tie: PrizeTie) -> int:
    """How many of the tied places matter: after them all that are left get the same prize."""
    slots = slots_of(contest)
    first, last = tie.place - 1, tie.place - 1 + len(tie.teams)
    prizes = [slots[at].id if at < len(slots) else "" for at in range(first, last)]
    same = 1
    while same < len(prizes) and prizes[-same - 1] == prizes[-1]:
        same += 1
    return len(prizes) - same
