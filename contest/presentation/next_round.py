"""Which round comes next, and what ends a tie once there is none."""

from __future__ import annotations

from contest.domain import commands as c
from contest.domain import jury_commands as j
from contest.domain.contest import reasons_against
from contest.domain.handling import playoff
from contest.domain.prizes import prize_ties
from contest.domain.refusals import Why
from contest.domain.rounds import Audience, Playoff
from contest.domain.stage import ENDINGS
from contest.domain.state import Contest
from contest.presentation.wording import Words

Step = tuple[c.Command, str]
MOST_NAMED = 4  # teams on the Next key; the panel beside it names them all


def round_ahead(contest: Contest) -> int | None:
    """The index of the first round that is still to be played; None when all are."""
    rounds = contest.format.rounds if contest.format else ()
    played = {run.round for run in contest.counted_runs}
    # A cancelled round for which no questions are left cannot be played again.
    played |= {run.round for run in contest.runs if not _may_repeat(contest, run.round)}
    played |= {index for index in range(len(rounds)) if _has_no_turn(contest, index)}
    return next((index for index in range(len(rounds)) if index not in played), None)


def is_played_out(contest: Contest) -> bool:
    """Whether nothing but ties stands between the contest and the announcement of places."""
    over = contest.scene in ENDINGS
    running = contest.cue is not None or contest.has_more
    return contest.started and not over and not running and round_ahead(contest) is None


def next_for_tie(contest: Contest, words: Words) -> Step | None:
    """A playoff for the best prize that is tied, then lots; None where the format has no playoff.

    Without one the organiser may also leave it at the tie: the panel offers lots and prizes.
    """
    tie = next(iter(prize_ties(contest)), None)
    if tie is None or not contest.teams or playoff.round_of(contest) is None:
        return None
    teams = [contest.team(number) for number in tie.teams]
    names = words.listed([team.short for team in teams if team])
    if len(teams) > MOST_NAMED:
        names = words.say("console.many_teams", count=len(teams))
    prize = tie.prize.title.in_language(words.language)
    begin = j.StartPlayoff(0, tie.teams)
    if not reasons_against(contest, begin):
        return begin, words.say("console.next_playoff", prize=prize, teams=names)
    return j.DrawLots(0, tie.teams), words.say("console.next_lots", prize=prize, teams=names)


def _has_no_turn(contest: Contest, index: int) -> bool:
    """A playoff waits for a tie, and a round for the hall may have none of its questions left."""
    assert contest.format is not None
    rules = contest.format.rounds[index]
    if isinstance(rules, Playoff):
        return True
    if not isinstance(rules, Audience) or not contest.drawn:
        return False
    asked = {one.question.key for one in contest.hall}
    return not rules.agenda or asked.issuperset(contest.drawn[index].main)


def _may_repeat(contest: Contest, number: int) -> bool:
    reasons = reasons_against(contest, c.StartRound(0, number))
    return all(reason.why is not Why.TOO_FEW_QUESTIONS for reason in reasons)
