"""To go on from another contest by its state card: the last part of setting a contest up."""

from __future__ import annotations

from contest.domain.carried import Carried
from contest.values import dataclass


@dataclass(frozen=True, slots=True)
class TakeOver:
    """Take over scores and place in the agenda from the state card of another contest."""

    at: int
    carried: Carried
