"""What the hall will see soon, for whoever has to get ready for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import reduce

from contest.domain import commands as c
from contest.domain.contest import decide, evolve
from contest.domain.cue import By, Phase
from contest.domain.refusals import Refused
from contest.domain.stage import Scene
from contest.domain.state import Contest
from contest.presentation.next_step import next_step
from contest.presentation.projection import slide_of
from contest.presentation.slides import Slide
from contest.presentation.wording import Words

_PRESSES = 2  # of the Next key: from an open question over the lock to the answer


def slides_ahead(contest: Contest, words: Words) -> Iterator[Slide]:
    """What the Next key leads to, press by press, and the next question where it may come now.

    Behind black it is what stood there; where teams may buzz, what a buzz shows, be it another
    team's; between questions, the scoreboard. It is what may come, and never shown: a press of the
    host may lead elsewhere.
    """
    if contest.black:
        yield slide_of(replace(contest, black=False), words)
    question = _after(contest, c.ShowQuestion(0)) if _may_ask(contest) else None
    if question is not None:
        yield slide_of(question, words)
    ahead, buzzed = contest, _buzzed(contest)
    for _ in range(_PRESSES):
        command = next_step(ahead, words, 1).command
        after = None if command is None else _after(ahead, command)
        if after is None:
            break
        ahead = after
        yield slide_of(replace(ahead, black=False), words)
        buzzed = buzzed or _buzzed(ahead)
    # After an answer people ask how it stands.
    board = _after(contest, c.ShowScene(0, Scene.SCOREBOARD)) if question is not None else None
    for rarer in (buzzed, board):
        if rarer is not None:
            yield slide_of(rarer, words)


def _buzzed(contest: Contest) -> Contest | None:
    """The contest after a buzz of the first team that may, None where none may."""
    cue = contest.cue
    if cue is None or cue.phase is not Phase.OPEN or cue.opened_at is None:
        return None
    asked = (_after(contest, c.Buzz(cue.opened_at, one.number, By.HOST)) for one in contest.teams)
    return next((one for one in asked if one is not None), None)


def _may_ask(contest: Contest) -> bool:
    return not contest.black and (contest.cue is None or contest.cue.phase is Phase.REVEALED)


def _after(contest: Contest, command: c.Command) -> Contest | None:
    """The contest after a command, None where the rules refuse it."""
    try:
        return reduce(evolve, decide(contest, command), contest)
    except Refused:
        return None
