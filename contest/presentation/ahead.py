"""What the hall will see soon, for whoever has to get ready for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import reduce

from contest.domain import commands as c
from contest.domain.contest import decide, evolve
from contest.domain.cue import Phase
from contest.domain.refusals import Refused
from contest.domain.state import Contest
from contest.presentation.next_step import next_step
from contest.presentation.projection import slide_of
from contest.presentation.slides import Slide
from contest.presentation.wording import Words

_PRESSES = 2  # of the Next key: from an open question over the lock to the answer


def slides_ahead(contest: Contest, words: Words) -> Iterator[Slide]:
    """What the Next key leads to, press by press, and the next question where it may come now.

    It is what may come, and never shown: a press of the host may lead elsewhere.
    """
    question = _after(contest, c.ShowQuestion(0)) if _may_ask(contest) else None
    if question is not None:
        yield slide_of(question, words)
    ahead = contest
    for _ in range(_PRESSES):
        command = next_step(ahead, words, 1).command
        after = None if command is None else _after(ahead, command)
        if after is None:
            return
        ahead = after
        yield slide_of(replace(ahead, black=False), words)


def _may_ask(contest: Contest) -> bool:
    return not contest.black and (contest.cue is None or contest.cue.phase is Phase.REVEALED)


def _after(contest: Contest, command: c.Command) -> Contest | None:
    """The contest after a command, None where the rules refuse it."""
    try:
        return reduce(evolve, decide(contest, command), contest)
    except Refused:
        return None
