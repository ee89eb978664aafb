"""What the MC sees, away from the laptop: large, with the answer, and never for the hall."""

from __future__ import annotations

import re

from contest.domain.cue import Phase
from contest.domain.rounds import JudgedPlay
from contest.domain.stage import Scene
from contest.domain.state import Contest
from contest.presentation.console import Console, HostQuestion, HostTeam
from contest.presentation.rulesheet import rules_lines
from contest.presentation.slides import Clock
from contest.presentation.wording import Words
from contest.values import dataclass

# A sentence of a note that begins so, or holds such words, says how something is spoken.
_SPOKEN = ("đọc:", "cách đọc:", "phát âm:", "say:")
_SPOKEN_AS = (" đọc là", " is pronounced", " is read")
_SENTENCES = re.compile(r"\n|(?<=\.)\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class McTeam:
    """A team in the standings; `holds` the turn, `answer` as it was given."""

    place: int
    number: int
    short: str
    color: int
    points: str
    answer: str
    verdict: str
    holds: bool


@dataclass(frozen=True, slots=True)
class McView:
    """The present thing, who is to speak, and what comes next.

    `lines` are to be read out where no question is on: the rules of the round. `stage` says what
    the hall sees that is not the question.
    """

    title: str
    stage: str
    question: HostQuestion | None
    note: str
    spoken: str
    lines: tuple[str, ...]
    turn: str
    clock: Clock | None
    next: str
    teams: tuple[McTeam, ...]


def mc_view(contest: Contest, console: Console, words: Words) -> McView:
    """The MC's view of the state that the console shows."""
    question = _question(contest, console)
    note, spoken = spoken_apart(question.note if question else "")
    return McView(
        console.title,
        _stage(contest, words),
        question,
        note,
        spoken,
        _lines(contest, words) if question is None else (),
        _turn(contest, console, words),
        console.clock,
        console.next.label,
        tuple(_team(team) for team in sorted(console.teams, key=_by_place)),
    )


def spoken_apart(note: str) -> tuple[str, str]:
    """A note without its sentences on how something is spoken, and these."""
    sentences = [one.strip() for one in _SENTENCES.split(note) if one.strip()]
    spoken = [_said(one) for one in sentences if _is_spoken(one)]
    return " ".join(one for one in sentences if not _is_spoken(one)), "\n".join(spoken)


def _is_spoken(sentence: str) -> bool:
    folded = sentence.casefold()
    return folded.startswith(_SPOKEN) or any(words in folded for words in _SPOKEN_AS)


def _said(sentence: str) -> str:
    """The sentence without the word that announces it: the window says that itself."""
    start = next((word for word in _SPOKEN if sentence.casefold().startswith(word)), "")
    return sentence[len(start) :].strip()


def _question(contest: Contest, console: Console) -> HostQuestion | None:
    """The question, from when it is drawn until something else is on; the MC reads it out."""
    revealed = contest.cue is not None and contest.cue.phase is Phase.REVEALED
    over = revealed and contest.scene not in (Scene.CUE, Scene.AUDIENCE)
    return None if over else console.question


def _stage(contest: Contest, words: Words) -> str:
    """What lies over the question or stands in its place."""
    if contest.black:
        return words.say("mc.black")
    if contest.message:
        return words.say("mc.message", text=contest.message)
    if contest.scene in (Scene.CUE, Scene.AUDIENCE):
        return ""
    return words.say("mc.sees", what=words.say(f"record.scene_{contest.scene.value}"))


def _lines(contest: Contest, words: Words) -> tuple[str, ...]:
    if contest.scene is not Scene.RULES or contest.rules is None:
        return ()
    return rules_lines(contest.rules, words)


def _turn(contest: Contest, console: Console, words: Words) -> str:
    """Who answers, plays or is asked now."""
    play = contest.run.play if contest.run else None
    if isinstance(play, JudgedPlay) and play.acts and contest.scene in (Scene.ACT, Scene.MARKS):
        team = contest.team(play.acts[-1].team)
        return words.say("mc.performs", team=team.name) if team else ""
    holding = [team.name for team in console.teams if team.status == "active"]
    if holding:
        return words.say("mc.turn", team=words.listed(holding))
    ask = contest.next_ask() if contest.cue is None else None
    team = contest.team(ask.team) if ask is not None and ask.team is not None else None
    return words.say("mc.turn_next", team=team.name) if team else ""


def _team(team: HostTeam) -> McTeam:
    holds = team.status == "active"
    answer, verdict = team.answer, team.verdict
    return McTeam(
        team.place, team.number, team.short, team.color, team.points, answer, verdict, holds
    )


def _by_place(team: HostTeam) -> tuple[int, int]:
    return team.place or 999, team.number
