"""What the hall will see when the next question is shown, for whoever has to get ready for it."""

from __future__ import annotations

from functools import reduce

from contest.domain import commands as c
from contest.domain.contest import decide, evolve
from contest.domain.cue import Phase
from contest.domain.refusals import Refused
from contest.domain.state import Contest
from contest.presentation.projection import slide_of
from contest.presentation.slides import Slide
from contest.presentation.wording import Words


def slide_ahead(contest: Contest, words: Words) -> Slide | None:
    """The slide of the next question; None while one is being asked, or when none comes now."""
    if contest.black or (contest.cue is not None and contest.cue.phase is not Phase.REVEALED):
        return None
    try:
        events = decide(contest, c.ShowQuestion(0))
    except Refused:
        return None
    return slide_of(reduce(evolve, events, contest), words)
