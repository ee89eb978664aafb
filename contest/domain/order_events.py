"""What happened in the draw of the order of play: its result, and how far the hall has seen it."""

from __future__ import annotations

from contest.domain.happened import Happened
from contest.values import dataclass


@dataclass(frozen=True, slots=True)
class OrderDrawn(Happened):
    """The teams, by the numbers they had, in the order in which they play from now on.

    `on_paper`: drawn in the hall without this program.
    """

    order: tuple[int, ...]
    on_paper: bool = False


@dataclass(frozen=True, slots=True)
class EnvelopesOpened(Happened):
    """So many envelopes are open now; one more than there are: the whole order is shown."""

    opened: int


OrderEvent = OrderDrawn | EnvelopesOpened
