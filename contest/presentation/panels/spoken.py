"""Answers in words: what the host may type for a team, and what a comparison says of it."""

from __future__ import annotations

from contest.domain import commands as c
from contest.domain.contest import reasons_against
from contest.domain.cue import By, Entry, Phase
from contest.domain.matching import seems_right, takes_words
from contest.domain.rounds import Buzzer, Elimination
from contest.domain.state import Contest
from contest.presentation.offers import say_refusal
from contest.presentation.wording import Words
from contest.values import dataclass


@dataclass(frozen=True, slots=True)
class SpokenPanel:
    """Whom an answer may be typed for, and who decides what it was."""

    contest: Contest
    teams: tuple[int, ...]
    who_decides: str


@dataclass(frozen=True, slots=True)
class Heard:
    """What a typed answer would be: a proposal for the host, and the command or why not."""

    text: str
    proposal: str  # right, wrong, or nothing where a person must say
    command: c.GiveAnswer | None = None


def spoken_panel(contest: Contest, words: Words) -> SpokenPanel | None:
    """The panel while a question takes an answer in words; None at any other time."""
    cue, rules = contest.cue, contest.rules
    if cue is None or rules is None or isinstance(rules, Buzzer | Elimination):
        return None
    listens = cue.phase in (Phase.OPEN, Phase.LOCKED) and cue.thieves is None
    if rules.common.entry is not Entry.SPOKEN or not listens or not takes_words(cue.question):
        return None
    judging = contest.format.judging if contest.format else "host"
    teams = rules.judged_teams(cue, contest.playing)
    return SpokenPanel(contest, teams, words.say(f"console.spoken_{judging}"))


def heard(panel: SpokenPanel, team: int, answer: str, words: Words) -> Heard:
    """What a comparison says of an answer of a team, before it is given."""
    contest = panel.contest
    assert contest.cue is not None
    assert contest.rules is not None
    if not answer.strip():
        return Heard(words.say("console.spoken_hint"), "")
    command = c.GiveAnswer(0, team, answer.strip(), By.HOST)
    reasons = reasons_against(contest, command)
    if reasons:
        return Heard(" ".join(say_refusal(reason, words) for reason in reasons), "")
    fits = seems_right(contest.cue.question, answer, contest.rules.common.spelling)
    proposal = "" if fits is None else "right" if fits else "wrong"
    return Heard(words.say(f"console.spoken_{proposal or 'unknown'}"), proposal, command)
