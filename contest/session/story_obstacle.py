"""The words of a story about a hidden keyword: rows chosen, presses heard, guesses, the end."""

from __future__ import annotations

from collections.abc import Sequence

from contest.domain import obstacle_commands as o
from contest.domain.jury_commands import JudgeKeyword
from contest.domain.rounds.obstacle import Obstacle, asked_numbers, opened_numbers
from contest.domain.state import Contest

Command = o.ObstacleCommand | JudgeKeyword


def command_of(words: Sequence[str]) -> Command | None:
    """`row 3`, `hear keyword`, `keyword of team 2: "…"` with `is right` or `is wrong`, and so on.

    Without the host's word the spelling rule of the round judges what the team said.
    """
    match list(words):
        case ["row", row] if row.isdecimal():
            return o.ChooseRow(0, int(row))
        case ["hear", "keyword"]:
            return o.HearKeyword(0)
        case ["reveal", "keyword"]:
            return o.RevealKeyword(0)
        case ["reveal", "keyword", "because", *reason]:
            return o.RevealKeyword(0, " ".join(reason))
        case ["keyword", "of", "team", team, *rest] if team.rstrip(":").isdecimal():
            return _guess(int(team.rstrip(":")), rest)
        case ["keyword", "guess", guess, "of", "run", run, "is", "right" | "wrong" as word,
              "because", reason, "by", name] if guess.isdecimal() and run.isdecimal():  # fmt: skip
            return JudgeKeyword(0, int(run), int(guess), word == "right", reason, name)
        case _:
            return None


def found_of(subject: str, words: Sequence[str], contest: Contest) -> tuple[str, str] | None:
    """What is there and what was wanted; None for anything else.

    `heard 2`, `waiting 3 1`, `guessed 2 4` (wrong: they are out), `opened 1 3`, `worth 50`.
    """
    rules, play = contest.rules, contest.obstacle
    if not isinstance(rules, Obstacle) or play is None:
        return None
    wanted = " ".join(words)
    match subject:
        case "heard":
            return str(play.guessing or "nobody"), wanted
        case "waiting":
            return " ".join(map(str, play.queue)) or "nobody", wanted
        case "guessed":  # who is out of the round
            return " ".join(map(str, play.out)) or "nobody", wanted
        case "opened":
            opened = sorted(opened_numbers(contest.run_cues))
            return " ".join(map(str, opened)) or "nothing", wanted
        case "worth":
            worth = rules.worth(len(asked_numbers(contest.run_cues)))
            return f"{worth / 100:g}", wanted
        case _:
            return None


def _guess(team: int, rest: Sequence[str]) -> o.GuessKeyword | None:
    match rest:
        case [text]:
            return o.GuessKeyword(0, team, text)
        case ["is", "right" | "wrong" as word]:
            return o.GuessKeyword(0, team, "", word == "right")
        case [text, "is", "right" | "wrong" as word]:
            return o.GuessKeyword(0, team, text, word == "right")
        case _:
            return None
