"""The hidden keyword for the host: rows with their answers, who may choose, press, be heard."""

from __future__ import annotations

from contest.domain import commands as c
from contest.domain import obstacle_commands as o
from contest.domain.cue import By, Entry, Phase
from contest.domain.matching import says_keyword
from contest.domain.rounds.obstacle import (
    Obstacle,
    ObstaclePlay,
    Spelling,
    asked_numbers,
    opened_numbers,
)
from contest.domain.state import Contest
from contest.presentation.offers import Offer, offer
from contest.presentation.projection_obstacle import row_text
from contest.presentation.wording import Words
from contest.values import dataclass


@dataclass(frozen=True, slots=True)
class RowLine:
    """A row with its answer for the host's eyes; `state` is ahead, asked or open."""

    number: int
    answer: str
    state: str
    choose: Offer


@dataclass(frozen=True, slots=True)
class Guesser:
    """A team that may be heard: the host gives its press by hand."""

    number: int
    short: str
    press: Offer


@dataclass(frozen=True, slots=True)
class Heard:
    """The team that says the keyword now."""

    number: int
    short: str


@dataclass(frozen=True, slots=True)
class ObstaclePanel:
    """The round for the host. `told`: what happens now, and who is out, in words.

    `choosing`: a row may be chosen now. `word` and `spelling` are what a typed guess is held
    against.
    """

    word: str
    keyword: str  # the keyword with what it is worth now
    told: tuple[str, ...]
    rows: tuple[RowLine, ...]
    choosing: bool
    guessers: tuple[Guesser, ...]
    heard: Heard | None
    reveal: Offer
    spelling: Spelling


def obstacle_panel(contest: Contest, words: Words) -> ObstaclePanel | None:
    """The panel in a round of a hidden keyword, None in others."""
    rules, play = contest.rules, contest.obstacle
    if not isinstance(rules, Obstacle) or play is None:
        return None
    heard = None if play.guessing is None else contest.team(play.guessing)
    worth = words.points(rules.worth(len(asked_numbers(contest.run_cues))))
    return ObstaclePanel(
        word=play.keyword.word,
        keyword=words.say("console.keyword_is", word=play.keyword.word, points=worth),
        told=tuple(_told(contest, play, words)),
        rows=_rows(contest, rules, play, words),
        choosing=bool(contest.rows_to_choose) and contest.cue is None and not play.is_wanted,
        guessers=_guessers(contest, play, words),
        heard=None if heard is None else Heard(heard.number, heard.short),
        reveal=offer(
            contest, words, "reveal_keyword", o.RevealKeyword(0, "…"),
            words.say("console.do_reveal_keyword"), ("reason",),
        ),
        spelling=rules.keyword_spelling,
    )  # fmt: skip


def takes_in_obstacle(contest: Contest) -> str:
    """What a team's key gives; no buzzer may be among the keys with which the host marks teams."""
    rules, play, cue = contest.rules, contest.obstacle, contest.cue
    if rules is None or play is None or play.is_over:
        return ""
    if play.guessing is not None or cue is None:
        return "buzz"
    if cue.phase not in (Phase.SHOWN, Phase.OPEN):
        return ""
    if cue.phase is Phase.OPEN and rules.common.entry in (Entry.BOARDS, Entry.KEYS):
        return "both" if rules.common.entry is Entry.KEYS else ""
    return "buzz"


def is_for_buzzers(contest: Contest) -> bool:
    """Whether an open row leaves the keys to the buzzers: it is marked once it is locked."""
    rules, cue = contest.rules, contest.cue
    spoken = rules is not None and rules.common.entry is Entry.SPOKEN
    return spoken and cue is not None and cue.phase is Phase.OPEN


def proposal(panel: ObstaclePanel, text: str, words: Words) -> str:
    """What the spelling rule says of a typed guess; the host decides."""
    if not text.strip():
        return ""
    same = says_keyword(panel.word, text, panel.spelling)
    return words.say("console.keyword_same" if same else "console.keyword_other", word=panel.word)


def guess(panel: ObstaclePanel, text: str, *, right: bool) -> o.GuessKeyword | None:
    """The command of the host's verdict; None where nobody is heard."""
    if panel.heard is None:
        return None
    return o.GuessKeyword(0, panel.heard.number, text.strip(), right)


def _told(contest: Contest, play: ObstaclePlay, words: Words) -> list[str]:
    told = []
    if play.queue:
        waiting = words.listed([_short(contest, team) for team in play.queue])
        told.append(words.say("console.keyword_waiting", teams=waiting))
    if play.out:
        out = words.listed([_short(contest, team) for team in play.out])
        told.append(words.say("console.keyword_out", teams=out))
    if play.winner is not None:
        told.append(words.say("console.keyword_found", team=_short(contest, play.winner)))
    return told


def _rows(
    contest: Contest, rules: Obstacle, play: ObstaclePlay, words: Words
) -> tuple[RowLine, ...]:
    asked, opened = asked_numbers(contest.run_cues), opened_numbers(contest.run_cues)
    lines = []
    for number, key in enumerate(rules.questions_of(play.keyword), 1):
        label = words.say("stage.centre") if number > rules.rows else str(number)
        state = "open" if number in opened else "asked" if number in asked else "ahead"
        choose = Offer(f"row_{number}", label, None)  # the centre is not chosen
        if number <= rules.rows:
            choose = offer(contest, words, choose.id, o.ChooseRow(0, number), label)
        lines.append(RowLine(number, row_text(contest.questions[key], words), state, choose))
    return tuple(lines)


def _guessers(contest: Contest, play: ObstaclePlay, words: Words) -> tuple[Guesser, ...]:
    """Teams whose press would count now."""
    if play.is_over:
        return ()
    waits = (*play.queue, play.guessing)
    return tuple(
        Guesser(team.number, team.short, offer(
            contest, words, f"keyword_{team.number}", c.Buzz(0, team.number, By.HOST),
            words.say("console.keyword_press", team=team.short),
        ))
        for team in contest.teams
        if team.number in contest.playing and team.number not in waits
    )  # fmt: skip


def _short(contest: Contest, number: int) -> str:
    team = contest.team(number)
    return team.short if team else str(number)
