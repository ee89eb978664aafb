"""What a touch on the shared screen means in this state: an answer, or a press of a buzzer."""

from __future__ import annotations

from contest.domain import commands as c
from contest.domain.cue import By
from contest.domain.rounds import ByBuzzer
from contest.domain.state import Contest


def command_of_touch(contest: Contest, at: int, team: int, letter: str) -> c.Command:
    """The command for a pad that a team touched; a row's letters give way to a guess."""
    play = contest.obstacle
    guesses = play is not None and (contest.cue is None or play.guessing is not None)
    if guesses or isinstance(contest.rules, ByBuzzer):
        return c.Buzz(at, team, By.TOUCH)
    return c.GiveAnswer(at, team, letter, By.TOUCH)
