"""That a contest goes on from another one: its history begins with this, after its set-up."""

from __future__ import annotations

from contest.domain.carried import Carried
from contest.domain.happened import Happened
from contest.values import dataclass


@dataclass(frozen=True, slots=True)
class ContestTakenOver(Happened):
    """Scores and place in the agenda as the state card of another contest says them."""

    carried: Carried
