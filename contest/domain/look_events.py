"""What was decided about the organiser's look. Undo leaves it alone: it is no part of the play."""

from __future__ import annotations

from contest.domain.happened import Happened
from contest.domain.looks import Look
from contest.values import dataclass


@dataclass(frozen=True, slots=True)
class LookChosen(Happened):
    """The stage looks like this from now on."""

    look: Look


LookEvent = LookChosen
