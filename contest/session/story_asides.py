"""Lines of a story about what stands beside the rounds: playoffs, and questions to the hall."""

from __future__ import annotations

from collections.abc import Sequence

from contest.domain import audience_commands as h
from contest.domain import jury_commands as j
from contest.domain.state import Contest

Command = h.AudienceCommand | j.StartPlayoff


def command_of(words: Sequence[str]) -> Command | None:
    """The command of a line, None for a line about something else.

    `playoff 1 3`, `ask hall` or `ask hall for "Một chiếc ô"`, `reveal to hall`, `winner "An"
    gets "Một chiếc ô"`, then `of question 1` for an earlier one.
    """
    match list(words):
        case ["playoff", *teams] if teams and all(team.isdecimal() for team in teams):
            return j.StartPlayoff(0, tuple(map(int, teams)))
        case ["ask", "hall"]:
            return h.AskAudience(0)
        case ["ask", "hall", "for", prize]:
            return h.AskAudience(0, prize)
        case ["reveal", "to", "hall"]:
            return h.RevealToAudience(0)
        case ["winner", name, "gets", prize]:
            return h.NameWinner(0, name, prize)
        case ["winner", name, "gets", prize, "of", "question", number] if number.isdecimal():
            return h.NameWinner(0, name, prize, int(number))
        case _:
            return None


def found_of(subject: str, words: Sequence[str], contest: Contest) -> tuple[str, str] | None:
    """What is so and what a line wants, None for a line about something else.

    `contending 1 3` (who may buzz now), `hall 2` (questions asked of it), `winner 1 An "Ô"`.
    """
    match subject, *words:
        case "contending", *teams:
            return " ".join(map(str, contest.contending)) or "nobody", " ".join(teams)
        case "hall", count:
            return str(len(contest.hall)), count
        case "winner", number, *wanted if number.isdecimal():
            asked = contest.hall[int(number) - 1] if int(number) <= len(contest.hall) else None
            found = "no question" if asked is None else f"{asked.winner or 'nobody'} {asked.prize}"
            return found, " ".join(wanted)
        case _:
            return None
